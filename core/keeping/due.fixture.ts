/** For tests: on which day everything goes, worked out straight from all facts of all providers, as `keeping_due` never is. */
import type { TestDatabase } from '../../test/database.ts'

type Due = { readonly rule: string; readonly trajectory: string; readonly dueOn: string; readonly held: boolean }

const fromFacts = `
  with met as (
    select a.provider_id, a.trajectory_id, max(upper(a.during)) filter (where c.at is null) as last_agreed, max(c.at) as last_cancelled
    from appointment a left join cancellation c on c.provider_id = a.provider_id and c.appointment_id = a.id group by a.provider_id, a.trajectory_id
  ), file as (
    select k.*, p.zone, s.appointment_id, s.ends_at, s.used, s.out_of, s.over_from, coalesce(m.last_agreed, m.last_cancelled) as last_at,
      exists (select from keeping_hold h left join keeping_hold_end e on e.hold_id = h.id where h.trajectory_id = k.trajectory_id and e.hold_id is null) as held
    from trajectory_keeping k join provider p on p.id = k.provider_id join met m using (provider_id, trajectory_id) join standing s using (provider_id, trajectory_id)
  ), over as (
    select f.*, (f.last_at at time zone f.zone)::date as last_on,
      (least(f.over_from, case when f.appointment_id is not null then f.ends_at + interval '14 days' when f.used >= f.out_of then f.last_at else f.over_from end) at time zone f.zone)::date as over_on
    from file f
  )
  select 'trajectory' as rule, trajectory_id as trajectory, (last_on + trajectory_days)::date as "dueOn", held from over
  union all select 'notes', trajectory_id, last_on + notes_days, held from over where notes_days < trajectory_days and trajectory_id in (select trajectory_id from note)
  union all select 'contact', trajectory_id, over_on + contact_days, false from over where trajectory_id in (select trajectory_id from contact where telephone is not null)
  order by trajectory, rule`

export const dueByFacts = ({ asSuperuser }: Pick<TestDatabase, 'asSuperuser'>) => asSuperuser<Due>(fromFacts)

export const dueAsKept = ({ asSuperuser }: Pick<TestDatabase, 'asSuperuser'>) =>
  asSuperuser<Due>(`select rule, trajectory_id as trajectory, due_on as "dueOn", held from keeping_due order by trajectory_id, rule`)
