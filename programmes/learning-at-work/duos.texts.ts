import { catalogue, you } from '../../kit/texts.ts'

const dutch = {
  title: 'Samen als duo', back: 'Terug', toAll: 'Alle duo’s', listLead: 'Vier handen: twee mensen doen samen het werk van één plek.', none: you('Je werkt nu niet in een duo.', 'U werkt nu niet in een duo.'),
  with: (name: string) => `Samen met ${name}`, someone: 'iemand van de afdeling', lead: (name: string, ward: string) => `Met ${name}, op ${ward}. Twee mensen doen hier samen het werk van één plek.`,
  isAsked: 'gevraagd', isWaiting: you('wacht op jouw ja', 'wacht op uw ja'), isOther: 'wacht op de ander', isStanding: 'loopt', isStopped: 'gestopt', isOver: 'voorbij',
  askedNote: 'De planner vraagt om als duo te werken. Verdeel eerst de taken. Het begint als allebei ja zeggen.', standsNote: 'Allebei zeiden ja. De planner zet het duo zo veel mogelijk op dezelfde dienst.', stoppedNote: 'Dit duo is gestopt.', overNote: 'Dit duo is voorbij, want een van de twee werkt hier niet meer.',
  noNeed: you('Wil je niet? Dan hoef je niets te doen. Na 30 dagen vervalt de vraag.', 'Wilt u niet? Dan hoeft u niets te doen. Na 30 dagen vervalt de vraag.'),
  who: 'Wie doet wat', noDivision: 'Er is nog geen verdeling.', does: (name: string) => `${name} doet`, iDo: you('Jij doet', 'U doet'), weDo: 'Samen', nobody: 'Nog niets', since: (day: string) => `Afgesproken op ${day}`,
  waitsTitle: 'Een verdeling die nog wacht', wroteOn: (day: string) => `Opgeschreven op ${day}`, waitsYou: (name: string) => `${name} zei ja. Klopt het zo?`, waitsOther: (name: string) => `${name} heeft nog geen ja gezegd.`, oldHolds: 'Tot dan geldt wat eerder is afgesproken.', yes: 'Ja, zo verdelen we het', said: you('Je zei ja.', 'U zei ja.'),
  notNow: (task: string) => `Nu even niet: voor ‘${task}’ is op dit moment geen van beiden bevoegd. Vraag het aan wie aftekent.`,
  writeTitle: 'Verdeel de taken', writeAgain: 'Verdeel het anders', writeLead: 'Schrijf alleen op wie wat doet. Waarom hoeft nergens te staan.', together: 'Samen', i: 'Ik', notOurs: 'Hoort er niet bij', ward: 'Werk op de afdeling', learning: 'Leren van elkaar', reserved: 'Voorbehouden handelingen', reservedLead: 'Alleen wie bevoegd is en is afgetekend, doet deze. Samen betekent: wie bevoegd is, doet het. De ander helpt.',
  ownTitle: 'Iets anders', own: (number: number) => `Een andere taak (${number})`, ownHint: 'Zeg wat iemand doet. Bijvoorbeeld: planten water geven.', ownBy: (number: number) => `Wie doet taak ${number}?`, write: 'Zo verdelen we het', writeWhat: (name: string) => `Dit is ook een ja. ${name} leest het en zegt ja, of schrijft een andere verdeling.`, written: (name: string) => `De verdeling staat er. ${name} krijgt bericht.`, saidYes: 'Dat is een ja.', both: 'Allebei zeiden ja.',
  wrong: 'Dit ging nog niet', 'duo.turned': (found: string) => `Schrijf alleen wat iemand doet. Laat ‘${found}’ weg.`, 'duo.look': (found: string) => `Dit lijkt een naam of iets over gezondheid: ${found}. Haal het weg, of kijk nog eens.`, 'duo.by': 'Kies wie deze taak doet.', 'duo.one-sided': 'Geef ieder een taak, of kies ‘samen’.', 'duo.reserved': you('Wie je kiest, is hiervoor nu niet bevoegd. Kies iemand die dat wel is, of ‘samen’.', 'Wie u kiest, is hiervoor nu niet bevoegd. Kies iemand die dat wel is, of ‘samen’.'),
  sees: you('De planner leest dat je in een duo werkt. Wie wat doet, lezen alleen de twee van het duo. Waarom je samenwerkt, vraagt niemand en staat nergens.', 'De planner leest dat u in een duo werkt. Wie wat doet, lezen alleen de twee van het duo. Waarom u samenwerkt, vraagt niemand en staat nergens.'),
  stopTitle: 'Stoppen', stopLead: 'Dat kan altijd, zonder reden. Wie van de twee stopte, leest niemand.', stopAsked: you('Liever geen duo? Zo zie je deze vraag niet meer. Voor anderen lijkt het alsof er nog geen antwoord is.', 'Liever geen duo? Zo ziet u deze vraag niet meer. Voor anderen lijkt het alsof er nog geen antwoord is.'), stop: 'Stop met dit duo', stopQuestion: 'Liever geen duo', stopped: 'Dat is klaar.',
  aside: (name: string) => `Samen met ${name}.`, asideWaits: 'Er wacht iets op een ja.', today: 'duo’s die op een ja wachten',
  file: (name: string) => `Duo met ${name}`, fileDivision: (number: number) => `Verdeling ${number}`, seenPlanner: you('leest dat je in een duo werkt, en niet wie wat doet', 'leest dat u in een duo werkt, en niet wie wat doet'), seenOther: 'leest wie in het duo wat doet', seenNone: you('Je werkt niet in een duo.', 'U werkt niet in een duo.'), seenRule: you('De verdeling lezen alleen de twee van het duo. Waarom je samenwerkt, staat nergens.', 'De verdeling lezen alleen de twee van het duo. Waarom u samenwerkt, staat nergens.'),
} as const

/** For the two of a duo: who learns, and the colleague beside. */
export const duoTexts = catalogue('je or u', {
  'nl-NL': dutch,
  'nl-BE': { ...dutch, standsNote: 'Allebei zeiden ja. De planner zet het duo zo veel mogelijk op dezelfde shift.' },
  en: {
    title: 'Working as a duo', back: 'Back', toAll: 'All duos', listLead: 'Four hands: two people do the work of one place together.', none: 'You do not work in a duo now.',
    with: name => `Together with ${name}`, someone: 'someone on the ward', lead: (name, ward) => `With ${name}, on ${ward}. Together you do the work of one place.`,
    isAsked: 'asked', isWaiting: 'waits for your yes', isOther: 'waits for the other', isStanding: 'in force', isStopped: 'stopped', isOver: 'over',
    askedNote: 'The planner asks you two to work together. Divide the tasks first. It begins when you both say yes.', standsNote: 'You both said yes. The planner puts you on the same shift as much as possible.', stoppedNote: 'This duo has stopped.', overNote: 'This duo is over, because one of you works here no longer.',
    noNeed: 'You would rather not? Then you need do nothing. After 30 days the question goes.',
    who: 'Who does what', noDivision: 'The tasks are not divided yet.', does: name => `${name} does`, iDo: 'You do', weDo: 'You both do, together', nobody: 'Nothing yet', since: day => `Agreed on ${day}`,
    waitsTitle: 'A division that still waits', wroteOn: day => `Written on ${day}`, waitsYou: name => `${name} said yes. Is it right like this?`, waitsOther: name => `${name} has not said yes yet.`, oldHolds: 'Until then, what you agreed before holds.', yes: 'Yes, we divide it like this', said: 'You said yes.',
    notNow: task => `Not now: for ‘${task}’ nobody of you two is qualified at the moment. Ask whoever signs off.`,
    writeTitle: 'Divide the tasks', writeAgain: 'Divide it differently', writeLead: 'Only write who does what. Why need not stand anywhere.', together: 'Together', i: 'I do', notOurs: 'Not ours', ward: 'Work on the ward', learning: 'Learning from each other', reserved: 'Reserved procedures', reservedLead: 'Only who is qualified and signed off does these. Together means: who is qualified does it. The other helps.',
    ownTitle: 'Something else', own: number => `Another task (${number})`, ownHint: 'Say what someone does. For example: watering the plants.', ownBy: number => `Who does task ${number}?`, write: 'We divide it like this', writeWhat: name => `This is a yes too. ${name} reads it and says yes, or writes another division.`, written: name => `The division stands. ${name} is told.`, saidYes: 'That is a yes.', both: 'You both said yes.',
    wrong: 'This did not work yet', 'duo.turned': found => `Only write what someone does. Leave out ‘${found}’.`, 'duo.look': found => `This looks like a name or like health: ${found}. Take it out, or look again.`, 'duo.by': 'Choose who does this task.', 'duo.one-sided': 'Give each of you a task, or choose ‘together’.', 'duo.reserved': 'Whom you chose is not qualified for this now. Choose someone who is, or ‘together’.',
    sees: 'The planner reads that you are a duo. Only you two read who does what. Why you work together is asked by nobody and stands nowhere.',
    stopTitle: 'Stopping', stopLead: 'You always may, without a reason. Nobody reads which of you stopped.', stopAsked: 'Rather no duo? Then you no longer see this question. To others it looks as if there is no answer yet.', stop: 'Stop with this duo', stopQuestion: 'Rather no duo', stopped: 'That is done.',
    aside: name => `Together with ${name}.`, asideWaits: 'Something waits for a yes.', today: 'duos that wait for a yes',
    file: name => `Duo with ${name}`, fileDivision: number => `Division ${number}`, seenPlanner: 'reads that you work in a duo, and not who does what', seenOther: 'reads who of you two does what', seenNone: 'You do not work in a duo.', seenRule: 'Only the two of the duo read who does what. Why you work together stands nowhere.',
  },
})

const planned = {
  title: 'Duo’s: vier handen', lead: 'Twee mensen doen samen het werk van één plek. Jij stelt voor. Zij verdelen de taken en zeggen allebei ja.', back: (name: string) => `Terug naar ${name}`, note: 'Wie wat doet, lezen alleen die twee. Waarom zij samenwerken, vraagt niemand en staat nergens.',
  listTitle: 'Duo’s op deze afdeling', none: 'Er is nog geen duo.', pair: (learner: string, colleague: string) => `${learner} en ${colleague}`, 'is-asked': 'gevraagd', 'is-stands': 'loopt', 'is-stopped': 'gestopt', 'is-over': 'voorbij', askedOn: (day: string) => `Gevraagd op ${day}`, lapses: (day: string) => `Vervalt op ${day} als niet allebei ja zeiden.`, withdraw: 'Neem de vraag terug',
  proposeTitle: 'Wie kan veel samen werken?', proposeLead: 'Uitgerekend uit dagen, uren en diensten van de komende vier weken. Niets anders telt mee.', why: (percent: number) => `Kan op ${percent} van de 100 diensten samen.`, ownGuide: 'Begeleidt deze leerling al.', proposeNone: 'Er is nu geen paar dat op vier van de vijf diensten samen kan.', ask: 'Vraag het aan allebei',
  chooseTitle: 'Kies zelf twee mensen', learner: 'Wie leert', colleague: 'Wie werkt ernaast', choose: 'Kies', asked: 'De vraag is gesteld. Allebei krijgen een bericht.', taken: 'De vraag is teruggenomen.',
  'duo.unknown': 'Van een van deze twee zijn nog geen uren bekend.', 'duo.apart': 'Deze twee werken nooit samen.', 'duo.taken': 'Een van deze twee is al gevraagd, of werkt al in een duo.', 'duo.overlap': (percent: number, least: number) => `Zij kunnen op ${percent} van de 100 diensten samen. Voor een duo is dat minstens ${least}.`,
  counts: 'Een duo telt als één leerplek. De uren van allebei staan in de planning.', inPlan: 'Duo’s in dit voorstel', together: (learner: string, colleague: string, percent: number) => `${learner} en ${colleague} staan op ${percent} van de 100 diensten samen.`, noShifts: (learner: string) => `${learner} staat op geen enkele dienst.`, enough: 'Dat is genoeg: minstens vier van de vijf.', little: 'Dat is te weinig: het doel is vier van de vijf.', link: 'Duo’s',
} as const

/** For whoever plans. */
export const wardDuoTexts = catalogue('je', {
  'nl-NL': planned,
  'nl-BE': {
    ...planned, proposeLead: 'Berekend uit dagen, uren en shiften van de komende vier weken. Niets anders telt mee.', why: percent => `Kan op ${percent} van de 100 shiften samen.`, proposeNone: 'Er is nu geen paar dat op vier van de vijf shiften samen kan.', 'duo.unknown': 'Van een van deze twee zijn nog geen uren gekend.',
    'duo.overlap': (percent, least) => `Zij kunnen op ${percent} van de 100 shiften samen. Voor een duo is dat minstens ${least}.`, together: (learner, colleague, percent) => `${learner} en ${colleague} staan op ${percent} van de 100 shiften samen.`, noShifts: learner => `${learner} staat op geen enkele shift.`,
  },
  en: {
    title: 'Duos: four hands', lead: 'Two people do the work of one place together. You propose. They divide the tasks and both say yes.', back: name => `Back to ${name}`, note: 'Only those two read who does what. Why they work together is asked by nobody and stands nowhere.',
    listTitle: 'Duos on this ward', none: 'There is no duo yet.', pair: (learner, colleague) => `${learner} and ${colleague}`, 'is-asked': 'asked', 'is-stands': 'in force', 'is-stopped': 'stopped', 'is-over': 'over', askedOn: day => `Asked on ${day}`, lapses: day => `Goes on ${day} unless both said yes.`, withdraw: 'Take the question back',
    proposeTitle: 'Who can work together a lot?', proposeLead: 'Worked out from days, hours and shifts of the coming four weeks. Nothing else counts.', why: percent => `Can be together on ${percent} of 100 shifts.`, ownGuide: 'Guides this learner already.', proposeNone: 'No pair can be together on four of five shifts now.', ask: 'Ask them both',
    chooseTitle: 'Choose two people yourself', learner: 'Who learns', colleague: 'Who works beside them', choose: 'Choose', asked: 'The question was asked. Both are told.', taken: 'The question was taken back.',
    'duo.unknown': 'Hours of one of these two are not known yet.', 'duo.apart': 'These two never work together.', 'duo.taken': 'One of these two was asked already, or works in a duo.', 'duo.overlap': (percent, least) => `They can be together on ${percent} of 100 shifts. A duo needs at least ${least}.`,
    counts: 'A duo counts as one place to learn. The hours of both are in the plan.', inPlan: 'Duos in this proposal', together: (learner, colleague, percent) => `${learner} and ${colleague} are together on ${percent} of 100 shifts.`, noShifts: learner => `${learner} is on no shift.`, enough: 'That is enough: at least four of five.', little: 'That is too little: the aim is four of five.', link: 'Duos',
  },
})
