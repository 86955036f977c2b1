/**
 * `npm run provider:erase -- --receipt houvast-receipt-… [--provider HOST] [--certificate FILE]`: erases a house that was closed thirty days
 * ago, once whoever received it says with their receipt that it is in. `--without-receipt "WHY"` where nobody goes on with it. There is no
 * way back. See docs/leaving.md.
 */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { NotPrepared } from '../ground.ts'
import { openJournal } from '../kit/journal.ts'
import { readKeyFile } from '../kit/key-file.ts'
import { closedHouse } from '../kit/takeout/close.ts'
import { eraseHouse } from '../kit/takeout/erase.ts'
import { fitsReceipt } from '../kit/takeout/receipt.ts'
import { openVault } from '../kit/vault.ts'
import { command } from './command.ts'
import { asKeeper, providerIn } from './which-provider.ts'

await command({ 'certificate': { type: 'string' }, 'provider': { type: 'string' }, 'receipt': { type: 'string' }, 'without-receipt': { type: 'string' } }, async ({ certificate, provider: wanted, receipt, 'without-receipt': why }) => {
  if ((receipt === undefined) === (why === undefined)) throw new NotPrepared(['Give the receipt that `npm run provider:import` printed where it went: --receipt houvast-receipt-…. Where nobody goes on with it, say why: --without-receipt "WHY".'])
  return await asKeeper(async (client, { keyFile }) => {
    const provider = await providerIn(client, wanted, true)
    if (receipt !== undefined && !fitsReceipt(receipt, (await closedHouse(client, provider))?.exported ?? [], provider)) throw new NotPrepared(['That receipt is of no file that was exported while this house was closed. What was written after an export is in no file: close, export, import, and take the receipt of that.'])
    const folder = process.env['HOUVAST_JOURNAL'] ?? (process.env['HOUVAST_OWNER_URL'] ? undefined : join(dirname(keyFile), 'journal'))
    if (!folder) throw new NotPrepared(['HOUVAST_JOURNAL is not given. It is the folder in which is written what went, so that no restore brings it back.'])
    const journal = openJournal(folder, openVault(readKeyFile(keyFile)).derived('journal'), () => new Date())
    // Before anything goes: what cannot be written down is not done.
    const paper = certificate === undefined ? null : openSync(certificate, 'wx', 0o600)
    const { name, rows, jobs, erasedAt } = await eraseHouse(client, provider, journal, keyFile, new Date()).catch((error: unknown) => {
      if (certificate !== undefined) rmSync(certificate, { force: true })
      throw error
    })
    const lines = [
      `${name} (${provider}) was erased at ${erasedAt.toISOString()}, ${why === undefined ? `with the receipt ${receipt ?? ''}` : `without a receipt: ${why}`}.`,
      'Keys first, then every row of every table:', ...rows.map(one => `${String(one.rows).padStart(8)}  ${one.table}`), `${String(jobs).padStart(8)}  things that waited`,
      'Backups made before still hold it, closed under their own key, until they are thrown away; a restore of one erases it again before it opens.',
    ]
    if (paper !== null) {
      writeSync(paper, `${lines.join('\n')}\n`)
      closeSync(paper)
    }
    console.log(lines.join('\n'))
    return 0
  })
})
