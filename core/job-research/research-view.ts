/** One's own job research with all that its pages need: whose it is, what is in it, and who guides and may read it. */
import { log, type LogLine } from '../../kit/log.ts'
import { guideOf, type Guide } from '../life-line/line-view.ts'
import type { Locale } from '../../kit/texts.ts'
import type { Language } from '../occupations/esco.ts'
import { findVersion } from '../occupations/occupations.store.ts'
import type { JobResearch, Programme } from '../programme.ts'
import { toTheDay } from '../trajectories/own-looks.ts'
import type { SignedInVisit } from '../visit.ts'
import type { Item } from './job-research.ts'
import { findOwnResearch, isShownTo, type OwnResearch } from './job-research.store.ts'
import { itemsOf } from './known-job-research.ts'

export type Own = OwnResearch & { readonly declared: Programme; readonly form: JobResearch }
export type Research = { readonly own: Own; readonly items: readonly Item[]; readonly guide: Guide | null; readonly shown: 'yes' | 'no'; /** Whether there are occupations to search. */ readonly searches: 'yes' | 'no' }

export const ownResearchOf = async ({ tx, house }: SignedInVisit): Promise<Own | null> => {
  const programmes = house.programmes.filter(({ jobResearch }) => jobResearch !== undefined)
  const found = await findOwnResearch(tx, programmes.map(({ id }) => id))
  const declared = programmes.find(({ id }) => id === found?.programme)
  return found && declared?.jobResearch ? { ...found, declared, form: declared.jobResearch } : null
}

export const researchOf = async (visit: SignedInVisit, own: Own): Promise<Research> => {
  const guide = await guideOf(visit, own)
  return { own, guide, items: await itemsOf(visit, own.id), shown: guide && await isShownTo(visit.tx, own.id, guide.party) ? 'yes' : 'no', searches: await searchedIn(visit) ? 'yes' : 'no' }
}

/** An act on one's own, kept to the day. */
export const note = ({ tx, me, now }: SignedInVisit, { id, declared }: Own, event: string, action: LogLine['action']) =>
  log(tx, { event, action, person: me.person, role: declared.participant, purpose: 'own-file', subject: id, object: { kind: 'job-research', id }, basis: 'participant', at: toTheDay(now) })

const languageOf = (locale: Locale): Language => (locale === 'en' ? 'en' : 'nl')
/** In the language of the page, or in Dutch where that one was not read in; null where there is nothing to search. */
export const searchedIn = async (visit: SignedInVisit): Promise<{ readonly language: Language; readonly version: string } | null> => {
  for (const language of [languageOf(visit.voice.locale), 'nl'] as const) {
    const version = await findVersion(visit.tx, language)
    if (version !== null) return { language, version }
  }
  return null
}
