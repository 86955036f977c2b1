/**
 * After a copy was made, as much as can goes from the living database: what was agreed to is withdrawn, offices end, ways in are
 * replaced, something of every table that may vanish vanishes, and files are erased. By the owner, with the triggers that always hold.
 */
import pg from 'pg'
import { mayComeBack } from '../kit/gone.ts'
import { state } from '../kit/state.ts'

export type Went = { readonly withdrawn: number; readonly vanished: number; readonly files: number }

/** Shaped alike: what they end, and when. */
const ends: Readonly<Record<string, string>> = {
  consent_withdrawal: 'insert into consent_withdrawal (consent_id, withdrawn_at) select id, now() from consent',
  shared_version_end: 'insert into shared_version_end (shared_version_id, ended_at) select id, now() from shared_version',
  calendar_release_end: 'insert into calendar_release_end (release_id, ended_at) select id, now() from calendar_release',
  measurement_show_end: 'insert into measurement_show_end (show_id, ended_on) select id, current_date from measurement_show',
  feedback_hiding: 'insert into feedback_hiding (showing_id, hidden_at) select id, now() from feedback_showing',
  office_end: `insert into office_end (office_id, ended_at, ended_by) select id, now(), person_id from office where office = 'planner'`,
  stand_in_withdrawal: 'insert into stand_in_withdrawal (yes_id, at) select id, now() from stand_in_yes',
  keeping_hold: `insert into keeping_hold (id, trajectory_id, reason, placed_by, placed_at) select gen_random_uuid(), id, 'complaint', gen_random_uuid(), now() from trajectory order by id limit 2`,
}

export const letMuchGo = async (config: pg.ClientConfig, files: number): Promise<Went> => {
  const client = new pg.Client(config)
  await client.connect()
  const went = { withdrawn: 0, vanished: 0, files: 0 }
  try {
    await client.query('set role houvast_owner')
    for (const { id } of (await client.query<{ readonly id: string }>('select id from provider order by id')).rows) {
      await client.query(`select set_config('houvast.provider', $1, false)`, [id])
      for (const withdraw of Object.values(ends)) went.withdrawn += (await client.query(`${withdraw} on conflict do nothing`)).rowCount ?? 0
      await client.query(`update password set hash = hash || 'x'; update contact set telephone = null where telephone is not null`)
      for (const table of Object.keys(state).filter(name => !(name in mayComeBack) && !name.startsWith('keys.'))) {
        // One of each that nothing points at; the rest is what must still be there.
        went.vanished += (await client.query(`delete from ${table} where ctid in (select ctid from ${table} where provider_id = $1 limit 1)`, [id]).catch(() => null))?.rowCount ?? 0
      }
      for (const file of (await client.query<{ readonly id: string }>('select id from trajectory order by id desc limit $1', [files])).rows) {
        await client.query('begin')
        await client.query(`select certify('own-wish', $1, current_date, now(), null)`, [file.id])
        await client.query('select erase_trajectory($1)', [file.id])
        await client.query('commit')
        went.files++
      }
    }
  } finally {
    await client.end()
  }
  return went
}
