import { expect, test } from 'vitest'
import { sql } from '../../kit/db.ts'
import type { Id } from '../../kit/id.ts'
import { listOutbox } from '../../kit/outbox.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { codeHash } from '../organisations/entry-code.ts'
import { opensDoor } from '../organisations/entry-code.store.ts'
import { listProviders } from '../providers/provider.store.ts'
import { setUpToken } from './set-up.ts'

const house = await openHouse({ living: 'nobody' })
const address = `/set-up/${setUpToken(house.vault)}`

const settings = {
  name: 'De Haven', country: 'NL', locale: 'nl-NL', address: 'je', telephone: '088 000 00 00', mail: 'welkom@dehaven.example',
  introduction: 'Een psycholoog of een coach van De Haven.', exitUrl: 'https://www.knmi.nl/',
}
const answers = { ...settings, administratorName: 'Ellen Bakker', administratorMail: 'ellen@dehaven.example' }

const actIn = (page: string) => /name="act" value="([^"]+)"/.exec(page)?.[1] ?? ''
const outbox = async () => {
  const { id } = await provider()
  return (await house.as('worker', tx => listOutbox(tx, house.vault, id, 20), id)).map(({ message }) => message)
}
const provider = async () => {
  const [only] = await house.as(null, listProviders)
  if (!only) throw new Error('not founded')
  return only
}
const administrator = async (): Promise<Browser> => {
  const { id } = await provider()
  const [ellen] = await house.asSuperuser<{ person: Id<'person'> }>(`select person_id as person from office where office = 'administrator' order by given_at limit 1`)
  if (!ellen) throw new Error('no administrator')
  return await house.signedIn(ellen.person, { ...await provider(), id })
}

test('an empty installation shows nothing but the address that only the server told', async () => {
  const stranger = house.browser()
  const start = await stranger.get('/')
  expect(house.broken).toEqual([])
  expect(start.status).toBe(404)
  expect((await stranger.get('/set-up/0000')).status).toBe(404)
  expect((await stranger.send('/set-up/0000', answers)).status).toBe(404)
  const page = await stranger.get(address)
  expect(page.status).toBe(200)
  expect(page.text).toContain('Houvast inrichten')
  expect((await stranger.get(`${address}?language=en`)).text).toContain('Set up Houvast')
})

test('what is missing is said at its field, and what was typed stays', async () => {
  const ellen = house.browser()
  const wrong = await ellen.send(address, { ...answers, name: '', exitUrl: 'http://knmi.nl', administratorMail: 'ellen' })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('<title>Fout: ')
  for (const field of ['name', 'exitUrl', 'administratorMail']) expect(wrong.text).toContain(`href="#${field}"`)
  expect(wrong.text).toContain('088 000 00 00')
  expect(await house.as(null, listProviders)).toEqual([])
})

test('a provider is founded once, and its administrator is invited', async () => {
  const ellen = house.browser()
  const act = actIn((await ellen.get(address)).text)
  const [first, second] = await Promise.all([ellen.send(address, { ...answers, act }), ellen.send(address, { ...answers, act })])
  expect([first.status, second.status]).toEqual([200, 200])
  const link = /\/invitations\/[\w-]+/.exec(first.text)?.[0]
  expect(link).toBeDefined()
  expect(second.text).toContain(link)

  expect(await house.as(null, listProviders)).toMatchObject([{ name: 'De Haven', zone: 'Europe/Amsterdam', introduction: { 'nl-BE': answers.introduction, en: answers.introduction } }])
  const mails = await outbox()
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ channel: 'mail', to: 'ellen@dehaven.example' })
  expect(mails[0]?.text).toContain(link)

  expect((await ellen.get(address)).status).toBe(404)
  expect((await ellen.send(address, { ...answers, act: crypto.randomUUID() })).status).toBe(404)
})

test('settings say who the provider is; what a language leaves empty follows the Dutch words', async () => {
  const ellen = await administrator()
  expect((await ellen.get('/administration/settings')).text).toContain('value="De Haven"')
  const wrong = await ellen.send('/administration/settings', { ...settings, telephone: 'bel maar', introduction: 'x'.repeat(601) })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('bel maar')
  const saved = await ellen.post('/administration/settings', { ...settings, name: 'De Nieuwe Haven', country: 'BE', introductionEn: 'A coach.' })
  expect(saved.text).toContain('Dit is bewaard.')
  expect(await provider()).toMatchObject({ name: 'De Nieuwe Haven', zone: 'Europe/Brussels', introduction: { 'nl-BE': settings.introduction, en: 'A coach.' } })
  await ellen.post('/administration/settings', settings)
})

test('an affiliate comes and goes, and its page says that no trajectory points to it', async () => {
  const ellen = await administrator()
  expect((await ellen.get('/administration/affiliates')).text).toContain('Hier hangt nooit een traject aan')
  const form = { name: 'De Linde', place: 'Zwolle', staff: '', joinedOn: '2026-11-01', act: crypto.randomUUID() }
  await Promise.all([ellen.send('/administration/affiliates', form), ellen.send('/administration/affiliates', form)])
  const list = await ellen.get('/administration/affiliates')
  expect(list.text.match(/>De Linde</g)).toHaveLength(1)
  const [leave] = /\/administration\/affiliates\/[\w-]+\/departure/.exec(list.text) ?? ['']
  expect((await ellen.get(leave)).text).toContain('De Linde')
  const early = await ellen.send(leave, { leftOn: '2026-10-01' })
  expect(early.status).toBe(422)
  expect(early.text).toContain('vóór het begin')
})

test('the code opens the door, stands on the poster, and lets its successor in four weeks', async () => {
  const ellen = await administrator()
  expect((await ellen.get('/administration')).text).toContain('Er is nog geen code')
  expect((await ellen.send('/administration/poster')).status).toBe(404)
  expect((await ellen.get('/administration/poster')).text).toContain('Er is nog geen code')
  await ellen.post('/administration/code', { act: crypto.randomUUID() })
  const words = await wordsOn(ellen)
  expect(await opens(words)).toBe(true)

  const [affiliate] = /poster\?affiliate=[\w-]+/.exec((await ellen.get('/administration/affiliates')).text) ?? ['']
  const poster = await ellen.get(`/administration/${affiliate}`)
  const plain = await ellen.get('/administration/poster')
  expect(poster.text).toContain('De Haven voor De Linde')
  for (const page of [poster, plain]) {
    for (const part of ['Even praten met iemand?', 'Een half uur. Gratis.', 'Niemand op school weet het. Ook ik niet.', words.replaceAll('-', ' '), 'houvast.localhost', '113']) expect(page.text).toContain(part)
  }
  const qr = (page: string) => /class="qr-squares" d="([^"]+)"/.exec(page)?.[1]
  expect(qr(poster.text)).toBe(qr(plain.text)) // whose wall it hangs on is nowhere in the code
  expect((await ellen.get('/administration/cards')).text.match(/class="poster-card"/g)).toHaveLength(8)

  house.travelTo(new Date(house.now().getTime() + 60_000))
  await ellen.post('/administration/code', { act: crypto.randomUUID() })
  const next = await wordsOn(ellen)
  expect(next).not.toBe(words)
  expect([await opens(words), await opens(next)]).toEqual([true, true])
  expect([await opens(words, 28), await opens(next, 28)]).toEqual([false, true])
  const dump = JSON.stringify(await house.asSuperuser('select * from entry_code'))
  for (const word of [words, next]) expect(dump).not.toContain(word)
})

test('a guide is invited, gets a profile and can be chosen; nobody is added twice', async () => {
  const ellen = await administrator()
  expect((await ellen.get('/administration')).text).toContain('Er is nog geen begeleider')
  const form = { name: 'Marleen de Wit', mail: 'Marleen@dehaven.example', offices: ['guide'] }
  await ellen.post('/administration/staff', { ...form, act: crypto.randomUUID() })
  expect((await outbox()).filter(message => message.to === 'marleen@dehaven.example')).toHaveLength(1)
  const again = await ellen.send('/administration/staff', { ...form, act: crypto.randomUUID() })
  expect(again.status).toBe(422)
  expect(again.text).toContain('Dit e-mailadres is al van iemand')

  const home = await ellen.get('/administration')
  expect(home.text).toContain('Uitgenodigd, nog niet binnen')
  expect(home.text).toContain('Nog geen werktijden')
  const marleen = /\/administration\/staff\/[\w-]+(?=">Marleen)/.exec(home.text)?.[0] ?? ''
  const profile = { programmes: ['anonymous-coaching'], profession: 'psychologist', themes: ['sleep', 'limits'], languages: ['nl', 'en'], ways: ['guide-calls'], ownWords: 'Ik luister eerst.', lifeView: '' }
  const wrong = await ellen.send(`${marleen}/profile`, { ...profile, themes: ['no-such-theme'], ways: [] })
  expect(wrong.status).toBe(422)
  expect(wrong.text).toContain('Ik luister eerst.')
  expect((await ellen.post(`${marleen}/profile`, profile)).text).toContain('Dit is bewaard.')
  expect((await ellen.get('/administration')).text).not.toContain('heeft nog geen profiel')

  await ellen.post(`${marleen}/invitations`, { act: crypto.randomUUID() })
  expect((await outbox()).filter(message => message.to === 'marleen@dehaven.example')).toHaveLength(2)
  await ellen.post(marleen, { name: 'Marleen de Wit', mail: 'm.dewit@dehaven.example', act: crypto.randomUUID() })
  expect((await ellen.get(marleen)).text).toContain('m.dewit@dehaven.example')
})

test('the last administrator stays; a guide whose office ended can be chosen no more', async () => {
  const ellen = await administrator()
  const list = (await ellen.get('/administration/staff')).text
  const page = async (name: string) => {
    const path = new RegExp(`/administration/staff/[\\w-]+(?=">${name})`).exec(list)?.[0] ?? ''
    return { path, text: (await ellen.get(path)).text }
  }
  const herself = await page('Ellen')
  expect(herself.text).not.toContain('/end"')
  const [office] = await house.asSuperuser<{ id: string }>(`select id from office where office = 'administrator'`)
  const refusal = await ellen.send(`${herself.path}/offices/${office?.id}/end`)
  expect(refusal.status).toBe(422)
  expect(refusal.text).toContain('Dit is de laatste beheerder')

  const marleen = await page('Marleen')
  const end = /\/administration\/staff\/[\w-]+\/offices\/[\w-]+\/end/.exec(marleen.text)?.[0] ?? ''
  await ellen.post(end)
  const { id } = await provider()
  expect(await house.as(null, tx => tx.rows(sql`select * from guides()`), id)).toEqual([])
  expect((await ellen.get('/administration/staff')).text).toContain('Werkten hier eerder')
  expect((await ellen.get(`${marleen.path}/profile`)).status).toBe(404)
})

test('every act stands in the log, and nothing broke on the way', async () => {
  const events = await house.asSuperuser<{ event: string }>('select distinct event from log.entry order by event')
  expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(['affiliate.welcome', 'entry-code.renew', 'office.end', 'profile.write', 'provider.found', 'provider.settle', 'staff.correct', 'staff.invite']))
  expect(house.broken).toEqual([])
})

const wordsOn = async (browser: Browser) => (/\/p\/([a-z-]+)/.exec((await browser.get('/administration/code')).text)?.[1] ?? '')
const opens = async (words: string, daysLater = 0) => {
  const { id } = await provider()
  const hash = codeHash(house.vault, id, words)
  return hash !== null && await house.as(null, tx => opensDoor(tx, hash, new Date(house.now().getTime() + daysLater * 24 * 60 * 60_000)), id)
}
