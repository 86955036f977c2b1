import { catalogue, you } from '../../kit/texts.ts'

/** Words for an ending that leads on to another programme. */
export const goingOnTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'Verder ergens anders', back: 'Terug', lead: (name: string) => `Deze begeleiding is klaar. Verder kan met ${name}.`,
    whatGoes: 'Wat er dan heen gaat', goes: (name: string, mail: string) => `Alleen een naam en een e-mailadres: ${name}, ${mail}.`, stays: 'Het dossier van nu gaat niet mee. Niemand leest daar wie hier meedeed.', excluded: you('Wie je buiten je dossier hield, leest ook dit niet.', 'Wie u buiten uw dossier hield, leest ook dit niet.'),
    yes: 'Ja, vraag een eerste gesprek', no: 'Nee, nu niet', saidYes: 'Het eerste gesprek is gevraagd. Er komt een mail.', saidNo: you('Goed. Er is niets gevraagd. Vragen kan later nog zelf.', 'Goed. Er is niets gevraagd. Vragen kan later nog zelf.'), read: (name: string) => `Lees meer over ${name}`, readers: (name: string) => `Begeleiders van ${name} lezen dit.`,
    waits: (name: string) => `Verder met ${name}?`, look: 'Bekijk en beslis', asked: 'Eerste gesprek gevraagd', notAsked: 'Niet gevraagd',
  },
  'nl-BE': {
    title: 'Verder ergens anders', back: 'Terug', lead: name => `Deze begeleiding is afgerond. Verder kan met ${name}.`,
    whatGoes: 'Wat er dan naartoe gaat', goes: (name, mail) => `Alleen een naam en een e-mailadres: ${name}, ${mail}.`, stays: 'Het dossier van nu gaat niet mee. Niemand leest daar wie hier betrokken was.', excluded: { je: 'Wie je buiten je dossier hield, leest ook dit niet.', u: 'Wie u buiten uw dossier hield, leest ook dit niet.' },
    yes: 'Ja, vraag een eerste gesprek', no: 'Neen, nu niet', saidYes: 'Het eerste gesprek is gevraagd. Er komt een mail.', saidNo: { je: 'Goed. Er is niets gevraagd. Vragen kan later nog zelf.', u: 'Goed. Er is niets gevraagd. Vragen kan later nog zelf.' }, read: name => `Lees meer over ${name}`, readers: name => `Begeleiders van ${name} lezen dit.`,
    waits: name => `Verder met ${name}?`, look: 'Bekijk en beslis', asked: 'Eerste gesprek gevraagd', notAsked: 'Niet gevraagd',
  },
  en: {
    title: 'On elsewhere', back: 'Back', lead: name => `This guidance has ended. You can go on with ${name}.`,
    whatGoes: 'What goes there', goes: (name, mail) => `Only a name and a mail address: ${name}, ${mail}.`, stays: 'The file of now does not go along. Nobody there reads who took part here.', excluded: 'Whoever you kept out of your file does not read this either.',
    yes: 'Yes, ask for a first talk', no: 'No, not now', saidYes: 'A first talk was asked for. A mail follows.', saidNo: 'Fine. Nothing was asked. You can ask by yourself later.', read: name => `Read more about ${name}`, readers: name => `Guides of ${name} read this.`,
    waits: name => `On with ${name}?`, look: 'Look and decide', asked: 'First talk asked for', notAsked: 'Not asked for',
  },
})
