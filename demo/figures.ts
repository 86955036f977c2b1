/** Clusters of the demo, and two half-years of loose slips that went through the gate. */
import { declareCluster } from '../core/figures/cluster.ts'
import { listClusters, lockClusters, recordCluster, recordComposition, recordDirectorship } from '../core/figures/cluster.store.ts'
import { recordPublication, wasGated } from '../core/figures/figures.store.ts'
import { firstDayOf, halfYearAt, lastSettled, mayBeGatedFrom, type HalfYear } from '../core/figures/half-year.ts'
import { gateSettled, openSlipBox } from '../core/figures/slip-box.ts'
import { countedBy, type Slip } from '../core/figures/slip.ts'
import { listAffiliates } from '../core/organisations/affiliate.store.ts'
import type { Database } from '../kit/db.ts'
import { newId, type Id } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addDays, dayOf, type Instant } from '../kit/time.ts'
import type { Vault } from '../kit/vault.ts'
import { anonymousCoaching } from '../programmes/anonymous-coaching/programme.ts'
import { careerCentre } from '../programmes/career-centre/programme.ts'
import { administratorOf, type Member } from './cast.ts'
import type { House } from './houses.ts'
import type { Around } from './life.ts'

/** The last half-year that may be shown, and the one before it. */
const shownHalves = (now: Instant, house: House): readonly [HalfYear, HalfYear] => {
  const last = lastSettled(dayOf(now, house.provider.zone))
  return [halfYearAt(addDays(firstDayOf(last), -1)), last]
}

/** As if it was agreed before the first of these half-years. */
export const declareClusters = async ({ tx, now }: Around, house: House, administrator: Member): Promise<void> => {
  const affiliates = await listAffiliates(tx)
  const since = firstDayOf(shownHalves(now, house)[0])
  for (const told of house.clusters) {
    const id = newId<'cluster'>(now.getTime())
    const composition = declareCluster({ cluster: id, affiliates: affiliates.filter(({ name }) => told.affiliates.includes(name)), yearlyFee: told.fee * 100 }, await listClusters(tx), since)
    if (refused(composition)) throw new Error(`${told.name}: ${composition.refused}`)
    await recordCluster(tx, id, told.name, administrator.id)
    await recordComposition(tx, composition, administrator.id)
    if (told.director) await recordDirectorship(tx, told.director.id, id)
  }
}

/** Slips as people might give them: the same at every start. */
const told = (cluster: Id<'cluster'> | null, count: number): readonly Slip[] => Array.from({ length: count }, (_, index): Slip => ({
  cluster,
  themes: [['workload', 'sleep'], ['workload'], ['limits', 'sleep'], ['workload', 'family'], ['sleep'], ['loss', 'workload']][index % 6] ?? [],
  talks: index % 10 < 3 ? '1' : index % 10 < 7 ? '2-3' : '4+',
  scores: index % 4 === 3 ? null : index % 2 === 0 ? { before: 35, after: 75 } : { before: 55, after: 55 },
  helped: index % 10 < 7 ? 'yes' : index % 10 < 8 ? 'no' : 'unsaid',
}))

/** As those might who came to the career centre: most before they fell ill. */
const toldByCareer = (cluster: Id<'cluster'> | null, count: number): readonly Slip[] => Array.from({ length: count }, (_, index): Slip => ({
  cluster, themes: [], talks: index % 10 < 1 ? '1' : index % 10 < 5 ? '2-3' : '4+', scores: null, helped: index % 10 < 7 ? 'yes' : index % 10 < 8 ? 'no' : 'unsaid',
  prevention: { came: index % 10 < 7 ? 'before' : 'while', outcome: (['own-work', 'inside', 'own-work', 'outside', 'own-work', null, 'inside', 'own-work', 'outside', null] as const)[index % 10] ?? null, waited: ([5, 15, 15, 30, 15, 5, 30, 15] as const)[index % 8] ?? null },
}))

/** People who did not say where they work. */
const unsaid = 14

/** What the nights of these half-years would have done; once, also when two start at the same time. */
export const publishFigures = async (database: Database, vault: Vault, house: House, now: Instant): Promise<void> => {
  const { provider, members } = house
  if (house.clusters.length === 0) return
  const administrator = administratorOf(members)
  const halves = shownHalves(now, house)
  const clusters = await database.as({ provider: provider.id, person: administrator.id }, listClusters)
  const done = await database.as({ provider: provider.id, person: 'worker' }, async tx => {
    await lockClusters(tx)
    if (await wasGated(tx, halves[0]) || await wasGated(tx, halves[1])) return false
    for (const [index, halfYear] of halves.entries()) {
      const box = openSlipBox()
      const slips = house.clusters.flatMap(one => told(clusters.find(({ name }) => name === one.name)?.id ?? null, one.slips[index] ?? 0))
      const ofCareer = house.clusters.flatMap(one => toldByCareer(clusters.find(({ name }) => name === one.name)?.id ?? null, one.career[index] ?? 0))
      for (const slip of [...slips, ...told(null, unsaid), ...ofCareer, ...toldByCareer(null, unsaid)]) box.drop(provider.id, { halfYear, slip })
      await box.empty({ tx, vault, provider })
      await gateSettled({ tx, vault, provider }, countedBy([anonymousCoaching, careerCentre]), mayBeGatedFrom(halfYear))
    }
    return true
  })
  if (done) await database.as({ provider: provider.id, person: administrator.id }, async tx => {
    for (const halfYear of halves) await recordPublication(tx, halfYear, mayBeGatedFrom(halfYear), administrator.id)
  })
}
