/** `npm start`: installs what is missing, bundles the server and runs it here. */
import './node-version.mjs'
import { root, run } from './bundle.mjs'
import { ensureInstalled } from './install.mjs'

ensureInstalled(root)
await run('server.ts')
