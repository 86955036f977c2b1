/** Who sees for themselves who can come in, a guide who asks someone along, and an administrator, who can come in nowhere. See every-page.ts. */
import { describe, expect, test } from 'vitest'
import { aroundPetra, cast } from '../demo/cast.ts'
import { chromiumPath } from '../design/browser.ts'
import { openCareerFile } from './career.ts'
import { openEveryPage } from './every-page.ts'

describe.skipIf(!chromiumPath)('every page', async () => {
  const { site, windowOf, signedIn, lookAtAll, missed } = await openEveryPage('files')

  test('of whoever sees for themselves who can come in, and of a guide who asks someone along', { timeout: 900_000 }, async () => {
    const file = await openCareerFile(site, aroundPetra.fatma, 'career')
    const at = '/programmes/career-centre'
    expect(await lookAtAll(await windowOf(), [at, `${at}/inform`, `${at}/ask`, `${at}/asked`])).toEqual([])
    expect(await lookAtAll(await signedIn(cast.vera.id), ['/first-talks', '/seconding', `/trajectories/${file.trajectory}/second-guides`, `/trajectories/${file.trajectory}/division`])).toEqual([])
    expect(await lookAtAll(await signedIn(aroundPetra.fatma.id), ['/my-file/views', `/my-file/views/${cast.ellen.id}`, '/my-file/exclusions', '/my-file/second-guides'])).toEqual([])
  })

  test('of an administrator', { timeout: 900_000 }, async () => {
    expect(await lookAtAll(await signedIn(cast.ellen.id), ['/administration', '/account'])).toEqual([])
  })

  test('and no page that only this walk looks at was passed by', () => { expect(missed()).toEqual([]) })
})
