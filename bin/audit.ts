/**
 * `npm run audit:packages`: is anything known to be wrong with what we bring in, and does the registry still sign for its
 * contents? Ends with 1 when something is, and with 2 when nobody could be asked: not knowing is not being well.
 */
import { spawnSync } from 'node:child_process'
import { command } from './command.ts'

type Told = { readonly outcome: 'well' | 'wrong' | 'not asked'; readonly said: string }
export type Ask = (args: readonly string[]) => { readonly status: number | null; readonly said: string }

const npm: Ask = args => {
  const { status, stdout, stderr } = spawnSync('npm', [...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return { status, said: `${stdout}${stderr}` }
}

/** npm ends with 1 for a vulnerability and for a registry that did not answer. */
export const tellOf = ({ status, said }: ReturnType<Ask>): Told =>
  status === 0 ? { outcome: 'well', said } : { outcome: /audit endpoint returned an error|npm error (network|code E(NOTFOUND|AI_AGAIN|CONN\w+|TIMEDOUT|4\d\d|5\d\d))/i.test(said) || status === null ? 'not asked' : 'wrong', said }

export const whenNotAsked = `Nobody could be asked. On a machine without a connection: npm run sbom > houvast.cdx.json, take that file to one that has a connection,
and ask there: osv-scanner scan --sbom=houvast.cdx.json (or any other scanner that reads CycloneDX). It holds names and versions of packages and nothing of yours.`

export const auditWith = (ask: Ask, say: (line: string) => void): 0 | 1 | 2 => {
  const told = [
    ['known vulnerabilities, high and critical, in what serves', tellOf(ask(['audit', '--omit=dev', '--audit-level=high']))],
    ['signatures of the registry', tellOf(ask(['audit', 'signatures']))],
  ] as const
  for (const [what, { outcome, said }] of told) say(`${what}: ${outcome}${outcome === 'wrong' ? `\n${said}` : ''}`)
  const outcomes = new Set(told.map(([, { outcome }]) => outcome))
  if (outcomes.has('not asked')) say(whenNotAsked)
  return outcomes.has('wrong') ? 1 : outcomes.has('not asked') ? 2 : 0
}

if (process.argv[1]?.endsWith('audit.ts')) await command({}, async () => auditWith(npm, line => console.log(line)))
