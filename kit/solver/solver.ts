/**
 * Finds the cheapest outcome of a model, with HiGHS, compiled to run anywhere. A piece of work gets a thread of its own, and gives all
 * its memory back when it is done: that thread ends. So many run at once, so many wait, and each ends at its time: a computation that
 * hangs or falls takes nothing else along.
 */
import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Found, Model } from './model.ts'

/** Too many are waiting already: nothing was computed. */
export class SolverBusy extends Error {
  constructor() {
    super('too many computations are waiting')
    this.name = 'SolverBusy'
  }
}
/** The computation fell, took too long, or was closed. What it was about is not in here. */
export class SolverFailed extends Error {
  constructor(why: string) {
    super(`the solver gave no outcome: ${why}`)
    this.name = 'SolverFailed'
  }
}

/** What was found. `best` says that nothing is cheaper; otherwise time was up, and this is the cheapest it came across. */
export type Outcome = { readonly found: Found; readonly best: boolean }
/** @throws SolverFailed when there is no outcome at all. A model without one is a mistake of ours: ours can always be met. */
export type Solve = (model: Pick<Model<never, never>, 'text'>) => Promise<Outcome>

export type Solver = {
  /** Runs work that solves one model or several in a row. Throws SolverBusy, or what the work throws. */
  run<Result>(work: (solve: Solve) => Promise<Result>): Promise<Result>
  readonly running: number
  readonly waiting: number
  close(): Promise<void>
}
export type SolverLimits = {
  readonly threads?: number
  readonly queue?: number
  /** For one model; after it, the best so far. */
  readonly secondsEach?: number
  /** For the whole work; after it, nothing. */
  readonly secondsInAll?: number
  /** Which thread computes: a test of what happens when one falls brings another. */
  readonly program?: string
}

export const createSolver = ({ threads = 1, queue = 8, secondsEach = 8, secondsInAll = 90, program = 'kit/solver/highs.worker.mjs' }: SolverLimits = {}): Solver => {
  const line: { readonly start: () => void; readonly turnAway: (reason: Error) => void }[] = []
  const atWork = new Set<Thread>()
  let running = 0
  let closed = false

  const turn = (): Promise<void> | void => {
    if (closed) throw new SolverFailed('closed')
    if (running < threads) {
      running++
      return
    }
    if (line.length >= queue) throw new SolverBusy()
    return new Promise((start, turnAway) => { line.push({ start, turnAway }) })
  }
  const leave = () => {
    const next = line.shift()
    if (next) return next.start()
    running--
  }

  return {
    async run(work) {
      await turn()
      const thread = startThread(program, secondsInAll)
      atWork.add(thread)
      try {
        return await work(async model => outcomeOf(await thread.ask(model.text(), optionsFor(secondsEach))))
      } finally {
        atWork.delete(thread)
        await thread.end()
        leave()
      }
    },
    get running() { return running },
    get waiting() { return line.length },
    async close() {
      closed = true
      for (const { turnAway } of line.splice(0)) turnAway(new SolverFailed('closed'))
      await Promise.all([...atWork].map(thread => thread.end()))
    },
  }
}

// One thread, one seed: the same model has the same outcome, as long as its time is not up. Nothing may be left of a difference.
const optionsFor = (seconds: number) => ({ output_flag: false, random_seed: 0, threads: 1, parallel: 'off', time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 1e-6 })

type Answer = { readonly status: string; readonly values: readonly (readonly [string, number | null])[] }
const isAnswer = (data: unknown): data is Answer => typeof data === 'object' && data !== null && 'status' in data && 'values' in data && Array.isArray(data.values)

const outcomeOf = ({ status, values }: Answer): Outcome => {
  const found = new Map(values)
  if ((status !== 'Optimal' && status !== 'Time limit reached') || values.some(([, value]) => value === null || !Number.isFinite(value))) throw new SolverFailed(status.toLowerCase())
  return { best: status === 'Optimal', found: ({ name }) => found.get(name) ?? 0 }
}

type Thread = { ask(problem: string, options: object): Promise<Answer>; end(): Promise<void> }
const startThread = (program: string, seconds: number): Thread => {
  const worker = new Worker(resolve(program), { resourceLimits: { maxOldGenerationSizeMb: 256 } })
  let ended: SolverFailed | null = null
  let tell: { readonly answer: (answer: Answer) => void; readonly fail: (error: Error) => void } | null = null
  const over = (why: string) => {
    ended ??= new SolverFailed(why)
    tell?.fail(ended)
    tell = null
  }
  const bell = setTimeout(() => { over('it took too long'); void worker.terminate() }, seconds * 1000)
  worker.on('message', (data: unknown) => {
    if (!isAnswer(data)) return
    tell?.answer(data)
    tell = null
  })
  worker.on('error', () => over('it fell'))
  worker.on('exit', () => over('it ended'))
  return {
    ask: (problem, options) => new Promise((answer, fail) => {
      if (ended) return fail(ended)
      tell = { answer, fail }
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
      worker.postMessage({ problem, options })
    }),
    async end() {
      clearTimeout(bell)
      over('closed')
      await worker.terminate()
    },
  }
}
