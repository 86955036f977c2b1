/**
 * A case manager who guards a great many files: each with its absence and where its calendar stands, made by SQL in bulk. The names of
 * those on the first page are really sealed.
 */
import { addNamed, nameSomeone } from '../core/people/known-people.ts'
import { become } from '../core/people/sign-in.store.ts'
import { signInAs } from '../core/visit.ts'
import { aroundPetra, cast, deHaven } from '../demo/cast.ts'
import type { Id } from '../kit/id.ts'
import type { SeedGround } from './seed-ground.ts'

export type Guarded = { readonly person: Id<'person'>; /** The value of the sign-in cookie. */ readonly signIn: string }

const provider = `'${deHaven.id}'::uuid`
const { petra } = aroundPetra
const onOnePage = 60

/** @param files about how many */
export const seedDeadlines = async ({ database, vault, asSuperuser }: SeedGround, files: number): Promise<Guarded> => {
  await database.as({ provider: deHaven.id, person: null }, async tx => {
    await become(tx, petra.id)
    await addNamed({ tx, vault, provider: deHaven }, petra)
  })
  for (const step of steps(files)) await asSuperuser(`begin; set local session_replication_role = replica; set local synchronous_commit = off; ${step}; commit`)
  const first = await asSuperuser<{ readonly id: Id<'person'>; readonly i: number }>(`select guarded_id('absent ' || i) as id, i from generate_series(0, ${onOnePage - 1}) i`)
  for (const { id, i } of first) await database.as({ provider: deHaven.id, person: null }, async tx => {
    await become(tx, id)
    await nameSomeone({ tx, vault, provider: deHaven }, { id, name: `Iemand ${i}`, mail: `iemand${i}@voorbeeld.example` })
  })
  await asSuperuser('vacuum analyze')
  return { person: petra.id, signIn: (await database.as({ provider: deHaven.id, person: null }, tx => signInAs({ tx, now: new Date() }, petra.id, 'passkey', null))).value ?? '' }
}

/** Due a day apart from each other, ten files a day. */
const steps = (files: number): readonly string[] => [
  `create function guarded_id(text) returns uuid language sql immutable as $$ select overlay(overlay(md5($1) placing '4' from 13) placing '8' from 17)::uuid $$`,
  `create unlogged table guarded as select i, guarded_id('absent ' || i) as person, guarded_id('absence ' || i) as trajectory, guarded_id('absent party ' || i) as party, guarded_id('guarding ' || i) as guarding, guarded_id('asked in ' || i) as asked from generate_series(0, ${files - 1}) i`,
  `insert into person (provider_id, id) select ${provider}, person from guarded on conflict do nothing`,
  `insert into trajectory (provider_id, id, programme, opened_week) select ${provider}, trajectory, 'career-centre', date_trunc('week', now())::date - 70 from guarded;
   insert into trajectory_kind (provider_id, trajectory_id, kind, calendar) select ${provider}, trajectory, 'back-to-work', 'statutory' from guarded`,
  `insert into party (provider_id, id, trajectory_id, person_id, role) select ${provider}, party, trajectory, person, 'employee' from guarded;
   insert into party (provider_id, id, trajectory_id, person_id, role, seat) select ${provider}, guarding, trajectory, '${petra.id}'::uuid, 'case-manager', 'beside' from guarded;
   insert into participant (provider_id, trajectory_id, party_id) select ${provider}, trajectory, party from guarded`,
  `insert into circle_invitation (provider_id, id, trajectory_id, person_id, role, signs_in, calendar, asked_by, asked_at) select ${provider}, asked, trajectory, '${petra.id}'::uuid, 'case-manager', 'mail-link-and-code', 'keeps', party, now() from guarded;
   insert into circle_answer (provider_id, invitation_id, answer, answered_at) select ${provider}, asked, 'joins', now() from guarded`,
  `insert into person_introduction (provider_id, person_id, introduced_by, introduced_at) select ${provider}, person, '${cast.vera.id}'::uuid, now() from guarded`,
  `insert into person_name (provider_id, person_id, name) select ${provider}, person, ('\\x01'::bytea || uuid_send(person) || sha256(uuid_send(person)) || sha256(uuid_send(trajectory)) || sha256(uuid_send(party)))::sealed from guarded where i >= ${onOnePage}`,
  `insert into statutory_standing (provider_id, trajectory_id, ruleset, counted_from, due_on, milestone, nth, done_weeks, open_weeks)
     select ${provider}, trajectory, 'nl-wvp-2013', current_date - 250, current_date - 5 + i / 10, 'week-42-report', 1, array[6, 8, 14, 20, 26, 32], array[43, 52, 91, 93] from guarded`,
  `insert into statutory_watch (provider_id, person_id, trajectory_id, due_on) select ${provider}, '${petra.id}'::uuid, trajectory, current_date - 5 + i / 10 from guarded`,
]
