/** The administrator chooses how long is kept what begins from now on: looks at what it comes to, and says so. */
import { fields, whole } from '../../kit/forms.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith } from '../filled-form.ts'
import type { Programme } from '../programme.ts'
import { setTerms } from '../trajectories/keeping-terms.ts'
import { asKeptHere, findTerms, recordTerms, type Terms } from '../trajectories/keeping-terms.store.ts'
import { forOffice, type SignedInVisit, type Visit } from '../visit.ts'
import { termsPage, type TermsView } from './terms.pages.tsx'
import { termsTexts } from './terms.texts.ts'

const days = whole({ least: 0, most: 20_000 })
const termsForm = fields({ contactDays: days, notesDays: days, trajectoryDays: days })

const forProgramme = (handler: (visit: SignedInVisit, programme: Programme, said: Terms | null) => Promise<Reply>) => forOffice('administrator', async visit => {
  const programme = visit.house.programmes.find(({ id }) => id === visit.params['programme'])
  return programme ? await handler(visit, await asKeptHere(visit.tx, programme), await findTerms(visit.tx, programme.id)) : missing()
})

const show = (visit: SignedInVisit, programme: Programme, said: Terms | null, more: Pick<TermsView, 'filled' | 'chosen'>, status: 200 | 422 = 200): Reply =>
  page(termsPage(visit, { programme, before: programme.keeping, number: said?.number ?? 0, today: dayOf(visit.now, visit.provider.zone), ...more }), status)

export const keepingTermsRoutes: Routes<Visit> = {
  'GET /administration/keeping/terms/:programme': forProgramme(async (visit, programme, said) => show(visit, programme, said, { filled: filledWith(programme.keeping), chosen: null })),

  'POST /administration/keeping/terms/:programme': forProgramme(async (visit, programme, said) => {
    const { tx, form, voice, me, now } = visit
    const t = termsTexts(voice)
    const read = termsForm.read(form)
    if (!read.value) return show(visit, programme, said, { filled: read, chosen: null }, 422)
    const chosen = setTerms(programme, read.value, programme.keeping)
    if (refused(chosen)) {
      const { part, days: bound } = chosen.values
      const words = chosen.refused === 'terms.least' || chosen.refused === 'terms.most' ? t[chosen.refused](Number(bound)) : chosen.refused === 'terms.fixed' ? t.fixed : t[chosen.refused]
      return show(visit, programme, said, { filled: { ...read, noes: { [String(part ?? 'trajectoryDays')]: words } }, chosen: null }, 422)
    }
    if (form['confirmed']?.[0] !== 'yes') return show(visit, programme, said, { filled: read, chosen })
    // What was looked at is what holds: whoever was quicker is seen first.
    const after = said?.number ?? 0
    if (form['after']?.[0] !== String(after) || !await recordTerms(tx, { ...chosen, programme: programme.id, number: after + 1, at: now }, me.person)) {
      return show(visit, programme, said, { filled: { ...read, noes: { trajectoryDays: t['terms.meanwhile'] } }, chosen: null }, 422)
    }
    await log(tx, { event: 'keeping.terms-set', action: 'U', person: me.person, role: 'administrator', purpose: 'keeping', subject: null, object: { kind: 'provider', id: visit.provider.id }, fields: [programme.id], at: now })
    return seeOther('/administration/keeping?done=terms')
  }),
}
