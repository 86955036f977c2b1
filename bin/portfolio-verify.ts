/**
 * `node bin/run.mjs bin/portfolio-verify.ts FILE …`: was this portfolio changed since it was made, and by whose key was it signed? Reads the file and
 * the paper alike, and asks no database and no network: whoever was given one can run it. Compare the fingerprint with the one on the public
 * page `/portfolio-check` of whoever is named in it. Ends with 1 when something is wrong.
 */
import { readFileSync } from 'node:fs'
import { refused } from '../kit/refusal.ts'
import { fingerprintOf } from '../kit/signing.ts'
import { checkPaper, checkPortfolio, type PortfolioRefusal } from '../programmes/learning-at-work/portfolio-seal.ts'
import { command } from './command.ts'

const noes: Readonly<Record<PortfolioRefusal, string>> = {
  'portfolio.not-ours': 'no portfolio of Houvast', 'portfolio.version': 'no signature that this version knows', 'portfolio.changed': 'CHANGED since it was signed',
}

await command({}, async (_given, paths) => {
  if (paths.length === 0) {
    console.error('Say which files: node bin/run.mjs bin/portfolio-verify.ts portfolio.json portfolio.pdf')
    return 1
  }
  const reads = paths.map(path => {
    const bytes = readFileSync(path)
    const read = bytes.subarray(0, 5).toString('latin1') === '%PDF-' ? checkPaper(bytes) : checkPortfolio(bytes.toString('utf8'))
    console.log(`${path}: ${refused(read) ? noes[read.refused] : `as it was made, signed with ${fingerprintOf(read.signer)}`}`)
    return read
  })
  return reads.some(read => refused(read)) ? 1 : 0
})
