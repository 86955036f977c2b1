/**
 * `npm run replay`: takes out of a database that went back in time, by whatever means, what had gone since by the journal
 * (HOUVAST_JOURNAL). As the owner's login (HOUVAST_OWNER_URL). A server opens no such database before.
 */
import { NotPrepared } from '../ground.ts'
import { openJournal } from '../kit/journal.ts'
import { readKeyFile } from '../kit/key-file.ts'
import { openVault } from '../kit/vault.ts'
import { command } from './command.ts'
import { inWords, replayInto, requireJournal } from './putting-back.ts'

await command({ 'journal-is-lost': { type: 'boolean' } }, async ({ 'journal-is-lost': lost }) => {
  const [url, folder, keyFile] = [process.env['HOUVAST_OWNER_URL'], process.env['HOUVAST_JOURNAL'], process.env['HOUVAST_KEY_FILE']]
  if (lost && folder && keyFile) {
    await openJournal(folder, openVault(readKeyFile(keyFile)).derived('journal'), () => new Date()).write([JSON.stringify({ opened: new Date().toISOString() })])
    console.log('A new journal is begun. What went before it is known to the database alone.')
    return 0
  }
  if (!url) throw new NotPrepared(['HOUVAST_OWNER_URL is not given. It is the login that owns the tables.'])
  const { gone, vault } = requireJournal(folder, keyFile)
  console.log(inWords(await replayInto({ connectionString: url }, gone, vault)))
  console.log('Everyone signs in anew. Run npm run log:verify before you open the doors.')
  return 0
})
