/** What talks together keep of whom it is about, for whoever takes everything of theirs along; and who reads what they prepared. */
import { fieldsFrom, type FileEntry } from '../file-section.ts'
import { namesOf } from '../people/known-people.ts'
import type { AboutMyFile, SeenKind } from '../visit.ts'
import { answersOf, preparedFor, shownToMe, speakersOf } from './known-joint-talk.ts'
import { jointKindOf } from './joint-talk.ts'
import { questionOf } from './joint-talk-preparation.pages.tsx'
import { listProposed, listSeats, listSeenOfMine } from './joint-talk.store.ts'
import { jointTalkTexts } from './joint-talk.texts.ts'

export const jointTalksOfFile: AboutMyFile = async (visit, { trajectory, party, programme }) => {
  if (!jointKindOf(programme)) return []
  const t = jointTalkTexts(visit.voice)
  const entries: FileEntry[] = []
  for (const seat of await listSeats(visit.tx, trajectory)) {
    const speakers = await speakersOf(visit, seat.talk)
    const nameOf = (one: typeof party) => speakers.find(({ party: its }) => its === one)?.given || t.someone
    const proposed = await listProposed(visit.tx, seat.talk)
    const names = await namesOf(visit, proposed.map(({ person }) => person))
    if (proposed.length > 0) entries.push({ title: t.guestsTitle, at: seat.from, fields: proposed.map(({ person, comes, decided }) => ({ name: 'guest', label: names.get(person) ?? t.someone, value: comes ? t.guestAsked : decided === 'no' ? t.guestNot : t.guestWaits })) })
    for (const said of (await answersOf(visit, seat)).filter(({ by }) => by === party)) entries.push({ title: t.fileAnswer, at: said.at, fields: fieldsFrom({ answer: t.answer, why: t.why }, { answer: t[`answer-${said.answer}`], why: said.why }) })
    for (const own of (await preparedFor(visit, seat)).filter(({ by }) => by === party)) entries.push({ title: t.filePreparation, at: seat.from, fields: own.words.map(({ field, text, to }) => ({ name: field, label: `${questionOf(field, 'participant', t)} (${t.fileRead(to.length > 0 ? to.map(nameOf).join(', ') : t.nobody)})`, value: text })) })
    for (const one of await shownToMe(visit, seat)) entries.push({ title: t.fileShown(nameOf(one.by)), at: seat.from, fields: [{ name: one.field, label: t[`topic-${one.field}`], value: one.text }] })
  }
  return entries.length === 0 ? [] : [{ name: 'joint-talks', title: t.fileTitle, entries }]
}

export const jointTalksSeen: SeenKind = {
  tables: ['joint_talk_words', 'joint_talk_preparation', 'joint_talk_answer'],
  title: voice => jointTalkTexts(voice).seenTitle,
  async now(visit, { trajectory, programme, readersOf }) {
    if (!jointKindOf(programme)) return null
    const t = jointTalkTexts(visit.voice)
    const rows = await listSeenOfMine(visit.tx, trajectory)
    const names = await namesOf(visit, rows.map(({ person }) => person))
    return { readers: [...rows.map(({ person, number }) => ({ who: names.get(person) ?? t.someone, sees: t.seen(number) })), ...readersOf('joint_talk_answer').map(({ who }) => ({ who, sees: t.seenAnswer }))], rule: t.seenThen }
  },
}
