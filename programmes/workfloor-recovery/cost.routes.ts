import type { Visit } from '../../core/visit.ts'
import { page, type Routes } from '../../kit/web.ts'
import { readCost, untouched, type Way } from './cost.form.ts'
import { costPage } from './cost.pages.tsx'

/**
 * Sent with POST, although nothing is kept: a salary and a length of absence can tell of one person in a small firm, and an
 * address stays behind in histories, in logs of whatever stands between, and with whomever the link is sent to.
 */
const show = (way: Way) => async (visit: Visit) => {
  const filled = untouched(way, visit.voice.locale === 'en' ? '.' : ',')
  return page(costPage(visit, way, { filled, outcome: way === 'belgium' ? null : readCost(way, filled.typed).outcome, tooMany: false }))
}

const calculate = (way: Way) => async (visit: Visit) => {
  const read = readCost(way, visit.form)
  return page(costPage(visit, way, read), read.outcome ? 200 : 422)
}

/** Open to everyone: it begins in the country where the provider works. */
export const costRoutes: Routes<Visit> = {
  'GET /cost-of-absence': visit => show(visit.provider.country === 'BE' ? 'belgium' : 'quick')(visit),
  'GET /cost-of-absence/netherlands': show('quick'),
  'POST /cost-of-absence/netherlands': calculate('quick'),
  'GET /cost-of-absence/items': show('items'),
  'POST /cost-of-absence/items': calculate('items'),
  'GET /cost-of-absence/belgium': show('belgium'),
  'POST /cost-of-absence/belgium': calculate('belgium'),
}
