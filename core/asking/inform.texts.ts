import { catalogue } from '../../kit/texts.ts'

/** What a manager reads who wants to point someone to a programme. */
export const informTexts = catalogue('u', {
  'nl-NL': {
    forManagers: 'Bent u leidinggevende?',
    noteFor: 'Een briefje voor een medewerker',
    toInform: 'Wijs iemand de weg', toAdvice: 'Vraag advies zonder naam', toInTouch: 'In contact blijven: hoe doet u dat?',
    informTitle: 'Eerst informeren',
    informLead: 'Geef dit briefje aan een medewerker, of aan iedereen. Daarna beslist de medewerker zelf.',
    informNever: 'U hoort niet of iemand komt. Nu niet en later niet. Ook wij kunnen het niet zien: het briefje is voor iedereen hetzelfde.',
    informDont: 'Vraag er niet naar. Een medewerker mag komen zonder dat u het weet.',
    informSick: 'Is iemand ziek? Dan bewaakt de casemanager de termijnen. Dat staat hier los van.',
    informPaper: 'Print het briefje',
    informWords: 'Of stuur deze tekst',
    note: 'Het briefje',
  },
  'nl-BE': {
    forManagers: 'Bent u leidinggevende?',
    noteFor: 'Een briefje voor een medewerker',
    toInform: 'Wijs iemand de weg', toAdvice: 'Vraag advies zonder naam', toInTouch: 'In contact blijven: hoe doet u dat?',
    informTitle: 'Eerst informeren',
    informLead: 'Geef dit briefje aan een medewerker, of aan iedereen. Daarna beslist de medewerker zelf.',
    informNever: 'U hoort niet of iemand komt. Nu niet en later niet. Ook wij kunnen het niet zien: het briefje is voor iedereen hetzelfde.',
    informDont: 'Vraag er niet naar. Een medewerker mag komen zonder dat u het weet.',
    informSick: 'Is iemand ziek? Dan volgt de verzuimcoördinator de termijnen op. Dat staat hier los van.',
    informPaper: 'Print het briefje',
    informWords: 'Of stuur deze tekst',
    note: 'Het briefje',
  },
  en: {
    forManagers: 'Are you a manager?',
    noteFor: 'A note for an employee',
    toInform: 'Show someone the way', toAdvice: 'Ask advice without a name', toInTouch: 'Staying in touch: how is that done?',
    informTitle: 'Inform first',
    informLead: 'Give this note to an employee, or to everyone. After that the employee decides.',
    informNever: 'You do not hear whether someone comes. Not now and not later. We cannot see it either: the note is the same for everyone.',
    informDont: 'Do not ask. An employee may come without your knowing.',
    informSick: 'Is someone ill? Then the case manager guards the terms. That stands apart from this.',
    informPaper: 'Print the note',
    informWords: 'Or send these words',
    note: 'The note',
  },
})
