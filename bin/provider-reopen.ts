/** `npm run provider:reopen -- [--provider HOST]`: opens a house that was closed, as it was. See docs/leaving.md. */
import { reopenHouse } from '../kit/takeout/close.ts'
import { command } from './command.ts'
import { asKeeper, providerIn } from './which-provider.ts'

await command({ provider: { type: 'string' } }, async ({ provider: wanted }) => await asKeeper(async client => {
  await reopenHouse(client, await providerIn(client, wanted), new Date())
  console.log('It is open again, as it was. What waited is done within ten minutes.')
  return 0
}))
