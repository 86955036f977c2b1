/**
 * `npm run provider:close -- [--provider HOST] [--goes-to URL]`: nobody enters this provider's house any more, until it is opened again or
 * erased. Two of its administrators asked to leave; `--without-request` is for whoever keeps the machine, where nobody can ask any more.
 * Stop every server first, so that what is in their hands is written. See docs/leaving.md.
 */
import { agreedRequest } from '../core/takeout/known-takeout.ts'
import { daysToExport } from '../core/takeout/takeout.ts'
import { NotPrepared } from '../ground.ts'
import { txOn } from '../kit/replay.ts'
import { closeHouse } from '../kit/takeout/close.ts'
import { command } from './command.ts'
import { asKeeper, providerIn } from './which-provider.ts'

await command({ 'goes-to': { type: 'string' }, 'provider': { type: 'string' }, 'without-request': { type: 'boolean' } }, async ({ 'goes-to': goesTo, provider: wanted, 'without-request': alone }) => {
  if (goesTo !== undefined && !(URL.canParse(goesTo) && goesTo.startsWith('https://') && goesTo.length <= 300)) throw new NotPrepared(['--goes-to is no address of a website. It is like https://begeleiding.example.org/'])
  return await asKeeper(async client => {
    const provider = await providerIn(client, wanted)
    const now = new Date()
    await client.query(`select set_config('houvast.provider', $1, false)`, [provider])
    const request = await agreedRequest({ tx: txOn(client) }, now)
    await client.query(`select set_config('houvast.provider', '', false)`)
    if (!request && !alone) throw new NotPrepared([`Two administrators of this provider have to ask for it first, at /administration/takeout: one asks, another agrees, and it is closed within ${daysToExport} days. Where nobody can ask any more: --without-request`])
    await closeHouse(client, provider, goesTo ?? request?.goesTo ?? null, now, request ? 'provider.close' : 'provider.close-alone')
    console.log('It is closed: nobody reads or writes there, and whoever comes reads where it goes on. Start the servers again for whoever else lives here. Next: npm run provider:export. If it does not come in there: npm run provider:reopen. See docs/leaving.md.')
    return 0
  })
})
