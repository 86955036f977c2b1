/** What both sides told Ilona about Thijs, and the cards made of it: one his manager reads, one that waits for him. */
import { keepAgreement } from '../core/agreements/known-agreements.ts'
import { give, isStanding } from '../core/consent/consent.ts'
import { recordConsent } from '../core/consent/consent.store.ts'
import { makeCard, type Card, type CareOrWork, type Reader, type Sentence, type Word } from '../core/network/card.ts'
import { headingsIn } from '../core/network/cards.texts.ts'
import { keepCard, keepWord } from '../core/network/known-cards.ts'
import { become } from '../core/people/sign-in.store.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { refused } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf, startOfDay, type Instant } from '../kit/time.ts'
import { aroundThijs, ilonaOfDeHaven } from './cast.ts'
import type { Around } from './life.ts'

type Seats = { readonly trajectory: Id<'trajectory'>; readonly participant: Id<'party'>; readonly guide: Id<'party'>; readonly manager: Id<'party'>; readonly hr: Id<'party'>; readonly therapist: Id<'party'> }

export const tellCards = async (around: Around, seats: Seats): Promise<void> => {
  const { tx, provider, now } = around
  const { thijs, sandra, judith } = aroundThijs
  const ago = (days: number): Instant => addMinutes(startOfDay(addDays(dayOf(now, provider.zone), -days), provider.zone), 9 * 60 + 30)
  const tells = async (person: Id<'person'>, toldBy: Id<'party'>, side: CareOrWork, text: string, at: Instant): Promise<Word> => {
    await become(tx, person)
    const word: Word = { id: newAnonymousId(), trajectory: seats.trajectory, side, text, toldBy, at }
    await keepWord(around, word)
    return word
  }
  const puts = async (word: Word | null, reader: Reader, sentences: readonly Sentence[], at: Instant): Promise<Card> => {
    await become(tx, ilonaOfDeHaven.id)
    const card = makeCard({ by: { id: seats.guide, trajectory: seats.trajectory, person: ilonaOfDeHaven.id, role: 'coach', seat: 'inside' }, participant: seats.participant, word }, reader, sentences, headingsIn({ locale: provider.locale, address: 'u' }), newId(at.getTime()), at)
    if (refused(card)) throw new Error(card.refused)
    await keepCard(around, card, provider.locale)
    return card
  }
  const agrees = async (person: Id<'person'>, by: Id<'party'>, { version, to }: Card, at: Instant): Promise<void> => {
    await become(tx, person)
    const consent = give(version, by, { positions: version.passages.map(({ position }) => position), to, length: 28 }, [], newId(at.getTime()), at)
    if (refused(consent) || !isStanding({ ...consent, withdrawnAt: null }, now)) throw new Error('the demo tells a yes that does not stand')
    await recordConsent(tx, consent, provider.locale)
  }

  const fromCare = await tells(judith.id, seats.therapist, 'care', 'Thijs houdt een halve dag vol als hij tussendoor rust neemt.\nDrukte en lawaai kosten hem nu het meest.', ago(8))
  const toManager = await puts(fromCare, { party: seats.manager, side: 'work' }, [
    { heading: 'need', text: 'Om de twee uur een kwartier pauze.' }, { heading: 'need', text: 'Een plek achter in het magazijn, weg van de band.' },
    { heading: 'from', text: 'Vanaf de eerste maandag van de maand.' }, { heading: 'who', text: 'Sandra maakt het rooster, Thijs zegt wanneer het te veel is.' }, { heading: 'back', text: 'Na drie weken kijken we samen of het genoeg is.' },
  ], ago(6))
  await agrees(thijs.id, seats.participant, toManager, ago(5))
  await agrees(judith.id, seats.therapist, toManager, ago(5))
  await tells(sandra.id, seats.manager, 'work', 'In december is het druk. Ik wil weten op welke dagen ik op Thijs kan rekenen.', ago(3))
  await puts(null, { party: seats.hr, side: 'work' }, [{ heading: 'need', text: 'Vier halve dagen per week, tot en met januari.' }, { heading: 'who', text: 'Peter past de uren aan.' }], ago(1))
  await become(tx, thijs.id)
  await keepAgreement(around, { id: newAnonymousId(), trajectory: seats.trajectory, words: 'De papieren voor de uren klaarmaken', owner: seats.hr, due: addDays(dayOf(now, provider.zone), 9), goal: null, talk: null, line: null, by: seats.participant, at: ago(1) })
}
