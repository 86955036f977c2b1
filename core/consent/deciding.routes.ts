/** Deciding what another may read: look, choose, see it as they will, say yes or nothing, and stop. */
import { fields, oneOf, someOf } from '../../kit/forms.ts'
import { newId, parseId, type Id } from '../../kit/id.ts'
import { enqueue } from '../../kit/jobs.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { takeBack } from '../../kit/outbox.ts'
import { printPaper, type Paper } from '../../kit/paper.ts'
import { refused } from '../../kit/refusal.ts'
import { data, missing, page, seeOther, withHeaders, type Reply, type Routes } from '../../kit/web.ts'
import { afterQuiet } from '../agenda/quiet-hours.ts'
import { namesOf } from '../people/known-people.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import { myPartyIn } from '../trajectories/party.store.ts'
import type { Party } from '../trajectories/party.ts'
import { forSomeone, type AboutMySeat, type Visit } from '../visit.ts'
import { give, isStanding, lengths, withdraw, type Length } from './consent.ts'
import { findConsent, findLink, findReadingEnd, findVersionIDecideOn, firstRead, listMyConsents, listMyPassages, listReaders, listVersionsIDecideOn, oneAtATime, recordConsent, recordRefusal, recordWithdrawal, refusedByMe, type ConsentRow, type VersionRow } from './consent.store.ts'
import { consentTexts } from './consent.texts.ts'
import { decidedPage, decidePage, previewPage, sharingAddress, sharingListPage, type Chosen, type Standing, type ToDecide } from './deciding.pages.tsx'
import { receiptPaper } from './shared-papers.ts'
import { openPassages } from './written-passages.ts'

type SignedInVisit = Visit & { readonly me: SignedIn }
type Decision = ToDecide & { readonly standing: Standing }
type Deciding = SignedInVisit & { readonly decision: Decision; readonly version: VersionRow; readonly party: Party; readonly reader: Id<'party'>; readonly mine: readonly ConsentRow[] }

export const decidingRoutes: Routes<Visit> = {
  'GET /sharing': forSomeone(async visit => {
    const { tx, me, now } = visit
    const decisions: Decision[] = []
    for (const version of await listVersionsIDecideOn(tx)) for (const reader of await listReaders(tx, [version.id])) {
      const found = await decisionOn(visit, version, reader.party)
      if (found) decisions.push(found.decision)
    }
    await log(tx, { event: 'sharing.listed', action: 'R', person: me.person, role: null, purpose: 'own-file', subject: null, object: { kind: 'people', id: me.person }, basis: 'party', at: toTheDay(now) })
    return page(sharingListPage(visit, decisions))
  }),

  'GET /sharing/:version/:reader': forDecision(async visit => {
    const { tx, decision, version, mine, reader, now } = visit
    await note(visit, { event: 'sharing.read', action: 'R', object: { kind: 'shared-version', id: version.id } })
    if (decision.standing.is === 'open') return page(decidePage(visit, decision, null, null))
    const given = mine.find(consent => consent.to === reader && isStanding(consent, now))
    const shown = decision.passages.filter(({ position }) => given?.positions.includes(position))
    return page(decidedPage(visit, decision, decision.standing, shown, await firstRead(tx, version.id, reader)))
  }),

  // Choosing anew after a no or an end; nothing is shared by coming here.
  'POST /sharing/:version/:reader/choice': forDecision(async visit => page(decidePage(visit, visit.decision, choiceIn(visit), null))),

  'POST /sharing/:version/:reader/preview': forDecision(async visit => {
    const chosen = choiceIn(visit)
    return chosen && chosen.positions.length > 0 ? page(previewPage(visit, visit.decision, chosen)) : page(decidePage(visit, visit.decision, chosen, 'nothing-chosen'), 422)
  }),

  'POST /sharing/:version/:reader/consents': forDecision(async visit => {
    const { tx, decision, version, party, reader, mine, now, voice, provider } = visit
    const chosen = choiceIn(visit)
    if (!chosen) return page(decidePage(visit, decision, null, 'nothing-chosen'), 422)
    if (decision.standing.is === 'superseded' || decision.standing.is === 'past') return seeOther(sharingAddress(decision))
    const asked = { ...version, readers: [reader], passages: decision.passages.map(({ position }) => ({ position, asks: [party.id] })) }
    const consent = give(asked, party.id, { ...chosen, to: reader }, mine, newId(now.getTime()), now, await findReadingEnd(tx, version.trajectory))
    if (refused(consent)) return consent.refused === 'consent.given-already' || consent.refused === 'consent.too-late' ? seeOther(sharingAddress(decision)) : page(decidePage(visit, decision, chosen, 'nothing-chosen'), 422)
    await recordConsent(tx, consent, voice.locale)
    await enqueue(tx, 'share-notice', { provider: provider.id, id: consent.id }, { at: afterQuiet(consent.from, provider.zone), key: `share-notice:${consent.id}` })
    await note(visit, { event: 'consent.given', action: 'C', object: { kind: 'consent', id: consent.id } })
    return seeOther(sharingAddress(decision))
  }),

  // Nothing means nothing: whatever was given to this reader before ends with it.
  'POST /sharing/:version/:reader/refusals': forDecision(async visit => {
    const { tx, decision, version, party, reader, now } = visit
    await recordRefusal(tx, version.id, reader, party.id, now)
    await stop(visit, reader)
    await note(visit, { event: 'consent.refused', action: 'C', object: { kind: 'shared-version', id: version.id } })
    return seeOther(sharingAddress(decision))
  }),

  'POST /sharing/consents/:id/withdrawals': forConsent(async (visit, consent) => {
    await stop(visit, consent.to)
    await note(visit, { event: 'consent.withdrawn', action: 'U', object: { kind: 'consent', id: consent.id } })
    return seeOther(sharingAddress(visit.decision))
  }),

  /** What one said yes to, on paper. Printing takes a moment: it is done after the transaction. */
  'GET /sharing/consents/:id/receipt.pdf': {
    outside: async doorway => {
      const papers: Paper[] = []
      const reply = await doorway.visit(forConsent(async (visit, consent) => {
        await note(visit, { event: 'consent.taken', action: 'E', object: { kind: 'consent', id: consent.id } })
        papers.push(receiptPaper(visit, { ...visit.decision, consent, passages: visit.decision.passages.filter(({ position }) => consent.positions.includes(position)), link: await findLink(visit.tx, consent.id) }))
        return seeOther(sharingAddress(visit.decision))
      }))
      const [paper] = papers
      return paper ? withHeaders(data('application/pdf', await printPaper(paper)), { 'content-disposition': `attachment; filename="${paper.language === 'en' ? 'receipt' : 'bewijs'}.pdf"` }) : reply
    },
  },
}

/** A version I have a say in, for one reader it is proposed for; anything else is not there. */
function forDecision(handler: (visit: Deciding) => Promise<Reply>) {
  return forSomeone(visit => decide(visit, parseId(visit.params['version']), parseId(visit.params['reader']), handler))
}
/** A yes of my own, standing or not. */
function forConsent(handler: (visit: Deciding, consent: ConsentRow) => Promise<Reply>) {
  return forSomeone(async visit => {
    const id = parseId<'consent'>(visit.params['id'])
    const consent = id && await findConsent(visit.tx, id)
    return consent ? await decide(visit, consent.version, consent.to, async deciding => (refused(withdraw(consent, deciding.party.id, visit.now)) ? missing() : await handler(deciding, consent))) : missing()
  })
}

const decide = async (visit: SignedInVisit, id: Id<'shared-version'> | null, reader: Id<'party'> | null, handler: (visit: Deciding) => Promise<Reply>): Promise<Reply> => {
  const version = id && await findVersionIDecideOn(visit.tx, id)
  if (!version || !reader) return missing()
  if (visit.asked.method === 'POST') await oneAtATime(visit.tx, version.id)
  const found = await decisionOn(visit, version, reader)
  return found ? await handler({ ...visit, ...found, version, reader }) : missing()
}

const decisionOn = async (visit: SignedInVisit, version: VersionRow, reader: Id<'party'>) => {
  const { tx, now } = visit
  const party = await myPartyIn(tx, version.trajectory)
  const meant = (await listReaders(tx, [version.id])).find(one => one.party === reader)
  const passages = await openPassages(visit, await listMyPassages(tx, version.id))
  if (!party || !meant || passages.length === 0) return null
  const name = (await namesOf(visit, [meant.person])).get(meant.person) ?? ''
  const mine = await listMyConsents(tx, version.id)
  const given = mine.filter(consent => consent.to === reader)
  const [stands, latest] = [given.find(consent => isStanding(consent, now)), given[0]]
  const refusedThem = (await refusedByMe(tx, version.id)).includes(reader)
  const readingEnds = await findReadingEnd(tx, version.trajectory)
  const standing: Standing = !version.stands ? { is: 'superseded' }
    : readingEnds !== null && readingEnds <= now ? { is: 'past' }
    : stands ? { is: 'given', consent: stands.id, from: stands.from, until: readingEnds !== null && readingEnds < stands.until ? readingEnds : stands.until }
    : latest ? { is: latest.withdrawnAt === null ? 'ended' : 'withdrawn' }
    : refusedThem ? { is: 'refused' } : { is: 'open' }
  return { party, mine, decision: { version: version.id, reader: { party: reader, name }, purpose: version.purpose, at: version.at, passages, standing } }
}

/** From this transaction on nothing of mine in this version is open to this reader, and no mail about it goes out. */
const stop = async ({ tx, mine, now }: Deciding, reader: Id<'party'>): Promise<void> => {
  for (const consent of mine.filter(one => one.to === reader && isStanding(one, now))) {
    await recordWithdrawal(tx, consent.id, now)
    await takeBack(tx, consent.id)
  }
}

/** In the log of whom it is about. What they look at themselves is kept to the day; what they decide, to the second. */
const note = ({ tx, me, party, version, now }: Deciding, line: Pick<LogLine, 'event' | 'action' | 'object'>) => log(tx, {
  ...line, person: me.person, role: party.role, purpose: 'own-file', subject: version.trajectory, basis: party.seat === 'inside' ? 'participant' : 'party', at: line.action === 'R' ? toTheDay(now) : now,
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
export const decisionsToMake: AboutMySeat = async ({ tx, voice, now }, { trajectory }) => {
  const t = consentTexts(voice)
  const readingEnds = await findReadingEnd(tx, trajectory)
  if (readingEnds !== null && readingEnds <= now) return []
  const standing = (await listVersionsIDecideOn(tx)).filter(version => version.trajectory === trajectory && version.stands).map(({ id }) => id)
  for (const version of standing) {
    const answered = new Set([...await refusedByMe(tx, version), ...(await listMyConsents(tx, version)).map(({ to }) => to)])
    if ((await listReaders(tx, [version])).some(({ party }) => !answered.has(party))) return [{ title: t.listTitle, waits: true, action: { href: '/sharing', label: t.decide } }]
  }
  return []
}
