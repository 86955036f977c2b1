/**
 * Reports, as those who have to do with them visit: a guide opens her caseload, someone reads a report they were there for,
 * a manager reads what was released to them, and a guide writes a talk up and hands it over.
 */
import { signInCookie } from '../core/people/sign-in.ts'
import { newAnonymousId } from '../kit/id.ts'
import { reflection, type SeededReports } from './seed-reports.ts'
import { expect, type Workload } from './workloads.ts'

/** In turn, as often as it takes. */
const turnOf = <One>(all: readonly One[], turn: number): One => {
  const one = all[turn % all.length]
  if (one === undefined) throw new Error('nobody is there')
  return one
}
const cookieOf = ({ signIn }: { readonly signIn: string }) => `${signInCookie}=${signIn}`

/** What is typed on the sheet of a reflection talk. */
export const sheet = (): string => new URLSearchParams([...Object.entries(reflection).flatMap(([name, given]) => (typeof given === 'string' ? [[name, given]] : given.map(one => [name, one]))), ['sheet', newAnonymousId()], ['seen', '0'], ['byMail', 'yes']]).toString()

export const reportWorkloads = ({ guide, read, shared, writer, toWrite }: SeededReports): readonly Workload[] => [
  {
    name: 'caseload', of: 'reports', bound: { seconds: 2 }, goals: { bare: 0.8, pgbench: 0.4 },
    ours: async () => ({ async visit(client) {
      expect(await client.get('/people?tab=on-track', cookieOf(guide)), 200, 'the people of a caseload')
      expect(await client.get('/reports', cookieOf(guide)), 200, 'whose turn each report is')
    } }),
    bare: async () => ({ async visit(client) {
      expect(await client.get(`/caseload?guide=${guide.person}`), 200, 'a bare caseload')
      expect(await client.get(`/reports?guide=${guide.person}`), 200, 'bare reports')
    } }),
  },
  {
    name: 'report-read', of: 'reports', bound: { seconds: 2 }, goals: { bare: 0.5, pgbench: 0.4 },
    ours: async () => ({ async visit(client, turn) {
      const one = turnOf(read, turn)
      expect(await client.get(`/reports/${one.report}`, cookieOf(one)), 200, 'a report')
    } }),
    bare: async () => ({ visit: async (client, turn) => { expect(await client.get(`/report?id=${turnOf(read, turn).report}`), 200, 'a bare report') } }),
  },
  {
    // The answer waits for the next twentieth of a second, so that its time tells nothing: read the CPU, not the visits a second.
    name: 'shared-read', of: 'reports', bound: { seconds: 2 }, goals: { bare: 0.5, pgbench: 0.4 },
    ours: async () => ({ async visit(client, turn) {
      const page = expect(await client.get('/shared-with-me', cookieOf(turnOf(shared, turn))), 200, 'what is shared')
      if (!page.body.includes('drie ochtenden')) throw new Error('nothing is released')
    } }),
    bare: async () => ({ visit: async (client, turn) => { expect(await client.get(`/shared?person=${turnOf(shared, turn).person}`), 200, 'what is shared, bare') } }),
  },
  {
    // Every talk once a round, and then as if it was never written up.
    name: 'report-write', of: 'reports', bound: { times: toWrite.length }, goals: { bare: 0.53, pgbench: 0.5 },
    ours: async () => ({ async visit(client, turn) {
      const { talk } = turnOf(toWrite, turn)
      const begun = expect(await client.post(`/talks/${talk}/reports`, '', cookieOf(writer)), 303, 'a report begun')
      const report = /\r\nlocation: \/reports\/([0-9a-f-]{36})\/draft/.exec(begun.head)?.[1]
      const handed = expect(await client.post(`/reports/${report}/versions`, sheet(), cookieOf(writer)), 303, 'a report handed over')
      if (!/\r\nlocation: .*handed-over/.test(handed.head)) throw new Error(`not handed over: ${handed.head}`)
    } }),
    bare: async () => ({ visit: async (client, turn) => { expect(await client.post('/reports', new URLSearchParams({ ...turnOf(toWrite, turn), text: JSON.stringify(reflection) }).toString()), 200, 'a bare report written') } }),
  },
]
