/**
 * The privacy pack: where data goes, the register of processing (AVG article 30), what a DPIA begins with, and how long everything is kept.
 * Nothing in it is written by hand: tables say their purpose and keeping time in the database, programmes declare who takes part and how long
 * files are kept, settings say what leaves the house. What only the provider can say stands in it as a question.
 */
import type { Locale } from '../../kit/texts.ts'
import type { Keeping, Programme } from '../programme.ts'
import type { Provider } from '../providers/provider.ts'
import type { SchemaTable } from './schema.store.ts'
import { keepingInDutch } from './keeping-words.ts'

/** What this installation sends, and what helps it to. */
export type Leaves = { readonly mail: 'yes' | 'no'; readonly sms: 'yes' | 'no'; readonly stun: 'yes' | 'no'; readonly turn: 'yes' | 'no' }
export type Source = { readonly provider: Pick<Provider, 'name' | 'country' | 'mail' | 'telephone'>; readonly programmes: readonly Programme[]; readonly tables: readonly SchemaTable[]; readonly leaves: Leaves }

export type TableRow = { readonly name: string; readonly purpose: string; readonly keeping: string; readonly sealed: readonly string[]; readonly about: SchemaTable['about'] }
export const places = ['participant', 'guide', 'beside', 'letter', 'office', 'server', 'content', 'keys', 'backup-content', 'backup-keys', 'mail', 'sms', 'video'] as const
export type PlaceName = (typeof places)[number]
export type Flow = { readonly from: PlaceName; readonly to: PlaceName; readonly what: string }
export type Activity = { readonly name: string; readonly purpose: string; readonly people: readonly string[]; readonly data: readonly string[]; readonly recipients: readonly string[]; readonly keeping: string; readonly basis: string }
export type Pack = {
  readonly provider: Source['provider']
  readonly tables: readonly TableRow[]
  readonly activities: readonly Activity[]
  readonly flows: readonly Flow[]
  readonly measures: readonly string[]
  readonly risks: readonly { readonly risk: string; readonly measure: string }[]
  readonly questions: readonly string[]
  /** Tables that do not say what they are for, or for how long. */
  readonly faults: readonly string[]
}

const dutch = (country: Provider['country']): Locale => (country === 'BE' ? 'nl-BE' : 'nl-NL')
const said = /^purpose: (.+?) \| keeping: (.+)$/

/** Purpose and keeping time as the table says them; null where it does not. */
export const purposeOf = (comment: string | null): { readonly purpose: string; readonly keeping: string } | null => {
  const [, purpose, keeping] = said.exec(comment ?? '') ?? []
  return purpose && keeping ? { purpose, keeping } : null
}

const days = (number: number): string => (number === 0 ? 'meteen' : number % 365 === 0 ? `${number / 365} jaar` : `${number} dagen`)
const kept = ({ trajectoryDays, notesDays, contactDays }: Keeping): string => `Dossier ${days(trajectoryDays)} na het laatste gesprek, aantekeningen ${days(notesDays)}, telefoonnummer ${days(contactDays)}. Beëindigd door sleutel en rijen te wissen; bewijs zonder inhoud.`

const dataOf = (programme: Programme): readonly string[] => [
  programme.participantIs === 'a name' ? 'naam, mailadres en telefoonnummer' : 'zelfgekozen roepnaam en, als men dat wil, een telefoonnummer',
  'afspraken en of een gesprek doorging', 'aantekeningen van de begeleider (verzegeld)', 'berichten (verzegeld)',
  ...(Object.keys(programme.reports).length > 0 ? ['verslagen met wie zei dat ze kloppen (verzegeld)'] : []),
  ...(programme.agreements ? ['doelen en afspraken (verzegeld)'] : []),
  ...(programme.measurements?.length ? ['antwoorden op vragenlijsten'] : []),
  ...(programme.workAnalysis ? ['wat werk vraagt en wat lukt'] : []),
  ...(programme.lifeLine ? ['levenslijn (verzegeld)'] : []),
  ...(programme.hardMoments || programme.firstLine ? ['gegevens over gezondheid die iemand zelf noemt (verzegeld)'] : []),
]

const activityOf = (programme: Programme, locale: Locale): Activity => ({
  name: programme.name[locale], purpose: `Begeleiding in het programma ${programme.name[locale]}`,
  people: ['deelnemer', 'begeleider', ...Object.values(programme.circle ?? {}).flatMap(part => (part ? [part.name[locale]] : []))],
  data: dataOf(programme),
  recipients: [
    ...Object.values(programme.circle ?? {}).flatMap(part => (part ? [`${part.name[locale]}: alleen wat de deelnemer vrijgaf`] : [])),
    ...Object.values(programme.letters ?? {}).flatMap(part => (part ? [`${part.name[locale]}: alleen een brief waar de deelnemer ja op zei`] : [])),
  ],
  keeping: kept(programme.keeping),
  basis: programme.participantIs === 'a name' ? 'Overeenkomst (AVG 6.1.b); gezondheid alleen met uitdrukkelijke toestemming (AVG 9.2.a). Te bevestigen door de aanbieder.' : 'Gerechtvaardigd belang (AVG 6.1.f); gezondheid alleen met uitdrukkelijke toestemming (AVG 9.2.a). Te bevestigen door de aanbieder.',
})

const ofHouse = (leaves: Leaves): readonly Activity[] => [
  { name: 'Medewerkers en aanmelden', purpose: 'Weten wie hier werkt, met welke taak, en wie binnenkomt', people: ['medewerkers', 'wie zich aanmeldt'], data: ['naam, mailadres, taak', 'passkey of wachtwoord, als controlegetal'], recipients: [], keeping: 'Zolang de taak duurt; zie de bewaartabel.', basis: 'Overeenkomst en beveiliging (AVG 6.1.b en f)' },
  { name: 'Logboek', purpose: 'Aantonen wie wanneer in welk dossier keek', people: ['iedereen die kijkt', 'wie het aangaat'], data: ['nummers, dag en tijd, wat er gebeurde; nooit inhoud'], recipients: ['de persoon zelf'], keeping: 'Ten minste vijf jaar.', basis: 'Wettelijke plicht (AVG 5.2 en 32)' },
  { name: 'Rechten, klachten en datalekken', purpose: 'Vragen en klachten op tijd beantwoorden', people: ['wie een recht gebruikt'], data: ['wat iemand schreef (verzegeld)', 'dagen en termijnen'], recipients: ['wie klachten behandelt'], keeping: 'Met het dossier; het register van datalekken vijf jaar.', basis: 'Wettelijke plicht (AVG 12 tot en met 22, 33)' },
  { name: 'Tellen zonder mensen', purpose: 'Zien of de begeleiding werkt', people: [], data: ['aantallen van groepen die groot genoeg zijn'], recipients: ['bestuur en werkgever: alleen aantallen'], keeping: 'Zie de bewaartabel.', basis: 'Gerechtvaardigd belang (AVG 6.1.f); aantallen gaan niet over personen' },
  ...(leaves.mail === 'yes' || leaves.sms === 'yes' ? [{ name: 'Berichten versturen', purpose: 'Laten weten dat er iets klaarstaat', people: ['deelnemers', 'medewerkers', 'wie meedoet'], data: ['adres of nummer', 'een zin zonder inhoud'], recipients: [...(leaves.mail === 'yes' ? ['mailserver (verwerker)'] : []), ...(leaves.sms === 'yes' ? ['sms-dienst (verwerker)'] : [])], keeping: 'Een dag na het versturen.', basis: 'Overeenkomst (AVG 6.1.b)' }] : []),
]

const flowsOf = ({ programmes, leaves }: Source): readonly Flow[] => [
  { from: 'participant', to: 'server', what: 'wat iemand zelf schrijft en kiest' },
  { from: 'server', to: 'participant', what: 'het eigen dossier, wie keek, alles om mee te nemen' },
  { from: 'guide', to: 'server', what: 'aantekeningen, verslagen, afspraken' },
  { from: 'server', to: 'guide', what: 'dossiers van de eigen mensen' },
  ...(programmes.some(({ circle }) => Object.keys(circle ?? {}).length > 0) ? [{ from: 'server', to: 'beside', what: 'alleen wat de deelnemer vrijgaf' } as const] : []),
  ...(programmes.some(({ letters }) => Object.keys(letters ?? {}).length > 0) ? [{ from: 'server', to: 'letter', what: 'één brief, na een ja' } as const] : []),
  { from: 'server', to: 'office', what: 'aantallen, instellingen, klachten; geen dossier' },
  { from: 'server', to: 'content', what: 'rijen, met verzegelde woorden' },
  { from: 'server', to: 'keys', what: 'sleutels, zelf weer verzegeld' },
  { from: 'content', to: 'backup-content', what: 'kopie zonder sleutels, 35 dagen' },
  { from: 'keys', to: 'backup-keys', what: 'kopie van sleutels, 30 dagen' },
  ...(leaves.mail === 'yes' ? [{ from: 'server', to: 'mail', what: 'adres en een zin zonder inhoud' } as const] : []),
  ...(leaves.sms === 'yes' ? [{ from: 'server', to: 'sms', what: 'nummer en een zin zonder inhoud' } as const] : []),
  ...(leaves.turn === 'yes' ? [{ from: 'participant', to: 'video', what: 'beeld en geluid, versleuteld, doorgegeven' } as const] : leaves.stun === 'yes' ? [{ from: 'participant', to: 'video', what: 'het eigen netwerkadres, om elkaar te vinden' } as const] : []),
]

export const packOf = (source: Source): Pack => {
  const { provider, programmes, tables, leaves } = source
  const locale = dutch(provider.country)
  const rows = tables.map(({ name, comment, sealed, about }): TableRow => {
    const known = purposeOf(comment)
    return { name, purpose: known?.purpose ?? '', keeping: known ? keepingInDutch(known.keeping) : '', sealed, about }
  })
  const sealedColumns = rows.reduce((sum, { sealed }) => sum + sealed.length, 0)
  return {
    provider, tables: rows, activities: [...programmes.map(programme => activityOf(programme, locale)), ...ofHouse(leaves)], flows: flowsOf(source),
    measures: [
      `De database beslist wie welke rij ziet: regels op elk van de ${rows.length} tabellen.`,
      `${sealedColumns} kolommen met vrije tekst of contactgegevens zijn verzegeld met sleutels die apart staan.`,
      'Wissen begint bij de sleutel; kopieën van sleutels blijven dertig dagen.', 'Elke blik in een dossier staat in een logboek dat niemand kan herschrijven.',
      'Begeleiders en beheerders melden zich aan met een passkey, of een wachtwoord met code.', 'Geen cookies van anderen, geen adressen van bezoekers in logboeken, geen inhoud in mail.',
    ],
    risks: [
      { risk: 'Een werkgever of school leert wie meedoet of wat iemand zegt.', measure: 'Niets gaat naar buiten zonder ja van de deelnemer; aantallen alleen van grote groepen.' },
      { risk: 'Iemand die hier werkt kijkt in een dossier van een ander.', measure: 'De database laat alleen de eigen mensen zien; de deelnemer ziet wie keek.' },
      { risk: 'Een kopie van de database komt in verkeerde handen.', measure: 'Woorden zijn verzegeld; sleutels en kopieën van sleutels staan apart.' },
      { risk: 'Gegevens blijven te lang bewaard.', measure: 'Wissen gaat vanzelf, met een bewijs; wie het aangaat hoort het dertig dagen eerder.' },
      { risk: 'Er wordt te veel tegelijk gewist, of op een verkeerde dag.', measure: 'Bij een klok die springt, of bij meer dan twee op de honderd dossiers, wacht het wissen op mensen.' },
      { risk: 'Iemand wordt onder druk gezet om ja te zeggen.', measure: 'Een ja begint pas na een dag, en wie niets krijgt ziet niet of er nee is gezegd.' },
    ],
    questions: [
      'Wie is functionaris voor gegevensbescherming, en hoe is die te bereiken?', 'Klopt de grondslag per verwerking? Laat een jurist ernaar kijken.', 'Is de aanbieder zorgaanbieder? Dan gelden WGBO, Wkkgz en NEN 7510, met langere termijnen.',
      'Welke verwerkers zijn er (hosting, mail, sms, video), waar staan ze, en is er een verwerkersovereenkomst?', 'Gaat er iets buiten de EER? De software zelf stuurt niets daarheen.', 'Is de ondernemingsraad of de medezeggenschap gehoord?', 'Wanneer wordt deze beoordeling opnieuw gedaan?',
    ],
    faults: tables.filter(({ comment }) => purposeOf(comment) === null).map(({ name }) => name),
  }
}
