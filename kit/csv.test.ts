import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test('a cell is between quotes, and what looks like a sum is kept from being one', () => {
  expect(csvOf([['Dag', 'Wie'], ['=1+1', 'zeg "ja"; nee']])).toBe('\ufeff"Dag";"Wie"\r\n"\'=1+1";"zeg ""ja""; nee"\r\n')
})
