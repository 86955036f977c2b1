import { sql, type Tx } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import type { Day, Instant } from '../../kit/time.ts'
import type { Sealed } from '../../kit/vault.ts'
import type { Agreement, NewAgreement, Step } from './agreement.ts'

type TrajectoryId = Id<'trajectory'>
type AgreementId = Id<'agreement'>
type PartyId = Id<'party'>

export type SealedAgreement = Omit<NewAgreement, 'words'> & { readonly content: Sealed }
export type SealedAgreementRow = SealedAgreement & Pick<Agreement, 'confirmedAt'>
export type SealedStep = Omit<Step, 'reason'> & { readonly agreement: AgreementId; readonly reason: Sealed | null }

const agreements = sql`
  select a.id, a.trajectory_id as trajectory, a.content, a.owner_party as owner, a.due_on as due, a.goal_id as goal, a.talk_id as talk, a.line_id as line, a.made_by as by, a.made_at as at, c.confirmed_at as "confirmedAt"
  from agreement a left join agreement_confirmation c on c.provider_id = a.provider_id and c.agreement_id = a.id`

/** All of a trajectory that I may see, in the order they were made. */
export const listAgreements = (tx: Tx, trajectory: TrajectoryId) => tx.rows<SealedAgreementRow>(sql`${agreements} where a.trajectory_id = ${trajectory} order by a.made_at, a.id`)
export const findAgreement = (tx: Tx, id: AgreementId) => tx.one<SealedAgreementRow>(sql`${agreements} where a.id = ${id}`)

export const listSteps = (tx: Tx, of: readonly AgreementId[]) => tx.rows<SealedStep>(sql`
  select agreement_id as agreement, number, kind, to_day as "toDay", reason, by_party as by, at from agreement_step where agreement_id = any(${of}::uuid[]) order by agreement_id, number`)

/** False when this line of a page together was made into one before. */
export const recordAgreement = async (tx: Tx, { id, trajectory, content, owner, due, goal, talk, line, by, at }: SealedAgreement): Promise<boolean> => (await tx.run(sql`
  insert into agreement (id, trajectory_id, content, owner_party, due_on, goal_id, talk_id, line_id, made_by, made_at)
  values (${id}, ${trajectory}, ${content}, ${owner}, ${due}, ${goal}, ${talk}, ${line}, ${by}, ${at}) on conflict do nothing`)) === 1

/** False when someone else's step came first. */
export const recordStep = async (tx: Tx, trajectory: TrajectoryId, { agreement, number, kind, toDay, reason, by, at }: SealedStep): Promise<boolean> => (await tx.run(sql`
  insert into agreement_step (agreement_id, number, trajectory_id, kind, to_day, reason, by_party, at)
  values (${agreement}, ${number}, ${trajectory}, ${kind}, ${toDay}, ${reason}, ${by}, ${at}) on conflict do nothing`)) === 1

export const recordAgreementConfirmation = (tx: Tx, { id, trajectory }: Pick<Agreement, 'id' | 'trajectory'>, by: PartyId, at: Instant) => tx.run(sql`
  insert into agreement_confirmation (agreement_id, trajectory_id, confirmed_by, confirmed_at) values (${id}, ${trajectory}, ${by}, ${at}) on conflict do nothing`)

export type AgreementSharing = { readonly version: Id<'shared-version'>; readonly trajectory: TrajectoryId; readonly agreement: AgreementId; readonly moves: number; readonly to: PartyId }
export const recordAgreementSharing = (tx: Tx, { version, trajectory, agreement, moves, to }: AgreementSharing) => tx.run(sql`
  insert into agreement_sharing (shared_version_id, trajectory_id, agreement_id, moves, to_party) values (${version}, ${trajectory}, ${agreement}, ${moves}, ${to})`)
/** To whom it was put forward, in which wording: for those inside. */
export const listAgreementSharings = (tx: Tx, agreement: AgreementId) => tx.rows<AgreementSharing & { readonly at: Instant }>(sql`
  select s.shared_version_id as version, s.trajectory_id as trajectory, s.agreement_id as agreement, s.moves, s.to_party as "to", v.made_at as at
  from agreement_sharing s join shared_version v on v.provider_id = s.provider_id and v.id = s.shared_version_id where s.agreement_id = ${agreement} order by v.made_at, s.to_party`)

export type DueCount = { readonly trajectory: TrajectoryId; readonly overdue: number; readonly soon: number }
/** Of these trajectories, how many open agreements passed their day, and how many are for the coming week. */
export const countDue = (tx: Tx, trajectories: readonly TrajectoryId[], today: Day) => tx.rows<DueCount>(sql`
  select trajectory, count(*) filter (where due < ${today}::date)::int as overdue, count(*) filter (where due >= ${today}::date)::int as soon
  from (
    select a.trajectory_id as trajectory, coalesce(moved.to_day, a.due_on) as due
    from agreement a
    left join lateral (select s.kind from agreement_step s where s.provider_id = a.provider_id and s.agreement_id = a.id order by s.number desc limit 1) last on true
    left join lateral (select s.to_day from agreement_step s where s.provider_id = a.provider_id and s.agreement_id = a.id and s.kind = 'moved' order by s.number desc limit 1) moved on true
    where a.trajectory_id = any(${trajectories}::uuid[]) and coalesce(last.kind, 'moved') = 'moved'
  ) open
  where due < ${today}::date + 7 group by trajectory`)

export type ToRemind = { readonly agreement: AgreementId; readonly trajectory: TrajectoryId; readonly programme: string; readonly party: PartyId; readonly person: Id<'person'>; readonly role: string; readonly due: Day; readonly kind: 'before' | 'after' }
/** As the worker. */
export const listToRemind = (tx: Tx, today: Day) => tx.rows<ToRemind>(sql`
  select agreement_id as agreement, trajectory_id as trajectory, programme, party_id as party, person_id as person, role, due_on as due, kind from agreements_to_remind(${today}) where not is_restricted(trajectory_id)`)
export const recordAgreementReminder = (tx: Tx, { agreement, trajectory, party, due, kind }: ToRemind, today: Day) => tx.run(sql`
  insert into agreement_reminder (agreement_id, trajectory_id, due_on, kind, party_id, sent_on) values (${agreement}, ${trajectory}, ${due}, ${kind}, ${party}, ${today}) on conflict do nothing`)
