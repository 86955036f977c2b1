/**
 * A provider that has been at work for years, made by SQL in bulk: guides with a thousand people each, talks with
 * appointments, outcomes, notes, scores, messages and log lines. Three guides are there to be looked at and booked; of the people
 * who are not done with them yet, contacts are really sealed. Everything else private is bytes of the right shape.
 */
import { keepAgendaOf } from './seed-agenda.ts'
import { dropHelpers, makeHelpers, type SeedGround } from './seed-ground.ts'
import { cast, castOfHetBaken, deHaven, hetBaken, settle } from '../demo/cast.ts'
import { addKnownPerson, presentGuide } from '../core/people/known-people.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { signInAs } from '../core/visit.ts'
import { sql, type Database } from '../kit/db.ts'
import type { Id } from '../kit/id.ts'
import type { Vault } from '../kit/vault.ts'

export type Seeded = {
  readonly talks: number
  readonly seconds: number
  readonly guides: readonly Id<'person'>[]
  /** Values of the sign-in cookie, one a guide. */
  readonly signIns: readonly string[]
}

const peopleOfOne = 1000
/** Of a guide's thousand, those from here on are not done: 120 whose turn it is, 20 who wait, 10 with an appointment. */
const [firstOfTurn, firstWaiting, firstOnTrack] = [850, 970, 990] as const
const talksOfOne = (firstOfTurn * 3 + (firstOnTrack - firstOfTurn) * 2 + (peopleOfOne - firstOnTrack) * 3) / peopleOfOne

/** The longest ago that somebody's last talk was, and so all is due today at the earliest. */
const keptDays = 1439

const guides = [cast.marleen.id, cast.jaap.id, cast.samira.id]

/** @param talks about how many; at least ten thousand, or a guide would be without people. */
export const seed = async ({ database, vault, asSuperuser }: SeedGround, talks: number): Promise<Seeded> => {
  const began = performance.now()
  await settle(database, vault, deHaven, Object.values(cast), deHaven.foundedAt)
  await settle(database, vault, hetBaken, Object.values(castOfHetBaken), deHaven.foundedAt)
  await keepAgendaOf(database, guides)

  await makeHelpers({ asSuperuser })
  await asSuperuser(helpers(Math.round(talks / talksOfOne)))
  // Without triggers and foreign keys: what they would work out or check is laid as they would have it.
  for (const step of steps) await asSuperuser(`begin; set local session_replication_role = replica; set local synchronous_commit = off; ${step}; commit`)
  await addOtherGuides(database, vault, Math.ceil(talks / talksOfOne / peopleOfOne))
  await sealContacts(database, vault)
  await asSuperuser('drop table seeded_talk; drop table seeded')
  await dropHelpers({ asSuperuser })
  await asSuperuser('vacuum analyze')

  const signIns = await Promise.all(guides.map(guide => database.as({ provider: deHaven.id, person: null }, tx => signInAs({ tx, now: new Date() }, guide, 'passkey', null))))
  return { talks, seconds: (performance.now() - began) / 1000, guides, signIns: signIns.map(({ value }) => value ?? '') }
}

const provider = `'${deHaven.id}'::uuid`
const [first, second, third] = guides.map(id => `'${id}'::uuid`)

const helpers = (trajectories: number) => `
  create unlogged table seeded as
    select i, i % ${peopleOfOne} as k, i / ${peopleOfOne} as g,
      case i / ${peopleOfOne} when 0 then ${first} when 1 then ${second} when 2 then ${third} else seeded_id('guide ' || i / ${peopleOfOne}) end as guide,
      seeded_id('person ' || i) as person, seeded_id('trajectory ' || i) as trajectory, seeded_id('party ' || i) as party, seeded_id('guiding ' || i) as guiding
    from generate_series(0, ${trajectories - 1}) i;
  create unlogged table seeded_talk as
    select s.*, n, seeded_id('talk ' || i || ' ' || n) as talk, seeded_id('appointment ' || i || ' ' || n) as appointment, k >= ${firstOnTrack} and n = 3 as planned,
      date_trunc('day', now()) + case
        when k < ${firstOfTurn} then make_interval(days => -(40 + (k * 7 + g * 13) % 1400 + (3 - n) * 14), hours => 8, mins => k % 12 * 40)
        when k < ${firstWaiting} then make_interval(days => -(8 + (k - ${firstOfTurn}) % 6 + (2 - n) * 14), hours => 6, mins => (k - ${firstOfTurn}) / 6 * 40)
        when k < ${firstOnTrack} then make_interval(days => -(1 + (k - ${firstWaiting}) % 6 + (2 - n) * 14), hours => 6, mins => (k - ${firstWaiting}) / 6 * 40)
        else make_interval(days => 1 + k - ${firstOnTrack} - (3 - n) * 40, hours => 9) end as starts
    from seeded s cross join generate_series(1, 3) n where n < 3 or k < ${firstOfTurn} or k >= ${firstOnTrack};
  analyze seeded; analyze seeded_talk`

const steps: readonly string[] = [
  `insert into person (provider_id, id) select ${provider}, person from seeded`,
  `insert into trajectory (provider_id, id, programme, opened_week) select ${provider}, trajectory, 'anonymous-coaching', date_trunc('week', min(starts))::date from seeded_talk group by trajectory`,
  // Kept so long that the oldest go today, and each day as many as the first day: a house whose nights are as they will be.
  `insert into trajectory_keeping (provider_id, trajectory_id, notes_days, contact_days, trajectory_days) select ${provider}, trajectory, ${keptDays}, 0, ${keptDays} from seeded`,
  `insert into party (provider_id, id, trajectory_id, person_id, role) select ${provider}, party, trajectory, person, 'participant' from seeded;
   insert into party (provider_id, id, trajectory_id, person_id, role) select ${provider}, guiding, trajectory, guide, 'guide' from seeded;
   insert into participant (provider_id, trajectory_id, party_id) select ${provider}, trajectory, party from seeded`,
  `insert into talk (provider_id, id, trajectory_id, kind, number, out_of, minutes) select ${provider}, talk, trajectory, 'talk', n, 3, 30 from seeded_talk`,
  `insert into appointment (provider_id, id, trajectory_id, talk_id, guide_id, during, way)
     select ${provider}, appointment, trajectory, talk, guide, tstzrange(starts, starts + interval '30 minutes'), 'guide-calls' from seeded_talk`,
  `insert into talk_outcome (provider_id, talk_id, trajectory_id, appointment_id, outcome, recorded_by, recorded_at)
     select ${provider}, talk, trajectory, appointment, 'held', guiding, starts + interval '35 minutes' from seeded_talk where not planned`,
  `insert into talk_score (provider_id, id, talk_id, trajectory_id, which, score, recorded_by, recorded_at)
     select ${provider}, seeded_id('score ' || talk), talk, trajectory, 'start', seeded_bytes(talk, 109)::sealed, guiding, starts from seeded_talk where not planned and not (g < 3 and k >= ${firstOfTurn})`,
  `insert into note (provider_id, id, trajectory_id, talk_id, version, written_by, written_at, theme, content)
     select ${provider}, seeded_id('note ' || talk), trajectory, talk, 1, guiding, starts + interval '40 minutes', 'balance', seeded_bytes(talk, 260)::sealed from seeded_talk where n = 1 and not (g < 3 and k >= ${firstOfTurn})`,
  // A question and its answer, both read: people who are not done write for themselves, where a measurement wants it.
  `insert into message (provider_id, id, trajectory_id, written_by, written_to, written_at, content)
     select ${provider}, seeded_id('question ' || talk), trajectory, party, guiding, starts + interval '1 day', seeded_bytes(talk, 240)::sealed from seeded_talk where n = 1 and not (g < 3 and k >= ${firstOfTurn});
   insert into message (provider_id, id, trajectory_id, written_by, written_to, written_at, content)
     select ${provider}, seeded_id('answer ' || talk), trajectory, guiding, party, starts + interval '2 days', seeded_bytes(talk, 240)::sealed from seeded_talk where n = 1 and not (g < 3 and k >= ${firstOfTurn});
   insert into message_read (provider_id, message_id, reader_id, read_on)
     select ${provider}, seeded_id(w || talk), case w when 'answer ' then person else guide end, (starts + interval '2 days')::date from seeded_talk, unnest(array['question ', 'answer ']) w where n = 1 and not (g < 3 and k >= ${firstOfTurn})`,
  `insert into trajectory_ending (provider_id, trajectory_id, ending, ended_at, ended_by)
     select ${provider}, trajectory, 'completed', starts + interval '1 hour', guiding from seeded_talk where n = 3 and k < ${firstOfTurn}`,
  `insert into keys.scope_key (provider_id, id, scope_id) select ${provider}, seeded_id('scope ' || i), trajectory from seeded where not (g < 3 and k >= ${firstOfTurn});
   insert into keys.wrap (provider_id, scope_key_id, recipient_kind, recipient_id, recipient_version, wrapped)
     select ${provider}, seeded_id('scope ' || i), 'instance', '00000000-0000-4000-8000-000000000000', 1, substring(seeded_bytes(trajectory, 76) from 17) from seeded where not (g < 3 and k >= ${firstOfTurn});
   insert into keys.document_key (provider_id, id, scope_key_id, wrapped)
     select ${provider}, seeded_id('key ' || i), seeded_id('scope ' || i), substring(seeded_bytes(trajectory, 76) from 17) from seeded where not (g < 3 and k >= ${firstOfTurn})`,
  `insert into contact (provider_id, trajectory_id, handle, alias)
     select ${provider}, trajectory, seeded_bytes(seeded_id('key ' || i), 109)::sealed, seeded_bytes(seeded_id('key ' || i), 109)::sealed from seeded where not (g < 3 and k >= ${firstOfTurn})`,
  `insert into receipt (provider_id, locator, person_id, suite, verifier) select ${provider}, 'woord-' || i, person, 1, sha256(uuid_send(person)) from seeded;
   insert into sign_in (provider_id, id, token_hash, person_id, method, made_at, idle_until, absolute_until, idle_minutes)
     select ${provider}, seeded_id('sign-in ' || i), sha256(uuid_send(trajectory)), person, 'receipt', now() - interval '2 hours', now() - interval '1 hour', now(), 10 from seeded where k % 4 = 0;
   insert into act_done (provider_id, act, answer, until) select ${provider}, md5('act ' || i), '/receipt', now() + interval '1 day' from seeded where k % 4 = 0`,
  `insert into occupancy (provider_id, id, person_id, during, appointment_id)
     select ${provider}, seeded_id('guide''s time ' || talk), guide, tstzrange(starts, starts + interval '30 minutes'), appointment from seeded_talk where k >= ${firstOfTurn} and (n = 3 or n = 2 and k < ${firstOnTrack});
   insert into occupancy (provider_id, id, person_id, during, appointment_id)
     select ${provider}, seeded_id('time ' || talk), person, tstzrange(starts, starts + interval '30 minutes'), appointment from seeded_talk where k >= ${firstOfTurn} and (n = 3 or n = 2 and k < ${firstOnTrack})`,
  `insert into standing (provider_id, trajectory_id, guide_id, programme, used, out_of, appointment_id, talk_id, starts_at, ends_at, way, last_talk_at, turn_from, over_from)
     select ${provider}, trajectory, guide, 'anonymous-coaching', count(*) filter (where not planned), 3,
       (array_agg(appointment) filter (where planned))[1], (array_agg(talk) filter (where planned))[1], max(starts) filter (where planned), max(starts) filter (where planned) + interval '30 minutes',
       max('guide-calls') filter (where planned), max(starts) filter (where not planned),
       case when k < ${firstOfTurn} then max(starts) + interval '1 hour' when k >= ${firstOnTrack} then max(starts) else max(starts) + interval '7 days 30 minutes' end,
       case when k < ${firstOfTurn} then max(starts) + interval '1 hour' when k >= ${firstOnTrack} then 'infinity' else max(starts) + interval '14 days 30 minutes' end
     from seeded_talk group by k, trajectory, guide`,
  `insert into keeping_due (provider_id, trajectory_id, rule, due_on, held)
     select ${provider}, trajectory, 'trajectory', (max(starts + interval '30 minutes') at time zone '${deHaven.zone}')::date + ${keptDays}, false from seeded_talk group by trajectory`,
  // Sealed into their chains, or the server would spend the whole measurement on that.
  `insert into log.entry (provider_id, id, at, event, action, person_id, role, purpose, access_point, subject_id, object_kind, object_id, basis, chain, seq, previous_hash, hash)
     select ${provider}, seeded_id('line ' || talk), starts, 'trajectory.read', 'R', guide, 'guide', 'guidance', 'web', trajectory, 'trajectory', trajectory, 'guide',
       i & 15, row_number() over (partition by i & 15), sha256(uuid_send(talk)), sha256(uuid_send(appointment)) from seeded_talk;
   insert into log.head (provider_id, chain, seq, hash) select distinct on (chain) provider_id, chain, seq, hash from log.entry where chain is not null order by chain, seq desc
     on conflict (provider_id, chain) do update set seq = excluded.seq, hash = excluded.hash`,
]

/** Guides beyond the three work in another programme, and every other one has left. */
const addOtherGuides = async (database: Database, vault: Vault, count: number): Promise<void> => {
  const by = cast.ellen.id
  for (let g = guides.length; g < count; g++) await database.as({ provider: deHaven.id, person: by }, async tx => {
    const around = { tx, vault, provider: deHaven }
    const found = await tx.one<{ readonly id: Id<'person'> }>(sql`select seeded_id('guide ' || ${g}::int) as id`)
    if (!found) throw new Error('a select without from gives a row')
    await addKnownPerson(around, { id: found.id, name: `Gids ${g}`, mail: null, offices: ['guide'] }, by, deHaven.foundedAt)
    await presentGuide(around, { ...cast.jaap.profile, person: found.id, programmes: ['regular-guidance'] })
    if (g % 2 === 0) await tx.run(sql`insert into office_end (office_id, ended_at, ended_by) select id, ${new Date()}, ${by} from office where person_id = ${found.id}`)
  })
}

/** In each participant's own name, as if they had just booked: the database's policies hold here too. */
const sealContacts = async (database: Database, vault: Vault): Promise<void> => {
  for (let from = 0; from < guides.length * peopleOfOne; from += peopleOfOne) await Promise.all(Array.from({ length: 4 }, async (_, part) => {
    for (let k = firstOfTurn + part; k < peopleOfOne; k += 4) {
      const { person, trajectory } = await idsOf(database, from + k)
      await database.as({ provider: deHaven.id, person }, tx => noteContact({ tx, vault, provider: deHaven }, trajectory, { telephone: '+31612345678', alias: k % 2 === 0 ? 'Roos' : null, handle: `woord-${k}` }))
    }
  }))
}

const idsOf = async (database: Database, i: number) => {
  const row = await database.as({ provider: deHaven.id, person: null }, tx => tx.one<{ readonly person: Id<'person'>; readonly trajectory: Id<'trajectory'> }>(sql`
    select seeded_id('person ' || ${i}::int) as person, seeded_id('trajectory ' || ${i}::int) as trajectory`))
  if (!row) throw new Error('a select without from gives a row')
  return row
}
