import { log } from '../../kit/log.ts'
import { missing, page, seeOther, type Routes } from '../../kit/web.ts'
import { filledWith } from '../filled-form.ts'
import { forOffice, type Visit } from '../visit.ts'
import { findProvider, settleProvider } from './provider.store.ts'
import { readSettings, settingsOf, settled } from './settings.ts'
import { settingsPage } from './settings.pages.tsx'

export const settingsRoutes: Routes<Visit> = {
  'GET /administration/settings': forOffice('administrator', async visit => {
    const provider = await findProvider(visit.tx, visit.provider.id) // what every process holds in memory may be a moment old
    return provider ? page(settingsPage(visit, provider, filledWith(settingsOf(provider)), 'saved' in visit.query)) : missing()
  }),

  'POST /administration/settings': forOffice('administrator', async visit => {
    const { tx, me, now, form, provider } = visit
    const read = readSettings(form)
    if (!read.value) return page(settingsPage(visit, provider, read, false), 422)

    await settleProvider(tx, settled(provider, read.value))
    await log(tx, { event: 'provider.settle', action: 'U', person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'provider', id: provider.id }, at: now })
    return seeOther('/administration/settings?saved')
  }),
}
