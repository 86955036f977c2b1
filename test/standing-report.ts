/** A report of a dialogue that stands, past the pages: for tests of what follows from it. */
import { randomBytes } from 'node:crypto'
import { sql } from '../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import type { House, Plan } from './recovery.ts'

/** Hands over the next version and lets everyone named say that it is right. */
export const nextVersion = async (house: House, plan: Plan, report: Id<'report'>, number: number, rightBy: readonly (readonly [Id<'person'>, Id<'party'>])[]): Promise<void> => {
  await house.as(plan.guidedBy, tx => tx.run(sql`
    insert into report_version (report_id, number, handed_over_by, handed_over_at, content, hash, previous_hash, by_mail)
    values (${report}, ${number}, ${plan.guide}, ${house.now()}, ${Buffer.concat([Buffer.of(1), randomBytes(60)])}, ${randomBytes(32)}, (select c.hash from report_chain(${report}) c), false)`))
  for (const [person, party] of rightBy) await house.as(person, tx => tx.run(sql`
    insert into report_validation (id, report_id, number, party_id, verdict, at) values (${newAnonymousId()}, ${report}, ${number}, ${party}, 'right', ${house.now()})`))
}

export const standingReport = async (house: House, plan: Plan, talk: Id<'talk'>, kind: string, rightBy: readonly (readonly [Id<'person'>, Id<'party'>])[]): Promise<Id<'report'>> => {
  const report = newId<'report'>(house.now().getTime())
  await house.as(plan.guidedBy, tx => tx.run(sql`
    insert into report (id, trajectory_id, talk_id, kind, written_by, begun_at) values (${report}, ${plan.trajectory}, ${talk}, ${kind}, ${plan.guide}, ${house.now()})`))
  await nextVersion(house, plan, report, 1, rightBy)
  return report
}
