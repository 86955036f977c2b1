import { newId, parseId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Routes } from '../../kit/web.ts'
import { filledWith } from '../filled-form.ts'
import { forOffice, type Visit } from '../visit.ts'
import { affiliateFields, depart, departureFields, type Affiliate } from './affiliate.ts'
import { affiliatesPage, departurePage } from './affiliate.pages.tsx'
import { findAffiliate, listAffiliates, recordDeparture, welcomeAffiliate } from './affiliate.store.ts'
import { affiliateTexts } from './affiliate.texts.ts'

const today = ({ now, provider }: Visit) => dayOf(now, provider.zone)
const findAsked = async ({ tx, params }: Visit): Promise<Affiliate | null> => {
  const id = parseId<'affiliate'>(params['affiliate'])
  return id && await findAffiliate(tx, id)
}

export const affiliateRoutes: Routes<Visit> = {
  'GET /administration/affiliates': forOffice('administrator', async visit =>
    page(affiliatesPage(visit, await listAffiliates(visit.tx), filledWith({ joinedOn: today(visit) }), newId(), 'saved' in visit.query))),

  'POST /administration/affiliates': forOffice('administrator', async visit => {
    const { tx, me, now } = visit
    const read = affiliateFields.read(visit.form)
    if (!read.value) return page(affiliatesPage(visit, await listAffiliates(tx), read, newId(), false), 422)

    const id = newId<'affiliate'>(now.getTime())
    await welcomeAffiliate(tx, { id, ...read.value }, me.person)
    await log(tx, { event: 'affiliate.welcome', action: 'C', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'affiliate', id }, at: now })
    return seeOther('/administration/affiliates?saved')
  }),

  'GET /administration/affiliates/:affiliate/departure': forOffice('administrator', async visit => {
    const affiliate = await findAsked(visit)
    return affiliate?.leftOn === null ? page(departurePage(visit, affiliate, filledWith({ leftOn: today(visit) }))) : missing()
  }),

  'POST /administration/affiliates/:affiliate/departure': forOffice('administrator', async visit => {
    const { tx, me, now } = visit
    const affiliate = await findAsked(visit)
    if (!affiliate) return missing()
    const read = departureFields.read(visit.form)
    if (!read.value) return page(departurePage(visit, affiliate, read), 422)
    const departure = depart(affiliate, read.value.leftOn)
    if (refused(departure)) return page(departurePage(visit, affiliate, { ...read, noes: { leftOn: affiliateTexts(visit.voice)[departure.refused] } }), 422)

    await recordDeparture(tx, departure, me.person)
    await log(tx, { event: 'affiliate.leave', action: 'C', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'affiliate', id: affiliate.id }, at: now })
    return seeOther('/administration/affiliates?saved')
  }),
}
