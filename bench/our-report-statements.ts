/** What our pages of reports ask of the database, recorded from one visit each. */
import { signInCookie } from '../core/people/sign-in.ts'
import type { BenchGround } from './ground.ts'
import { scriptOf } from './pgbench.ts'
import { openRecordedVisits } from './recorded-visits.ts'
import { sheet } from './reports.ts'
import { manyToWrite, type SeededReports } from './seed-reports.ts'
import type { Scripts } from './workloads.ts'

/** Of how many readers. */
const ofEach = 24

export const reportScriptsOf = async (ground: BenchGround, { guide, read, shared, writer }: SeededReports): Promise<Scripts> => {
  const { ask, asked, ofTrajectory, known, close } = await openRecordedVisits(ground)
  const cookieOf = ({ signIn }: { readonly signIn: string }) => `${signInCookie}=${signIn}`
  const trajectoryOf = async (whose: string) => {
    const [row] = await ground.asSuperuser<{ readonly trajectory: SeededReports['toWrite'][number]['trajectory'] }>(`select trajectory_id as trajectory from ${whose} limit 1`)
    if (!row) throw new Error('no such trajectory')
    return row.trajectory
  }
  const scripts = new Map<string, readonly string[]>()

  const seen = (await ground.asSuperuser<{ readonly id: string }>(`
    select unnest(array[p.id, p.trajectory_id]) as id from party p where p.person_id = '${guide.person}' union all select id from report where trajectory_id in (select trajectory_id from party where person_id = '${guide.person}')
    union all select unnest(array[q.id, q.person_id]) from party q where q.trajectory_id in (select trajectory_id from party where person_id = '${guide.person}')
    union all select id from talk where trajectory_id in (select trajectory_id from party where person_id = '${guide.person}') union all select id from sign_in where person_id = '${guide.person}'`)).map(({ id }) => id)
  asked()
  for (const page of ['/people?tab=on-track', '/reports']) await ask('GET', page, cookieOf(guide))
  scripts.set('caseload', [scriptOf(asked(), { known: new Set([...known, ...seen]), booking: null })])

  const reads: string[] = []
  for (const one of read.slice(0, ofEach)) {
    const varied = await ofTrajectory(await trajectoryOf(`report where id = '${one.report}'`))
    asked()
    await ask('GET', `/reports/${one.report}`, cookieOf(one))
    reads.push(scriptOf(asked(), varied))
  }
  scripts.set('report-read', reads)

  const shares: string[] = []
  for (const one of shared.slice(0, ofEach)) {
    const varied = await ofTrajectory(await trajectoryOf(`party where person_id = '${one.person}'`))
    asked()
    await ask('GET', '/shared-with-me', cookieOf(one))
    shares.push(scriptOf(asked(), varied))
  }
  scripts.set('shared-read', shares)

  const first = manyToWrite.talk(1)
  const [talk] = await ground.asSuperuser<{ readonly id: string }>(`select ${first} as id`)
  const varied = await ofTrajectory(await trajectoryOf(`talk where id = ${first}`))
  asked()
  const { location } = await ask('POST', `/talks/${talk?.id}/reports`, cookieOf(writer))
  await ask('POST', location.replace(/draft$/, 'versions'), cookieOf(writer), sheet())
  scripts.set('report-write', [scriptOf(asked(), { ...varied, turns: new Map([[talk?.id ?? '', manyToWrite.talk(':slot')]]) })])
  await close()
  return scripts
}
