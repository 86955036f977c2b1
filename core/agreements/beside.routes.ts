/** The agreements of whoever sits beside a file: what they are to do, with a tick, and what was agreed in talks they were asked to. */
import { page, seeOther, type Routes } from '../../kit/web.ts'
import { listSeatsBeside } from '../trajectories/circle.store.ts'
import { findOwnTrajectory } from '../trajectories/party.store.ts'
import { forSomeone, type AboutMySeat, type Aside, type RowsAside, type SignedInVisit, type Visit } from '../visit.ts'
import type { Id } from '../../kit/id.ts'
import { dayOf } from '../../kit/time.ts'
import { standingOf, urgencyOf, waitsForYes } from './agreement.ts'
import { countDue } from './agreement.store.ts'
import { agreementTexts } from './agreement.texts.ts'
import { findSeated, note, seatOf, todayOf } from './agreement-view.ts'
import { besideAgreementsPage, type BesideAgreements } from './beside.pages.tsx'
import { isCurrent } from './goal.ts'
import { listGoals } from './goal.store.ts'
import { agreementsOf } from './known-agreements.ts'
import { planOf } from './known-plan.ts'
import { openLook, planStandingOf } from './plan.ts'
import { planTexts } from './plan.texts.ts'

/** Whoever sits beside more is led from there, person by person. */
const mostBeside = 50

export const besideAgreementRoutes: Routes<Visit> = {
  'GET /agreements': forSomeone(async visit => {
    const seats: BesideAgreements[] = []
    for (const { trajectory } of await listSeatsBeside(visit.tx, null, mostBeside)) {
      const seated = await findSeated(visit, trajectory)
      if (!seated) continue
      seats.push({ seated, agreements: await agreementsOf(visit, trajectory), plan: await planOf(visit, trajectory) })
      await note(visit, seated, { event: 'agreements.read', action: 'R', object: { kind: 'trajectory', id: trajectory }, fields: ['agreements'] })
    }
    const own = seats.length === 0 ? await findOwnTrajectory(visit.tx) : null
    if (own && await findSeated(visit, own.id)) return seeOther(`/trajectories/${own.id}/agreements`)
    return page(besideAgreementsPage(visit, { seats, today: todayOf(visit), ticked: visit.query['done'] === 'ticked' }))
  }),
}

/** On one's own page, inside and beside: what is due, and what waits for one's yes. */
export const agreementsOfMine: AboutMySeat = async (visit, { trajectory }) => {
  const seated = await findSeated(visit, trajectory)
  if (!seated) return []
  const t = agreementTexts(visit.voice)
  const [today, agreements] = [todayOf(visit), await agreementsOf(visit, trajectory)]
  const open = agreements.filter(one => standingOf(one) === 'open')
  const mine = open.filter(({ owner }) => owner === seated.me.id).map(one => urgencyOf(one, today))
  const [over, soon] = [mine.filter(one => one === 'overdue').length, mine.filter(one => one === 'this week').length]
  const yes = seated.part === 'participant' && (open.some(one => waitsForYes(one, seatOf(seated, one.owner), seated.participant)) || (await listGoals(visit.tx, trajectory)).some(goal => isCurrent(goal) && goal.confirmedAt === null))
  const plan = await planOf(visit, trajectory)
  const asked = open.flatMap(one => { const planned = one.owner === seated.me.id ? plan.get(one.id) : undefined; return planned ? [{ one, planned }] : [] })
  const answer = asked.some(({ planned }) => planStandingOf(planned) === 'waits for an answer')
  const look = asked.some(({ one, planned }) => openLook(one, planned, today, at => dayOf(at, visit.provider.zone)) !== null)
  const p = planTexts(visit.voice)
  const text = [...(over > 0 ? [`${t.dueOver(over)}.`] : []), ...(soon > 0 ? [`${t.dueSoon(soon)}.`] : []), ...(yes ? [t.waitsForYou] : []), ...(answer ? [p.answerWaits] : []), ...(look && over === 0 ? [p.lookWaits] : [])].join(' ')
  const title = seated.part === 'beside' ? t.besideTitle : t.title
  return [{ title, ...(text === '' ? {} : { text }), waits: text !== '', action: { href: seated.part === 'beside' ? '/agreements' : `/trajectories/${trajectory}/agreements`, label: title } }]
}

/** On the guide's page of one file. */
export const agreementsOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const seated = await findSeated(visit, trajectory)
  if (seated?.part !== 'guide') return null
  const t = agreementTexts(visit.voice)
  const [due] = await countDue(visit.tx, [trajectory], todayOf(visit))
  return { value: due ? due.overdue + due.soon : 0, label: `${dueWords(due, t) ?? t.nothingDue}${due ? '.' : ''}`, action: { href: `/trajectories/${trajectory}/agreements`, label: t.title } }
}

/** In the rows of a guide's people: '1 afspraak is te laat, 2 afspraken lopen af deze week'. */
export const agreementsInRows: RowsAside = async (visit, rows) => {
  const t = agreementTexts(visit.voice)
  const agreeing = new Set(visit.house.programmes.filter(({ agreements }) => agreements !== undefined).map(({ id }) => id))
  const trajectories = rows.filter(({ programme }) => agreeing.has(programme)).map(({ trajectory }) => trajectory)
  const due = trajectories.length === 0 ? [] : await countDue(visit.tx, trajectories, todayOf(visit))
  return new Map(due.flatMap(one => { const words = dueWords(one, t); return words === null ? [] : [[one.trajectory, { note: words }] as const] }))
}

const dueWords = (due: { readonly overdue: number; readonly soon: number } | undefined, t: ReturnType<typeof agreementTexts>): string | null => {
  const parts = [...(due && due.overdue > 0 ? [t.dueOver(due.overdue)] : []), ...(due && due.soon > 0 ? [t.dueSoon(due.soon)] : [])]
  return parts.length === 0 ? null : parts.join(', ')
}
