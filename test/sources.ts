/** The project's own files as they stand, for tests that read them. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type Import = { readonly to: string; /** Vanishes when it is compiled. */ readonly typeOnly: boolean }
export type Source = {
  readonly path: string
  readonly text: string
  /** Without comments: what is written about code is not code. */
  readonly code: string
  /** Of our own files, as paths from the root. */
  readonly imports: readonly Import[]
  /** Of packages and of Node. */
  readonly packages: readonly string[]
}

const roots = ['kit', 'design', 'core', 'programmes', 'demo', 'bench', 'bin', 'test']

const withoutComments = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')

/** `import … from`, `export … from`, a bare `import '…'`, and `import('…')`, in either kind of quotes. */
const importing = /\b(?<kind>import|export)\b(?<names>[^'"();]*)\(?\s*['"](?<from>[^'"\n]+)['"]/g

export const importsIn = (path: string, code: string) =>
  [...code.matchAll(importing)].flatMap(({ groups }) => {
    const { kind = '', names = '', from = '' } = groups ?? {}
    if (kind === 'export' && !/\bfrom\s*$/.test(names)) return []
    if (kind === 'import' && names.trim() !== '' && !/\bfrom\s*$/.test(names)) return []
    return [{ ours: from.startsWith('.'), to: from.startsWith('.') ? join(dirname(path), from) : from, typeOnly: onlyTypes(names) }]
  })

const onlyTypes = (names: string): boolean => {
  const listed = /^\s*\{([^}]*)\}/.exec(names)?.[1]
  return /^\s*type\b/.test(names) || (listed !== undefined && listed.split(',').filter(one => one.trim() !== '').every(one => /^\s*type\s/.test(one)))
}

const read = (path: string): Source => {
  const text = readFileSync(path, 'utf8')
  const code = withoutComments(text)
  const imports = importsIn(path, code)
  return { path, text, code, imports: imports.filter(({ ours }) => ours), packages: imports.filter(({ ours }) => !ours).map(({ to }) => to) }
}

const below = (folder: string): readonly string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))

export const allFiles: readonly string[] = [...roots.flatMap(below), ...readdirSync('.', { withFileTypes: true }).filter(entry => entry.isFile()).map(({ name }) => name)]

export const isTest = (path: string): boolean => /(\.test\.tsx?|\.fixture\.tsx?)$/.test(path) || path.startsWith('test/')

export const sources: readonly Source[] = allFiles.filter(path => /\.(tsx?|mjs)$/.test(path)).map(read)
/** What runs, without what tries it. */
export const program: readonly Source[] = sources.filter(({ path }) => !isTest(path))
