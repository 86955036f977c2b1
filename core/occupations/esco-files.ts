/** Files of the classification from a disk: all of them are read before anything is done with one. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { BadCsv } from './csv.ts'
import { readPart, type Part } from './esco.ts'

/** @throws Error that names the file and the line */
export const readFiles = (paths: readonly string[]): readonly Part[] => {
  const parts = paths.map(path => {
    try {
      return readPart(readFileSync(path, 'utf8'))
    } catch (error) {
      if (error instanceof BadCsv) throw new Error(`${basename(path)}, ${error.message}`, { cause: error })
      throw error
    }
  })
  const twice = parts.find(({ part }, index) => parts.findIndex(one => one.part === part) !== index)
  if (twice) throw new Error(`${twice.part} is given twice`)
  return parts
}
