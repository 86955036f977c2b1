import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { EventId } from '../events/event.ts'
import type { ContributionId, Ends, Kind, Point, Question } from './contribution.ts'
import type { KeyBefore } from './signed-file.ts'

type PersonId = Id<'person'>
export type SealedContribution = { readonly id: ContributionId; readonly kind: Kind; readonly parent: ContributionId | null; readonly event: EventId | null; readonly content: Sealed; readonly givenOn: Day; readonly shown: boolean; readonly signer: Buffer | null; readonly foreign: Id<string> | null }

const contributions = sql`
  select c.id, c.kind, c.parent_id as parent, c.event_id as event, c.content, c.given_on as "givenOn", contribution_is_shown(c.id) as shown, c.signer, c.foreign_id as "foreign" from contribution c`
/** As many as I may see: of the administrator all, of anyone else what is shown. The newest first. */
export const listContributions = (tx: Tx) => tx.rows<SealedContribution>(sql`${contributions} order by c.given_on desc, c.id desc limit 500`)
export const findContribution = (tx: Tx, id: ContributionId) => tx.one<SealedContribution>(sql`${contributions} where c.id = ${id}`)
export const findForeign = async (tx: Tx, foreign: Id<string>): Promise<ContributionId | null> => (await tx.one<{ readonly id: ContributionId }>(sql`select id from contribution where foreign_id = ${foreign}`))?.id ?? null
/** One after the other, so that the same file twice at once is taken in once. */
export const lockTakingIn = (tx: Tx) => tx.one(sql`select pg_advisory_xact_lock(hashtextextended('taking in ' || my_provider(), 0)) is null as locked`)
/** Whether something came signed by one of these keys before. */
export const isKnownSigner = async (tx: Tx, signers: readonly Buffer[]): Promise<boolean> => (await tx.one(sql`select from contribution where signer = any(${signers}::bytea[]) limit 1`)) !== null

export type NewSealed = Omit<SealedContribution, 'shown'> & { readonly signed: Sealed | null }
export const recordContribution = (tx: Tx, { id, kind, parent, event, content, givenOn, signed, signer, foreign }: NewSealed) => tx.run(sql`
  insert into contribution (id, kind, parent_id, event_id, content, given_on, signed, signer, foreign_id) values (${id}, ${kind}, ${parent}, ${event}, ${content}, ${givenOn}, ${signed}, ${signer}, ${foreign})`)
export const recordContact = (tx: Tx, contribution: ContributionId, token: Buffer, content: Sealed) => tx.run(sql`
  insert into contribution_contact (contribution_id, token_hash, content) values (${contribution}, ${token}, ${content})`)
export const recordPoints = (tx: Tx, contribution: ContributionId, points: readonly Point[]) => tx.run(sql`
  insert into contribution_point (contribution_id, number, kind, due_on) select ${contribution}, number, kind, due from unnest(${points.map(({ number }) => number)}::smallint[], ${points.map(({ kind }) => kind)}::text[], ${points.map(({ dueOn }) => dueOn)}::date[]) as t (number, kind, due)`)
export const recordLook = (tx: Tx, contribution: ContributionId, shown: boolean, by: PersonId, at: Instant) => tx.run(sql`
  insert into contribution_look (contribution_id, number, shown, looked_by, looked_at) select ${contribution}, coalesce(max(number), 0) + 1, ${shown}, ${by}, ${at} from contribution_look where contribution_id = ${contribution}`)
/** Which nobody looked at yet. */
export const listUnlooked = async (tx: Tx): Promise<readonly ContributionId[]> => (await tx.rows<{ readonly id: ContributionId }>(sql`
  select c.id from contribution c where not exists (select from contribution_look l where l.provider_id = c.provider_id and l.contribution_id = c.id) order by c.given_on, c.id`)).map(({ id }) => id)

export type SealedReport = { readonly contribution: ContributionId; readonly number: number; readonly ends: Ends | null; readonly content: Sealed; readonly toldOn: Day }
export const listReports = (tx: Tx, contribution: ContributionId) => tx.rows<SealedReport>(sql`select contribution_id as contribution, number, ends, content, told_on as "toldOn" from contribution_report where contribution_id = ${contribution} order by number`)
export const listPoints = (tx: Tx, contribution: ContributionId) => tx.rows<Point>(sql`select number, kind, due_on as "dueOn" from contribution_point where contribution_id = ${contribution} order by number`)
/** What came signed from elsewhere, together with what they told. */
export const recordReport = (tx: Tx, { contribution, number, ends, content, toldOn }: SealedReport) => tx.run(sql`
  insert into contribution_report (contribution_id, number, ends, content, told_on) values (${contribution}, ${number}, ${ends}, ${content}, ${toldOn}) on conflict do nothing`)

/** Whose page a question about this goes to; null where nobody is asked. */
export const findAskedAt = async (tx: Tx, contribution: ContributionId): Promise<ContributionId | null> => (await tx.one<{ readonly id: ContributionId | null }>(sql`select contribution_asked_at(${contribution}) as id`))?.id ?? null
export const recordQuestion = (tx: Tx, id: Question['id'], contribution: ContributionId, content: Sealed, on: Day) => tx.run(sql`
  insert into contribution_question (id, contribution_id, content, asked_on) values (${id}, ${contribution}, ${content}, ${on})`)

/** For whoever holds the link. */
export const findAtLink = (tx: Tx, token: Buffer) => tx.one<Omit<SealedContribution, 'signer' | 'foreign'> & { readonly contact: Sealed }>(sql`
  select id, kind, parent_id as parent, event_id as event, content, given_on as "givenOn", contact, shown from contribution_at(${token})`)
export const listPointsAtLink = (tx: Tx, token: Buffer) => tx.rows<Point>(sql`select number, kind, due_on as "dueOn" from points_at(${token}) order by number`)
export const listReportsAtLink = (tx: Tx, token: Buffer) => tx.rows<SealedReport>(sql`select contribution_id as contribution, number, ends, content, told_on as "toldOn" from reports_at(${token}) order by number`)
export const listQuestionsAtLink = (tx: Tx, token: Buffer) => tx.rows<{ readonly id: Question['id']; readonly content: Sealed; readonly askedOn: Day }>(sql`select id, content, asked_on as "askedOn" from questions_at(${token}) order by asked_on, id`)
export const reportAtLink = async (tx: Tx, token: Buffer, { number, ends, content, toldOn }: Omit<SealedReport, 'contribution'>): Promise<boolean> =>
  (await tx.one<{ readonly told: boolean }>(sql`select report_at(${token}, ${number}::smallint, ${ends}, ${content}, ${toldOn}) as told`))?.told ?? false
export const forgetContactAtLink = (tx: Tx, token: Buffer) => tx.run(sql`select forget_contact_at(${token})`)

/** As the worker: whom the house writes to. */
export const findContact = async (tx: Tx, contribution: ContributionId): Promise<Sealed | null> => (await tx.one<{ readonly content: Sealed }>(sql`select content from contribution_contact where contribution_id = ${contribution}`))?.content ?? null
export const listToRemind = (tx: Tx, today: Day) => tx.rows<Point & { readonly contribution: ContributionId; readonly told: Day | null; readonly over: boolean }>(sql`
  select p.contribution_id as contribution, p.number, p.kind, p.due_on as "dueOn", (select max(r.told_on) from contribution_report r where r.provider_id = p.provider_id and r.contribution_id = p.contribution_id) as told,
    exists (select from contribution_report r where r.provider_id = p.provider_id and r.contribution_id = p.contribution_id and r.ends is not null) as over
  from contribution_point p join contribution_contact k on k.provider_id = p.provider_id and k.contribution_id = p.contribution_id
  where p.due_on <= ${today} and contribution_is_shown(p.contribution_id) and not exists (select from contribution_reminder m where m.provider_id = p.provider_id and m.contribution_id = p.contribution_id and m.point = p.number) order by p.due_on`)
export const recordReminder = (tx: Tx, contribution: ContributionId, point: number, on: Day) => tx.run(sql`insert into contribution_reminder (contribution_id, point, reminded_on) values (${contribution}, ${point}, ${on}) on conflict do nothing`)
export const sweepContributions = (tx: Tx, today: Day) => tx.run(sql`select sweep_contributions(${today})`)

export type SealedKey = { readonly id: Id<'signing-key'>; readonly open: Buffer; readonly secret: Sealed }
export const findKey = (tx: Tx) => tx.one<SealedKey>(sql`select id, open, secret from signing_key`)
/** Whether it is the first: of two at once one is the key. */
export const recordKey = async (tx: Tx, { id, open, secret }: SealedKey, at: Instant): Promise<boolean> => (await tx.run(sql`insert into signing_key (id, open, secret, made_at) values (${id}, ${open}, ${secret}, ${at}) on conflict do nothing`)) === 1
/** Two who renew it at once come one after the other. */
export const lockKey = (tx: Tx) => tx.run(sql`select pg_advisory_xact_lock(hashtextextended('signing key ' || my_provider()::text, 0))`)
export const dropKey = (tx: Tx, id: SealedKey['id']) => tx.run(sql`delete from signing_key where id = ${id}`)
/** The oldest first. */
export const listKeysBefore = (tx: Tx) => tx.rows<KeyBefore>(sql`select open, vouches from signing_key_before order by number`)
export const recordKeyBefore = (tx: Tx, { open, vouches }: KeyBefore, at: Instant) => tx.run(sql`
  insert into signing_key_before (number, open, vouches, until_at) select coalesce(max(number), 0) + 1, ${open}, ${vouches}, ${at} from signing_key_before`)
/** For everyone; the newest first. */
export const listOpenKeysBefore = (tx: Tx) => tx.rows<{ readonly open: Buffer; readonly until: Instant }>(sql`select open, until_at as until from signing_keys_before()`)
/** The half that everyone may know; null before anything was signed. */
export const findOpenKey = async (tx: Tx): Promise<Buffer | null> => (await tx.one<{ readonly open: Buffer | null }>(sql`select signing_key_open() as open`))?.open ?? null
