/**
 * `npm test`: everything. `npm test -- agenda`: only the tests whose path has that word in it.
 * `npm run prove`: everything, at the full numbers.
 */
import './node-version.mjs'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { root } from './bundle.mjs'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'
import { shares, shareOfCommit } from './share.mjs'
import { findSystemPostgres } from './system-postgres.mjs'

const filters = process.argv.slice(2).filter(word => !word.startsWith('--'))
const proving = process.argv.includes('--prove')
const total = { passed: 0, failed: 0, skipped: 0 }
const failures = []
/** Each test that was not right, with the beginning of why: a long run ends with them, so that nobody scrolls for them. */
const named = []

ensureInstalled(root, { forTests: true })
const chromium = ensureChromium()
if (chromium) process.env.CHROMIUM_PATH = chromium
else note('a browser for the tests', { failed: 1 })
if (proving) process.env.PROVE = '1'
process.env.SHARE = proving || filters.length > 0 ? 'all' : shareOfCommit()
if (process.env.SHARE !== 'all') console.log(`Of pages, forms and ways through a programme, looked at one by one, this commit takes share ${process.env.SHARE} of ${shares} (from 0). SHARE=all npm test takes all of them.`)

// While the tests lay their database, there is nothing else to do.
const checks = filters.length > 0 ? [] : [check('types', 'tsc', '--noEmit'), check('lint', 'oxlint', '--deny-warnings')]
await tests('tests, on the embedded PostgreSQL')
for (const tell of await Promise.all(checks)) tell()
const system = findSystemPostgres()
if (system) {
  // That it works there too is what this round shows; numbers are proven once, on the server that comes along.
  await tests(`stores again, on PostgreSQL ${system.version}`, { HOUVAST_TEST_POSTGRES: system.programs, PROVE: '' })
}

if (failures.length > 0) console.log(`\nNot right: ${failures.join('; ')}.`)
for (const one of named) console.log(one)
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`)
process.exit(total.failed > 0 ? 1 : 0)

/** A tool that says yes or no counts as one. What it says is told later, by what comes out. */
async function check(what, tool, ...args) {
  let said = ''
  const status = await execute(tool, args, { heard: part => { said += part } })
  return () => {
    console.log(`\n${what}\n${said}`.trimEnd())
    note(what, status === 0 ? { passed: 1 } : { failed: 1 })
  }
}

async function tests(what, environment = {}) {
  console.log(`\n${what}`)
  const folder = mkdtempSync(join(tmpdir(), 'hv-report-'))
  const report = join(folder, 'report.json')
  const status = await execute('vitest', ['run', '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters], { environment })
  note(what, count(report, status))
  rmSync(folder, { recursive: true })
}

/** What vitest wrote down; a file that did not even load, or a run that broke off, counts as one failure. */
function count(report, status) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    named.push(...testResults.flatMap(namesOfFailures))
    const broken = testResults.filter(file => file.status === 'failed' && file.assertionResults.every(one => one.status !== 'failed')).length
    const failed = numFailedTests + broken
    return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed, skipped: numPendingTests + numTodoTests }
  } catch {
    return { failed: 1 }
  }
}

function namesOfFailures({ name, status, message, assertionResults }) {
  const file = relative(root, name)
  const failed = assertionResults.filter(one => one.status === 'failed').map(one => `  ${file} > ${one.fullName}\n    ${start(one.failureMessages[0])}`)
  return failed.length > 0 || status !== 'failed' ? failed : [`  ${file}\n    ${start(message)}`]
}

function start(message = '') {
  return message.split('\n').slice(0, 12).join('\n    ')
}

function note(what, { passed = 0, failed = 0, skipped = 0 }) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
  if (failed > 0) failures.push(failed === 1 ? what : `${what} (${failed})`)
}

/** @param heard with none, it speaks for itself */
async function execute(tool, args, { environment = {}, heard = null }) {
  const child = spawn(join(root, 'node_modules/.bin', tool), args, { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', ...heard ? ['pipe', 'pipe'] : ['inherit', 'inherit']] })
  for (const speaks of [child.stdout, child.stderr]) speaks?.setEncoding('utf8').on('data', heard)
  return await new Promise(ended => child.on('close', ended).on('error', () => ended(null)))
}
