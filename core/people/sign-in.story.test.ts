import { generate } from 'otplib'
import { beforeAll, expect, test } from 'vitest'
import { cast, castOfHetBaken, deHaven, hetBaken } from '../../demo/cast.ts'
import { sql } from '../../kit/db.ts'
import { addMinutes } from '../../kit/time.ts'
import { openHouse, type Answer, type Browser } from '../../test/house.ts'
import { sweepSignIns } from './factors.store.ts'
import { invite } from './invitation.ts'

const house = await openHouse()
const password = 'vier losse eenden op een dak'
const { marleen, ellen } = cast

const inviteMarleen = () => house.as(ellen.id, tx => invite({ tx, vault: house.vault, provider: deHaven }, { person: marleen.id, mail: marleen.mail, by: ellen.id, origin: 'https://houvast.example', voice: { locale: 'nl-NL', address: 'je' } }, house.now()))

const found = (pattern: RegExp, { text }: Answer): string => {
  const match = pattern.exec(text)?.[1]
  if (match === undefined) throw new Error(`not on the page: ${pattern}`)
  return match
}
const secretOn = (page: Answer) => found(/class="code"[^>]*>([A-Z2-7 ]{39})</, page).replaceAll(' ', '')
const codesOn = ({ text }: Answer) => [...text.matchAll(/class="code"[^>]*>((?:\w{4}-){3}\w{4})</g)].map(([, code]) => code ?? '')
const appCode = (secret: string) => generate({ secret, epoch: Math.floor(house.now().getTime() / 1000) })
const wait = (minutes: number) => house.travelTo(addMinutes(house.now(), minutes))

/** A password and an app by invitation; the browser ends up signed in, on the page with ten codes. */
const accept = async (browser: Browser, path: string) => {
  const app = await browser.post(`${path}/password`, { password })
  const secret = secretOn(app)
  const codes = await browser.post(`${path}/app`, { code: await appCode(secret) })
  return { secret, codes: codesOn(codes), page: codes }
}

let secret = ''
let codes: readonly string[] = []
const signIn = async (browser: Browser, given: { readonly mail?: string; readonly password?: string; readonly code?: string; readonly to?: string } = {}) =>
  await browser.send('/sign-in', { to: given.to ?? '', mail: given.mail ?? marleen.mail, password: given.password ?? password, code: given.code ?? await appCode(secret) })

beforeAll(async () => {
  const marleens = house.browser()
  const path = await inviteMarleen()
  ;({ secret, codes } = await accept(marleens, path))
  wait(1)
})

test('an invitation is read without being used, refuses weak passwords with the reason, and works once', async () => {
  const before = { secret, codes }
  const path = await inviteMarleen()
  const browser = house.browser()
  for (let look = 0; look < 3; look++) expect((await browser.get(path)).text).toContain('Welkom bij De Haven')
  expect((await browser.get(path)).text).not.toContain('Marleen')

  for (const [weak, reason] of [['kort', 'Neem er 15 of meer'], ['Welkom2026Welkom2026!', 'makkelijk te raden'], ['marleen-marleen-1', 'lijkt te veel op je e-mailadres']] as const) {
    const refusal = await browser.post(`${path}/password`, { password: weak })
    expect(refusal.status, weak).toBe(422)
    expect(refusal.text).toContain(reason)
    expect(refusal.text).not.toContain(`value="${weak}"`)
  }
  const app = await browser.post(`${path}/password`, { password })
  expect(app.text).toContain('class="qr"')
  const wrong = await browser.post(`${path}/app`, { code: '000000' })
  expect([wrong.status, wrong.text.includes('Deze code past niet')]).toEqual([422, true])

  const shown = await browser.post(`${path}/app`, { code: await appCode(secretOn(app)) })
  expect(codesOn(shown)).toHaveLength(10)
  expect(codesOn(await browser.get('/account/recovery-codes')), 'Reload shows them again').toEqual(codesOn(shown))
  await browser.post('/account/recovery-codes/put-away')
  expect(codesOn(await browser.get('/account/recovery-codes'))).toHaveLength(0)

  expect((await house.browser().get(path)).text).toContain('Deze link is al gebruikt')
  expect((await house.browser().send(`${path}/password`, { password })).status).toBe(403)
  expect((await signIn(house.browser(), { password, code: await appCode(before.secret) })).status, 'what opened before opens no longer').toBe(422)
  secret = secretOn(app)
  codes = codesOn(shown)
  wait(5)
})

test('an invitation ends after a week, and a newer one replaces it', async () => {
  const first = await inviteMarleen()
  wait(1)
  const second = await inviteMarleen()
  expect((await house.browser().get(first)).text).toContain('Er is een nieuwere uitnodiging')
  expect((await house.browser().get(second)).text).toContain('Welkom')
  wait(7 * 24 * 60)
  expect((await house.browser().get(second)).text).toContain('Een uitnodiging werkt zeven dagen')
  expect((await house.browser().get('/invitations/nobody')).status).toBe(404)
})

test('password and code let in; a wrong password, a wrong code and an unknown address get one answer', async () => {
  // Without what was typed, and without what fills the answer up to its size, which counts that in.
  const plain = ({ text, status }: Answer) => [status, text.replaceAll(/value="[^"]*"/g, '').replace(/<!-- *-->$/, '')]
  const answers = [
    await signIn(house.browser(), { password: 'een ander lang wachtwoord' }),
    await signIn(house.browser(), { code: '123456' }),
    await signIn(house.browser(), { mail: 'niemand@dehaven.example' }),
    await signIn(house.browser(), { mail: castOfHetBaken.lieve.mail }),
  ]
  for (const answer of answers) expect(plain(answer)).toEqual(plain(answers[0] ?? answer))
  expect(answers[0]?.status).toBe(422)
  expect(answers[0]?.text).toContain('Dit klopt niet')
  expect(answers[0]?.text).not.toContain('een ander lang wachtwoord')

  const browser = house.browser()
  const came = await signIn(browser)
  expect([came.status, came.location]).toEqual([303, '/today'])
  expect((await signIn(house.browser())).status, 'a code works once').toBe(422)
  wait(1)
  expect((await signIn(house.browser(), { to: '/account' })).location).toBe('/account')
  wait(1)
  expect((await signIn(house.browser(), { to: '//elsewhere.example' })).location).toBe('/today')
})

test('a code on paper stands in for the app, once', async () => {
  const [first = ''] = codes
  expect((await signIn(house.browser(), { code: first.toLowerCase() })).status).toBe(303)
  expect((await signIn(house.browser(), { code: first })).status).toBe(422)
  wait(16)
})

test('guessing becomes slow, for everyone and for addresses nobody has, and never locks out', async () => {
  for (const mail of [marleen.mail, 'niemand@dehaven.example']) {
    for (let guess = 0; guess < 5; guess++) expect((await signIn(house.browser(), { mail, password: `guess number ${guess} of many` })).status).toBe(422)
    const turnedAway = await signIn(house.browser(), { mail })
    expect([turnedAway.status, turnedAway.text.includes('over 15 seconden')]).toEqual([429, true])
  }
  wait(4)
  expect((await signIn(house.browser())).status).toBe(303)
})

test('failures are written down, in nobody\'s name and about whose account it was', async () => {
  const lines = await house.asSuperuser<{ readonly event: string; readonly outcome: number; readonly person_id: string | null; readonly subject_id: string | null }>(`select event, outcome, person_id, subject_id from log.entry where event like 'sign-in.%'`)
  const failed = lines.filter(({ event }) => event === 'sign-in.failed')
  expect(failed.length).toBeGreaterThan(10)
  expect(new Set(failed.map(({ outcome, person_id: person }) => `${outcome} ${person}`))).toEqual(new Set(['4 null']))
  expect(new Set(failed.map(({ subject_id: subject }) => subject))).toEqual(new Set([marleen.id, null]))
  expect(lines.some(({ event, person_id: person }) => event === 'sign-in.begun' && person === marleen.id)).toBe(true)
})

test('own sign-ins are listed with their device, and ended one by one or all at once', async () => {
  wait(20)
  const one = house.browser()
  const other = house.browser()
  for (const browser of [one, other]) {
    await signIn(browser)
    wait(1)
  }
  const account = await one.get('/account')
  expect(account.text).toContain('Dit apparaat')
  expect(account.text).toContain(marleen.mail)
  const ended = await one.post('/account/sign-ins/end', { signIn: found(/name="signIn" value="([^"]+)"/, account) })
  expect(ended.text).toContain('Daar ben je afgemeld')
  expect((await other.get('/account')).text).toContain('Aanmelden')

  await signIn(other)
  expect((await one.get('/account')).text).toContain('Beëindig alle andere')
  await one.post('/account/sign-ins/end-others')
  expect((await other.get('/account')).text).toContain('Aanmelden')

  const out = await one.post('/sign-out')
  expect(out.text).toContain('Je bent afgemeld')
  expect((await one.get('/account')).text).toContain('Aanmelden')
  wait(1)
})

test('someone else\'s sign-in cannot be ended', async () => {
  const marleens = await house.signedIn(marleen.id)
  const [mine] = await house.asSuperuser<{ readonly id: string }>(`select id from sign_in where person_id = '${marleen.id}' order by made_at desc limit 1`)
  const jaaps = await house.signedIn(cast.jaap.id)
  expect((await jaaps.send('/account/sign-ins/end', { signIn: mine?.id ?? '' })).status).toBe(404)
  expect((await marleens.get('/account')).text).toContain('Mijn account')
})

test('ways to sign in change only with a fresh proof', async () => {
  const browser = house.browser()
  await signIn(browser)
  wait(6)
  for (const path of ['/account/password', '/account/passkeys/new']) expect((await browser.get(path)).text, path).toContain('Bevestig dat jij het bent')
  expect((await browser.send('/account/password', { password: 'een heel ander lang geheim ding' })).location).toContain('/sign-in?to=')
  expect((await browser.send('/account/recovery-codes')).location).toContain('/sign-in?to=')

  const cookie = browser.cookies.get('hv')
  await signIn(browser, { to: '/account/password' })
  expect(browser.cookies.get('hv'), 'a new token after a new proof').not.toBe(cookie)
  const changed = await browser.post('/account/password', { password: 'zeven zwanen in de vijver' })
  expect(changed.text).toContain('Je wachtwoord is veranderd')
  wait(1)
  expect((await signIn(house.browser())).status).toBe(422)
  wait(1)
  expect((await signIn(house.browser(), { password: 'zeven zwanen in de vijver' })).status).toBe(303)

  const fresh = await browser.post('/account/recovery-codes')
  expect(codesOn(fresh)).toHaveLength(10)
  wait(1)
  expect((await signIn(house.browser(), { password: 'zeven zwanen in de vijver', code: codes[1] ?? '' })).status, 'the old ten are gone').toBe(422)
  wait(20)
})

test('what was typed when the sign-in ended is there after signing in again, and can be sent', async () => {
  const browser = await house.signedIn(cast.samira.id)
  const typed = { act: 'profile-of-samira-1', programmes: 'anonymous-coaching', profession: 'coach', themes: 'workload', languages: 'nl', ways: 'guide-calls', ownWords: 'Dit schreef ik in een kwartier stilte.', lifeView: '' }
  wait(16)
  const away = await browser.post('/profile', typed)
  expect(away.text).toContain('Wat je schreef, staat er nog')
  expect(away.text).not.toContain('kwartier stilte')
  const jaaps = await house.signedIn(cast.jaap.id)
  expect((await jaaps.get('/unsent')).text).not.toContain('kwartier stilte')

  const back = await house.signedIn(cast.samira.id)
  const unsent = await back.get('/unsent')
  expect(unsent.text).toContain('Dit schreef ik in een kwartier stilte.')
  const hidden = [...unsent.text.matchAll(/<form action="\/profile"[\s\S]*?<\/form>/g)].flatMap(([form]) => [...form.matchAll(/name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value] as const))
  expect(hidden.find(([name]) => name === 'act')?.[1]).not.toBe(typed.act)
  const sent = await back.send('/profile', Object.fromEntries(hidden))
  expect(sent.location).toBe('/profile?saved')
  expect((await back.get('/unsent')).text).toContain('Er staat niets meer klaar')
  expect(await house.asSuperuser('select from draft')).toHaveLength(0)
  expect((await house.browser().send('/profile', typed)).location, 'nobody\'s words are kept for nobody').toBe(`/sign-in?to=${encodeURIComponent('/')}`)
})

test('a form saves itself while one writes, also just after the sign-in ended, and never keeps what is secret', async () => {
  const browser = await house.signedIn(cast.jaap.id)
  expect((await browser.send('/drafts/talk-1', { words: 'half een zin', password })).status).toBe(204)
  const later = await browser.post('/drafts/talk-1', { words: 'bijna een hele zin', page: '/agenda', later: '1' })
  expect(later.text).toContain('href="/agenda"')
  wait(16)
  expect((await browser.send('/drafts/talk-1', { words: 'een hele zin', password })).status).toBe(204)
  expect((await house.browser().send('/drafts/talk-1', { words: 'van niemand' })).status).toBe(403)
  expect((await browser.send('/drafts/no%20name', { words: 'x' })).status).toBe(404)
  expect(await house.asSuperuser('select from draft')).toHaveLength(1)
  await house.asSuperuser('delete from draft')
})

test('nobody but oneself reads or changes what proves who one is', async () => {
  await house.as(marleen.id, tx => tx.run(sql`insert into passkey (id, person_id, credential, public_key, counter, transports, made_at) values (${crypto.randomUUID()}, ${marleen.id}, ${'marleens-credential'}, ${Buffer.of(1)}, 0, ${[]}, now())`))
  const counts = (person: typeof marleen.id | null, provider = deHaven.id) => house.as(person, tx => tx.one<Readonly<Record<string, number>>>(sql`select
      (select count(*)::int from passkey where person_id = ${marleen.id}) as passkey, (select count(*)::int from password where person_id = ${marleen.id}) as password,
      (select count(*)::int from one_time_code where person_id = ${marleen.id}) as one_time_code, (select count(*)::int from recovery_code where person_id = ${marleen.id}) as recovery_code,
      (select count(*)::int from sign_in where person_id = ${marleen.id}) as sign_in`), provider)
  expect(await counts(marleen.id)).toMatchObject({ passkey: 1, password: 1, one_time_code: 1, recovery_code: 10 })
  for (const [person, provider] of others()) {
    expect(await counts(person, provider)).toEqual({ passkey: 0, password: 0, one_time_code: 0, recovery_code: 0, sign_in: 0 })
    const touched = await house.as(person, async tx => [
      await tx.run(sql`delete from passkey where person_id = ${marleen.id}`), await tx.run(sql`update password set hash = '$argon2id$mine' where person_id = ${marleen.id}`),
      await tx.run(sql`delete from one_time_code where person_id = ${marleen.id}`), await tx.run(sql`update recovery_code set used_at = null where person_id = ${marleen.id}`),
      await tx.run(sql`update sign_in set idle_until = now() where person_id = ${marleen.id}`),
    ], provider)
    expect(touched).toEqual([0, 0, 0, 0, 0])
    await expect(house.as(person, tx => tx.run(sql`insert into passkey (id, person_id, credential, public_key, counter, transports, made_at) values (${crypto.randomUUID()}, ${marleen.id}, ${'another-credential'}, ${Buffer.of(1)}, 0, ${[]}, now())`), provider)).rejects.toThrow(/row-level security|person_id_f/)
  }
})

test('only the administrator invites, and only the invited uses an invitation', async () => {
  await inviteMarleen()
  const [invitation] = await house.asSuperuser<{ readonly id: string }>('select id from invitation order by made_at desc limit 1')
  for (const [person, provider] of others().filter(([person]) => person !== ellen.id)) {
    await expect(house.as(person, tx => tx.run(sql`insert into invitation (id, person_id, token_hash, made_at, made_by, until) values (${crypto.randomUUID()}, ${marleen.id}, ${Buffer.of(1)}, now(), ${person}, now())`), provider)).rejects.toThrow(/row-level security|person_id_fkey|null value/)
    await expect(house.as(person, tx => tx.run(sql`insert into invitation_use (invitation_id, used_at) values (${invitation?.id}, now())`), provider)).rejects.toThrow('row-level security')
  }
})

test('what ended is cleared away by whoever is nobody, who may read none of it', async () => {
  const left = () => house.asSuperuser<Readonly<Record<string, number>>>(`select (select count(*)::int from sign_in) as sign_ins, (select count(*)::int from sign_in_tries) as tries, (select count(*)::int from factor_draft) as drafts,
    (select count(*)::int from passkey_challenge) as challenges, (select count(*)::int from password) as passwords`)
  await house.browser().send('/sign-in/passkey/ask')
  await house.as('worker', tx => sweepSignIns(tx, house.now()))
  expect((await left())[0]).toMatchObject({ challenges: 1, passwords: 1 })
  expect(await house.as(null, tx => tx.rows(sql`select from sign_in union all select from factor_draft`))).toHaveLength(0)
  await house.as('worker', tx => sweepSignIns(tx, addMinutes(house.now(), 3 * 24 * 60)))
  expect(await left()).toEqual([{ sign_ins: 0, tries: 0, drafts: 0, challenges: 0, passwords: 1 }])
})

test('nothing broke on the way', () => {
  expect(house.broken).toEqual([])
})

/** Everyone but Marleen, the other provider and the visitor nobody knows included. */
function others() {
  return [
    ...[cast.ellen.id, cast.jaap.id, cast.samira.id, null].map(person => [person, deHaven.id] as const),
    ...[castOfHetBaken.wim.id, castOfHetBaken.lieve.id, marleen.id].map(person => [person, hetBaken.id] as const),
  ]
}
