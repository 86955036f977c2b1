/** Whether both want to go on together, and the contract of three: what the guide does, and what each of the others answers. */
import { toLookAt } from '../../core/consent/look-first.ts'
import { filledWith, type Filled } from '../../core/filled-form.ts'
import { namesOf } from '../../core/people/known-people.ts'
import { isOver } from '../../core/endings/ending.store.ts'
import { contactOf } from '../../core/trajectories/contact.ts'
import { listCircle, type InCircle } from '../../core/trajectories/circle.store.ts'
import { findProgrammeOf, myPartyIn } from '../../core/trajectories/party.store.ts'
import type { Party } from '../../core/trajectories/party.ts'
import { tellByMail } from '../../core/trajectories/tell.ts'
import { forOffice, forSomeone, type AboutMySeat, type Aside, type SeenKind, type SignedInVisit, type Visit } from '../../core/visit.ts'
import { day, fields, oneOf, optional, text } from '../../kit/forms.ts'
import { newAnonymousId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { addDays, dayOf, longDayWithYear, mondayOf } from '../../kit/time.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { workfloorRecovery } from './programme.ts'
import { contractPage, intentionPage, togetherPage } from './together.pages.tsx'
import { listProcessReports, recordConfirmation } from './together.store.ts'
import { bothSides, confirm, drawUp, speak, three, wishes } from './together.ts'
import { togetherTexts } from './together.texts.ts'
import { contractOf, intentionsOf, sayIntention, writeContract, type WrittenContract } from './written-together.ts'

const contractForm = fields({ startsOn: day, endsOn: day, employee: text({ most: 2000 }), therapist: text({ most: 2000 }), manager: text({ most: 2000 }) })
const intentionForm = fields({ willing: oneOf(wishes), why: optional(text({ most: 2000 })) })

export const togetherRoutes: Routes<Visit> = {
  'GET /trajectories/:id/together': forTherapist(async (visit, party) => await showTogether(visit, party, freshForm(visit))),

  'POST /trajectories/:id/contracts': forTherapist(async (visit, party) => {
    const { tx, form, now } = visit
    const read = contractForm.read(form)
    if (!read.value) return await showTogether(visit, party, read, 422)
    const { startsOn, endsOn, ...tasks } = read.value
    const seated = (await listCircle(tx, party.trajectory)).filter(({ left }) => !left)
    const contract = drawUp(party.id, party.trajectory, { startsOn, endsOn, tasks }, seated, newAnonymousId<'contract'>(), now)
    if (refused(contract)) return await showTogether(visit, party, { ...read, noes: { endsOn: togetherTexts(visit.voice)[contract.refused] } }, 422)
    const looked = toLookAt(form, contract.parts.map(({ role, tasks: text }) => ({ key: role, text })))
    if (looked.length > 0) return await showTogether(visit, party, read, 200, looked)
    await writeContract(visit, contract)
    await log(tx, lineOf(visit, party, 'contract.written', 'C', { kind: 'contract', id: contract.id }))
    await tellOthers(visit, party, seated)
    return seeOther(`/trajectories/${party.trajectory}/together`)
  }),

  'GET /plans/:id/contract': forThree(async (visit, party, contract) => {
    await log(visit.tx, lineOf(visit, party, 'contract.read', 'R', { kind: 'contract', id: contract.id }))
    return page(contractPage(visit, { party, contract, names: await namesOf(visit, contract.parts.flatMap(({ person }) => person ?? [])) }))
  }),

  'POST /plans/:id/contract/confirmations': forThree(async (visit, party, contract) => {
    const address = `/plans/${party.trajectory}/contract`
    // What one agrees with is what one read: a contract written meanwhile is read first.
    if (parseId(visit.form['contract']?.[0]) !== contract.id) return { ...seeOther(address), undone: true }
    const confirmed = confirm(contract, contract.parts.filter(({ confirmedAt }) => confirmedAt !== null).map(one => one.party), party.id)
    if (refused(confirmed)) return seeOther(address)
    await recordConfirmation(visit.tx, contract.id, confirmed.party, visit.now)
    await log(visit.tx, lineOf(visit, party, 'contract.confirmed', 'C', { kind: 'contract', id: contract.id }))
    return seeOther(address)
  }),

  'GET /plans/:id/intention': forSide(async (visit, party) => await showIntention(visit, party, null)),

  'POST /plans/:id/intentions': forSide(async (visit, party) => {
    const read = intentionForm.read(visit.form)
    if (!read.value) return await showIntention(visit, party, read)
    const intention = speak(party, read.value, newAnonymousId<'intention'>(), visit.now)
    if (refused(intention)) return missing()
    await sayIntention(visit, intention)
    await log(visit.tx, lineOf(visit, party, 'intention.said', 'C', { kind: 'intention', id: intention.id }))
    return seeOther(`/plans/${party.trajectory}/intention?done=said`)
  }),
}

/** My part in a plan of this programme; anything else is not there. */
const findPart = async ({ tx, params }: Visit): Promise<Party | null> => {
  const id = parseId<'trajectory'>(params['id'])
  const party = id && await myPartyIn(tx, id)
  return party && await findProgrammeOf(tx, party.trajectory) === workfloorRecovery.id ? party : null
}
function forTherapist(handler: (visit: SignedInVisit, party: Party) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const party = await findPart(visit)
    return party?.role === workfloorRecovery.guide ? await handler(visit, party) : missing()
  })
}
function forSide(handler: (visit: SignedInVisit, party: Party) => Promise<Reply>) {
  return forSomeone(async visit => {
    const party = await findPart(visit)
    return party && bothSides.includes(party.role) ? await handler(visit, party) : missing()
  })
}
function forThree(handler: (visit: SignedInVisit, party: Party, contract: WrittenContract) => Promise<Reply>) {
  return forSomeone(async visit => {
    const party = await findPart(visit)
    const contract = party && await contractOf(visit, party.trajectory, 'manager')
    return party && contract ? await handler(visit, party, contract) : missing()
  })
}

const showTogether = async (visit: SignedInVisit, party: Party, filled: Filled, status: 200 | 422 = 200, looked: readonly string[] = []): Promise<Reply> => {
  const { tx } = visit
  await log(tx, lineOf(visit, party, 'together.read', 'R', { kind: 'trajectory', id: party.trajectory }))
  const [said, contract, circle, called] = [await intentionsOf(visit, party.trajectory), await contractOf(visit, party.trajectory, ''), await listCircle(tx, party.trajectory), await contactOf(visit, party.trajectory)]
  const sides = circle.filter(({ role, left }) => bothSides.includes(role) && !left).map(one => ({ ...one, said: said.find(word => word.party === one.id) ?? null }))
  const names = await namesOf(visit, circle.map(({ person }) => person))
  return page(togetherPage(visit, { trajectory: party.trajectory, called: called?.alias ?? called?.handle ?? '', sides, contract, names, complete: three.every(role => circle.some(one => one.role === role && !one.left)), filled, looked }), status)
}

const showIntention = async (visit: SignedInVisit, party: Party, wrong: Filled | null): Promise<Reply> => {
  const mine = (await intentionsOf(visit, party.trajectory)).find(word => word.party === party.id)
  await log(visit.tx, lineOf(visit, party, 'intention.read', 'R', { kind: 'trajectory', id: party.trajectory }))
  return page(intentionPage(visit, { party, filled: wrong ?? filledWith({ willing: mine?.willing ?? '', why: mine?.why ?? null }), said: visit.query['done'] === 'said' }), wrong ? 422 : 200)
}

/** Eight weeks from next Monday, and what each usually does. */
const freshForm = ({ now, provider, voice }: Visit): Filled => {
  const monday = addDays(mondayOf(dayOf(now, provider.zone)), 7)
  const t = togetherTexts({ locale: voice.locale, address: 'je' })
  return filledWith({ startsOn: monday, endsOn: addDays(monday, 7 * 8 - 3), employee: t.usualEmployee, therapist: t.usualTherapist, manager: t.usualManager })
}

const tellOthers = async (visit: SignedInVisit, party: Party, seated: readonly InCircle[]): Promise<void> => {
  for (const { id, role, person } of seated) {
    if (id !== party.id && three.includes(role)) await tellByMail(visit, person, { origin: visit.asked.origin, voice: visit.provider }, visit.now)
  }
}

const lineOf = ({ me, now }: SignedInVisit, { trajectory, role }: Party, event: string, action: LogLine['action'], object: LogLine['object']): LogLine =>
  ({ event, action, person: me.person, role, purpose: 'guidance', subject: trajectory, object, basis: role, at: now })

/** What a side, or one of the three, has to answer: on their own page. */
export const togetherOfMine: AboutMySeat = async (visit, { trajectory, programme, party, role }) => {
  if (programme.id !== workfloorRecovery.id) return []
  const t = togetherTexts(visit.voice)
  // After the end nothing is asked any more; what was said stays to be read.
  const over = await isOver(visit.tx, trajectory)
  const said = bothSides.includes(role) && (await intentionsOf(visit, trajectory)).some(word => word.party === party)
  const part = (await contractOf(visit, trajectory, 'manager'))?.parts.find(one => one.party === party)
  return [
    ...(bothSides.includes(role) && (said || !over) ? [{ title: t.intentionTitle, waits: !said, action: { href: `/plans/${trajectory}/intention`, label: said ? t.see : t.toIntention } }] : []),
    ...(part && (part.confirmedAt !== null || !over) ? [{ title: t.contractTitle, waits: part.confirmedAt === null, action: { href: `/plans/${trajectory}/contract`, label: part.confirmedAt ? t.see : t.toContract } }] : []),
  ]
}

/** The least that was agreed to be told: on the page of whoever sits beside and is one of the three. */
export const processReportBeside: AboutMySeat = async ({ tx, voice }, { trajectory }) => {
  const report = (await listProcessReports(tx)).find(one => one.trajectory === trajectory)
  if (!report) return []
  const t = togetherTexts(voice)
  const inDays = (date: typeof report.endsOn) => longDayWithYear(date, voice.locale)
  return [{ title: t.processTitle, waits: false, text: t.process(report.started, report.held, inDays(report.endsOn), report.endedOn && inDays(report.endedOn)) }]
}

/** For whom it is about, on the page of who sees what: the least that is told once all three agreed. */
export const agreedToTell: SeenKind = {
  tables: [],
  title: voice => togetherTexts(voice).processOfMine,
  async now(visit, { trajectory, programme }) {
    if (programme.id !== workfloorRecovery.id) return null
    const t = togetherTexts(visit.voice)
    const contract = await contractOf(visit, trajectory, 'manager')
    const names = await namesOf(visit, contract?.parts.flatMap(({ person }) => person ?? []) ?? [])
    const there = new Set((await listCircle(visit.tx, trajectory)).filter(({ left }) => !left).map(({ id }) => id))
    const agreed = contract !== null && contract.parts.every(({ confirmedAt }) => confirmedAt !== null)
    const readers = agreed ? contract.parts.flatMap(({ role, party, person }) => (role === 'manager' && person && there.has(party) ? [{ who: names.get(person) ?? role, sees: t.processSeen }] : [])) : []
    return { readers, rule: t.processThen, ...(contract ? { change: { href: `/plans/${trajectory}/contract`, label: t.contractTitle } } : {}) }
  },
}
/** Who reads what the three agreed and what one said oneself, what was prepared for a talk between two, and how suitable and how far a plan is. */
const ofPlan = (tables: readonly string[], title: 'contractSeen' | 'dialogueSeen' | 'planSeen', rule: 'contractRule' | 'dialogueRule' | 'planRule'): SeenKind => ({
  tables,
  title: voice => togetherTexts(voice)[title],
  async now({ voice }, { programme, readersOf }) {
    if (programme.id !== workfloorRecovery.id) return null
    const t = togetherTexts(voice)
    return { readers: readersOf(...tables).map(({ who }) => ({ who, sees: t.readsAlong })), rule: t[rule] }
  },
})
export const planSeen: readonly SeenKind[] = [
  agreedToTell,
  ofPlan(['plan_contract_part', 'plan_intention'], 'contractSeen', 'contractRule'),
  ofPlan(['dialogue_preparation', 'dialogue_line', 'dialogue_safety'], 'dialogueSeen', 'dialogueRule'),
  ofPlan(['plan_gate', 'suitability_check'], 'planSeen', 'planRule'),
]

/** On the guide's page of one plan: how many of the two sides want to go on. */
export const togetherOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  if (await findProgrammeOf(visit.tx, trajectory) !== workfloorRecovery.id) return null
  const t = togetherTexts(visit.voice)
  const willing = (await intentionsOf(visit, trajectory)).filter(one => one.willing === 'yes').length
  return { value: willing, label: t.wantIt(willing), action: { href: `/trajectories/${trajectory}/together`, label: t.toTogether } }
}
