/** `npm start`: installs what is missing, bundles the server and runs it here. */
import './node-version.mjs'
import { root, run } from './bundle.mjs'
import { followNpm } from './follow-npm.mjs'
import { ensureInstalled } from './install.mjs'

ensureInstalled(root)
followNpm()
await run('server.ts')
