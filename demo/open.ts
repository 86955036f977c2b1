/** All that the server asks of the demo, in one import: outside demo mode none of it is even read. */
import { openDatabase } from '../kit/db.ts'
import { oneProgramAtATime } from '../kit/one-program.ts'
import type { Vault } from '../kit/vault.ts'
import { seedDemo } from './seed.ts'

export { demoRoutes } from './demo.routes.ts'

/** Lays what is not there yet. On a busy machine that takes longer than anyone at a page should wait: whoever starts beside us waits for as long as it takes. */
export const layDemo = (config: Parameters<typeof openDatabase>[0], journal: Parameters<typeof openDatabase>[1], vault: Vault, clock: () => Date): Promise<void> =>
  oneProgramAtATime(config, 'houvast demo', async () => {
    const database = openDatabase({ ...config, max: 4 }, journal)
    try { await seedDemo(database, vault, clock()) } finally { await database.close() }
  })
