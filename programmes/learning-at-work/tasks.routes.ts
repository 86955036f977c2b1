/** Tasks: put there by whoever learns, guides or arranges the learning; signed by who guides; and who may sign for what the law reserves. */
import { oneAtATime } from '../../core/consent/consent.store.ts'
import { filledWith, type Filled } from '../../core/filled-form.ts'
import type { AboutMyFile, SeenKind, SignedInVisit, Visit } from '../../core/visit.ts'
import { forOffice } from '../../core/visit.ts'
import { day, fields, oneOf } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, dateWithYear, dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Form, type Reply, type Routes } from '../../kit/web.ts'
import { listShowings } from './feedback.store.ts'
import { feedbackTexts } from './feedback.texts.ts'
import { peopleToAsk, showTo } from './feedback.routes.ts'
import { keepSigning, keepTask, signingsOf, struckTasksOf, tasksOf } from './known-tasks.ts'
import { findOwn, note, todayOf, type Own } from './own.ts'
import { forLearner } from './own.routes.ts'
import { learningAtWork } from './programme.ts'
import { noteFor, type Seat } from './seat.ts'
import { forSeat } from './seat.routes.ts'
import { addTask, inOrder, listedForm, listedTasks, procedures, sign, signingForm, strikeTask, typedForm, type Task } from './tasks.ts'
import { authoritiesPage, myTaskPage, myTasksPage, taskPage, tasksPage, type Adding, type Tasks } from './tasks.pages.tsx'
import { endAuthority, listAuthorities, mySigningFor, recordAuthority, recordStrike } from './tasks.store.ts'
import { authorityTexts, taskTexts } from './tasks.texts.ts'

export const taskRoutes: Routes<Visit> = {
  'GET /my-tasks': forLearner(async (visit, own) => {
    await note(visit, own, 'task.read', 'R', { kind: 'learning-task', id: null })
    return await showMine(visit, own, nothingTyped())
  }),

  'POST /my-tasks': forLearner(async (visit, own) => {
    if (own.ended === 'yes') return missing()
    const added = readTask(visit, await tasksOf(visit, own.id))
    if ('listed' in added) return await showMine(visit, own, added)
    await keepTask(visit, own.id, added.task, own.party, todayOf(visit))
    await note(visit, own, 'task.added', 'C', { kind: 'learning-task', id: added.task.id })
    return seeOther('/my-tasks?done=added')
  }),

  'POST /my-tasks/showings': forLearner(async (visit, own) => {
    if (own.ended === 'yes') return missing()
    await showTo(visit, own, own.id)
    await note(visit, own, 'task.shown', 'U', { kind: 'learning-task', id: null })
    return seeOther('/my-tasks?done=shown')
  }),

  'GET /my-tasks/:id': forLearner(async (visit, own) => {
    const all = await allOf(visit, own)
    const task = all.tasks.find(({ id }) => id === parseId(visit.params['id']))
    if (!task) return missing()
    await note(visit, own, 'task.read', 'R', { kind: 'learning-task', id: task.id })
    return page(myTaskPage(visit, task, all, own.ended))
  }),

  'POST /my-tasks/:id/strikes': forLearner(async (visit, own) => {
    const all = await allOf(visit, own)
    const task = all.tasks.find(({ id }) => id === parseId(visit.params['id']))
    if (!task || own.ended === 'yes') return missing()
    if (refused(strikeTask(task, all.signings))) return page(myTaskPage(visit, task, all, own.ended, 'task.signed'), 422)
    await recordStrike(visit.tx, own.id, task.id, own.party, visit.now)
    await note(visit, own, 'task.struck', 'U', { kind: 'learning-task', id: task.id })
    return seeOther('/my-tasks?done=struck')
  }),

  'GET /trajectories/:id/tasks': forReader(async (visit, seat, all) => {
    await noteFor(visit, seat, { event: 'task.read', action: 'R', object: { kind: 'learning-task', id: null }, fields: all.tasks.length > 0 ? ['content'] : [] })
    return page(tasksPage(visit, seat, all, mayAdd(seat) ? nothingTyped() : null, visit.query['done'] === 'added' ? taskTexts(visit.voice).added : null))
  }),

  'POST /trajectories/:id/tasks': forReader(async (visit, seat, all) => {
    if (!mayAdd(seat)) return missing()
    const added = readTask(visit, all.tasks)
    if ('listed' in added) return page(tasksPage(visit, seat, all, added, null), 422)
    await keepTask(visit, seat.id, added.task, seat.me.id, todayOf(visit))
    await noteFor(visit, seat, { event: 'task.added', action: 'C', object: { kind: 'learning-task', id: added.task.id } })
    return seeOther(`/trajectories/${seat.id}/tasks?done=added`)
  }),

  'GET /trajectories/:id/tasks/:task': forTask(async (visit, seat, all, task) => {
    await noteFor(visit, seat, { event: 'task.read', action: 'R', object: { kind: 'learning-task', id: task.id }, fields: ['content'] })
    return page(taskPage(visit, seat, task, all, { filled: filledWith(), maySign: await maySign(visit, seat, task), done: visit.query['done'] === 'signed' ? 'signedNow' : null }))
  }),

  'POST /trajectories/:id/tasks/:task/signings': forTask(async (visit, seat, all, task) => {
    const may = await maySign(visit, seat, task)
    if (may === null) return missing()
    // A learner may strike it right now: of the two one comes first, and the other sees it.
    await oneAtATime(visit.tx, seat.id)
    if ((await tasksOf(visit, seat.id)).every(({ id }) => id !== task.id)) return missing()
    const read = signingForm.read(visit.form)
    const again = (filled: Filled) => page(taskPage(visit, seat, task, all, { filled, maySign: may, done: null }), 422)
    if (!read.value) return again(read)
    const signed = sign(task, read.value, may, todayOf(visit))
    if (refused(signed)) return again({ ...read, noes: { [signed.refused === 'signing.until' ? 'until' : 'degree']: taskTexts(visit.voice)[signed.refused] } })
    const id = newAnonymousId<'task-signing'>()
    await keepSigning(visit, seat.id, { id, task: task.id, by: seat.me.id, at: visit.now, words: read.value.words, ...signed })
    await noteFor(visit, seat, { event: 'task.signed', action: 'C', object: { kind: 'task-signing', id } })
    return seeOther(`/trajectories/${seat.id}/tasks/${task.id}?done=signed`)
  }),

  'GET /administration/signing': forOffice('administrator', async visit => {
    await log(visit.tx, lineOf(visit, 'signing-authority.read', 'R', null))
    return await showAuthorities(visit, filledWith())
  }),

  'POST /administration/signing': forOffice('administrator', async visit => {
    const people = await peopleToAsk(visit)
    const read = fields({ person: oneOf(people.map(({ person }) => String(person))), procedure: oneOf(Object.keys(procedures)), until: day }).read(visit.form)
    const person = people.find(one => one.person === read.value?.person)?.person
    if (!read.value || !person) return await showAuthorities(visit, read)
    const t = authorityTexts(visit.voice)
    if (person === visit.me.person) return await showAuthorities(visit, { ...read, noes: { person: t['authority.yourself'] } })
    const today = todayOf(visit)
    if (read.value.until <= today || read.value.until > addDays(today, 5 * 365)) return await showAuthorities(visit, { ...read, noes: { until: t['authority.until'] } })
    const id = newAnonymousId<'signing-authority'>()
    await recordAuthority(visit.tx, { id, person, procedure: read.value.procedure, until: read.value.until }, visit.me.person, visit.now)
    await log(visit.tx, lineOf(visit, 'signing-authority.declared', 'C', id))
    return seeOther('/administration/signing?done=declared')
  }),

  'POST /administration/signing/:id/ends': forOffice('administrator', async visit => {
    const one = (await listAuthorities(visit.tx)).find(({ id }) => id === parseId(visit.params['id']))
    if (!one) return missing()
    await endAuthority(visit.tx, one.id, visit.me.person, visit.now)
    await log(visit.tx, lineOf(visit, 'signing-authority.ended', 'U', one.id))
    return seeOther('/administration/signing?done=stopped')
  }),
}

const nothingTyped = (): Adding => ({ listed: filledWith(), typed: filledWith() })
const allOf = async (visit: SignedInVisit, { id, nameOf }: Pick<Own, 'id' | 'nameOf'>): Promise<Tasks> => ({ tasks: await tasksOf(visit, id), signings: await signingsOf(visit, id), nameOf })
const showMine = async (visit: SignedInVisit, own: Own, adding: Adding): Promise<Reply> => {
  const [t, done] = [taskTexts(visit.voice), visit.query['done']]
  const isWrong = [adding.listed, adding.typed].some(({ problems, noes }) => Object.keys(problems).length + Object.keys(noes ?? {}).length > 0)
  return page(myTasksPage(visit, own, await allOf(visit, own), adding, await listShowings(visit.tx, own.id), done === 'added' ? t.added : done === 'struck' ? t.struck : done === 'shown' ? feedbackTexts(visit.voice).shown : null), isWrong ? 422 : 200)
}
/** What was chosen from the list or typed; and if that will not do, the forms as they stand. */
const readTask = ({ form, voice }: Pick<SignedInVisit, 'voice'> & { readonly form: Form }, all: readonly Task[]): { readonly task: Task } | Adding => {
  const t = taskTexts(voice)
  if (form['how']?.[0] === 'listed') {
    const read = listedForm.read(form)
    const chosen = read.value && listedTasks[read.value.listed]
    if (!chosen) return { ...nothingTyped(), listed: read }
    const added = addTask({ id: newAnonymousId(), process: chosen.process, procedure: chosen.procedure ?? null, name: chosen.name[voice.locale] }, all)
    return refused(added) ? { ...nothingTyped(), listed: { ...read, noes: { listed: t[added.refused] } } } : { task: added }
  }
  const read = typedForm.read(form)
  if (!read.value) return { ...nothingTyped(), typed: read }
  const added = addTask({ id: newAnonymousId(), procedure: null, ...read.value }, all)
  return refused(added) ? { ...nothingTyped(), typed: { ...read, noes: { name: t[added.refused] } } } : { task: added }
}

const trains = ({ me }: Seat): boolean => me.role === 'practice-trainer'
const mayAdd = (seat: Seat): boolean => seat.ended === 'no' && (seat.me.seat === 'inside' || trains(seat))
/** Null where one signs nothing at all. */
const maySign = async (visit: SignedInVisit, { me, ended }: Seat, { procedure }: Task): Promise<'yes' | 'no' | null> =>
  (me.seat !== 'inside' || ended === 'yes' ? null : procedure === null ? 'yes' : await mySigningFor(visit.tx, procedure, todayOf(visit)))

/** Who guides and who arranges the learning; another beside as far as the learner lets them. */
function forReader(handler: (visit: SignedInVisit, seat: Seat, all: Tasks) => Promise<Reply>) {
  return forSeat(async (visit, seat) => {
    const all = await allOf(visit, seat)
    const reads = seat.me.seat === 'inside' || seat.ended === 'no' && (trains(seat) || (await listShowings(visit.tx, seat.id)).some(one => one.item === seat.id && one.to === seat.me.id))
    return reads ? await handler(visit, seat, all) : missing()
  })
}
function forTask(handler: (visit: SignedInVisit, seat: Seat, all: Tasks, task: Task) => Promise<Reply>) {
  return forReader(async (visit, seat, all) => {
    const task = all.tasks.find(({ id }) => id === parseId(visit.params['task']))
    return task ? await handler(visit, seat, all, task) : missing()
  })
}
const lineOf = ({ me, now }: SignedInVisit, event: string, action: 'C' | 'R' | 'U', id: Id<'signing-authority'> | null) =>
  ({ event, action, person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'signing-authority', id }, at: now } as const)
const showAuthorities = async (visit: Parameters<Parameters<typeof forOffice>[1]>[0], filled: Filled): Promise<Reply> => {
  const isWrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  const people = new Map((await peopleToAsk(visit)).map(({ person, name }) => [person, name] as const))
  return page(authoritiesPage(visit, { all: await listAuthorities(visit.tx), people, filled, done: (['declared', 'stopped'] as const).find(one => one === visit.query['done']) ?? null }), isWrong ? 422 : 200)
}

export const tasksOfFile: AboutMyFile = async (visit, { trajectory, programme }) => {
  if (programme.id !== learningAtWork.id) return []
  const [tasks, signings, own] = [await tasksOf(visit, trajectory), await signingsOf(visit, trajectory), await findOwn(visit)]
  const t = taskTexts(visit.voice)
  const { locale } = visit.voice
  const struck = await struckTasksOf(visit, trajectory)
  return tasks.length + struck.length === 0 ? [] : [{
    name: 'tasks', title: t.fileTasks, entries: [...inOrder(tasks).map(task => ({
      title: task.name, at: null,
      fields: [
        ...(task.process ? [{ name: 'workProcess', label: t.ref, value: task.process }] : []),
        ...signings.filter(one => one.task === task.id).map(one => ({ name: one.degree, label: t.signed(own?.nameOf(one.by) ?? '', dateWithYear(dayOf(one.at, visit.provider.zone), locale)), value: [t[one.degree], one.words, one.until && t.holds(dateWithYear(one.until, locale))].filter(part => part !== null && part !== '').join('. ') })),
      ],
    })), ...inOrder(struck).map(task => ({ title: task.name, at: null, fields: [{ name: 'struck', label: t.task, value: t.struck }] }))],
  }]
}
export const tasksSeen: SeenKind = {
  tables: ['learning_task', 'task_signing', 'learning_task_strike'],
  title: voice => taskTexts(voice).seenTitle,
  async now({ voice }, { programme, readersOf }) {
    const t = taskTexts(voice)
    return programme.id === learningAtWork.id ? { readers: readersOf('learning_task').map(({ who, number }) => ({ who, sees: t.seen(number) })), rule: t.seenRule, change: { href: '/my-tasks', label: t.mine } } : null
  },
}
