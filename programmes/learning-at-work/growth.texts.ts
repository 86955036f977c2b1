import { catalogue } from '../../kit/texts.ts'

/** What helps to grow, wherever it is named. */
export const helpTexts = catalogue('je or u', {
  'nl-NL': { practice: 'zelf oefenen', 'watching-along': 'iemand laten meekijken', intervision: 'intervisie', training: 'een training' },
  'nl-BE': { practice: 'zelf oefenen', 'watching-along': 'iemand laten meekijken', intervision: 'intervisie', training: 'een vorming' },
  en: { practice: 'practising myself', 'watching-along': 'having someone watch along', intervision: 'peer consultation', training: 'a training' },
})

const dutch = {
  title: 'Jouw groeipad', lead: 'Kies er één of twee, hooguit drie. Kleine stappen, met een dag erbij.', none: 'Je koos nog niets om in te groeien.', choose: 'Kies waarin je wilt groeien', point: 'Waarin wil je groeien?', why: 'Waarom dit, en waarom nu?', begin: 'Begin hieraan', ofProfile: 'In je profiel staat dit bij wat kan groeien',
  'growth.too-many': 'Er lopen er al drie. Maak er eerst een af.', 'growth.runs': 'Hier ben je al mee bezig.', open: (count: number) => (count === 1 ? 'Eén stap te gaan' : `${count} stappen te gaan`), begun: 'Nog geen stap', reached: 'Alle stappen gezet',
  steps: 'Stappen', what: 'Wat ga je doen?', whatHint: 'Klein genoeg voor één week.', help: 'Wat helpt daarbij?', by: 'Op welke dag?', addStep: 'Zet deze stap erbij', noSteps: 'Hier staat nog geen stap.', done: (day: string) => `Gedaan op ${day}`, planned: 'Komt nog', passed: 'De dag is voorbij', evidence: 'Wat was er te zien?', evidenceHint: 'In je eigen woorden. Schrijf geen namen van leerlingen op.', finish: 'Deze stap is gezet', drop: 'Haal weg',
  'step.passed': 'Kies een dag die nog komt.', 'step.too-many': 'Er staan al twintig stappen. Haal er een weg.', back: 'Naar je groeipad', alone: 'Alleen jij leest dit, tot je het aan iemand laat zien.', showTitle: 'Wie mag dit lezen?', showWhom: 'Aan wie laat je het zien?', show: 'Laat dit lezen', hide: (name: string) => `${name} mag dit niet meer lezen`, reads: (name: string) => `${name} mag dit lezen`,
  trainings: 'Trainingen', trainingsWhat: 'Wat je volgde, met de dag en de uren.', noTrainings: 'Hier staat nog geen training.', trainingWhat: 'Welke training?', trainingOn: 'Op welke dag?', hours: 'Hoeveel uur?', hoursIn: (hours: number) => `${hours} uur`, kind: 'Wat voor training?', other: 'een training over begeleiden', mentor: 'een mentoropleiding', addTraining: 'Zet deze training erbij', 'training.to-come': 'Deze dag moet nog komen. Zet een training die komt bij je stappen.', 'training.too-many': 'Er staan er al heel veel. Wis er eerst een.',
  mentorTitle: 'Mentoropleiding', mentorAsked: 'Vlaanderen vraagt een mentoropleiding binnen een jaar na de erkenning van de werkplek. Je sector kan het eerder vragen.', mentorDone: (day: string) => `Gevolgd op ${day}.`, mentorBy: (day: string) => `Gerekend vanaf de dag op je podium is dat ${day}.`, mentorUnknown: 'Zet op je podium sinds wanneer je begeleidt. Dan staat hier een dag.', mentorSource: 'Waar dit staat', mentorChecked: (day: string) => `Nagekeken op ${day}.`, trainingHelp: 'Vraag een collega om mee te kijken, of breng iets in bij intervisie.',
  seenLink: 'Lees wat er gezien is bij het meekijken',
} as const

export const growthTexts = catalogue('je', {
  'nl-NL': dutch,
  'nl-BE': { ...dutch, trainings: 'Vormingen', trainingsWhat: 'Wat je volgde, met de dag en de uren.', noTrainings: 'Hier staat nog geen vorming.', trainingWhat: 'Welke vorming?', kind: 'Wat voor vorming?', other: 'een vorming over begeleiden', addTraining: 'Voeg deze vorming toe', addStep: 'Voeg deze stap toe', drop: 'Verwijder', 'training.to-come': 'Deze dag moet nog komen. Zet een vorming die komt bij je stappen.' },
  en: {
    title: 'Your growth path', lead: 'Choose one or two, three at most. Small steps, each with a day.', none: 'You have chosen nothing to grow in yet.', choose: 'Choose what to grow in', point: 'What do you want to grow in?', why: 'Why this, and why now?', begin: 'Begin with this', ofProfile: 'In your profile this can grow',
    'growth.too-many': 'Three run already. Finish one first.', 'growth.runs': 'You are at this already.', open: count => (count === 1 ? 'One step to go' : `${count} steps to go`), begun: 'No step yet', reached: 'All steps taken',
    steps: 'Steps', what: 'What will you do?', whatHint: 'Small enough for one week.', help: 'What helps with it?', by: 'On which day?', addStep: 'Add this step', noSteps: 'There is no step yet.', done: day => `Done on ${day}`, planned: 'Still to come', passed: 'The day has passed', evidence: 'What could be seen?', evidenceHint: 'In your own words. Write no names of learners.', finish: 'This step is taken', drop: 'Take away',
    'step.passed': 'Choose a day that is still to come.', 'step.too-many': 'There are twenty steps already. Take one away.', back: 'To your growth path', alone: 'Only you read this, until you show it to someone.', showTitle: 'Who may read this?', showWhom: 'To whom do you show it?', show: 'Let them read this', hide: name => `${name} may no longer read this`, reads: name => `${name} may read this`,
    trainings: 'Trainings', trainingsWhat: 'What you followed, with the day and the hours.', noTrainings: 'There is no training yet.', trainingWhat: 'Which training?', trainingOn: 'On which day?', hours: 'How many hours?', hoursIn: hours => (hours === 1 ? '1 hour' : `${hours} hours`), kind: 'What kind of training?', other: 'a training about guiding', mentor: 'a mentor training', addTraining: 'Add this training', 'training.to-come': 'This day is still to come. Put a training to come among your steps.', 'training.too-many': 'There are very many already. Erase one first.',
    mentorTitle: 'Mentor training', mentorAsked: 'Flanders asks for a mentor training within a year after the workplace is recognised. Your sector may ask it sooner.', mentorDone: day => `Followed on ${day}.`, mentorBy: day => `Counted from the day on your stage, that is ${day}.`, mentorUnknown: 'Put on your stage since when you guide. Then a day shows here.', mentorSource: 'Where this stands', mentorChecked: day => `Checked on ${day}.`, trainingHelp: 'Ask a colleague to watch along, or bring something to peer consultation.',
    seenLink: 'Read what was seen while watching along',
  },
})
