/** Administrators ask, agree and refuse that their provider leaves with everything. */
import { parseId, type Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { mayChangeFactors } from '../people/factors.ts'
import { findFactors } from '../people/factors.store.ts'
import { listStaff } from '../people/known-staff.ts'
import { heldNow, type StaffMember } from '../people/staff.ts'
import { forOffice, signInAddress, type SignedInVisit, type Visit } from '../visit.ts'
import { exportsHere, keepRequest, requestsHere } from './known-takeout.ts'
import { takeoutPage, type TakeoutProblem } from './takeout.pages.tsx'
import { oneRequestAtATime, recordAgreement, recordEnd } from './takeout.store.ts'
import { agreeingFields, agreeToLeave, askingFields, askToLeave, endRequest, type TakeoutRequest } from './takeout.ts'

const note = ({ tx, me, now }: SignedInVisit, event: string, action: LogLine['action'], id: Id<'takeout-request'> | null) =>
  log(tx, { event, action, person: me.person, role: 'administrator', purpose: 'administration', subject: null, object: { kind: 'takeout-request', id }, at: now })
const tell = ({ tx, provider }: SignedInVisit) => enqueue(tx, 'takeout-notice', { provider: provider.id, id: provider.id })

const administratorsIn = (staff: readonly StaffMember[]): number => staff.filter(({ offices }) => heldNow(offices).some(({ office }) => office === 'administrator')).length

const show = async (visit: SignedInVisit, problems: readonly TakeoutProblem[] = []): Promise<Reply> => {
  const { form } = visit
  await note(visit, 'takeout.read', 'R', null)
  const staff = await listStaff(visit)
  const typed = (name: string) => form[name]?.[0] ?? ''
  return page(takeoutPage(visit, {
    requests: await requestsHere(visit), exports: await exportsHere(visit), names: new Map(staff.map(({ person, name }) => [person, name])), administrators: administratorsIn(staff),
    typed: { why: typed('why'), receiveKey: typed('receiveKey'), fingerprint: typed('fingerprint'), goesTo: typed('goesTo') }, problems, saved: visit.asked.path.endsWith('?done'),
  }), problems.length > 0 ? 422 : 200)
}

/** What takes everything along wants a proof of who one is that is minutes old. */
const freshly = (handler: (visit: SignedInVisit) => Promise<Reply>) => forOffice('administrator', async visit =>
  (mayChangeFactors(visit.me, await findFactors(visit.tx, visit.me.person), visit.now) ? await handler(visit) : { ...seeOther(signInAddress('/administration/takeout')), undone: true }))
const ofRequest = (handler: (visit: SignedInVisit, request: TakeoutRequest) => Promise<Reply>) => async (visit: SignedInVisit): Promise<Reply> => {
  // Of two who answer in the same moment the second reads what the first said.
  await oneRequestAtATime(visit.tx, visit.provider.id)
  const request = (await requestsHere(visit)).find(({ id }) => id === parseId<'takeout-request'>(visit.params['id']))
  return request ? await handler(visit, request) : missing()
}
const done = () => seeOther('/administration/takeout?done')

export const takeoutRoutes: Routes<Visit> = {
  'GET /administration/takeout': forOffice('administrator', visit => show(visit)),

  'POST /administration/takeout': freshly(async visit => {
    const { tx, form, me, now, provider } = visit
    const read = askingFields.read(form)
    if (!read.value) {
      const { problems } = read
      return await show(visit, [...(problems.why ? [problems.why === 'too-long' ? 'why-long' as const : 'why-short' as const] : []), ...(problems.receiveKey ? ['no-key' as const] : []), ...(problems.fingerprint ? ['other-fingerprint' as const] : []), ...(problems.goesTo ? ['no-site' as const] : [])])
    }
    await oneRequestAtATime(tx, provider.id)
    const asked = askToLeave(read.value, await requestsHere(visit), administratorsIn(await listStaff(visit)), now)
    if (refused(asked)) return await show(visit, [asked.refused])
    await note(visit, 'takeout.asked', 'C', await keepRequest(visit, asked, me.person))
    await tell(visit)
    return done()
  }),

  'POST /administration/takeout/:id/agreement': freshly(ofRequest(async (visit, request) => {
    const { tx, form, me, now } = visit
    const read = agreeingFields.read(form)
    const agreed = agreeToLeave(request, me.person, read.value?.fingerprint ?? '', now)
    if (refused(agreed)) return await show(visit, [agreed.refused])
    if (!await recordAgreement(tx, request.id, me.person, agreed.agreedAt)) return await show(visit, ['over'])
    await note(visit, 'takeout.agreed', 'C', request.id)
    await tell(visit)
    return done()
  })),

  // Saying no asks for no proof: it opens nothing.
  'POST /administration/takeout/:id/end': forOffice('administrator', ofRequest(async (visit, request) => {
    const { tx, me, now } = visit
    const ended = endRequest(request, me.person, now)
    if (refused(ended)) return await show(visit, [ended.refused])
    if (!await recordEnd(tx, request.id, ended.how, me.person, now)) return await show(visit, ['over'])
    await note(visit, `takeout.${ended.how}`, 'C', request.id)
    await tell(visit)
    return done()
  })),
}
