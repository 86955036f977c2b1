import { catalogue, you } from '../../kit/texts.ts'

/** For whoever works on a ward and guides nobody there; what a learner reads of shifts and days away is said in the words of ward-own.texts.ts. */
export const wardWorkTexts = catalogue('je or u', {
  'nl-NL': {
    lead: you('Wanneer de planner op je rekent, staat hier.', 'Wanneer de planner op u rekent, staat hier.'), toDuos: 'Samen als duo',
    hours: (hours: string) => `${hours} uur per week`, awayLead: you('De planner ziet dat je er niet bent. Waarom vragen we niet.', 'De planner ziet dat u er niet bent. Waarom vragen we niet.'),
    sees: you('De planner ziet hoe je op de afdeling heet, je uren, dagen en diensten. Wie met je in een duo werkt, leest je naam. Wat je hier verder hebt, ziet de planner niet.', 'De planner ziet hoe u op de afdeling heet, uw uren, dagen en diensten. Wie met u in een duo werkt, leest uw naam. Wat u hier verder hebt, ziet de planner niet.'),
    next: (day: string, from: string, until: string) => `Eerstvolgende dienst: ${day}, ${from} tot ${until}.`, fileTitle: 'Werk op een afdeling', called: 'Naam op de afdeling', since: 'Vanaf', weekdays: 'Werkt op',
  },
  'nl-BE': {
    lead: you('Wanneer de planner op je rekent, staat hier.', 'Wanneer de planner op u rekent, staat hier.'), toDuos: 'Samen als duo',
    hours: hours => `${hours} uur per week`, awayLead: you('De planner ziet dat je er niet bent. Waarom vragen we niet.', 'De planner ziet dat u er niet bent. Waarom vragen we niet.'),
    sees: you('De planner ziet hoe je op de afdeling heet, je uren, dagen en shiften. Wie met je in een duo werkt, leest je naam. Wat je hier verder hebt, ziet de planner niet.', 'De planner ziet hoe u op de afdeling heet, uw uren, dagen en shiften. Wie met u in een duo werkt, leest uw naam. Wat u hier verder hebt, ziet de planner niet.'),
    next: (day, from, until) => `Eerstvolgende shift: ${day}, ${from} tot ${until}.`, fileTitle: 'Werk op een afdeling', called: 'Naam op de afdeling', since: 'Vanaf', weekdays: 'Werkt op',
  },
  en: {
    lead: 'When the planner counts on you stands here.', toDuos: 'Working as a duo',
    hours: hours => `${hours} hours a week`, awayLead: 'The planner sees that you are away. We do not ask why.',
    sees: 'The planner sees what you are called on the ward, your hours, days and shifts. Whoever works with you in a duo reads your name. The planner sees nothing else of what you have here.',
    next: (day, from, until) => `Next shift: ${day}, ${from} to ${until}.`, fileTitle: 'Work on a ward', called: 'Name on the ward', since: 'From', weekdays: 'Works on',
  },
})
