import { catalogue } from '../../kit/texts.ts'

export const packTexts = catalogue('je', {
  'nl-NL': {
    title: 'Privacypakket', lead: 'Dit wordt elke keer gemaakt uit de database, de programma’s en de instellingen. Je hoeft het niet bij te houden.', faults: (tables: string) => `Deze tabellen zeggen niet waarvoor ze zijn: ${tables}. Meld dit.`,
    flows: 'Gegevensstromen', register: 'Register van verwerkingen', registerLead: 'Zoals artikel 30 van de AVG vraagt. Laat de grondslag door een jurist bevestigen.', dpia: 'Begin van een DPIA', questions: 'Dit kun alleen jij zeggen:', keeping: 'Bewaartabel', keepingLead: (tables: number) => `${tables} tabellen. Wat een tabel is, zegt de database in het Engels.`,
  },
  'nl-BE': {
    title: 'Privacypakket', lead: 'Dit wordt elke keer gemaakt uit de database, de programma’s en de instellingen. Je moet het niet bijhouden.', faults: tables => `Deze tabellen zeggen niet waarvoor ze zijn: ${tables}. Meld dit.`,
    flows: 'Gegevensstromen', register: 'Register van verwerkingen', registerLead: 'Zoals artikel 30 van de AVG vraagt. Laat de grondslag door een jurist bevestigen.', dpia: 'Begin van een DPIA', questions: 'Dit kun alleen jij zeggen:', keeping: 'Bewaartabel', keepingLead: tables => `${tables} tabellen. Wat een tabel is, zegt de database in het Engels.`,
  },
  en: {
    title: 'Privacy pack', lead: 'This is made anew each time from the database, the programmes and the settings. You need not keep it up. It is in Dutch, as it is asked for.', faults: tables => `These tables do not say what they are for: ${tables}. Report this.`,
    flows: 'Where data goes', register: 'Register of processing', registerLead: 'As article 30 of the GDPR asks. Have a lawyer confirm the legal basis.', dpia: 'Where a DPIA begins', questions: 'Only you can say this:', keeping: 'Retention table', keepingLead: tables => `${tables} tables. What a table is for stands in the words of the database.`,
  },
})
