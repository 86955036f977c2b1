/** Starting what is measured as processes of their own, and reading what they cost from /proc. */
import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { undoing } from './interruption.ts'

export type Connection = { readonly host: string; readonly port: number; readonly user: string; readonly database: string }
export type ChildSettings = { readonly connection: Connection; readonly keyFile: string }

export const settingsOfChild = (): ChildSettings => JSON.parse(process.env['HOUVAST_BENCH'] ?? '{}')
export const tellAddress = (port: number): void => {
  console.log(`listens on http://127.0.0.1:${port}`)
  // The line from whoever measures breaks when they are killed, and nobody else would stop us.
  process.stdin.resume().once('end', () => process.exit(0))
}

export type Child = { readonly pid: number; readonly port: number; /** Milliseconds until it listened. */ readonly startedIn: number; stop(): Promise<void> }

/** Resolves once it says where it listens. @throws when it ends before that. */
export const startChild = async (command: readonly string[], environment: Readonly<Record<string, string>>): Promise<Child> => {
  const began = performance.now()
  const child = spawn(process.execPath, [...command], { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'inherit'] })
  const port = await listening(child)
  return {
    pid: child.pid ?? 0, port, startedIn: performance.now() - began,
    stop: undoing(() => new Promise(resolve => {
      if (child.exitCode !== null || child.signalCode !== null) return resolve()
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    })),
  }
}

const listening = (child: ChildProcess) => new Promise<number>((resolve, reject) => {
  child.once('exit', code => reject(new Error(`it ended with ${code} before it listened`)))
  if (child.stdout) createInterface({ input: child.stdout }).on('line', line => {
    const port = /listens on http:\/\/[\w.]+:(\d+)/.exec(line)?.[1]
    if (port) resolve(Number(port))
  })
})

export const startBenchChild = (entry: string, settings: ChildSettings): Promise<Child> => startChild(['bin/run.mjs', entry], { HOUVAST_BENCH: JSON.stringify(settings) })

/** Milliseconds of CPU: a process's own, and of the children it has buried. The kernel counts in hundredths of a second. */
const cpuOf = (pid: number): { readonly parent: number; readonly own: number; readonly buried: number } | null => {
  try {
    // The name, in brackets, may hold spaces: count from behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number)
    const [parent = 0, own = 0, system = 0, buried = 0, buriedSystem = 0] = [fields[1], fields[11], fields[12], fields[13], fields[14]]
    return { parent, own: (own + system) * 10, buried: (buried + buriedSystem) * 10 }
  } catch {
    return null // it went meanwhile
  }
}

export const cpuOfServer = (pid: number): number => cpuOf(pid)?.own ?? 0

/** Of PostgreSQL: the postmaster, every process under it, and those that came and went. */
export const cpuOfDatabase = (postmaster: number): number => {
  const first = cpuOf(postmaster)
  const living = readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(name => cpuOf(Number(name))).filter(found => found?.parent === postmaster)
  return (first ? first.own + first.buried : 0) + living.reduce((sum, found) => sum + (found?.own ?? 0), 0)
}

/** Resident memory in MB. */
export const memoryOf = (pid: number): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
