import { catalogue } from '../kit/texts.ts'

/** The words around every page of whoever runs the house. */
export const administrationTexts = catalogue('je', {
  'nl-NL': {
    title: 'Beheer', tabs: 'Onderdelen van beheer',
    home: 'Overzicht', weeks: 'Per week', affiliates: 'Organisaties', code: 'Code en poster', staff: 'Medewerkers', figures: 'Cijfers', contacts: 'Netwerk', together: 'Samen leren', backup: 'Achterwacht', keeping: 'Bewaren en wissen', complaints: 'Klachten', privacy: 'Privacypakket', breaches: 'Datalekken', questionnaires: 'Vragenlijsten', regulations: 'Regels', settings: 'Instellingen', condition: 'Systeem',
    wrong: 'Er ging iets mis', saved: 'Dit is bewaard.', optional: '(niet verplicht)', back: 'Terug',
  },
  'nl-BE': {
    title: 'Beheer', tabs: 'Onderdelen van beheer',
    home: 'Overzicht', weeks: 'Per week', affiliates: 'Organisaties', code: 'Code en affiche', staff: 'Medewerkers', figures: 'Cijfers', contacts: 'Netwerk', together: 'Samen leren', backup: 'Achterwacht', keeping: 'Bewaren en wissen', complaints: 'Klachten', privacy: 'Privacypakket', breaches: 'Datalekken', questionnaires: 'Vragenlijsten', regulations: 'Regels', settings: 'Instellingen', condition: 'Systeem',
    wrong: 'Er ging iets mis', saved: 'Dit is bewaard.', optional: '(niet verplicht)', back: 'Terug',
  },
  en: {
    title: 'Administration', tabs: 'Parts of the administration',
    home: 'Overview', weeks: 'By week', affiliates: 'Organisations', code: 'Code and poster', staff: 'Staff', figures: 'Figures', contacts: 'Network', together: 'Learning together', backup: 'Back-up', keeping: 'Keeping and erasing', complaints: 'Complaints', privacy: 'Privacy pack', breaches: 'Data breaches', questionnaires: 'Questionnaires', regulations: 'Rules', settings: 'Settings', condition: 'System',
    wrong: 'Something went wrong', saved: 'This was saved.', optional: '(not required)', back: 'Back',
  },
})
