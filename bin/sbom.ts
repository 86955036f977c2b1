/**
 * `npm run sbom`: what Houvast is made of, as CycloneDX 1.5 in JSON, to standard output. Made from the lock file, so it is
 * the same on every machine and needs no connection. Packages that only development needs are marked `excluded`.
 *
 * npm writes it; asked to leave development out it also leaves out what both need (nodemailer, pg-types), so it is asked
 * for everything and each is marked here. What is not complete is not printed.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { command } from './command.ts'
import { packages, type Package } from './packages.ts'

type Component = { readonly name: string; readonly version: string; readonly purl: string; readonly hashes: unknown }
const isComponent = (one: unknown): one is Component => typeof one === 'object' && one !== null && 'name' in one && 'version' in one && 'purl' in one && 'hashes' in one
const keyOf = ({ name, version }: { readonly name: string; readonly version: string }) => `${name}@${version}`

/** @param written what `npm sbom` said */
export const markedSbom = (written: string, all: readonly Package[], self: { readonly name: string; readonly version: string; readonly license: string }): object => {
  const bom: unknown = JSON.parse(written)
  if (typeof bom !== 'object' || bom === null || !('components' in bom) || !Array.isArray(bom.components) || !('metadata' in bom) || typeof bom.metadata !== 'object') throw new Error('npm sbom wrote something else')
  const known = new Map<string, readonly Package[]>()
  for (const one of all) known.set(keyOf(one), [...known.get(keyOf(one)) ?? [], one])
  const components = bom.components.filter(isComponent).map(component => {
    const ours = known.get(keyOf(component)) ?? []
    return { ...component, scope: ours.some(({ serves }) => serves) ? 'required' : 'excluded', licenses: ours.slice(0, 1).map(({ licence }) => (/^[\w.-]+$/.test(licence) ? { license: { id: licence } } : { expression: licence })) }
  })
  const there = new Set(components.map(keyOf))
  // What is for other kinds of machines npm does not name; it is the same code, in other words.
  const missing = all.filter(one => one.machine === 'any' && !there.has(keyOf(one))).map(keyOf)
  if (missing.length > 0) throw new Error(`npm sbom leaves out ${missing.join(', ')}`)
  return { ...bom, metadata: { ...bom.metadata, component: { type: 'application', 'bom-ref': keyOf(self), name: self.name, version: self.version, licenses: [{ license: { id: self.license } }] } }, components }
}

export const npmSbom = (): string => {
  const { status, stdout, stderr } = spawnSync('npm', ['sbom', '--package-lock-only', '--sbom-format=cyclonedx'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (status !== 0) throw new Error(`npm sbom did not do it: ${stderr}`)
  return stdout
}

export const self = (): { readonly name: string; readonly version: string; readonly license: string } => {
  const { name, version, license }: { readonly name: string; readonly version: string; readonly license: string } = JSON.parse(readFileSync('package.json', 'utf8'))
  return { name, version, license }
}

if (process.argv[1]?.endsWith('sbom.ts')) await command({}, async () => {
  console.log(JSON.stringify(markedSbom(npmSbom(), packages(), self()), null, 2))
  return 0
})
