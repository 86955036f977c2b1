/** docs/asvs.md is whole: each requirement of levels 1 and 2 of ASVS 5.0.0 once, with its level, how it stands, and something to look at that is there. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** By section: how many there are from 1 on, which of them are of level 1, and which only of level 3. */
const sections: Readonly<Record<string, readonly [count: number, first: readonly number[], third?: readonly number[]]>> = {
  '1.1': [2, []], '1.2': [10, [1, 2, 3, 4, 5], [10]], '1.3': [12, [1, 2], [12]], '1.4': [3, []], '1.5': [3, [1], [3]],
  '2.1': [3, [1]], '2.2': [3, [1, 2]], '2.3': [5, [1], [5]], '2.4': [2, [], [2]],
  '3.2': [3, [1, 2], [3]], '3.3': [5, [1], [5]], '3.4': [8, [1, 2], [7, 8]], '3.5': [8, [1, 2, 3], [6, 7, 8]], '3.7': [5, [], [3, 4, 5]],
  '4.1': [5, [1], [4, 5]], '4.2': [5, [], [2, 3, 4, 5]], '4.3': [2, []], '4.4': [4, [1]],
  '5.1': [1, []], '5.2': [6, [1, 2], [4, 5, 6]], '5.3': [3, [1, 2], [3]], '5.4': [3, []],
  '6.1': [3, [1]], '6.2': [12, [1, 2, 3, 4, 5, 6, 7, 8]], '6.3': [8, [1, 2], [5, 6, 7, 8]], '6.4': [6, [1, 2], [5, 6]], '6.5': [8, [], [6, 7, 8]], '6.6': [4, [], [4]], '6.8': [4, []],
  '7.1': [3, []], '7.2': [4, [1, 2, 3, 4]], '7.3': [2, []], '7.4': [5, [1, 2]], '7.5': [3, [], [3]], '7.6': [2, []],
  '8.1': [4, [1], [3, 4]], '8.2': [4, [1, 2], [4]], '8.3': [3, [1], [2, 3]], '8.4': [2, [], [2]],
  '9.1': [3, [1, 2, 3]], '9.2': [4, [1]],
  '10.1': [2, []], '10.2': [3, [], [3]], '10.3': [5, [], [5]], '10.4': [16, [1, 2, 3, 4, 5], [12, 13, 14, 15, 16]], '10.5': [5, []], '10.6': [2, []], '10.7': [3, []],
  '11.1': [4, [], [3, 4]], '11.2': [5, [], [4, 5]], '11.3': [5, [1, 2], [4, 5]], '11.4': [4, [1]], '11.5': [2, [], [2]], '11.6': [2, [], [2]],
  '12.1': [5, [1], [4, 5]], '12.2': [2, [1, 2]], '12.3': [5, [], [5]],
  '13.1': [4, [], [2, 3, 4]], '13.2': [6, [], [6]], '13.3': [4, [], [3, 4]], '13.4': [7, [1], [6, 7]],
  '14.1': [2, []], '14.2': [8, [1], [5, 6, 7, 8]], '14.3': [3, [1]],
  '15.1': [5, [1], [4, 5]], '15.2': [5, [1], [4, 5]], '15.3': [7, [1]],
  '16.1': [1, []], '16.2': [5, []], '16.3': [4, []], '16.4': [3, []], '16.5': [4, [], [4]],
  '17.1': [2, [], [2]], '17.2': [8, [], [5, 6, 7, 8]], '17.3': [2, []],
}
const wanted = Object.entries(sections).flatMap(([section, [count, first, third = []]]) =>
  Array.from({ length: count }, (_, index) => index + 1).filter(number => !third.includes(number)).map(number => `${section}.${number} ${first.includes(number) ? 1 : 2}`))

const page = readFileSync('docs/asvs.md', 'utf8')
const rows = page.split('\n').map(line => /^\| (\d+\.\d+\.\d+) \| ([12]) \| ([\w/]+) \| (.+?) \| (.*) \|$/.exec(line)).filter(row => row !== null)
  .map(([, number = '', level = '', state = '', how = '', shown = '']) => ({ number, level, state, how, files: [...shown.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file) }))

test('each requirement of levels 1 and 2 is there once, with its level', () => {
  expect(wanted).toHaveLength(253)
  expect(wanted.filter(one => one.endsWith(' 1'))).toHaveLength(70)
  expect(rows.map(({ number, level }) => `${number} ${level}`)).toEqual(wanted)
})

test('what is met names what shows it, and that is there; what is not says why', () => {
  expect(rows.filter(({ state }) => !['yes', 'partly', 'no', 'n/a'].includes(state))).toEqual([])
  expect(rows.filter(({ state, files }) => ['yes', 'partly'].includes(state) !== files.length > 0).map(({ number }) => number)).toEqual([])
  expect(rows.flatMap(({ number, files }) => files.filter(file => !existsSync(file)).map(file => `${number}: ${file}`))).toEqual([])
  expect(rows.filter(({ how, state }) => how.length < (state === 'no' ? 60 : 7)).map(({ number }) => number)).toEqual([])
})

test('the sum on top is the sum below', () => {
  const count = (state: string) => rows.filter(one => one.state === state).length
  expect(page).toContain(`Now: ${count('yes')} yes, ${count('partly')} partly, ${count('no')} no, ${count('n/a')} n/a.`)
})
