import { afterAll, onTestFinished, TestRunner } from 'vitest'

/**
 * Tidies up when the test that asks for it has ended; asked for around the tests, when the last of them has. Files share
 * their modules and one server: what one leaves open, the next has not.
 */
export const whenDone = (tidy: () => Promise<unknown>): void => {
  if (TestRunner.getCurrentTest() === undefined) afterAll(async () => { await tidy() })
  else onTestFinished(async () => { await tidy() })
}
