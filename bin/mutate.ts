/**
 * `npm run mutate`: breaks rules, policies and the one question of consent, one place at a time, in a copy of what is committed, and
 * runs the tests that should notice. Writes what nobody noticed into docs/mutation.md, where people say why. It takes an hour or
 * so, and is no part of `npm test`. `-- --only=consent` takes the files with that word; `-- --list` only counts; `-- --nearest`
 * asks the tests beside the file alone, and says in minutes what a test of its own should be written for; `-- --survivors` asks all
 * of them, of what the page says nobody noticed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { command } from './command.ts'
import { mutantsOf } from './mutants.ts'
import { openTests } from './standing-tests.ts'
import { isSame, readOutcome, words, type NotRun, type Outcome, type Survivor } from './mutation-report.ts'

/** What is broken, and the tests that should notice, the quickest first. */
const targets: Readonly<Record<string, readonly string[]>> = {
  'core/reports/report.ts': ['core/reports/rules.test.ts'],
  'core/reports/validate.ts': ['core/reports/rules.test.ts'],
  'core/reports/correct.ts': ['core/reports/rules.test.ts'],
  'core/reports/lapse.ts': ['core/reports/rules.test.ts'],
  'core/consent/consent.ts': ['core/consent/rules.test.ts'],
  'core/trajectories/circle.ts': ['core/trajectories/circle.test.ts', 'core/trajectories/circle.store.test.ts', 'core/trajectories/circle.story.test.ts'],
  'programmes/workfloor-recovery/suitability.ts': ['programmes/workfloor-recovery/suitability.test.ts'],
  'programmes/workfloor-recovery/weeks.ts': ['programmes/workfloor-recovery/weeks.test.ts'],
  'programmes/workfloor-recovery/laying.ts': ['programmes/workfloor-recovery/laying.test.ts', 'programmes/workfloor-recovery/weeks.test.ts', 'programmes/workfloor-recovery/plan.story.test.ts'],
  'programmes/workfloor-recovery/gate.ts': ['programmes/workfloor-recovery/gate.test.ts', 'programmes/workfloor-recovery/half-way.story.test.ts'],
  'programmes/workfloor-recovery/together.ts': ['programmes/workfloor-recovery/together.test.ts', 'programmes/workfloor-recovery/coming-in.story.test.ts'],
  'programmes/workfloor-recovery/dialogue.ts': ['programmes/workfloor-recovery/dialogue.test.ts', 'programmes/workfloor-recovery/dialogue.story.test.ts'],
  'core/consent/0001_consent.sql': ['core/consent/consent.store.test.ts', 'core/consent/beside.store.test.ts', 'core/consent/consent.model.story.test.ts'],
  'core/consent/consent.policy.sql': ['core/consent/consent.store.test.ts', 'core/consent/beside.store.test.ts', 'core/consent/consent.story.test.ts', 'core/applications/applications.story.test.ts'],
  'core/reports/report.policy.sql': ['core/reports/report.store.test.ts', 'core/reports/reports.story.test.ts'],
  'core/trajectories/circle.policy.sql': ['core/trajectories/circle.store.test.ts', 'core/trajectories/circle.story.test.ts'],
  'programmes/workfloor-recovery/plan.policy.sql': ['programmes/workfloor-recovery/plan.store.test.ts', 'programmes/workfloor-recovery/plan.story.test.ts', 'programmes/workfloor-recovery/dialogue.story.test.ts'],
  'programmes/workfloor-recovery/dialogue.policy.sql': ['programmes/workfloor-recovery/plan.store.test.ts', 'programmes/workfloor-recovery/dialogue.story.test.ts'],
  'programmes/workfloor-recovery/together.policy.sql': ['programmes/workfloor-recovery/together.store.test.ts', 'programmes/workfloor-recovery/coming-in.story.test.ts'],
}
/** What the database says of everyone at every stage: asked last, for it takes longest. */
const golden = 'test/privacy.golden.test.ts'
const page = resolve('docs/mutation.md')

await command({ only: { type: 'string' }, list: { type: 'boolean' }, nearest: { type: 'boolean' }, survivors: { type: 'boolean' } }, async ({ only, list, nearest, survivors: again }) => {
  const onPage = () => existsSync(page) ? readOutcome(readFileSync(page, 'utf8')) : { outcomes: [], reasons: new Map<string, string>() }
  const chosen = Object.entries(targets).filter(([path]) => only === undefined || path.includes(only))
  if (list) {
    for (const [path] of chosen) console.log(`${String(mutantsOf(path, readFileSync(path, 'utf8')).length).padStart(4)} ${path}`)
    return 0
  }
  const copy = mkdtempSync(join(tmpdir(), 'houvast-mutants-'))
  const tests = openTests(copy)
  try {
    spawnSync('sh', ['-c', `git archive HEAD | tar -x -C ${copy}`])
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
    const found: Outcome[] = []
    for (const [path, noticing] of chosen) {
      const whole = readFileSync(join(copy, path), 'utf8')
      /** The quickest first: one that notices is enough. */
      const passes = async (): Promise<boolean> => {
        for (const one of path.endsWith('.sql') && !nearest ? [...noticing, golden] : noticing) if (!await tests.passes([one], path)) return false
        return true
      }
      if (!await passes()) throw new Error(`${path} is whole, and yet the tests that should notice do not pass`)
      const mutants = mutantsOf(path, whole)
      const earlier = onPage().outcomes.find(one => one.path === path)
      if (again && earlier?.mutants !== mutants.length) throw new Error(`${path} was not run as it is now: nobody knows what survived`)
      const asked = again ? mutants.filter(one => earlier?.survivors.some(survivor => survivor.line === one.line && isSame({ path, ...one }, survivor))) : mutants
      const survivors: Survivor[] = []
      for (const { line, before, after, text } of asked) {
        writeFileSync(join(copy, path), text)
        const survived = await passes()
        if (survived) survivors.push({ path, line, before, after })
        console.log(`${survived ? 'nobody noticed' : 'noticed       '} ${path}:${line} ${before.replaceAll(/\s+/g, ' ').trim().slice(0, 100)} -> ${after.trim()}`)
      }
      writeFileSync(join(copy, path), whole)
      found.push({ path, mutants: mutants.length, on: new Date().toISOString().slice(0, 10), survivors })
      const known = onPage()
      mkdirSync(dirname(page), { recursive: true })
      const outcomes = [...known.outcomes.filter(one => !found.some(other => other.path === one.path)), ...found].toSorted((one, other) => one.path.localeCompare(other.path))
      const notRun = Object.keys(targets).filter(one => !outcomes.some(other => other.path === one)).map((one): NotRun => ({ path: one, mutants: mutantsOf(one, readFileSync(join(copy, one), 'utf8')).length }))
      writeFileSync(page, words(outcomes, known.reasons, notRun))
    }
    return 0
  } finally {
    await tests.close()
    rmSync(copy, { recursive: true, force: true })
  }
})
