import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { openModel, total } from './model.ts'
import { createSolver, SolverBusy, SolverFailed } from './solver.ts'

const folder = mkdtempSync(join(tmpdir(), 'hv-solver-'))
afterAll(() => rmSync(folder, { recursive: true }))
const program = (name: string, code: string) => {
  const path = join(folder, name)
  writeFileSync(path, code)
  return path
}

/** Three things of 5, 4 and 3 for 2, 3 and 1 in a bag for 5: the first two. What stays out is the price. */
const bag = () => {
  const model = openModel<'left', 'weight'>()
  const things = [[2, 5], [3, 4], [1, 3]].map(([weight = 0, worth = 0]) => ({ weight, worth, out: model.yesOrNo() }))
  for (const { worth, out } of things) model.costs('left', worth, out)
  model.atLeast('weight', things.map(({ weight, out }) => [weight, out]), 1)
  return { model, things }
}

test('finds the cheapest outcome, tells what it costs on which account, and is the same each time', async () => {
  const solver = createSolver()
  const { model, things } = bag()
  for (const _ of [1, 2]) {
    const { found, best } = await solver.run(solve => solve(model))
    expect(best).toBe(true)
    expect(things.map(({ out }) => found(out))).toEqual([0, 0, 1])
    expect(model.priceOf(found)).toEqual({ left: 3 })
  }
  expect(model.text()).toBe(bag().model.text())
  expect(model.size()).toEqual({ unknowns: 3, rules: 1 })
  await solver.close()
})

test('an unknown that stands in a sum twice counts twice, amounts have a most, and what cannot be met is a failure', async () => {
  const solver = createSolver()
  const outcome = await solver.run(async solve => {
    const model = openModel<'price', 'twice' | 'both'>()
    const [amount, free] = [model.amount(4), model.amount()]
    model.costs('price', 2, amount)
    model.costs('price', 3, free)
    model.atLeast('twice', [...total([amount, amount]), [1, free]], 11)
    model.atMost('both', [], 3)
    const { found } = await solve(model)
    return [found(amount), found(free)]
  })
  expect(outcome).toEqual([4, 3])
  await expect(solver.run(async solve => {
    const model = openModel<'price', 'never'>()
    model.atLeast('never', total([model.yesOrNo()]), 2)
    return await solve(model)
  })).rejects.toThrow(SolverFailed)
  expect(solver.running).toBe(0)
  await solver.close()
})

test('more than may wait are turned away, and the others have their turn', async () => {
  const solver = createSolver({ threads: 1, queue: 1 })
  const { model } = bag()
  const [first, second, third] = [1, 2, 3].map(() => solver.run(solve => solve(model)))
  await expect(third).rejects.toThrow(SolverBusy)
  expect([solver.running, solver.waiting]).toEqual([1, 1])
  await Promise.all([first, second])
  expect([solver.running, solver.waiting]).toEqual([0, 0])
  await solver.close()
  await expect(solver.run(solve => solve(model))).rejects.toThrow(SolverFailed)
})

test('a computation that falls or hangs says so, keeps nobody waiting, and the next one is served', async () => {
  const { model } = bag()
  const falls = createSolver({ program: program('falls.mjs', "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => process.exit(3))") })
  await expect(falls.run(solve => solve(model))).rejects.toThrow(SolverFailed)
  const throws = createSolver({ program: program('throws.mjs', "throw new Error('no memory')") })
  await expect(throws.run(solve => solve(model))).rejects.toThrow(SolverFailed)
  const hangs = createSolver({ secondsInAll: 1, program: program('hangs.mjs', "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { while (true) {} })") })
  let turns = 0
  const hanging = hangs.run(solve => solve(model)).then(() => 'done', (error: unknown) => error)
  while (turns < 100) {
    await breathe()
    turns++
  }
  expect(hangs.running, 'the main thread went on while the other one computed').toBe(1)
  expect(await hanging).toBeInstanceOf(SolverFailed)
  for (const solver of [falls, throws, hangs]) {
    expect(solver.running).toBe(0)
    await solver.close()
  }
})

test('closing ends what runs', async () => {
  const solver = createSolver({ program: program('waits.mjs', "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {})") })
  const waiting = solver.run(solve => solve(bag().model)).catch((error: unknown) => error)
  await breathe()
  await solver.close()
  expect(await waiting).toBeInstanceOf(SolverFailed)
})
