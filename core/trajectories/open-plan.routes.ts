/** A guide opens a plan for someone by name: written down, told by a neutral mail, and from then on they sign in themselves. */
import { fields, mail, oneOf, optional, someOf, telephone, text } from '../../kit/forms.ts'
import { newAnonymousId } from '../../kit/id.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { introduceAlike, whoWouldBe } from './introduce.ts'
import { profileOf } from '../people/known-people.ts'
import type { Programme } from '../programme.ts'
import { callingCode, countries, type Country } from '../providers/provider.ts'
import { forOffice, type SignedInVisit, type Visit } from '../visit.ts'
import { openPlan, unclear, type PlanOpening } from './circle.ts'
import { recordPlanOpening } from './circle.store.ts'
import { noteContact } from './contact.ts'
import { notYetPage } from './entry.pages.tsx'
import { asKeptHere } from './keeping-terms.store.ts'
import { choicesOf } from './kinds.ts'
import { openPlanPage } from './open-plan.pages.tsx'
import { openPlanTexts } from './open-plan.texts.ts'
import { tellByMail } from './tell.ts'

export const openPlanRoutes: Routes<Visit> = {
  'GET /plans/new': forOpening(async (visit, programmes) => page(openPlanPage(visit, { programmes, filled: filledWith({ programme: choicesOf(programmes)[0]?.value ?? '', law: visit.provider.country }) }))),

  'POST /plans': forOpening(async (visit, programmes) => {
    const { form, provider } = visit
    const choices = choicesOf(programmes)
    const read = fields({ programme: oneOf(choices.map(({ value }) => value)), name: text({ most: 80 }), mail, telephone: optional(telephone(callingCode(provider.country))), clear: someOf(entriesOf(programmes)), law: optional(oneOf(countries)) }).read(form)
    const again = (filled: Filled) => page(openPlanPage(visit, { programmes, filled }), 422)
    const choice = choices.find(({ value }) => value === read.value?.programme)
    if (!read.value || !choice) return again(read)
    const opened = await openPlanFor(visit, { ...choice, ...read.value, programme: choice.programme })
    if (refused(opened) && opened.refused === 'plan.not-yet') return page(notYetFor(visit, choice.programme, read.value.clear, read.value), 422)
    if (refused(opened)) return again({ ...read, noes: { mail: openPlanTexts(visit.voice)[opened.refused] } })
    return seeOther(`/trajectories/${opened.trajectory}`)
  }),
}

type For = { readonly programme: Programme; readonly kind: string | null; readonly name: string; readonly mail: string; readonly telephone: string | null; readonly clear: readonly string[]; /** Where the programme goes by several laws; the provider's own otherwise. */ readonly law?: Country | null }

/** In the guide's own name, wherever the form stood: written down, opened, told by a neutral mail. */
export const openPlanFor = async (visit: SignedInVisit, { programme, kind, name, mail: address, telephone: number, clear, law }: For): Promise<PlanOpening | Extract<ReturnType<typeof openPlan>, { readonly refused: string }>> => {
  const { tx, now, me, provider } = visit
  const participant = await whoWouldBe(visit, address, newAnonymousId<'person'>())
  const ids = { trajectory: newAnonymousId<'trajectory'>(), participant: newAnonymousId<'party'>(), guide: newAnonymousId<'party'>() }
  const opening = openPlan(await asKeptHere(tx, programme), { guide: me.person, programmes: (await programmesOf(visit)).map(({ id }) => id), participant, kind, clear, law: programme.laws ? law ?? provider.country : null }, ids, provider.zone, now)
  if (refused(opening)) return opening
  await introduceAlike(visit, { id: participant, name, mail: address }, me.person, now)
  await recordPlanOpening(tx, opening)
  await noteContact(visit, opening.trajectory, { telephone: number, alias: null, handle: name })
  await tellByMail(visit, participant, { origin: visit.asked.origin, voice: provider }, now)
  await log(tx, { event: 'plan.opened', action: 'C', person: me.person, role: programme.guide, purpose: 'guidance', subject: opening.trajectory, object: { kind: 'trajectory', id: opening.trajectory }, fields: ['name', 'mail', 'telephone'], basis: 'guide', at: now })
  return opening
}

/** Those of mine that are opened on request. */
export const programmesOf = async (visit: SignedInVisit): Promise<readonly Programme[]> => {
  const profile = await profileOf(visit, visit.me.person)
  return visit.house.programmes.filter(({ id, waysIn }) => waysIn.includes('request') && profile?.programmes.includes(id))
}

const entriesOf = (programmes: readonly Programme[]): readonly string[] => programmes.flatMap(({ entry }) => Object.keys(entry?.asks ?? {}))

/** What is not clear yet, and who helps first: wherever the form stood. */
export const notYetFor = (visit: SignedInVisit, programme: Programme, clear: readonly string[], { name, mail: address, telephone: number }: Pick<For, 'name' | 'mail' | 'telephone'>) =>
  notYetPage(visit, { programme, unclear: unclear(programme, clear), otherwise: visit.house.programmes.find(({ id }) => id === programme.entry?.otherwise) ?? null, who: { name, mail: address, telephone: number }, wrong: null })

/** For whoever guides in a programme that is opened on request. */
function forOpening(handler: (visit: SignedInVisit, programmes: readonly Programme[]) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const programmes = await programmesOf(visit)
    return programmes.length > 0 ? await handler(visit, programmes) : missing()
  })
}
