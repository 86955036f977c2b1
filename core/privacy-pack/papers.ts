/** The pack as files: Markdown to work on, tables for a spreadsheet, and paper. */
import type { Block, Paper } from '../../kit/paper.ts'
import { placeNames } from './map.tsx'
import type { Pack } from './pack.ts'

const about = { file: 'dossier', person: 'persoon', house: 'organisatie' } as const

/** A cell that begins like a formula is text to a spreadsheet only behind an apostrophe. */
const cell = (text: string): string => `"${(/^[=+\-@\t]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
const csv = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map(row => row.map(cell).join(';')).join('\r\n')}\r\n`

export const registerCsv = ({ activities, provider }: Pack): string => csv([
  ['Verwerking', 'Verwerkingsverantwoordelijke', 'Doel', 'Betrokkenen', 'Gegevens', 'Ontvangers', 'Bewaren', 'Grondslag', 'Doorgifte buiten de EER'],
  ...activities.map(one => [one.name, provider.name, one.purpose, one.people.join(', '), one.data.join(', '), one.recipients.join(', ') || 'geen', one.keeping, one.basis, 'Niet door de software; vraag het de verwerkers']),
])
export const keepingCsv = ({ tables }: Pack): string => csv([['Tabel', 'Waarvoor', 'Bewaren', 'Verzegelde kolommen', 'Gaat over'], ...tables.map(one => [one.name, one.purpose, one.keeping, one.sealed.join(', '), about[one.about]])])

const escaped = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string => [head, head.map(() => '---'), ...rows].map(row => `| ${row.map(escaped).join(' | ')} |`).join('\n')

export const packMarkdown = (pack: Pack, day: string): string => [
  `# Privacypakket van ${pack.provider.name}`, `Gemaakt op ${day} uit de database, de programma's en de instellingen.`,
  ...(pack.faults.length > 0 ? [`**Zonder doel of bewaartijd:** ${pack.faults.join(', ')}`] : []),
  '## Gegevensstromen', pack.flows.map(({ from, to, what }, index) => `${index + 1}. ${placeNames[from]} → ${placeNames[to]}: ${what}`).join('\n'),
  '## Register van verwerkingen (AVG artikel 30)', ...pack.activities.map(one => [`### ${one.name}`, `- Doel: ${one.purpose}`, `- Betrokkenen: ${one.people.join(', ') || 'niemand'}`, `- Gegevens: ${one.data.join('; ')}`, `- Ontvangers: ${one.recipients.join('; ') || 'geen'}`, `- Bewaren: ${one.keeping}`, `- Grondslag: ${one.basis}`].join('\n')),
  '## Begin van een DPIA', 'Een DPIA is nodig: het gaat om gezondheid, om mensen in een kwetsbare verhouding, en het gebeurt stelselmatig.', '### Maatregelen', pack.measures.map(one => `- ${one}`).join('\n'), '### Risico’s', table(['Risico', 'Wat ertegen gedaan is'], pack.risks.map(({ risk, measure }) => [risk, measure])), '### Dit kan alleen de aanbieder zeggen', pack.questions.map(one => `- [ ] ${one}`).join('\n'),
  '## Bewaartabel', 'Wat een tabel is, zegt de database in haar eigen taal.', table(['Tabel', 'Waarvoor', 'Bewaren', 'Verzegeld', 'Gaat over'], pack.tables.map(one => [one.name, one.purpose, one.keeping, one.sealed.join(', '), about[one.about]])),
].join('\n\n') + '\n'

export const packPaper = (pack: Pack, day: string): Paper => ({
  language: 'nl-NL', title: 'Privacypakket', author: pack.provider.name,
  blocks: [
    { paragraph: pack.provider.name, quiet: true }, { heading: 'Privacypakket', level: 1 }, { paragraph: `Gemaakt op ${day} uit de database, de programma's en de instellingen.` },
    { heading: 'Gegevensstromen', level: 2 }, { list: pack.flows.map(({ from, to, what }) => `${placeNames[from]} naar ${placeNames[to]}: ${what}`) },
    { heading: 'Register van verwerkingen (AVG artikel 30)', level: 2 },
    ...pack.activities.flatMap((one): readonly Block[] => [{ paragraph: one.name }, { list: [`Doel: ${one.purpose}`, `Betrokkenen: ${one.people.join(', ') || 'niemand'}`, `Gegevens: ${one.data.join('; ')}`, `Ontvangers: ${one.recipients.join('; ') || 'geen'}`, `Bewaren: ${one.keeping}`, `Grondslag: ${one.basis}`] }]),
    { heading: 'Begin van een DPIA', level: 2 }, { list: pack.measures }, { table: pack.risks.map(({ risk, measure }) => [risk, measure] as const), columns: ['Risico', 'Wat ertegen gedaan is'] }, { paragraph: 'Dit kan alleen de aanbieder zeggen:' }, { list: pack.questions },
    { heading: 'Bewaartabel', level: 2 }, { table: pack.tables.map(one => [one.name, one.keeping] as const), columns: ['Tabel', 'Bewaren'] },
  ],
})
