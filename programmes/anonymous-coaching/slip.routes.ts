/** A loose slip at the end. What is given goes into a box in memory once this visit is over: never into the same transaction. */
import { halfYearAt } from '../../core/figures/half-year.ts'
import { helpedAnswers, mayAsk, mostThemes, scoresOf, talkBucketOf, type Slip } from '../../core/figures/slip.ts'
import { listChoosable, recordAsked, wasAsked } from '../../core/figures/slip.store.ts'
import { findOpened } from '../../core/talks/appointment.store.ts'
import { countTalks } from '../../core/talks/count.ts'
import { listPlanned } from '../../core/talks/talk.store.ts'
import { scoresOf as openScores } from '../../core/talks/written.ts'
import type { Visit } from '../../core/visit.ts'
import { fields, id, oneOf, optional, someOf } from '../../kit/forms.ts'
import { dayOf } from '../../kit/time.ts'
import { page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { anonymousCoaching } from './programme.ts'
import { forReturned, logOwn, type OwnVisit } from './returned.routes.ts'
import { slipPage } from './slip.pages.tsx'

const slipFields = fields({ helped: oneOf(helpedAnswers), themes: someOf(Object.keys(anonymousCoaching.themes)), cluster: optional(id<'cluster'>()), give: oneOf(['yes', 'no']) })

export const mayAskOf = async ({ tx, own }: Pick<OwnVisit, 'tx' | 'own'>): Promise<boolean> =>
  mayAsk(countTalks(await listPlanned(tx, own.id), anonymousCoaching.count, await findOpened(tx, own.id)), await wasAsked(tx, own.id))

/** What a slip takes along from the talks themselves, in coarse pieces. */
const knownOf = async (visit: OwnVisit): Promise<Pick<Slip, 'talks' | 'scores'>> => {
  const planned = await listPlanned(visit.tx, visit.own.id)
  const count = countTalks(planned, anonymousCoaching.count, null)
  const scores = await openScores(visit, visit.own.id)
  const inOrder = planned.flatMap(({ talk, outcome }) => (outcome === null ? null : scores.get(talk)) ?? [])
  return { talks: talkBucketOf(count.used), scores: scoresOf(inOrder.find(({ start }) => start !== null)?.start ?? null, inOrder.findLast(({ end }) => end !== null)?.end ?? null) }
}

const choosable = ({ tx, now, provider }: Visit) => listChoosable(tx, dayOf(now, provider.zone))

export const slipRoutes: Routes<Visit> = {
  'GET /my-appointment/slip': forReturned(async visit => {
    if (!await mayAskOf(visit)) return seeOther('/my-appointment')
    await logOwn(visit, 'trajectory.read', 'R', { kind: 'trajectory', id: visit.own.id })
    return page(slipPage(visit, { clusters: await choosable(visit), known: await knownOf(visit) }))
  }),

  'POST /my-appointment/slip': { outside: async doorway => {
    type Given = { readonly slip: Slip | null; readonly visit: Visit }
    const given = await doorway.visit<Reply | Given>(async visit => {
      let slip: Slip | null = null
      const reply = await forReturned(async own => {
        if (!await mayAskOf(own)) return seeOther('/my-appointment')
        const clusters = await choosable(own)
        const known = await knownOf(own)
        const read = slipFields.read(own.form)
        const { helped = 'unsaid', themes = [], cluster = null, give = 'no' } = read.value ?? {}
        if (give === 'yes' && (!read.value || themes.length > mostThemes)) {
          await logOwn(own, 'trajectory.read', 'R', { kind: 'trajectory', id: own.own.id })
          return page(slipPage(own, { clusters, known, wrong: 'themes', typed: { helped, themes, cluster: cluster ?? '' } }), 422)
        }
        // Yes and no leave the same trace.
        if (await recordAsked(own.tx, own.own.id) && give === 'yes') slip = { cluster: clusters.find(one => one.id === cluster)?.id ?? null, themes, talks: known.talks, scores: known.scores, helped }
        await logOwn(own, 'slip.answered', 'C', { kind: 'trajectory', id: own.own.id })
        return seeOther('/my-appointment?done=slip')
      })(visit)
      return reply.kind === 'see-other' && slip ? { slip, visit } : reply
    })
    if ('kind' in given) return given
    const { slip, visit } = given
    if (slip) visit.house.slips.drop(visit.provider.id, { halfYear: halfYearAt(dayOf(visit.now, visit.provider.zone)), slip })
    return seeOther('/my-appointment?done=slip')
  } },
}
