/**
 * A network of organisations in the demo: a breakfast that was, with what came of it, and one to come; ideas, one that is being tried, and a
 * practice that came of another.
 */
import { recordEvent, recordOpening, recordWord } from '../core/events/event.store.ts'
import type { EventId, EventWords } from '../core/events/event.ts'
import { keepHarvest, keepVersion, signUp, signUpsOf } from '../core/events/known-events.ts'
import { recordDivision, recordPresence } from '../core/events/sign-up.store.ts'
import { divide } from '../core/events/subgroups.ts'
import { recordLook, recordPoints } from '../core/pilots/contribution.store.ts'
import type { ContributionId, NewContribution, Said } from '../core/pilots/contribution.ts'
import { keepContact, keepContribution, tellAtLink } from '../core/pilots/known-contributions.ts'
import { become, becomeNobody } from '../core/people/sign-in.store.ts'
import { newAnonymousId, newId } from '../kit/id.ts'
import { addDays, addMonths, dayOf, instantOf, parseWallTime, weekdayOf, type Day } from '../kit/time.ts'
import type { Member } from './cast.ts'
import type { Around } from './life.ts'

const wall = (text: string) => parseWallTime(text) ?? (() => { throw new Error(text) })()
/** The Friday in or after this day. */
const friday = (day: Day): Day => addDays(day, (5 - weekdayOf(day) + 7) % 7)

const breakfast: EventWords = {
  title: 'Inspiratie-ontbijt: anders begeleiden op het werk', place: 'Zaal De Kade, Havenstraat 4, Kerkdiep', forWhom: 'Iedereen die in de regio leerlingen of nieuwe collega’s begeleidt',
  about: 'Er zijn te weinig mensen en veel leerlingen. Hoe begeleiden we goed, zonder dat het er zomaar bij komt? We vertellen wat we proberen en werken in groepjes een idee uit.',
  programme: ['8.00 Inloop met ontbijt', '8.30 Twee teams vertellen', '9.30 In groepjes aan de slag', '10.30 Wat nemen we mee?'],
  themes: ['Vier handen op één buik: ervaren en nieuw, zij aan zij', 'Loskomen van hoe het altijd ging', 'Kleine contracten laten groeien met begeleiding'],
}
const guests: readonly (readonly [name: string, organisation: string, first: number | null, second: number | null])[] = [
  ['Tineke Hof', 'Zorggroep Noord', 1, 2], ['Ruben Aal', 'Zorggroep Noord', 1, 3], ['Sanne Prins', 'Huize Zuid', 2, 1], ['Karim Idrissi', 'Huize Zuid', 1, null], ['Lies Veen', 'Thuis in de Wijk', 3, 1],
  ['Mo Yilmaz', 'Thuis in de Wijk', 3, null], ['Gerda Stam', 'Wijkteam Oost', 2, 3], ['Joep Arts', 'Wijkteam Oost', null, null], ['Nadia Bos', 'Leerhuis Kerkdiep', 1, 2],
]
const harvests = [
  'Iemand met veel ervaring en een leerling draaien samen dezelfde dienst. De een weet hoe het moet, de ander tilt. Zo blijft wie minder kan tillen langer aan het werk. Begin met één duo en plan hun diensten voor minstens vier dagen samen.',
  'Vraag leerlingen zelf hoe zij het zouden doen. Laat hen een middag lang de route tekenen. Zet daar iemand van buiten bij.',
  'Wie twaalf uur werkt, krijgt er vier bij om te begeleiden. Die uren staan los in het rooster, zodat ze niet opgaan aan gaten.',
]
const idea: Said['idea'] = { title: 'Vier handen op één buik', what: 'Een ervaren collega en een leerling werken zij aan zij. De leerling doet wat zwaar is voor het lijf. De ander kijkt, legt uit en neemt over waar het spannend wordt.', forWhom: 'Teams met leerlingen, en met collega’s die minder kunnen tillen', why: 'De leerling leert in het echte werk. En wie veel weet, houdt het langer vol.' }
const second: Said['idea'] = { title: 'Begeleiden staat los in het rooster', what: 'Kleine contracten groeien met een paar uren, alleen om te begeleiden. Die uren worden niet ingezet voor een gat.', forWhom: 'Roosteraars en teamleiders', why: 'Wie er tijd voor krijgt, doet het met plezier.' }
const proposed: Said['idea'] = { title: 'Een middag de route tekenen', what: 'Leerlingen tekenen hoe hun dag loopt, en waar het vastzit.', forWhom: 'Praktijkopleiders', why: 'Zij zien wat wij niet meer zien.' }
export const practice: Said['practice'] = { title: 'Het duo van de vroege route', organisation: 'Thuis in de Wijk', what: 'Elke vroege route heeft een vast duo van een ervaren collega en een leerling, vier dagen lang.', takes: 'Een rooster dat twee weken vooruit staat. En een kwartier per dag om na te praten.', gave: 'Minder uitval op de vroege route. Leerlingen durfden na drie weken zelf.', watch: 'Kies het duo niet alleen op wie er over is. Vraag beiden of ze willen.' }

export type Telling = Around & { readonly administrator: Member }

const hold = async (around: Telling, on: Day, words: EventWords, places: number, follows: EventId | null = null): Promise<EventId> => {
  const { tx, now, provider, administrator } = around
  const id = newId<'event'>(now.getTime())
  const at = (time: string) => instantOf(on, wall(time), provider.zone)
  await recordEvent(tx, { id, follows, by: administrator.id, at: now })
  await keepVersion(around, id, 1, { ...words, startsAt: at('08:00'), endsAt: at('11:00'), places, tellsBackOn: addMonths(on, 6) }, administrator.id, now)
  await recordOpening(tx, id, administrator.id, now)
  return id
}

/** People come before it began, so that what is past was open once. */
const come = async (around: Telling, event: EventId, who: typeof guests, days: number): Promise<void> => {
  await becomeNobody(around.tx)
  const then = new Date(around.now.getTime() - days * 86_400_000)
  for (const [name, organisation, first, other] of who) await signUp(around, event, { name, organisation, mail: `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.example`, first, second: other }, then)
  await become(around.tx, around.administrator.id)
}

const give = async (around: Telling, contribution: NewContribution, shown: boolean): Promise<ContributionId> => {
  await keepContribution(around, contribution)
  if (shown) await recordLook(around.tx, contribution.id, true, around.administrator.id, around.now)
  return contribution.id
}

/** What De Haven tells of its network. */
export const tellTogether = async (plain: Around, administrator: Member): Promise<void> => {
  const around: Telling = { ...plain, administrator }
  const { tx, now, provider } = around
  const today = dayOf(now, provider.zone)
  const was = friday(addDays(today, -20))
  const event = await hold(around, was, breakfast, 40)
  await come(around, event, guests, 30)
  const came = await signUpsOf(around, event)
  await recordDivision(tx, newId(now.getTime()), event, divide(came.map(({ id, ...one }) => ({ ...one, key: id })), breakfast.themes.length), administrator.id, now)
  for (const { id } of came.slice(0, -1)) await recordPresence(tx, { signUp: id, came: true }, administrator.id, now)
  for (const [index, words] of harvests.entries()) await keepHarvest(around, event, { theme: index + 1, number: 1, words }, administrator.id, now)
  await recordWord(tx, event, came.length - 1, administrator.id, now)
  const next = await hold(around, friday(addDays(today, 75)), { ...breakfast, title: 'Inspiratie-ontbijt: wat we leerden van proberen', about: 'Wie iets probeerde, vertelt hoe het ging. Ook als het stopte.', themes: ['Duo’s die blijven', 'Begeleiden in het rooster'] }, 6, event)
  await come(around, next, guests.slice(0, 4).map(([name, organisation, first, other]) => [name, organisation, first === 3 ? null : first, first === 3 || other === 3 ? null : other] as const), 0)

  const givenOn = addDays(was, 1)
  const tried = await give(around, { id: newAnonymousId(), kind: 'idea', parent: null, event, givenOn, said: idea }, true)
  await give(around, { id: newAnonymousId(), kind: 'idea', parent: null, event, givenOn, said: second }, true)
  await give(around, { id: newAnonymousId(), kind: 'idea', parent: null, event, givenOn: addDays(was, 3), said: proposed }, false)
  await tryOut(around, tried, { title: idea.title, organisation: 'Zorggroep Noord', question: 'Houden beiden een dienst lang vol? En durft de leerling na zes weken zelf?', scale: 'small', startsOn: addDays(was, 7) }, ['Na een week: de twee zijn aan elkaar gewend. Het rooster is nog lastig.'], null, 3)
  const before = await tryOut(around, tried, { title: idea.title, organisation: 'Thuis in de Wijk', question: 'Werkt een vast duo ook op een vroege route?', scale: 'small', startsOn: addDays(today, -150) }, [practice.gave], 'practice', 4)
  await give(around, { id: newAnonymousId(), kind: 'practice', parent: before, event: null, givenOn: addDays(today, -12), said: practice }, true)
}

const tryOut = async (around: Telling, parent: ContributionId, said: Said['pilot'], told: readonly string[], ends: 'practice' | null, index: number): Promise<ContributionId> => {
  const { tx, now, provider } = around
  const today = dayOf(now, provider.zone)
  const id = await give(around, { id: newAnonymousId(), kind: 'pilot', parent, event: null, givenOn: addDays(said.startsOn, -3), said }, false)
  await recordPoints(tx, id, [{ number: 1, kind: 'measure', dueOn: addDays(said.startsOn, 42) }, { number: 2, kind: 'tell-back', dueOn: addDays(said.startsOn, 180) }])
  const { token } = await keepContact(around, id, { name: guests[index]?.[0] ?? '', mail: `vraag${index}@voorbeeld.example` })
  await recordLook(tx, id, true, around.administrator.id, now)
  for (const [number, words] of told.entries()) await tellAtLink(around, token, id, { number: number + 1, ends: number === told.length - 1 ? ends : null, words, toldOn: addDays(today, ends ? -12 : -4) })
  return id
}
