/** "Does it suit you?": for anyone who works here. What is chosen stands nowhere, unless they keep it for themselves. */
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { forSomeone, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { newId } from '../../kit/id.ts'
import { missing, page, seeOther, type Form, type Handler, type Reply, type Routes } from '../../kit/web.ts'
import { situationKeys, wayOf, type Chosen } from './fits.ts'
import { fitsPage, reflectionsPage } from './fits.pages.tsx'
import { fitsTexts } from './fits.texts.ts'
import { byDay, fitsKind } from './guiding.ts'
import { erasePiece } from './guiding.store.ts'
import { todayOf } from './for-guiding.routes.ts'
import { keepPiece, myPieces } from './known-guiding.ts'

const forStaff = (handler: (visit: SignedInVisit) => Promise<Reply>): Handler<Visit> => forSomeone(async visit => (visit.me.offices.length > 0 ? await handler(visit) : missing()))
const chosenIn = (form: Form): Chosen => Object.fromEntries(situationKeys.flatMap(key => { const way = wayOf(form[key]?.[0]); return way ? [[key, way]] : [] }))
const show = async (visit: SignedInVisit, filled: Filled = filledWith(), status: 200 | 422 = 200): Promise<Reply> => {
  const t = fitsTexts(visit.voice)
  const dones: Readonly<Record<string, string>> = { kept: t.kept, erased: t.erased }
  return page(fitsPage(visit, { filled, kept: byDay(await myPieces(visit, fitsKind)), done: dones[visit.query['done'] ?? ''] ?? null }), status)
}
const nothing = (visit: SignedInVisit) => show(visit, { typed: {}, problems: {}, noes: { slow: fitsTexts(visit.voice).nothing } }, 422)

export const fitsRoutes: Routes<Visit> = {
  'GET /guiding/fits': forStaff(visit => show(visit)),

  'POST /guiding/fits': forStaff(async visit => {
    const chosen = chosenIn(visit.form)
    return Object.keys(chosen).length === 0 ? await nothing(visit) : page(reflectionsPage(visit, chosen))
  }),

  'POST /guiding/fits/kept': forStaff(async visit => {
    const chosen = chosenIn(visit.form)
    if (Object.keys(chosen).length === 0) return await nothing(visit)
    await keepPiece(visit, fitsKind, { id: newId(visit.now.getTime()), person: visit.me.person, version: 1, content: { on: todayOf(visit), chosen } })
    return seeOther('/guiding/fits?done=kept')
  }),

  'POST /guiding/fits/:id/erasures': forStaff(async visit => {
    const one = (await myPieces(visit, fitsKind)).find(({ id }) => id === visit.params['id'])
    if (!one) return missing()
    await erasePiece(visit.tx, one.id)
    return seeOther('/guiding/fits?done=erased')
  }),
}
