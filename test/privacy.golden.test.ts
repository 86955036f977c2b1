/**
 * Who sees how many rows of what: role by table by stage, for each programme, held against what was agreed. A difference
 * is a privacy review: look at it as such, and write it anew with `GOLDEN=write npm test -- golden`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openHouse } from './house.ts'
import { follow, laidOut, listMost, neverWalked, type Lookers, type Stage, type Walk } from './sight.ts'
import type { House } from './recovery.ts'
import { anonymousToTheEnd, inAnonymousCoaching } from './walks/anonymous-coaching.ts'
import { whoeverElse } from './walks/around.ts'
import { aroundTheTwo, betweenTwo } from './walks/between-two.ts'
import { bridgeOfThijs, inBridge } from './walks/care-work-bridge.ts'
import { careerOfAnneToTheEnd, inCareerCentre } from './walks/career-centre.ts'
import { inRegularGuidance, regularToTheEnd } from './walks/regular-guidance.ts'
import { careerOfLotteToTheEnd, outOfCuriosity } from './walks/independent.ts'
import { aroundHisWork, workOfThijs } from './walks/work-of-thijs.ts'
import { inRecovery, recoveryOfNoorToTheEnd } from './walks/workfloor-recovery.ts'

const golden = new URL('privacy.golden.txt', import.meta.url)
const walks: readonly (readonly [programme: string, walk: (house: House) => Walk, inIt: Lookers])[] = [
  ['anonymous-coaching', anonymousToTheEnd, inAnonymousCoaching],
  ['regular-guidance', regularToTheEnd, inRegularGuidance],
  ['workfloor-recovery', recoveryOfNoorToTheEnd, inRecovery],
  ['career-centre', careerOfAnneToTheEnd, inCareerCentre],
  ['career-centre, out of curiosity', careerOfLotteToTheEnd, outOfCuriosity],
  ['care-work-bridge, the work', workOfThijs, aroundHisWork],
  ['care-work-bridge, between the two', betweenTwo, aroundTheTwo],
  ['care-work-bridge', bridgeOfThijs, inBridge],
]

test('at each stage everyone sees what was agreed, and nothing more', async () => {
  const walked: { readonly programme: string; readonly stages: readonly Stage[]; readonly house: House }[] = []
  for (const [programme, walk, inIt] of walks) {
    const house = await openHouse({ costs: { memory: 8, passes: 1 } })
    walked.push({ programme, house, stages: await follow(house, walk(house), { ...inIt, ...await whoeverElse(house) }) })
    expect(house.broken, programme).toEqual([])
  }
  const [{ house } = { house: null }] = walked
  if (!house) throw new Error('nothing was walked')
  const text = [
    '# Who sees how many rows of what, at each stage of each programme, with row-level security as it is.',
    '# Written by `GOLDEN=write npm test -- golden`; a difference is a privacy review.', '',
    ...walked.flatMap(({ programme, stages }) => laidOut(programme, stages)),
    '## what the server may do to rows that a policy lets it reach', '', ...await listMost(house), '',
    '## tables in which no walk puts a row', '', ...await neverWalked(house, walked.map(({ stages }) => stages)), '',
  ].join('\n')
  if (process.env['GOLDEN'] === 'write') writeFileSync(golden, text)
  expect(text).toBe(readFileSync(golden, 'utf8'))
}, 300_000)
