/** Learning at work: Noa, who guides her, and those beside her. Each page of this programme in its own name; under PROVE=1 with all that is behind them. See every-page.ts. */
import { describe, expect, test } from 'vitest'
import { aroundNoa, cast, deHaven, wilmaOfDeHaven } from '../demo/cast.ts'
import { tellNoa } from '../demo/noa.ts'
import { chromiumPath, complaints } from '../design/browser.ts'
import type { Id } from '../kit/id.ts'
import { openEveryPage } from './every-page.ts'
import { wardComes } from './learning.ts'

describe.skipIf(!chromiumPath)('every page', async () => {
  const { site, signedIn, look, lookAtAll } = await openEveryPage('learning')

  test('of someone who learns at work', { timeout: 900_000 }, async () => {
    await wardComes(site)
    await site.as(wilmaOfDeHaven.id, tx => tellNoa({ tx, vault: site.vault, provider: deHaven, now: site.now() }))
    const first = async (table: string, where = 'true') => (await site.asSuperuser<{ readonly id: string }>(`select id from ${table} where ${where} limit 1`))[0]?.id ?? ''
    const [file, journal, task, reserved] = [await first('trajectory'), await first('own_piece', `kind = 'learning-reflection'`), await first('learning_task', 'procedure is null'), await first('learning_task', `procedure = 'blood-sugar'`)]
    const visits: readonly (readonly [Id<'person'>, readonly string[]])[] = [
      [aroundNoa.noa.id, ['/my-learning', '/my-journal', '/my-journal/new?model=starr', `/my-journal/${journal}`, '/my-feedback', '/my-tasks', `/my-tasks/${task}`, '/my-assessments', '/my-guidance', '/my-portfolio', '/portfolio-check', '/my-hours']],
      [wilmaOfDeHaven.id, ['/learners', `/trajectories/${file}/learning`, `/trajectories/${file}/feedback`, `/trajectories/${file}/tasks`, `/trajectories/${file}/tasks/${reserved}`, `/trajectories/${file}/assessments`, `/trajectories/${file}/assessments/new`, `/trajectories/${file}/guidance`, `/trajectories/${file}/hours`, `/trajectories/${file}/practice-record`]],
      [aroundNoa.gerda.id, [`/trajectories/${file}/learning`]],
      [aroundNoa.ramon.id, ['/practice-records']],
      [cast.ellen.id, ['/administration/signing', '/administration/practice-records']],
    ]
    const wrong: string[] = []
    for (const [person, paths] of visits) {
      const context = await signedIn(person)
      if (process.env['PROVE']) { wrong.push(...await lookAtAll(context, paths)); continue }
      const page = await context.newPage()
      const heard = complaints(page)
      for (const path of paths) {
        expect((await page.goto(site.origin + path))?.status(), path).toBe(200)
        wrong.push(...await look(page, path, heard))
      }
      await context.close()
    }
    expect([...wrong, ...site.broken]).toEqual([])
  })
})
