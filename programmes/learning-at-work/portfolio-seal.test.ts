import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical } from '../../core/reports/content.ts'
import { printPaper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { fingerprintOf, keyPairOf, newKeyPair, signBytes } from '../../kit/signing.ts'
import { parseDay } from '../../kit/time.ts'
import { portfolioFormat, portfolioPaper, type Portfolio } from './portfolio.ts'
import { checkPaper, checkPortfolio, sealPaper, signPortfolio, writePortfolio } from './portfolio-seal.ts'

const on = parseDay('2026-11-22') ?? (() => { throw new Error('no day') })()
const portfolio: Portfolio = {
  format: portfolioFormat, made_on: on, made_by: 'De Haven', language: 'nl-NL', learner: 'Noa', reflections: [], assessments: [],
  tasks: [{ name: 'Wassen “en” aankleden\n€', work_process: 'B1-K1-W2', reserved: false, signed: [{ on, degree: 'alone', by: { name: 'Wilma', part: 'werkbegeleider' }, evidence: 'Drie ochtenden.', valid_until: null }] }],
}
const keys = newKeyPair()
const answer = (read: ReturnType<typeof checkPortfolio>) => (refused(read) ? read.refused : fingerprintOf(read.signer))
const file = writePortfolio(signPortfolio(portfolio, keys))

test('the same secret gives the same key, another another; a fingerprint can be read aloud', () => {
  const [one, other] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  expect(keyPairOf(one).open.equals(keyPairOf(one).open)).toBe(true)
  expect(keyPairOf(one).open.equals(keyPairOf(other).open)).toBe(false)
  expect(fingerprintOf(keys.open)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
})

test('as it was made it is believed, also pasted with other line ends; with any letter changed, added or left out it is not', () => {
  expect([answer(checkPortfolio(file)), answer(checkPortfolio(`\n${file.replaceAll('\n', '\r\n')}  `))]).toEqual([fingerprintOf(keys.open), fingerprintOf(keys.open)])
  const text = file.trim()
  for (let place = 0; place < text.length; place++) expect(answer(checkPortfolio(`${text.slice(0, place)}${text[place] === 'a' ? 'b' : 'a'}${text.slice(place + 1)}`)), `at ${place}`).toMatch(/^portfolio\./)
  fc.assert(fc.property(fc.nat(text.length - 1), fc.constantFrom('x', ' ', '0', '"', '{', 'é', ''), (place, instead) => {
    const changed = text.slice(0, place) + instead + text.slice(place + 1)
    fc.pre(changed.trim() !== text)
    expect(answer(checkPortfolio(changed))).toMatch(/^portfolio\./)
  }), { numRuns: 300 })
})

test('what others might try: a name twice, another’s signature or key, another shape, no portfolio, too deep', () => {
  const degree = '"degree": "alone"'
  expect(answer(checkPortfolio(file.replace(degree, `"degree": "not-yet",\n          ${degree}`))), 'a name twice, the last as it was').toBe('portfolio.changed')
  const theirs = signPortfolio({ ...portfolio, learner: 'Mees' }, newKeyPair())
  expect(answer(checkPortfolio(writePortfolio({ ...portfolio, signature: { ...theirs.signature } })))).toBe('portfolio.changed')
  expect(answer(checkPortfolio(writePortfolio({ ...portfolio, signature: { key: keys.open.toString('base64'), value: theirs.signature.value } })))).toBe('portfolio.changed')
  expect(answer(checkPortfolio(writePortfolio({ ...portfolio, signature: { key: Buffer.alloc(32, 255).toString('base64'), value: theirs.signature.value } })))).toBe('portfolio.changed')
  expect(answer(checkPortfolio(JSON.stringify({ ...portfolio, format: 'houvast portfolio 1' }, null, 2)))).toBe('portfolio.version')
  expect(answer(checkPortfolio(JSON.stringify(portfolio, null, 2))), 'taken away').toBe('portfolio.version')
  for (const text of ['', '{', 'null', '[]', '"houvast portfolio 2"', `{"format":5}`, '{"a":'.repeat(5000), '['.repeat(50_000), `{"format":"houvast portfolio 2","signature":${'['.repeat(20)}${']'.repeat(20)}}`]) expect(answer(checkPortfolio(text)), text.slice(0, 20)).toBe('portfolio.not-ours')
})

test('as docs/portfolio.md says it, another program finds the same', () => {
  const { signature, ...rest } = JSON.parse(file) as { readonly signature: { readonly value: string } } // oxlint-disable-line typescript/consistent-type-assertions -- read as a stranger would
  expect(signBytes(Buffer.from(canonical(rest)), keys).toString('base64')).toBe(signature.value)
})

test('the paper too: signed behind its end, believed whole, and not when a byte differs or when it is cut off; the command reads both', async () => {
  const plain = await printPaper(portfolioPaper(portfolio, { locale: 'nl-NL', address: 'je' }, { address: 'https://haven.example/portfolio-check', fingerprint: fingerprintOf(keys.open) }))
  const paper = sealPaper(plain, keys)
  expect([answer(checkPaper(paper)), answer(checkPaper(plain)), answer(checkPaper(Buffer.from('geen')))]).toEqual([fingerprintOf(keys.open), 'portfolio.version', 'portfolio.not-ours'])
  for (const place of [100, plain.length - 1, plain.length, plain.length + 30, paper.length - 1]) { const changed = Buffer.from(paper); changed[place] = (changed[place] ?? 0) ^ 1; expect(answer(checkPaper(changed)), `at ${place}`).toMatch(/^portfolio\./) }
  expect(answer(checkPaper(Buffer.concat([paper, Buffer.from('x')])))).toBe('portfolio.changed')
  expect(answer(checkPaper(Buffer.concat([plain, Buffer.from(' '), paper.subarray(plain.length)])))).toBe('portfolio.changed')
  const folder = mkdtempSync(join(tmpdir(), 'portfolio-'))
  const [good, bad] = [join(folder, 'portfolio.pdf'), join(folder, 'portfolio.json')]
  writeFileSync(good, paper)
  writeFileSync(bad, file.replace('Drie ochtenden', 'Tien ochtenden'))
  const run = (...paths: readonly string[]) => { try { return execFileSync(process.execPath, ['bin/run.mjs', 'bin/portfolio-verify.ts', ...paths], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }) } catch (error) { return error instanceof Error && 'stdout' in error ? `1 ${String(error.stdout)}` : '' } }
  expect(run(good)).toContain(`as it was made, signed with ${fingerprintOf(keys.open)}`)
  expect(run(good, bad)).toMatch(/^1 [\s\S]*CHANGED since it was signed/)
  rmSync(folder, { recursive: true })
})
