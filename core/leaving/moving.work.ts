/**
 * The work of moving a caseload: proposals for all files of someone who leaves, so many a transaction. Whoever pulls the plug in between
 * loses the batch that was under way and nothing else: the job comes back, finds the files that are in no proposal yet, and goes on.
 */
import type { Database, Tx } from '../../kit/db.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { enqueueAll, type Job, type JobPayload } from '../../kit/jobs.ts'
import { post } from '../../kit/outbox.ts'
import { addDays, dayOf, daysBetween, startOfDay, type Day, type Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import { ownMail } from '../people/known-factors.ts'
import type { Provider } from '../providers/provider.ts'
import { contactOf } from '../trajectories/contact.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { carryOut } from './leaving.store.ts'
import { leavingTellTexts } from './tell.texts.ts'
import { divide } from './moving.ts'
import { askWhoWasNotAsked, findMove, findOwnMove, findPresents, findWhomToTell, listFilesToMove, listOpenOf, listRoom, lockMove, recordFileMoves, recordTold, type Turn } from './moving.store.ts'

type Around = { readonly database: Database; readonly vault: Vault; readonly providerOf: (id: Id<'provider'>) => Promise<Provider | null>; readonly originOf: (provider: Provider) => string; readonly clock: () => Instant }

const atOnce = 100

/** Proposes for the next so many files; says how many. Five statements, however many files. Runs as the worker. */
export const moveSome = async (tx: Tx, provider: Pick<Provider, 'id' | 'zone'>, move: Id<'caseload-move'>, now: Instant, most = atOnce): Promise<number> => {
  await lockMove(tx, move)
  const at = await findMove(tx, move)
  if (!at) return 0
  const [files, leaves, room] = await Promise.all([listFilesToMove(tx, at.leaving, move), findPresents(tx, at.person), listRoom(tx, move)])
  const proposed = divide(files, leaves, room).slice(0, most).map(one => ({ ...one, id: newAnonymousId<'file-move'>() }))
  if (proposed.length === 0) return 0
  await recordFileMoves(tx, move, at, proposed, dayOf(now, provider.zone), now)
  const ids = proposed.map(({ id }) => id)
  for (const { turn, on } of whenTold(dayOf(now, provider.zone), at.lastDay)) await enqueueAll(tx, `moving-${turn}`, provider.id, ids, { what: turn, ...(on ? { at: startOfDay(on, provider.zone) } : {}) })
  return proposed.length
}

/** At once; after a week; three days before the last. Never two within three days, and none after the day: then the day itself tells. */
export const whenTold = (today: Day, lastDay: Day): readonly { readonly turn: Exclude<Turn, 'gone'>; readonly on: Day | null }[] => {
  const [week, before] = [addDays(today, 7), addDays(lastDay, -3)]
  return [
    { turn: 'asked', on: null },
    ...(daysBetween(week, before) >= 3 ? [{ turn: 'reminded' as const, on: week }] : []),
    ...(daysBetween(today, before) >= 3 ? [{ turn: 'last-days' as const, on: before }] : []),
  ]
}

/** The job 'move-caseload', by the id of an act. */
export const moveCaseload = ({ database, providerOf, clock }: Pick<Around, 'database' | 'providerOf' | 'clock'>): Job => async ({ provider: id, id: move }) => {
  const [provider, act] = [await providerOf(id), parseId<'caseload-move'>(move)]
  if (!provider || !act) return
  for (let some = atOnce; some === atOnce;) some = await database.as({ provider: id, person: 'worker', at: clock() }, tx => moveSome(tx, provider, act, clock()))
}

/** The jobs 'moving-…', by the id of a proposal: told in their own name, neutrally, and not at night. Once each, and no more once answered. */
export const tellOfMove = ({ database, vault, providerOf, originOf, clock }: Around, turn: Turn): Job => async ({ provider: id, id: move }: JobPayload) => {
  const provider = await providerOf(id)
  const now = clock()
  const person = await database.as({ provider: id, person: 'worker', at: now }, tx => findWhomToTell(tx, move))
  if (!provider || !person) return
  await database.as({ provider: id, person, at: now }, async tx => {
    const around = { tx, vault, provider }
    const own = await findOwnMove(tx)
    if (own?.id !== move || !await recordTold(tx, move, turn, dayOf(now, provider.zone))) return
    const at = afterQuiet(now, provider.zone)
    if (await ownMail(around, person) !== null) return await tellByMail(around, person, { origin: originOf(provider), voice: provider, later: { at, about: own.id } }, now)
    const telephone = (await contactOf(around, own.trajectory))?.telephone
    if (telephone) await post(tx, vault, id, { channel: 'sms', to: telephone, text: leavingTellTexts(provider).sms }, now, { at, about: own.id })
  })
}

/** The job 'leave-house', by the id of a leaving, when the day is over: all ends at once, and whoever was not asked yet is. */
export const leaveHouse = ({ database, providerOf, clock }: Pick<Around, 'database' | 'providerOf' | 'clock'>): Job => async payload => {
  const [provider, leaving] = [await providerOf(payload.provider), parseId<'staff-leaving'>(payload.id)]
  if (!provider || !leaving) return
  const move = newAnonymousId<'caseload-move'>()
  await database.as({ provider: provider.id, person: 'worker', at: clock() }, async tx => {
    if (!await carryOut(tx, leaving)) return
    if (await askWhoWasNotAsked(tx, leaving, move)) for (let some = atOnce; some === atOnce;) some = await moveSome(tx, provider, move, clock())
    await enqueueAll(tx, 'moving-gone', provider.id, await listOpenOf(tx, leaving), { what: 'gone' })
  })
}
