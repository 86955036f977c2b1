/** `npm start` on an empty folder and again: until the first page, and what it weighs once it is at rest. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { memoryOf, startChild } from './children.ts'
import { openClient } from './client.ts'
import { undoing } from './interruption.ts'
import type { Single } from './report.ts'

const startOnce = async (folder: string) => {
  const began = performance.now()
  const house = await startChild(['bin/start.mjs'], { PORT: '0', HOUVAST_DATA: join(folder, 'data'), DATABASE_URL: '' })
  const visitor = await openClient(house.port)
  const { status } = await visitor.get('/')
  if (status !== 200) throw new Error(`the first page answered ${status}`)
  const seconds = (performance.now() - began) / 1000
  visitor.close()
  await pause(3000)
  const memory = memoryOf(house.pid)
  await house.stop()
  return { seconds, memory }
}

export const startUp = async (): Promise<readonly Single[]> => {
  const folder = mkdtempSync(join(tmpdir(), `houvast-start-${process.pid}-`))
  chmodSync(folder, 0o711)
  const removing = undoing(async () => rmSync(folder, { recursive: true, force: true }))
  try {
    const fresh = await startOnce(folder)
    const warm = await startOnce(folder)
    return [
      { name: 'start, empty folder, to the first page', value: fresh.seconds, unit: 's', most: 3 },
      { name: 'start again, to the first page', value: warm.seconds, unit: 's', most: 1 },
      { name: 'memory at rest, npm start', value: warm.memory, unit: 'MB', most: 75, note: 'the node process; PostgreSQL apart' },
    ]
  } finally {
    await removing()
  }
}
