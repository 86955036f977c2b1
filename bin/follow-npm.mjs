/**
 * Ends with npm. `npm start` puts a shell between itself and us, which passes no signal on: without this,
 * stopping npm would leave a server that nobody sees and that holds the port.
 */
import { readFileSync } from 'node:fs'

export function followNpm() {
  if (!process.env.npm_lifecycle_event) return
  const before = ancestors()
  const timer = setInterval(() => {
    if (ancestors() === before) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  timer.unref()
}

/** Our parent and, where that is npm's shell, the parent's parent: npm. Who started npm may leave. */
function ancestors() {
  const parent = process.ppid
  try {
    const [, name, after] = /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? []
    return /^(sh|dash|bash|ash)$/.test(name) ? `${parent} ${after.split(' ')[1]}` : String(parent)
  } catch {
    // No /proc: there the shell steps aside for us, and our parent is npm.
    return String(parent)
  }
}
