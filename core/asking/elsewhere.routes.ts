/**
 * Somebody wants to begin in a programme and is not that far yet: their guide asks a first talk for them in the programme that helps
 * first, once they agreed to it. Whoever takes it up there reads a name and how to reach it, as of anyone who asks by themselves.
 */
import { fields, mail, oneOf, optional, someOf, telephone, text } from '../../kit/forms.ts'
import { missing, page, seeOther, type Routes } from '../../kit/web.ts'
import { become } from '../people/sign-in.store.ts'
import { callingCode } from '../providers/provider.ts'
import { askedElsewherePage, notYetPage } from '../trajectories/entry.pages.tsx'
import { programmesOf } from '../trajectories/open-plan.routes.ts'
import { forOffice, type Visit } from '../visit.ts'
import { receive } from './asking.routes.ts'

export const elsewhereRoutes: Routes<Visit> = {
  'POST /plans/elsewhere': forOffice('guide', async visit => {
    const { form, provider, house } = visit
    const programme = (await programmesOf(visit)).find(({ id, entry }) => entry && id === form['programme']?.[0])
    const otherwise = house.programmes.find(({ id, presents }) => presents && id === programme?.entry?.otherwise) ?? null
    if (!programme?.entry || !otherwise?.presents) return missing()
    const read = fields({ name: text({ most: 80 }), mail, telephone: optional(telephone(callingCode(provider.country))), unclear: someOf(Object.keys(programme.entry.asks)), agreed: optional(oneOf(['yes'])) }).read(form)
    if (!read.value) return seeOther('/plans/new')
    const { unclear, agreed, ...who } = read.value
    if (agreed !== 'yes') return page(notYetPage(visit, { programme, unclear, otherwise, who, wrong: 'not agreed' }), 422)
    await receive(visit, { ...otherwise, presents: otherwise.presents }, { ...who, excludes: [] })
    await become(visit.tx, visit.me.person)
    return seeOther('/plans/elsewhere')
  }),

  'GET /plans/elsewhere': forOffice('guide', async visit => page(askedElsewherePage(visit))),
}
