/**
 * A coach with people whose work was looked at from every side, each word really sealed; beside them as many views of other people's work
 * as there are talks, made by SQL in bulk.
 */
import { addKnownPerson, presentGuide } from '../core/people/known-people.ts'
import { keepActor } from '../core/network/known-network.ts'
import { put } from '../core/network/network.ts'
import { recordShowing } from '../core/network/network.store.ts'
import { become } from '../core/people/sign-in.store.ts'
import { openPlan } from '../core/trajectories/circle.ts'
import { recordPlanOpening } from '../core/trajectories/circle.store.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import type { Party } from '../core/trajectories/party.ts'
import { signInAs } from '../core/visit.ts'
import { cast, deHaven, ilonaOfDeHaven } from '../demo/cast.ts'
import { tellWorkOfThijs } from '../demo/thijs-work.ts'
import { tellTableOfThijs } from '../demo/thijs-table.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { dayOf } from '../kit/time.ts'
import { refused } from '../kit/refusal.ts'
import { careWorkBridge } from '../programmes/care-work-bridge/programme.ts'
import type { BenchGround } from './ground.ts'

export type Analysed = { readonly coach: Id<'person'>; readonly files: readonly { readonly trajectory: Id<'trajectory'>; readonly talk: Id<'talk'> }[]; /** The value of the coach's sign-in cookie. */ readonly signIn: string }

const howMany = 24
/** As many as stand on a full map in the demo, on each side. */
const onMap = ['gp', 'company-doctor', 'therapist', 'paramedic', 'manager', 'hr', 'colleague', 'partner', 'family', 'friend'] as const

/** @param views about how many of others */
export const seedWorkAnalysis = async ({ database, vault, asSuperuser }: BenchGround, views: number): Promise<Analysed> => {
  const coach = ilonaOfDeHaven.id
  const now = new Date()
  await database.as({ provider: deHaven.id, person: cast.ellen.id }, async tx => {
    await addKnownPerson({ tx, vault, provider: deHaven }, ilonaOfDeHaven, cast.ellen.id, deHaven.foundedAt)
    await presentGuide({ tx, vault, provider: deHaven }, { person: coach, ...ilonaOfDeHaven.profile })
  })
  const files: Analysed['files'][number][] = []
  for (let file = 0; file < howMany; file++) {
    const trajectory = newId<'trajectory'>(now.getTime())
    const party = (person: Id<'person'>, role: string, seat: Party['seat']): Party => ({ id: newId(now.getTime()), trajectory, person, role, seat })
    const those = await database.as({ provider: deHaven.id, person: coach }, async tx => {
      const around = { tx, vault, provider: deHaven }
      const meets = (part: string) => introduce(around, { id: newId(now.getTime()), name: `${part} ${file}`, mail: `${part}${file}@voorbeeld.example`.toLowerCase() }, coach, now)
      const all = { participant: party(await meets('Deelnemer'), careWorkBridge.participant, 'inside'), guide: party(coach, careWorkBridge.guide, 'inside'), manager: party(await meets('Leidinggevende'), 'manager', 'beside'), therapist: party(await meets('Behandelaar'), 'therapist', 'beside') }
      const opening = openPlan(careWorkBridge, { guide: coach, programmes: [careWorkBridge.id], participant: all.participant.person, kind: 'own-work', clear: Object.keys(careWorkBridge.entry?.asks ?? {}) }, { trajectory, participant: all.participant.id, guide: all.guide.id }, deHaven.zone, now)
      if (refused(opening)) throw new Error(opening.refused)
      await recordPlanOpening(tx, opening)
      await noteContact(around, trajectory, { telephone: null, alias: null, handle: `Deelnemer ${file}` })
      return all
    })
    for (const { id, person, role } of [those.manager, those.therapist]) await asSuperuser(`insert into party (provider_id, id, trajectory_id, person_id, role, seat) values ('${deHaven.id}', '${id}', '${trajectory}', '${person}', '${role}', 'beside')`)
    const talk = await database.as({ provider: deHaven.id, person: coach }, async tx => {
      const around = { tx, vault, provider: deHaven, now }
      await tellWorkOfThijs(around, those)
      await become(tx, those.participant.person)
      for (const role of onMap) {
        const actor = put(careWorkBridge, those.participant, { role, content: { name: `${role} ${file}`, mail: null, about: 'Helpt met wat afgesproken is.' }, there: 0 }, newAnonymousId(), dayOf(now, deHaven.zone))
        if (refused(actor)) throw new Error(actor.refused)
        await keepActor(around, actor)
      }
      await recordShowing(tx, trajectory, those.guide.id)
      return await tellTableOfThijs(around, those)
    })
    files.push({ trajectory, talk })
  }
  await asSuperuser(`begin; set local session_replication_role = replica; set local synchronous_commit = off; ${bulk(views)}; commit`)
  await asSuperuser('vacuum analyze work_capacity, work_demand, work_adaptation, party, network_actor, joint_talk_words')
  return { coach, files, signIn: (await database.as({ provider: deHaven.id, person: null }, tx => signInAs({ tx, now }, coach, 'passkey', null))).value ?? '' }
}

/** Of whoever is there already: nobody opens these. */
const bulk = (views: number): string => ['work_capacity', 'work_demand'].map(table => `
  insert into ${table} (provider_id, id, trajectory_id, version, content, written_by, written_at)
    select m.provider_id, gen_random_uuid(), m.trajectory_id, 1, ('\\x01'::bytea || uuid_send(m.party_id) || decode(repeat(md5(m.party_id::text), 20), 'hex'))::sealed, m.party_id, now() - interval '1 day'
    from participant m where m.provider_id = '${deHaven.id}' and not exists (select from ${table} w where w.provider_id = m.provider_id and w.written_by = m.party_id) limit ${views}`).join(';')
