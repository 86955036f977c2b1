import { expect, test } from 'vitest'
import { mutantsOf } from './mutants.ts'
import { readOutcome, words } from './mutation-report.ts'

test('a rule is broken at each refusal and comparison, and nowhere in its words and types', () => {
  const rule = `/** a === b && c */\nexport type A = B extends C ? D : never\nexport const f = (a, b) => {\n  if (a.by !== b) return refuse('not && yours')\n  return a.every(one => one.at <= b.at)\n}\n`
  expect(mutantsOf('x.ts', rule).map(({ line, before, after }) => [line, before.trim(), after.trim()])).toEqual([
    [4, 'a.by !== b', 'false'], [4, '!==', '==='], [5, '<=', '<'], [5, '.every(', '.some('],
  ])
})

test('a policy loses its conditions one by one', () => {
  const policy = `-- Whoever takes part, and stays.\ncreate policy see on t for select to houvast using (\n  id in (select mine()) or is_open(id) and not exists (select from d where d.provider_id = t.provider_id and d.id = t.id));\n`
  expect(mutantsOf('x.sql', policy).map(({ before, after }) => [before, after])).toEqual([
    ['id in (select mine())', 'true'], ['is_open(id)', 'false'], ['not exists (select from d where d.provider_id = t.provider_id and d.id = t.id)', 'true'], ['d.id = t.id', 'true'], ['not exists', 'exists'],
  ])
  for (const { text } of mutantsOf('x.sql', policy)) expect(text.match(/[(]/g)?.length).toBe(text.match(/[)]/g)?.length)
})

test('reasons that people wrote stay when the page is made anew', () => {
  const notRun = [{ path: 'core/y.sql', mutants: 7 }, { path: 'core/z.ts', mutants: 5 }]
  const survivor = { path: 'core/x.ts', line: 4, before: ' && ', after: ' || ' }
  const page = words([{ path: 'core/x.ts', mutants: 3, on: '2026-11-22', survivors: [survivor] }], new Map(), notRun).replace('**not said yet**', 'both are asked again by the database')
  const { outcomes, reasons } = readOutcome(page)
  expect(words(outcomes, reasons, notRun)).toBe(page)
  expect(page).toContain('Of 3 ways to break something, 2 were noticed.')
  expect(page, 'what was never tried is said').toContain('2 files with 12 places.\n\n- core/y.sql: 7')
})
