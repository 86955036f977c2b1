/** The access matrix by itself: whole, each table once, and the page that a security officer reads is the same matrix. */
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { classes, inside, outside, writes, type DataClass, type Writers } from './access-matrix.ts'
import { freshDatabase } from './database.ts'
import { everyTable } from './relations.ts'

const { asSuperuser } = await freshDatabase()
const tables = (await asSuperuser<{ readonly name: string }>(everyTable)).map(({ name }) => name).toSorted()

test('every table belongs to exactly one class', () => {
  expect(classes.flatMap(one => one.tables).toSorted()).toEqual(tables)
})

test('who may write is said once for each table and act', () => {
  for (const act of ['insert', 'update', 'delete'] as const) {
    const said = writes[act].flatMap(one => one.tables).toSorted()
    expect(said, act).toEqual([...new Set(said)])
    expect(said.filter(table => !tables.includes(table)), act).toEqual([])
  }
})

const page = new URL('../docs/access.md', import.meta.url)
const cells = (one: Readonly<Partial<Record<string, string>>>, names: readonly string[]) => names.map(name => one[name] ?? '')
const known = ['someone', 'guide outside', 'administrator', 'log-keeper', 'planner', 'director']
/** What holds for most is said of most at once. */
const told = (one: Readonly<Partial<Record<string, string>>>, names: readonly string[]): string => {
  const most = (['all', 'some', 'own', 'any'] as const).find(word => known.filter(name => one[name] === word).length > 3)
  const everyone = most !== undefined && one['visitor'] === most && one['worker'] === most
  const same = most === undefined ? [] : [...known, ...everyone ? ['visitor', 'worker'] : []].filter(name => one[name] === most)
  return [
    ...most === undefined ? [] : [`${everyone ? 'everyone' : 'whoever is known'}: ${most}`],
    ...names.filter(name => (most === undefined ? one[name] !== undefined : known.includes(name) || one[name] !== undefined) && !same.includes(name)).map(name => `${name}: ${one[name] ?? 'none'}`),
  ].join(', ')
}
const row = (all: readonly string[]) => `| ${all.join(' | ')} |`
const readers = ({ name, says, reads, tables: of }: DataClass) => row([`**${name}** ${says}`, ...cells(reads, inside), told(reads, outside), of.map(table => `\`${table}\``).join(' ')])
const writers = ({ says, may, tables: of }: Writers) => row([says, told(may, [...inside, ...outside]), of.map(table => `\`${table}\``).join(' ')])

test('docs/access.md is this matrix', () => {
  const text = [
    '# Who may read and write what', '',
    'Made from `test/access-matrix.ts` by `GOLDEN=write npx vitest run test/access-matrix`; that file is stated by hand, and the database is held against it (`test/privacy.golden.test.ts`): who reads less or more than stands here makes a test fail.', '',
    'A file is a trajectory. *Participant* is whom it is about, *guide* whoever has a part inside, *colleague*, *work*, *care* and *school* sit beside it. Outside it stand whoever was *asked* in and has no part yet, *former*s who left, a *guide outside*, the offices, *someone* with a part in another file, a *visitor* without identity, and the *worker* of the night.', '',
    'Cells: `all` rows of that relation; `own`, those that name the reader; `some`, as the sentence says; empty, none. A pause and an end open nothing. Another provider reads and writes nothing at all, of anything.', '',
    '## Reading', '', row(['Class', ...inside, 'outside the file', 'tables']), row(Array.from({ length: inside.length + 3 }, () => '---')), ...classes.map(readers), '',
    '## Writing', '',
    '`own`: only a row that names the writer; `any`: also one that names nobody, or others. What stands nowhere here is written by functions and triggers of the owner alone. Facts are only inserted.', '',
    ...(['insert', 'update', 'delete'] as const).flatMap(act => [`### ${act}`, '', row(['What', 'who', 'tables']), row(['---', '---', '---']), ...writes[act].map(writers), '']),
  ].join('\n')
  if (process.env['GOLDEN'] === 'write') writeFileSync(page, text)
  expect(text).toBe(readFileSync(page, 'utf8'))
})
