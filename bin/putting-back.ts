/** What restore, replay and the drill do alike with a database that was put back: take out again what had gone since. */
import type pg from 'pg'
import { NotPrepared } from '../ground.ts'
import type { Id } from '../kit/id.ts'
import { JournalProblem, readJournal, type Gone } from '../kit/journal.ts'
import { readKeyFile } from '../kit/key-file.ts'
import { asOwner } from '../kit/postgres/as-owner.ts'
import { replay, type Replayed } from '../kit/replay.ts'
import { eraseAgain, isHouse } from '../kit/takeout/erase.ts'
import { openVault, type Vault } from '../kit/vault.ts'

/** The journal as this installation wrote it. @throws NotPrepared, saying what to do: without it nothing is put back */
export const requireJournal = (folder: string | undefined, keyFile: string | undefined): { readonly gone: readonly Gone[]; readonly vault: Vault } => {
  if (!keyFile) throw new NotPrepared(['HOUVAST_KEY_FILE is not given. It is the file with the key to everything private; the journal is read with it.'])
  if (!folder) throw new NotPrepared(['HOUVAST_JOURNAL is not given. It is the folder of the journal, kept apart from every backup. Without it, what was erased or taken back since the backup would come back: a restore needs it.'])
  const vault = openVault(readKeyFile(keyFile))
  try {
    const { gone, files } = readJournal(folder, vault.derived('journal'))
    if (files === 0) throw new NotPrepared([`There is no journal in ${folder}. Without it, what was erased or taken back since the backup would come back, so nothing was put back. Take the folder HOUVAST_JOURNAL named on the machine that served, or its newest copy.`])
    return { gone, vault }
  } catch (error) {
    throw error instanceof JournalProblem ? new NotPrepared([error.message]) : error
  }
}

/** Said to whoever reads why something was taken back, where only that it was is known. */
const instead = 'Deze uitleg is bij het terugzetten van een reservekopie verloren gegaan. / This explanation was lost when a backup was restored.'

/** Links and codes from before the copy, which may have ended since; a message that was sent after it would go out twice. */
const quieten = `delete from sign_in; delete from sign_in_link; delete from circle_link_code; delete from professional_code; delete from professional_sitting; delete from passkey_challenge;
  update outbox_message set given_up_at = now() where sent_at is null and given_up_at is null and not_before < now()`

/** Everything of it or nothing. */
export const replayInto = (config: pg.ClientConfig, gone: readonly Gone[], vault: Vault): Promise<Replayed> => asOwner(config, async client => {
  const all = { erased: 0, wiped: 0, said: 0, keys: 0 }
  const { rows } = await client.query<{ readonly id: Id<'provider'> }>('select id from provider order by id')
  await client.query('begin')
  const { rows: known } = await client.query<{ readonly id: string }>('select id from gone')
  const houses = new Map(gone.filter(one => isHouse(one) && !known.some(({ id }) => id === one.id)).map(one => [one.provider, one]))
  for (const { id } of rows) {
    const house = houses.get(id)
    if (house) {
      all.erased += await eraseAgain(client, house)
      continue
    }
    await client.query(`select set_config('houvast.provider', $1, true)`, [id])
    const done = await replay(client, id, gone, { vault, erasedBy: { trajectory: 'erase_trajectory' }, instead })
    await client.query(quieten)
    for (const what of ['erased', 'wiped', 'said', 'keys'] as const) all[what] += done[what]
  }
  await client.query('commit')
  return all
})

export const inWords = ({ erased, wiped, said, keys }: Replayed): string => `Taken out again by the journal: ${erased} erased rows with all that hung on them, ${wiped} wiped fields, ${keys} keys; ${said} withdrawals said again.`
