import { randomInt } from 'node:crypto'
import type { VNode } from 'preact'
import { newId, parseId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { missing, page, seeOther, type Handler, type Routes } from '../../kit/web.ts'
import type { AdministrationFrame } from '../administration-page.tsx'
import { forOffice, type Visit } from '../visit.ts'
import { parseLocale } from '../voice.ts'
import { findAffiliate } from './affiliate.store.ts'
import { codePage } from './entry-code.pages.tsx'
import { currentCode, renewCode } from './known-code.ts'
import { cardsPage, posterPage } from './poster.pages.tsx'

/** On paper; while there is no code there is nothing to print, but a code to make. */
const printed = (sheet: (frame: AdministrationFrame, paper: Parameters<typeof posterPage>[1]) => VNode): Handler<Visit> => forOffice('administrator', async visit => {
  const asked = visit.query['affiliate']
  const id = parseId<'affiliate'>(asked)
  const affiliate = id && await findAffiliate(visit.tx, id)
  if (asked !== undefined && !affiliate) return missing()
  const code = await currentCode(visit, visit.now)
  return code ? page(sheet(visit, { code, affiliate, language: parseLocale(visit.query['language']) ?? visit.provider.locale })) : seeOther('/administration/code')
})

export const codeRoutes: Routes<Visit> = {
  'GET /administration/code': forOffice('administrator', async visit =>
    page(codePage(visit, await currentCode(visit, visit.now), { now: visit.now, act: newId(), saved: 'saved' in visit.query }))),

  'POST /administration/code': forOffice('administrator', async visit => {
    const { tx, me, now } = visit
    const code = await renewCode(visit, now, randomInt)
    await log(tx, { event: 'entry-code.renew', action: 'C', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'entry-code', id: code.id }, at: now })
    return seeOther('/administration/code?saved')
  }),

  'GET /administration/poster': printed(posterPage),
  'GET /administration/cards': printed(cardsPage),
}
