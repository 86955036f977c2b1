import { defineConfig } from 'vitest/config'
import { findChromium } from './bin/chromium.mjs'

/** Set by `npm test` for its second round, on a server of the system: only what speaks to the database. */
const onSystemPostgres = Boolean(process.env['HOUVAST_TEST_POSTGRES'])
const chromium = findChromium()

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [onSystemPostgres ? '**/{*.,}{store,story}.test.{ts,tsx}' : '**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '.build/**', 'data/**', 'out/**'],
    globalSetup: './test/setup.ts',
    pool: 'threads',
    env: chromium ? { CHROMIUM_PATH: chromium } : {},
    testTimeout: process.env['PROVE'] ? 600_000 : 20_000,
    hookTimeout: 60_000,
  },
})
