/** No noun forgets to note what goes: asked of the database itself, which grows with every table. */
import { expect, test } from 'vitest'
import { freshDatabase } from '../test/database.ts'
import { mayComeBack, replacedWith, takesBack } from './gone.ts'
import { state } from './state.ts'

const { asSuperuser } = await freshDatabase()

const tables = (await asSuperuser<{ readonly name: string; readonly triggers: readonly string[] }>(`
  select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name, array(select tgname::text from pg_trigger where tgrelid = c.oid and tgname like 'note\\_%' order by 1) as triggers
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname in ('public', 'keys', 'log') order by 1`))

test('rows that vanish are noted in every table but those that may come back', () => {
  expect(tables.filter(({ triggers }) => !triggers.includes('note_erased_rows')).map(({ name }) => name)).toEqual(Object.keys(mayComeBack).toSorted((one, other) => (one < other ? -1 : 1)))
  expect(tables.filter(({ triggers }) => triggers.includes('note_replaced_row')).map(({ name }) => name)).toEqual(Object.keys(replacedWith).toSorted())
  expect(tables.filter(({ triggers }) => triggers.includes('note_said')).map(({ name }) => name)).toEqual(takesBack.toSorted())
})

/** Facts with the look of an end that give something rather than take it, or about which nobody reads more or less. */
const noTakingBack: Readonly<Record<string, string>> = {
  absence_end: 'a guide who is back', ward_absence_end: 'somebody who is back', exclusion_end: 'gives back what an exclusion took: the exclusion holds', keeping_hold_end: 'lets a file go: the hold holds until it is ended anew',
  trajectory_pause_end: 'goes on: the pause holds until somebody says so anew', professional_refusal_end: 'gives back what a refusal took',
  restriction_end: 'gives back what a restriction took: the restriction holds', complaint_end: 'an answer, or a complaint taken back: what was held by it holds until then', data_request_end: 'an answer, or a request taken back: what is kept for it is kept until then',
}

test('a fact that ends, withdraws, leaves or refuses takes something back, or says here why not', () => {
  const ending = tables.map(({ name }) => name).filter(name => /_(end|ending|withdrawal|departure|leaving|hiding|refusal|hold|decline)$|exclusion$/.test(name) && !(name in state))
  expect(ending.filter(name => !takesBack.includes(name)).toSorted()).toEqual(Object.keys(noTakingBack).toSorted())
})

test('what a policy looks for the absence of takes something back', async () => {
  const found = await asSuperuser<{ readonly name: string }>(`select distinct (regexp_matches(coalesce(qual, '') || coalesce(with_check, ''), 'NOT \\(EXISTS \\( SELECT\\s+FROM ([a-z_]+)', 'g'))[1] as name from pg_policies where cmd in ('SELECT', 'ALL')`)
  const asked = new Set(['peer_answer', 'recovery_request_taken']) // an answer given once, and who took a request up: neither takes away what was given
  const unknown = found.map(({ name }) => name).filter(name => !takesBack.includes(name) && !(name in mayComeBack) && !(name in noTakingBack) && !asked.has(name))
  expect(unknown.toSorted()).toEqual([])
})

test('what is added again after a restore, and what names a row, holds no content', async () => {
  const keys = await asSuperuser<{ readonly column: string }>(`
    select c.relname || '.' || a.attname as column from pg_constraint k join pg_class c on c.oid = k.conrelid join unnest(k.conkey) n (number) on true join pg_attribute a on a.attrelid = c.oid and a.attnum = n.number
    where k.contype = 'p' and c.relname <> all($1) and c.relnamespace::regnamespace::text in ('public', 'keys') and a.atttypid not in ('uuid'::regtype, 'date'::regtype, 'timestamptz'::regtype, 'smallint'::regtype, 'integer'::regtype)`, [Object.keys(mayComeBack)])
  expect(keys.map(({ column }) => column).toSorted(), 'words of our own, and the hash of a device').toEqual([
    'agreement_reminder.kind', 'board_line.line', 'circle_link_device.device_hash', 'file_move_told.turn', 'keeping_terms.programme', 'network_function.function', 'practice_agreement_word.side', 'publication.half_year', 'trajectory_entry.clear', 'wrap.recipient_kind',
  ])
})
