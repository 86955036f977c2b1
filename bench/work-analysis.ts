/** A coach looks at someone's work from all sides: thirty lines, each pair of views with its number, drawn and as a table, and what could be otherwise. */
import { signInCookie } from '../core/people/sign-in.ts'
import type { Analysed } from './seed-work-analysis.ts'
import { expect, type Workload } from './workloads.ts'

export const workAnalysis = ({ trajectories, signIn }: Analysed): Workload => {
  const at = (turn: number) => trajectories[turn % trajectories.length] ?? ''
  return {
    name: 'work-analysis', of: 'talks', bound: { seconds: 2 }, goals: { bare: 0.3, pgbench: 0.3 },
    ours: async () => ({
      async visit(client, turn) {
        const page = expect(await client.get(`/trajectories/${at(turn)}/work-analysis`, `${signInCookie}=${signIn}`), 200, 'work analysis')
        if (!page.body.includes('bars-dots')) throw new Error('nothing is drawn on the page')
      },
    }),
    bare: async () => ({ visit: async (client, turn) => { expect(await client.get(`/work-analysis?trajectory=${at(turn)}`), 200, 'bare work analysis') } }),
  }
}
