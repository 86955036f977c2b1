/** Asking for a loose slip, wherever a programme does. What is given goes into a box in memory once the visit is over: never into the same transaction. */
import type { Id } from '../../kit/id.ts'
import { fields, id, oneOf, optional, someOf } from '../../kit/forms.ts'
import { dayOf } from '../../kit/time.ts'
import { page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import type { Prevention, Programme } from '../programme.ts'
import type { Visit } from '../visit.ts'
import { halfYearAt } from './half-year.ts'
import { slipPage } from './slip.pages.tsx'
import { helpedAnswers, mostThemes, outcomeAnswers, type Slip } from './slip.ts'
import { listChoosable, recordAsked } from './slip.store.ts'

export type AskedForSlip = {
  readonly trajectory: Id<'trajectory'>
  readonly themes: Programme['themes']
  /** What a slip takes along from the talks themselves, in coarse pieces. */
  readonly known: Pick<Slip, 'talks' | 'scores' | 'prevention'>
  /** The outcomes that may stand on it, where the programme declares any. */
  readonly outcomes?: Prevention['outcomes']
  /** Where one goes afterwards, whatever one answered. */
  readonly leadsTo: string
  log(event: 'trajectory.read' | 'slip.answered', action: 'R' | 'C'): Promise<unknown>
}
/** Finds out who asks and whether they are asked; whoever is not, is led elsewhere. */
export type AskingWithin = (handler: (visit: Visit, asked: AskedForSlip) => Promise<Reply>) => (visit: Visit) => Promise<Reply>

const choosable = ({ tx, now, provider }: Visit) => listChoosable(tx, dayOf(now, provider.zone))

export const slipRoutesAt = (path: `/${string}`, within: AskingWithin): Routes<Visit> => ({
  [`GET ${path}`]: within(async (visit, { themes, known, outcomes = {}, log }) => {
    await log('trajectory.read', 'R')
    return page(slipPage(visit, { action: visit.asked.path, themes, clusters: await choosable(visit), known, outcomes }))
  }),

  [`POST ${path}`]: { outside: async doorway => {
    type Given = { readonly slip: Slip | null; readonly visit: Visit; readonly reply: Reply }
    const given = await doorway.visit<Reply | Given>(async visit => {
      let slip: Slip | null = null
      const reply = await within(async (own, { trajectory, themes: allThemes, known, outcomes = {}, leadsTo, log }) => {
        const clusters = await choosable(own)
        const read = fields({ helped: oneOf(helpedAnswers), themes: someOf(Object.keys(allThemes)), cluster: optional(id<'cluster'>()), outcome: optional(oneOf(outcomeAnswers)), give: oneOf(['yes', 'no']) }).read(own.form)
        const { helped = 'unsaid', themes = [], cluster = null, outcome = 'unsaid', give = 'no' } = read.value ?? {}
        if (give === 'yes' && (!read.value || themes.length > mostThemes)) {
          await log('trajectory.read', 'R')
          return page(slipPage(own, { action: own.asked.path, themes: allThemes, clusters, known, outcomes, wrong: 'themes', typed: { helped, themes, cluster: cluster ?? '', outcome: outcome ?? 'unsaid' } }), 422)
        }
        // Yes and no leave the same trace.
        const prevention = known.prevention && { ...known.prevention, outcome: outcome === 'said' ? known.prevention.outcome : null }
        if (await recordAsked(own.tx, trajectory) && give === 'yes') slip = { cluster: clusters.find(one => one.id === cluster)?.id ?? null, themes, talks: known.talks, scores: known.scores, helped, ...(prevention && { prevention }) }
        await log('slip.answered', 'C')
        return seeOther(leadsTo)
      })(visit)
      return reply.kind === 'see-other' && slip ? { slip, visit, reply } : reply
    })
    if ('kind' in given) return given
    const { slip, visit, reply } = given
    if (slip) visit.house.slips.drop(visit.provider.id, { halfYear: halfYearAt(dayOf(visit.now, visit.provider.zone)), slip })
    return reply
  } },
})
