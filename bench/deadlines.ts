/** The first fifty of all the files a case manager guards, due soonest first, with names, days and track. */
import { signInCookie } from '../core/people/sign-in.ts'
import type { Guarded } from './seed-deadlines.ts'
import { expect, type Workload } from './workloads.ts'

export const deadlines = ({ person, signIn }: Guarded): Workload => ({
  name: 'deadlines', of: 'talks', bound: { seconds: 2 }, goals: { bare: 0.8, pgbench: 0.4 },
  ours: async () => ({
    async visit(client) {
      const page = expect(await client.get('/deadlines?tab=all', `${signInCookie}=${signIn}`), 200, 'deadlines')
      if (!page.body.includes('Iemand 0')) throw new Error('the soonest is not on the page')
    },
  }),
  bare: async () => ({ visit: async client => { expect(await client.get(`/deadlines?person=${person}`), 200, 'bare deadlines') } }),
})
