/** A thousand people of the three guides who each have a video talk right now. */
import { cast, deHaven } from '../demo/cast.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { signInAs } from '../core/visit.ts'
import type { Id } from '../kit/id.ts'
import type { BenchGround } from './ground.ts'

export type Room = {
  readonly trajectory: Id<'trajectory'>
  readonly talk: Id<'talk'>
  readonly person: Id<'person'>
  readonly party: Id<'party'>
  readonly guide: Id<'person'>
  readonly guiding: Id<'party'>
  /** Value of the sign-in cookie. */
  readonly signIn: string
}

export const rooms = 1000

/** Of people who were done: one talk more, so that what the other workloads look at stays as it was. */
const oneTalkMore = `
  create unlogged table seeded_room as
    select m.trajectory_id as trajectory, gen_random_uuid() as talk, gen_random_uuid() as appointment, p.person_id as person, p.id as party, g.person_id as guide, g.id as guiding
    from participant m join party p on p.provider_id = m.provider_id and p.id = m.party_id
    join party g on g.provider_id = m.provider_id and g.trajectory_id = m.trajectory_id and g.id <> m.party_id
    join trajectory_ending e on e.provider_id = m.provider_id and e.trajectory_id = m.trajectory_id
    where m.provider_id = '${deHaven.id}' and g.person_id in ('${[cast.marleen, cast.jaap, cast.samira].map(({ id }) => id).join(`', '`)}')
    order by m.trajectory_id limit ${rooms};
  begin; set local session_replication_role = replica;
  insert into talk (provider_id, id, trajectory_id, kind, number, out_of, minutes) select '${deHaven.id}', talk, trajectory, 'talk', 4, 4, 30 from seeded_room;
  insert into appointment (provider_id, id, trajectory_id, talk_id, guide_id, during, way)
    select '${deHaven.id}', appointment, trajectory, talk, guide, tstzrange(now(), now() + interval '30 minutes'), 'video' from seeded_room;
  -- What is said in a room is sealed, so these need keys that open.
  delete from contact where trajectory_id in (select trajectory from seeded_room);
  delete from keys.document_key where scope_key_id in (select id from keys.scope_key where scope_id in (select trajectory from seeded_room));
  delete from keys.wrap where scope_key_id in (select id from keys.scope_key where scope_id in (select trajectory from seeded_room));
  delete from keys.scope_key where scope_id in (select trajectory from seeded_room);
  commit`

export const seedRooms = async ({ database, vault, asSuperuser }: BenchGround): Promise<readonly Room[]> => {
  await asSuperuser(oneTalkMore)
  const found = await asSuperuser<Omit<Room, 'signIn'>>('select trajectory, talk, person, party, guide, guiding from seeded_room order by trajectory')
  await asSuperuser('drop table seeded_room')
  const now = new Date()
  const comeIn = ({ person, trajectory }: Omit<Room, 'signIn'>) => database.as({ provider: deHaven.id, person }, async tx => {
    await noteContact({ tx, vault, provider: deHaven }, trajectory, { telephone: '+31612345678', alias: null, handle: 'wachtend-woord' })
    return (await signInAs({ tx, now }, person, 'receipt', null)).value ?? ''
  })
  const all: Room[] = []
  for (let from = 0; from < found.length; from += 4) all.push(...await Promise.all(found.slice(from, from + 4).map(async one => ({ ...one, signIn: await comeIn(one) }))))
  return all
}
