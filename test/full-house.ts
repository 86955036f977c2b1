/** A house in which every page has something on it: agendas, codes, talks to come and talks that passed, at two providers. */
import { randomInt } from 'node:crypto'
import { keepAgenda } from '../core/agenda/agenda.fixture.ts'
import { renewCode } from '../core/organisations/known-code.ts'
import type { Provider } from '../core/providers/provider.ts'
import { signInAs } from '../core/visit.ts'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../demo/cast.ts'
import type { Id } from '../kit/id.ts'
import { listOutbox } from '../kit/outbox.ts'
import { openHouse, type Browser } from './house.ts'
import { filledIn, formsIn } from './markup.ts'

export const present = <Value>(value: Value | null | undefined): Value => {
  if (value === null || value === undefined) throw new Error('expected to be there')
  return value
}

export type Booked = { readonly browser: Browser; readonly words: string; readonly person: Id<'person'> }
export type Contact = { readonly telephone: string; readonly alias: string }

export const roleNames = ['visitor', 'participant', 'guide', 'administrator', 'guide elsewhere', 'administrator elsewhere', 'invited'] as const
export type RoleName = (typeof roleNames)[number]
export type Role = {
  readonly name: RoleName
  readonly provider: Provider
  /** Whom a transaction of theirs runs for. */
  readonly person: Id<'person'> | null
  /** An address that only they were given. */
  readonly given: readonly string[]
  /** Signed in just now, where they sign in. */
  browser(): Promise<Browser>
}

export const thursday = new Date('2026-11-19T07:30:00Z')
export const friday = new Date('2026-11-20T08:30:00Z')

export const openFullHouse = async () => {
  const house = await openHouse({ now: thursday, costs: { memory: 256, passes: 1 } })
  for (const [provider, guides] of [[deHaven, [cast.marleen, cast.jaap, cast.samira]], [hetBaken, [castOfHetBaken.lieve]]] as const)
    for (const { id } of guides) await house.as(id, tx => keepAgenda(tx, id), provider.id)
  const codes = new Map<Provider, string>()
  for (const [provider, administrator] of [[deHaven, cast.ellen], [hetBaken, castOfHetBaken.wim]] as const)
    codes.set(provider, (await house.as(administrator.id, tx => renewCode({ tx, vault: house.vault, provider }, house.now(), randomInt), provider.id)).words)

  // A network with something in it: a day to come, and an idea.
  const ellen = await house.signedIn(cast.ellen.id)
  const event = present(/[0-9a-f-]{36}/.exec((await ellen.send('/administration/together/events', { title: 'Ontbijt voor het netwerk', day: '2026-12-04', from: '08:00', until: '10:00', place: 'Zaal De Kade', forWhom: 'Iedereen die begeleidt', about: 'Samen leren we van wat we proberen.', programme: '8.00 Inloop', themes: 'Samen op pad\nUren om te begeleiden\nAnders kijken', places: '20', tellsBackOn: '2027-10-01' })).location ?? '')?.[0])
  await ellen.send(`/administration/together/events/${event}/openings`)
  await ellen.send('/administration/together/ideas', { event, title: 'Samen op pad', what: 'Twee mensen werken zij aan zij.', forWhom: 'Teams met leerlingen', why: 'De een leert van de ander.' })

  /** Comes in by the poster and holds a place. @param guide the first place of all, or of this guide */
  const hold = async ({ provider = deHaven, guide }: { readonly provider?: Provider; readonly guide?: Id<'person'> | undefined } = {}) => {
    const browser = house.browser(provider.host ?? undefined)
    await browser.get(`/p/${codes.get(provider)}`)
    const moments = await browser.get(guide ? `/moments/${guide}` : '/moments')
    const place = present(formsIn(moments.text, '/').find(({ action }) => action === '/holds'))
    return { browser, contact: await browser.post('/holds', filledIn(place)) }
  }

  /** From the poster to six words, as a person would. */
  const book = async ({ provider = deHaven, guide, contact = { telephone: '06 12 34 56 78', alias: 'Roos' } }: { readonly provider?: Provider; readonly guide?: Id<'person'>; readonly contact?: Contact } = {}): Promise<Booked> => {
    const { browser, contact: page } = await hold({ provider, guide })
    const form = present(formsIn(page.text, '/').find(({ action }) => action === '/appointments'))
    const receipt = await browser.post('/appointments', { ...filledIn(form), way: 'guide-calls', ...contact })
    const words = present(/class="code"[^>]*>([^<]+)</.exec(receipt.text)?.[1])
    const [row] = await house.asSuperuser<{ readonly person: Id<'person'> }>('select person_id as person from receipt where locator = $1', [words.split(' ').slice(0, 2).join('-')])
    return { browser, words, person: present(row).person }
  }

  /** Back with a receipt, without the slow derivation. */
  const returned = async (person: Id<'person'>, provider: Provider = deHaven): Promise<Browser> => {
    const cookie = await house.as(null, tx => signInAs({ tx, now: house.now() }, person, 'receipt', null), provider.id)
    const browser = house.browser(provider.host ?? undefined)
    browser.cookies.set(cookie.name, cookie.value ?? '')
    return browser
  }

  const first = [await book({ guide: cast.marleen.id }), await book({ guide: cast.marleen.id }), await book({ guide: cast.jaap.id }), await book({ provider: hetBaken })]
  house.travelTo(friday)
  const later = [await book({ guide: cast.marleen.id }), await book({ guide: cast.jaap.id })]
  const participant = present(later[0]).person

  /** Someone new, who has the link from the mail and chose a password, but did not come in yet. */
  const invite = async (): Promise<string> => {
    const administrator = await house.signedIn(cast.ellen.id)
    const form = present(formsIn((await administrator.get('/administration/staff')).text, '/').find(({ action }) => action === '/administration/staff'))
    await administrator.post(form.action, { ...filledIn(form), name: 'Hanneke Vos', mail: 'hanneke@dehaven.example' })
    const sent = await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 1))
    const path = present(/\/invitations\/[\w-]+/.exec(present(sent[0]).message.text)?.[0])
    await house.browser().post(`${path}/password`, { password: 'vier woorden in de regen' })
    return path
  }
  const invitation = await invite()

  const signedIn = (name: RoleName, person: Id<'person'>, provider: Provider): Role => ({ name, person, provider, given: [], browser: () => house.signedIn(person, provider) })
  const roles: Readonly<Record<RoleName, Role>> = {
    visitor: { name: 'visitor', provider: deHaven, person: null, given: [], browser: async () => (await hold()).browser },
    participant: { name: 'participant', provider: deHaven, person: participant, given: [], browser: () => returned(participant) },
    guide: signedIn('guide', cast.marleen.id, deHaven),
    administrator: signedIn('administrator', cast.ellen.id, deHaven),
    'guide elsewhere': signedIn('guide elsewhere', castOfHetBaken.lieve.id, hetBaken),
    'administrator elsewhere': signedIn('administrator elsewhere', castOfHetBaken.wim.id, hetBaken),
    invited: { name: 'invited', provider: deHaven, person: null, given: [invitation, `${invitation}/app`], browser: async () => house.browser() },
  }
  return { ...house, hold, book, returned, roles, booked: [...first, ...later], codeOf: (provider: Provider) => present(codes.get(provider)) }
}
export type FullHouse = Awaited<ReturnType<typeof openFullHouse>>
