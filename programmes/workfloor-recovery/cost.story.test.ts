/** Someone who thinks about a plan sets its price against what absence costs, without a name and without a script. */
import { expect, test } from 'vitest'
import { openHouse, type Answer } from '../../test/house.ts'
import { formsIn } from '../../test/markup.ts'
import { known } from '../../test/site.ts'

const house = await openHouse()
const plain = ({ text }: Answer) => text.replaceAll('\u00A0', ' ').replaceAll('&nbsp;', ' ')
/** The form of the page as it stands, with a few answers changed. */
const asIs = (answer: Answer, path: string, changed: Readonly<Record<string, string>> = {}) => {
  const form = known(formsIn(answer.text, path).find(({ action, method }) => method === 'POST' && action === path))
  return { ...Object.fromEntries(form.fields.map(({ name, values }) => [name, values[0] ?? ''])), ...changed }
}

test('who opens it sees an outcome at once, with sources beside the figures', async () => {
  const visitor = house.browser()
  const page = await visitor.get('/cost-of-absence')
  expect(page.status).toBe(200)
  // 279 calendar days are 199.29 working days, of 350.
  expect(plain(page)).toContain('Het verzuim kost ongeveer € 69.752. Dat is voor 199,29 werkdagen.')
  expect(plain(page)).toContain('>€ 69.751,50<')
  expect(plain(page)).toContain('Standaard € 350. Bron: Arbo Unie, 2024.')
  expect(plain(page)).toContain('Bron: ArboNed, 2022-2023.')
  expect(page.text).toContain('indicatie')
  for (const { fields } of formsIn(page.text, '/cost-of-absence')) for (const { name } of fields) expect(name).not.toMatch(/name|person|email/i)
})

test('32 hours of 125 have paid for themselves after 11.43 days of 350', async () => {
  const visitor = house.browser()
  const form = { kind: 'own', days: '120', unit: 'working', dayCost: '350', hours: '32', rate: '125', colleagueHours: '0', colleagueHour: '35,30', travel: '0', fewerDays: '20' }
  const page = await visitor.send('/cost-of-absence/netherlands', form)
  expect(page.status).toBe(200)
  expect(plain(page)).toContain('ongeveer € 42.000')
  expect(plain(page)).toContain('Bij 11,43 dagen minder verzuim is het plan terugverdiend.')
  expect(plain(page)).toContain('20 dagen minder verzuim scheelt € 7.000.')
  expect(plain(page)).toContain('blijft € 3.000 over')
})

test('item by item: the extra cost unless one asks for all that is paid, and a sanction only when asked', async () => {
  const visitor = house.browser()
  const path = '/cost-of-absence/items'
  const first = await visitor.get(path)
  expect(first.text).not.toContain('Een jaar extra loon<')
  const given = { ...asIs(first, path), kind: 'own', days: '120', unit: 'working', salary: '52.000', view: 'extra-cost', sanction: '' }
  const { sanction: _none, ...without } = given
  const extra = await visitor.send(path, without)
  expect(plain(extra)).toContain('ongeveer € 27.468.')
  expect(plain(extra)).not.toContain('Loon tijdens verzuim')
  const paid = await visitor.send(path, { ...without, view: 'cash-flow' })
  expect(plain(paid)).toContain('ongeveer € 57.948.')
  // The bars and the table say the same amounts.
  for (const amount of ['€ 30.480', '€ 22.860', '€ 3.048', '€ 600', '€ 960']) expect(plain(paid).split(`>${amount}<`).length - 1, amount).toBe(2)
  const withSanction = await visitor.send(path, { ...without, sanction: 'yes' })
  expect(plain(withSanction)).toContain('>€ 46.228<')
})

test('for Belgium the amount a day is asked, and nothing is shown before', async () => {
  const visitor = house.browser()
  const path = '/cost-of-absence/belgium'
  const first = await visitor.get(path)
  expect(first.text).not.toContain('id="outcome"')
  expect(asIs(first, path)).toMatchObject({ dayCost: '', days: '' })
  const empty = await visitor.send(path, asIs(first, path))
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('href="#dayCost"')
  const filled = await visitor.send(path, asIs(first, path, { days: '60', unit: 'working', dayCost: '300', colleagueHour: '40' }))
  expect(plain(filled)).toContain('ongeveer € 18.000.')
})

test.each([
  ['dayCost', 'veel'], ['dayCost', '-3'], ['days', '0'], ['days', '12,5'], ['hours', '9999'], ['unit', 'weeks'], ['rate', '1.2.3'], ['fewerDays', '700'],
])('%s = %s keeps what was typed and says where it went wrong', async (name, typed) => {
  const visitor = house.browser()
  const path = '/cost-of-absence/netherlands'
  const answer = await visitor.send(path, { ...asIs(await visitor.get(path), path), kind: 'own', days: '100', unit: 'working', [name]: typed })
  expect(answer.status).toBe(422)
  expect(answer.text).toContain(`href="#${name}"`)
  expect(answer.text).not.toContain('id="outcome"')
})

test('what was typed stays', async () => {
  const visitor = house.browser()
  const path = '/cost-of-absence/netherlands'
  const { text } = await visitor.send(path, { ...asIs(await visitor.get(path), path), kind: 'own', days: 'lang', rate: '1.2.3', travel: '12,50', unit: 'working' })
  for (const typed of ['lang', '1.2.3', '12,50']) expect(text).toContain(`value="${typed}"`)
  expect(text).toMatch(/<title>Fout: /)
})

test('another kind of case needs its days', async () => {
  const visitor = house.browser()
  const path = '/cost-of-absence/netherlands'
  const answer = await visitor.send(path, { ...asIs(await visitor.get(path), path), kind: 'own', days: '' })
  expect([answer.status, answer.text.includes('href="#days"')]).toEqual([422, true])
})

test('days that were filled in count, whichever kind was left chosen', async () => {
  const visitor = house.browser()
  const path = '/cost-of-absence/netherlands'
  const answer = await visitor.send(path, { ...asIs(await visitor.get(path), path), kind: 'burnout', days: '10', unit: 'working' })
  expect(plain(answer)).toContain('ongeveer € 3.500. Dat is voor 10 werkdagen.')
  expect(answer.text).toMatch(/<input[^>]*value="own"[^>]*checked/)
})

test.each(['nl-NL', 'nl-BE', 'en'])('in %s, and nothing breaks', async locale => {
  const visitor = house.browser()
  await visitor.get(`/voice/${locale}?to=/help`)
  for (const path of ['/cost-of-absence', '/cost-of-absence/items', '/cost-of-absence/belgium']) {
    const page = await visitor.get(path)
    expect(page.status).toBe(200)
    expect(page.text).toContain(`lang="${locale}"`)
  }
  const path = '/cost-of-absence/netherlands'
  // What the page writes it reads back, with a comma or a point.
  expect((await visitor.send(path, asIs(await visitor.get(path), path, { kind: 'burnout', unit: 'calendar' }))).status).toBe(200)
  expect(house.broken).toEqual([])
})
