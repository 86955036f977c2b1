/** What package-lock.json says is brought in from outside: everything, each with its exact contents. */
import { readFileSync } from 'node:fs'

export type Package = {
  /** Where it lies, as 'node_modules/pg'. */
  readonly path: string
  readonly name: string
  readonly version: string
  /** Of its contents. */
  readonly integrity: string
  readonly licence: string
  /** Installed by `npm ci --omit=dev`, on some machine or other. */
  readonly serves: boolean
  /** For a kind of machine that it names; what is alike for all machines names none. */
  readonly machine: 'any' | 'named'
  /** Whether it brings a program that would run while it is installed; we run none. */
  readonly script: boolean
  /** From anywhere but the public registry of npm. */
  readonly elsewhere: string | null
}

/** Where a package does not say its licence in its own description: looked up by hand, in the file it brings. */
const readByHand: Readonly<Record<string, string>> = { 'png-js': 'MIT' }

const text = (of: object, name: string): string | null => { const value: unknown = Reflect.get(of, name); return typeof value === 'string' ? value : null }
const isSet = (of: object, name: string): boolean => Reflect.get(of, name) === true || Array.isArray(Reflect.get(of, name))

export const packagesIn = (lock: string): readonly Package[] => {
  const read: unknown = JSON.parse(lock)
  const all: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, 'packages') : null
  if (typeof all !== 'object' || all === null) throw new Error('no package-lock.json of version 2 or 3')
  return Object.entries(all).flatMap(([path, one]: [string, unknown]) => {
    if (path === '' || typeof one !== 'object' || one === null) return []
    const place = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const name = text(one, 'name') ?? place
    const resolved = text(one, 'resolved')
    return [{
      path, name, version: text(one, 'version') ?? '', integrity: text(one, 'integrity') ?? '', licence: text(one, 'license') ?? readByHand[name] ?? 'unknown',
      serves: !isSet(one, 'dev'), machine: isSet(one, 'os') || isSet(one, 'cpu') || isSet(one, 'libc') ? 'named' as const : 'any' as const, script: isSet(one, 'hasInstallScript'),
      elsewhere: isSet(one, 'link') ? 'a folder' : resolved === null || resolved.startsWith('https://registry.npmjs.org/') ? null : resolved,
    }]
  })
}

export const packages = (): readonly Package[] => packagesIn(readFileSync('package-lock.json', 'utf8'))
