/** Two who work as a duo: what each does, in words of what they do; a yes of both, and stopping. And what of it stands elsewhere. */
import { oneAtATime } from '../../core/consent/consent.store.ts'
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { ownFileJson, type OwnFile } from '../../core/own-file/own-file.ts'
import { toTheDay } from '../../core/trajectories/own-looks.ts'
import { forSomeone, type AboutMyFile, type AboutMySeat, type Aside, type Asides, type SeenKind, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { fields, id, oneOf, optional, text, type Field } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { divideTasks, duoTaskKeys, hands, ownTask, ownWordsLength, type DuoTask } from './duo-tasks.ts'
import { amIColleague } from './colleagues.store.ts'
import { byField, duoPage, duosPage, ownField, ownNumbers, taskField, typedFrom } from './duos.pages.tsx'
import { findDuoOfMine, listAuthorised, listDuosOfMine, listOthersOfMyDuos, recordStop, recordYes } from './duos.store.ts'
import { duoTexts } from './duos.texts.ts'
import { standing } from './duos.ts'
import { entriesOfDuos, isOpen, knowDuo, openDuos, type Mine } from './duos-view.ts'
import { calledInMyDuos } from './known-colleagues.ts'
import { keepDivision } from './known-duos.ts'
import { todayOf } from './for-guiding.routes.ts'
import { hasLooked } from './look-again.tsx'
import { learningAtWork } from './programme.ts'
import { tellOnWard } from './ward-notice.ts'
import { listPlannersOfMine } from './ward.store.ts'
import { workSections } from './ward-work.routes.ts'

const divisionFields = fields(Object.fromEntries([
  ...duoTaskKeys.map((key): readonly [string, Field<string | null>] => [taskField(key), optional(oneOf(hands))]),
  ...ownNumbers.flatMap((number): readonly (readonly [string, Field<string | null>])[] => [[ownField(number), optional(text({ most: ownWordsLength }))], [byField(number), optional(oneOf(hands))]]),
]))
const yesFields = fields({ division: id<'ward-duo-division'>() })

/** For either of the two, one act at a time; for anyone else there is none. */
const forDuo = (handler: (visit: SignedInVisit, mine: Mine) => Promise<Reply>) => forSomeone(async visit => {
  const wanted = parseId<'ward-duo'>(visit.params['id'])
  if (wanted && visit.asked.method === 'POST') await oneAtATime(visit.tx, wanted)
  const duo = wanted && await findDuoOfMine(visit.tx, wanted)
  return duo ? await handler(visit, await knowDuo(visit, duo)) : missing()
})
/** A look at it stands in the learner's file. Stopping does not: which of the two did so is nobody's to read. */
const note = ({ tx, me, now }: SignedInVisit, { duo, mine }: Mine, event: string, action: LogLine['action'], object: NonNullable<LogLine['object']>, subject: Id<'trajectory'> | null = duo.trajectory) =>
  log(tx, mine === 'learner'
    ? { event, action, person: me.person, role: learningAtWork.participant, purpose: 'own-file', subject, object, basis: learningAtWork.participant, at: toTheDay(now) }
    : { event, action, person: me.person, role: duo.beside === 'guide' ? 'guide' : 'beside', purpose: 'guidance', subject, object, basis: 'duo', at: now })

const show = async (visit: SignedInVisit, mine: Mine, wrong: { readonly filled: Filled; readonly refusal: string | null } | null = null): Promise<Reply> => {
  const t = duoTexts(visit.voice)
  const dones: Readonly<Record<string, string>> = { written: t.written(mine.other), yes: mine.duo.is === 'stands' ? t.both : t.saidYes, stopped: t.stopped }
  await note(visit, mine, 'ward-duo.read', 'R', { kind: 'ward-duo', id: mine.duo.id })
  const view = { ...mine, me: visit.me.person, authorised: await listAuthorised(visit.tx, mine.duo.id) }
  return page(duoPage(visit, view, { filled: wrong?.filled ?? filledWith(typedFrom(mine.divisions[0]?.tasks ?? [])), opened: wrong !== null, refusal: wrong?.refusal ?? null, done: wrong ? null : dones[visit.query['done'] ?? ''] ?? null }), wrong ? 422 : 200)
}
export const duoRoutes: Routes<Visit> = {
  'GET /duos': forSomeone(async visit => {
    const duos = await listDuosOfMine(visit.tx)
    const all: Mine[] = []
    for (const duo of duos) all.push(await knowDuo(visit, duo))
    const works = await amIColleague(visit.tx)
    if (all.length === 0 && visit.me.offices.length === 0 && !works) return missing()
    for (const one of all) await note(visit, one, 'ward-duo.read', 'R', { kind: 'ward-duo', id: one.duo.id })
    return page(duosPage(visit, all, { back: visit.me.offices.length > 0 ? 'today' : works ? 'account' : 'own', works: works ? 'yes' : 'no' }))
  }),

  'GET /duos/:id': forDuo((visit, mine) => show(visit, mine)),

  'GET /my-duos/file.json': forSomeone(async visit => {
    if (!await amIColleague(visit.tx)) return missing()
    const file: OwnFile = { madeAt: visit.now, provider: visit.provider.name, language: visit.voice.locale, sections: [{ name: 'duos', title: duoTexts(visit.voice).title, entries: await entriesOfDuos(visit) }, ...await workSections(visit)] }
    await log(visit.tx, { event: 'ward-duos.taken', action: 'E', person: visit.me.person, role: 'beside', purpose: 'own-file', subject: null, object: { kind: 'person', id: visit.me.person }, basis: 'duo', at: visit.now })
    return withHeaders(data('application/json; charset=utf-8', ownFileJson(file)), { 'content-disposition': 'attachment; filename="houvast.json"' })
  }),

  'POST /duos/:id/divisions': forDuo(async (visit, mine) => {
    const { tx, me, form } = visit
    const { duo, divisions } = mine
    if (!isOpen(mine)) return missing()
    const t = duoTexts(visit.voice)
    const read = divisionFields.read(form)
    if (!read.value) return await show(visit, mine, { filled: read, refusal: null })
    const { tasks, noes } = tasksFrom(read.value, hasLooked(form), (refusal, values) => (refusal === 'duo.by' ? t['duo.by'] : t[refusal](String(values['found']))))
    if (Object.keys(noes).length > 0) return await show(visit, mine, { filled: { ...read, noes }, refusal: null })
    const divided = divideTasks(tasks, await listAuthorised(tx, duo.id))
    if (refused(divided)) return await show(visit, mine, divided.refused === 'duo.reserved' ? { filled: { ...read, noes: { [taskField(String(divided.values['task']))]: t['duo.reserved'] } }, refusal: null } : { filled: read, refusal: t[divided.refused] })
    const division = { id: newAnonymousId<'ward-duo-division'>(), number: (divisions[0]?.number ?? 0) + 1, on: todayOf(visit), tasks: divided.tasks }
    await keepDivision(visit, duo, division)
    await recordYes(tx, division.id, me.person, todayOf(visit))
    await note(visit, mine, 'ward-duo.divided', 'C', { kind: 'ward-duo-division', id: division.id })
    await tellOther(visit, mine)
    return seeOther(`/duos/${duo.id}?done=written`)
  }),

  'POST /duos/:id/yes': forDuo(async (visit, mine) => {
    const wanted = yesFields.read(visit.form).value?.division
    const { waits } = standing(mine.divisions)
    // To another division than the newest: it was overtaken, and the page says what waits now.
    if (!isOpen(mine) || !waits || waits.id !== wanted) return mine.divisions.some(({ id: one }) => one === wanted) ? seeOther(`/duos/${mine.duo.id}`) : missing()
    await recordYes(visit.tx, waits.id, visit.me.person, todayOf(visit))
    await note(visit, mine, 'ward-duo.agreed', 'U', { kind: 'ward-duo-division', id: waits.id })
    await tellOther(visit, mine)
    return seeOther(`/duos/${mine.duo.id}?done=yes`)
  }),

  'POST /duos/:id/stops': forDuo(async (visit, mine) => {
    if (!isOpen(mine)) return seeOther(`/duos/${mine.duo.id}`)
    await recordStop(visit.tx, mine.duo.id, visit.me.person, todayOf(visit))
    await note(visit, mine, 'ward-duo.stopped', 'U', { kind: 'ward-duo', id: mine.duo.id }, null)
    // A question somebody does not want looks unanswered: nobody is told.
    if (mine.duo.is === 'stands') await tellOther(visit, mine)
    return seeOther(`/duos/${mine.duo.id}?done=stopped`)
  }),
}

const tellOther = async (visit: SignedInVisit, { otherPerson }: Mine): Promise<void> => { if (otherPerson) await tellOnWard(visit, [otherPerson], todayOf(visit)) }

type OwnNo = 'duo.turned' | 'duo.look' | 'duo.by'
/** What was chosen of the list, then what they wrote themselves. */
const tasksFrom = (typed: Readonly<Record<string, string | null>>, looked: 'yes' | 'no', say: (refusal: OwnNo, values: Readonly<Record<string, unknown>>) => string): { readonly tasks: readonly DuoTask[]; readonly noes: Readonly<Record<string, string>> } => {
  const by = (field: string) => hands.find(one => one === typed[field]) ?? null
  const noes: Record<string, string> = {}
  const own = ownNumbers.flatMap((number): readonly DuoTask[] => {
    const [words, who] = [typed[ownField(number)] ?? '', by(byField(number))]
    if (words === '') return []
    const task = ownTask(words, looked)
    if (refused(task)) noes[ownField(number)] = say(task.refused, task.values)
    else if (who === null) noes[byField(number)] = say('duo.by', {})
    return refused(task) || who === null ? [] : [{ listed: null, words: task.words, by: who }]
  })
  return { tasks: [...duoTaskKeys.flatMap((listed): readonly DuoTask[] => { const who = by(taskField(listed)); return who ? [{ listed, words: '', by: who }] : [] }), ...own], noes }
}

/** On the page of who learns; and of whoever works beside a learner and has a page for something else. */
export const duosOfMine: AboutMySeat = async (visit, { programme, role }) => {
  if ((programme.id !== learningAtWork.id || role !== programme.participant) && !await amIColleague(visit.tx)) return []
  const t = duoTexts(visit.voice)
  const all = await openDuos(visit)
  return all.map(one => ({ title: t.title, text: `${t.aside(one.other)}${one.waits ? ` ${t.asideWaits}` : ''}`, waits: one.waits, action: { href: `/duos/${one.duo.id}`, label: t.with(one.other) }, under: 'agreed' as const }))
}
/** In the day of who guides: how many wait for a yes, where there is one at all. */
export const duosToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  const all = await openDuos(visit)
  const t = duoTexts(visit.voice)
  return all.length === 0 ? null : { value: all.filter(({ waits }) => waits).length, label: t.today, action: { href: '/duos', label: t.title } }
}
/** Whoever guides takes it along in the file of their guiding. */
export const duosOfAccount: Asides['account'][number] = async visit => {
  if (!await amIColleague(visit.tx)) return null
  const t = duoTexts(visit.voice)
  return { title: t.accountTitle, text: t.accountText, links: [{ href: '/my-duos/file.json', label: t.accountLink }] }
}
export const duosOfFile: AboutMyFile = async (visit, { programme }) => {
  const entries = programme.id === learningAtWork.id ? await entriesOfDuos(visit) : []
  return entries.length === 0 ? [] : [{ name: 'duos', title: duoTexts(visit.voice).title, entries }]
}
/** Whoever works beside me and guides nobody has for me the name that the ward calls them. */
export const calledInDuos: Asides['called'][number] = async visit => new Map((await calledInMyDuos(visit)).map(({ person, name }) => [person, name]))
export const duosSeen: SeenKind = {
  tables: ['ward_duo', 'ward_duo_division', 'ward_duo_yes', 'ward_duo_stop'],
  title: voice => duoTexts(voice).title,
  async around({ tx }) { return [...await listPlannersOfMine(tx), ...await listOthersOfMyDuos(tx)] },
  async now({ voice }, { programme, readersOf }) {
    if (programme.id !== learningAtWork.id) return null
    const t = duoTexts(voice)
    const both = new Set(readersOf('ward_duo_division').map(({ who }) => who))
    return { readers: readersOf('ward_duo').map(({ who }) => ({ who, sees: both.has(who) ? t.seenOther : t.seenPlanner })), none: t.seenNone, rule: t.seenRule }
  },
}
