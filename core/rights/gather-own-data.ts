/** Everything that is kept of someone as a person, gathered in their own name: on the page, on paper and for machines the same. */
import { looksAt, type Look } from '../../kit/log.ts'
import { dateWithYear, dayOf, longDay, type Instant } from '../../kit/time.ts'
import { fieldsFrom, type FileEntry, type FileField, type FileSection } from '../file-section.ts'
import type { OwnFile } from '../own-file/own-file.ts'
import type { KeptWords, SignedInVisit } from '../visit.ts'
import { ownRequests } from './known-requests.ts'
import { listKeptOfMe, type KeptRow } from './own-data.store.ts'
import { ownDataTexts } from './own-data.texts.ts'

/** A kind of which something stands here, with what the law asks to be told of it. */
export type KeptSection = FileSection & Omit<KeptWords, 'labels'>

/** Lines of the log that are read back at most: five years of signing in each day are fewer. */
const mostLooks = 5000

export const keptOf = async (visit: SignedInVisit): Promise<readonly KeptSection[]> => {
  const { house: { asides: { kept } }, tx } = visit
  const rows = await listKeptOfMe(tx, kept.flatMap(({ tables }) => tables))
  const sections: KeptSection[] = []
  for (const kind of kept) {
    const { labels, ...words } = kind.words(visit.voice)
    const told = kind.tables.flatMap(({ name, shows }) => rows.filter(row => row.name === name).map(row => entryOf(visit, row, shows, labels)))
    const entries = [...await kind.more?.(visit) ?? [], ...told]
    if (entries.length > 0) sections.push({ ...words, name: kind.name, entries })
  }
  const asked = await requestsPart(visit)
  return asked ? [...sections, asked] : sections
}

/** For taking along: what stands here, with why, how long and who reads it before each kind, and the log. */
export const gatherOwnData = async (visit: SignedInVisit): Promise<OwnFile> => {
  const { voice, now, provider } = visit
  const t = ownDataTexts(voice)
  const sections = (await keptOf(visit)).map(({ name, title, why, until, readers, entries }): FileSection => ({ name, title, entries: [{ title: t.why, at: null, fields: [{ name: 'why', label: t.why, value: why }, { name: 'until', label: t.until, value: until }, { name: 'readers', label: t.readBy, value: readers }] }, ...entries] }))
  return { madeAt: now, provider: provider.name, language: voice.locale, sections: [...sections, await looksPart(visit)] }
}

export const looksAtMe = (visit: SignedInVisit, most = mostLooks): Promise<readonly Look[]> => looksAt(visit.tx, visit.me.person, most)
/** Who did what, in words: oneself, or the part in which another did. */
export const lookInWords = ({ me, voice }: Pick<SignedInVisit, 'me' | 'voice'>, { person, role, event }: Look): { readonly who: string; readonly what: string } => {
  const t = ownDataTexts(voice)
  const words = new Map<string, unknown>(Object.entries(t))
  const called = words.get(role ?? '')
  const what = words.get(event)
  return { who: person === me.person ? t.you : person === null ? (event === 'sign-in.failed' ? t.anyone : t.someone) : typeof called === 'string' ? called : t.anotherOne, what: typeof what === 'string' ? what : t.otherEvent }
}

const looksPart = async (visit: SignedInVisit): Promise<FileSection> => {
  const { voice, provider } = visit
  const t = ownDataTexts(voice)
  return {
    name: 'looks', title: t.looks,
    entries: (await looksAtMe(visit)).map(look => {
      const { who, what } = lookInWords(visit, look)
      return { title: longDay(dayOf(look.at, provider.zone), voice.locale), at: look.at, data: { event: look.event, role: look.role }, fields: [{ name: 'who', label: t.who, value: who }, { name: 'event', label: t.event, value: what }] }
    }),
  }
}

const requestsPart = async (visit: SignedInVisit): Promise<KeptSection | null> => {
  const t = ownDataTexts(visit.voice)
  const asked = await ownRequests(visit)
  return asked.length === 0 ? null : {
    name: 'requests', title: t.requests, why: t.requestsWhy, until: t.requestsUntil, readers: t.requestsReaders,
    entries: asked.map(one => ({
      title: t[one.kind], at: null, data: { kind: one.kind, made_on: one.madeOn, extended_on: one.extendedOn, ended: one.ended },
      fields: fieldsFrom(t, { asked_at: dateWithYear(one.madeOn, visit.voice.locale), text: one.text, dueOn: dateWithYear(one.extendedOn ? one.longestOn : one.dueOn, visit.voice.locale), answer: one.answer }),
    })),
  }
}

const entryOf = (visit: SignedInVisit, { name, kept }: KeptRow, shows: readonly string[], labels: KeptWords['labels']): FileEntry => ({
  title: labelIn(labels, name), at: null, data: kept,
  fields: shows.flatMap((column): readonly FileField[] => {
    const value = inWords(visit, kept[column], column, labels)
    return value === '' ? [] : [{ name: column, label: labelIn(labels, column), value }]
  }),
})
const labelIn = (labels: KeptWords['labels'], name: string): string => { const label = labels[name]; return typeof label === 'string' ? label : name }

const aMoment = /^\d{4}-\d\d-\d\dT/
const aDay = /^\d{4}-\d\d-\d\d$/
/** As one reads it: days in words, a word of a list by its label, and what is nothing as nothing. */
const inWords = (visit: SignedInVisit, value: unknown, column: string, labels: KeptWords['labels']): string => {
  const { voice: { locale }, provider: { zone } } = visit
  const dayWords = (at: Instant) => dateWithYear(dayOf(at, zone), locale)
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(one => inWords(visit, one, column, labels)).join(', ')
  if (typeof value !== 'string') return String(value)
  if (aMoment.test(value)) return dayWords(new Date(value))
  if (aDay.test(value)) return dayWords(new Date(`${value}T12:00:00Z`))
  const ends = /^[[(]"?([^",]*)"?,"?([^",)\]]*)"?[)\]]$/.exec(value)
  if (ends) return ends.slice(1).filter(end => end !== '').map(end => dayWords(new Date(end.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')))).join(' – ')
  const word = labels[`${column}:${value}`]
  return typeof word === 'string' ? word : value
}
