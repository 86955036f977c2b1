import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { findChromium } from './bin/chromium.mjs'

/** Set by `npm test` for its second round, on a server of the system: stores with their policies, as what speaks to the database without pages between. */
const onSystemPostgres = Boolean(process.env['HOUVAST_TEST_POSTGRES'])
const chromium = findChromium()
const proving = Boolean(process.env['PROVE'])

/** By how long they take. One of these begun last would keep everyone waiting for it alone. At full numbers what is measured goes first. */
const longest = [
  ...proving ? ['test/timed.browser.test.ts'] : [],
  'test/takeout.story.test.ts', 'test/privacy.golden.test.ts', 'test/bad-input.story.test.ts', 'test/pages-of-files.browser.test.ts', 'test/recovery.browser.test.ts', 'test/pages-of-visitors.browser.test.ts',
  // The first leaves a stopped demo behind for the two after it.
  'server.test.ts', 'test/upgrade.test.ts', 'test/kill.test.ts',
  'test/plans.test.ts', 'test/demo.seed.story.test.ts', 'test/pages-of-careers.browser.test.ts', 'test/pages-of-the-law.browser.test.ts', 'test/swapped-ids.story.test.ts', 'test/workers.story.test.ts', 'kit/archives.store.test.ts',
  'test/second-attacker.test.ts', 'core/consent/consent.model.story.test.ts', 'design/gallery.browser.test.ts', 'core/reports/reports.browser.test.ts', 'test/takeout-walks.story.test.ts', 'test/canaries.story.test.ts', 'core/rooms/room.browser.test.ts', 'core/figures/linkability.story.test.ts',
  'core/consent/withdrawal.story.test.ts', 'kit/postgres/embedded.test.ts', 'core/keeping/keeping.store.test.ts', 'kit/migrate.store.test.ts',
  'programmes/career-centre/three-way.browser.test.ts', 'core/keeping/due.store.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => { const at = longest.findIndex(path => moduleId.endsWith(`/${path}`)); return at < 0 ? longest.length : at }
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own sort, not an array's
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [onSystemPostgres ? '**/*.store.test.{ts,tsx}' : '**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '.build/**', 'data/**', 'out/**'],
    globalSetup: './test/setup.ts',
    pool: 'threads',
    // Each worker reads the house once, and not anew for every file: a fifth of all work.
    isolate: false,
    // Tests wait for the database and the browser as much as they compute. What is proven about time is proven alone.
    maxWorkers: proving ? 1 : Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    env: chromium ? { CHROMIUM_PATH: chromium } : {},
    // These end what hangs, and measure nothing: on a machine that does other work too a minute was not enough.
    testTimeout: proving ? 600_000 : 240_000,
    hookTimeout: 240_000,
  },
})
