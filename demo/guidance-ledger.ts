/** Eight weeks of guiding on De Brug, as each guide wrote down: who gave more than was agreed, and whose contract grew or may. */
import { become } from '../core/people/sign-in.store.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { addDays, addMinutes, dayOf, mondayOf, startOfDay } from '../kit/time.ts'
import { grownBy } from '../programmes/learning-at-work/guidance-ledger.ts'
import { recordGrowth, recordGrowthDone, recordGrowthYes, recordWeeksGiven } from '../programmes/learning-at-work/guidance-ledger.store.ts'
import type { GuideId, GuideTerms } from '../programmes/learning-at-work/ward.ts'
import { recordGuideTerms } from '../programmes/learning-at-work/ward.store.ts'
import { wilmaOfDeHaven } from './cast.ts'
import { besideWilma, tessaOfDeHaven } from './cast-ward.ts'
import type { Around } from './life.ts'

const { hassan, joke, ria, nel, timo, mees } = besideWilma
/** The hours of each week, the newest last; whoever began to write later has fewer. Null: that week nobody wrote down. */
const given = [
  [wilmaOfDeHaven, [8, 8.5, 9, 9.5, 9, 10, 9.5, 9]], [hassan, [8, 7.5, 8, 8, null, 8.5, 8, 7.5]], [joke, [6, 6.5, 7, 7, 7.5, 7, 7.5, 8]], [ria, [6, 6.5, 6.5, 7, 7, 7, 7, 6.5]], [nel, [5, 5.5, 6, 6.5, 6, 7, 6.5, 7]], [timo, [4.5, 5, 5.5]], [mees, []],
] as const
/** More hours a week, asked so many days ago; and how far that came. */
const grows = [[ria, 1, 44, 'done'], [joke, 1, 12, 'agreed'], [wilmaOfDeHaven, 1, 3, 'asked']] as const

export type GuideOfWard = { readonly person: Id<'person'>; readonly id: GuideId; readonly terms: GuideTerms }
export const tellGuidanceHours = async ({ tx, provider, now }: Around, guides: readonly GuideOfWard[]): Promise<void> => {
  const today = dayOf(now, provider.zone)
  const lastMonday = addDays(mondayOf(today), -7)
  const of = ({ id }: { readonly id: Id<'person'> }): GuideOfWard => {
    const guide = guides.find(({ person }) => person === id)
    if (!guide) throw new Error('the demo names who is not there')
    return guide
  }
  for (const [member, weeks] of given) {
    await become(tx, member.id)
    const { id: guide } = of(member)
    await recordWeeksGiven(tx, weeks.flatMap((hours, week) => (hours === null ? [] : [{ guide, monday: addDays(lastMonday, 7 * (week - weeks.length + 1)), hours }])), now)
  }
  for (const [member, more, daysAgo, is] of grows) {
    const at = addMinutes(startOfDay(addDays(today, -daysAgo), provider.zone), 11 * 60)
    const { id: guide, terms } = of(member)
    const growth = { id: newId<'contract-growth'>(at.getTime()), guide, more }
    await become(tx, tessaOfDeHaven.id)
    await recordGrowth(tx, growth, tessaOfDeHaven.id, at)
    if (is === 'asked') continue
    await become(tx, member.id)
    await recordGrowthYes(tx, growth.id, addMinutes(at, 24 * 60))
    if (is === 'agreed') continue
    await become(tx, tessaOfDeHaven.id)
    const grown = newAnonymousId<'ward-terms'>()
    await recordGuideTerms(tx, grown, guide, { ...terms, ...grownBy(terms, more) }, { by: tessaOfDeHaven.id, at: addMinutes(at, 48 * 60) })
    await recordGrowthDone(tx, growth.id, grown, tessaOfDeHaven.id, addMinutes(at, 48 * 60))
  }
}
