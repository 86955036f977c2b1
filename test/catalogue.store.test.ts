/**
 * What the database says of itself after migrating. It grows with every table: a new one is held to all of this
 * without being named here, and what is excepted is named with its reason. An exception without its case fails too.
 */
import pg from 'pg'
import { expect, test } from 'vitest'
import { ownerRole, servingLogin, servingRole } from '../kit/postgres/databases.ts'
import { state } from '../kit/state.ts'
import { freshDatabase } from './database.ts'

const { asSuperuser, serverConfig, ownerConfig } = await freshDatabase()

type Excepted = Readonly<Record<string, string>>

const ours = `n.nspname in ('public', 'keys', 'log')`
/** 'note', 'keys.wrap': as kit/state.ts calls them. */
const name = `case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname`
const tables = `pg_class c join pg_namespace n on n.oid = c.relnamespace and ${ours} and c.relkind in ('r', 'p')`

const list = async (text: string, values: readonly unknown[] = []): Promise<readonly string[]> =>
  (await asSuperuser<{ readonly name: string }>(text, values)).map(row => row.name).toSorted()

/** Exactly the excepted cases, no more and no fewer. */
const expectOnly = (found: readonly string[], excepted: Excepted) => expect(found.toSorted()).toEqual(Object.keys(excepted).toSorted())

const allTables = await list(`select ${name} as name from ${tables}`)

test('there is something to look at', () => {
  expect(allTables).toContain('note')
  expect(allTables).toContain('keys.wrap')
  expect(allTables.length).toBeGreaterThan(30)
  console.log(`${allTables.length} tables`)
})

test('row-level security is on and forced on every table', async () => {
  expect(await list(`select ${name} as name from ${tables} where not (c.relrowsecurity and c.relforcerowsecurity)`)).toEqual([])
})

test('every table is bound to one provider, by a policy that nothing widens', async () => {
  expectOnly(await list(`select ${name} as name from ${tables} where not exists (
    select from pg_policy p where p.polrelid = c.oid and not p.polpermissive and p.polcmd = '*' and p.polroles = '{0}'
      and pg_get_expr(p.polqual, c.oid) like '(provider_id = ( SELECT my_provider()%' and pg_get_expr(p.polwithcheck, c.oid) like '(provider_id = ( SELECT my_provider()%')`), {
    provider: 'the providers themselves: the server knows them all by host, and each presents itself to everyone',
    migration: 'which migrations ran: of the installation, and of no provider',
    occupation: 'names of occupations, about nobody', skill: 'names of skills, about nobody', occupation_skill: 'which skills an occupation asks, about nobody', occupation_source: 'which version these are of',
    upkeep: 'when backups and the like were last made: of the installation, about nobody',
    closed_house: 'which providers are not to be entered, and where they went: of the installation, about nobody',
  })
})

test('the owner\'s functions reach every table, and only its own role does by that policy', async () => {
  expect(await list(`select ${name} as name from ${tables} where not exists (
    select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner' and p.polroles = array['${ownerRole}'::regrole::oid])`)).toEqual([])
})

test('everything belongs to the owner, who never signs in; the serving role owns nothing', async () => {
  expect(await list(`select ${name} as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${ours}
    where c.relkind in ('r', 'p', 'v', 'm', 'S') and c.relowner <> '${ownerRole}'::regrole`)).toEqual([])
  expect(await list(`select relname as name from pg_class where relowner in ('${servingRole}'::regrole, '${servingLogin}'::regrole)`)).toEqual([])
  expect(await list(`select rolname as name from pg_roles where rolname in ('${ownerRole}', '${servingRole}') and rolcanlogin`)).toEqual([])
})

test('a view sees what its reader may see', async () => {
  expect(await list(`select ${name} as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${ours}
    where c.relkind = 'v' and not coalesce(c.reloptions @> array['security_invoker=true'], false)`)).toEqual([])
  expect(await list(`select ${name} as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and ${ours} where c.relkind = 'm'`)).toEqual([])
})

test('every key begins with the provider, so that no row can point across', async () => {
  expectOnly(await list(`select distinct ${name} || ' ' || k.conname as name from ${tables} join pg_constraint k on k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'x')
    where (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = k.conkey[1]) <> 'provider_id'`), {
    'provider provider_pkey': 'the provider itself',
    'provider provider_host_key': 'a host leads to one provider in the whole installation',
    'migration migration_pkey': 'of the installation',
    'occupation occupation_pkey': 'of the installation', 'skill skill_pkey': 'of the installation', 'occupation_skill occupation_skill_pkey': 'of the installation', 'occupation_source occupation_source_pkey': 'of the installation', 'upkeep upkeep_pkey': 'of the installation', 'closed_house closed_house_pkey': 'the provider itself, also when it is gone',
  })
  expect(await list(`select ${name} as name from ${tables} where not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`)).toEqual([])
  expect(await list(`select ${name} || ' ' || i.relname as name from ${tables} join pg_index x on x.indrelid = c.oid and x.indisunique and not exists (select from pg_constraint k where k.conindid = x.indexrelid)
    join pg_class i on i.oid = x.indexrelid where (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = x.indkey[0]) is distinct from 'provider_id'`)).toEqual([])
})

test('ids are made by the application: nothing counts up', async () => {
  expect(await list(`select ${name} || '.' || a.attname as name from ${tables} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum where a.attidentity <> '' or pg_get_expr(d.adbin, c.oid) like 'nextval%'`)).toEqual([])
})

test('every table says what it is for and how long it keeps', async () => {
  expect(await list(`select ${name} as name from ${tables} where coalesce(obj_description(c.oid), '') !~ '^purpose: [^|]+ \\| keeping: [^|]+$'`)).toEqual([])
})

test('a fact is never changed: only what kit/state.ts lists may be updated or deleted', async () => {
  const changeable = await list(`select distinct ${name} as name from ${tables} where has_table_privilege('${servingLogin}', c.oid, 'delete, truncate')
    or has_table_privilege('${servingLogin}', c.oid, 'update') or has_any_column_privilege('${servingLogin}', c.oid, 'update')`)
  expect(changeable.filter(table => !(table in state))).toEqual([])
  expect(Object.keys(state).filter(table => !allTables.includes(table)), 'listed as state, and not there').toEqual([])
  expectOnly(Object.keys(state).filter(table => !changeable.includes(table)), {
    'log.entry': 'sealed once, by a function of the owner',
    'log.head': 'moved on by the same function',
    standing: 'worked out by triggers of the owner',
    statutory_watch: 'worked out by triggers of the owner',
    sign_in_link: 'used up and swept by functions of the owner',
    circle_link_code: 'used up and swept by functions of the owner',
    professional_code: 'used up and swept by functions of the owner',
    keeping_due: 'worked out by triggers of the owner',
    group_waiting: 'put there by a trigger of the owner, and taken away by a function of the owner',
    week_tally: 'counted by triggers of the owner',
    start_budget: 'counted down by a function of the owner',
    card: 'used up by a function of the owner',
    voucher_key: 'closed by a function of the owner',
    voucher_code: 'made and used up by functions of the owner',
    voucher_spent: 'laid down and stirred by functions of the owner',
    'keys.wrap': 'vanishes by the eraser, and is made anew by the rotation',
    earlier_wish: 'goes by functions of the owner, and its key with it',
    earlier_offer: 'answered by a function of the owner, for whoever has its secret',
  })
  expect(await list(`select ${name} as name from ${tables} where has_table_privilege('${servingLogin}', c.oid, 'truncate, references, trigger')`)).toEqual([])
})

test('the access log is only written', async () => {
  const may = (what: string) => asSuperuser<{ readonly may: boolean }>(`select has_table_privilege('${servingLogin}', 'log.entry', $1) or has_any_column_privilege('${servingLogin}', 'log.entry', $1) as may`, [what]).then(([row]) => row?.may)
  expect(await may('insert')).toBe(true)
  expect(await may('update')).toBe(false)
  expect((await asSuperuser<{ readonly may: boolean }>(`select has_table_privilege('${servingLogin}', 'log.entry', 'delete, truncate') as may`))[0]?.may).toBe(false)
  expect(await list(`select tgname as name from pg_trigger where tgrelid = 'log.entry'::regclass and not tgisinternal and tgenabled = 'O'`)).toEqual(['refuse_change', 'refuse_truncate'])
})

test('a function that acts as the owner is the owner\'s, knows where it looks, and is not for everyone', async () => {
  const functions = `pg_proc f join pg_namespace n on n.oid = f.pronamespace and ${ours} and f.prosecdef`
  expect((await list(`select f.oid::regprocedure::text as name from ${functions}`)).length).toBeGreaterThan(10)
  expect(await list(`select f.oid::regprocedure::text as name from ${functions} where f.proowner <> '${ownerRole}'::regrole
    or not exists (select from unnest(f.proconfig) setting where setting like 'search_path=%' and setting !~ 'pg_temp|\\$user')
    or exists (select from aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) a where a.grantee = 0)`)).toEqual([])
  // Each of them asks for the provider itself, or leaves it to one that does: the owner's policy does not.
  expectOnly(await list(`select f.oid::regprocedure::text as name from ${functions} where f.prosrc not like '%my_provider()%'`), {
    'close_around()': 'a trigger: it goes by the row that was written, which has its provider',
    'only_while_it_runs()': 'a trigger: it goes by the row that was written, which has its provider',
    'note_erased_rows()': 'a trigger: it goes by the rows that went', 'note_wiped_columns()': 'a trigger: it goes by the row that was written', 'note_replaced_row()': 'a trigger: it goes by the row that was written', 'note_said()': 'a trigger: it goes by the rows that were written',
    'note_as_gone(uuid,text,text,jsonb)': 'only for those four, who give it the provider of the row',
    'count_days_of_row()': 'a trigger: it goes by the row that was written',
    'count_days_of_hold()': 'a trigger: it goes by the row that was written, which has its provider',
    'count_days_of_provider()': 'a trigger: it goes by the provider that was written',
    'count_message()': 'a trigger: leaves it to count_in_week',
    'count_wish()': 'a trigger: leaves it to count_in_week',
    'counted_by_five()': 'a trigger: it goes by the row that was written, which has its provider',
    'end_shared_agreement()': 'a trigger: it goes by the row that was written, which has its provider',
    'follow_appointment()': 'a trigger: it goes by the row that was written, which has its provider',
    'follow_contact()': 'a trigger: it goes by the row that was written, which has its provider',
    'follow_first()': 'a trigger: it goes by the row that was written, which has its provider',
    'follow_party()': 'a trigger: it goes by the row that was written, which has its provider',
    'follow_trajectory()': 'a trigger: it goes by the row that was written',
    'follow_correction()': 'a trigger: it goes by the row that was written, which has its provider',
    'follow_shared()': 'a trigger: it goes by the row that was written, which has its provider',
    'may_add_words(uuid)': 'leaves it to is_restricted and is_about_me',
    'i_keep_calendar(uuid)': 'leaves it to my_calendar_part',
    'i_read_calendar(uuid)': 'leaves it to my_calendar_part',
    'is_of_joint_talk(uuid,uuid)': 'leaves it to people_in_joint_talk',
    'watch_calendar_of_row()': 'a trigger: leaves it to watch_calendar',
    'watch_calendar_of_departure()': 'a trigger: it goes by the row that was written, which has its provider',
    'name_validators()': 'a trigger: it goes by the row that was written, which has its provider',
    'note_upkeep(text)': 'writes that a backup or the like was made: of the installation and no provider',
    'seal()': 'a trigger: it goes by the row that was written, which has its provider',
  })
})

/**
 * Words and bytes that are not sealed, each with why it may be so. A column that a check holds to fixed words need
 * not be named. What a person can write freely never stands here.
 */
const plain: Excepted = {
  // Of the organisation, for everyone to read.
  'provider.name': 'stands on its poster',
  'provider.host': 'an address on the web',
  'provider.telephone': 'the organisation\'s own number',
  'provider.mail': 'the organisation\'s own address',
  'provider.introduction': 'what the organisation says of itself on the start page',
  'provider.exit_url': 'where "Snel weg" leads',
  'closed_house.certificate': 'how many rows of each table went: numbers, and names of tables',
  'closed_house.presents': 'the provider\'s own row as it stood for everyone to read',
  'closed_house.goes_to': 'where a provider that left is found now',
  'affiliate.name': 'an employer with a contract, in public registers',
  'ward.name': 'what a ward is called, for everyone who works there',
  'cluster.name': 'what a board is called',
  'affiliate.place': 'where an employer is',

  // Keyed with a secret outside the database, or keys themselves.
  'mail_address.address_index': 'finds an address one already knows, and shows none',
  'entry_code.code_hash': 'keyed hash',
  'card.code_hash': 'keyed hash',
  'voucher_code.code_hash': 'keyed hash', 'voucher_code.retry_hash': 'keyed hash of a blinded value',
  'voucher_key.public_key': 'the open half of a key, for everyone',
  'voucher_spent.spend_id': 'hash of 512 random bits that nobody knew before',
  'recovery_code.hash': 'keyed hash',
  'sign_in_tries.account': 'keyed hash',
  'event_sign_up.mail_index': 'keyed hash: knows an address again and shows none',
  'earlier_wish.number_index': 'keyed hash: knows a number again and shows none',
  'receipt.verifier': 'keyed hash of a slow derivation',
  'report_version.hash': 'hash over sealed words with 128 random bits among them', 'report_version.previous_hash': 'the chain',
  'erasure.item_hash': 'hash of a random id, to prove that something went',
  'keys.wrap.wrapped': 'a key, closed under the instance\'s',
  'keys.document_key.wrapped': 'a key, closed under its scope\'s',

  // Random, or the hash of something random: nothing follows from it.
  'act_done.act': 'a random number from a form',
  'earlier_offer.token_hash': 'hash of 128 random bits',
  'advice_question.token_hash': 'hash of 256 random bits',
  'event_sign_up.token_hash': 'hash of 256 random bits', 'contribution_contact.token_hash': 'hash of 256 random bits',
  'calendar_feed.token_hash': 'hash of 256 random bits',
  'invitation.token_hash': 'hash of 256 random bits',
  'professional_link.token_hash': 'hash of 256 random bits',
  'professional_sitting.token_hash': 'hash of 256 random bits',
  'professional_code.code_hash': 'keyed hash of six digits for ten minutes, or of ten characters on paper',
  'professional_letter.reference': 'forty random bits, to say on the telephone',
  'professional_letter.role': 'to what kind of professional, by its name in the declaration',
  'introduction_ask.token_hash': 'hash of 256 random bits',
  'circle_link.token_hash': 'hash of 256 random bits',
  'circle_link_code.code_hash': 'keyed hash of six digits, for ten minutes',
  'circle_link_device.device_hash': 'hash of 256 random bits',
  'recovery_offer.token_hash': 'hash of 256 random bits',
  'sign_in.token_hash': 'hash of 256 random bits',
  'sign_in_link.token_hash': 'hash of 256 random bits',
  'passkey_challenge.challenge': 'random',
  'passkey.credential': 'random, made by the device',
  'passkey.public_key': 'public by its nature',
  'signing_key.open': 'public by its nature', 'signing_key_before.open': 'public by its nature', 'signing_key_before.vouches': 'a signature over what is public', 'contribution.signer': 'public by its nature',
  'receipt.locator': 'two words drawn by us that find a receipt and open nothing',
  'receipt_tries.locator': 'two words of our list, or digits, as somebody tried them',

  // As Argon2id leaves it.
  'password.hash': 'Argon2id with a salt of its own',
  'factor_draft.password_hash': 'Argon2id with a salt of its own',

  // Fixed words of ours or of a programme, checked by a rule before they are written.
  'gone.from_table': 'a table of ours', 'gone.rows': 'ids, and facts without their sealed columns',
  'guide_profile.themes': 'words of a programme', 'guide_profile.programmes': 'ids of programmes', 'guide_profile.languages': 'codes of languages',
  'note.theme': 'a word of the programme',
  'report.kind': 'a key of the programme', 'report_remark.question': 'a key of the programme', 'report_objection.question': 'a key of the programme',
  'party.role': 'a role of the programme', 'division_part.role': 'a role of the programme',
  'first_talk_request.programme': 'id of a programme', 'advice_question.programme': 'id of a programme', 'going_on.programme': 'id of a programme',
  'shared_version.hash': 'a hash over sealed words, to show that they did not change',
  'consent_link.hash': 'a hash of ids and moments, chained',
  'consent_link.previous_hash': 'a hash of ids and moments, chained',
  'circle_invitation.role': 'the part someone is asked to take, by its name in the declaration',
  'introduction_contact.programme': 'id of a programme', 'keeping_terms.programme': 'id of a programme', 'introduction_contact.sector': 'a key of the programme', 'introduction_contact.region': 'a key of the programme',
  'standing.programme': 'id of a programme', 'standing.way': 'copied from appointment.way',
  'takeout_request.receive_key': 'the open half of a key, no secret', 'takeout_request.goes_to': 'the address of the house the provider goes to, of nobody', 'talk.kind': 'a key of the programme', 'trajectory_kind.kind': 'a key of the programme', 'trajectory_entry.clear': 'a key of the programme', 'network_actor.role': 'a key of the programme', 'network_function.function': 'a key of the programme', 'other_contact.part': 'a key of the programme', 'own_piece.kind': 'which noun it is of, as its table would say',
  'learning_task.work_process': 'a number of the training, such as B1-K1-W2', 'work_assessment.work_process': 'a number of the training, such as B1-K1-W2', 'learning_task.procedure': 'a key of the programme', 'signing_authority.procedure': 'a key of the programme',
  'absence_period.ruleset': 'id of a law', 'statutory_standing.ruleset': 'id of a law',
  'statutory_due.milestone': 'a key of a law', 'statutory_mark.milestone': 'a key of a law', 'statutory_standing.milestone': 'a key of a law',
  'statutory_mark.outcome': 'a key of a law', 'statutory_mark.reason': 'one of a list of ours, checked by the form',
  'slip.half_year': 'a half-year', 'board.half_year': 'a half-year', 'publication.half_year': 'a half-year', 'board.gate': 'which rules it passed', 'board_line.line': 'the name of a figure, from a list of ours',
  'goal_score.moment': 'word of a programme',
  'ward_plan.choices': 'who is on a shift or off it, by ids', 'ward_plan_outcome.outcome': 'a proposal for shifts, by ids and numbers',
  'ward_learner.domain': 'a qualification, by its code in a public register', 'ward_guide_terms.domains': 'qualifications, by their codes in a public register',
  'earlier_wish.programme': 'id of a programme',
  'trajectory.programme': 'id of a programme',
  'measurement_ask.instrument': 'id of an instrument', 'measurement_ask.role': 'a role of the programme', 'measurement.instrument': 'id of an instrument', 'measurement_show.instrument': 'id of an instrument',
  'measurement_exchange.instrument': 'id of an instrument', 'instrument_terms.instrument': 'id of an instrument', 'instrument_wording.instrument': 'id of an instrument', 'instrument_wording.content': 'questions as their makers published them, and nobody\'s answers',
  'trajectory_ending.ending': 'a key of the programme',
  'exercise_assignment.exercise': 'a key of our own library',
  'group_talk.programme': 'id of a programme', 'group_talk.kind': 'a key of the programme', 'group_place.kind': 'a key of the programme',
  'referral_step.reason': 'a key of the programme',
  'regulation_check.regulation': 'a key of our own library',
  'peer_meeting.method': 'a key of our own list',
  'passkey.transports': 'usb, nfc, internal …',
  'passkey.device': 'a few words of ours such as "Firefox, Windows"',
  'sign_in.device': 'a few words of ours such as "Firefox, Windows"; null for an anonymous participant',
  'outbox_message.last_problem': 'a code, never what a server answered',
  'act_done.answer': 'an address of ours: ids, never words',
  'draft.form': 'an address of ours: ids, never words',

  // The access log holds ids and the names of fields.
  'log.entry.event': 'noun.verb', 'log.entry.role': 'a role of the programme', 'log.entry.purpose': 'one of six', 'log.entry.access_point': '"web"',
  'log.entry.object_kind': 'a noun', 'log.entry.fields': 'names of fields', 'log.entry.basis': 'a role or an office', 'log.entry.policy': 'which rules held',
  'log.entry.hash': 'the chain', 'log.entry.previous_hash': 'the chain', 'log.head.hash': 'the chain', 'log.anchor.line': 'heads of the chains and a signature over them',

  // A classification that anyone can read elsewhere, about nobody.
  'occupation.uri': 'an address on the web', 'occupation.label': 'the name of an occupation', 'occupation.also': 'other names of it', 'occupation.about': 'what it is', 'skill.uri': 'an address on the web', 'skill.label': 'the name of a skill',
  'occupation_skill.occupation': 'an address on the web', 'occupation_skill.skill': 'an address on the web', 'occupation_source.version': 'a version of the classification',

  // Of the installation.
  'migration.folder': 'a folder of the source', 'migration.name': 'a file of the source', 'migration.hash': 'of that file',
}

test('what people write is sealed: every other column of words or bytes is named here with its reason', async () => {
  expectOnly(await list(`select ${name} || '.' || a.attname as name from ${tables} join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join pg_type t on t.oid = a.atttypid
    where (t.typcategory = 'S' or t.typname in ('bytea', 'json', 'jsonb', 'xml', 'tsvector', 'hstore') or t.typcategory = 'A' and (select e.typcategory from pg_type e where e.oid = t.typelem) = 'S'
      or t.typtype = 'd' and t.typname <> 'sealed')
    and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
      and pg_get_constraintdef(k.oid) ~ ('\\(\\(?"?' || a.attname || '"?( = ANY| <@| = ''[a-z-]+''::text\\))'))`), plain)
})

test('nothing indexes or counts what is sealed', async () => {
  expect(await list(`select i.relname as name from pg_index x join pg_class i on i.oid = x.indexrelid join ${tables} on c.oid = x.indrelid
    where exists (select from pg_attribute a join pg_type t on t.oid = a.atttypid and t.typname = 'sealed' where a.attrelid = c.oid and a.attnum = any(x.indkey::int2[]))`)).toEqual([])
  expect(await list(`select ${name} as name from pg_statistic_ext s join pg_class c on c.oid = s.stxrelid join pg_namespace n on n.oid = c.relnamespace and ${ours}`)).toEqual([])
})

test('whoever serves is nobody special and cannot become so', async () => {
  expect(await asSuperuser(`select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication from pg_roles where rolname in ('${servingLogin}', '${servingRole}') group by 1, 2, 3, 4, 5`))
    .toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, rolreplication: false }])
  const client = new pg.Client(serverConfig)
  await client.connect()
  const tries = [
    `set role ${ownerRole}`, 'set role postgres', `set session authorization ${ownerRole}`, 'create table here (a int)', 'create table keys.here (a int)', 'create schema here', 'create temp table here (a int)',
    'alter table note disable row level security', 'drop policy provider on note', 'truncate note', 'create function f() returns int language sql as $$ select 1 $$',
    `copy (select 1) to '/tmp/houvast-was-here'`, `copy note from program 'id'`, `select pg_read_file('PG_VERSION')`, `set session_replication_role = replica`, 'select * from pg_authid', 'create extension dblink',
  ]
  const done: string[] = []
  for (const statement of tries) await client.query(statement).then(() => done.push(statement), () => {})
  await client.end()
  expect(done).toEqual([])
})

test('whoever migrates is bound by the policies too', async () => {
  const client = new pg.Client(ownerConfig)
  await client.connect()
  const { rows } = await client.query(`select current_user as name, (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as special, (select count(*)::int from person) as seen`)
  await client.end()
  expect(rows).toEqual([{ name: ownerRole, special: false, seen: 0 }])
})
