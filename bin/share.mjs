import { execFileSync } from 'node:child_process'
import { root } from './bundle.mjs'

/** Into how many parts `npm test` divides what is looked at one by one; see test/share.ts. */
export const shares = 4

/**
 * Which of them `npm test` looks at when nobody says: '0', '1', '2' or '3', as the contents of what was committed say. Another commit takes another one,
 * and the same contents the same wherever and whenever they are tested, so that nothing passes here and falls there.
 */
export function shareOfCommit() {
  if (process.env.SHARE) return process.env.SHARE
  try {
    const tree = execFileSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    return String(Number.parseInt(tree.slice(0, 8), 16) % shares)
  } catch {
    return '0' // no checkout: a tarball
  }
}
