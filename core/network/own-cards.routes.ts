/** What I let whom read, sentence by sentence and person by person; what care told; and each decision where it is made, under /sharing. */
import type { Id } from '../../kit/id.ts'
import { page, type Routes } from '../../kit/web.ts'
import { isStanding } from '../consent/consent.ts'
import { listMyConsents, listMyPassages, listReaders, listVersionsIDecideOn, refusedByMe } from '../consent/consent.store.ts'
import { openReleased } from '../consent/released.ts'
import { openPassages } from '../consent/written-passages.ts'
import { namesOf } from '../people/known-people.ts'
import type { AboutMySeat, SignedInVisit, Visit } from '../visit.ts'
import { listCards } from './card.store.ts'
import { cardTexts } from './cards.texts.ts'
import { decisionsBy, type Decision } from './decisions.ts'
import { wordsOf } from './known-cards.ts'
import { forOwnNetwork } from './for-own-network.routes.ts'
import { note } from './network-view.ts'
import { ownCardsPage } from './own-cards.pages.tsx'

export const ownCardRoutes: Routes<Visit> = {
  'GET /my-network/cards': forOwnNetwork(async (visit, own) => {
    await note(visit, own, 'cards.read', 'R')
    const toMe = (await openReleased(visit)).filter(({ trajectory }) => trajectory === own.trajectory)
    return page(ownCardsPage(visit, { ...decisionsBy(await decisionsOf(visit, own.trajectory)), told: await wordsOf(visit, own.trajectory), toMe }))
  }),
}

/** Every sentence of every card, for each reader: what I decided about it. */
const decisionsOf = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<readonly Decision[]> => {
  const { tx, now } = visit
  const cards = new Set((await listCards(tx, trajectory)).map(({ version }) => version))
  const versions = (await listVersionsIDecideOn(tx)).filter(({ id, stands }) => cards.has(id) && stands)
  const readers = await listReaders(tx, versions.map(({ id }) => id))
  const names = await namesOf(visit, readers.map(({ person }) => person))
  const decisions: Decision[] = []
  for (const { id } of versions) {
    const [passages, consents, no] = [await openPassages(visit, await listMyPassages(tx, id)), await listMyConsents(tx, id), await refusedByMe(tx, id)]
    for (const reader of readers.filter(({ version }) => version === id)) {
      const given = consents.find(one => one.to === reader.party && isStanding(one, now))
      const decided = given !== undefined || no.includes(reader.party) || consents.some(({ to }) => to === reader.party)
      for (const { position, asked, text } of passages) decisions.push({
        version: id, reader: reader.party, name: names.get(reader.person) ?? '', asked: asked ?? '', text,
        says: given?.positions.includes(position) ? given.from <= now ? 'yes' : 'soon' : decided ? 'no' : 'open',
      })
    }
  }
  return decisions
}

/** On one's own page: the way to both views. */
export const cardsOfMine: AboutMySeat = async ({ tx, voice }, { programme, trajectory }) => {
  if (!programme.network || (await listCards(tx, trajectory)).length === 0) return []
  const t = cardTexts(voice)
  return [{ title: t.ownTitle, waits: false, action: { href: '/my-network/cards', label: t.toOwn } }]
}
