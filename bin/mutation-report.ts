/** What was broken without anyone noticing, as a page: made anew each time, but for the reasons, which people write. */
export type Survivor = { readonly path: string; readonly line: number; readonly before: string; readonly after: string }
export type Outcome = { readonly path: string; readonly mutants: number; /** The day it was run, '2026-11-22'. */ readonly on: string; readonly survivors: readonly Survivor[] }
/** A file that is broken only when someone has the time for it. */
export type NotRun = { readonly path: string; readonly mutants: number }

const shown = (text: string): string => `\`${text.replaceAll(/\s+/g, ' ').trim().replaceAll('|', '∣').slice(0, 160)}\``
const keyOf = ({ path, before, after }: Pick<Survivor, 'path' | 'before' | 'after'>): string => `${path} ${shown(before)} ${shown(after)}`
/** Whether the page speaks of this one, in its own shortened words. */
export const isSame = (one: Pick<Survivor, 'path' | 'before' | 'after'>, shownAs: Pick<Survivor, 'path' | 'before' | 'after'>): boolean =>
  keyOf(one) === `${shownAs.path} \`${shownAs.before}\` \`${shownAs.after}\``
const unsaid = '**not said yet**'

export const words = (outcomes: readonly Outcome[], reasons: ReadonlyMap<string, string>, notRun: readonly NotRun[] = []): string => {
  const survivors = outcomes.flatMap(one => one.survivors)
  const sum = (files: readonly { readonly mutants: number }[]) => files.reduce((total, { mutants }) => total + mutants, 0)
  const all = sum(outcomes)
  return `# What breaks, and who notices

\`npm run mutate\` breaks rules, policies and the question of consent, one place at a time, in a copy of what is committed, and runs the tests that should notice: a refusal that never comes, a comparison turned, a condition left out of what the database asks. Of ${all} ways to break something, ${all - survivors.length} were noticed. Each of the others stands below with why that is no hole, or what is still to be tried. The reasons are written by hand and kept when the page is made anew.

A file of rules takes a minute, one of policies some ten, all of it an hour or two: \`npm run mutate -- --only=core/reports/lapse\` takes the files with those words in their path, \`-- --nearest\` asks the tests beside each file alone, \`-- --survivors\` asks all of them of what nobody noticed before, \`-- --list\` only counts. What is broken, and which tests should notice, stands in \`bin/mutate.ts\`.

| file | ways to break it | noticed | run on |
|---|---|---|---|
${outcomes.map(({ path, mutants, on, survivors: own }) => `| ${path} | ${mutants} | ${mutants - own.length} | ${on} |`).join('\n')}

## What nobody noticed

${survivors.length === 0 ? 'Nothing.' : `| where | was | became | why |
|---|---|---|---|
${survivors.map(one => `| ${one.path}:${one.line} | ${shown(one.before)} | ${shown(one.after)} | ${reasons.get(keyOf(one)) ?? unsaid} |`).join('\n')}`}

## What was not run

${notRun.length === 0 ? 'Every file was.' : `Never run as a whole, so nothing is known of it: ${notRun.length} files with ${sum(notRun)} places.

${notRun.map(({ path, mutants }) => `- ${path}: ${mutants}`).join('\n')}`}
`
}

/** What the page says already, so that a run of some files keeps the others. */
export const readOutcome = (text: string): { readonly outcomes: readonly Outcome[]; readonly reasons: ReadonlyMap<string, string> } => {
  const rows = [...text.matchAll(/^\| (\S+):(\d+) \| (`[^|]*`) \| (`[^|]*`) \| (.*) \|$/gm)].map(([, path = '', line, before = '', after = '', why = '']) => ({ path, line: Number(line), before: before.slice(1, -1), after: after.slice(1, -1), why }))
  return {
    outcomes: [...text.matchAll(/^\| (\S+) \| (\d+) \| \d+ \| (\S+) \|$/gm)].map(([, path = '', mutants, on = '']) => ({ path, mutants: Number(mutants), on, survivors: rows.filter(row => row.path === path) })),
    reasons: new Map(rows.filter(({ why }) => why !== unsaid).map(row => [keyOf(row), row.why])),
  }
}
