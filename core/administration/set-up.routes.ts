import type { Database, Tx } from '../../kit/db.ts'
import { newId, parseId, type Id } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import type { Voice } from '../../kit/texts.ts'
import type { Instant } from '../../kit/time.ts'
import type { Vault } from '../../kit/vault.ts'
import { actField, Answered, claimAct, missing, page, seeOther, settleAct, type Asked, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith } from '../filled-form.ts'
import { addKnownPerson } from '../people/known-people.ts'
import { invite } from '../people/invitation.ts'
import { foundProvider, listProviders } from '../providers/provider.store.ts'
import { settled } from '../providers/settings.ts'
import type { Visit } from '../visit.ts'
import { parseLocale } from '../voice.ts'
import { isSetUpToken, likelyAnswers, setUpFields, type SetUp } from './set-up.ts'
import { foundedPage, setUpPage } from './set-up.pages.tsx'
import { lockFounding } from './set-up.store.ts'

const placeOf = (asked: Asked): { readonly path: string; readonly voice: Voice; readonly origin: string } =>
  ({ path: asked.path.split('?')[0] ?? '/', voice: { locale: parseLocale(asked.query['language']) ?? 'nl-NL', address: 'je' }, origin: asked.origin })

type Founding = { readonly tx: Tx; readonly vault: Vault; readonly id: Id<'provider'>; readonly administrator: Id<'person'>; readonly origin: string; readonly now: Instant }

/** A provider, its first administrator, and the path of her invitation. */
const found = async ({ tx, vault, id, administrator, origin, now }: Founding, { administratorName: name, administratorMail: mail, ...settings }: SetUp): Promise<string> => {
  const provider = settled({ id, host: null, foundedAt: now, entry: 'code', vouchers: 'off', fullUntil: null }, settings)
  const around = { tx, vault, provider }
  await foundProvider(tx, provider)
  await addKnownPerson(around, { id: administrator, name, mail, offices: ['administrator'] }, administrator, now)
  await log(tx, { event: 'provider.found', action: 'C', person: administrator, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'provider', id }, at: now })
  return await invite(around, { person: administrator, mail, by: administrator, origin, voice: { locale: provider.locale, address: provider.address } }, now)
}

/**
 * These run outside a visit: there is no provider yet to visit.
 * @param founded told when there is one, so that this process knows it by the next page
 */
export const setUpRoutes = (database: Database, vault: Vault, founded: () => Promise<unknown>): Routes<Visit> => ({
  'GET /set-up/:token': { outside: async ({ asked }): Promise<Reply> => {
    if (!isSetUpToken(vault, asked.params['token'])) return missing()
    const providers = await database.as({ provider: null, person: null }, listProviders)
    return providers.length > 0 ? missing() : page(setUpPage(placeOf(asked), filledWith(likelyAnswers), newId()))
  } },

  'POST /set-up/:token': { outside: async ({ asked }): Promise<Reply> => {
    const { now, origin, form } = asked
    if (!isSetUpToken(vault, asked.params['token'])) return missing()
    const read = setUpFields.read(form)
    // The provider takes the id of the form: the same form sent again finds what it founded, and not another provider.
    const id = parseId<'provider'>(form[actField]?.[0]) ?? newId<'provider'>(now.getTime())
    const administrator = newId<'person'>(now.getTime())
    const reply = await database.as({ provider: id, person: administrator }, async tx => {
      await lockFounding(tx)
      const before = await claimAct(tx, id, now)
      if (before !== null) return page(foundedPage(placeOf(asked), before))
      if ((await listProviders(tx)).length > 0) throw new Answered(missing()) // thrown, so that the claim is undone
      if (!read.value) throw new Answered(page(setUpPage(placeOf(asked), read, newId()), 422))

      const link = await found({ tx, vault, id, administrator, origin, now }, read.value)
      await settleAct(tx, id, seeOther(link))
      return page(foundedPage(placeOf(asked), link))
    })
    await founded()
    return reply
  } },
})
