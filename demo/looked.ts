/**
 * What stands in the log of Sofie's file: Marleen, who guides her, looked now and then; two days ago Jaap opened it in an emergency,
 * which the log keeper has not weighed yet; and Sofie asked about a look she does not understand.
 */
import { openInEmergency } from '../core/log-keeping/emergency.ts'
import { raiseAlerts } from '../core/log-keeping/alert.store.ts'
import { keepAccess } from '../core/log-keeping/known-accesses.ts'
import { keepQuestion } from '../core/log-keeping/known-questions.ts'
import { listAllLooks } from '../core/log-keeping/who-looked.store.ts'
import { everything, spanOf } from '../core/log-keeping/who-looked.ts'
import { become } from '../core/people/sign-in.store.ts'
import type { Provider } from '../core/providers/provider.ts'
import { findOwnTrajectory } from '../core/trajectories/party.store.ts'
import type { Database } from '../kit/db.ts'
import type { Id } from '../kit/id.ts'
import { log, type LogLine } from '../kit/log.ts'
import { refused } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay, type Instant } from '../kit/time.ts'
import type { Vault } from '../kit/vault.ts'
import { cast, keeperOfDeHaven, named } from './cast.ts'
import type { House } from './houses.ts'
import type { Around } from './life.ts'

const { marleen, jaap } = cast
const keepsALog = ({ members }: Pick<House, 'members'>): boolean => members.some(({ id }) => id === keeperOfDeHaven.id)

export const tellLooked = async (around: Around, house: House): Promise<void> => {
  const { tx, provider, now } = around
  if (!keepsALog(house)) return
  const today = dayOf(now, provider.zone)
  await become(tx, named.sofie.id)
  const own = await findOwnTrajectory(tx)
  if (!own) throw new Error('Sofie is told first')
  const looked = async (person: Id<'person'>, event: string, daysAgo: number, hour: number) => {
    await become(tx, person)
    await log(tx, { event, action: 'R', person, role: 'guide', purpose: 'guidance', subject: own.id, object: { kind: 'trajectory', id: own.id }, basis: 'guide', at: addMinutes(startOfDay(addDays(today, -daysAgo), provider.zone), hour * 60) })
  }
  for (const [event, daysAgo, hour] of [['trajectory.read', 33, 9], ['trajectory.read', 33, 10], ['talk.read', 33, 11], ['message.read', 20, 16], ['trajectory.read', 9, 8], ['note.read', 9, 8]] as const) await looked(marleen.id, event, daysAgo, hour)
  await looked(jaap.id, 'message.read', 12, 17)

  await become(tx, named.sofie.id)
  const looks = await listAllLooks(tx, own.id, named.sofie.id, spanOf(everything, null, provider.zone), provider.zone, 1000)
  const strange = looks.find(({ person }) => person === jaap.id)
  if (strange) await keepQuestion(around, { trajectory: own.id, party: own.party }, strange.entry, 'Jaap ken ik niet. Waarom las hij mijn berichten?', addDays(today, -6))
}

/** As if it were that evening: a file is opened from now on, and for no moment that has passed. */
export const openThatEvening = async (database: Database, vault: Vault, house: House, now: Instant): Promise<void> => {
  const { provider } = house
  if (!keepsALog(house)) return
  const evening = addMinutes(startOfDay(addDays(dayOf(now, provider.zone), -2), provider.zone), 20 * 60 + 10)
  const own = await database.as({ provider: provider.id, person: named.sofie.id }, findOwnTrajectory)
  const opened = openInEmergency([], own?.id ?? null, evening)
  if (refused(opened)) throw new Error(opened.refused)
  await database.as({ provider: provider.id, person: jaap.id, at: evening }, async tx => {
    const access = await keepAccess({ tx, vault, provider }, { ...opened, reason: 'unreachable' }, 'Er was een telefoontje bij de receptie dat niet kon wachten. De begeleider was op reis en nam niet op.', jaap.id)
    const inEmergency = (event: string, action: LogLine['action'], minutes: number) => log(tx, { event, action, person: jaap.id, role: 'guide', purpose: 'guidance', subject: opened.trajectory, object: { kind: 'emergency-access', id: access }, basis: 'emergency', emergency: 'emergency', at: addMinutes(evening, minutes) })
    await inEmergency('emergency.opened', 'E', 0)
    await inEmergency('emergency.read', 'R', 1)
  })
  await watchThatEvening(database, provider, addMinutes(evening, 10))
}

/** What the rules saw of it. */
const watchThatEvening = (database: Database, provider: Provider, at: Instant): Promise<number> =>
  database.as({ provider: provider.id, person: 'worker', at }, tx => raiseAlerts(tx, at))
