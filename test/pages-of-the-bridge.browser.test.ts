/** Between care and work: Thijs and Wout, who guides them, and those of both sides. Each page of this programme in its own name; under PROVE=1 with all that is behind them. See every-page.ts. */
import { describe, expect, test } from 'vitest'
import { aroundThijs, aroundWout, deHaven, ilonaOfDeHaven } from '../demo/cast.ts'
import { tellGroups } from '../demo/groups.ts'
import { tellThijs } from '../demo/thijs.ts'
import { tellWout } from '../demo/wout.ts'
import { chromiumPath, complaints } from '../design/browser.ts'
import type { Id } from '../kit/id.ts'
import { ilonaComes } from './bridge.ts'
import { openEveryPage } from './every-page.ts'

describe.skipIf(!chromiumPath)('every page', async () => {
  const { site, signedIn, windowOf, look, lookAtAll } = await openEveryPage('bridge')

  test('between care and work', { timeout: 900_000 }, async () => {
    await ilonaComes(site)
    await site.as(ilonaOfDeHaven.id, async tx => {
      const around = { tx, vault: site.vault, provider: deHaven, now: site.now() }
      await tellThijs(around)
      await tellWout(around)
      await tellGroups(around)
    })
    const fileOf = async (person: Id<'person'>) => (await site.asSuperuser<{ readonly id: string }>('select m.trajectory_id as id from participant m join party p on p.id = m.party_id where p.person_id = $1', [person]))[0]?.id ?? ''
    const [ofThijs, ofWout] = [await fileOf(aroundThijs.thijs.id), await fileOf(aroundWout.wout.id)]
    const first = async (table: string, where = 'true') => (await site.asSuperuser<{ readonly id: string }>(`select ${table === 'joint_talk_proposal' ? 'talk_id as id' : 'id'} from ${table} where ${where} limit 1`))[0]?.id ?? ''
    const thijss = `trajectory_id = '${ofThijs}'`
    const [letter, referral, question, exercise, table, report] = [
      await first('professional_letter', `trajectory_id = '${ofWout}'`), await first('professional_letter', thijss), await first('advice_question'), await first('exercise_assignment', thijss),
      await first('joint_talk_proposal', `talk_id not in (select talk_id from talk_outcome)`), await first('report', `kind = 'round-table'`),
    ]
    const [held, group] = [await first('group_meeting', 'upper(during) < now()'), await first('group_talk', 'exists (select from group_member m where m.group_id = group_talk.id)')]
    const [comes, offered] = [await first('group_place', `${thijss} and id in (select place_id from group_member)`), await first('group_place', `${thijss} and id not in (select place_id from group_member)`)]
    // Each page once, as whoever has most on it: that others see less there is held by the stories.
    const visits: readonly (readonly [Id<'person'>, readonly string[]])[] = [
      [aroundThijs.thijs.id, [`/concerns/of/${ofThijs}`, `/in-touch/of/${ofThijs}`, '/my-network', '/my-network/new', '/my-network/cards', '/my-explanation', '/regulations', `/trajectories/${ofThijs}/work-analysis`, `/trajectories/${ofThijs}/work-analysis/capacity`, `/trajectories/${ofThijs}/work-analysis/adaptations/new`,
        `/first-line/of/${ofThijs}`, '/my-hard-moment', '/exercises', '/exercises/worry-time', `/my-exercises/${exercise}`, `/my-letters/${referral}`, '/my-network/by-itself', `/joint-talks/${table}`, `/joint-talks/${table}/preparation`, `/report-views/${report}`, '/who-sees', `/my-groups/${offered}`, `/my-groups/${comes}`, `/my-groups/${comes}/meetings/${held}`]],
      [aroundWout.wout.id, [`/law/${ofWout}`, `/in-touch/of/${ofWout}`, `/my-letters/${letter}`, `/my-letters/${letter}/words`]],
      [ilonaOfDeHaven.id, [`/concerns/of/${ofThijs}`, `/law/${ofThijs}`, `/trajectories/${ofThijs}/network`, `/trajectories/${ofThijs}/cards`, '/advice-questions', `/advice-questions/${question}`, '/plans/new',
        `/exercise-list/${ofThijs}`, `/trajectories/${ofThijs}/agreements`, `/trajectories/${ofThijs}/agreements/new`, `/trajectories/${ofThijs}/joint-talks`, `/trajectories/${ofThijs}/joint-talks/new`, `/joint-talks/${table}`, `/trajectories/${ofThijs}/by-itself`, `/trajectories/${ofThijs}/even-handed`,
        '/groups', '/groups/new', `/groups/${group}`, `/group-meetings/${held}`, `/trajectories/${ofThijs}/groups`]],
      [aroundThijs.sandra.id, ['/beside', `/concerns/of/${ofThijs}`, `/in-touch/of/${ofThijs}`, `/work-demands/${ofThijs}`]],
      [aroundThijs.judith.id, [`/beside/${ofThijs}/words`]],
    ]
    const wrong: string[] = []
    const lookAt = async (context: Awaited<ReturnType<typeof windowOf>>, paths: readonly string[]) => {
      const page = await context.newPage()
      const heard = complaints(page)
      for (const path of paths) {
        const response = await page.goto(site.origin + path)
        expect(response?.status(), path).toBe(200)
        wrong.push(...await look(page, path, heard))
      }
      await context.close()
    }
    for (const [person, paths] of visits) {
      if (process.env['PROVE']) wrong.push(...await lookAtAll(await signedIn(person), paths))
      else await lookAt(await signedIn(person), paths)
    }
    await lookAt(await windowOf(), ['/programmes/care-work-bridge/advice', '/programmes/care-work-bridge/in-touch'])
    expect([...wrong, ...site.broken]).toEqual([])
  })
})
