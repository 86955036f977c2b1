/** What was broken without anyone noticing, as a page: made anew each time, but for the reasons, which people write. */
export type Survivor = { readonly path: string; readonly line: number; readonly before: string; readonly after: string }
export type Outcome = { readonly path: string; readonly mutants: number; readonly survivors: readonly Survivor[] }

const shown = (text: string): string => `\`${text.replaceAll(/\s+/g, ' ').trim().replaceAll('|', '∣').slice(0, 160)}\``
const keyOf = ({ path, before, after }: Pick<Survivor, 'path' | 'before' | 'after'>): string => `${path} ${shown(before)} ${shown(after)}`
const unsaid = '**not said yet**'

export const words = (outcomes: readonly Outcome[], reasons: ReadonlyMap<string, string>): string => {
  const survivors = outcomes.flatMap(one => one.survivors)
  const all = outcomes.reduce((sum, { mutants }) => sum + mutants, 0)
  return `# What breaks, and who notices

\`npm run mutate\` breaks rules, policies and the question of consent, one place at a time, and runs the tests that should notice: a refusal that never comes, a comparison turned, a condition left out of what the database asks. Of ${all} ways to break something, ${all - survivors.length} were noticed. Each of the others stands below with why that is no hole, or what is still to be tried. The reasons are written by hand and kept when the page is made anew.

| file | ways to break it | noticed |
|---|---|---|
${outcomes.map(({ path, mutants, survivors: own }) => `| ${path} | ${mutants} | ${mutants - own.length} |`).join('\n')}

## What nobody noticed

| where | was | became | why |
|---|---|---|---|
${survivors.map(one => `| ${one.path}:${one.line} | ${shown(one.before)} | ${shown(one.after)} | ${reasons.get(keyOf(one)) ?? unsaid} |`).join('\n')}
`
}

/** What the page says already, so that a run of some files keeps the others. */
export const readOutcome = (text: string): { readonly outcomes: readonly Outcome[]; readonly reasons: ReadonlyMap<string, string> } => {
  const rows = [...text.matchAll(/^\| (\S+):(\d+) \| (`[^|]*`) \| (`[^|]*`) \| (.*) \|$/gm)].map(([, path = '', line, before = '', after = '', why = '']) => ({ path, line: Number(line), before: before.slice(1, -1), after: after.slice(1, -1), why }))
  return {
    outcomes: [...text.matchAll(/^\| (\S+) \| (\d+) \| \d+ \|$/gm)].map(([, path = '', mutants]) => ({ path, mutants: Number(mutants), survivors: rows.filter(row => row.path === path) })),
    reasons: new Map(rows.filter(({ why }) => why !== unsaid).map(row => [keyOf(row), row.why])),
  }
}
