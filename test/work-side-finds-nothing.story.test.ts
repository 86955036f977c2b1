/**
 * What Thijs and Ilona keep between them, looked for by those at his work and in his care on every page there is: the first picture, that
 * it was hard, whom he was referred on to, what he exercises.
 */
import { expect, test } from 'vitest'
import { aroundThijs, ilonaOfDeHaven } from '../demo/cast.ts'
import { newAnonymousId } from '../kit/id.ts'
import { ilonaComes, openBridgeFile } from './bridge.ts'
import { foundOnAnyRoute } from './every-route.ts'
import { openHouse } from './house.ts'
import { everything } from './share.ts'

const house = await openHouse()
await ilonaComes(house)
const { thijs, sandra, judith } = aroundThijs
const file = await openBridgeFile(house, thijs)
for (const [one, role] of [[sandra, 'manager'], [judith, 'therapist']] as const) await file.joins(one, role)
const [mine, coach] = [await house.signedIn(thijs.id), await house.signedIn(ilonaOfDeHaven.id)]
const act = () => newAnonymousId()
const needles = ['Korte nachten', 'het lawaai bij de band', 'Het lukt niet meer', 'De Linde', 'plaats om te praten', 'Voor het overleg op maandag', 'Als de band stilvalt']

test('not one word of it, whichever page they ask for and whichever id they know', async () => {
  await coach.send(`/first-line/of/${file.trajectory}/versions`, { seen: '0', situation: 'Korte nachten.', 'weighs-0': 'het lawaai bij de band', act: act() })
  await mine.send('/my-hard-moment', { words: 'Het lukt niet meer.', act: act() })
  await coach.send(`/trajectories/${file.trajectory}/professional-letters/new/psychologist`, { name: 'De Linde', practice: '', mail: 'linde@voorbeeld.example', telephone: '', about: 'Thijs', question: 'Is er plaats om te praten?', background: '', weDo: '', seen: '0', act: act() })
  const [letter] = await house.asSuperuser<{ readonly id: string }>('select id from professional_letter')
  await mine.send(`/my-letters/${letter?.id}/consents`, { seen: '1', length: '14', act: act() })
  await mine.send(`/my-letters/${letter?.id}/steps`, { step: 'accepted', act: act() })
  await coach.send(`/exercise-list/${file.trajectory}`, { exercise: 'if-then', why: 'Voor het overleg op maandag.', until: '2026-12-04', act: act() })
  const [exercise] = await house.asSuperuser<{ readonly id: string }>('select id from exercise_assignment')
  await mine.send(`/my-exercises/${exercise?.id}/answers`, { seen: '0', done: 'done', words: 'Als de band stilvalt.', act: act() })
  await mine.send(`/my-exercises/${exercise?.id}/showings`, { shows: 'yes', act: act() })
  const [moment] = await house.asSuperuser<{ readonly id: string }>('select id from hard_moment')

  const ids = [file.trajectory, letter?.id ?? '', exercise?.id ?? '', moment?.id ?? '']
  const those = await foundOnAnyRoute(house, coach, ids, needles, true)
  for (const needle of needles) expect(those.found.some(found => found.endsWith(needle)), `Ilona does find: ${needle}`).toBe(true)
  for (const one of [sandra, judith]) {
    const { asked, found } = await foundOnAnyRoute(house, await house.signedIn(one.id), ids, needles)
    expect([asked > (everything ? 100 : 30), found], one.name).toEqual([true, []])
  }
  expect(house.broken).toEqual([])
})
