/** Saves what is being typed, and gives back what was typed when a sign-in ended. Only its writer can open either. */
import { listUnsent, saveDraft } from '../kit/drafts.ts'
import { data, missing, page, seeOther, type Routes } from '../kit/web.ts'
import { savedForLaterPage, unsentPage } from './drafts.pages.tsx'
import { forSomeone, ownAddress, signInAddress, whoTyped, type Visit } from './visit.ts'

export const draftRoutes: Routes<Visit> = {
  /** The script saves every few seconds and wants no page; the button `later` does. A sign-in that ended meanwhile loses no word. */
  'POST /drafts/:form': async visit => {
    const { tx, vault, provider, form, now, params, me } = visit
    const name = params['form'] ?? ''
    if (!/^[\w.-]{1,150}$/.test(name)) return missing()
    const person = await whoTyped(visit)
    const back = ownAddress(form['page']?.[0])
    const byScript = form['later'] === undefined
    if (!person) return byScript ? data('text/plain', '', 403) : seeOther(signInAddress(back))
    const kept = await saveDraft({ tx, vault, provider: provider.id, person }, name, form, now)
    if (byScript) return data('text/plain', '', kept ? 204 : 413)
    return me ? page(savedForLaterPage(visit, { kept, back }), kept ? 200 : 422) : seeOther(signInAddress(back))
  },

  'GET /unsent': forSomeone(async visit => page(unsentPage(visit, await listUnsent({ ...visit, provider: visit.provider.id })))),

  /** The form names the draft, and whatever is handed in takes its draft along. */
  'POST /unsent/drop': forSomeone(async () => seeOther('/unsent')),
}
