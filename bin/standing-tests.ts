/**
 * Tests that are asked again and again about one changed file: with one server and what was read already, so that the answer
 * takes as long as the tests and not as long as beginning.
 */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createVitest, type Vitest } from 'vitest/node'
import { forgetLaid, type PostgresForTests } from '../test/laid.ts'

export type StandingTests = {
  /** Whether these pass while `changed` is as it is now on the disk. What does not end in five minutes does not pass. */
  passes(tests: readonly string[], changed: string): Promise<boolean>
  close(): Promise<void>
}

const patience = 300_000

/** @param folder a whole checkout; with the first question this process moves into it, for the tests find their SQL from there. */
export const openTests = (folder: string): StandingTests => {
  const standing: { vitest: Promise<Vitest> | null } = { vitest: null }

  const close = async () => {
    const vitest = await standing.vitest
    standing.vitest = null
    await vitest?.close()
    // It says so of tests that did not pass, and that is no failure of ours.
    process.exitCode = 0
  }

  return {
    async passes(tests, changed) {
      const vitest = await (standing.vitest ??= open(folder))
      vitest.invalidateFile(join(folder, changed))
      const found: PostgresForTests | undefined = vitest.getRootProject().getProvidedContext().postgres
      if (found) await forgetLaid(found, changed.endsWith('.sql') ? 'tables too' : 'who lives there')
      const files = tests.map(test => join(folder, test))
      // What was asked before is told along; what was asked now may not be missing.
      const ran = vitest.runTestFiles(files).then(({ testModules, unhandledErrors }) =>
        unhandledErrors.length === 0 && files.every(file => testModules.some(one => one.moduleId === file && one.state() === 'passed')))
      const ended = await Promise.race([ran, pause(patience, null, { ref: false })])
      if (ended === null) {
        ran.catch(() => {})
        await close()
      }
      return ended ?? false
    },
    close,
  }
}

const open = async (folder: string): Promise<Vitest> => {
  process.chdir(folder)
  const vitest = await createVitest('test', { watch: false, root: folder, bail: 1, isolate: true, maxWorkers: 1, reporters: [{}] })
  await vitest.standalone()
  return vitest
}
