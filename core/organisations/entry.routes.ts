/** How people come in, how many may begin, and the cards. */
import { randomInt } from 'node:crypto'
import { fields, oneOf, optional, whole } from '../../kit/forms.ts'
import { log } from '../../kit/log.ts'
import { dayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { findProvider } from '../providers/provider.store.ts'
import { forOffice, type Visit } from '../visit.ts'
import { cardHash, cardsOnSheet, drawCard, mostSheets } from './card.ts'
import { addCards, chooseEntry, findStartBudget, setStartBudget } from './entitlement.store.ts'
import { codeLasts } from './entry-code.ts'
import { entryPage, newCardsPage, type EntryView } from './entry.pages.tsx'
import { entryTexts } from './entry.texts.ts'

type Administering = Visit & { readonly me: SignedIn }

const show = async (visit: Administering, again: Pick<EntryView, 'error' | 'typed'> = {}): Promise<Reply> =>
  // As it stands in the database: what this process remembers of the provider may be a moment older than the act before.
  page(entryPage(visit, { entry: (await findProvider(visit.tx, visit.provider.id))?.entry ?? visit.provider.entry, budget: await findStartBudget(visit.tx, visit.now), saved: 'saved' in visit.query, ...again }), again.error ? 422 : 200)

const logged = ({ tx, me, now, provider }: Administering, event: string) =>
  log(tx, { event, action: 'U', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'provider', id: provider.id }, at: now })

export const entryRoutes: Routes<Visit> = {
  'GET /administration/entry': forOffice('administrator', visit => show(visit)),

  'POST /administration/entry': forOffice('administrator', async visit => {
    const read = fields({ entry: oneOf(['code', 'cards']) }).read(visit.form)
    if (!read.value) return missing()
    await chooseEntry(visit.tx, visit.provider, read.value.entry)
    await logged(visit, 'entry.chosen')
    return seeOther('/administration/entry?saved')
  }),

  'POST /administration/entry/budget': forOffice('administrator', async visit => {
    const read = fields({ budget: optional(whole({ least: 0, most: 1_000_000 })) }).read(visit.form)
    if (!read.value) return await show(visit, { error: { field: 'budget', message: entryTexts(visit.voice)['budget.wrong'] }, typed: visit.form['budget']?.[0] ?? '' })
    await setStartBudget(visit.tx, read.value.budget, visit.now)
    await logged(visit, 'start-budget.set')
    return seeOther('/administration/entry?saved')
  }),

  /** Answered with the cards themselves: they stand nowhere else, so there is no address to go to. */
  'POST /administration/entry/cards': forOffice('administrator', async visit => {
    const { tx, vault, provider, now } = visit
    const read = fields({ sheets: whole({ least: 1, most: mostSheets }) }).read(visit.form)
    if (!read.value) return await show(visit, { error: { field: 'sheets', message: entryTexts(visit.voice)['sheets.wrong'](mostSheets) } })
    const cards = Array.from({ length: read.value.sheets * cardsOnSheet }, () => drawCard(randomInt))
    const validUntil = dayOf(codeLasts(now, provider.zone).validUntil, provider.zone)
    await addCards(tx, cards.map(card => cardHash(vault, provider.id, card)), validUntil)
    await logged(visit, 'cards.printed')
    return page(newCardsPage(visit, cards, validUntil))
  }),
}
