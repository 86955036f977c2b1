/** Brings node_modules in line with package-lock.json, and leaves it alone when it already is. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `forTests` also wants what only development needs. Ends the process when the installation fails. */
export function ensureInstalled(root, { forTests = false } = {}) {
  if (isInstalled(root, forTests)) return
  // Whoever had to wait finds it done.
  const done = alone(root, () => isInstalled(root, forTests) || install(root, forTests))
  if (done) return
  console.error('The installation failed. Is there a connection to the npm registry? Try `npm ci` to see more.')
  process.exit(1)
}

/** npm writes down what it installed, at the end: what is half installed has no such list. */
function isInstalled(root, forTests) {
  const wanted = packages(join(root, 'package-lock.json'))
  const present = packages(join(root, 'node_modules/.package-lock.json'))
  return present !== null && Object.entries(wanted ?? {}).every(([path, asked]) => {
    const found = present[path]
    if (found) return found.version === asked.version && found.integrity === asked.integrity
    // Optional ones are for other machines; those for development are left out in production.
    return path === '' || asked.optional || asked.peer || (asked.dev && !forTests)
  })
}

function packages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

function install(root, forTests) {
  console.log('Installing what Houvast needs, once; this takes about half a minute.')
  const options = ['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error', ...(forTests ? ['--include=dev'] : [])]
  // Under `npm start`, npm tells where it is itself: it need not be on the path.
  const npm = process.env.npm_execpath
  const [command, ...args] = npm?.endsWith('.js') ? [process.execPath, npm, ...options] : ['npm', ...options]
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}

/** Two installations in one folder take each other's files away, so a second process waits for the first. */
function alone(root, act) {
  const lock = join(root, '.build/installing')
  mkdirSync(join(root, '.build'), { recursive: true })
  while (!take(lock)) {
    if (isAbandoned(lock)) rmSync(lock, { force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200)
  }
  try {
    return act()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

/** Its process is gone, or so long ago that the number belongs to another. */
function isAbandoned(lock) {
  try {
    const tooLong = 10 * 60_000
    if (Date.now() - statSync(lock).mtimeMs > tooLong) return true
    const pid = Number(readFileSync(lock, 'utf8'))
    return pid === process.pid || (pid > 0 && !process.kill(pid, 0))
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
