/** Learning at work: Noa, who guides her, and those beside her. Each page of this programme in its own name; under PROVE=1 with all that is behind them. See every-page.ts. */
import { describe, expect, test } from 'vitest'
import { aroundNoa, cast, deHaven, wilmaOfDeHaven } from '../demo/cast.ts'
import { corrieOfDeBrug, tessaOfDeHaven } from '../demo/cast-ward.ts'
import { tellNoa } from '../demo/noa.ts'
import { chromiumPath, complaints } from '../design/browser.ts'
import { addKnownPerson } from '../core/people/known-people.ts'
import { introduce } from '../core/trajectories/introduce.ts'
import { newAnonymousId, parseId, type Id } from '../kit/id.ts'
import { keepColleague } from '../programmes/learning-at-work/known-colleagues.ts'
import { recordDuo } from '../programmes/learning-at-work/duos.store.ts'
import { recordPlace } from '../programmes/learning-at-work/ward.store.ts'
import { openEveryPage } from './every-page.ts'
import { wardComes } from './learning.ts'
import { onWard, todayIn } from './ward.ts'

describe.skipIf(!chromiumPath)('every page', async () => {
  const { site, signedIn, look, lookAtAll } = await openEveryPage('learning')

  /** Noa on a ward, and a colleague there who is asked to be a duo with her. */
  const colleagueOnWard = async (trajectory: Id<'trajectory'>) => {
    const [said, since] = [{ by: tessaOfDeHaven.id, at: site.now() }, todayIn(site)]
    await site.as(cast.ellen.id, tx => addKnownPerson({ tx, vault: site.vault, provider: deHaven }, tessaOfDeHaven, cast.ellen.id, deHaven.foundedAt))
    const { ward } = await onWard(site, 'De Brug', [wilmaOfDeHaven])
    const [learner, colleague, id] = [newAnonymousId<'ward-learner'>(), newAnonymousId<'ward-colleague'>(), newAnonymousId<'ward-duo'>()]
    await site.as(wilmaOfDeHaven.id, tx => recordPlace(tx, { id: learner, person: aroundNoa.noa.id, trajectory, ward, domain: '25655', firstDay: since }, { by: wilmaOfDeHaven.id, at: site.now() }))
    await site.as(tessaOfDeHaven.id, async tx => {
      const person = await introduce({ tx, vault: site.vault, provider: deHaven }, corrieOfDeBrug, tessaOfDeHaven.id, site.now())
      await keepColleague({ tx, vault: site.vault, provider: deHaven }, { id: colleague, ward, person, name: corrieOfDeBrug.name, since, hoursPerWeek: 24, weekdays: [1, 2, 3] }, said)
      await recordDuo(tx, { id, ward, trajectory, learner, colleague }, tessaOfDeHaven.id, site.now())
    })
    return { id, ward, colleague }
  }

  test('of someone who learns at work', { timeout: 900_000 }, async () => {
    await wardComes(site)
    await site.as(wilmaOfDeHaven.id, tx => tellNoa({ tx, vault: site.vault, provider: deHaven, now: site.now() }))
    const first = async (table: string, where = 'true') => (await site.asSuperuser<{ readonly id: string }>(`select id from ${table} where ${where} limit 1`))[0]?.id ?? ''
    const [file, journal, task, reserved] = [await first('trajectory'), await first('own_piece', `kind = 'learning-reflection'`), await first('learning_task', 'procedure is null'), await first('learning_task', `procedure = 'blood-sugar'`)]
    const duo = await colleagueOnWard(parseId<'trajectory'>(file) ?? newAnonymousId())
    const visits: readonly (readonly [Id<'person'>, readonly string[]])[] = [
      [aroundNoa.noa.id, ['/my-learning', '/my-journal', '/my-journal/new?model=starr', `/my-journal/${journal}`, '/my-feedback', '/my-tasks', `/my-tasks/${task}`, '/my-assessments', '/my-guidance', '/my-portfolio', '/portfolio-check', '/my-hours']],
      [wilmaOfDeHaven.id, ['/learners', `/trajectories/${file}/learning`, `/trajectories/${file}/feedback`, `/trajectories/${file}/tasks`, `/trajectories/${file}/tasks/${reserved}`, `/trajectories/${file}/assessments`, `/trajectories/${file}/assessments/new`, `/trajectories/${file}/guidance`, `/trajectories/${file}/hours`, `/trajectories/${file}/practice-record`]],
      [aroundNoa.gerda.id, [`/trajectories/${file}/learning`]],
      [aroundNoa.ramon.id, ['/practice-records']],
      [tessaOfDeHaven.id, [`/wards/${duo.ward}/duos`, `/wards/${duo.ward}/colleagues`, `/ward-colleagues/${duo.colleague}`]],
      [corrieOfDeBrug.id, ['/duos', `/duos/${duo.id}`, '/my-shifts']],
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
