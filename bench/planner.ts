/**
 * A proposal for a ward of four weeks, from 5 to 240 learners. A ward has fifteen, eighteen at most: sixty are four wards and 240 are
 * sixteen, each planned by itself, one after another on one thread, as the house does it. The limit is the engine alone, in this process, with the same models:
 * what is left is building them, a thread for each ward, and the house's own words for the outcome.
 */
import loadHighs from 'highs'
import { createSolver } from '../kit/solver/solver.ts'
import { exampleWard } from '../programmes/learning-at-work/planner-example.ts'
import { propose } from '../programmes/learning-at-work/planner-solve.ts'
import { median } from './load.ts'
import type { Single } from './report.ts'

const inWard = 15
const sizes = [5, 15, 60, 240] as const
const options = { output_flag: false, random_seed: 0, threads: 1, parallel: 'off', mip_rel_gap: 0, mip_abs_gap: 1e-6 } as const

const seconds = async (work: () => Promise<unknown> | void): Promise<number> => {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

export const planner = async (rounds: number): Promise<readonly Single[]> => {
  const singles: Single[] = []
  for (const learners of sizes) {
    const wards = Array.from({ length: Math.ceil(learners / inWard) }, () => exampleWard({ learners: Math.min(learners, inWard) }))
    const [ours, alone]: [number[], number[]] = [[], []]
    let short = 0
    for (let round = 0; round < (learners > inWard ? 1 : rounds); round++) {
      const models = new Set<string>()
      const solver = createSolver({ secondsEach: 600, secondsInAll: 3600 })
      ours.push(await seconds(async () => {
        for (const ward of wards) short += (await solver.run(solve => propose(ward, model => { models.add(model.text()); return solve(model) }))).short.length
      }))
      await solver.close()
      // The wards are alike, so the engine alone solves the models of one, and that as many times.
      const engine = await loadHighs()
      alone.push(wards.length * await seconds(() => { for (const model of models) engine.solve(model, options) }))
    }
    const took = median(ours)
    singles.push({ name: `planner, ${learners} learners in ${wards.length === 1 ? 'one ward' : `${wards.length} wards`}, four weeks`, value: took, unit: 's', most: 10 * wards.length, note: `${(median(alone) / took).toFixed(2)} of the engine alone (goal 0.8); ${short} things short` })
  }
  return singles
}
