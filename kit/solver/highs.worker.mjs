/** Solves what it is sent, one problem after another, on a thread of its own: computing never keeps a visitor waiting. */
import { parentPort } from 'node:worker_threads'
import loadHighs from 'highs'

const highs = await loadHighs()
const solve = ({ problem, options }) => {
  try {
    const { Status: status, Columns: columns } = highs.solve(problem, options)
    return { status, values: Object.entries(columns).map(([name, { Primal: value }]) => [name, value ?? null]) }
  } catch {
    return { status: 'Solve error', values: [] }
  }
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
parentPort.on('message', asked => parentPort.postMessage(solve(asked)))
