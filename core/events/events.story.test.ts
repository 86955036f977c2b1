/**
 * A morning of a network of organisations, from draft to what came of it: nobody needs an account to come, names are for whoever holds it,
 * and a month later there are only numbers.
 */
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { faults } from '../../design/nesting.ts'
import { Sql, sql } from '../../kit/db.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { openHouse, type Answer } from '../../test/house.ts'
import { linkTo, mailsTo } from '../../test/mails.ts'
import { everyone, whoSeesIn } from '../../test/recovery.ts'
import { moveUp } from './moving-up.ts'
import { sweepSignUps } from './sign-up.store.ts'

const house = await openHouse()
const ellen = await house.signedIn(cast.ellen.id)
const visitor = () => house.browser()
/** Every act is a second after the one before. */
const act = () => {
  house.travelTo(new Date(house.now().getTime() + 1000))
  return newAnonymousId()
}
const home = '/administration/together/events'
const form = {
  title: 'Ontbijt: begeleiden in de praktijk', day: '2026-11-27', from: '08:30', until: '11:00', place: 'Zaal De Kade, Kerkdiep', forWhom: 'Wie leerlingen begeleidt', about: '', programme: '8.30 Inloop\n\n9.00 Welkom', themes: 'Samen werken\nAnders roosteren\nMeer uren', places: '4', tellsBackOn: '2026-12-20',
}
const people = [
  { name: 'Anna Blom', organisation: 'Zorggroep Noord', mail: 'anna@noord.example', first: '1', second: '2' }, { name: 'Bert Kool', organisation: 'Zorggroep Noord', mail: 'bert@noord.example', first: '1', second: '2' },
  { name: 'Carla Vink', organisation: 'Huize Zuid', mail: 'carla@zuid.example', first: '2', second: '' }, { name: 'Dirk Smal', organisation: 'Huize Zuid', mail: 'dirk@zuid.example', first: '', second: '' },
  { name: 'Eva Roos', organisation: 'Praktijk Oost', mail: 'eva@oost.example', first: '3', second: '1' }, { name: 'Fred Laan', organisation: 'Praktijk Oost', mail: 'fred@oost.example', first: '3', second: '1' },
]
let event = ''
const open = () => `/together/events/${event}`
const own = async (mail: string) => await linkTo(house, mail)
const said = ({ status, text, location }: Answer) => ({ status, location, wrong: /class="error-summary[\s\S]*?<\/div>/.exec(text)?.[0] })
/** Who can write this at the database, each in their own name and as themselves or as the organiser; what goes is undone. */
const whoTries = async (write: (by: string) => Sql): Promise<readonly string[]> => {
  const could: string[] = []
  const tries = [...Object.entries(everyone).flatMap(([name, person]) => [[name, person, deHaven.id], [`${name} at Het Baken`, person, hetBaken.id]] as const), ...Object.values(castOfHetBaken).map(({ name, id }) => [name, id, hetBaken.id] as const)]
  for (const [name, person, provider] of tries) for (const by of new Set([person, cast.ellen.id])) {
    const came = await house.as(person, async tx => { await tx.run(write(by)); throw new Error('undone') }, provider).catch((error: Error) => error.message)
    if (came === 'undone') could.push(name)
    else if (!/^(42501|23503)/.test(came)) throw new Error(`${name}: ${came}`)
  }
  return could
}
const moveUpNow = () => act() && house.as('worker', tx => moveUp(tx, house.now(), { vault: house.vault, provider: deHaven, link: path => `http://houvast.localhost${path}` }))

test('a draft is its maker’s alone; what cannot be is said, and what was typed is kept', async () => {
  const wrong = await ellen.send(home, { ...form, until: '08:00', act: act() })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Het einde ligt voor het begin.')
  expect(wrong.text).toContain('Zaal De Kade, Kerkdiep')
  expect((await ellen.send(home, { ...form, themes: Array.from({ length: 9 }, () => 'x').join('\n'), act: act() })).status).toBe(422)
  const once = act()
  const made = await ellen.send(home, { ...form, act: once })
  await ellen.send(home, { ...form, act: once })
  expect(said(made).status).toBe(303)
  event = /[0-9a-f-]{36}/.exec(made.location ?? '')?.[0] ?? ''
  expect(await house.asSuperuser('select from event')).toHaveLength(1)
  expect((await visitor().get(open())).status).toBe(404)
  expect((await visitor().get(`${open()}/calendar.ics`)).status).toBe(404)
  expect((await visitor().send(`${open()}/sign-ups`, { ...people[0], act: act() })).status).toBe(404)
  expect((await visitor().get('/together')).text).not.toContain('Ontbijt')
})

test('online it is read by everyone, and a calendar reads it too', async () => {
  await ellen.send(`${home}/${event}/openings`, { act: act() })
  const page = await visitor().get(open())
  for (const words of ['Ontbijt: begeleiden in de praktijk', 'vrijdag 27 november 2026', '08:30 tot 11:00 uur', 'Anders roosteren', 'Er zijn nog 4 plekken.', '9.00 Welkom']) expect(page.text, words).toContain(words)
  expect(faults(page.text)).toEqual([])
  const file = await visitor().get(`${open()}/calendar.ics`)
  const [found] = new ICAL.Component(ICAL.parse(file.text)).getAllSubcomponents('vevent').map(one => new ICAL.Event(one))
  expect([found?.uid, found?.sequence, found?.summary, found?.location, found?.startDate.toJSDate().toISOString(), found?.endDate.toJSDate().toISOString()]).toEqual([event, 0, form.title, form.place, '2026-11-27T07:30:00.000Z', '2026-11-27T10:00:00.000Z'])
})

test('anyone signs up, once; full is a waiting list; nobody can tell who came', async () => {
  for (const one of people) expect(said(await visitor().send(`${open()}/sign-ups`, { ...one, act: act() }))).toEqual({ status: 303, location: `${open()}?done=signed`, wrong: undefined })
  expect((await visitor().send(`${open()}/sign-ups`, { ...people[0], name: '', act: act() })).status).toBe(422)
  expect((await visitor().send(`${open()}/sign-ups`, { ...people[0], first: '9', act: act() })).status).toBe(422)
  // The same address again is answered in the same way, keeps its place and gets its own link.
  const again = await visitor().send(`${open()}/sign-ups`, { ...people[0], name: 'Iemand anders', mail: 'ANNA@noord.example', act: act() })
  expect(said(again)).toEqual({ status: 303, location: `${open()}?done=signed`, wrong: undefined })
  const mails = await mailsTo(house, 'anna@noord.example')
  expect(mails).toHaveLength(2)
  expect(new Set(mails.map(({ text }) => /http\S+/.exec(text)?.[0])).size).toBe(1)
  expect(mails.map(({ text }) => text).join(' ')).toContain('was je al aangemeld')
  expect((await mailsTo(house, 'dirk@zuid.example'))[0]?.text).toContain('Je hebt een plek op vrijdag 27 november 2026')
  expect((await mailsTo(house, 'fred@oost.example'))[0]?.text).toContain('sta je op de wachtlijst')
  for (const { text, subject } of mails) expect(`${text} ${subject}`).not.toMatch(/Ontbijt|Noord|Anna/)
  const page = await visitor().get(open())
  expect(page.text).toContain('Het is vol.')
  for (const { name, mail, organisation } of people) for (const words of [name, mail, organisation]) expect(page.text + (await visitor().get('/together?q=' + encodeURIComponent(words))).text.replaceAll(`value="${words}"`, ''), words).not.toContain(words)
})

test('who cancels is gone at once, the next in turn moves up and hears it, once', async () => {
  const link = await own('carla@zuid.example')
  expect((await visitor().get(link)).text).toContain('Je hebt een plek.')
  expect((await visitor().get(await own('fred@oost.example'))).text).toContain('Je staat op de wachtlijst.')
  expect(await moveUpNow()).toBe(0)
  const before = (await house.asSuperuser('select from keys.document_key')).length
  expect((await visitor().send(`${link}/cancellations`, { act: act() })).text).toContain('Je bent afgemeld')
  expect((await house.asSuperuser('select from keys.document_key')).length).toBe(before - 1)
  expect((await visitor().get(link)).status).toBe(403)
  expect([await moveUpNow(), await moveUpNow()]).toEqual([1, 0])
  expect((await mailsTo(house, 'eva@oost.example')).map(({ text }) => text.includes('Er is plek voor je'))).toEqual([true, false])
  expect((await mailsTo(house, 'fred@oost.example'))).toHaveLength(1)
  // Another choice, by the link.
  const eva = await own('eva@oost.example')
  expect(said(await visitor().send(`${eva}/choices`, { first: '2', second: '2', act: act() })).location).toBe(`${eva}?done=chosen`)
  expect(await house.asSuperuser('select first, second from event_choice where number = 2')).toEqual([{ first: 2, second: null }])
})

test('of many who come at once no more have a place than there are places, each in turn', async () => {
  await ellen.send(`${home}/${event}/versions`, { ...form, places: '6', number: '1', act: act() })
  expect(await moveUpNow()).toBe(1)
  await Promise.all(Array.from({ length: 6 }, (_, index) => visitor().send(`${open()}/sign-ups`, { name: `Gast ${index}`, organisation: 'West', mail: `gast${index}@west.example`, first: '', second: '', act: act() })))
  expect(await house.asSuperuser('select (select count(*)::int from event_sign_up) as signed, (select count(*)::int from event_place) as placed, (select count(distinct turn)::int from event_sign_up) as turns')).toEqual([{ signed: 11, placed: 6, turns: 11 }])
  expect(house.broken).toEqual([])
})

test('what moves is told to who signed up; a version on top of another is not lost', async () => {
  expect((await ellen.send(`${home}/${event}/versions`, { ...form, number: '1', act: act() })).text).toContain('Iemand anders paste dit net aan.')
  expect((await ellen.send(`${home}/${event}/versions`, { ...form, themes: 'Eén', number: '2', act: act() })).text).toContain('Mensen kozen al.')
  await ellen.send(`${home}/${event}/versions`, { ...form, places: '6', from: '09:00', number: '2', act: act() })
  expect((await mailsTo(house, 'anna@noord.example'))[0]?.text).toContain('Er is iets veranderd.')
  expect((await visitor().get(`${open()}/calendar.ics`)).text).toContain('SEQUENCE:2')
})

test('subgroups by the rule, moved by hand, on paper', async () => {
  const page = await ellen.get(`${home}/${event}`)
  for (const words of ['Anna Blom', 'anna@noord.example', 'Zorggroep Noord']) expect(page.text).toContain(words)
  await ellen.send(`${home}/${event}/divisions`, { act: act() })
  const sizes = async () => (await house.asSuperuser<{ readonly size: number }>('select count(*)::int as size from event_seat s join event_division d on d.id = s.division_id where d.number = (select max(number) from event_division) group by theme order by theme')).map(({ size }) => size)
  expect(await sizes()).toEqual([2, 2, 2])
  const list = await ellen.get(`${home}/${event}/list`)
  expect(list.text).toContain('Anders roosteren')
  expect(list.text).not.toContain('anna@noord.example')
  const [anna] = await house.asSuperuser<{ readonly id: string; readonly theme: number }>('select s.sign_up_id as id, s.theme from event_seat s join event_sign_up u on u.id = s.sign_up_id where u.turn = 1')
  await ellen.send(`${home}/${event}/seats`, { [`seat-${anna?.id}`]: anna?.theme === 1 ? '2' : '1', act: act() })
  expect((await sizes()).toSorted()).toEqual([1, 2, 3])
  expect((await ellen.get(`${home}/${event}/subgroups`)).text).toContain('Schuif zelf')
})

test('from one corner of the network not more than a few at once', async () => {
  house.comeFrom({ address: '203.0.113.9', agent: 'story' })
  const answers: number[] = []
  for (let index = 0; index < 8; index++) answers.push((await visitor().send(`${open()}/sign-ups`, { name: 'Wie', organisation: 'Wat', mail: `veel${index}@west.example`, first: '', second: '', act: act() })).status)
  house.comeFrom({ address: '127.0.0.1', agent: 'story' })
  expect(answers).toEqual([303, 303, 303, 303, 303, 303, 429, 429])
})

test('names and mail addresses are for whoever holds it: nobody else finds anything, at the database either', async () => {
  const seen = async (table: string) => await whoSeesIn(house)(new Sql([`select from ${table}`], []))
  for (const table of ['event_sign_up', 'event_place', 'event_choice', 'event_division', 'event_seat', 'event_word']) expect(await seen(table), table).toEqual(table === 'event_word' ? [] : ['ellen'])
  for (const [person, provider] of [[null, deHaven.id], [null, hetBaken.id], [castOfHetBaken.wim.id, hetBaken.id], [castOfHetBaken.wim.id, deHaven.id], ['worker', hetBaken.id]] as const) expect(await house.as(person, tx => tx.rows(sql`select from event_sign_up`), provider)).toEqual([])
  // An older version is not read by those who read the event.
  expect(await house.as(null, tx => tx.rows(sql`select number from event_version`))).toEqual([{ number: 3 }])
  for (const [name, person] of [...Object.entries(everyone).filter(([one]) => one !== 'ellen'), ['nobody', null] as const]) {
    for (const write of [
      sql`insert into event (id, made_by, made_at) values (${newAnonymousId()}, ${person ?? cast.ellen.id}, now())`, sql`insert into event_opening (event_id, opened_by, opened_at) values (${event}, ${person ?? cast.ellen.id}, now())`,
      sql`insert into event_harvest (event_id, theme, number, content, written_by, written_at) select ${event}, 1, 1, content, ${person ?? cast.ellen.id}, now() from event_version`, sql`insert into event_word (event_id, people, sent_by, sent_at) values (${event}, 0, ${person ?? cast.ellen.id}, now())`,
      sql`insert into event_sign_up (id, event_id, turn, token_hash, mail_index, content, signed_at) select ${newAnonymousId()}, ${event}, 99, ${Buffer.alloc(32)}, ${Buffer.alloc(32)}, content, now() from event_version`,
    ]) await expect(house.as(person, tx => tx.run(write)), name).rejects.toThrow('42501')
    // Who is known to the house by name may sign in.
    if (!Object.values(cast).some(({ id }) => id === person) || !person) continue
    const browser = await house.signedIn(person)
    for (const path of ['', '/edit', '/subgroups', '/list', '/harvest']) expect((await browser.get(`${home}/${event}${path}`)).status, `${name} ${path}`).toBe(404)
    for (const path of ['/versions', '/openings', '/callings-off', '/divisions', '/seats', '/presences', '/harvests', '/words', '/next-dates']) expect((await browser.send(`${home}/${event}${path}`, { act: act() })).status, `${name} ${path}`).toBe(404)
  }
  // What moves people up runs as the worker and as nobody else.
  expect(await house.as(cast.marleen.id, tx => tx.rows(sql`select * from give_places(${event}, now())`))).toEqual([])
  expect((await (await house.signedIn(castOfHetBaken.wim.id, hetBaken)).get(`${home}/${event}`)).status).toBe(404)
  expect((await house.browser(hetBaken.host ?? '').get(open())).status).toBe(404)
})

test('after it: who came, what came of it, told once to those who came and to nobody else', async () => {
  expect((await ellen.send(`${home}/${event}/words`, { act: act() })).text).toContain('Dat kan pas na de bijeenkomst.')
  house.travelTo(new Date('2026-11-27T12:00:00Z'))
  const organiser = await house.signedIn(cast.ellen.id)
  expect((await visitor().send(`${open()}/sign-ups`, { ...people[2], mail: 'laat@zuid.example', act: act() })).text).toContain('Aanmelden kan niet meer.')
  expect((await organiser.send(`${home}/${event}/words`, { act: act() })).text).toContain('Schrijf eerst op wat eruit kwam.')
  const came = (await house.asSuperuser<{ readonly id: string }>('select u.id from event_sign_up u where turn in (1, 5)')).map(({ id }) => id)
  await organiser.send(`${home}/${event}/presences`, { came, act: act() })
  // Whether someone came is noted and read by whoever holds the event, and by nobody who might be on the list.
  expect(await whoSeesIn(house)(sql`select from event_presence`)).toEqual(['ellen'])
  expect(await whoTries(by => sql`insert into event_presence (sign_up_id, number, came, noted_by, noted_at) values (${came[0] ?? null}, 9, false, ${by}, now())`)).toEqual(['ellen'])
  expect(await whoTries(() => sql`update event_presence set came = true`)).toEqual([])
  expect((await organiser.send(`${home}/${event}/harvests`, { theme: '1', words: '', act: act() })).status).toBe(422)
  await organiser.send(`${home}/${event}/harvests`, { theme: '1', words: 'Eerst een week samen. <b>Dan</b> pas alleen.', act: act() })
  expect((await visitor().get(open())).text).not.toContain('Eerst een week samen')
  expect(await house.as(null, tx => tx.rows(sql`select from event_harvest`))).toEqual([])
  expect((await visitor().get(`${await own('bert@noord.example')}/idea`)).status, 'who did not come').toBe(404)
  await Promise.all([organiser.send(`${home}/${event}/words`, { act: act() }), organiser.send(`${home}/${event}/words`, { act: act() })])
  expect((await visitor().get(open())).text).toContain('Eerst een week samen. &lt;b>Dan&lt;/b> pas alleen.')
  const told = async (mail: string) => (await mailsTo(house, mail)).filter(({ text }) => text.includes('Hier staat wat eruit kwam')).length
  expect([await told('anna@noord.example'), await told('eva@oost.example'), await told('bert@noord.example')]).toEqual([1, 1, 0])
})

test('the next date makes a draft that is announced, with a file for a calendar', async () => {
  const organiser = await house.signedIn(cast.ellen.id)
  expect((await organiser.send(`${home}/${event}/next-dates`, { day: '2026-11-01', act: act() })).status).toBe(422)
  const next = /[0-9a-f-]{36}/.exec((await organiser.send(`${home}/${event}/next-dates`, { day: '2027-02-05', act: act() })).location ?? '')?.[0] ?? ''
  expect((await organiser.send(`${home}/${event}/next-dates`, { day: '2027-02-12', act: act() })).location).toBe(`${home}/${next}`)
  expect(await house.asSuperuser('select from event')).toHaveLength(2)
  expect((await visitor().get(open())).text).toContain('De volgende keer is vrijdag 5 februari 2027.')
  const announced = await visitor().get(`/together/events/${next}`)
  expect(announced.text).toContain('Aanmelden kan nog niet.')
  expect((await visitor().send(`/together/events/${next}/sign-ups`, { ...people[0], act: act() })).text).toContain('Aanmelden kan niet meer.')
  expect(new ICAL.Event(new ICAL.Component(ICAL.parse((await visitor().get(`/together/events/${next}/calendar.ics`)).text)).getFirstSubcomponent('vevent') ?? undefined).startDate.toJSDate().toISOString()).toBe('2027-02-05T08:00:00.000Z')
  // Called off: whoever signed up hears it, and it is off the list.
  await organiser.send(`${home}/${next}/openings`, { act: act() })
  await visitor().send(`/together/events/${next}/sign-ups`, { ...people[0], mail: 'gerda@noord.example', act: act() })
  expect(await whoTries(by => sql`insert into event_calling_off (event_id, called_off_by, called_off_at) values (${next}, ${by}, now())`)).toEqual(['ellen'])
  await organiser.send(`${home}/${next}/callings-off`, { act: act() })
  // That it is off is for everyone here, a visitor too; and for nobody of another house.
  expect(await house.as(null, tx => tx.rows(sql`select from event_calling_off`))).toHaveLength(1)
  expect(await whoSeesIn(house)(sql`select from event_calling_off`)).toEqual(Object.keys(everyone))
  expect(await whoTries(() => sql`delete from event_calling_off`)).toEqual([])
  expect((await mailsTo(house, 'gerda@noord.example'))[0]?.text).toContain('gaat niet door')
  expect((await visitor().get(`/together/events/${next}`)).text).toContain('Dit gaat niet door.')
})

test('thirty days after it there are numbers and no names; before that, nothing goes', async () => {
  const sweep = (moment: string, by: 'worker' | typeof cast.ellen.id = 'worker') => house.as(by, tx => sweepSignUps(tx, new Date(moment)))
  const left = async () => (await house.asSuperuser('select from event_sign_up where event_id = $1', [event])).length
  const before = await left()
  expect(before).toBeGreaterThan(5)
  await sweep('2026-12-27T09:00:00Z')
  await sweep('2027-01-30T09:00:00Z', cast.ellen.id)
  expect(await left()).toBe(before)
  await sweep('2026-12-27T10:00:01Z')
  expect(await left()).toBe(0)
  expect(await house.asSuperuser('select signed::int, placed::int, came::int from event_number')).toEqual([{ signed: before, placed: 6, came: 2 }])
  expect(await house.asSuperuser(`select from keys.document_key k where not exists (select from event_version where document_key_of(content) = k.id) and not exists (select from event_harvest where document_key_of(content) = k.id)
    and not exists (select from event_sign_up where document_key_of(content) = k.id) and not exists (select from outbox_message where k.id in (document_key_of(content), document_key_of(recipient)))
    and not exists (select from person_name where document_key_of(name) = k.id) and not exists (select from mail_address where document_key_of(address) = k.id) and not exists (select from guide_profile where k.id in (document_key_of(own_words), document_key_of(life_view)))`), 'no key is left over').toEqual([])
  expect((await (await house.signedIn(cast.ellen.id)).get(`${home}/${event}`)).text).toContain('De namen zijn gewist.')
  expect(house.broken).toEqual([])
})
