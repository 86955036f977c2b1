/**
 * Recovery plans of years, each talk of them written up and validated, one in six with a passage that its manager may read:
 * made by SQL in bulk, beside whatever else the provider does. Two guides are there to be looked at. Of Bas's plans that run,
 * the latest reports and what was shared of them are really sealed; in Hanna's, talks wait to be written up.
 */
import { aroundNoor, cast, deHaven } from '../demo/cast.ts'
import { give, propose } from '../core/consent/consent.ts'
import { recordConsent } from '../core/consent/consent.store.ts'
import { writeSharedVersion } from '../core/consent/written-passages.ts'
import { findReport } from '../core/reports/report.store.ts'
import { tellReport } from '../core/reports/tell-report.ts'
import { validate } from '../core/reports/validate.ts'
import { sayOf } from '../core/reports/written-report.ts'
import { noteContact } from '../core/trajectories/contact.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { signInAs } from '../core/visit.ts'
import type { Tx } from '../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addMinutes } from '../kit/time.ts'
import { workfloorRecovery } from '../programmes/workfloor-recovery/programme.ts'
import { dropHelpers, makeHelpers, type SeedGround } from './seed-ground.ts'

type Reader = { readonly report: Id<'report'>; readonly person: Id<'person'>; /** Value of the sign-in cookie. */ readonly signIn: string }
type ToWrite = { readonly talk: Id<'talk'>; readonly trajectory: Id<'trajectory'>; readonly party: Id<'party'> }
export type SeededReports = {
  readonly reports: number
  readonly seconds: number
  readonly guide: { readonly person: Id<'person'>; readonly signIn: string }
  /** A report that someone may read, and who; a participant each. */
  readonly read: readonly Reader[]
  /** To whom something is released. */
  readonly shared: readonly Omit<Reader, 'report'>[]
  readonly writer: { readonly person: Id<'person'>; readonly signIn: string }
  readonly toWrite: readonly ToWrite[]
}

const provider = `'${deHaven.id}'::uuid`
const talksOfOne = 24
const plansOfOne = 200
/** Of a guide's plans, those from here on run: five of eight weeks lie behind them. */
const firstRunning = 160
const heldOfRunning = 15
/** Of a running plan of Bas, those after this one are really sealed. */
const lastInBulk = 12
/** Of Bas's first running plan every report: whoever it is about takes along all of it. */
const sealed = `(n > ${lastInBulk} or k = ${firstRunning})`
/** In each running plan of Hanna. */
const waiting = 8
/** And in the first of these. */
const waitingOfFirst = 400

/** Of Hanna's first running plan, for pgbench: its talks that wait, by their number in SQL. */
export const manyToWrite = { talk: (number: string | number) => `overlay(overlay(md5('to write ${plansOfOne + firstRunning} ' || (${number})::text) placing '4' from 13) placing '8' from 17)::uuid` }
/** As if none of them was ever written up: table by table, whatever hangs on it first. */
export const forgetWritten = ['report_draft', 'report_validator', 'report_version', 'report'].map(table => `
  begin; set local session_replication_role = replica;
  delete from ${table} where ${table === 'report' ? 'id' : 'report_id'} in (select r.id from report r join waits_to_be_written w on w.talk = r.talk_id where r.provider_id = ${provider}); commit`)

const helpers = (plans: number) => `
  create unlogged table seeded_plan as
    select i, i % ${plansOfOne} as k, i / ${plansOfOne} as g, i % ${plansOfOne} >= ${firstRunning} as running,
      case i / ${plansOfOne} when 0 then '${cast.bas.id}'::uuid when 1 then '${cast.hanna.id}'::uuid else seeded_id('therapist ' || i / ${plansOfOne}) end as guide,
      seeded_id('plan ' || i) as trajectory, seeded_id('employee ' || i) as employee, seeded_id('manager ' || i) as manager,
      seeded_id('their part ' || i) as theirs, seeded_id('guide''s part ' || i) as guiding, seeded_id('manager''s part ' || i) as managing,
      seeded_id('scope of plan ' || i) as scope, seeded_id('key of plan ' || i) as key, i / ${plansOfOne} = 0 and i % ${plansOfOne} >= ${firstRunning} as looked_at
    from generate_series(0, ${plans - 1}) i;
  create unlogged table seeded_meeting as
    select p.*, n, case when n % 3 = 1 then 'reflection' else 'dialogue' end as kind, seeded_id('meeting ' || i || ' ' || n) as talk, seeded_id('meeting''s time ' || i || ' ' || n) as appointment,
      seeded_id('report ' || i || ' ' || n) as report, seeded_id('colleague''s part ' || i || ' ' || n % 2) as guest, not running or n <= ${heldOfRunning} as held,
      date_trunc('week', now()) + make_interval(weeks => (n - 1) / 3 + case when running then -5 when k % 7 = 0 then -14 else -(14 + (k * 7 + g * 13) % 180) end, days => (n - 1) % 3 * 2, hours => 8, mins => k % 12 * 40) as starts
    from seeded_plan p cross join generate_series(1, ${talksOfOne}) n;
  create unlogged table seeded_report as select *, starts + interval '2 hours' as handed_over, starts + interval '1 day' as validated, sha256(uuid_send(report)) as hash
    from seeded_meeting where held and not (looked_at and ${sealed});
  create unlogged table seeded_share as select *, seeded_id('shared ' || report) as shared, seeded_id('yes ' || report) as consent from seeded_report where n % 6 = 1 and not looked_at;
  create unlogged table seeded_waiting as select p.*, n from seeded_plan p cross join generate_series(1, ${waitingOfFirst}) n where g = 1 and running and (n <= ${waiting} or k = ${firstRunning});
  analyze seeded_plan; analyze seeded_meeting; analyze seeded_report; analyze seeded_share`

const steps: readonly string[] = [
  `insert into person (provider_id, id) select ${provider}, employee from seeded_plan where not (running and g < 2) union all select ${provider}, manager from seeded_plan
     union all select distinct ${provider}, guide from seeded_plan where g > 1 union all select ${provider}, seeded_id('colleague ' || i || ' ' || c) from seeded_plan, generate_series(0, 1) c`,
  `insert into trajectory (provider_id, id, programme, opened_week) select ${provider}, trajectory, '${workfloorRecovery.id}', min(starts)::date - 7 from seeded_meeting where n = 1 group by trajectory;
   insert into trajectory_keeping (provider_id, trajectory_id, notes_days, contact_days, trajectory_days) select ${provider}, trajectory, 1500, 1500, 1500 from seeded_plan`,
  `insert into party (provider_id, id, trajectory_id, person_id, role, seat) select ${provider}, theirs, trajectory, employee, 'employee', 'inside' from seeded_plan
     union all select ${provider}, guiding, trajectory, guide, 'therapist', 'inside' from seeded_plan union all select ${provider}, managing, trajectory, manager, 'manager', 'beside' from seeded_plan
     union all select ${provider}, seeded_id('colleague''s part ' || i || ' ' || c), trajectory, seeded_id('colleague ' || i || ' ' || c), 'colleague', 'beside' from seeded_plan, generate_series(0, 1) c;
   insert into participant (provider_id, trajectory_id, party_id) select ${provider}, trajectory, theirs from seeded_plan`,
  `insert into talk (provider_id, id, trajectory_id, kind, number, minutes) select ${provider}, talk, trajectory, kind, n, 60 from seeded_meeting`,
  `insert into appointment (provider_id, id, trajectory_id, talk_id, guide_id, during, way) select ${provider}, appointment, trajectory, talk, guide, tstzrange(starts, starts + interval '1 hour'), 'at-location' from seeded_meeting`,
  `insert into talk_guest (provider_id, talk_id, trajectory_id, party_id) select ${provider}, talk, trajectory, guest from seeded_meeting where kind = 'dialogue'`,
  `insert into talk_outcome (provider_id, talk_id, trajectory_id, appointment_id, outcome, recorded_by, recorded_at) select ${provider}, talk, trajectory, appointment, 'held', guiding, starts + interval '65 minutes' from seeded_meeting where held`,
  `insert into plan_laying (provider_id, trajectory_id, first_monday, laid_by, laid_at) select ${provider}, trajectory, date_trunc('week', starts)::date, guiding, starts - interval '5 days' from seeded_meeting where n = 1;
   insert into plan_talk (provider_id, talk_id, trajectory_id, week) select ${provider}, talk, trajectory, (n + 2) / 3 from seeded_meeting`,
  `insert into keys.scope_key (provider_id, id, scope_id) select ${provider}, scope, trajectory from seeded_plan where not (running and g < 2);
   insert into keys.wrap (provider_id, scope_key_id, recipient_kind, recipient_id, recipient_version, wrapped)
     select ${provider}, scope, 'instance', '00000000-0000-4000-8000-000000000000', 1, substring(seeded_bytes(trajectory, 76) from 17) from seeded_plan where not (running and g < 2);
   insert into keys.document_key (provider_id, id, scope_key_id, wrapped) select ${provider}, seeded_id('key of report ' || report), scope, substring(seeded_bytes(report, 76) from 17) from seeded_report`,
  `insert into report (provider_id, id, trajectory_id, talk_id, kind, written_by, begun_at) select ${provider}, report, trajectory, talk, kind, guiding, starts + interval '70 minutes' from seeded_report`,
  `insert into report_version (provider_id, report_id, number, handed_over_by, handed_over_at, content, hash, by_mail)
     select ${provider}, report, 1, guiding, handed_over, (seeded_bytes(seeded_id('key of report ' || report), 273) || decode(repeat('5a', 1600), 'hex'))::sealed, hash, true from seeded_report`,
  `insert into report_validator (provider_id, report_id, number, party_id, reminder_id) select ${provider}, report, 1, party, seeded_id('reminder ' || report || party)
     from seeded_report cross join lateral (select theirs as party union all select guest where kind = 'dialogue') v`,
  `insert into report_validation (provider_id, id, report_id, number, party_id, verdict, at) select ${provider}, seeded_id('verdict ' || report || party), report, 1, party, 'right', validated
     from seeded_report cross join lateral (select theirs as party union all select guest where kind = 'dialogue') v`,
  `insert into report_sealing (provider_id, report_id, number, at) select ${provider}, report, 1, validated from seeded_report;
   insert into report_reading (provider_id, report_id, number, party_id, at) select ${provider}, report, 1, theirs, validated from seeded_report`,
  `insert into keys.document_key (provider_id, id, scope_key_id, wrapped, opens_for) select ${provider}, seeded_id('key of shared ' || shared), scope, substring(seeded_bytes(shared, 76) from 17), shared from seeded_share;
   insert into shared_version (provider_id, id, trajectory_id, report_id, report_number, made_by, made_at, purpose, hash) select ${provider}, shared, trajectory, report, 1, guiding, validated, 'progress', hash from seeded_share;
   insert into shared_passage (provider_id, shared_version_id, place, content) select ${provider}, shared, 1, seeded_bytes(seeded_id('key of shared ' || shared), 240)::sealed from seeded_share;
   insert into shared_passage_asks (provider_id, shared_version_id, place, party_id) select ${provider}, shared, 1, theirs from seeded_share;
   insert into shared_version_reader (provider_id, shared_version_id, trajectory_id, report_id, report_number, party_id) select ${provider}, shared, trajectory, report, 1, managing from seeded_share`,
  // Half of them end by themselves; of the other half one in four was taken back.
  `insert into consent (provider_id, id, trajectory_id, shared_version_id, places, given_by, given_to, purpose, given_at, valid_from, valid_until, text_version, locale)
     select ${provider}, consent, trajectory, shared, '{1}', theirs, managing, 'progress', validated, validated + interval '1 day', validated + interval '1 day' + make_interval(days => case when i % 2 = 0 then 14 else 56 end), 1, 'nl-NL' from seeded_share;
   insert into consent_link (provider_id, trajectory_id, sequence, consent_id, what, previous_hash, hash) select ${provider}, trajectory, row_number() over (partition by trajectory order by n), consent, 'given', hash, hash from seeded_share;
   insert into consent_withdrawal (provider_id, consent_id, withdrawn_at) select ${provider}, consent, validated + interval '3 days' from seeded_share where i % 8 = 1`,
  `insert into trajectory_ending (provider_id, trajectory_id, ending, ended_at, ended_by) select ${provider}, trajectory, 'recovered', starts + interval '1 hour', guiding from seeded_meeting where n = ${talksOfOne} and not running`,
  `insert into standing (provider_id, trajectory_id, guide_id, programme, used, appointment_id, talk_id, starts_at, ends_at, way, last_talk_at, turn_from, over_from)
     select ${provider}, trajectory, guide, '${workfloorRecovery.id}', count(*) filter (where held),
       (array_agg(appointment order by n) filter (where not held))[1], (array_agg(talk order by n) filter (where not held))[1], min(starts) filter (where not held), min(starts) filter (where not held) + interval '1 hour',
       max('at-location') filter (where not held), max(starts) filter (where held),
       coalesce(min(starts) filter (where not held), max(starts) + interval '1 hour'), case when running then 'infinity' else max(starts) + interval '1 hour' end
     from seeded_meeting group by trajectory, guide, running`,
  `insert into keeping_due (provider_id, trajectory_id, rule, due_on, held) select ${provider}, trajectory, 'trajectory', max(starts)::date + 1500, false from seeded_meeting group by trajectory`,
  // Sealed into chains of their own, beyond those that the server writes in.
  `insert into log.entry (provider_id, id, at, event, action, person_id, role, purpose, access_point, subject_id, object_kind, object_id, basis, chain, seq, previous_hash, hash)
     select ${provider}, seeded_id('report''s line ' || report), handed_over, 'report.handed-over', 'C', guide, 'guide', 'guidance', 'web', trajectory, 'report', report, 'guide', 100 + (i & 15), row_number() over (partition by i & 15), hash, hash from seeded_report`,
  // What waits for Hanna: some in each plan, and in the first so many that pgbench does not run out.
  `insert into talk (provider_id, id, trajectory_id, kind, number, minutes) select ${provider}, seeded_id('to write ' || i || ' ' || n), trajectory, 'reflection', ${talksOfOne} + n, 60 from seeded_waiting;
   insert into appointment (provider_id, id, trajectory_id, talk_id, guide_id, during, way)
     select ${provider}, seeded_id('to write''s time ' || i || ' ' || n), trajectory, seeded_id('to write ' || i || ' ' || n), guide, tstzrange(now() - make_interval(hours => n % 20 + 2), now() - make_interval(hours => n % 20 + 1)), 'at-location' from seeded_waiting;
   insert into talk_outcome (provider_id, talk_id, trajectory_id, appointment_id, outcome, recorded_by, recorded_at)
     select ${provider}, seeded_id('to write ' || i || ' ' || n), trajectory, seeded_id('to write''s time ' || i || ' ' || n), 'held', guiding, now() - interval '1 hour' from seeded_waiting`,
]

const must = <Act extends object>(act: Act | Refusal | null): Act => {
  if (act === null || refused(act)) throw new Error(act?.refused ?? 'not there')
  return act
}

type PlanRow = { readonly i: number; readonly trajectory: Id<'trajectory'>; readonly employee: Id<'person'>; readonly manager: Id<'person'>; readonly theirs: Id<'party'>; readonly guiding: Id<'party'>; readonly managing: Id<'party'>; readonly talk: Id<'talk'>; readonly from: Date; readonly guest: { readonly person: Id<'person'>; readonly party: Id<'party'> } | null; readonly first: boolean }

/** @param reports about how many; at least ten thousand, or the two guides would be without plans. The provider is there already: see `seed`. */
export const seedReports = async (ground: SeedGround, reports: number): Promise<SeededReports> => {
  const { database, vault, asSuperuser } = ground
  const began = performance.now()
  await makeHelpers(ground)
  await asSuperuser(helpers(Math.max(2 * plansOfOne, Math.ceil(reports / talksOfOne))))
  for (const step of steps) await asSuperuser(`begin; set local session_replication_role = replica; set local synchronous_commit = off; ${step}; commit`)
  await asSuperuser('analyze')

  const now = new Date()
  const rows = await asSuperuser<PlanRow>(`
    select i, trajectory, employee, manager, theirs, guiding, managing, talk, starts as "from", n = ${lastInBulk + 1} as first,
      case when kind = 'dialogue' then json_build_object('person', seeded_id('colleague ' || i || ' ' || n % 2), 'party', guest) end as guest
    from seeded_meeting where looked_at and ${sealed} and n <= ${heldOfRunning} order by i, n`)
  const as = <Result>(person: Id<'person'>, work: (around: { readonly tx: Tx; readonly vault: typeof vault; readonly provider: typeof deHaven }) => Promise<Result>) =>
    database.as({ provider: deHaven.id, person }, tx => work({ tx, vault, provider: deHaven }))
  const signIn = async (person: Id<'person'>, method: 'passkey' | 'mail-link' | 'mail-link-and-code') => (await database.as({ provider: deHaven.id, person: null }, tx => signInAs({ tx, now }, person, method, null))).value ?? ''

  const named = await asSuperuser<{ readonly trajectory: Id<'trajectory'>; readonly employee: Id<'person'>; readonly guide: Id<'person'> }>('select trajectory, employee, guide from seeded_plan where running and g < 2')
  for (const { trajectory, employee, guide } of named) await as(guide, async around => {
    await introduce(around, { id: employee, name: aroundNoor.noor.name, mail: `${employee}@voorbeeld.example` }, guide, now)
    await noteContact(around, trajectory, { telephone: null, alias: null, handle: aroundNoor.noor.name })
  })
  const write = async (row: PlanRow): Promise<Id<'report'>> => {
    const { employee, theirs, guest } = row
    const at = addMinutes(row.from, 180)
    const report = await as(cast.bas.id, around => tellReport(around, workfloorRecovery, { talk: row.talk, answers: guest ? dialogue : reflection, at, language: 'nl-NL' }))
    for (const [person, party] of [[employee, theirs], ...(guest ? [[guest.person, guest.party] as const] : [])] as const) await as(person, async around => {
      const whole = must(await findReport(around.tx, report))
      await sayOf(around, whole, must(validate(whole, party, { verdict: 'right', remarks: [], number: 1 }, newAnonymousId(), addMinutes(at, 60))), [])
    })
    return report
  }
  const share = async ({ trajectory, employee, manager, theirs, guiding, managing, from }: PlanRow, report: Id<'report'>): Promise<void> => {
    const at = addMinutes(from, 600)
    const version = must(propose(
      { report, trajectory, standing: 1, participant: theirs, asked: [], by: { id: guiding, trajectory, person: cast.bas.id, role: 'therapist', seat: 'inside' } },
      [{ asked: null, text: 'Tot het einde van week vier werkt Noor drie ochtenden. Kim is er voor vragen.', alsoOf: [] }],
      [{ id: managing, trajectory, person: manager, role: 'manager', seat: 'beside' }], ['manager'], 'progress', newId(at.getTime()), at))
    await as(cast.bas.id, around => writeSharedVersion(around, version, 'nl-NL'))
    await as(employee, ({ tx }) => recordConsent(tx, must(give(version, theirs, { positions: [1], to: managing, length: 56 }, [], newId(at.getTime()), at)), 'nl-NL'))
  }
  const read: Reader[] = []
  const shared: Omit<Reader, 'report'>[] = []
  for (const row of rows) {
    const report = await write(row)
    if (row.first) await share(row, report)
    const own = read.find(({ person }) => person === row.employee)?.signIn ?? await signIn(row.employee, 'mail-link')
    read.push({ report, person: row.employee, signIn: own })
    if (row.first) shared.push({ person: row.manager, signIn: await signIn(row.manager, 'mail-link-and-code') })
  }
  const toWrite = await asSuperuser<ToWrite>(`select seeded_id('to write ' || i || ' ' || n) as talk, trajectory, theirs as party from seeded_waiting where n <= ${waiting} order by n, i`)
  await asSuperuser(`create unlogged table waits_to_be_written as select seeded_id('to write ' || i || ' ' || n) as talk from seeded_waiting`)
  await asSuperuser('drop table seeded_waiting; drop table seeded_share; drop table seeded_report; drop table seeded_meeting; drop table seeded_plan')
  await dropHelpers(ground)
  await asSuperuser('vacuum analyze')
  const known = async (person: Id<'person'>) => ({ person, signIn: await signIn(person, 'passkey') })
  return { reports, seconds: (performance.now() - began) / 1000, guide: await known(cast.bas.id), read, shared, writer: await known(cast.hanna.id), toWrite }
}

/** As long as people write them: some two thousand characters. */
const words = (sentence: string) => Array.from({ length: 4 }, () => sentence).join(' ')
export const reflection = {
  wentWell: words('Je gaf aan dat je een kwartier rust nodig had. Dat lukte.'), challenges: words('De drukte in de gang, en de telefoon die bleef gaan.'), learned: words('Je merkt spanning eerder dan een maand geleden.'), nextTime: words('Eerder een pauze nemen.'),
  coping: ['pause', 'limit'], tension: '6', energy: '5', practice: words('Elke dag een pauze.'), agreements: words('Tot 18 december drie ochtenden. Kim is er voor vragen.'),
}
const dialogue = {
  topic: words('Samenwerken aan de balie.'), employeeView: words('Het gaat snel, en ik durf niet te zeggen dat het te snel gaat.'), colleagueView: words('Ik wist dat niet. Ik dacht dat het goed ging.'), understanding: words('We vragen het elkaar.'),
  bottleneck: words('De telefoon.'), expectations: words('Eerst vragen.'), followUp: words('De telefoon.'), agreements: '',
}
