/** Whoever sits on the side of care or of work tells the coach something in their own words, and reads back what they told. */
import { newAnonymousId, parseId } from '../../kit/id.ts'
import { fields, text } from '../../kit/forms.ts'
import { log } from '../../kit/log.ts'
import { missing, page, seeOther, type Reply, type Routes } from '../../kit/web.ts'
import { filledWith, type Filled } from '../filled-form.ts'
import { givenName } from '../people/person.ts'
import { namesOf } from '../people/known-people.ts'
import { findSeatBeside, hasEnded, type MySeat } from '../trajectories/circle.store.ts'
import { findOwnGuideOf, participantOf } from '../trajectories/party.store.ts'
import { tellByMail } from '../trajectories/tell.ts'
import { forSomeone, type AboutMySeat, type SignedInVisit, type Visit } from '../visit.ts'
import { sideOfParty } from './card.store.ts'
import { wordLength, type CareOrWork } from './card.ts'
import { cardTexts } from './cards.texts.ts'
import { keepWord, wordsOf } from './known-cards.ts'
import { wordsPage } from './words.pages.tsx'

type Seated = { readonly seat: MySeat; readonly side: CareOrWork }
const form = fields({ text: text({ most: wordLength }) })

export const wordRoutes: Routes<Visit> = {
  'GET /beside/:trajectory/words': forSide((visit, seated) => show(visit, seated, filledWith())),

  'POST /beside/:trajectory/words': forSide(async (visit, { seat, side }) => {
    const { tx, now, asked, provider } = visit
    const read = form.read(visit.form)
    if (!read.value) return await show(visit, { seat, side }, read)
    if (await hasEnded(tx, seat.trajectory)) return missing()
    const word = { id: newAnonymousId<'side-word'>(), trajectory: seat.trajectory, side, text: read.value.text, toldBy: seat.party, at: now }
    await keepWord(visit, word)
    await note(visit, { seat, side }, 'word.told', 'C')
    const guide = await findOwnGuideOf(tx, seat.trajectory)
    if (guide) await tellByMail(visit, guide, { origin: asked.origin, voice: provider, at: '/today' }, now)
    return seeOther(`/beside/${seat.trajectory}/words?done`)
  }),
}

/** Only whoever sits beside, on one of the two sides. */
function forSide(handler: (visit: SignedInVisit, seated: Seated) => Promise<Reply>) {
  return forSomeone(async visit => {
    const id = parseId<'trajectory'>(visit.params['trajectory'])
    const seat = id && await findSeatBeside(visit.tx, id)
    const side = seat && await sideOfParty(visit.tx, seat.party)
    return seat && side ? await handler(visit, { seat, side }) : missing()
  })
}

const show = async (visit: SignedInVisit, seated: Seated, filled: Filled): Promise<Reply> => {
  const { tx, query } = visit
  const { trajectory } = seated.seat
  await note(visit, seated, 'word.read', 'R')
  const [about, guide] = [await participantOf(tx, trajectory), await findOwnGuideOf(tx, trajectory)]
  const names = await namesOf(visit, [about, guide].filter(person => person !== null))
  const called = (person: typeof about) => givenName((person && names.get(person)) ?? '')
  return page(wordsPage(visit, { trajectory, side: seated.side, about: called(about), guide: called(guide), words: await wordsOf(visit, trajectory), filled, done: query['done'] !== undefined }), Object.keys(filled.problems).length > 0 ? 422 : 200)
}

/** What care tells stands in the participant's log, who reads it; that work told something does not: a line would tell. */
const note = ({ tx, me, now }: SignedInVisit, { seat, side }: Seated, event: string, action: 'C' | 'R') =>
  log(tx, { event, action, person: me.person, role: seat.role, purpose: 'guidance', subject: side === 'care' ? seat.trajectory : null, object: { kind: 'side-word', id: seat.party }, basis: 'party', at: now })

/** On the page of whoever sits beside: always the same way in, told or not. */
export const wordsBeside: AboutMySeat = async ({ tx, voice }, { trajectory, programme, party }) => {
  if (!programme.network || await sideOfParty(tx, party) === null) return []
  const t = cardTexts(voice)
  return [{ title: t.wordsTitle, waits: false, action: { href: `/beside/${trajectory}/words`, label: t.toWords } }]
}
