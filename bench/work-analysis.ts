/** What a coach between care and work opens most: someone's work from all sides, their map with what flows to whom, and a round table. */
import { signInCookie } from '../core/people/sign-in.ts'
import type { Analysed } from './seed-work-analysis.ts'
import { expect, type Workload } from './workloads.ts'

/** By workload: its address of one file, and something that only stands there when all of it does. */
export const bridgePages = {
  'work-analysis': { at: ({ trajectory }) => `/trajectories/${trajectory}/work-analysis`, has: 'bars-dots' },
  'network-map': { at: ({ trajectory }) => `/trajectories/${trajectory}/network`, has: '<svg' },
  'round-table': { at: ({ talk }) => `/joint-talks/${talk}`, has: 'id="agreements"' },
} as const satisfies Readonly<Partial<Record<Workload['name'], { readonly at: (file: Analysed['files'][number]) => string; readonly has: string }>>>

const names = ['work-analysis', 'network-map', 'round-table'] as const satisfies readonly (keyof typeof bridgePages)[]
export const betweenCareAndWork = ({ files, signIn }: Analysed): readonly Workload[] => names.map(name => ({
  name, of: 'talks', bound: { seconds: 2 }, goals: { bare: 0.3, pgbench: 0.3 },
  ours: async () => ({
    async visit(client, turn) {
      const file = files[turn % files.length]
      if (!file) throw new Error('nobody was made')
      const page = expect(await client.get(bridgePages[name].at(file), `${signInCookie}=${signIn}`), 200, name)
      if (!page.body.includes(bridgePages[name].has)) throw new Error(`nothing stands on the page of ${name}`)
    },
  }),
  bare: async () => ({ visit: async (client, turn) => { const file = files[turn % files.length]; expect(await client.get(`/${name}?trajectory=${file?.trajectory}&talk=${file?.talk}`), 200, `bare ${name}`) } }),
}))
