// Everything a page loads besides itself, built once at start-up and kept in memory: one stylesheet, one script, one more
// for signing in, one for video talks and two for vouchers, three fonts, one icon. Names carry a digest of the contents, so the browser may keep them for ever.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { built } from './built.ts'

export type Asset = {
  readonly type: string
  readonly body: Buffer
  /** null where compressing again gains nothing: fonts are compressed already. */
  readonly gzip: Buffer | null
}

export type AssetName = 'houvast.css' | 'houvast.js' | 'passkey.js' | 'room.js' | 'voucher.js' | 'voucher-in.js' | 'worker.js' | 'icon.svg' | FontName
type FontName = 'figtree-latin.woff2' | 'figtree-latin-ext.woff2' | 'bitter-latin.woff2'

const files: Record<FontName, string> = {
  'figtree-latin.woff2': '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
  'figtree-latin-ext.woff2': '@fontsource-variable/figtree/files/figtree-latin-ext-wght-normal.woff2',
  'bitter-latin.woff2': '@fontsource-variable/bitter/files/bitter-latin-wght-normal.woff2',
}

// Relative to the project, not to this file: the server may run as one bundled file elsewhere.
const design = join(process.cwd(), 'design')
const find = createRequire(join(process.cwd(), 'package.json'))

const made = new Map<string, Asset>()
const paths = new Map<string, string>()

/** The built files by path, such as `/assets/houvast.3f2a9c1d.css`. */
export const assets: ReadonlyMap<string, Asset> = made

/** The path of a built file, with its digest. Throws on a name that was not built. */
export function assetPath(name: AssetName): string {
  const path = paths.get(name)
  if (path === undefined) throw new Error(`no asset ${name}`)
  return path
}

function keep(name: AssetName, type: string, body: Buffer, compress: boolean): void {
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 8)
  const path = `/assets/${name.replace('.', `.${digest}.`)}`
  made.set(path, {
    type,
    body,
    gzip: compress ? gzipSync(body, { level: 9 }) : null,
  })
  paths.set(name, path)
}

const read = (...path: readonly string[]) => readFileSync(join(design, ...path), 'utf8')

/** The styles of the components: a folder `card` with a `card.css` joins by being there. */
function parts(): string {
  return readdirSync(design, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(design, entry.name, `${entry.name}.css`)))
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => read(name, `${name}.css`))
    .join('\n')
}

/** Browsers without `light-dark()` get the light palette first: a custom property cannot fall back by itself. */
export function withLightFirst(tokens: string): string {
  const light = tokens.replaceAll(/light-dark\((#\w+),\s*#\w+\)/g, '$1')
  return `${light}\n@supports (color: light-dark(#000, #fff)) {\n${tokens}\n}`
}

function stylesheet(): Promise<string> {
  const source = [
    '@layer tokens, base, parts, modes;',
    read('fonts.css').replaceAll(/url\("([\w-]+\.woff2)"\)/g, (_, name) => `url("${paths.get(name) ?? name}")`),
    `@layer tokens {\n${withLightFirst(read('tokens.css'))}\n}`,
    `@layer base {\n${read('base.css')}\n}`,
    `@layer parts {\n${parts()}\n}`,
    `@layer modes {\n${read('modes.css')}\n}`,
  ].join('\n')
  return built('houvast.css', { stdin: { contents: source, loader: 'css' }, minify: true, target: ['chrome111', 'firefox113', 'safari16.4'] })
}

function script(name: 'enhance' | 'passkey' | 'room' | 'voucher' | 'voucher-in' | 'worker'): Promise<string> {
  return built(`${name}.js`, { entryPoints: [join(design, 'enhance', `${name}.ts`)], bundle: true, minify: true, format: 'esm', target: 'es2022' })
}

for (const name of ['figtree-latin.woff2', 'figtree-latin-ext.woff2', 'bitter-latin.woff2'] as const) {
  keep(name, 'font/woff2', readFileSync(find.resolve(files[name])), false)
}
keep('icon.svg', 'image/svg+xml', Buffer.from(read('icon.svg')), true)
// Asked for unasked beside what is no page, such as a text or a paper.
const icon = made.get(assetPath('icon.svg'))
if (icon) made.set('/favicon.ico', icon)
keep('houvast.css', 'text/css; charset=utf-8', Buffer.from(await stylesheet()), true)
keep('houvast.js', 'text/javascript; charset=utf-8', Buffer.from(await script('enhance')), true)
keep('passkey.js', 'text/javascript; charset=utf-8', Buffer.from(await script('passkey')), true)
keep('room.js', 'text/javascript; charset=utf-8', Buffer.from(await script('room')), true)
keep('voucher.js', 'text/javascript; charset=utf-8', Buffer.from(await script('voucher')), true)
keep('voucher-in.js', 'text/javascript; charset=utf-8', Buffer.from(await script('voucher-in')), true)
keep('worker.js', 'text/javascript; charset=utf-8', Buffer.from(await script('worker')), true)
