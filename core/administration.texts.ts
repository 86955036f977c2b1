import { catalogue } from '../kit/texts.ts'

/** The words around every page of whoever runs the house. */
export const administrationTexts = catalogue('je', {
  'nl-NL': {
    title: 'Beheer', tabs: 'Onderdelen van beheer',
    home: 'Overzicht', weeks: 'Per week', affiliates: 'Organisaties', code: 'Code en poster', staff: 'Medewerkers', figures: 'Cijfers', contacts: 'Netwerk', backup: 'Achterwacht', keeping: 'Bewaren en wissen', breaches: 'Datalekken', questionnaires: 'Vragenlijsten', regulations: 'Regels', settings: 'Instellingen',
    wrong: 'Er ging iets mis', saved: 'Dit is bewaard.', optional: '(niet verplicht)', back: 'Terug',
  },
  'nl-BE': {
    title: 'Beheer', tabs: 'Onderdelen van beheer',
    home: 'Overzicht', weeks: 'Per week', affiliates: 'Organisaties', code: 'Code en affiche', staff: 'Medewerkers', figures: 'Cijfers', contacts: 'Netwerk', backup: 'Achterwacht', keeping: 'Bewaren en wissen', breaches: 'Datalekken', questionnaires: 'Vragenlijsten', regulations: 'Regels', settings: 'Instellingen',
    wrong: 'Er ging iets mis', saved: 'Dit is bewaard.', optional: '(niet verplicht)', back: 'Terug',
  },
  en: {
    title: 'Administration', tabs: 'Parts of the administration',
    home: 'Overview', weeks: 'By week', affiliates: 'Organisations', code: 'Code and poster', staff: 'Staff', figures: 'Figures', contacts: 'Network', backup: 'Back-up', keeping: 'Keeping and erasing', breaches: 'Data breaches', questionnaires: 'Questionnaires', regulations: 'Rules', settings: 'Settings',
    wrong: 'Something went wrong', saved: 'This was saved.', optional: '(not required)', back: 'Back',
  },
})
