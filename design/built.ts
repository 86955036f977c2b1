// What esbuild makes of our styles and scripts. It is kept in `.build` with a digest of every file it was made of: as long as
// these are the same it is read back, and the builder, which takes longer to load than all the rest, stays where it is.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuildOptions } from 'esbuild'

type Kept = { readonly asked: string; readonly madeOf: Readonly<Record<string, string>>; readonly text: string }

const root = process.cwd()
const folder = join(root, '.build/assets')
const builder = 'node_modules/esbuild/package.json'

/** The text that esbuild makes of this, with the same options always the same. */
export async function built(name: string, options: BuildOptions): Promise<string> {
  const asked = JSON.stringify(options)
  const kept = findKept(name)
  if (kept && kept.asked === asked && Object.entries(kept.madeOf).every(([path, digest]) => digestOf(path) === digest)) return kept.text

  const { build, stop } = await import('esbuild')
  const { outputFiles: [made], metafile: { inputs } } = await build({ ...options, absWorkingDir: root, write: false, metafile: true })
  // Its own process would stay, and hold twenty megabytes.
  await stop()
  const files = [builder, ...Object.keys(inputs).filter(path => path !== '<stdin>')]
  const fresh: Kept = { asked, madeOf: Object.fromEntries(files.map(path => [path, digestOf(path)])), text: made?.text ?? '' }
  keep(name, fresh)
  return fresh.text
}

const digestOf = (path: string): string => {
  try {
    return createHash('sha256').update(readFileSync(join(root, path))).digest('base64url')
  } catch {
    return 'not there'
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'asked' in value && typeof value.asked === 'string' && 'text' in value && typeof value.text === 'string' && 'madeOf' in value && typeof value.madeOf === 'object' && value.madeOf !== null

const findKept = (name: string): Kept | null => {
  try {
    const value: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
    return isKept(value) ? value : null
  } catch {
    return null
  }
}

/** Several processes may start at once: a file is whole or not there. Where nothing may be written it is built at every start. */
const keep = (name: string, kept: Kept): void => {
  const unfinished = join(folder, `${name}.${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(unfinished, JSON.stringify(kept))
    renameSync(unfinished, join(folder, `${name}.json`))
  } catch {}
}
