/**
 * The shape of the house, as CONTRIBUTING.md tells it. Each rule says what a file never imports, and why.
 *
 * Tests and fixtures may reach anywhere. A type vanishes when it is compiled: where a rule says `values`, importing a
 * type is no leaning. An exception is named here with its reason, and one that is no longer needed fails too.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { nouns } from '../core/nouns.ts'
import { allFiles, importsIn, program, type Import, type Source } from './sources.ts'

type Rule = { readonly because: string; readonly from: RegExp; readonly to: RegExp; readonly only?: 'values'; readonly except?: Readonly<Record<string, string>> }

const page = /\.pages\.tsx$/
const store = /\.store\.ts$/
/** A plain `x.ts` of a noun or programme. One that imports a store is no rule, but a meeting of stores and vault: see below. */
const plain = /^(core|programmes)\/[\w-]+\/[\w-]+\.ts$/

const never: readonly Rule[] = [
  { because: 'the kit knows nothing of guidance', from: /^kit\//, to: /^(?!kit\/)/ },
  { because: 'the design knows no noun of the core', from: /^design\//, to: /^(?!kit\/|design\/)/ },
  { because: 'the core never asks which programme it is', from: /^core\//, to: /^(?!kit\/|design\/|core\/)/ },
  { because: 'a programme stands on the core and beside nothing', from: /^programmes\//, to: /^(?!kit\/|design\/|core\/|programmes\/)/ },
  { because: 'nobody imports what hangs everything up', from: /./, to: /^(server|ground|work|watch|app)\.ts$/, except: { 'server.ts': 'it is the one that starts everything', 'bin/*': 'commands stand on the same ground as the server', 'bench/*': 'measures the program whole' } },
  { because: 'only demo mode loads the demo', from: /./, to: /^demo\//, except: { 'demo/*': 'it may know itself', 'server.ts': 'hangs the demo up when the ground is a demo', 'ground.ts': 'refuses the demo cast in a real installation', 'bench/*': 'measures with the cast' } },
  { because: 'a plain file answers no request and shows nothing', from: plain, to: /\.(routes\.ts|pages\.tsx)$|^kit\/web\.ts$/, except: {
    'programmes/*/routes.ts': 'the list of a programme\'s routes',
    'core/people/unless-busy.ts': 'an answer that several routes give',
    'programmes/index.ts': 'the list of programmes',
  } },
  { because: 'a page answers no request and asks no database', from: page, to: /\.routes\.ts$|^kit\/db\.ts$/ },
  { because: 'a page shows what it is given', from: page, to: /\.store\.ts$|^kit\/(vault|log|outbox)\.ts$/, only: 'values' },
  { because: 'a store does not know who asks', from: store, to: /\.(pages\.tsx|routes\.ts)$|^kit\/web\.ts$|^core\/visit\.ts$/ },
  { because: 'words stand beside pages and know only words', from: /\.texts\.ts$/, to: /\.(store|routes)\.ts$|\.pages\.tsx$|^kit\/(db|web)\.ts$/ },
]

test('an import is seen however it is written', () => {
  const written = `import { a } from './a.ts'
    import type { B } from "./b.ts"
    import { type C, type D } from './c.ts'
    import {
      type E,
      f,
    } from "./e.ts"
    import './g.ts'
    const h = await import('./h.ts')
    export { i } from './i.ts'
    export const j = './not-this.ts'`
  expect(importsIn('core/x/y.ts', written).map(({ to, typeOnly }) => `${to}${typeOnly ? ' type' : ''}`)).toEqual([
    'core/x/a.ts', 'core/x/b.ts type', 'core/x/c.ts type', 'core/x/e.ts', 'core/x/g.ts', 'core/x/h.ts', 'core/x/i.ts',
  ])
})

/** `bin/*` stands for the whole folder. */
const covers = (pattern: string, path: string): boolean => new RegExp(`^${pattern.replaceAll('.', String.raw`\.`).replaceAll('*', '.*')}$`).test(path)
const leaning = ({ from, to, only }: Rule) =>
  program.filter(({ path }) => from.test(path)).flatMap(({ path, imports }) => imports.filter(one => to.test(one.to) && !(only === 'values' && one.typeOnly)).map(one => ({ path, to: one.to })))

test.each(never)('$because', rule => {
  const found = leaning(rule)
  const excused = Object.keys(rule.except ?? {})
  expect(found.filter(({ path }) => !excused.some(one => covers(one, path))).map(({ path, to }) => `${path} -> ${to}`)).toEqual([])
})

const nounOf = (path: string) => /^core\/([\w-]+)\//.exec(path)?.[1] ?? null
const programmeOf = (path: string) => /^programmes\/([\w-]+)\//.exec(path)?.[1] ?? null
const place = (noun: string) => nouns.findIndex(one => one === noun)
const arrows = (wanted: (from: Source, to: Import) => boolean) => program.flatMap(source => source.imports.filter(one => wanted(source, one)).map(one => `${source.path} -> ${one.to}`))

test('every folder of the core is a noun in the reading order', () => {
  expect(readdirSync('core', { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name).toSorted()).toEqual(nouns.toSorted())
})

test('a noun leans only on those above it', () => {
  expect(arrows(({ path }, { to }) => {
    const [own, other] = [nounOf(path), nounOf(to)]
    return own !== null && other !== null && own !== other && place(other) > place(own)
  })).toEqual([])
})

// A visit knows who asks, the chrome knows whose page it is: what stands around all nouns is itself built on the first two.
test('what stands around all nouns leans on providers and people, and on others for types only', () => {
  expect(arrows(({ path }, { to, typeOnly }) => /^core\/[\w.-]+$/.test(path) && nounOf(to) !== null && !['providers', 'people'].includes(nounOf(to) ?? '') && !typeOnly)).toEqual([])
})

test('programmes meet in the core, never in each other', () => {
  expect(arrows(({ path }, { to }) => programmeOf(path) !== null && programmeOf(to) !== programmeOf(path) && to.startsWith('programmes/'))).toEqual([])
})

/** Those there are, and those there will be. */
const programmeIds = [...new Set([...readdirSync('programmes', { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name), 'anonymous-coaching', 'workfloor-recovery', 'career-centre', 'care-work-bridge', 'learning-at-work', 'regular-guidance'])]
test('no programme is named in kit, design or core, nor in their SQL', () => {
  const named = (path: string, text: string) => programmeIds.filter(id => text.includes(id)).map(id => `${path} names ${id}`)
  const code = program.filter(({ path }) => /^(kit|design|core)\//.test(path)).flatMap(({ path, text }) => named(path, text))
  const sql = allFiles.filter(path => /^(kit|core)\/.*\.sql$/.test(path)).flatMap(path => named(path, readFileSync(path, 'utf8')))
  expect([...code, ...sql]).toEqual([])
})

// A plain file that imports a store is where the store's sealed columns meet the vault, or what a process remembers of it. All others are rules.
const meetsStore = ({ imports }: Source) => imports.some(({ to, typeOnly }) => !typeOnly && store.test(to))
const meetsVault = ({ code, imports }: Source) => imports.some(({ to }) => to === 'kit/vault.ts') || /\bvault\b/.test(code)
const otherwise: Readonly<Record<string, string>> = {
  'core/agenda/moments-memory.ts': 'remembers the free moments of every guide',
  'core/providers/known-providers.ts': 'remembers the providers',
  'core/measurements/guide-view.ts': 'gathers what a guide\'s page about measuring shows',
  'core/measurements/my-part.ts': 'gathers what the routes of one\'s own measuring all need',
  'core/people/passkeys.ts': 'a passkey proves itself in three steps, each against what the store holds',
  'programmes/workfloor-recovery/plan-view.ts': 'gathers what the routes of a plan all need',
  'programmes/learning-at-work/ward-view.ts': 'gathers what the routes of a ward all need',
  'programmes/learning-at-work/duos-view.ts': 'gathers what the routes of a duo all need',
  'core/statutory/known-calendar.ts': 'works a calendar out from its facts, and writes down where it stands',
  'core/rooms/find-room.ts': 'gathers what the routes of a room all need',
  'core/work-analysis/work-analysis-view.ts': 'gathers what the pages of a work analysis show',
  'core/own-file/gather.ts': 'gathers everything that is someone\'s own',
  'core/own-file/life-line-part.ts': 'gathers a life line, who may read it, and the calls',
  'core/independence/own-part.ts': 'gathers who may come in and who never',
  'core/own-file/person-part.ts': 'gathers who someone is here and how it went',
  'core/own-file/written-part.ts': 'gathers what was written',
  'core/rights/gather-own-data.ts': 'gathers what is kept of someone as a person',
  'core/rights/kept-kinds.ts': 'tells what the core keeps of someone as a person',
  'programmes/learning-at-work/kept-of-me.ts': 'tells what a ward keeps of someone as a person',
  'core/professionals/letter-view.ts': 'gathers what the routes of letters all need',
  'core/professionals/tell-step.ts': 'one act for whoever tells news of a referral: at the door, inside, by who guides',
  'core/reports/report-view.ts': 'gathers what the routes of a report all need',
  'core/reports/tell-report.ts': 'makes a report whole from what was told',
  'core/agreements/agreement-view.ts': 'gathers what the routes of goals and agreements all need',
  'core/job-research/research-view.ts': 'gathers what the routes of one\'s own job research all need',
  'core/applications/applications-view.ts': 'gathers what the routes of one\'s own applications all need',
  'core/applications/own-part.ts': 'gathers applications, a curriculum vitae and who may read a version of it',
  'core/own-file/job-research-part.ts': 'gathers job research, and who may read it',
  'core/life-line/line-view.ts': 'gathers what the routes of one\'s own line all need',
  'core/group-talks/notices.ts': 'hands on who is to hear of a group, by a job and by a sweep',
  'core/group-talks/own-part.ts': 'gathers places in groups, and who knows of them',
  'core/network/network-view.ts': 'gathers what the routes of a network all need',
  'core/network/own-part.ts': 'gathers who stands on a map, what care told, and who looks along',
  'core/endings/tell-ending.ts': 'gathers how it ended for whoever takes everything along',
  'core/people/spoken-to.ts': 'says in which voice someone is written to',
  'programmes/workfloor-recovery/weeks-in-rows.ts': 'says on pages of the core how far a plan is',
  'core/peer-consultation/whom-one-knows.ts': 'gathers the names of everyone someone knows from their work',
  'core/talks/talk-view.ts': 'gathers what the routes of a talk all need',
  'programmes/learning-at-work/own.ts': 'gathers what the routes of a learner\'s own all need',
  'programmes/learning-at-work/known-assessments.ts': 'opens and seals what it holds by the sealed.ts beside it',
  'programmes/learning-at-work/known-feedback.ts': 'opens and seals what it holds by the sealed.ts beside it',
  'programmes/learning-at-work/known-ratings.ts': 'opens and seals what it holds by the sealed.ts beside it',
  'programmes/learning-at-work/known-tasks.ts': 'opens and seals what it holds by the sealed.ts beside it',
  'programmes/learning-at-work/seat.ts': 'gathers what the routes of whoever learns along all need',
}

test('a plain file that asks a store does so to open or seal what it holds', () => {
  expect(program.filter(source => plain.test(source.path) && meetsStore(source) && !meetsVault(source) && !(source.path in otherwise)).map(({ path }) => path)).toEqual([])
  expect(Object.keys(otherwise).filter(path => !program.some(source => source.path === path && meetsStore(source)))).toEqual([])
})

test('a rule knows no database, no clock and no chance', () => {
  const impure = /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bperformance\.now\b|\brandom(Bytes|UUID|Int|FillSync)\s*\(|\bnewAnonymousId\s*[(<]|\bnewId\s*(<[^>]*>)?\(\s*\)/
  const rules = program.filter(source => plain.test(source.path) && !meetsStore(source) && !source.path.endsWith('/routes.ts'))
  expect(rules.filter(({ code }) => impure.test(code)).map(({ path, code }) => `${path}: ${impure.exec(code)?.[0]}`)).toEqual([])
  expect(rules.flatMap(({ path, imports }) => imports.filter(({ to, typeOnly }) => to === 'kit/db.ts' && !typeOnly).map(({ to }) => `${path} -> ${to}`))).toEqual([])
})

test('SQL stands in stores, in .sql files and in the kit', () => {
  const excused: Readonly<Record<string, string>> = {
    'app.ts': 'asks the database whether it answers',
    'work.ts': 'sweeps a table of the kit',
  }
  const wrote = program.filter(({ path, code }) => !store.test(path) && !/^(kit|bin|bench)\//.test(path) && /\bsql`/.test(code)).map(({ path }) => path)
  expect(wrote.filter(path => !(path in excused))).toEqual([])
  expect(Object.keys(excused).filter(path => !wrote.includes(path))).toEqual([])
})

// What is said without the list of kit/bulletin.ts could be anything, also what someone wrote.
test('the program speaks by its bulletin, and to whoever starts it', () => {
  const excused: Readonly<Record<string, string>> = {
    'server.ts': 'writes the bulletin\'s lines, and greets whoever starts it',
    'bin/*': 'commands answer whoever gave them',
    'bench/*': 'measurements are read',
    'kit/words/make.mjs': 'run by hand',
  }
  const speaks = program.filter(({ code }) => /\bconsole\s*[.[]|\bprocess\.std(out|err)\b|\bprocess\.emitWarning\b/.test(code)).map(({ path }) => path)
  expect(speaks.filter(path => !Object.keys(excused).some(one => covers(one, path)))).toEqual([])
  expect(Object.keys(excused).filter(one => !speaks.some(path => covers(one, path)))).toEqual([])
})

// The type `Published` keeps any other number out at compile time; what follows keeps it the only way there is.
test('an organisation reads numbers in one place, and they come out of the gate', () => {
  const code = program.filter(({ path }) => /^(core|programmes)\//.test(path))
  expect(code.filter(({ code: text }) => /forOffice\('director'/.test(text)).map(({ path }) => path)).toEqual(['core/figures/figures.routes.ts'])
  // Together with others, a director may do what is about their own leaving.
  expect(code.filter(({ code: text }) => /forOffice\(\[[^\]]*'director'/.test(text)).map(({ path }) => path)).toEqual(['core/leaving/guide.routes.ts'])
  // Only the store that keeps what left the gate may say of a number that it did.
  expect(code.filter(({ path, code: text }) => path !== 'core/figures/gate.ts' && /\bfrozen\(/.test(text)).map(({ path }) => path)).toEqual(['core/figures/figures.store.ts'])
  expect(code.filter(({ path, code: text }) => path !== 'core/figures/gate.ts' && /\bas Published\b|is Published\b|\broundToFive\b/.test(text)).map(({ path }) => path)).toEqual([])
  // Of numbers that did not go through it an organisation reads those of its own contract, and how many organisations it is.
  const read = ['figures.pages.tsx', 'prevention.pages.tsx', 'figures.paper.ts', 'figures.file.ts', 'publication.pages.tsx'].map(file => code.find(({ path }) => path === `core/figures/${file}`))
  expect(read.flatMap(source => [...(source?.code ?? 'gone').matchAll(/String\([^)]*\)|\.(?:length|size|toFixed|toLocaleString)\b(?! *[>=<])/g)].map(([found]) => `${source?.path}: ${found}`))).toEqual([
    'core/figures/figures.pages.tsx: .length', 'core/figures/figures.pages.tsx: String(board.staff)', 'core/figures/figures.pages.tsx: String(invoice.staff)',
  ])
  const ruled = allFiles.filter(path => path.endsWith('.policy.sql') && /has_office\('director'\)|my_clusters\(\)/.test(readFileSync(path, 'utf8')))
  expect(ruled).toEqual(['core/figures/figures.policy.sql'])
})

test('every table says what it is for and how long it keeps', () => {
  const migrations = allFiles.filter(path => /\/\d{4}_[\w-]+\.sql$/.test(path)).map(path => ({ path, text: readFileSync(path, 'utf8') }))
  expect(migrations.length).toBeGreaterThan(5)
  const silent = migrations.flatMap(({ path, text }) =>
    [...text.matchAll(/^create table (?:if not exists )?([\w.]+)/gm)].filter(([, table = '']) => !new RegExp(String.raw`^comment on table ${table} is 'purpose: [^|]+ \| keeping: [^|]+';`, 'm').test(text)).map(([, table]) => `${path}: ${table}`))
  expect(silent).toEqual([])
})

test('no file is called a service, manager, helper or util', () => {
  expect(allFiles.filter(path => /(^|[-._])(services?|managers?|helpers?|utils?|utilities|impl)([-._]|$)/i.test(basename(path)) || /\/(services|managers|helpers|utils)\//.test(path))).toEqual([])
})

test('a file fits in the head', () => {
  // Lists, and texts in three languages, are looked up and not read.
  const lengths = program.filter(({ path }) => !/^kit\/words\/|generated|\.texts\.ts$/.test(path)).map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 })).toSorted((a, b) => b.lines - a.lines)
  const median = lengths[Math.floor(lengths.length / 2)]
  console.log(`${lengths.length} files, median ${median?.lines} lines; longest: ${lengths.slice(0, 5).map(({ path, lines }) => `${path} ${lines}`).join(', ')}`)
  expect(lengths.filter(({ lines }) => lines > 300)).toEqual([])
})
