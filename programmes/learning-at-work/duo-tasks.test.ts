import fc from 'fast-check'
import { expect, test } from 'vitest'
import { divideTasks, duoTaskKeys, duoTasks, mayBeDoneBy, ownTask, type DuoTask } from './duo-tasks.ts'

const task = (listed: string, by: DuoTask['by']): DuoTask => ({ listed, words: '', by })

test('each of the two does something', () => {
  expect(divideTasks([task('beds', 'learner'), task('showing', 'colleague')], [])).toMatchObject({ tasks: [{ by: 'learner' }, { by: 'colleague' }] })
  expect(divideTasks([task('beds', 'together')], [])).toMatchObject({ tasks: [{ by: 'together' }] })
  expect(divideTasks([task('beds', 'learner')], [])).toMatchObject({ refused: 'duo.one-sided' })
  expect(divideTasks([task('beds', 'colleague')], [])).toMatchObject({ refused: 'duo.one-sided' })
  expect(divideTasks([], [])).toMatchObject({ refused: 'duo.one-sided' })
})

test('what the law reserves is done by whoever of the two may; together, when either may', () => {
  const may = (by: DuoTask['by'], ...who: readonly ('learner' | 'colleague')[]) => mayBeDoneBy(task('injecting', by), who.map(one => ({ procedure: 'injecting', who: one })))
  expect([may('learner'), may('colleague'), may('together')]).toEqual([false, false, false])
  expect([may('learner', 'colleague'), may('learner', 'learner'), may('colleague', 'colleague'), may('together', 'colleague'), may('together', 'learner')]).toEqual([false, true, true, true, true])
  expect(mayBeDoneBy(task('injecting', 'learner'), [{ procedure: 'catheter', who: 'learner' }])).toBe(false)
  expect(divideTasks([task('beds', 'learner'), task('injecting', 'colleague')], [])).toMatchObject({ refused: 'duo.reserved', values: { task: 'injecting' } })
})

test('learner and colleague are alike to the rule: what holds for one division holds for its mirror', () => {
  const mirror = { learner: 'colleague', colleague: 'learner', together: 'together' } as const
  fc.assert(fc.property(
    fc.array(fc.record({ listed: fc.constantFrom(...duoTaskKeys), words: fc.constant(''), by: fc.constantFrom('learner' as const, 'colleague' as const, 'together' as const) })),
    fc.array(fc.record({ procedure: fc.constantFrom('injecting', 'catheter'), who: fc.constantFrom('learner' as const, 'colleague' as const) })),
    (tasks, authorised) => {
      const [one, other] = [divideTasks(tasks, authorised), divideTasks(tasks.map(each => ({ ...each, by: mirror[each.by] })), authorised.map(each => ({ ...each, who: mirror[each.who] })))]
      expect('refused' in one ? one.refused : null).toEqual('refused' in other ? other.refused : null)
    }))
})

test('a task says what someone does: words of not and of why are refused, also after another look', () => {
  for (const said of ['Tilt niet', 'kan niet tillen', 'Geen nachtdienst', 'Wast, want tillen lukt minder', 'Alleen licht werk', 'Doet dit vanwege klachten', 'Beperkt belastbaar', 'Cannot lift', 'because of the back', 'Too heavy for them', 'Nooit bukken', 'zonder tillen'])
    for (const looked of ['yes', 'no'] as const) expect(ownTask(said, looked), said).toMatchObject({ refused: 'duo.turned' })
  for (const said of ['De planten water geven', 'Koffie schenken', 'Was opvouwen en opbergen', 'Kantine klaarzetten', 'Mandarijnen pellen']) expect(ownTask(said, 'no'), said).toEqual({ words: said })
  // What might be the work itself is looked at once.
  expect(ownTask('Insuline klaarzetten', 'no')).toMatchObject({ refused: 'duo.look' })
  expect(ownTask('Insuline klaarzetten', 'yes')).toEqual({ words: 'Insuline klaarzetten' })
  expect(ownTask('Helpen bij mevrouw De Vries', 'no')).toMatchObject({ refused: 'duo.look' })
})

test('the list says of no task that somebody does not do it, or why', () => {
  for (const names of Object.values(duoTasks)) for (const name of Object.values(names)) expect(ownTask(name, 'yes'), name).toEqual({ words: name })
})
