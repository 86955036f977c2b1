/** The public page of a network: what there is, what was found, and each of it. Whoever asks, they see what everyone does. */
import { parseId } from '../../kit/id.ts'
import { startOfDay } from '../../kit/time.ts'
import { data, missing, page, type Reply, type Routes } from '../../kit/web.ts'
import { eventsOf, eventOf } from '../events/known-events.ts'
import { becomeNobody } from '../people/sign-in.store.ts'
import type { Visit } from '../visit.ts'
import { findAskedAt, listPoints } from './contribution.store.ts'
import { isFound, textsOf, type Contribution } from './contribution.ts'
import { atomFeed, feedType } from './feed.ts'
import { contributionOf, contributionsOf, reportsOf } from './known-contributions.ts'
import { fingerprintsOf } from './known-key.ts'
import { addressOf, cardPage, folders, togetherPage, type OwnPage } from './together.pages.tsx'
import { togetherTexts } from './together.texts.ts'

const longestSought = 100
const inFeed = 50

/** What this visit may read as anyone: nothing is looked through that does not stand on a page. */
const everything = async (visit: Visit) => {
  await becomeNobody(visit.tx)
  return { events: await eventsOf(visit), contributions: await contributionsOf(visit) }
}

export const togetherRoutes: Routes<Visit> = {
  'GET /together': async visit => {
    const { events, contributions } = await everything(visit)
    const typed = (visit.query['q'] ?? '').trim().slice(0, longestSought)
    const sought = typed === '' ? null : typed
    return page(togetherPage(visit, {
      sought, now: visit.now, keys: await fingerprintsOf(visit),
      events: events.filter(({ title, place, forWhom, about, themes, programme }) => sought === null || isFound(sought, title, place, forWhom, about, ...themes, ...programme)),
      contributions: contributions.filter(one => sought === null || isFound(sought, ...textsOf(one))),
    }))
  },

  'GET /together/feed.atom': async visit => {
    const { events, contributions } = await everything(visit)
    const { asked: { origin }, provider } = visit
    const t = togetherTexts({ locale: provider.locale, address: provider.address })
    const entries = [
      ...events.map(one => ({ address: `${origin}/together/events/${one.id}`, title: one.title, at: one.since, words: `${one.place}. ${one.forWhom}` })),
      ...contributions.filter(isOnPage).map(one => ({ address: origin + addressOf(one), title: `${t[one.kind]}: ${one.said.title}`, at: startOfDay(one.givenOn, provider.zone), words: 'organisation' in one.said ? t.by(one.said.organisation) : one.said.forWhom })),
    ].toSorted((one, other) => other.at.getTime() - one.at.getTime()).slice(0, inFeed)
    return data(feedType, atomFeed({ title: `${t.title}, ${provider.name}`, by: provider.name, address: `${origin}/together`, self: `${origin}/together/feed.atom`, entries, founded: provider.foundedAt }))
  },

  ...Object.fromEntries((['idea', 'pilot', 'practice'] as const).map(kind => [`GET /together/${folders[kind]}/:card`, forCard(kind, show)])),
}

const isOnPage = (one: Contribution): one is Contribution<OwnPage> => one.kind !== 'taking-over'

type Of<Own extends OwnPage> = Extract<Contribution, { readonly kind: Own }>
/** A card that everyone reads. */
export function forCard<Own extends OwnPage>(kind: Own, handler: (visit: Visit, card: Of<Own>) => Promise<Reply>) {
  const isOf = (one: Contribution): one is Of<Own> => one.kind === kind
  return async (visit: Visit): Promise<Reply> => {
    await becomeNobody(visit.tx)
    const id = parseId<'contribution'>(visit.params['card'])
    const found = id && await contributionOf(visit, id)
    return found && isOf(found) ? await handler(visit, found) : missing()
  }
}

async function show(visit: Visit, contribution: Contribution<OwnPage>): Promise<Reply> {
  const { tx, query } = visit
  const children = (await contributionsOf(visit)).filter(({ parent }) => parent === contribution.id)
  const told = new Map(await Promise.all(children.filter(({ kind }) => kind === 'taking-over').map(async ({ id }) => [id, await reportsOf(visit, id)] as const)))
  return page(cardPage(visit, {
    contribution, children, told, points: await listPoints(tx, contribution.id), reports: await reportsOf(visit, contribution.id),
    parent: contribution.parent && await contributionOf(visit, contribution.parent), event: contribution.event && await eventOf(visit, contribution.event),
    asked: contribution.kind !== 'idea' && await findAskedAt(tx, contribution.id) !== null, done: (['given', 'asked'] as const).find(one => one === query['done']) ?? null,
  }))
}
