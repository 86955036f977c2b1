/** The register of data breaches, for the administrator: counts and clocks, and what was decided. */
import { fields, oneOf, text } from '../../kit/forms.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Routes } from '../../kit/web.ts'
import { forOffice, type Visit } from '../visit.ts'
import { breachesPage } from './breach.pages.tsx'
import { breachTexts } from './breach.texts.ts'
import { decideBreach, told } from './breach.ts'
import { breachesOf, keepBreachDecision } from './known-breaches.ts'

const decisionForm = fields({ authority: oneOf(told), people: oneOf(told), why: text({ most: 600 }) })

export const breachRoutes: Routes<Visit> = {
  'GET /administration/breaches': forOffice('administrator', async visit => {
    const { tx, me, now } = visit
    await log(tx, { event: 'breaches.listed', action: 'R', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'breach', id: null }, at: now })
    return page(breachesPage(visit, await breachesOf(visit)))
  }),

  'POST /administration/breaches/:id/decisions': forOffice('administrator', async visit => {
    const { tx, me, now, form, params, voice } = visit
    const t = breachTexts(voice)
    const breaches = await breachesOf(visit)
    const breach = breaches.find(({ id }) => id === params['id'])
    if (!breach) return missing()
    const typed = Object.fromEntries(Object.entries(form).map(([name, given]) => [name, given[0] ?? '']))
    const read = decisionForm.read(form)
    if (!read.value) return page(breachesPage(visit, breaches, { breach: breach.id, typed, errors: Object.keys(read.problems).map(name => ({ field: `${name}-${breach.id}`, message: t.required })) }), 422)
    const decision = decideBreach(breach, { ...read.value, by: me.person, at: now })
    if (refused(decision) || !await keepBreachDecision(visit, breach.id, decision)) return page(breachesPage(visit, breaches, { breach: breach.id, typed, errors: [{ field: `why-${breach.id}`, message: t['breach.decided'] }] }), 422)
    await log(tx, { event: 'breach.decided', action: 'C', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'breach', id: breach.id }, at: now })
    return seeOther('/administration/breaches?done')
  }),
}
