import { catalogue } from '../../kit/texts.ts'

/** For a guide who opens a file that is not theirs, because it cannot wait. */
export const emergencyTexts = catalogue('je', {
  'nl-NL': {
    title: 'Een dossier openen in nood', link: 'Een dossier openen in nood', lead: 'Alleen als het niet kan wachten. Het dossier gaat één uur open.',
    first: (numbers: string) => `Is er direct gevaar? Bel eerst ${numbers}.`, told: 'De deelnemer ziet meteen wie het was en waarom. De logboekhouder kijkt het na.',
    sees: 'Je ziet wie het is, wie er begeleidt, het nummer en het volgende gesprek. Ook de berichten. Aantekeningen en verslagen blijven dicht.',
    nameless: 'Wie met zes woorden kwam, vind je hier niet. Dat dossier gaat alleen open voor de deelnemer zelf en de eigen begeleider. Dat beloofden we.',
    mail: 'Mailadres van de deelnemer', reason: 'Wat is er aan de hand?', danger: 'Er is gevaar', unreachable: 'De begeleider is niet te bereiken', asked: 'De deelnemer vraagt het zelf', motive: 'Waarom kan het niet wachten?', motiveHint: 'Minstens één zin, zonder naam. De deelnemer, de begeleider en de logboekhouder lezen dit.', open: 'Open het dossier voor een uur',
    'emergency.unknown': 'Bij dit adres is geen dossier dat je zo kunt openen.', 'emergency.open': 'Je hebt al een dossier open. Sluit dat eerst.', 'mail.wrong': 'Vul het hele mailadres in.', 'reason.wrong': 'Kies wat er aan de hand is.', 'motive.short': 'Schrijf in één zin waarom het niet kan wachten.', 'motive.long': 'Dit is te lang. Maak het korter.', wrong: 'Dit lukte nog niet',
    now: 'Nu open', openUntil: (name: string, moment: string) => `${name} is open tot ${moment}.`, look: 'Naar het dossier', close: 'Sluit het dossier', closed: 'Het dossier is dicht.', before: 'Eerder geopend', beforeLine: (opened: string, until: string) => `Open van ${opened} tot ${until}.`,
    fileTitle: (name: string) => `In nood open: ${name}`, leftUntil: (moment: string) => `Dit sluit vanzelf: ${moment}.`, person: 'Wie', guides: 'Begeleider', nobody: 'Nu niemand', telephone: 'Telefoon', noTelephone: 'Geen nummer bekend', next: 'Volgende gesprek', noNext: 'Er is geen gesprek gepland.', messages: 'Berichten', noMessages: 'Er zijn geen berichten.', from: (name: string, moment: string) => `${name}, ${moment}`, someone: 'Iemand', back: 'Terug', newest: (count: number) => `De nieuwste ${count}.`,
    open1: 'dossier open in nood', besideLook: 'Lees waarom',
    whyTitle: 'Geopend in nood', whyLead: 'Een collega opende dit dossier, omdat het niet kon wachten.', by: (name: string) => `Door ${name}`,
  },
  'nl-BE': {
    title: 'Een dossier openen in nood', link: 'Een dossier openen in nood', lead: 'Enkel als het niet kan wachten. Het dossier gaat één uur open.',
    first: numbers => `Is er direct gevaar? Bel eerst ${numbers}.`, told: 'De deelnemer ziet meteen wie het was en waarom. De logboekhouder kijkt het na.',
    sees: 'Je ziet wie het is, wie er begeleidt, het nummer en het volgende gesprek. Ook de berichten. Nota’s en verslagen blijven dicht.',
    nameless: 'Wie met zes woorden kwam, vind je hier niet. Dat dossier gaat enkel open voor de deelnemer zelf en de eigen begeleider. Dat beloofden we.',
    mail: 'Mailadres van de deelnemer', reason: 'Wat is er aan de hand?', danger: 'Er is gevaar', unreachable: 'De begeleider is niet bereikbaar', asked: 'De deelnemer vraagt het zelf', motive: 'Waarom kan het niet wachten?', motiveHint: 'Minstens één zin, zonder naam. De deelnemer, de begeleider en de logboekhouder lezen dit.', open: 'Open het dossier voor een uur',
    'emergency.unknown': 'Bij dit adres is geen dossier dat je zo kunt openen.', 'emergency.open': 'Je hebt al een dossier open. Sluit dat eerst.', 'mail.wrong': 'Vul het volledige mailadres in.', 'reason.wrong': 'Kies wat er aan de hand is.', 'motive.short': 'Schrijf in één zin waarom het niet kan wachten.', 'motive.long': 'Dit is te lang. Maak het korter.', wrong: 'Dit lukte nog niet',
    now: 'Nu open', openUntil: (name, moment) => `${name} is open tot ${moment}.`, look: 'Naar het dossier', close: 'Sluit het dossier', closed: 'Het dossier is dicht.', before: 'Vroeger geopend', beforeLine: (opened, until) => `Open van ${opened} tot ${until}.`,
    fileTitle: name => `In nood open: ${name}`, leftUntil: moment => `Dit sluit vanzelf: ${moment}.`, person: 'Wie', guides: 'Begeleider', nobody: 'Nu niemand', telephone: 'Telefoon', noTelephone: 'Geen nummer bekend', next: 'Volgend gesprek', noNext: 'Er is geen gesprek gepland.', messages: 'Berichten', noMessages: 'Er zijn geen berichten.', from: (name, moment) => `${name}, ${moment}`, someone: 'Iemand', back: 'Terug', newest: count => `De nieuwste ${count}.`,
    open1: 'dossier open in nood', besideLook: 'Lees waarom',
    whyTitle: 'Geopend in nood', whyLead: 'Een collega opende dit dossier, omdat het niet kon wachten.', by: name => `Door ${name}`,
  },
  en: {
    title: 'Opening a file in an emergency', link: 'Open a file in an emergency', lead: 'Only when it cannot wait. The file opens for one hour.',
    first: numbers => `Is there immediate danger? Call ${numbers} first.`, told: 'The participant sees at once who it was and why. The log keeper looks into it.',
    sees: 'You see who it is, who guides, the number and the next talk. The messages too. Notes and reports stay closed.',
    nameless: 'Whoever came with six words is not found here. That file opens only for the participants themselves and their own guide. We promised so.',
    mail: 'Mail address of the participant', reason: 'What is going on?', danger: 'There is danger', unreachable: 'The guide cannot be reached', asked: 'The participant asks for it', motive: 'Why can it not wait?', motiveHint: 'One sentence at least, without a name. The participant, the guide and the log keeper read this.', open: 'Open the file for an hour',
    'emergency.unknown': 'There is no file with this address that you can open so.', 'emergency.open': 'You have a file open already. Close that one first.', 'mail.wrong': 'Fill in the whole mail address.', 'reason.wrong': 'Choose what is going on.', 'motive.short': 'Write in one sentence why it cannot wait.', 'motive.long': 'This is too long. Make it shorter.', wrong: 'This did not work so far',
    now: 'Open now', openUntil: (name, moment) => `${name} is open until ${moment}.`, look: 'To the file', close: 'Close the file', closed: 'The file is closed.', before: 'Opened before', beforeLine: (opened, until) => `Open from ${opened} to ${until}.`,
    fileTitle: name => `Open in an emergency: ${name}`, leftUntil: moment => `This closes by itself: ${moment}.`, person: 'Who', guides: 'Guide', nobody: 'Nobody now', telephone: 'Telephone', noTelephone: 'No number known', next: 'Next talk', noNext: 'No talk is planned.', messages: 'Messages', noMessages: 'There are no messages.', from: (name, moment) => `${name}, ${moment}`, someone: 'Someone', back: 'Back', newest: count => `The newest ${count}.`,
    open1: 'file open in an emergency', besideLook: 'Read why',
    whyTitle: 'Opened in an emergency', whyLead: 'A colleague opened this file, because it could not wait.', by: name => `By ${name}`,
  },
})
