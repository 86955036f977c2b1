import { afterAll, expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { chromiumPath, complaints, openBrowser } from '../../design/browser.ts'
import { openHouse } from '../../test/house.ts'
import { invite } from './invitation.ts'

const house = await openHouse()
await house.app.web.listen({ port: 0, host: '127.0.0.1' })
const [address] = house.app.web.addresses()
const port = typeof address === 'object' ? address.port : 0
const origin = `http://localhost:${port}`
const chromium = await openBrowser()
afterAll(async () => {
  await chromium.close()
  house.app.web.server.closeAllConnections()
})

/** A page on a device that keeps passkeys and knows its owner's finger. */
const deviceWithPasskeys = async () => {
  const page = await (await chromium.newContext({ userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36' })).newPage()
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  })
  return { page, heard: complaints(page), refuse: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }) }
}

const linkFor = (guest: typeof cast.jaap | typeof cast.samira) => house.as(cast.ellen.id, tx => invite({ tx, vault: house.vault, provider: deHaven }, { person: guest.id, mail: guest.mail, by: cast.ellen.id, origin, voice: { locale: 'nl-NL', address: 'je' } }, house.now()))

test.skipIf(!chromiumPath)('a passkey is made by invitation, cannot be removed while it is the only way in, and signs in', async () => {
  const { page, heard, refuse } = await deviceWithPasskeys()
  await page.goto(origin + await linkFor(cast.jaap))
  await page.getByRole('button', { name: 'Maak een passkey' }).click()
  await page.waitForURL('**/account/recovery-codes')
  const codes = await page.locator('.code').allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click()
  await page.waitForURL('**/account')
  expect(await page.getByText('Je hebt één manier').count()).toBe(1)
  expect(await page.getByText('Chrome, Linux').count()).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Verwijder' }).click()
  expect(await page.getByText('Dit is je enige manier').first().isVisible()).toBe(true)

  await page.getByRole('button', { name: 'Meld je af' }).click()
  await page.waitForURL('**/sign-in?left=1')
  await page.getByRole('button', { name: 'Meld je aan met een passkey' }).click()
  await page.waitForURL('**/today')
  const stored = await house.asSuperuser<{ readonly used: boolean }>('select used_at is not null as used from passkey')
  expect(stored).toEqual([{ used: true }])

  await page.goto(`${origin}/sign-in?to=/account`)
  expect(await page.getByRole('heading', { name: 'Bevestig dat jij het bent' }).count()).toBe(1)
  await refuse()
  await page.getByRole('button', { name: 'Meld je aan met een passkey' }).click()
  await page.getByText('Je apparaat gaf geen passkey').waitFor()
  expect(heard.filter(line => !line.includes('422')), 'but for the refusal').toEqual([])
  expect(house.broken).toEqual([])
})

test.skipIf(!chromiumPath)('whoever lost the only passkey and never had a password comes in with a code on paper, once', async () => {
  const { page } = await deviceWithPasskeys()
  await page.goto(origin + await linkFor(cast.samira))
  await page.getByRole('button', { name: 'Maak een passkey' }).click()
  await page.waitForURL('**/account/recovery-codes')
  const [code = ''] = await page.locator('.code').allInnerTexts()
  const elsewhere = house.browser('localhost')
  const typed = { mail: cast.samira.mail, password: '', code }
  expect((await elsewhere.send('/sign-in', { ...typed, password: 'anything that is typed here' })).status).toBe(422)
  expect((await elsewhere.send('/sign-in', { ...typed, code: '123456' })).status).toBe(422)
  expect((await elsewhere.send('/sign-in', typed)).location).toBe('/today')
  expect((await house.browser('localhost').send('/sign-in', typed)).status).toBe(422)
})

test.skipIf(!chromiumPath)('at an address of digits the page says where a passkey does work', async () => {
  const { page } = await deviceWithPasskeys()
  await page.goto(`http://127.0.0.1:${port}/sign-in?to=/account`)
  expect(await page.getByRole('button', { name: 'Meld je aan met een passkey' }).count()).toBe(0)
  expect(await page.getByRole('link', { name: origin }).getAttribute('href')).toBe(`${origin}/sign-in?to=%2Faccount`)
})

test('an answer that was heard before, comes from elsewhere or is nonsense lets nobody in', async () => {
  const browser = house.browser('localhost')
  const asked = JSON.parse((await browser.send('/sign-in/passkey/ask')).text)
  expect(asked).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
  const [kept] = await house.asSuperuser<{ readonly credential: string }>('select credential from passkey union all select \'none\'')
  const clientDataJSON = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge: asked.challenge, origin: 'http://localhost' })).toString('base64url')
  const answer = { id: kept?.credential, rawId: kept?.credential, type: 'public-key', clientExtensionResults: {}, response: { clientDataJSON, authenticatorData: Buffer.alloc(37).toString('base64url'), signature: 'AAAA' } }
  for (const response of [JSON.stringify(answer), '{}', 'null', 'not json', JSON.stringify({ id: 'x', response: {} }), JSON.stringify({ id: kept?.credential, response: { signature: 1 } })]) {
    const reply = await browser.send('/sign-in/passkey', { response })
    expect([reply.status, reply.text.includes('Deze passkey past hier niet')], response).toEqual([422, true])
    expect(browser.cookies.has('hv')).toBe(false)
  }
  expect((await browser.send('/sign-in/passkey', { response: '' })).text).toContain('alleen met JavaScript')
  expect(house.broken).toEqual([])
})
