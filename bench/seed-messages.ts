/** People who wrote to and fro with their guide for a while, every word really sealed. */
import { cast, deHaven } from '../demo/cast.ts'
import { sendMessage } from '../core/messages/written-messages.ts'
import { signInAs } from '../core/visit.ts'
import { newAnonymousId, type Id } from '../kit/id.ts'
import { addMinutes } from '../kit/time.ts'
import type { BenchGround } from './ground.ts'

export type Writers = {
  readonly trajectory: Id<'trajectory'>
  readonly person: Id<'person'>
  readonly party: Id<'party'>
  readonly guide: Id<'person'>
  readonly guiding: Id<'party'>
  /** Values of the sign-in cookie. */
  readonly signIn: string
}

/** Of each of these the conversation so far: half of it the participant's, the last word the guide's. */
export const conversations = 240
const messagesOfOne = 12
const text = 'Gisteren lukte het om op tijd te stoppen. Vandaag niet: er kwam een ouder langs, en daarna nog een. Hoe doe jij dat?'

export const seedMessages = async ({ database, vault, asSuperuser }: BenchGround): Promise<readonly Writers[]> => {
  const found = await asSuperuser<Omit<Writers, 'signIn'>>(`
    select m.trajectory_id as trajectory, p.person_id as person, p.id as party, g.person_id as guide, g.id as guiding
    from participant m join party p on p.provider_id = m.provider_id and p.id = m.party_id
    join party g on g.provider_id = m.provider_id and g.trajectory_id = m.trajectory_id and g.id <> m.party_id
    where m.provider_id = '${deHaven.id}' and g.person_id in ('${[cast.marleen, cast.jaap, cast.samira].map(({ id }) => id).join(`', '`)}')
      and not exists (select from trajectory_ending e where e.provider_id = m.provider_id and e.trajectory_id = m.trajectory_id)
    order by m.trajectory_id limit ${conversations}`)
  const now = new Date()
  const began = addMinutes(now, -messagesOfOne * 24 * 60)
  const write = async ({ trajectory, person, party, guide, guiding }: Omit<Writers, 'signIn'>): Promise<string> => {
    for (const writer of [person, guide]) await database.as({ provider: deHaven.id, person: writer }, async tx => {
      for (let turn = writer === person ? 0 : 1; turn < messagesOfOne; turn += 2) {
        const [by, to] = writer === person ? [party, guiding] : [guiding, party]
        await sendMessage({ tx, vault, provider: deHaven }, { id: newAnonymousId(), trajectory, by, to, byStandIn: null, at: addMinutes(began, turn * 24 * 60) }, text)
      }
    })
    return (await database.as({ provider: deHaven.id, person: null }, tx => signInAs({ tx, now }, person, 'receipt', null))).value ?? ''
  }
  const writers: Writers[] = []
  for (let from = 0; from < found.length; from += 4) writers.push(...await Promise.all(found.slice(from, from + 4).map(async one => ({ ...one, signIn: await write(one) }))))
  // All but the last word was read.
  await asSuperuser(`insert into message_read (provider_id, message_id, reader_id, read_on)
    select m.provider_id, m.id, p.person_id, m.written_at::date from message m join party p on p.provider_id = m.provider_id and p.id = m.written_to
    where m.written_at < now() - interval '36 hours' on conflict do nothing`)
  return writers
}
