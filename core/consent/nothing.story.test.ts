/**
 * Nothing is one thing. Nobody proposed, nobody decided, refused, not begun, taken back, over, the report no longer stands, struck
 * before it was read, a colleague who does not say yes, someone who left: the reader gets the same bytes and headers on every
 * address there is, after the same statements, and as quickly.
 */
import { randomInt } from 'node:crypto'
import { expect, test } from 'vitest'
import { openApp } from '../../app.ts'
import { record } from '../../bench/recorder.ts'
import { deHaven } from '../../demo/cast.ts'
import { newAnonymousId, newId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { openHouse, type Browser } from '../../test/house.ts'
import { withoutChance } from '../../test/markup.ts'
import { corrects, leaves, sharedPlan, type SharedPlan } from '../../test/shared.ts'
import { sampleOf, upTo, welch } from '../../test/welch.ts'
import { give, propose, type SharedVersion } from './consent.ts'
import { recordConsent, recordRefusal, recordWithdrawal } from './consent.store.ts'
import { shareNotice } from './notify.ts'
import { writeSharedVersion } from './written-passages.ts'

const proving = Boolean(process.env['PROVE'])
const tries = proving ? 5000 : 60

const house = await openHouse()
const start = house.now()
const hour = 60 * 60_000
const secret = 'Drie ochtenden tot 18 december.'

const proposed = async (plan: SharedPlan, alsoOf: readonly Id<'party'>[] = []): Promise<SharedVersion> => {
  const version = propose({ report: plan.report, trajectory: plan.trajectory, standing: 1, participant: plan.participant.party, asked: [], by: { id: plan.guide.party, trajectory: plan.trajectory, person: plan.guide.person, role: 'therapist', seat: 'inside' } },
    [{ asked: null, text: secret, alsoOf }], [{ id: plan.manager.party, trajectory: plan.trajectory, person: plan.manager.person, role: 'manager', seat: 'beside' }], ['manager'], 'progress', newId(house.now().getTime()), house.now())
  if (refused(version)) throw new Error(version.refused)
  await house.as(plan.guide.person, tx => writeSharedVersion({ tx, vault: house.vault, provider: deHaven }, version, 'nl-NL'))
  return version
}
const says = async (plan: SharedPlan, version: SharedVersion, by: 'participant' | 'colleague' = 'participant') => {
  const consent = give(version, plan[by].party, { positions: [1], to: plan.manager.party, length: 14 }, [], newId(house.now().getTime()), house.now())
  if (refused(consent)) throw new Error(consent.refused)
  await house.as(plan[by].person, tx => recordConsent(tx, consent, 'nl-NL'))
  return consent
}
const daysAgo = (days: number) => house.travelTo(new Date(start.getTime() - days * 24 * hour))

/** What became of it; told as of days before, and looked at from the start. */
const fates = {
  'nobody proposed': async () => {},
  'nobody decided': async plan => { await proposed(plan) },
  refused: async plan => { const { id } = await proposed(plan); await house.as(plan.participant.person, tx => recordRefusal(tx, id, plan.manager.party, plan.participant.party, house.now())) },
  'not begun': async plan => { daysAgo(0.5); await says(plan, await proposed(plan)) },
  'taken back': async plan => { const { id } = await says(plan, await proposed(plan)); await house.as(plan.participant.person, tx => recordWithdrawal(tx, id, house.now())) },
  over: async plan => { daysAgo(30); await says(plan, await proposed(plan)) },
  'no longer standing': async plan => { await says(plan, await proposed(plan)); await corrects(house, plan, 1, 'wrong-text') },
  'struck before it was read': async plan => { await says(plan, await proposed(plan)); await corrects(house, plan, 1, 'wrong-person') },
  'without the colleague': async plan => { await says(plan, await proposed(plan, [plan.colleague.party])) },
  'the colleague left': async plan => { const version = await proposed(plan, [plan.colleague.party]); await says(plan, version); await says(plan, version, 'colleague'); await leaves(house, plan.colleague) },
} satisfies Readonly<Record<string, (plan: SharedPlan) => Promise<void>>>
const released = async (plan: SharedPlan) => { await says(plan, await proposed(plan)) }

const lived = async (fate: (plan: SharedPlan) => Promise<void>): Promise<SharedPlan> => {
  daysAgo(3)
  const plan = await sharedPlan(house)
  await fate(plan)
  house.travelTo(start)
  return plan
}
const plans: (readonly [fate: string, plan: SharedPlan])[] = []
for (const [fate, happens] of Object.entries(fates)) plans.push([fate, await lived(happens)])
const open = await lived(released)

/** Every address a reader can ask for, and what is theirs to fill in. */
const addresses = (plan: SharedPlan, version: string): readonly (readonly ['GET' | 'POST', string])[] => [
  ['GET', '/agreements'], ['GET', '/shared-with-me'], ['GET', `/shared-with-me/${version}/shared.pdf`], ['GET', '/sharing'], ['GET', `/sharing/${version}/${plan.manager.party}`], ['POST', `/sharing/${version}/${plan.manager.party}/consents`],
  ['POST', `/sharing/${version}/${plan.manager.party}/preview`], ['GET', '/reports'], ['GET', `/reports/${plan.report}`], ['GET', `/reports/${plan.report}/report.pdf`], ['GET', `/reports/${plan.report}/sharing`],
  ['GET', `/trajectories/${plan.trajectory}`], ['GET', '/my-trajectory'], ['GET', '/messages'], ['GET', '/account'], ['GET', '/today'], ['GET', '/'],
]
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g
const versionOf = async ({ report }: SharedPlan): Promise<string> => (await house.asSuperuser<{ readonly id: string }>('select id from shared_version where report_id = $1', [report]))[0]?.id ?? newAnonymousId()

/** The same house, with every statement written down. */
const recorder = record(house.database)
const listening = await openApp({ database: recorder.database, vault: house.vault, mode: 'demo', clock: house.now, trustProxy: false, broke: (template, error) => { throw new Error(template, { cause: error }) } })
const ask = async (browser: Browser, method: 'GET' | 'POST', url: string) => await listening.web.inject({
  method, url, headers: { host: 'houvast.localhost', cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '), ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' } : {}) },
  ...(method === 'POST' ? { payload: 'passage=1&length=14' } : {}),
})
const seen = async (plan: SharedPlan) => {
  const browser = await house.signedIn(plan.manager.person)
  const all: Record<string, string> = {}
  for (const [method, url] of addresses(plan, await versionOf(plan))) {
    recorder.taken()
    const answer = await ask(browser, method, url)
    const headers = Object.entries(answer.headers).filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${String(value)}`)
    const statements = recorder.taken().flatMap(({ statements }) => statements.map(({ text }) => text))
    all[`${method} ${url.replaceAll(uuid, 'id')}`] = [answer.statusCode, headers.join('\n'), withoutChance(answer.payload).replaceAll(uuid, 'id'), statements.length, statements.join('\n')].join('\n')
  }
  return all
}

test('whatever became of it, the reader gets the same bytes and headers after the same statements', async () => {
  const [[, first], ...others] = [plans[0] ?? (() => { throw new Error('no plans') })(), ...plans.slice(1)]
  const nothing = await seen(first)
  expect(Object.values(nothing).join('')).not.toContain(secret)
  expect(nothing['GET /shared-with-me']).toContain('Er is nu niets met u gedeeld')
  for (const [fate, plan] of others) expect(await seen(plan), fate).toEqual(nothing)
  const something = await seen(open)
  expect(something['GET /shared-with-me'], 'and something is something').toContain(secret)
  expect(Object.keys(nothing).filter(address => nothing[address] !== something[address])).toEqual(['GET /shared-with-me', 'GET /shared-with-me/id/shared.pdf'])
})

test('nor by mail: only what opens something is told', async () => {
  const notice = shareNotice(house.database, house.vault, async () => deHaven, (_provider, path) => `https://houvast.example${path}`, house.now)
  const consents = await house.asSuperuser<{ readonly id: Id<'consent'>; readonly trajectory: string }>('select id, trajectory_id as trajectory from consent')
  expect(consents.length).toBeGreaterThan(6)
  for (const { id } of consents) await notice({ provider: deHaven.id, id })
  const told = (await house.asSuperuser<{ readonly about: string }>('select about_id as about from outbox_message where about_id is not null')).map(({ about }) => about)
  expect(told).toEqual(consents.filter(({ trajectory }) => trajectory === open.trajectory).map(({ id }) => id))
})

test('nor by time', async () => {
  const measure = async (plan: SharedPlan) => {
    const browser = await house.signedIn(plan.manager.person)
    return async () => {
      const begun = performance.now()
      await house.app.web.inject({ method: 'GET', url: '/shared-with-me', headers: { host: 'houvast.localhost', cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') } })
      return performance.now() - begun
    }
  }
  const pick = async (wanted: string) => await measure((plans.find(([fate]) => fate === wanted) ?? [wanted, open])[1])
  const [none, dearest] = [await pick('nobody proposed'), await pick('without the colleague')]
  for (let count = 0; count < 10; count++) { await none(); await dearest() }
  const times = { none: new Array<number>(), dearest: new Array<number>() }
  for (let count = 0; count < tries; count++) {
    // In pairs, and who goes first is chance: whatever the machine does meets both alike.
    for (const which of randomInt(2) === 0 ? (['none', 'dearest'] as const) : (['dearest', 'none'] as const)) times[which].push(await (which === 'none' ? none : dearest)())
  }
  const limit = [...times.none, ...times.dearest].toSorted((a, b) => a - b)[Math.floor(tries * 2 * 0.9)] ?? Infinity
  const [raw, trimmed] = [welch(times.none, times.dearest), welch(upTo(limit, times.none), upTo(limit, times.dearest))]
  console.log(`nothing: ${tries} tries each; ${sampleOf(times.none).mean.toFixed(2)} ms with nothing proposed, ${sampleOf(times.dearest).mean.toFixed(2)} ms without the colleague; Welch's t ${raw.toFixed(2)} raw, ${trimmed.toFixed(2)} of the quickest nine in ten`)
  expect(Math.abs(raw)).toBeLessThan(4.5)
  expect(Math.abs(trimmed)).toBeLessThan(4.5)
  await listening.close()
  expect(house.broken).toEqual([])
}, proving ? 3_600_000 : 600_000)
