/** Agreements: made by the two inside, ticked by who does them, moved, dropped, and put forward for someone else to read. */
import { newId, parseId, type Id } from '../../kit/id.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { oneAtATime } from '../consent/consent.store.ts'
import { toLookAt } from '../consent/look-first.ts'
import { tellDeciders } from '../consent/notify.ts'
import { writeSharedVersion } from '../consent/written-passages.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { listGuests } from '../talks/guests.store.ts'
import { tellParty } from '../talks/tell-party.ts'
import { forSomeone, type SignedInVisit, type Visit } from '../visit.ts'
import { agreementForm, dropForm, moveForm, plannedForm, shareForm, stepsIn } from './agreement.form.ts'
import { agreementDones, agreementPage, allPage, newAgreementPage, type Forms } from './agreement.pages.tsx'
import { drop, dueOf, letOwnerRead, move, movesOf, tick, type Agreement, type Step } from './agreement.ts'
import { findAgreement, listAgreementSharings, recordAgreementConfirmation, recordAgreementSharing, type AgreementSharing } from './agreement.store.ts'
import { agreementTexts } from './agreement.texts.ts'
import { findSeated, note, seatOf, todayOf, type Seated } from './agreement-view.ts'
import { inFull } from './frame.tsx'
import { counts } from './goal.ts'
import { agreementsOf, agreementWith, keepStep } from './known-agreements.ts'
import { goalsOf } from './known-goals.ts'
import { planOf } from './known-plan.ts'
import { keepWritten, makeWritten } from './making.routes.ts'
import { versionsBefore } from './plan.ts'
import { readersOf, shareAgreement } from './sharing.ts'

export const agreementRoutes: Routes<Visit> = {
  'GET /trajectories/:id/agreements': forInside(async (visit, seated) => {
    const { trajectory } = seated.me
    const [goals, agreements, plan] = [await goalsOf(visit, trajectory), await agreementsOf(visit, trajectory), await planOf(visit, trajectory)]
    await note(visit, seated, { event: 'agreements.read', action: 'R', object: { kind: 'trajectory', id: trajectory }, fields: ['goals', 'agreements'] })
    return page(allPage(visit, seated, { goals, agreements, plan, today: todayOf(visit) }))
  }),

  'GET /trajectories/:id/agreements/new': forInside(async (visit, seated) => page(newAgreementPage(visit, seated, { goals: (await goalsOf(visit, seated.me.trajectory)).filter(counts), filled: filledWith(seated.form.plan ? { from: todayOf(visit) } : {}) }))),

  'POST /trajectories/:id/agreements': forInside(async (visit, seated) => {
    const goals = (await goalsOf(visit, seated.me.trajectory)).filter(counts)
    const inPlan = seated.form.plan ? plannedForm.read(visit.form) : null
    const read = inPlan ?? agreementForm.read(visit.form)
    const again = (filled: Filled, looked: readonly string[] = []) => page(newAgreementPage(visit, seated, { goals, filled, looked }), looked.length > 0 ? 200 : 422)
    if (!read.value) return again(read)
    const written = await makeWritten(visit, seated, read.value, { detail: inPlan?.value ? { ...inPlan.value, steps: stepsIn(inPlan.value) } : null, goals: goals.map(({ id }) => id), replaces: null })
    if (written === null) return missing()
    if (!('made' in written)) return 'looked' in written ? again(read, written.looked) : again({ ...read, noes: written.noes })
    await keepWritten(visit, seated, written.made, written.said)
    return seeOther(`/agreements/${written.made.id}?done=made`)
  }),

  'GET /agreements/:id': forAgreement((visit, seated, agreement) => show(visit, seated, agreement, {}, 200)),

  'POST /agreements/:id/ticks': forAgreement(async (visit, seated, agreement) => {
    const planned = (await planOf(visit, agreement.trajectory)).get(agreement.id)
    const step = tick(agreement, seated.me, visit.now)
    // In a plan it is said how it goes, once one said yes to it.
    if (!refused(step) && planned) return seeOther(`/agreements/${agreement.id}#goes`)
    if (refused(step)) return step.refused === 'agreement.not-yours' ? missing() : seeOther(`/agreements/${agreement.id}`)
    return await take(visit, seated, agreement, step, 'agreement.ticked', 'ticked')
  }),

  'POST /agreements/:id/moves': forAgreement(async (visit, seated, agreement) => {
    const read = moveForm.read(visit.form)
    if (!read.value) return await show(visit, seated, agreement, { move: read })
    const step = move(agreement, seated.me, read.value, todayOf(visit), visit.now)
    if (refused(step)) return step.refused === 'agreement.not-yours' ? missing() : await show(visit, seated, agreement, { move: { ...read, noes: { day: agreementTexts(visit.voice)[step.refused] } } })
    const looked = isReadBeside(seated, agreement) ? toLookAt(visit.form, [{ key: 'reason', text: read.value.reason }]) : []
    if (looked.length > 0) return await show(visit, seated, agreement, { move: read, looked }, 200)
    return await take(visit, seated, agreement, step, 'agreement.moved', 'moved')
  }),

  'POST /agreements/:id/drops': forAgreement(async (visit, seated, agreement) => {
    const read = dropForm.read({ reason: visit.form['why'] ?? [] })
    const filled = { ...read, typed: { why: read.typed['reason'] ?? [] }, problems: read.problems.reason ? { why: read.problems.reason } : {} }
    if (!read.value) return await show(visit, seated, agreement, { drop: filled })
    const step = drop(agreement, seated.me, read.value.reason, visit.now)
    if (refused(step)) return step.refused === 'agreement.not-yours' ? missing() : seeOther(`/agreements/${agreement.id}`)
    const looked = isReadBeside(seated, agreement) ? toLookAt(visit.form, [{ key: 'why', text: read.value.reason }]) : []
    if (looked.length > 0) return await show(visit, seated, agreement, { drop: filled, looked }, 200)
    return await take(visit, seated, agreement, step, 'agreement.dropped', 'gone')
  }),

  'POST /agreements/:id/confirmations': forAgreement(async (visit, seated, agreement) => {
    const may = letOwnerRead(agreement, seated.me.id, seatOf(seated, agreement.owner), seated.participant)
    if (refused(may)) return may.refused === 'agreement.not-yours' ? missing() : seeOther(`/agreements/${agreement.id}`)
    await recordAgreementConfirmation(visit.tx, agreement, seated.me.id, visit.now)
    if ((await planOf(visit, agreement.trajectory)).has(agreement.id)) await tellParty(visit, agreement.owner)
    await note(visit, seated, { event: 'agreement.confirmed', action: 'C', object: { kind: 'agreement', id: agreement.id } })
    return seeOther(`/agreements/${agreement.id}?done=confirmed`)
  }),

  'POST /agreements/:id/sharings': forAgreement(async (visit, seated, agreement) => {
    const { tx, form, now, voice, provider } = visit
    if (seated.part !== 'guide') return missing()
    const read = shareForm.read(form)
    if (!read.value) return await show(visit, seated, agreement, { share: read })
    const sharings = await listAgreementSharings(tx, agreement.id)
    const version = shareAgreement(agreement, { by: seated.me, participant: seated.participant, reader: read.value.reader, text: read.value.text }, { readers: readersLeft(seated, agreement, sharings), known: await knownBy(visit, seated, agreement) }, 'progress', newId(now.getTime()), now)
    if (refused(version)) return version.refused === 'agreement.not-yours' ? missing() : await show(visit, seated, agreement, { share: { ...read, noes: { [version.refused === 'sharing.words' ? 'text' : 'reader']: agreementTexts(voice)[version.refused] } } })
    const looked = toLookAt(form, [{ key: 'text', text: read.value.text }])
    if (looked.length > 0) return await show(visit, seated, agreement, { share: read, looked }, 200)
    await writeSharedVersion(visit, version, provider.locale)
    await recordAgreementSharing(tx, { version: version.id, trajectory: agreement.trajectory, agreement: agreement.id, moves: movesOf(agreement), to: read.value.reader })
    await note(visit, seated, { event: 'sharing.proposed', action: 'C', object: { kind: 'agreement', id: agreement.id } })
    await tellDeciders(visit, version.passages.flatMap(({ asks }) => asks))
    return seeOther(`/agreements/${agreement.id}?done=shared`)
  }),
}

function forInside(handler: (visit: SignedInVisit, seated: Seated) => Promise<Reply>) {
  return forSomeone(async visit => {
    const seated = await findSeated(visit, parseId<'trajectory'>(visit.params['id']))
    return seated && seated.part !== 'beside' ? await handler(visit, seated) : missing()
  })
}
/** Two who act on one agreement stand in line: the second sees what the first did. */
export function forAgreement(handler: (visit: SignedInVisit, seated: Seated, agreement: Agreement) => Promise<Reply>) {
  return forSomeone(async visit => {
    const id = parseId<'agreement'>(visit.params['id'])
    const found = id && await findAgreement(visit.tx, id)
    const seated = found && await findSeated(visit, found.trajectory)
    if (!id || !seated) return missing()
    if (visit.asked.method === 'POST') await oneAtATime(visit.tx, id)
    const agreement = await agreementWith(visit, id)
    return agreement ? await handler(visit, seated, agreement) : missing()
  })
}

export const take = async (visit: SignedInVisit, seated: Seated, agreement: Agreement, step: Step, event: string, done: string): Promise<Reply> => {
  if (!await keepStep(visit, agreement, step)) return seeOther(`/agreements/${agreement.id}`)
  await note(visit, seated, { event, action: 'U', object: { kind: 'agreement', id: agreement.id } })
  return seeOther(done === 'ticked' && seated.part === 'beside' ? '/agreements?done=ticked' : `/agreements/${agreement.id}?done=${done}`)
}

/** Whether anyone beside the file reads what is written about it. */
export const isReadBeside = (seated: Seated, agreement: Agreement): boolean => agreement.talk !== null || seatOf(seated, agreement.owner).seat === 'beside'

/** Who could still be asked about: sits beside, may read what this one does, is not the one who does it, and was not put forward in this wording. */
const readersLeft = ({ circle, form }: Seated, agreement: Agreement, sharings: readonly AgreementSharing[]) => {
  const may = readersOf(form, circle.find(({ id }) => id === agreement.owner)?.role ?? '')
  return circle.filter(({ id, seat, role, left }) => seat === 'beside' && !left && may.includes(role) && id !== agreement.owner && !sharings.some(one => one.to === id && one.moves === movesOf(agreement)))
}

/** Whose say it needs besides: the one beside who does it, and those of the talk it was made in. */
const knownBy = async ({ tx }: SignedInVisit, seated: Seated, { owner, talk }: Agreement): Promise<readonly Id<'party'>[]> => {
  const guests = talk ? (await listGuests(tx, talk)).map(({ party }) => party) : []
  return seated.circle.filter(({ id, seat, left }) => seat === 'beside' && !left && (id === owner || guests.includes(id))).map(({ id }) => id)
}

export const show = async (visit: SignedInVisit, seated: Seated, agreement: Agreement, forms: Partial<Forms>, status: 200 | 422 = 422): Promise<Reply> => {
  const t = agreementTexts({ locale: visit.provider.locale, address: 'je' })
  const sharings = seated.part === 'guide' ? await listAgreementSharings(visit.tx, agreement.id) : []
  const plan = await planOf(visit, agreement.trajectory)
  const before = seated.part === 'beside' ? [] : versionsBefore(agreement.id, plan, plan.get(agreement.id)?.detail.replaces ? await agreementsOf(visit, agreement.trajectory) : [])
  const goal = seated.part === 'beside' || agreement.goal === null ? null : (await goalsOf(visit, agreement.trajectory)).find(({ id }) => id === agreement.goal) ?? null
  await note(visit, seated, { event: 'agreement.read', action: 'R', object: { kind: 'agreement', id: agreement.id } })
  const shareText = t.shareText(sentence(agreement.words), seated.nameOf(agreement.owner), inFull({ ...visit, voice: { locale: visit.provider.locale, address: 'je' } }, dueOf(agreement)))
  return page(agreementPage(visit, seated, agreement, {
    goal, planned: plan.get(agreement.id) ?? null, before: before.map(one => ({ agreement: one, planned: plan.get(one.id) ?? null })), sharings, readers: seated.part === 'guide' ? readersLeft(seated, agreement, sharings) : [], today: todayOf(visit), done: agreementDones.find(one => one === visit.query['done']) ?? null,
    forms: { move: filledWith(), drop: filledWith(), share: filledWith({ text: shareText }), answer: filledWith(), progress: filledWith(), looked: [], ...forms },
  }), status)
}
const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`)
