/** People who book over HTTP, as the only witnesses of what they were told. */
import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { filledIn, formsIn, linksIn } from './markup.ts'

/** A browser that keeps cookies, follows no further than asked, and knows no JavaScript. */
export const openBrowser = (address: () => string) => {
  const cookies = new Map<string, string>()
  const ask = async (path: string, fields?: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly text: string }> => {
    const response = await fetch(address() + path, {
      method: fields ? 'POST' : 'GET', redirect: 'manual', signal: AbortSignal.timeout(15_000),
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(fields ? { body: new URLSearchParams(fields) } : {}),
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (/max-age=0/i.test(line)) cookies.delete(name)
      else cookies.set(name, value)
    }
    const to = response.headers.get('location')
    const text = await response.text()
    return response.status === 303 && to ? await ask(to) : { status: response.status, text }
  }
  return { get: (path: string) => ask(path), post: (path: string, fields: Readonly<Record<string, string>> = {}) => ask(path, fields) }
}

const choose = <One>(all: readonly One[]): One | undefined => all[randomInt(Math.max(all.length, 1))]

/** From the poster to six words; null when it did not come to that. */
export const book = async (address: () => string, poster: string): Promise<string | null> => {
  const browser = openBrowser(address)
  await browser.get(poster)
  const guide = choose(linksIn((await browser.get('/moments')).text).filter(href => /^\/moments\/[\w-]+$/.test(href)))
  const place = choose(formsIn((await browser.get(guide ?? '/moments')).text, '/').filter(({ action }) => action === '/holds').flatMap(form => (form.fields.find(({ name }) => name === 'place')?.values ?? []).map(value => ({ ...filledIn(form), place: value }))))
  if (!place) return null
  const contact = formsIn((await browser.post('/holds', place)).text, '/').find(({ action }) => action === '/appointments')
  if (!contact) return null
  const receipt = await browser.post('/appointments', { ...filledIn(contact), alias: 'Roos' })
  return /class="code"[^>]*>([^<]+)</.exec(receipt.text)?.[1] ?? null
}

/** Books until told to stop, and remembers only what it was shown. */
export const keepBooking = async (address: () => string, poster: string, acknowledged: string[], going: () => boolean): Promise<void> => {
  while (going()) {
    try {
      const words = await book(address, poster)
      if (words !== null) acknowledged.push(words)
    } catch {
      await pause(50) // whatever was under way when it fell was not acknowledged
    }
  }
}

const booked = `appointment a where not exists (select from cancellation c where c.provider_id = a.provider_id and c.appointment_id = a.id)`
/** Nobody twice at once, and nothing of which only a part was written. */
export const faultsIn = async (inDatabase: (text: string) => Promise<readonly Readonly<Record<string, unknown>>[]>): Promise<readonly string[]> => (await inDatabase(`
  select 'two at once' as fault, a.id from ${booked} and exists (select from appointment b where b.provider_id = a.provider_id and b.guide_id = a.guide_id and b.id <> a.id and b.during && a.during
    and not exists (select from cancellation c where c.provider_id = b.provider_id and c.appointment_id = b.id))
  union all select 'time not taken for everyone', a.id from ${booked} and lower(a.during) > now() and (select count(*) from occupancy o where o.provider_id = a.provider_id and o.appointment_id = a.id and o.during = a.during)
    <> 2 + (select count(*) from talk_guest g where g.provider_id = a.provider_id and g.talk_id = a.talk_id)
  union all select 'time taken for nothing', o.id from occupancy o where o.appointment_id is not null and not exists (select from appointment a where a.provider_id = o.provider_id and a.id = o.appointment_id)
  union all select 'half a trajectory', t.id from trajectory t where not exists (select from participant p where p.provider_id = t.provider_id and p.trajectory_id = t.id)
    or not exists (select from guide_request r where r.provider_id = t.provider_id and r.trajectory_id = t.id)
      and (select count(*) from party p where p.provider_id = t.provider_id and p.trajectory_id = t.id) < 2
    or exists (select from receipt r join party p on p.provider_id = r.provider_id and p.person_id = r.person_id where p.provider_id = t.provider_id and p.trajectory_id = t.id) and not exists (select from talk k where k.provider_id = t.provider_id and k.trajectory_id = t.id)
    or not exists (select from contact c where c.provider_id = t.provider_id and c.trajectory_id = t.id) or not exists (select from keys.scope_key k where k.provider_id = t.provider_id and k.scope_id = t.id)
  union all select 'a receipt that leads nowhere', r.person_id from receipt r where not exists (select from party p where p.provider_id = r.provider_id and p.person_id = r.person_id)`))
  .map(({ fault, id }) => `${String(fault)}: ${String(id)}`)
