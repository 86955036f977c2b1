/**
 * The limit: the same rows over `node:http` and `pg`, as a superuser whom no policy binds, as plain JSON, with no page,
 * no log, no keys and nobody asked who they are. Nobody should run this; it shows what all of that costs.
 */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import pg from 'pg'
import { deHaven } from '../demo/cast.ts'
import { answerOfReports } from './bare-reports.ts'
import { settingsOfChild, tellAddress } from './children.ts'

const pool = new pg.Pool({ ...settingsOfChild().connection, max: 16, pipeline: true, options: `-c houvast.provider=${deHaven.id}` })
// When the bench is over the database may leave first.
pool.on('error', () => {})

const moments = { name: 'moments', text: `
  select p.person_id, p.profession, p.themes, p.languages, p.ways, n.name, p.own_words,
    (select json_agg(json_build_array(lower(o.during), upper(o.during))) from occupancy o
     where o.provider_id = p.provider_id and o.person_id = p.person_id and o.during && tstzrange(now(), now() + interval '28 days')) as taken
  from guide_profile p join person_name n using (provider_id, person_id) where p.provider_id = $1 and 'anonymous-coaching' = any(p.programmes)` }
const people = { name: 'people', text: `
  select s.*, c.handle, c.alias from standing s join contact c using (provider_id, trajectory_id)
  where s.provider_id = $1 and s.guide_id = $2 and s.over_from > now() and s.turn_from <= now() order by s.turn_from, s.trajectory_id limit 51` }
const counts = { name: 'counts', text: `
  select count(*) filter (where turn_from <= now()) as mine, count(*) filter (where turn_from > now()) as others
  from standing where provider_id = $1 and guide_id = $2 and over_from > now()` }

const deadlines = { name: 'deadlines', text: `
  select s.*, n.name from (select * from statutory_watch where provider_id = $1 and person_id = $2 order by due_on, trajectory_id limit 51) w
  join statutory_standing s using (provider_id, trajectory_id) join participant m using (provider_id, trajectory_id)
  join party p on p.provider_id = m.provider_id and p.id = m.party_id join person_name n on n.provider_id = p.provider_id and n.person_id = p.person_id
  order by w.due_on, w.trajectory_id` }
const counted = { name: 'counted', text: `
  select (select count(*) from (select from statutory_watch where provider_id = $1 and person_id = $2 and due_on <= current_date + 14 limit 1001) a) as first,
    (select count(*) from (select from statutory_watch where provider_id = $1 and person_id = $2 and due_on <= current_date + 42 limit 1001) b) as soon,
    (select count(*) from (select from statutory_watch where provider_id = $1 and person_id = $2 limit 1001) c) as all` }

const views = { name: 'views', text: `
  select 'demand' as side, written_by, version, written_at, content from work_demand where provider_id = $1 and trajectory_id = $2
  union all select 'capacity', written_by, version, written_at, content from work_capacity where provider_id = $1 and trajectory_id = $2 order by written_at` }
const adaptations = { name: 'adaptations', text: `
  select a.*, f.level, p.passed_at, n.answer, g.agreement_id from work_adaptation a left join work_adaptation_effect f on f.provider_id = a.provider_id and f.adaptation_id = a.id
  left join work_adaptation_passing p on p.provider_id = a.provider_id and p.adaptation_id = a.id left join work_adaptation_answer n on n.provider_id = a.provider_id and n.adaptation_id = a.id
  left join work_adaptation_agreement g on g.provider_id = a.provider_id and g.adaptation_id = a.id where a.provider_id = $1 and a.trajectory_id = $2 order by a.put_at` }
/** Those on a map with who was asked, and what flows to whoever joined. */
const mapped = { name: 'mapped', text: `
  select a.*, y.said_on, s.person_id, (select count(*) from agreement g where g.provider_id = p.provider_id and g.owner_party = p.id) as agreements, (select count(*) from talk_guest t where t.provider_id = p.provider_id and t.party_id = p.id) as talks
  from network_actor a left join network_yes y on y.provider_id = a.provider_id and y.actor_id = a.id left join network_seat s on s.provider_id = a.provider_id and s.actor_id = a.id
  left join party p on p.provider_id = s.provider_id and p.trajectory_id = a.trajectory_id and p.person_id = s.person_id where a.provider_id = $1 and a.trajectory_id = $2 order by a.put_on` }
const atTable = { name: 'at-table', text: `
  select p.id, p.role, n.name, lower(a.during) as starts, g.party_id from talk k join party p on p.provider_id = k.provider_id and p.trajectory_id = k.trajectory_id join appointment a on a.provider_id = k.provider_id and a.talk_id = k.id
  left join talk_guest g on g.provider_id = k.provider_id and g.talk_id = k.id and g.party_id = p.id left join person_name n on n.provider_id = p.provider_id and n.person_id = p.person_id where k.provider_id = $1 and k.id = $2` }
const broughtIn = { name: 'brought-in', text: `
  select w.*, h.to_party from joint_talk_preparation p join joint_talk_words w on w.provider_id = p.provider_id and w.preparation_id = p.id left join joint_talk_showing h on h.provider_id = w.provider_id and h.words_id = w.id where p.provider_id = $1 and p.talk_id = $2` }

const inTransaction = async <Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> => {
  const client = await pool.connect()
  try {
    const opening = client.query('begin')
    const result = await work(client)
    await opening
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

type Wanted = { readonly guide: string; readonly from: string; readonly hold: string }

const hold = ({ guide, from }: Wanted) => inTransaction(async client => {
  const id = randomUUID()
  await Promise.all([
    client.query({ name: 'lock', text: 'select from agenda where provider_id = $1 and person_id = $2 for no key update', values: [deHaven.id, guide] }),
    client.query({ name: 'hold', text: `insert into occupancy (id, person_id, during, held_until) values ($1, $2, tstzrange($3, $3::timestamptz + interval '30 minutes'), now() + interval '10 minutes')`, values: [id, guide, from] }),
  ])
  return { hold: id }
})

/** A sealed value's worth of bytes, as a telephone number takes them. */
const bytes = Buffer.concat([Buffer.of(1), Buffer.alloc(108)])

const book = ({ guide, from, hold: held }: Wanted) => inTransaction(async client => {
  const [person, trajectory, participant, guiding, talk, appointment] = Array.from({ length: 6 }, () => randomUUID())
  const run = (name: string, text: string, values: readonly unknown[]) => client.query({ name, text, values: [...values] })
  await Promise.all([
    run('person', 'insert into person (id) values ($1)', [person]),
    run('trajectory', `insert into trajectory (id, programme, opened_week) values ($1, 'anonymous-coaching', date_trunc('week', now()))`, [trajectory]),
    run('party', 'insert into party (id, trajectory_id, person_id, role) values ($1, $2, $3, $4)', [participant, trajectory, person, 'participant']),
    run('party', 'insert into party (id, trajectory_id, person_id, role) values ($1, $2, $3, $4)', [guiding, trajectory, guide, 'guide']),
    run('participant', 'insert into participant (trajectory_id, party_id) values ($1, $2)', [trajectory, participant]),
    run('talk', `insert into talk (id, trajectory_id, kind, number, out_of, minutes) values ($1, $2, 'talk', 1, 3, 30)`, [talk, trajectory]),
    run('appointment', `insert into appointment (id, trajectory_id, talk_id, guide_id, during, way) values ($1, $2, $3, $4, tstzrange($5, $5::timestamptz + interval '30 minutes'), 'guide-calls')`, [appointment, trajectory, talk, guide, from]),
    run('confirm', 'update occupancy set held_until = null, appointment_id = $2 where provider_id = $3 and id = $1', [held, appointment, deHaven.id]),
    run('time', `insert into occupancy (id, person_id, during, appointment_id) values ($1, $2, tstzrange($3, $3::timestamptz + interval '30 minutes'), $4)`, [randomUUID(), person, from, appointment]),
    run('contact', 'insert into contact (trajectory_id, telephone, alias, handle) values ($1, $2, $2, $2)', [trajectory, bytes]),
  ])
  return { appointment }
})

const correspondence = { name: 'correspondence', text: `
  select m.id, m.written_by, m.written_at, m.content, exists (select from message_read r where r.provider_id = m.provider_id and r.message_id = m.id) as read
  from message m where m.provider_id = $1 and m.trajectory_id = $2 order by m.written_at, m.id` }
const reading = { name: 'reading', text: `
  insert into message_read (message_id, reader_id, read_on) select id, $3, current_date from message where provider_id = $1 and trajectory_id = $2 and written_by <> $4 on conflict do nothing` }
const writing = { name: 'writing', text: 'insert into message (id, trajectory_id, written_by, written_to, written_at, content) values ($1, $2, $3, $4, now(), $5)' }

const read = (form: URLSearchParams) => inTransaction(async client => {
  const mine = [deHaven.id, form.get('trajectory')]
  const [messages] = await Promise.all([client.query({ ...correspondence, values: mine }), client.query({ ...reading, values: [...mine, form.get('reader'), form.get('own')] })])
  return messages.rows
})
const write = (form: URLSearchParams) => inTransaction(client => client.query({ ...writing, values: [randomUUID(), form.get('trajectory'), form.get('by'), form.get('to'), bytes] }))

/** Who listens at which room; what was said is too large for a notice, here too. */
const lines = new Map<string, ServerResponse>()
const ear = new pg.Client({ ...settingsOfChild().connection })
ear.on('error', () => {}).on('notification', ({ payload = '' }) => {
  const [, talk = '', id] = payload.split(' ')
  const line = lines.get(talk)
  if (line) void pool.query({ name: 'said', text: 'select content from room_signal where provider_id = $1 and id = $2', values: [deHaven.id, id] })
    .then(({ rows: [said] }) => line.write(`event: signal\ndata: ${said.content.toString('latin1', 1).replaceAll('\0', '')}\n\n`))
})
await ear.connect()
await ear.query('listen room_signal')

const listen = (talk: string, response: ServerResponse): void => {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write('retry: 1000\n\n')
  lines.set(talk, response)
  response.once('close', () => lines.delete(talk))
}
const say = (form: URLSearchParams) => pool.query({
  name: 'say', text: 'insert into room_signal (id, trajectory_id, talk_id, by_party, content) values ($1, $2, $3, $4, $5)',
  values: [randomUUID(), form.get('trajectory'), form.get('talk'), form.get('by'), Buffer.concat([Buffer.of(1), Buffer.from((form.get('said') ?? '').padEnd(108, '\0'))])],
})

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return new URLSearchParams(text)
}
const wantedIn = (form: URLSearchParams): Wanted => ({ guide: form.get('guide') ?? '', from: form.get('from') ?? '', hold: form.get('hold') ?? '' })

const answer = async (request: IncomingMessage): Promise<unknown> => {
  const url = new URL(request.url ?? '/', 'http://bare')
  if (url.pathname === '/holds') return await hold(wantedIn(await formOf(request)))
  if (url.pathname === '/appointments') return await book(wantedIn(await formOf(request)))
  if (url.pathname === '/messages' && request.method === 'POST') return (await write(await formOf(request))).rowCount
  if (url.pathname === '/messages') return await read(url.searchParams)
  if (url.pathname === '/signals') return (await say(await formOf(request))).rowCount
  if (url.pathname === '/moments') return (await pool.query({ ...moments, values: [deHaven.id] })).rows
  if (url.pathname === '/network-map') return (await pool.query({ ...mapped, values: [deHaven.id, url.searchParams.get('trajectory')] })).rows
  if (url.pathname === '/round-table') {
    const of = [deHaven.id, url.searchParams.get('talk')]
    const [people, words] = await Promise.all([pool.query({ ...atTable, values: of }), pool.query({ ...broughtIn, values: of })])
    return { people: people.rows, words: words.rows }
  }
  if (url.pathname === '/work-analysis') {
    const of = [deHaven.id, url.searchParams.get('trajectory')]
    const [said, put] = await Promise.all([pool.query({ ...views, values: of }), pool.query({ ...adaptations, values: of })])
    return { views: said.rows, adaptations: put.rows }
  }
  const ofReports = await answerOfReports(pool, inTransaction, request.method ?? 'GET', url, () => formOf(request))
  if (ofReports !== null) return ofReports
  if (url.pathname === '/deadlines') {
    const own = [deHaven.id, url.searchParams.get('person')]
    const [list, count] = await Promise.all([pool.query({ ...deadlines, values: own }), pool.query({ ...counted, values: own })])
    return { files: list.rows, counts: count.rows }
  }
  const mine = [deHaven.id, url.searchParams.get('guide')]
  const [list, count] = await Promise.all([pool.query({ ...people, values: mine }), pool.query({ ...counts, values: mine })])
  return { people: list.rows, counts: count.rows }
}

const server = createServer((request, response): void => {
  const send = (status: number, body: unknown) => {
    const text = JSON.stringify(body)
    response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text)
  }
  if (request.url?.startsWith('/room?')) return listen(request.url.slice(6), response)
  answer(request).then(body => send(200, body), (error: unknown) => send(500, String(error)))
})
server.listen(0, '127.0.0.1', () => {
  const at = server.address()
  if (at !== null && typeof at === 'object') tellAddress(at.port)
})
process.once('SIGTERM', () => process.exit(0))
