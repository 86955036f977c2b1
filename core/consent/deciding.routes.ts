/** Deciding what another may read: look, choose, see it as they will, say yes or nothing, and stop. */
import { parseId, newId, type Id } from '../../kit/id.ts'
import { fields, oneOf, someOf } from '../../kit/forms.ts'
import { log } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { namesOf } from '../people/known-people.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { myPartyIn } from '../trajectories/party.store.ts'
import type { Party } from '../trajectories/party.ts'
import { forSomeone, type AboutMySeat, type Visit } from '../visit.ts'
import { give, lengths, withdraw, type Length } from './consent.ts'
import { findConsent, findSharedVersion, listMyConsents, listMyPassages, listReaders, listVersionsIDecideOn, recordConsent, recordRefusal, recordWithdrawal, refusedByMe, type ConsentRow, type VersionRow } from './consent.store.ts'
import { consentTexts } from './consent.texts.ts'
import { decidedPage, decidePage, previewPage, sharingAddress, sharingListPage, type Chosen, type Standing, type ToDecide } from './deciding.pages.tsx'
import { openPassages } from './written-passages.ts'

type SignedInVisit = Visit & { readonly me: SignedIn }
type Deciding = SignedInVisit & { readonly decision: ToDecide & { readonly standing: Standing }; readonly version: VersionRow; readonly party: Party; readonly reader: Id<'party'>; readonly mine: readonly ConsentRow[] }

export const decidingRoutes: Routes<Visit> = {
  'GET /sharing': forSomeone(async visit => {
    const versions = await listVersionsIDecideOn(visit.tx)
    const decisions = []
    for (const version of versions) for (const reader of await listReaders(visit.tx, [version.id])) decisions.push((await decisionOn(visit, version, reader.party))?.decision)
    return page(sharingListPage(visit, decisions.filter(decision => decision !== undefined)))
  }),

  'GET /sharing/:version/:reader': forDecision(async visit => {
    const { decision, mine, reader, now } = visit
    await looked(visit)
    if (decision.standing.is === 'open') return page(decidePage(visit, decision, null, null))
    const given = mine.find(consent => consent.to === reader && consent.withdrawnAt === null && consent.until > now)
    return page(decidedPage(visit, decision, decision.standing, decision.passages.filter(({ position }) => given?.positions.includes(position))))
  }),

  // Choosing anew after a no or an end; nothing is shared by coming here.
  'POST /sharing/:version/:reader/choice': forDecision(async visit => page(decidePage(visit, visit.decision, choiceIn(visit), null))),

  'POST /sharing/:version/:reader/preview': forDecision(async visit => {
    const chosen = choiceIn(visit)
    return chosen && chosen.positions.length > 0 ? page(previewPage(visit, visit.decision, chosen)) : page(decidePage(visit, visit.decision, chosen, 'nothing-chosen'), 422)
  }),

  'POST /sharing/:version/:reader/consents': forDecision(async visit => {
    const { tx, decision, version, party, reader, mine, now, voice, me } = visit
    const chosen = choiceIn(visit)
    if (!chosen) return page(decidePage(visit, decision, null, 'nothing-chosen'), 422)
    if (decision.standing.is === 'superseded') return seeOther(sharingAddress(decision))
    const asked = { ...version, readers: [reader], passages: decision.passages.map(({ position }) => ({ position, asks: [party.id] })) }
    const consent = give(asked, party.id, { ...chosen, to: reader }, mine, newId(now.getTime()), now)
    if (refused(consent)) return consent.refused === 'consent.given-already' ? seeOther(sharingAddress(decision)) : page(decidePage(visit, decision, chosen, 'nothing-chosen'), 422)
    await recordConsent(tx, consent, voice.locale)
    await log(tx, { event: 'consent.given', action: 'C', person: me.person, role: party.role, purpose: 'own-file', subject: version.trajectory, object: { kind: 'consent', id: consent.id }, basis: 'participant', at: now })
    return seeOther(sharingAddress(decision))
  }),

  'POST /sharing/:version/:reader/refusals': forDecision(async visit => {
    const { tx, decision, version, party, now, me } = visit
    await recordRefusal(tx, version.id, party.id, now)
    await log(tx, { event: 'consent.refused', action: 'C', person: me.person, role: party.role, purpose: 'own-file', subject: null, object: { kind: 'shared-version', id: version.id }, basis: 'participant', at: now })
    return seeOther(sharingAddress(decision))
  }),

  'POST /sharing/consents/:id/withdrawals': forSomeone(async visit => {
    const { tx, params, now, me } = visit
    const id = parseId<'consent'>(params['id'])
    const consent = id && await findConsent(tx, id)
    const version = consent && await findSharedVersion(tx, consent.version)
    const party = version && await myPartyIn(tx, version.trajectory)
    if (!consent || !version || !party) return missing()
    const withdrawal = withdraw(consent, party.id, now)
    if (refused(withdrawal)) return missing()
    await recordWithdrawal(tx, withdrawal.consent, withdrawal.at)
    await log(tx, { event: 'consent.withdrawn', action: 'U', person: me.person, role: party.role, purpose: 'own-file', subject: version.trajectory, object: { kind: 'consent', id: consent.id }, basis: 'participant', at: now })
    return seeOther(`/sharing/${version.id}/${consent.to}`)
  }),
}

/** A version I have a say in, for one reader it is proposed for; anything else is not there. */
function forDecision(handler: (visit: Deciding) => Promise<Reply>) {
  return forSomeone(async visit => {
    const id = parseId<'shared-version'>(visit.params['version'])
    const reader = parseId<'party'>(visit.params['reader'])
    const version = id && await findSharedVersion(visit.tx, id)
    const found = version && reader && await decisionOn(visit, version, reader)
    return found ? await handler({ ...visit, ...found, version, reader }) : missing()
  })
}

const decisionOn = async (visit: SignedInVisit, version: VersionRow, reader: Id<'party'>) => {
  const { tx, now } = visit
  const party = await myPartyIn(tx, version.trajectory)
  const meant = (await listReaders(tx, [version.id])).find(one => one.party === reader)
  const passages = await openPassages(visit, await listMyPassages(tx, version.id))
  if (!party || !meant || passages.length === 0) return null
  const name = (await namesOf(visit, [meant.person])).get(meant.person) ?? ''
  const mine = await listMyConsents(tx, version.id)
  const latest = mine.find(consent => consent.to === reader)
  const standing: Standing = !version.stands ? { is: 'superseded' }
    : latest && latest.withdrawnAt === null && latest.until > now ? { is: 'given', consent: latest.id, from: latest.from, until: latest.until }
    : latest ? { is: latest.withdrawnAt === null ? 'ended' : 'withdrawn' }
    : (await refusedByMe(tx, [version.id])).length > 0 ? { is: 'refused' } : { is: 'open' }
  return { party, mine, decision: { version: version.id, reader: { party: reader, name }, purpose: version.purpose, passages, standing } }
}

const looked = ({ tx, me, party, version, now }: Deciding) => log(tx, {
  event: 'sharing.read', action: 'R', person: me.person, role: party.role, purpose: 'own-file', subject: version.trajectory, object: { kind: 'shared-version', id: version.id }, basis: 'participant', at: now,
})

/** Null when it is no choice at all: a passage that is not there, a length nobody offered. */
const choiceIn = ({ form, decision }: Deciding): Chosen | null => {
  const read = fields({ passage: someOf(decision.passages.map(({ position }) => String(position))), length: oneOf(lengths.map(String)) }).read(form)
  if (!read.value) return null
  const { passage, length } = read.value
  return { positions: passage.map(Number), length: lengthOf(length) }
}
const lengthOf = (wanted: string): Length => lengths.find(one => String(one) === wanted) ?? lengths[0]

/** A shared version that asks for my say, about someone it is meant for whom I have not answered. */
export const decisionsToMake: AboutMySeat = async ({ tx, voice }, { trajectory }) => {
  const t = consentTexts(voice)
  const standing = (await listVersionsIDecideOn(tx)).filter(version => version.trajectory === trajectory && version.stands).map(({ id }) => id)
  const refused = await refusedByMe(tx, standing)
  for (const version of standing.filter(id => !refused.includes(id))) {
    const answered = (await listMyConsents(tx, version)).map(({ to }) => to)
    if ((await listReaders(tx, [version])).some(({ party }) => !answered.includes(party))) return [{ title: t.listTitle, waits: true, action: { href: '/sharing', label: t.decide } }]
  }
  return []
}
