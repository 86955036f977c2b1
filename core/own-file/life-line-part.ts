/** One's own line of work and life, who may read which piece of it, what an experiment became, and the calls. */
import { dateWithYear } from '../../kit/time.ts'
import { fieldsFrom, type FileSection } from '../file-section.ts'
import { linesOf } from '../life-line/in-words.ts'
import { itemsOf } from '../life-line/known-life-line.ts'
import { listAllShown, listCalls, listMade } from '../life-line/life-line.store.ts'
import { lifeLineTexts } from '../life-line/life-line.texts.ts'
import { tellLifeLine } from '../life-line/open-format.ts'
import type { Gathering } from './gathering.ts'
import { lifeLinePartTexts } from './life-line-part.texts.ts'

export const lifeLinePart = async ({ visit, trajectory, programme, called }: Gathering): Promise<readonly FileSection[]> => {
  if (!programme.lifeLine) return []
  const { tx, voice } = visit
  const t = lifeLinePartTexts(voice)
  const items = await itemsOf(visit, trajectory)
  const [shown, made, calls] = [await listAllShown(tx, trajectory), await listMade(tx, trajectory), await listCalls(tx, trajectory)]
  return [
    {
      name: 'life-line', title: t.title, entries: [
        ...linesOf(items, lifeLineTexts(voice)).map(({ id, kind, title, lines }) => ({
          title, at: null,
          fields: [
            ...lines.map(({ label, text }) => ({ name: kind, label: label === '' ? t.what : label, value: text })),
            ...fieldsFrom(t, { readBy: shown.filter(one => one.item === id).map(({ to }) => called(to)).join(', '), became: made.some(({ item }) => item === id) ? t.anAgreement : null }),
          ],
        })),
        ...(items.length === 0 ? [] : [{ title: t.whole, at: null, fields: [], data: tellLifeLine(items) }]),
      ],
    },
    {
      name: 'life-line-calls', title: t.calls, entries: calls.map(({ because, dueOn, outcomes }) => ({
        title: dateWithYear(dueOn, voice.locale), at: null,
        fields: [...fieldsFrom(t, { because: t[because] }), ...outcomes.map(({ outcome, on }) => ({ name: outcome, label: dateWithYear(on, voice.locale), value: t[outcome] }))],
      })),
    },
  ]
}
