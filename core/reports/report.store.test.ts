import { expect, test } from 'vitest'
import { sql } from '../../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { openHouse } from '../../test/house.ts'
import { recoveryOfNoor } from '../../test/recovery.ts'
import { standsAt } from './report.store.ts'

const house = await openHouse()
const { noor } = await recoveryOfNoor(house)

test('laid', async () => {
  const talk = await noor.held('dialogue', 1, [noor.parties.kim])
  const report = newId<'report'>(0)
  await house.as(noor.guidedBy, tx => tx.run(sql`insert into report (id, trajectory_id, talk_id, kind, written_by, begun_at) values (${report}, ${noor.trajectory}, ${talk}, 'dialogue', ${noor.guide}, now())`))
  await house.as(noor.guidedBy, tx => tx.run(sql`insert into report_version (report_id, number, handed_over_by, handed_over_at, content, hash, by_mail) values (${report}, 1, ${noor.guide}, now(), ${Buffer.alloc(60, 1)}, ${Buffer.alloc(32)}, false)`))
  expect(await house.as(noor.person, tx => tx.rows(sql`select party_id from report_validator`))).toHaveLength(2)
  await house.as(noor.person, tx => tx.run(sql`insert into report_validation (id, report_id, number, party_id, verdict, at) values (${newAnonymousId()}, ${report}, 1, ${noor.participant}, 'right', now())`))
  expect(await house.as(noor.person, tx => standsAt(tx, report))).toBe(null)
})
