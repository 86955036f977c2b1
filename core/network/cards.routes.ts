/** The coach between two sides: what each told, and cards made of it, put to everyone whose yes they need. */
import { fields, optional, someOf, text } from '../../kit/forms.ts'
import { newId, parseId, type Id } from '../../kit/id.ts'
import { log, type LogLine } from '../../kit/log.ts'
import { refused } from '../../kit/refusal.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { findReadingEnd, listConsents, oneAtATime } from '../consent/consent.store.ts'
import { toLookAt } from '../consent/look-first.ts'
import { tellDeciders } from '../consent/notify.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { namesOf } from '../people/known-people.ts'
import type { Programme } from '../programme.ts'
import { contactOf } from '../trajectories/contact.ts'
import { findProgrammeOf, myPartyIn } from '../trajectories/party.store.ts'
import type { Party } from '../trajectories/party.ts'
import { forOffice, type Aside, type SignedInVisit, type Visit } from '../visit.ts'
import { listCardReaders, listCards } from './card.store.ts'
import { headings, makeCard, mostSentences, sentenceLength, sentencesFrom, type Card, type Word } from './card.ts'
import { cardsPage, type CardReader } from './cards.pages.tsx'
import { cardTexts, headingsIn } from './cards.texts.ts'
import { keepCard, wordsOf } from './known-cards.ts'

type Found = { readonly party: Party; readonly programme: Programme; readonly words: readonly Word[]; readonly readers: readonly CardReader[]; readonly participant: Id<'party'> }
const lines = optional(text({ most: mostSentences * sentenceLength }))

export const cardRoutes: Routes<Visit> = {
  'GET /trajectories/:id/cards': forCards((visit, found) => show(visit, found, filledWith({ word: found.words.find(({ id }) => id === visit.query['word'])?.id ?? '' }))),

  'POST /trajectories/:id/cards': forCards(async (visit, found) => {
    const { tx, form, now, voice, provider } = visit
    const { party, participant, words, readers } = found
    const t = cardTexts(voice)
    await oneAtATime(tx, party.trajectory)
    const read = fields({ reader: someOf(readers.map(one => one.party)), need: lines, from: lines, who: lines, back: lines }).read(form)
    const typed = { ...read.typed, word: [form['word']?.[0] ?? ''] }
    const again = (noes: Readonly<Record<string, string>>, looked: readonly string[] = []) => show(visit, found, { ...read, typed, noes }, looked)
    if (!read.value) return await again({})
    const wanted = readers.filter(one => read.value.reader.includes(one.party))
    if (wanted.length === 0) return await again({ reader: t.chooseReader })
    const ends = await findReadingEnd(tx, party.trajectory)
    if (ends !== null) return await again({ reader: t.ended })
    const word = words.find(({ id }) => id === parseId(form['word']?.[0])) ?? null
    const { reader: _readers, ...told } = read.value
    const sentences = sentencesFrom(Object.fromEntries(headings.map(heading => [heading, told[heading] ?? ''])))
    const cards: Card[] = []
    for (const reader of wanted) {
      const card = makeCard({ by: party, participant, word }, reader, sentences, headingsIn({ locale: provider.locale, address: 'u' }), newId(now.getTime()), now)
      if (refused(card)) return await again({ [card.refused === 'card.other-way' || card.refused === 'card.not-yours' ? 'reader' : 'need']: t[card.refused] })
      cards.push(card)
    }
    // Before words go to the side of work, or home with someone of it, they are looked at once.
    const looked = wanted.some(({ side }) => side === 'work') ? toLookAt(form, headings.map(key => ({ key, text: told[key] ?? '' }))) : []
    if (looked.length > 0) return await again({}, looked)
    for (const card of cards) {
      await keepCard(visit, card, provider.locale)
      await log(tx, lineOf(visit, party, 'card.put', 'C', card.version.id))
    }
    await tellDeciders(visit, [...new Set(cards.flatMap(({ version }) => version.passages.flatMap(({ asks }) => asks)))])
    return seeOther(`/trajectories/${party.trajectory}/cards?done`)
  }),
}

/** Only the guide of a trajectory whose programme draws a map has two sides to stand between. */
function forCards(handler: (visit: SignedInVisit, found: Found) => Promise<Reply>) {
  return forOffice('guide', async visit => {
    const id = parseId<'trajectory'>(visit.params['id'])
    const party = id && await myPartyIn(visit.tx, id)
    const name = party && await findProgrammeOf(visit.tx, party.trajectory)
    const programme = visit.house.programmes.find(one => one.id === name)
    if (!party || !programme?.network || party.role !== programme.guide) return missing()
    const rows = await listCardReaders(visit.tx, party.trajectory)
    const names = await namesOf(visit, rows.map(({ person }) => person))
    const participant = rows.find(({ side }) => side === 'participant')
    return participant ? await handler(visit, { party, programme, participant: participant.party, words: await wordsOf(visit, party.trajectory), readers: rows.map(row => ({ ...row, name: names.get(row.person) ?? '' })) }) : missing()
  })
}

const show = async (visit: SignedInVisit, { party, programme, words, readers }: Found, filled: Filled, looked: readonly string[] = []): Promise<Reply> => {
  const { tx, query, now } = visit
  await log(tx, lineOf(visit, party, 'cards.read', 'R', null))
  const called = await contactOf(visit, party.trajectory)
  const wrong = Object.keys(filled.problems).length + Object.keys(filled.noes ?? {}).length > 0
  return page(cardsPage(visit, {
    trajectory: party.trajectory, called: called?.alias ?? called?.handle ?? '', programme, words, readers, cards: await listCards(tx, party.trajectory),
    standing: (await listConsents(tx, party.trajectory)).filter(({ withdrawnAt, until }) => withdrawnAt === null && until > now).map(({ version }) => version), filled, looked, done: query['done'] !== undefined,
  }), wrong ? 422 : 200)
}

const lineOf = ({ me, now }: SignedInVisit, { trajectory, role }: Party, event: string, action: LogLine['action'], version: Id<'shared-version'> | null): LogLine =>
  ({ event, action, person: me.person, role, purpose: 'guidance', subject: trajectory, object: version === null ? { kind: 'trajectory', id: trajectory } : { kind: 'shared-version', id: version }, basis: 'guide', at: now })

/** On the page of one trajectory: how much was told. */
export const cardsOfTrajectory = async (visit: SignedInVisit, trajectory: Id<'trajectory'>): Promise<Aside | null> => {
  const name = await findProgrammeOf(visit.tx, trajectory)
  if (!visit.house.programmes.find(({ id }) => id === name)?.network) return null
  const t = cardTexts(visit.voice)
  const told = (await wordsOf(visit, trajectory)).length
  return { value: told, label: t.told(told), action: { href: `/trajectories/${trajectory}/cards`, label: t.toCards } }
}
