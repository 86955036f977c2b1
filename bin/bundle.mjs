/** Bundles a TypeScript entry and runs it in this process, so that signals and exit codes need no middleman. */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The working directory becomes the project's root: from there the entry finds its SQL and data. */
export async function run(entry) {
  process.chdir(root)
  // An error points into the bundle, which reads as what it was made of. `NODE_OPTIONS=--enable-source-maps` has it point
  // there, for some twenty megabytes.
  await import(pathToFileURL(await bundle(entry)).href)
}

/**
 * Writes the bundle of an entry, named from the project's root, below `.build` and tells where. As long as no file it was
 * made of has changed, it is there already: the builder takes longer to load than the bundle itself.
 */
export async function bundle(entry) {
  const file = join(root, '.build', relative(root, resolve(root, entry)).replaceAll(/[\\/]/g, '-').replace(/\.tsx?$/, '.mjs'))
  if (isCurrent(file)) return file
  const began = Date.now()
  // Not imported above: before the installation it is not there.
  const { build, stop } = await import('esbuild')
  const { outputFiles, metafile: { inputs } } = await build({
    absWorkingDir: root,
    entryPoints: [resolve(root, entry)],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'linked',
    sourcesContent: false,
    outfile: file,
    logLevel: 'error',
  })
  // Its own process would stay beside the server and hold twenty megabytes.
  await stop()
  for (const { path, contents } of outputFiles) replace(path, path === file ? inOneByteEach(contents) : contents)
  const stamps = Object.fromEntries(['bin/bundle.mjs', 'package-lock.json', ...Object.keys(inputs)].map(path => [path, stampOf(path)]))
  // What changed while we built may be in it or not: then the next start builds again.
  if (Object.values(stamps).every(stamp => stamp !== null && stamp.at < began)) replace(madeOf(file), Buffer.from(JSON.stringify(stamps)))
  return file
}

const madeOf = file => `${file}.json`

function isCurrent(file) {
  try {
    statSync(file)
    return Object.entries(JSON.parse(readFileSync(madeOf(file), 'utf8'))).every(([path, before]) => {
      const now = stampOf(path)
      return now !== null && now.at === before.at && now.size === before.size
    })
  } catch {
    return false
  }
}

function stampOf(path) {
  const found = statSync(join(root, path), { throwIfNoEntry: false })
  return found ? { at: found.mtimeMs, size: found.size } : null
}

/**
 * A single letter beyond Latin-1, in a pattern or a comment where the builder leaves it, and the program keeps its whole
 * text at two bytes a letter for as long as it runs.
 */
function inOneByteEach(contents) {
  const text = Buffer.from(contents).toString()
  return Buffer.from(text.replaceAll(/[\u0100-\uffff]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`))
}

/** Several processes may start at once: a file is whole or not there, and is left alone when it is right. */
function replace(file, contents) {
  try {
    if (readFileSync(file).equals(contents)) return
  } catch {
    mkdirSync(dirname(file), { recursive: true })
  }
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, contents)
  renameSync(unfinished, file)
}
