/**
 * The pages of someone who is asked in, and of who said yes: the question with three answers, what waits for them, and the
 * way out, which is always open.
 */
import { fields, oneOf } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import { owesCode } from '../people/second-proof.store.ts'
import { comeInByMail } from '../people/second-proof.routes.ts'
import type { BesidePart, Programme } from '../programme.ts'
import { asidesFor, forSomeone, type SignedInVisit, type Visit } from '../visit.ts'
import { askedPage, besidePage, declinedPage, type Question, type SeatShown } from './beside.pages.tsx'
import { answerCircle } from './circle.ts'
import { findCircleInvitation, findSeatBeside, listAskedOfMe, listSeatsBeside, recordCircleAnswer, recordLeaving, type AskedIn, type AskedOfMe, type MySeat } from './circle.store.ts'
import { findOwnGuideOf, participantOf } from './party.store.ts'

export const besideRoutes: Routes<Visit> = {
  'GET /beside': forSomeone(async visit => {
    const behind = parseId<'trajectory'>(visit.query['after'])
    const [asked, found] = [behind ? [] : await listAskedOfMe(visit.tx), await listSeatsBeside(visit.tx, behind, onePage + 1)]
    const seats = found.slice(0, onePage)
    if (asked.length + seats.length > 0) await log(visit.tx, lineOf(visit, null, 'beside.read', 'R', { kind: 'people', id: visit.me.person }))
    const shown: SeatShown[] = []
    for (const seat of seats) shown.push(await shownSeat(visit, seat))
    const questions: Question[] = []
    for (const one of asked) {
      const question = await questionOf(visit, one)
      if (question) questions.push(question)
    }
    const next = found.length > onePage ? `/beside?after=${seats.at(-1)?.trajectory}` : null
    return page(besidePage(visit, { questions, ...withOverviews(shown), next, isFirst: behind === null, left: visit.query['done'] === 'left' }))
  }),

  'GET /circle/invitations/:id': forAsked(async (visit, asked, question) => {
    await log(visit.tx, lineOf(visit, asked, 'circle.question-read', 'R', { kind: 'circle-invitation', id: asked.id }))
    return page(askedPage(visit, question))
  }),

  'POST /circle/invitations/:id/answers': forAsked(async (visit, asked, question) => {
    const { tx, form, now, me } = visit
    const read = fields({ answer: oneOf(['joins', 'declines']) }).read(form)
    const invitation: AskedIn | null = await findCircleInvitation(tx, asked.id)
    const answered = read.value && invitation && answerCircle(invitation.answer, read.value.answer)
    if (!invitation || !answered || refused(answered)) return page(askedPage(visit, question), 422)
    const { answer } = answered
    await recordCircleAnswer(tx, invitation, answer, newAnonymousId(), now)
    await log(tx, lineOf(visit, asked, answer === 'joins' ? 'circle.joined' : 'circle.declined', 'C', { kind: 'circle-invitation', id: asked.id }))
    if (answer === 'declines') return page(declinedPage(visit, question))
    // The part asks for more than a mailbox: whoever came in by that alone shows the code first.
    if ((me.method === 'mail-link' || me.method === 'personal-link') && await owesCode(tx)) return await comeInByMail(visit, me.person, 'mail-link', '/beside')
    return seeOther('/beside')
  }),

  'POST /beside/:trajectory/departures': forSomeone(async visit => {
    const { tx, params, now } = visit
    const trajectory = parseId<'trajectory'>(params['trajectory'])
    const seat = trajectory && await findSeatBeside(tx, trajectory)
    if (!seat) return missing()
    await log(tx, lineOf(visit, seat, 'circle.left', 'U', { kind: 'party', id: seat.party }))
    await recordLeaving(tx, seat.party, now)
    return seeOther('/beside?done=left')
  }),
}

/** A question to me that I have not answered; anything else is not there. */
function forAsked(handler: (visit: SignedInVisit, asked: AskedOfMe, question: Question) => Promise<Reply>) {
  return forSomeone(async visit => {
    const asked = (await listAskedOfMe(visit.tx)).find(({ id }) => id === parseId(visit.params['id']))
    const question = asked && await questionOf(visit, asked)
    return asked && question ? await handler(visit, asked, question) : await elsewhere(visit)
  })
}

/** Whoever answered already goes to what came of it. */
const elsewhere = async (visit: SignedInVisit): Promise<Reply> => {
  const id = parseId<'circle-invitation'>(visit.params['id'])
  return id && (await findCircleInvitation(visit.tx, id))?.person === visit.me.person ? seeOther('/beside') : missing()
}

const questionOf = async (visit: SignedInVisit, { id, programme: name, role, participant, guide }: AskedOfMe): Promise<Question | null> => {
  const part = partIn(visit.house.programmes.find(one => one.id === name), role)
  const names = await namesOf(visit, [participant, guide])
  return part && { id, part, participant: names.get(participant) ?? '', guide: names.get(guide) ?? '' }
}

const partIn = (programme: Programme | undefined, role: string): BesidePart | null => programme?.circle?.[role] ?? null

/** Each seat asks a dozen things. */
const onePage = 10

/** What stands with each of several people in the very same words leads to one place: said once, below them. */
const withOverviews = (seats: readonly SeatShown[]): { readonly seats: readonly SeatShown[]; readonly overviews: SeatShown['items'] } => {
  const said = ({ title, text, action }: SeatShown['items'][number]) => [title, text, action?.href].join('\n')
  const times = seats.flatMap(({ items }) => items).filter(({ waits }) => !waits).map(said)
  const often = (item: SeatShown['items'][number]) => !item.waits && times.filter(one => one === said(item)).length > 1
  const overviews = new Map(seats.flatMap(({ items }) => items.filter(often)).map(item => [said(item), item]))
  return { seats: seats.map(seat => ({ ...seat, items: seat.items.filter(item => !often(item)) })), overviews: [...overviews.values()] }
}

const shownSeat = async (visit: SignedInVisit, seat: MySeat): Promise<SeatShown> => {
  const { tx, house } = visit
  const programme = house.programmes.find(one => one.id === seat.programme)
  const [participant, guide] = [await participantOf(tx, seat.trajectory), await findOwnGuideOf(tx, seat.trajectory)]
  const names = await namesOf(visit, [participant, guide].filter(one => one !== null))
  const nameOf = (person: Id<'person'> | null) => (person && names.get(person)) ?? ''
  const items = programme ? (await asidesFor(house.asides.beside, visit, { ...seat, programme })).flat() : []
  return { trajectory: seat.trajectory, part: partIn(programme, seat.role), participant: nameOf(participant), guide: nameOf(guide), items }
}

const lineOf = ({ me, now }: SignedInVisit, about: { readonly trajectory: AskedOfMe['trajectory']; readonly role: string } | null, event: string, action: LogLine['action'], object: LogLine['object']): LogLine =>
  ({ event, action, person: me.person, role: about?.role ?? null, purpose: 'guidance', subject: about?.trajectory ?? null, object, fields: ['name'], basis: 'asked in', at: now })
