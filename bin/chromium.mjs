/** Finds a Chromium for the tests in a browser, and brings one on a Debian where we may. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** The browser's path, or null. */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH
  if (asked) return isProgram(asked) ? asked : null
  const folders = (process.env.PATH ?? '').split(delimiter)
  const places = names.flatMap(name => folders.map(folder => join(folder, name)))
  return [...places, ...elsewhere].find(isProgram) ?? null
}

/** As above, after an attempt to install it; says what to do when that is up to you. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  if (process.geteuid?.() === 0 && run('apt-get', '--version')) {
    console.log('Installing Chromium, for the tests in a browser.')
    // The names of packages change: without a fresh list an installation can fail.
    if (run('apt-get', 'update') && run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium')) return findChromium()
  }
  console.log('The tests in a browser need Chromium. Install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to it.')
  return null
}

function run(command, ...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stderr } = spawnSync(command, args, { env, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] })
  if (status !== 0 && stderr) console.error(stderr.trim())
  return status === 0
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
