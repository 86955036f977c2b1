/**
 * Lotte's next step: two applications, one of which Vera may read, a CV that Vera was let read some days ago; and the centre's contacts, one
 * of whom Lotte was introduced to. Told act by act, in the name of whoever did it.
 */
import { addStep, write, type Application } from '../core/applications/application.ts'
import { recordShowing } from '../core/applications/applications.store.ts'
import { passagesOf } from '../core/applications/cv-words.ts'
import { cvTexts } from '../core/applications/cv.texts.ts'
import { writeCv, type CvContent, type CvItem } from '../core/applications/cv.ts'
import { keepApplication } from '../core/applications/known-applications.ts'
import { keepCvItem } from '../core/applications/known-cv.ts'
import { give, type SharedVersion } from '../core/consent/consent.ts'
import { recordConsent } from '../core/consent/consent.store.ts'
import { writeSharedVersion } from '../core/consent/written-passages.ts'
import { addContact, contactsOf, keepIntroduction } from '../core/introductions/known-contacts.ts'
import { answerIntroduction, askIntroduction, yesUntil, type Way } from '../core/introductions/introductions.ts'
import { recordAsk, recordIntroduced, sayYes } from '../core/introductions/introductions.store.ts'
import { tokenHash } from '../core/people/sign-in.ts'
import { become } from '../core/people/sign-in.store.ts'
import { addTry, limits, writeLimit, type Limit, type LimitPiece } from '../core/setting-limits/limit.ts'
import { keepPiece } from '../core/own-pieces/known-own-pieces.ts'
import { recordPieceShown } from '../core/own-pieces/own-pieces.store.ts'
import { newAnonymousId, newId, type Id } from '../kit/id.ts'
import { refused, type Refusal } from '../kit/refusal.ts'
import { addDays, addMinutes, dayOf } from '../kit/time.ts'
import { careerCentre } from '../programmes/career-centre/programme.ts'
import { cast } from './cast.ts'
import type { Around } from './life.ts'

type Ids = { readonly trajectory: Id<'trajectory'>; readonly participant: Id<'party'>; readonly guide: Id<'party'> }

export const tellSteps = async (around: Around, ids: Ids, person: Id<'person'>): Promise<void> => {
  await become(around.tx, person)
  await tellApplications(around, ids)
  await tellCv(around, ids)
  await tellLimits(around, ids)
  await tellContacts(around, ids, person)
}

const tellApplications = async (around: Around, { trajectory, guide }: Ids): Promise<void> => {
  const today = dayOf(around.now, around.provider.zone)
  const begun = (where: string, what: string, next: { readonly what: string; readonly on: number } | null): Application =>
    allowed(write({ where, what, option: null, nextWhat: next?.what ?? null, nextOn: next ? addDays(today, next.on) : null }, null, { others: 0, options: [] })).application
  const keep = async (application: Application): Promise<Id<'job-application'>> => {
    const id = newAnonymousId<'job-application'>()
    await keepApplication(around, trajectory, { id, version: 1, content: application })
    return id
  }
  const sent = allowed(addStep(begun('Muziekschool De Notenbalk', 'Docent, drie dagen', { what: 'Nabellen over het gesprek', on: 4 }), { what: 'sent', on: addDays(today, -9), said: 'Brief en cv.' }, today)).application
  const invited = await keep(allowed(addStep(sent, { what: 'invited', on: addDays(today, -2), said: 'Een gesprek met twee mensen, en een proefles.' }, today)).application)
  await keep(allowed(addStep(begun('Stichting Morgen', 'Schoolopleider', null), { what: 'no', on: addDays(today, -6), said: null }, today)).application)
  await recordShowing(around.tx, trajectory, { application: invited, to: guide })
}

const tellLimits = async (around: Around, { trajectory, guide }: Ids): Promise<void> => {
  const today = dayOf(around.now, around.provider.zone)
  const begun = (situation: string, feel: string | null, say: string, to: string): Limit => allowed(writeLimit({ situation, feel, say, to }, null, 0)).limit
  const friday = allowed(addTry(begun('Iemand vraagt er vrijdagmiddag nog iets bij', 'Mijn schouders gaan omhoog. Ik zeg al ja voor ik het weet.', 'Vandaag lukt dat niet. Maandag kijk ik wanneer het kan.', 'Een collega'), { what: 'rehearsed', on: addDays(today, -8), went: 'partly', said: 'De eerste keer ging ik het uitleggen. De derde keer niet meer.' }, today)).limit
  const tried: LimitPiece = { id: newAnonymousId(), version: 1, content: allowed(addTry(friday, { what: 'tried', on: addDays(today, -3), went: 'well', said: 'Het was even stil. Toen was het goed.' }, today)).limit }
  await keepPiece(around, trajectory, limits, tried)
  await keepPiece(around, trajectory, limits, { id: newAnonymousId(), version: 1, content: begun('In de pauze gaat het weer over werk', null, 'Ik loop even een rondje. Na de pauze hoor ik het graag.', 'Het team') })
  await recordPieceShown(around.tx, trajectory, { piece: tried.id, to: guide })
}

const pieces: readonly CvContent[] = [
  { kind: 'head', name: 'Lotte Bruins', place: 'Lindenoord', reach: 'lotte@voorbeeld.example', about: 'Docent die collega’s op weg helpt, met muziek als rode draad.' },
  { kind: 'entry', section: 'work', title: 'Leerkracht', where: 'een basisschool', from: 2018, to: null, did: 'Groep zes. Begeleiding van startende collega’s.' },
  { kind: 'entry', section: 'work', title: 'Leerkracht en muziekcoördinator', where: 'een basisschool', from: 2006, to: 2014, did: 'Het eerste schoolorkest, met veertig kinderen.' },
  { kind: 'entry', section: 'learning', title: 'Pabo', where: null, from: 2002, to: 2006, did: null },
  { kind: 'strength', title: 'Anderen begeleiden', shows: 'Een nieuwe collega ging na een half jaar alleen verder.' },
]
const tellCv = async (around: Around, { trajectory, participant, guide }: Ids): Promise<void> => {
  const { tx, provider, now } = around
  const kept: CvItem[] = []
  for (const piece of pieces) {
    const { content } = allowed(writeCv(piece, kept.map(one => one.content), dayOf(now, provider.zone)))
    const item: CvItem = { id: newAnonymousId(), version: 1, content }
    await keepCvItem(around, trajectory, item)
    kept.push(item)
  }
  const at = addMinutes(now, -3 * 1440)
  const shared: SharedVersion = {
    id: newId(at.getTime()), trajectory, report: null, number: null, by: participant, at, purpose: 'application', readers: [guide],
    passages: passagesOf(kept, cvTexts(provider)).map(({ asked, text }, index) => ({ position: index + 1, asked, text, asks: [participant] })),
  }
  await writeSharedVersion(around, shared, provider.locale)
  await recordConsent(tx, allowed(give(shared, participant, { positions: shared.passages.map(({ position }) => position), to: guide, length: 28 }, [], newId(at.getTime()), at)), provider.locale)
}

type Told = { readonly work: string; readonly sector: string; readonly region: string; readonly name: string; readonly organisation: string; readonly mail: string; readonly says: readonly Way[] | null }
const contacts: readonly Told[] = [
  { work: 'Docent aan een muziekschool', sector: 'culture', region: 'south', name: 'Roos van Wijk', organisation: 'De Notenbalk', mail: 'roos@notenbalk.example', says: ['interview', 'try-out'] },
  { work: 'Schoolopleider bij vijf scholen', sector: 'education', region: 'south', name: 'Karim Aziz', organisation: 'Opleidingsschool Zuid', mail: 'karim@zuid.example', says: ['interview'] },
  { work: 'Hovenier in een dorpstuin', sector: 'outdoors', region: 'east', name: 'Jet Molenaar', organisation: 'De Dorpstuin', mail: 'jet@dorpstuin.example', says: null },
]
const tellContacts = async (around: Around, { trajectory, participant, guide }: Ids, person: Id<'person'>): Promise<void> => {
  const { tx, provider, now } = around
  const at = addMinutes(now, -12 * 1440)
  for (const { says, work, sector, region, ...details } of contacts) {
    await become(tx, cast.vera.id)
    const id = await addContact(around, { programme: careerCentre.id, work, sector, region, details: { ...details, telephone: null } }, cast.vera.id, at)
    const token = tokenHash(newAnonymousId())
    await recordAsk(tx, newAnonymousId(), id, token, cast.vera.id, at)
    if (says) await sayYes(tx, token, newAnonymousId(), says, addMinutes(at, 90), yesUntil(6, at, provider.zone))
  }
  await become(tx, person)
  const first = (await contactsOf(around, [careerCentre.id])).find(({ yes }) => yes?.ways.includes('try-out'))
  if (!first) return
  const asked = allowed(askIntroduction(first, 'interview', []))
  const id = await keepIntroduction(around, { trajectory, ...asked, by: participant, on: dayOf(addMinutes(now, -4 * 1440), provider.zone), words: 'Hoe ziet een week eruit, met lessen in de avond?' })
  await become(tx, cast.vera.id)
  await recordIntroduced(tx, id, trajectory, allowed(answerIntroduction({ outcome: null }, 'introduced', first)).outcome, guide, addMinutes(now, -3 * 1440))
}

const allowed = <Act extends object>(act: Act | Refusal): Act => {
  if (refused(act)) throw new Error(`the demo tells what a rule refuses: ${act.refused}`)
  return act
}
