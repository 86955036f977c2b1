/** What talks together keep of whom it is about, for whoever takes everything of theirs along; and who reads what they prepared. */
import { fieldsFrom, type FileEntry } from '../../core/file-section.ts'
import { namesOf } from '../../core/people/known-people.ts'
import type { AboutMyFile, SeenKind } from '../../core/visit.ts'
import { answersOf, preparedFor, shownToMe, speakersOf } from './known-three-way.ts'
import { careerCentre } from './programme.ts'
import { questionOf } from './three-way-preparation.pages.tsx'
import { listSeats, listSeenOfMine } from './three-way.store.ts'
import { threeWayTexts } from './three-way.texts.ts'

export const threeWaysOfFile: AboutMyFile = async (visit, { trajectory, party, programme }) => {
  if (programme.id !== careerCentre.id) return []
  const t = threeWayTexts(visit.voice)
  const entries: FileEntry[] = []
  for (const seat of await listSeats(visit.tx, trajectory)) {
    const speakers = await speakersOf(visit, seat.talk)
    const nameOf = (one: typeof party) => speakers.find(({ party: its }) => its === one)?.given || t.someone
    for (const said of (await answersOf(visit, seat)).filter(({ by }) => by === party)) entries.push({ title: t.fileAnswer, at: said.at, fields: fieldsFrom({ answer: t.answer, why: t.why }, { answer: t[`answer-${said.answer}`], why: said.why }) })
    for (const own of (await preparedFor(visit, seat)).filter(({ by }) => by === party)) entries.push({ title: t.filePreparation, at: seat.from, fields: own.words.map(({ field, text, to }) => ({ name: field, label: `${questionOf(field, 'participant', t)} (${t.fileRead(to.length > 0 ? to.map(nameOf).join(', ') : t.nobody)})`, value: text })) })
    for (const one of await shownToMe(visit, seat)) entries.push({ title: t.fileShown(nameOf(one.by)), at: seat.from, fields: [{ name: one.field, label: t[`topic-${one.field}`], value: one.text }] })
  }
  return entries.length === 0 ? [] : [{ name: 'three-way-talks', title: t.fileTitle, entries }]
}

export const threeWaysSeen: SeenKind = {
  tables: ['three_way_words', 'three_way_preparation', 'three_way_answer'],
  title: voice => threeWayTexts(voice).seenTitle,
  async now(visit, { trajectory, programme, readersOf }) {
    if (programme.id !== careerCentre.id) return null
    const t = threeWayTexts(visit.voice)
    const rows = await listSeenOfMine(visit.tx, trajectory)
    const names = await namesOf(visit, rows.map(({ person }) => person))
    return { readers: [...rows.map(({ person, number }) => ({ who: names.get(person) ?? t.someone, sees: t.seen(number) })), ...readersOf('three_way_answer').map(({ who }) => ({ who, sees: t.seenAnswer }))], rule: t.seenThen }
  },
}
