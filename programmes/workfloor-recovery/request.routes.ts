/** The public page of the programme, the form for a first talk, and what its guides do with who asks. */
import { mayTry, newChallenge } from '../../core/proof.tsx'
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { profileOf } from '../../core/people/known-people.ts'
import { become } from '../../core/people/sign-in.store.ts'
import { listProfiles } from '../../core/people/person.store.ts'
import { callingCode } from '../../core/providers/provider.ts'
import { tellByMail } from '../../core/trajectories/tell.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { fields, mail, optional, telephone, text } from '../../kit/forms.ts'
import { parseId } from '../../kit/id.ts'
import type { Limiter } from '../../kit/limits.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { post } from '../../kit/outbox.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { workfloorRecovery } from './programme.ts'
import { askers, askForTalk, requestOf, requestsToMe, takeUp, type Asker, type RecoveryRequest } from './request.ts'
import { askedTalkPage, askTalkPage, recoveryPage, requestPage, requestsPage } from './request.pages.tsx'
import { countWaitingRequests, recordTaking } from './request.store.ts'
import { requestTexts } from './request.texts.ts'

export const requestRoutes = (limiter: Limiter): Routes<Visit> => ({
  'GET /recovery': async visit => page(recoveryPage(visit)),
  'GET /recovery/ask/:by': async visit => {
    const by = askerIn(visit)
    return by ? page(askTalkPage(visit, { by, challenge: newChallenge(visit), filled: filledWith() })) : missing()
  },

  'POST /recovery/ask/:by': async visit => {
    const by = askerIn(visit)
    if (!by) return missing()
    const again = (filled: Filled, status: 422 | 429 = 422) => page(askTalkPage(visit, { by, challenge: newChallenge(visit), filled }), status)
    const read = formFor(visit).read(visit.form)
    if (!read.value) return again(read)
    if (by === 'employer' && read.value.organisation === null) return again({ ...read, noes: { organisation: requestTexts(visit.voice).organisationNeeded } })
    if (!mayTry(limiter, visit)) return again({ ...read, noes: { mail: requestTexts(visit.voice).wait } }, 429)
    await receive(visit, by, read.value)
    return seeOther('/recovery/asked')
  },
  'GET /recovery/asked': async visit => page(askedTalkPage(visit)),

  'GET /recovery/requests': forItsGuides(async visit => {
    await log(visit.tx, lineOf(visit, 'request.listed', 'R', null))
    return page(requestsPage(visit, await requestsToMe(visit)))
  }),
  'GET /recovery/requests/:id': forRequest(async (visit, request) => {
    await log(visit.tx, lineOf(visit, 'request.read', 'R', request))
    return page(requestPage(visit, request))
  }),
  'POST /recovery/requests/:id/takings': forRequest(async (visit, request) => {
    const taking = takeUp(request, visit.me.person)
    // Of two at once one gets it; the other finds it gone, as it is by then.
    if (refused(taking) || !await recordTaking(visit.tx, request.id, taking.by, visit.now)) return seeOther('/recovery/requests')
    await log(visit.tx, lineOf(visit, 'request.taken', 'U', request))
    return seeOther(`/recovery/requests/${request.id}`)
  }),
})

const formFor = ({ provider }: Visit) => fields({ name: text({ most: 80 }), mail, telephone: optional(telephone(callingCode(provider.country))), organisation: optional(text({ most: 120 })) })

const askerIn = ({ params }: Visit): Asker | undefined => askers.find(asker => asker === params['by'])

/** Kept, confirmed to who asks, and told to every guide of the programme. Both mails are neutral. */
const receive = async (visit: Visit, by: Asker, asking: Parameters<typeof askForTalk>[2]): Promise<void> => {
  const { tx, vault, provider, asked, now } = visit
  const id = await askForTalk(visit, by, asking, now)
  await log(tx, { event: 'request.made', action: 'C', person: visit.me?.person ?? null, role: null, purpose: 'guidance', subject: null, object: { kind: 'request', id }, at: now })
  const t = requestTexts({ locale: visit.voice.locale, address: provider.address })
  await post(tx, vault, provider.id, { channel: 'mail', to: asking.mail, subject: t.confirmSubject, text: t.confirmText(provider.telephone) }, now, { about: id })
  const guides = await listProfiles(tx, workfloorRecovery.id)
  for (const { person } of guides) {
    await become(tx, person) // to write to this guide's own address, and nothing else
    await tellByMail(visit, person, { origin: asked.origin, voice: provider, at: '/recovery/requests' }, now)
  }
}

function forItsGuides(handler: (visit: SignedInVisit) => Promise<Reply>) {
  return forOffice('guide', async visit => ((await profileOf(visit, visit.me.person))?.programmes.includes(workfloorRecovery.id) ? await handler(visit) : missing()))
}
function forRequest(handler: (visit: SignedInVisit, request: RecoveryRequest) => Promise<Reply>) {
  return forItsGuides(async visit => {
    const id = parseId<'recovery-request'>(visit.params['id'])
    const request = id && await requestOf(visit, id)
    return request ? await handler(visit, request) : missing()
  })
}

const lineOf = ({ me, now }: SignedInVisit, event: string, action: LogLine['action'], request: RecoveryRequest | null): LogLine =>
  ({ event, action, person: me.person, role: 'guide', purpose: 'guidance', subject: null, object: { kind: 'request', id: request?.id ?? null }, fields: ['name', 'mail'], basis: 'guide', at: now })

/** On the day of a guide of this programme: who asks and waits. */
export const requestsToday = async (visit: SignedInVisit): Promise<Aside | null> => {
  if (!(await profileOf(visit, visit.me.person))?.programmes.includes(workfloorRecovery.id)) return null
  const t = requestTexts(visit.voice)
  return { value: await countWaitingRequests(visit.tx), label: t.ofToday, action: { href: '/recovery/requests', label: t.seeAll } }
}
