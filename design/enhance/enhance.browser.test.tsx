import type { Browser, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Answer, Asked } from '../browser.ts'
import { chromiumPath, openBrowser, serve } from '../browser.ts'
import type { Children } from '../index.ts'
import {
  Button, Cases, Code, Conversation, Draft, Form, HoldNotice, Live, More, Page, SearchForm, SessionWarning, Slots, TextArea, renderPage,
} from '../index.ts'

const page = (children: Children) => ({
  body: renderPage(
    <Page lang="nl-NL" title="Proef" brandHref="/" skipLabel="Naar de inhoud" footer={{ items: [] }} tools={{ away: { href: '/away', label: 'Snel weg' } }} offline="Je hebt geen internet.">
      <h1>Proef</h1>
      {children}
    </Page>,
  ),
})

const moments = (day: string, times: readonly string[]) => <Slots name="slot" level={2} day={day} slots={times.map((time) => ({ value: `${day} ${time}`, time, spoken: `${day}, ${time} uur` }))} />

const people = () => page(<><SearchForm action="/people" name="q" label="Naam" button="Zoek" filter={{ list: 'people', found: '{count} gevonden.', none: 'Niemand gevonden.' }} /><Cases level={2} filter="people" items={[{ title: 'Şeyma Ł.' }, { title: 'Ruud K.' }, { title: 'Sofie D.' }]} /></>)

const pages: Readonly<Record<string, () => Answer>> = {
  '/away': () => ({ status: 303, location: '/weather' }),
  '/weather': () => ({ body: '<title>Het weer</title>Zon' }),
  '/hold': () => page(<HoldNotice now="2026-11-21T13:22:00Z" until="2026-11-21T13:32:00Z" left="Nog {time}" soon="Nog 2 minuten." over="Je plek is vrijgegeven.">We houden deze plek vast tot 14:32 uur.</HoldNotice>),
  '/code': () => page(<Code value="anker linde kade" copy={{ label: 'Kopieer', copied: 'Gekopieerd.' }} />),
  '/moments': () => page(<Form action="/moments"><More id="marleen" next={{ href: '/later', label: 'Meer momenten' }}>{moments('Maandag', ['08:30'])}</More></Form>),
  '/later': () => page(<Form action="/moments"><More id="marleen" next={null}>{moments('Dinsdag', ['10:00', '12:15'])}</More></Form>),
  '/draft': () => page(<Draft action="/save" saved="Bewaard om {time} uur." failed="Nog niet bewaard."><Form action="/sent"><TextArea name="good" label="Wat ging goed?" /><Button>Bewaar</Button></Form></Draft>),
  '/messages': () => page(<><Live id="messages" stream="/live" now="2026-11-21T14:00:00Z" until="2026-11-21T14:10:00Z" updated="Bijgewerkt om 15:00 uur." reload={{ href: '/messages', label: 'Kijk opnieuw' }} fresh="Er is een nieuw bericht."><Conversation label="Berichten" items={said.map(text => ({ own: false, who: 'Marleen, vandaag', text }))} /></Live><TextArea name="text" label="Jouw bericht" /></>),
  '/live': () => ({ body: `retry: 100\n${said.length === 1 ? '' : 'event: changed\ndata:\n\n'}`, type: 'text/event-stream' }),
  '/save': () => ({ status: 204 }),
  '/people': () => people(),
  // The parser stops inside the element until the script between has come.
  '/slow': () => { const { body } = people(); return { body: body.replace(/<hv-filter[^>]*>/, '$&<script src="/slow.js"></script>') } },
  '/session': () => page(<><SessionWarning now="2026-11-21T14:00:00Z" until="2026-11-21T14:20:00Z" ended="/weather" keep={{ action: '/save', label: 'Ik ben er nog' }}>Om 15:20 uur loggen we je uit.</SessionWarning><TextArea name="note" label="Tekst" /></>),
}

/** What was said so far. */
let said: readonly string[] = ['Dag.']

describe.skipIf(!chromiumPath)('what scripts add', () => {
  let browser: Browser
  let site: Awaited<ReturnType<typeof serve>>
  let tab: Tab
  let asked: Asked[] = []

  beforeAll(async () => {
    site = await serve((request) => {
      asked.push(request)
      return pages[request.url.pathname]?.() ?? null
    })
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    site.close()
  })
  beforeEach(async () => {
    asked = []
    const context = await browser.newContext()
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    tab = await context.newPage()
    return () => context.close()
  })

  const open = (address: string) => tab.goto(site.origin + address)
  const line = () => tab.getByRole('status').filter({ visible: true })

  test('hold: counts down by the server\'s clock, and speaks twice', async () => {
    await tab.clock.install({ time: new Date('2031-01-01T00:00:00Z') })
    await open('/hold')
    expect(await tab.locator('.hold-left').textContent()).toBe('Nog 10:00')
    await tab.clock.runFor('07:00')
    expect(await tab.locator('.hold-left').textContent()).toBe('Nog 3:00')
    expect(await tab.locator('hv-hold [role=status]').textContent()).toBe('')
    await tab.clock.runFor('01:00')
    expect(await tab.locator('hv-hold [role=status]').textContent()).toBe('Nog 2 minuten.')
    await tab.clock.runFor('02:01')
    expect(await tab.locator('hv-hold [role=status]').textContent()).toBe('Je plek is vrijgegeven.')
  })

  test('copy: puts the words on the clipboard and says so', async () => {
    await open('/code')
    await tab.getByRole('button', { name: 'Kopieer' }).click()
    await tab.getByText('Gekopieerd.').waitFor()
    expect(await tab.evaluate(() => navigator.clipboard.readText())).toBe('anker linde kade')
  })

  test('away: leaves no step back to the page', async () => {
    await open('/hold')
    await open('/draft')
    await tab.getByRole('link', { name: 'Snel weg' }).click()
    await tab.waitForURL('**/weather')
    await tab.goBack()
    expect(new URL(tab.url()).pathname).toBe('/hold')
  })

  test('away: three times Shift leaves, but not while writing', async () => {
    await open('/draft')
    await tab.getByRole('textbox').focus()
    for (let press = 0; press < 4; press += 1) await tab.keyboard.press('Shift')
    expect(new URL(tab.url()).pathname).toBe('/draft')
    await tab.getByRole('textbox').blur()
    for (let press = 0; press < 3; press += 1) await tab.keyboard.press('Shift')
    await tab.waitForURL('**/weather')
  })

  test('more: adds the next moments in place and goes to the first of them', async () => {
    await open('/moments')
    await tab.getByRole('link', { name: 'Meer momenten' }).click()
    await tab.getByRole('heading', { name: 'Dinsdag' }).waitFor()
    expect(await tab.locator('.slot').count()).toBe(3)
    expect(await tab.evaluate(() => document.activeElement?.textContent)).toBe('Dinsdag, 10:00 uur')
    expect(await tab.getByRole('link', { name: 'Meer momenten' }).count()).toBe(0)
    expect(new URL(tab.url()).pathname).toBe('/moments')
  })

  test('draft: goes to the server a moment after the last key, and nowhere else', async () => {
    await tab.clock.install()
    await open('/draft')
    await tab.getByRole('textbox').fill('Het lukte om rust te nemen.')
    await tab.clock.runFor(2000)
    await tab.getByText(/^Bewaard om \d\d:\d\d uur\.$/).waitFor()
    const saves = asked.filter(({ url }) => url.pathname === '/save')
    expect(saves.map(({ method, body }) => [method, body])).toEqual([['POST', 'good=Het+lukte+om+rust+te+nemen.']])
    expect(await tab.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })

  test('filter: narrows the list while typing, whatever the accents, and says how many remain', async () => {
    await open('/people')
    await tab.getByRole('searchbox').fill('sey')
    await tab.getByText('1 gevonden.').waitFor()
    expect(await tab.locator('.case:visible').allTextContents()).toEqual(['Şeyma Ł.'])
    await tab.getByRole('searchbox').fill('bestaat niet')
    await tab.getByText('Niemand gevonden.').waitFor()
    await tab.getByRole('searchbox').fill('')
    expect(await tab.locator('.case:visible').count()).toBe(3)
  })

  test('a script that is there before the page is waits for the words it works on', async () => {
    await tab.route('**/slow.js', async (route) => {
      await tab.waitForFunction(() => customElements.get('hv-filter'))
      await route.fulfill({ contentType: 'text/javascript', body: '' })
    })
    await tab.goto(`${site.origin}/slow`)
    await tab.getByRole('searchbox').fill('ruud')
    await tab.getByText('1 gevonden.').waitFor()
    expect(await tab.locator('.case:visible').allTextContents()).toEqual(['Ruud K.'])
  })

  test('offline: says so, and is silent again when the connection is back', async () => {
    await open('/code')
    await tab.context().setOffline(true)
    await tab.getByText('Je hebt geen internet.').waitFor()
    await tab.context().setOffline(false)
    await tab.getByText('Je hebt geen internet.').waitFor({ state: 'detached' })
    expect(await line().allTextContents()).not.toContain('Je hebt geen internet.')
  })

  test('live: what is new comes by itself and is said, and what one types stays', async () => {
    said = ['Dag.']
    await open('/messages')
    await tab.getByLabel('Jouw bericht').fill('Half af')
    said = ['Dag.', 'Nog iets.']
    await tab.getByText('Nog iets.').waitFor()
    await expect.poll(() => tab.locator('[role=status].hidden').first().textContent()).toBe('Er is een nieuw bericht.')
    expect(await tab.getByLabel('Jouw bericht').inputValue()).toBe('Half af')
  })

  test('session: warns two minutes before, stays when asked with all that was written, and makes way at the end', async () => {
    await tab.clock.install({ time: new Date('2031-01-01T00:00:00Z') })
    await open('/session')
    await tab.getByRole('textbox').fill('Nog niet klaar')
    expect(await line().count()).toBe(0)
    await tab.clock.runFor('18:01')
    await tab.getByText('Om 15:20 uur loggen we je uit.').waitFor()
    await tab.getByRole('button', { name: 'Ik ben er nog' }).click()
    await tab.getByText('Om 15:20 uur loggen we je uit.').waitFor({ state: 'hidden' })
    expect(await tab.getByRole('textbox').inputValue()).toBe('Nog niet klaar')
    await tab.clock.runFor('20:01')
    await tab.waitForURL('**/weather')
  })
})

describe.skipIf(!chromiumPath)('without scripts', () => {
  test('nothing is lost: every page shows its words and its links lead on', async () => {
    const site = await serve(({ url }) => pages[url.pathname]?.() ?? null)
    const browser = await openBrowser()
    const tab = await browser.newPage({ javaScriptEnabled: false })
    await tab.goto(`${site.origin}/moments`)
    await tab.getByRole('link', { name: 'Meer momenten' }).click()
    expect(await tab.locator('.slot').count()).toBe(2)
    await tab.goto(`${site.origin}/session`)
    expect(await tab.getByRole('button', { name: 'Ik ben er nog' }).isVisible()).toBe(false)
    await tab.goto(`${site.origin}/hold`)
    expect(await tab.getByText('tot 14:32 uur').isVisible()).toBe(true)
    await tab.getByRole('link', { name: 'Snel weg' }).click()
    expect(new URL(tab.url()).pathname).toBe('/weather')
    await browser.close()
    site.close()
  })
})
