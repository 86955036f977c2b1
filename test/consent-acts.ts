/** The acts of a random history of consent, done for real: by the rules and the stores, in the name of whoever does them. */
import { randomInt } from 'node:crypto'
import { makeAgreement, drop, move, movesOf, type Agreement } from '../core/agreements/agreement.ts'
import { agreementWith, keepAgreement, keepStep } from '../core/agreements/known-agreements.ts'
import { listAgreementSharings, recordAgreementSharing } from '../core/agreements/agreement.store.ts'
import { shareAgreement } from '../core/agreements/sharing.ts'
import { give, propose, withdraw, type Consent, type SharedVersion } from '../core/consent/consent.ts'
import { listReleasedToMe, recordConsent, recordRefusal, recordWithdrawal } from '../core/consent/consent.store.ts'
import { openPassages, writeSharedVersion } from '../core/consent/written-passages.ts'
import { keepVersion, sendLetter } from '../core/professionals/known-letters.ts'
import { listSendings, recordLetter } from '../core/professionals/letter.store.ts'
import { newReference } from '../core/professionals/letter.ts'
import { deHaven } from '../demo/cast.ts'
import { sql, type Tx } from '../kit/db.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addDays, dayOf, type Instant } from '../kit/time.ts'
import { readers, type Beside, type Giver, type Reader, type Step } from './consent-reference.ts'
import type { House } from './recovery.ts'
import { corrects, leaves, standsAnew, type SharedPlan } from './shared.ts'

const hour = 60 * 60_000
type Given = Pick<Consent, 'id' | 'by' | 'to' | 'version' | 'until'>
type Shown = Pick<SharedVersion, 'id' | 'trajectory' | 'purpose' | 'readers' | 'passages'>

/** Refused by the rule, or by the database. */
const tried = async (work: Promise<unknown>): Promise<boolean> => await work.then(() => true, (error: unknown) => {
  if (error instanceof Error && /row-level security/.test(error.message)) return false
  throw error
})

export const realActs = (house: House, plan: SharedPlan) => {
  const around = (tx: Tx) => ({ tx, vault: house.vault, provider: deHaven })
  const guide = { id: plan.guide.party, trajectory: plan.trajectory, person: plan.guide.person, role: 'therapist', seat: 'inside' as const }
  const asGuide = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => house.as(plan.guide.person, work)
  const asParticipant = <Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> => house.as(plan.participant.person, work)
  const versions: Shown[] = []
  const consents: Given[] = []
  const letters: { readonly person: Id<'person'>; readonly sending: Id<'professional-sending'> }[] = []
  const agreements = new Map<number, Id<'agreement'>>()
  const takenBack = new Map<Id<'consent'>, Instant>()
  const asked = new Map<number, Id<'party'>[]>()
  const gone = new Set<Giver | Beside>()
  let [handedOver, stands] = [1, true]
  const words = (place: number) => `${versions.length}.${place} ${plan.report}`
  const today = () => dayOf(house.now(), deHaven.zone)

  /** Made when it is first asked for. */
  const agreementAt = async (index: number): Promise<Agreement> => {
    const known = agreements.get(index) ?? newId<'agreement'>(house.now().getTime())
    if (!agreements.has(index)) {
      const made = makeAgreement(guide, { words: `Afspraak ${index}`, due: addDays(today(), 30), goal: null, owner: plan.participant.party }, { owners: [{ id: plan.participant.party }], goals: [], open: 0, today: today() }, known, house.now())
      if (refused(made)) throw new Error(made.refused)
      await asGuide(tx => keepAgreement(around(tx), made))
      agreements.set(index, known)
    }
    const found = await asGuide(tx => agreementWith(around(tx), known))
    if (!found) throw new Error('no such agreement')
    return found
  }

  const act = async (one: Step): Promise<boolean> => {
    const now = house.now()
    switch (one.act) {
      case 'wait': house.travelTo(new Date(now.getTime() + one.hours * hour)); return true
      case 'leave': gone.add(one.who); await leaves(house, plan[one.who]); return true
      case 'correct':
        if (!stands) return false
        await corrects(house, plan, handedOver, one.kind)
        stands = one.anew
        if (one.anew) await standsAnew(house, plan, ++handedOver)
        return true
      case 'propose': {
        const passages = [1, 2, 3].map(place => ({ asked: 'Vraag', text: words(place), alsoOf: one.also.includes(place) ? [plan.colleague.party] : [] }))
        const wanted = one.to.filter(reader => !gone.has(reader)).map(reader => ({ id: plan[reader].party, trajectory: plan.trajectory, person: plan[reader].person, role: reader, seat: 'beside' as const }))
        if (wanted.length < one.to.length) return false
        const version = propose({ report: plan.report, trajectory: plan.trajectory, standing: stands ? handedOver : null, participant: plan.participant.party, by: guide, asked: asked.get(handedOver) ?? [] },
          passages, wanted, readers, 'progress', newId(now.getTime()), now)
        if (refused(version)) return false
        await asGuide(tx => writeSharedVersion(around(tx), version, 'nl-NL'))
        versions.push(version)
        asked.set(handedOver, [...asked.get(handedOver) ?? [], ...version.readers])
        return true
      }
      case 'share': {
        const agreement = await agreementAt(one.agreement)
        const before = await asGuide(tx => listAgreementSharings(tx, agreement.id))
        const open = readers.filter(reader => !gone.has(reader) && !before.some(({ to, moves }) => to === plan[reader].party && moves === movesOf(agreement))).map(reader => ({ id: plan[reader].party }))
        const version = shareAgreement(agreement, { by: guide, participant: plan.participant.party, reader: plan[one.to].party, text: words(1) },
          { readers: open, known: one.known === 'to the colleague' ? [plan.colleague.party] : [] }, 'progress', newId(now.getTime()), now)
        if (refused(version)) return false
        await asGuide(async tx => {
          await writeSharedVersion(around(tx), version, 'nl-NL')
          await recordAgreementSharing(tx, { version: version.id, trajectory: plan.trajectory, agreement: agreement.id, moves: movesOf(agreement), to: plan[one.to].party })
        })
        versions.push(version)
        return true
      }
      case 'change': {
        const agreement = await agreementAt(one.agreement)
        const step = one.how === 'drop' ? drop(agreement, guide, 'Het hoeft niet meer.', now) : move(agreement, guide, { day: addDays(today(), 40 + movesOf(agreement)), reason: 'Later.' }, today(), now)
        if (refused(step)) return false
        await asGuide(tx => keepStep(around(tx), agreement, step))
        return true
      }
      case 'letter': {
        const letter = {
          id: newAnonymousId<'professional-letter'>(), trajectory: plan.trajectory, role: 'company-doctor', reference: newReference(randomInt), version: 1, writtenBy: plan.participant.party, writtenAt: now,
          content: { name: 'dr. Smit', practice: '', mail: 'smit@arbodienst.example', telephone: null, about: '', question: words(1), background: words(2), weDo: '', offers: '' },
        }
        const passages = [1, 2].map(place => ({ asked: 'Vraag', text: words(place) }))
        const sending = await asParticipant(async tx => {
          await recordLetter(tx, { ...letter, by: plan.participant.party, at: now })
          await keepVersion(around(tx), letter)
          return await sendLetter(around(tx), { person: plan.participant.person, party: plan.participant.party }, { letter, passages, purpose: 'advice', length: one.length }, now)
        })
        if (typeof sending !== 'string') return false
        const sent = (await asParticipant(tx => listSendings(tx, plan.trajectory))).find(({ id }) => id === sending)
        const [reader] = await house.asSuperuser<{ readonly person: Id<'person'> }>('select person_id as person from party where id = $1', [sent?.reader])
        if (!sent || !reader) throw new Error('nothing was sent')
        letters.push({ person: reader.person, sending })
        versions.push({ id: sent.sharedVersion, trajectory: plan.trajectory, purpose: 'advice', readers: [sent.reader], passages: passages.map(({ asked: question, text }, index) => ({ position: index + 1, asked: question, text, asks: [plan.participant.party] })) })
        consents.push({ id: sent.consent, by: plan.participant.party, to: sent.reader, version: sent.sharedVersion, until: sent.until })
        return true
      }
      case 'give': {
        const version = versions[one.version]
        const consent = version && give(version, plan[one.by].party, { positions: one.places, to: plan[one.to].party, length: one.length }, consents.map(yes => ({ ...yes, withdrawnAt: takenBack.get(yes.id) ?? null })), newId(now.getTime()), now)
        if (!consent || refused(consent) || !await tried(house.as(plan[one.by].person, tx => recordConsent(tx, consent, 'nl-NL')))) return false
        consents.push(consent)
        return true
      }
      case 'refuse': {
        const version = versions[one.version]
        return version !== undefined && await tried(house.as(plan[one.by].person, tx => recordRefusal(tx, version.id, plan[one.to].party, plan[one.by].party, now)))
      }
      case 'withdraw': {
        const consent = consents[one.consent]
        const withdrawal = consent && withdraw(consent, plan[one.by].party, now)
        if (!withdrawal || refused(withdrawal) || !await tried(house.as(plan[one.by].person, tx => recordWithdrawal(tx, withdrawal.consent, now)))) return false
        takenBack.set(withdrawal.consent, now)
        return true
      }
    }
  }

  const personOf = (reader: Reader): Id<'person'> => {
    if (reader === 'manager' || reader === 'doctor') return plan[reader].person
    const letter = letters[Number(reader.slice('letter '.length))]
    if (!letter) throw new Error(`${reader} was not sent`)
    return letter.person
  }
  /** What someone reads, and which keys open for them. */
  const visible = (reader: Reader) => house.as(personOf(reader), async tx => {
    const rows = await openPassages(around(tx), await listReleasedToMe(tx))
    const keys = new Set((await tx.rows<{ readonly version: Id<'shared-version'> }>(sql`select opens_for as version from keys.document_key where opens_for = any(${versions.map(({ id }) => id)}::uuid[])`)).map(({ version }) => version))
    return { words: rows.map(({ text }) => text.split(' ')[0] ?? '').toSorted(), keys: versions.flatMap(({ id }, index) => (keys.has(id) ? [String(index)] : [])) }
  })
  return { act, visible, versions, consents, letters }
}
