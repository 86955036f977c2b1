/** Who draws a life line and looks into work, and who guides them. See every-page.ts. */
import { describe, expect, test } from 'vitest'
import { aroundPetra, cast, deHaven, lotte } from '../demo/cast.ts'
import { tellLine } from '../demo/lotte-line.ts'
import { chromiumPath } from '../design/browser.ts'
import { openCareerFile } from './career.ts'
import { openEveryPage } from './every-page.ts'

describe.skipIf(!chromiumPath)('every page', async () => {
  const { site, signedIn, look, lookAtAll, missed } = await openEveryPage('careers')

  test('of whoever draws a life line and looks into work, and of who guides them', { timeout: 900_000 }, async () => {
    const drawn = await openCareerFile(site, lotte, 'career')
    await site.as(cast.vera.id, tx => tellLine({ tx, vault: site.vault, provider: deHaven, now: site.now() }, drawn, lotte.id))
    await openCareerFile(site, aroundPetra.joris, 'career')
    expect(await lookAtAll(await signedIn(lotte.id), ['/my-life-line', '/my-life-line/heavy', '/my-life-line/new/balance', '/my-job-research'])).toEqual([])
    const page = await (await signedIn(aroundPetra.joris.id)).newPage()
    for (const path of ['/my-life-line', '/my-job-research']) {
      await page.goto(site.origin + path)
      expect(await look(page, `${path}, before it is begun`, [])).toEqual([])
    }
    expect(await lookAtAll(await signedIn(cast.vera.id), [`/trajectories/${drawn.trajectory}/life-line`, `/trajectories/${drawn.trajectory}/job-research`])).toEqual([])
  })

  test('and no page that only this walk looks at was passed by', () => { expect(missed()).toEqual([]) })
})
