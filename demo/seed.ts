/**
 * The demo's houses with their people and weeks of life, loaded into a database that is still empty. Each house comes
 * in one transaction: whoever pulls the plug in between finds it whole at the next start, or not there yet.
 */
import { randomBytes, randomInt } from 'node:crypto'
import { welcomeAffiliate, recordDeparture } from '../core/organisations/affiliate.store.ts'
import { depart } from '../core/organisations/affiliate.ts'
import { renewCode } from '../core/organisations/known-code.ts'
import { become } from '../core/people/sign-in.store.ts'
import { planTurn } from '../core/risk/known-risk.ts'
import { receiptKeys } from '../core/people/receipt.ts'
import type { Provider } from '../core/providers/provider.ts'
import { findProvider } from '../core/providers/provider.store.ts'
import { keepHouse } from '../core/keeping/keep.ts'
import type { Database } from '../kit/db.ts'
import { createDeriver } from '../kit/derive/derive.ts'
import { newId } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addDays, dayOf, mondayOf, startOfDay, type Instant } from '../kit/time.ts'
import type { Vault } from '../kit/vault.ts'
import { programmes } from '../programmes/index.ts'
import { live } from './anonymous-coaching.ts'
import { letStandIn } from './exchange.ts'
import { exchangePractices } from './exchange-practices.ts'
import { administratorOf, settleIn, type Member } from './cast.ts'
import { houses, type House } from './houses.ts'
import { keepHours } from './diary.ts'
import { declareClusters, publishFigures } from './figures.ts'
import { tellLeaving } from './leaving.ts'
import type { Around, Guided, Proof } from './life.ts'
import { openThatEvening, tellLooked } from './looked.ts'
import { liveByName } from './regular-guidance.ts'
import { train } from './with-whom.ts'
import { tellWaits, tellWishes } from './weeks.ts'

/** Loads what is not there yet: after the first time, nothing. One at a time. */
export const seedDemo = async (database: Database, vault: Vault, now: Instant): Promise<void> => {
  for (const house of houses) {
    const { provider } = house
    const known = await database.as({ provider: provider.id, person: null }, tx => findProvider(tx, provider.id))
    if (!known) {
      await fill(database, vault, house, now)
      await tellWaits(database, provider, now)
      await tellWishes(database, vault, provider, now)
      await openThatEvening(database, vault, house, now)
      await tellLeaving(database, vault, provider, now)
      await keepHouse(database, vault, provider.id, now) // as it would have happened night by night
    }
    await publishFigures(database, vault, house, now)
  }
  await exchangePractices(database, vault, now)
}

/** Days that a house stands already. */
const stands = 300

const fill = async (database: Database, vault: Vault, house: House, now: Instant): Promise<void> => {
  const foundedAt = startOfDay(addDays(dayOf(now, house.provider.zone), -stands), house.provider.zone)
  const provider: Provider = { ...house.provider, foundedAt }
  const administrator = administratorOf(house.members)
  const first = await prove(provider, house)
  await database.as({ provider: provider.id, person: administrator.id, at: now }, async tx => {
    const around: Around = { tx, vault, provider, now }
    await settleIn(tx, vault, provider, house.members, foundedAt)
    await renewCode(around, now, randomInt)
    await welcome(around, house, administrator)
    await standBehind(around, house)
    await declareClusters(around, house, administrator)
    await house.network?.(around, administrator)
    if (house.training) await train(around, house.training.guide, house.training.senior, administrator)

    const diaries = new Map<string, Guided>()
    for (const [name, guide, hours] of house.guides) {
      await become(tx, guide.id)
      diaries.set(name, { guide, diary: await keepHours(tx, guide.id, hours, provider, now) })
    }
    // Plans before lives: nothing is counted yet in an empty database, and then reading of a report looks over all appointments.
    for (const plan of house.plans ?? []) await plan.tell(around)
    for (const [index, life] of house.lives.entries()) {
      const guided = diaries.get(life.with)
      const next = diaries.get(life.someoneElse?.to ?? life.proposed?.to ?? '') ?? null
      if (!guided) throw new Error(`nobody here is called ${life.with}`)
      // Of all but the first nobody knows the words: the proof is chance itself.
      await live(around, life, { ...guided, next, telephone: telephoneOf(provider, index), proof: index === 0 ? first : { locator: locatorOf(index), auth: randomBytes(32) } })
    }
    for (const [index, named] of house.named.entries()) {
      const guided = diaries.get(named.with)
      const programme = programmes.find(({ id }) => id === named.programme)
      if (guided && programme) await liveByName(around, named, { programme, ...guided, telephone: telephoneOf(provider, house.lives.length + index) })
    }
    // After all talks: it takes the time that is free.
    await house.meets?.(around)
    await tellLooked(around, house)
    for (const [guide, standIn] of house.standIns) await letStandIn(around, guide.id, standIn.id)
  })
}

/** Derives the first one's receipt, before the transaction: it takes a tenth of a second. */
const prove = async (provider: Provider, { receipt }: House): Promise<Proof> => {
  const deriver = createDeriver()
  const { auth } = await receiptKeys(provider.id, receipt, (secret, salt) => deriver.derive(secret, salt))
  await deriver.close()
  return { locator: receipt.locator, auth }
}

const welcome = async ({ tx, provider, now }: Around, { affiliates }: House, administrator: Member): Promise<void> => {
  const today = dayOf(now, provider.zone)
  for (const { joined, left, ...told } of affiliates) {
    const affiliate = { id: newId<'affiliate'>(now.getTime()), ...told, joinedOn: addDays(today, -joined), leftOn: null }
    await welcomeAffiliate(tx, affiliate, administrator.id)
    const departure = left === undefined ? null : depart(affiliate, addDays(today, -left))
    if (departure && !refused(departure)) await recordDeparture(tx, departure, administrator.id)
  }
}

/** A rota of two weeks each, one week apart: so that there is always someone else behind a guide. */
const standBehind = async (around: Around, { guides }: House): Promise<void> => {
  const monday = mondayOf(dayOf(around.now, around.provider.zone))
  for (const [index, [, guide]] of guides.entries()) await planTurn(around, { person: guide.id, from: addDays(monday, 7 * (index - 1)), until: addDays(monday, 7 * (index + 1)), telephone: telephoneOf(around.provider, 80 + index) }, around.now)
}

const [places, things] = [['duin', 'haven', 'meer', 'park', 'sloot', 'tuin', 'veld', 'weide', 'zee'], ['appel', 'boot', 'klok', 'lamp', 'molen', 'peer', 'vlieger']] as const
/** Two words by which a guide knows someone who gave no name: another pair for each of the first sixty-three, and the same at every start. */
const locatorOf = (index: number): string => `${things[index % things.length]}-${places[index % places.length]}`

/** Numbers that nobody has: 06 0000 00 and two more. */
const telephoneOf = ({ country }: Provider, index: number): string => `${country === 'NL' ? '+316' : '+324'}000000${String(index + 10).slice(0, 2)}`
