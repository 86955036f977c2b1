/** Who guards the dates of the law, and whose they are. See every-page.ts. */
import { describe, expect, test } from 'vitest'
import { settleCalendar } from '../core/statutory/known-calendar.ts'
import { recordPeriod } from '../core/statutory/statutory.store.ts'
import { aroundPetra, deHaven } from '../demo/cast.ts'
import { chromiumPath } from '../design/browser.ts'
import { newId } from '../kit/id.ts'
import { addDays, dayOf } from '../kit/time.ts'
import { openCareerFile } from './career.ts'
import { openEveryPage } from './every-page.ts'

describe.skipIf(!chromiumPath)('every page', async () => {
  const { site, signedIn, lookAtAll } = await openEveryPage('law')

  test('of who guards the dates of the law, and of whom they are', { timeout: 900_000 }, async () => {
    const file = await openCareerFile(site, aroundPetra.anne)
    const by = await file.joins(aroundPetra.petra, 'case-manager')
    await site.as(aroundPetra.petra.id, async tx => {
      await recordPeriod(tx, { id: newId(site.now().getTime()), kind: 'absence', first: addDays(dayOf(site.now(), deHaven.zone), -60), ruleset: 'nl-wvp-2013' }, { trajectory: file.trajectory, by, at: site.now() })
      await settleCalendar({ tx, provider: deHaven, now: site.now() }, file.trajectory)
    })
    const here = `/deadlines/${file.trajectory}`
    expect(await lookAtAll(await signedIn(aroundPetra.petra.id), ['/deadlines', here, `${here}/absences`, `${here}/steps/problem-analysis/1`, `${here}/papers`, `${here}/papers/plan-of-action/1`, `${here}/build-up`])).toEqual([])
    expect(await lookAtAll(await signedIn(aroundPetra.anne.id), [here])).toEqual([])
  })
})
