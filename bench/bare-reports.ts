/** The limit for reports: the same rows, the same answers, and none of the questions. */
import { createHash, randomUUID } from 'node:crypto'
import type pg from 'pg'
import { deHaven } from '../demo/cast.ts'

const caseload = { name: 'caseload', text: `
  select s.*, c.handle, c.alias from standing s join contact c using (provider_id, trajectory_id)
  where s.provider_id = $1 and s.guide_id = $2 and s.over_from > now() and s.turn_from > now() and s.starts_at is not null order by s.turn_from, s.trajectory_id limit 51` }
const list = { name: 'reports', text: `
  select r.id, r.kind, r.begun_at, t.id as talk, lower(a.during) as held_at, n.name,
    (select json_agg(json_build_array(v.party_id, exists (select from report_validation d where d.provider_id = v.provider_id and d.report_id = v.report_id and d.number = v.number and d.party_id = v.party_id and d.verdict = 'right')))
     from report_validator v where v.provider_id = r.provider_id and v.report_id = r.id) as validators
  from (select r.* from standing s join report r using (provider_id, trajectory_id) where s.provider_id = $1 and s.guide_id = $2 and s.over_from > now() - interval '90 days' order by r.begun_at desc, r.id limit 100) r
  join talk t on t.provider_id = r.provider_id and t.id = r.talk_id join appointment a on a.provider_id = t.provider_id and a.talk_id = t.id
  join participant m on m.provider_id = r.provider_id and m.trajectory_id = r.trajectory_id join party p on p.provider_id = m.provider_id and p.id = m.party_id
  left join person_name n on n.provider_id = p.provider_id and n.person_id = p.person_id order by r.begun_at desc` }
const one = { name: 'report', text: `
  select r.kind, r.begun_at, v.number, v.content, v.handed_over_at, (select json_agg(json_build_array(d.party_id, d.verdict, d.at)) from report_validation d where d.provider_id = v.provider_id and d.report_id = v.report_id and d.number = v.number) as verdicts
  from report r join report_version v on v.provider_id = r.provider_id and v.report_id = r.id where r.provider_id = $1 and r.id = $2 order by v.number` }
const shared = { name: 'shared', text: `
  select s.shared_version_id, s.content, c.valid_until, n.name from party p join consent c on c.provider_id = p.provider_id and c.given_to = p.id and c.valid_from <= now() and c.valid_until > now()
  join shared_passage s on s.provider_id = c.provider_id and s.shared_version_id = c.shared_version_id and s.place = any(c.places)
  join party about on about.provider_id = c.provider_id and about.id = c.given_by left join person_name n on n.provider_id = about.provider_id and n.person_id = about.person_id
  where p.provider_id = $1 and p.person_id = $2 and not exists (select from consent_withdrawal w where w.provider_id = c.provider_id and w.consent_id = c.id)` }

const write = async (client: pg.PoolClient, form: URLSearchParams) => {
  const report = randomUUID()
  const text = form.get('text') ?? ''
  const run = (name: string, statement: string, values: readonly unknown[]) => client.query({ name, text: statement, values: [...values] })
  // Its own triggers name who must read it, here too.
  await Promise.all([
    run('begin a report', `insert into report (id, trajectory_id, talk_id, kind, written_by, begun_at)
      select $1, $2, $3, 'reflection', p.id, now() from party p where p.provider_id = $4 and p.trajectory_id = $2 and p.role = 'therapist'`, [report, form.get('trajectory'), form.get('talk'), deHaven.id]),
    run('hand it over', `insert into report_version (report_id, number, handed_over_by, handed_over_at, content, hash, by_mail)
      select $1, 1, p.id, now(), $2, $3, true from party p where p.provider_id = $5 and p.trajectory_id = $4 and p.role = 'therapist'`,
    [report, Buffer.concat([Buffer.of(1), Buffer.alloc(16), Buffer.from(text)]), createHash('sha256').update(text).digest(), form.get('trajectory'), deHaven.id]),
  ])
  return { report }
}

type Transaction = <Result>(work: (client: pg.PoolClient) => Promise<Result>) => Promise<Result>

/** Null when it is about something else. */
export const answerOfReports = async (pool: pg.Pool, inTransaction: Transaction, method: string, url: URL, form: () => Promise<URLSearchParams>): Promise<unknown> => {
  const rows = async (query: { readonly name: string; readonly text: string }, value: string | null) => (await pool.query({ ...query, values: [deHaven.id, value] })).rows
  if (url.pathname === '/reports' && method === 'POST') {
    const written = await form()
    return await inTransaction(client => write(client, written))
  }
  if (url.pathname === '/caseload') return await rows(caseload, url.searchParams.get('guide'))
  if (url.pathname === '/reports') return await rows(list, url.searchParams.get('guide'))
  if (url.pathname === '/report') return await rows(one, url.searchParams.get('id'))
  if (url.pathname === '/shared') return await rows(shared, url.searchParams.get('person'))
  return null
}
