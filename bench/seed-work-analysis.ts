/**
 * A coach with people whose work was looked at from every side, each word really sealed; beside them as many views of other people's work
 * as there are talks, made by SQL in bulk.
 */
import { addKnownPerson, presentGuide } from '../core/people/known-people.ts'
import { openPlan } from '../core/trajectories/circle.ts'
import { recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import type { Party } from '../core/trajectories/party.ts'
import { signInAs } from '../core/visit.ts'
import { cast, deHaven, ilonaOfDeHaven } from '../demo/cast.ts'
import { tellWorkOfThijs } from '../demo/thijs-work.ts'
import { newId, type Id } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import type { BenchGround } from './ground.ts'

export type Analysed = { readonly coach: Id<'person'>; readonly trajectories: readonly Id<'trajectory'>[]; /** The value of the coach's sign-in cookie. */ readonly signIn: string }

const files = 24

/** @param views about how many of others */
export const seedWorkAnalysis = async ({ database, vault, asSuperuser }: BenchGround, views: number): Promise<Analysed> => {
  const coach = ilonaOfDeHaven.id
  const now = new Date()
  await database.as({ provider: deHaven.id, person: cast.ellen.id }, async tx => {
    await addKnownPerson({ tx, vault, provider: deHaven }, ilonaOfDeHaven, cast.ellen.id, deHaven.foundedAt)
    await presentGuide({ tx, vault, provider: deHaven }, { person: coach, ...ilonaOfDeHaven.profile })
  })
  const trajectories: Id<'trajectory'>[] = []
  for (let file = 0; file < files; file++) {
    const trajectory = newId<'trajectory'>(now.getTime())
    const party = (person: Id<'person'>, role: string, seat: Party['seat']): Party => ({ id: newId(now.getTime()), trajectory, person, role, seat })
    const those = await database.as({ provider: deHaven.id, person: coach }, async tx => {
      const around = { tx, vault, provider: deHaven }
      const meets = (part: string) => introduce(around, { id: newId(now.getTime()), name: `${part} ${file}`, mail: `${part}${file}@voorbeeld.example`.toLowerCase() }, coach, now)
      const all = { participant: party(await meets('Deelnemer'), careWorkBridge.participant, 'inside'), guide: party(coach, careWorkBridge.guide, 'inside'), manager: party(await meets('Leidinggevende'), 'manager', 'beside') }
      const opening = openPlan(careWorkBridge, { guide: coach, programmes: [careWorkBridge.id], participant: all.participant.person, kind: 'own-work', clear: Object.keys(careWorkBridge.entry?.asks ?? {}) }, { trajectory, participant: all.participant.id, guide: all.guide.id }, deHaven.zone, now)
      if (refused(opening)) throw new Error(opening.refused)
      await recordPlanOpening(tx, opening)
      await noteContact(around, trajectory, { telephone: null, alias: null, handle: `Deelnemer ${file}` })
      return all
    })
    await asSuperuser(`insert into party (provider_id, id, trajectory_id, person_id, role, seat) values ('${deHaven.id}', '${those.manager.id}', '${trajectory}', '${those.manager.person}', 'manager', 'beside')`)
    await database.as({ provider: deHaven.id, person: coach }, tx => tellWorkOfThijs({ tx, vault, provider: deHaven, now }, those))
    trajectories.push(trajectory)
  }
  await asSuperuser(`begin; set local session_replication_role = replica; set local synchronous_commit = off; ${bulk(views)}; commit`)
  await asSuperuser('vacuum analyze work_capacity, work_demand, work_adaptation, party')
  return { coach, trajectories, signIn: (await database.as({ provider: deHaven.id, person: null }, tx => signInAs({ tx, now }, coach, 'passkey', null))).value ?? '' }
}

/** Of whoever is there already: nobody opens these. */
const bulk = (views: number): string => ['work_capacity', 'work_demand'].map(table => `
  insert into ${table} (provider_id, id, trajectory_id, version, content, written_by, written_at)
    select m.provider_id, gen_random_uuid(), m.trajectory_id, 1, ('\\x01'::bytea || uuid_send(m.party_id) || decode(repeat(md5(m.party_id::text), 20), 'hex'))::sealed, m.party_id, now() - interval '1 day'
    from participant m where m.provider_id = '${deHaven.id}' and not exists (select from ${table} w where w.provider_id = m.provider_id and w.written_by = m.party_id) limit ${views}`).join(';')
