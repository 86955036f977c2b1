/** Every piece of a line in words, in the order of the picture: on paper, for a guide who may read it, and in the file someone takes along. */
import { leastPeriods, ofKind, seenIn, type Content, type Item, type ItemId } from './life-line.ts'
import type { lifeLineTexts } from './life-line.texts.ts'
import { markedEvents, markedPeriods } from './picture.ts'

type T = ReturnType<typeof lifeLineTexts>
export type InWords = { readonly id: ItemId; readonly kind: Content['kind']; readonly title: string; readonly lines: readonly { readonly label: string; readonly text: string }[] }

const filled = (lines: readonly (readonly [label: string, text: string | null])[]) => lines.flatMap(([label, text]) => (text ? [{ label, text }] : []))

/** Of a pattern whose periods are not all among these, only those that are get named. */
export const linesOf = (items: readonly Item[], t: T): readonly InWords[] => [
  ...markedPeriods(items).map(({ id, mark, content: c }): InWords => ({
    id, kind: 'period', title: `${mark}. ${c.title}`,
    lines: [{ label: '', text: `${t.years(c.from, c.to)}, ${t[c.domain]}, ${t.energySaid(c.energy)}` }, ...filled([[t['period.did'], c.did], [t['period.felt'], c.felt], [t['period.gave'], c.gave], [t['period.cost'], c.cost], [t['period.who'], c.who], [t['period.role'], c.role], [t['period.ended'], c.ended]])],
  })),
  ...markedEvents(items).map(({ id, mark, content: c }): InWords => ({ id, kind: 'event', title: `${mark}. ${c.title}`, lines: [{ label: '', text: `${c.year}, ${t.energySaid(c.energy)}` }, ...filled([[t['event.meaning'], c.meaning]])] })),
  ...ofKind(items, 'role-model').map(({ id, content: c }): InWords => ({ id, kind: 'role-model', title: c.who, lines: filled([[t['role-model.quality'], c.quality]]) })),
  ...ofKind(items, 'pattern').map(({ id, content: c }): InWords => {
    const where = seenIn(c, items)
    return {
      id, kind: 'pattern', title: c.statement,
      lines: filled([[t['pattern.seenIn'], where.length >= leastPeriods ? where.map(({ content }) => content.title).join(', ') : null], [t['pattern.helps'], c.helps], [t['pattern.hinders'], c.hinders], [t['pattern.trigger'], c.trigger], [t['pattern.instead'], c.instead], [t['pattern.experiment'], c.experiment]]),
    }
  }),
  ...ofKind(items, 'balance').map(({ id, content: c }): InWords => ({ id, kind: 'balance', title: t['balance.new'], lines: filled([[t['balance.along'], c.along], [t['balance.letGo'], c.letGo], [t['balance.learned'], c.learned], [t['balance.question'], c.question]]) })),
]
