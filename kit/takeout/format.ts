/**
 * The file in which one provider leaves: a zip of JSON Lines, described in docs/leaving.md. Anyone can read it who has the key it was
 * closed for; `npm run provider:import` lays it in another installation.
 */
import { createHash } from 'node:crypto'
import { unzipped, zipped, NotZipped, type Filed } from '../zip.ts'

export const formatName = 'houvast provider'
export const formatVersion = 1

/** One sealed value, opened. Where it stood is said only as far as it is not the usual place: this table, this column, the row's own id, version 0. */
export type Opened = {
  /** The key it was closed with: values that go together share one. */
  readonly document: string
  readonly text?: string
  /** Instead of `text` where that is an object or a list. */
  readonly json?: unknown
  /** Its key was erased: nobody reads it any more, here or there. */
  readonly erased?: true
  readonly at?: { readonly table?: string; readonly row?: string; readonly column?: string; readonly version?: number }
}

export type TableFile = { readonly table: string; readonly file: string; readonly rows: number; readonly sha256: string; readonly purpose: string; readonly keeping: string; /** Columns whose values are opened. */ readonly opened: readonly string[] }
export type Manifest = {
  readonly format: typeof formatName
  readonly version: number
  /** Of the program that wrote it. */
  readonly houvast: string
  /** A hash over all tables and policies: it is laid in an installation of the same only. */
  readonly shape: string
  readonly madeAt: string
  readonly provider: { readonly id: string; readonly name: string }
  readonly tables: readonly TableFile[]
  readonly files: readonly { readonly file: string; readonly sha256: string }[]
  readonly staysBehind: readonly { readonly table: string; readonly why: string }[]
}

/** Keys of this provider alone, in base64, and the public halves that signed its log. */
export type KeysFile = { readonly keys: Readonly<Record<string, string>>; readonly anchors: readonly string[] }
export type JobLine = { readonly name: string; readonly id: string; readonly at: string; readonly key: string | null }

export const sha256 = (body: Buffer): string => createHash('sha256').update(body).digest('hex')

/** Why a file cannot be laid here, and what to do. */
export class CannotReceive extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'CannotReceive'
  }
}

const manifestFile = 'manifest.json'

export const packed = (manifest: Manifest, files: readonly Filed[]): Buffer =>
  zipped([{ name: manifestFile, body: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8') }, ...files])

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isManifest = (value: unknown): value is Manifest =>
  isObject(value) && typeof value['houvast'] === 'string' && typeof value['shape'] === 'string' && typeof value['madeAt'] === 'string' &&
  isObject(value['provider']) && typeof value['provider']['id'] === 'string' && typeof value['provider']['name'] === 'string' && Array.isArray(value['tables']) && Array.isArray(value['files']) &&
  value['tables'].every(one => isObject(one) && typeof one['table'] === 'string' && typeof one['file'] === 'string' && typeof one['rows'] === 'number' && typeof one['sha256'] === 'string') &&
  value['files'].every(one => isObject(one) && typeof one['file'] === 'string' && typeof one['sha256'] === 'string')

/** Each file held against its sum. @throws CannotReceive */
export const unpacked = (archive: Buffer): { readonly manifest: Manifest; readonly bodyOf: (file: string) => Buffer } => {
  const bodies = new Map(files(archive).map(({ name, body }) => [name, body]))
  const manifest = parsed(bodies.get(manifestFile))
  if (!isObject(manifest) || manifest['format'] !== formatName) throw new CannotReceive('This is no file in which a provider leaves: `npm run provider:export` makes one.')
  if (manifest['version'] !== formatVersion) throw new CannotReceive(`The file is in version ${String(manifest['version'])} of the format, and this installation reads version ${formatVersion}. Bring both installations to the same version, and export again.`)
  if (!isManifest(manifest)) throw new CannotReceive('The file is not whole. Export again.')
  for (const { file, sha256: sum } of [...manifest.tables, ...manifest.files]) {
    const body = bodies.get(file)
    if (!body || sha256(body) !== sum) throw new CannotReceive(`${file} is not as it was written. Export again.`)
  }
  return { manifest, bodyOf: file => bodies.get(file) ?? Buffer.alloc(0) }
}
const files = (archive: Buffer): readonly Filed[] => {
  try {
    return unzipped(archive)
  } catch (error) {
    throw error instanceof NotZipped ? new CannotReceive('The file is not whole. Export again.') : error
  }
}
const parsed = (body: Buffer | undefined): unknown => {
  try { return body === undefined ? null : JSON.parse(body.toString('utf8')) } catch { return null }
}

export const isOpened = (value: unknown): value is Opened =>
  isObject(value) && typeof value['document'] === 'string' && ('text' in value || 'json' in value || value['erased'] === true)
export type Row = Readonly<Record<string, unknown>>
export const isRow = isObject

/** Lines of a file, one at a time: a table may be longer than a string. */
export function* linesOf(body: Buffer): Generator<string> {
  for (let at = 0; at < body.length;) {
    const end = body.indexOf(0x0a, at)
    const until = end === -1 ? body.length : end
    yield body.toString('utf8', at, until)
    at = until + 1
  }
}
