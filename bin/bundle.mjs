/** Bundles a TypeScript entry and runs it in this process, so that signals and exit codes need no middleman. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The working directory becomes the project's root: from there the entry finds its SQL and data. */
export async function run(entry) {
  process.chdir(root)
  // Reading the map takes ten megabytes: where Houvast serves for real, an error points into the bundle, which reads well too.
  process.setSourceMapsEnabled(process.env.NODE_ENV !== 'production')
  await import(pathToFileURL(await bundle(entry)).href)
}

/** Writes the bundle of an entry, named from the project's root, below `.build` and tells where. */
export async function bundle(entry) {
  // Not imported above: before the installation it is not there.
  const { build, stop } = await import('esbuild')
  const { outputFiles: [bundled] } = await build({
    absWorkingDir: root,
    entryPoints: [resolve(root, entry)],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: 'inline',
    sourcesContent: false,
    outdir: join(root, '.build'),
    logLevel: 'error',
  })
  // Its own process would stay beside the server and hold twenty megabytes.
  await stop()
  const file = join(root, '.build', relative(root, resolve(root, entry)).replaceAll(/[\\/]/g, '-').replace(/\.tsx?$/, '.mjs'))
  replace(file, bundled.contents)
  return file
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
