import { catalogue } from '../../kit/texts.ts'

const dutch = {
  title: 'Collega’s voor een duo', lead: 'Ervaren collega’s die hier werken en niemand begeleiden. Zij kunnen samen met een leerling een duo zijn. Waarom iemand dat doet, staat nergens.', back: (name: string) => `Terug naar ${name}`,
  listTitle: 'Wie werkt hier mee', none: 'Nog niemand.', hours: (hours: string) => `${hours} uur per week`, sees: 'Een collega ziet alleen de eigen diensten en het eigen duo: de naam van de leerling, wie wat doet en wie bevoegd is. Van het dossier ziet een collega niets.',
  addTitle: 'Collega toevoegen', addLead: 'De collega krijgt een mail en meldt zich aan met een link. Schrijf niets op over wat iemand wel of niet kan.', name: 'Naam', mail: 'E-mailadres', since: 'Vanaf', hoursPerWeek: 'Uren per week volgens contract', weekdays: 'Werkt op', add: 'Voeg toe', 'colleague.there': 'Deze collega staat al op de afdeling.',
  nameTitle: 'Zo heet de collega hier', nameLead: 'Alleen deze afdeling gebruikt deze naam.', hoursTitle: 'Uren en dagen', save: 'Bewaar', stopTitle: 'Werkt hier niet meer', stopLead: 'Vanaf die dag is een duo met deze collega voorbij. De collega staat op geen dienst meer en ziet niets meer van de afdeling.', until: 'Eerste dag zonder', stop: 'Leg vast', toList: 'Collega’s voor een duo', nameless: 'Een collega',
} as const

/** For whoever plans. */
export const colleagueTexts = catalogue('je', {
  'nl-NL': dutch,
  'nl-BE': { ...dutch, lead: 'Ervaren collega’s die hier werken en niemand begeleiden. Zij kunnen samen met een lerende een duo zijn. Waarom iemand dat doet, staat nergens.', stopLead: 'Vanaf die dag is een duo met deze collega voorbij. De collega staat op geen shift meer en ziet niets meer van de afdeling.', sees: 'Een collega ziet alleen de eigen shiften en het eigen duo: de naam van de lerende, wie wat doet en wie bevoegd is. Van het dossier ziet een collega niets.' },
  en: {
    title: 'Colleagues for a duo', lead: 'Experienced colleagues who work here and guide nobody. They may be a duo with someone who learns. Why they do so stands nowhere.', back: name => `Back to ${name}`,
    listTitle: 'Who works here too', none: 'Nobody yet.', hours: hours => `${hours} hours a week`, sees: 'A colleague sees only their own shifts and their own duo: the name of who learns, who does what and who is qualified. Of the file they see nothing.',
    addTitle: 'Add a colleague', addLead: 'They get a mail and sign in by a link. Write nothing about what somebody can or cannot do.', name: 'Name', mail: 'Mail address', since: 'From', hoursPerWeek: 'Hours a week in their contract', weekdays: 'Works on', add: 'Add', 'colleague.there': 'This colleague is on the ward already.',
    nameTitle: 'What they are called here', nameLead: 'Only this ward uses this name.', hoursTitle: 'Hours and days', save: 'Keep', stopTitle: 'Works here no longer', stopLead: 'From that day a duo with this colleague is over. They stand on no shift any more and see nothing more of the ward.', until: 'First day without', stop: 'Record it', toList: 'Colleagues for a duo', nameless: 'A colleague',
  },
})
