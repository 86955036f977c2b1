/**
 * Which tables a provider takes along, asked of the database itself: a noun added later goes along without a word here. What stays
 * behind is named, with its reason.
 */
import type pg from 'pg'

/** Stays behind: it is over by the time it would be read again, or has no meaning elsewhere. */
export const staysBehind: Readonly<Record<string, string>> = {
  'sign_in': 'everyone signs in anew', 'sign_in_link': 'good for minutes', 'passkey_challenge': 'good for minutes', 'factor_draft': 'a set-up that waits for its first code, for an hour',
  'circle_link_code': 'good for minutes', 'professional_code': 'a new one is asked for on the page', 'professional_sitting': 'over within the hour',
  'act_done': 'only keeps a double click from doing anything twice', 'receipt_tries': 'counts guesses', 'sign_in_tries': 'counts guesses',
  'room_signal': 'over within two minutes',
}

/** Of the installation and of no provider. */
export const ofTheInstallation: readonly string[] = ['migration', 'occupation', 'skill', 'occupation_skill', 'occupation_source', 'upkeep', 'closed_house']

/** Of these not every row goes along: a condition, with its reason. */
export const onlyWhere: Readonly<Record<string, { readonly where: string; readonly why: string }>> = {
  'outbox_message': { where: 'sent_at is null and given_up_at is null', why: 'what was sent, or could not be, is done' },
}

/** Columns that hold a key closed under the instance's: made anew where it arrives. */
export const closedKeys: Readonly<Record<string, string>> = { 'keys.wrap': 'wrapped', 'keys.document_key': 'wrapped' }

export type Table = {
  /** As kit/state.ts calls it: 'note', 'keys.wrap'. */
  readonly name: string
  /** Every column that can be written, in its order. */
  readonly columns: readonly string[]
  readonly sealed: readonly string[]
  readonly key: readonly string[]
  readonly purpose: string
  readonly keeping: string
}

/** All tables with rows of a provider, by name; what stays behind too. @param client acts as the owner */
export const tablesOf = async (client: pg.ClientBase): Promise<readonly Table[]> =>
  (await client.query<Table>(`
    select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid = 'public.sealed'::regtype order by a.attnum) as sealed,
      array(select a.attname::text from unnest(k.conkey) with ordinality u (number, place) join pg_attribute a on a.attrelid = c.oid and a.attnum = u.number order by place) as key,
      coalesce(substring(obj_description(c.oid) from '^purpose: (.*) \\| keeping: '), '') as purpose, coalesce(substring(obj_description(c.oid) from ' \\| keeping: (.*)$'), '') as keeping
    from pg_class c join pg_namespace n on n.oid = c.relnamespace left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
    where c.relkind = 'r' and n.nspname in ('public', 'keys', 'log') and c.relowner = 'houvast_owner'::regrole order by 1`)).rows.filter(({ name }) => !ofTheInstallation.includes(name))

export const goesAlong = ({ name }: Pick<Table, 'name'>): boolean => !(name in staysBehind)

/** The provider's own row is found by its id, every other by whose it is. */
export const ownerColumn = ({ name }: Pick<Table, 'name'>): string => (name === 'provider' ? 'id' : 'provider_id')
