/**
 * Within which time someone gets an answer, by country and by what it is about; and who watches over privacy there. They are data: a law that
 * changes them changes this list, and no complaint that runs. `checkedOn` is when somebody last looked at the source; where a lawyer still
 * has to confirm that it holds for this provider, `unsure` says so, and whoever answers reads it.
 */
import type { Translated } from '../../kit/texts.ts'
import { parseDay, type Day } from '../../kit/time.ts'
import type { Country } from '../providers/provider.ts'

export const complaintKinds = ['guidance', 'data'] as const
export type ComplaintKind = (typeof complaintKinds)[number]
/** What someone without a file asks about their own data: articles 15, 16, 17, 18 and 21 of the AVG, and a complaint. */
export const requestKinds = ['access', 'correction', 'erasure', 'restriction', 'objection', 'guidance'] as const
export type RequestKind = (typeof requestKinds)[number]
/** So many weeks or months, and so many more when it was said in time. */
export type AnswerTerm = { readonly counts: 'weeks' | 'months'; readonly first: number; readonly more: number; readonly source: Translated; readonly checkedOn: Day; readonly unsure?: Translated }
export type Authority = { readonly name: string; readonly address: string; readonly telephone: string; readonly site: string; readonly checkedOn: Day }

const same = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })
const checkedOn: Day = parseDay('2026-11-22') ?? (() => { throw new Error('no such day') })()

const byGdpr: AnswerTerm = { counts: 'months', first: 1, more: 2, checkedOn, source: same('AVG artikel 12, derde lid', 'GDPR article 12(3)') }

export const answerTerms: Readonly<Record<Country, Readonly<Record<ComplaintKind, AnswerTerm>>>> = {
  NL: {
    guidance: {
      counts: 'weeks', first: 6, more: 4, checkedOn, source: same('Wkkgz artikel 17', 'Wkkgz article 17 (Dutch law on quality and complaints in care)'),
      unsure: same('Deze wet geldt voor wie zorg geeft. Wij houden ons er altijd aan. Een jurist moet dit nog bevestigen.', 'This law holds for whoever gives care. We always keep to it. A lawyer still has to confirm this.'),
    },
    data: byGdpr,
  },
  BE: {
    guidance: {
      counts: 'weeks', first: 6, more: 4, checkedOn, source: same('De belofte van de aanbieder', 'What the provider promises'),
      unsure: same('Geen Belgische wet noemt hier een termijn voor begeleiding. Een jurist moet dit nog bevestigen.', 'No Belgian law names a term for guidance. A lawyer still has to confirm this.'),
    },
    data: byGdpr,
  },
}

/** A complaint has the term of complaints, whatever is asked about data that of the AVG. */
export const termOf = (country: Country, kind: ComplaintKind | RequestKind): AnswerTerm => answerTerms[country][kind === 'guidance' ? 'guidance' : 'data']

export const authorities: Readonly<Record<Country, Authority>> = {
  NL: { name: 'Autoriteit Persoonsgegevens', address: 'Postbus 93374, 2509 AJ Den Haag', telephone: '088 180 5250', site: 'https://www.autoriteitpersoonsgegevens.nl', checkedOn },
  BE: { name: 'Gegevensbeschermingsautoriteit', address: 'Drukpersstraat 35, 1000 Brussel', telephone: '+32 2 274 48 00', site: 'https://www.gegevensbeschermingsautoriteit.be', checkedOn },
}
