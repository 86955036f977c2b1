/** `node bin/run.mjs FILE.ts [arguments]`: runs any TypeScript entry the way `npm start` runs the server. */
import './node-version.mjs'
import { resolve } from 'node:path'
import { root, run } from './bundle.mjs'
import { ensureInstalled } from './install.mjs'

const [entry, ...rest] = process.argv.slice(2)
if (!entry) {
  console.error('Say which file: node bin/run.mjs FILE.ts [arguments]')
  process.exit(1)
}
process.argv.splice(1, Infinity, resolve(root, entry), ...rest)
ensureInstalled(root)
await run(entry)
