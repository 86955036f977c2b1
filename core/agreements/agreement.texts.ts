import { catalogue, you } from '../../kit/texts.ts'

/** Who does what by when, for everyone who reads one: inside the file, and beside it. */
export const agreementTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'Doelen en afspraken', besideTitle: 'Afspraken',
    lead: you('Wie doet wat, en wanneer? Hier staat wat jullie afspraken.', 'Wie doet wat, en wanneer? Hier staat wat u samen afsprak.'),
    back: 'Terug', backTo: (name: string) => `Terug naar ${name}`, toAll: 'Alle doelen en afspraken',
    agreements: 'Afspraken', none: 'Er staan nog geen afspraken.', noneOpen: 'Er staat geen afspraak open.',
    overdueTitle: 'De dag is voorbij', yoursTitle: you('Nu aan jou', 'Nu aan u'), othersTitle: 'Wat een ander doet', earlier: 'Klaar of vervallen',
    does: (name: string, day: string) => `${name}, uiterlijk ${day}`, mine: you((day: string) => `Jij, uiterlijk ${day}`, (day: string) => `U, uiterlijk ${day}`),
    forGoal: (goal: string) => `Hoort bij: ${goal}`, fromTalk: 'Afgesproken in een gesprek',
    overdue: 'Te laat', thisWeek: 'Deze week', later: 'Loopt', done: 'Gedaan', dropped: 'Vervallen',
    doneOn: (name: string, day: string) => `Gedaan, ${day} (${name})`, movedOn: (name: string, to: string, day: string) => `Verplaatst naar ${to}, ${day} (${name})`, droppedOn: (name: string, day: string) => `Vervallen, ${day} (${name})`,
    madeOn: (name: string, day: string) => `Opgeschreven door ${name}, ${day}`,
    tick: 'Dit is gedaan', tickMore: (what: string) => `: ${what}`, look: 'Bekijk of verplaats',
    history: 'Wat ermee gebeurde',
    moveTitle: 'Het lukt niet op deze dag', moveDay: 'Nieuwe dag', reason: 'Waarom?', reasonHint: 'Eén zin is genoeg. Schrijf niets over gezondheid.', moveButton: 'Verplaats naar deze dag',
    dropTitle: 'Dit hoeft niet meer', dropButton: 'Laat deze afspraak vervallen',
    optional: '(niet verplicht)',

    newTitle: 'Nieuwe afspraak', toNew: 'Schrijf een afspraak op',
    words: 'Wat is er afgesproken?', wordsHint: 'Eén ding, zo concreet als kan. Bijvoorbeeld: op maandag beginnen om half tien.',
    owner: 'Wie doet dit?', choose: 'Kies iemand', due: 'Uiterlijk op', goal: 'Hoort bij het doel', noGoal: 'Geen doel',
    make: 'Schrijf deze afspraak op', anyway: 'Ik heb gekeken. Laat het zo staan', made: 'De afspraak staat er.',
    readersParticipant: you('Kies je een collega of leidinggevende? Dan leest die deze afspraak ook.', 'Kiest u een collega of leidinggevende? Dan leest die deze afspraak ook.'),
    readersGuide: (name: string) => `Een collega of leidinggevende leest dit pas als ${name} ja zegt.`,

    onlyTwo: (one: string, other: string) => `Alleen ${one} en ${other} lezen dit.`,
    bothRead: (one: string, other: string) => `${one} en ${other} lezen dit ook.`, ownerReads: (name: string) => `${name} leest dit ook.`, ownerWaits: (name: string, participant: string) => `${name} leest dit pas als ${participant} ja zegt.`, talkReads: 'Wie bij dat gesprek hoort, leest dit ook.',
    askYes: (name: string) => `Mag ${name} deze afspraak lezen?`, askYesWhy: (name: string) => `${name} kan hem dan doen en afvinken. Zonder ja leest ${name} niets.`, giveYes: (name: string) => `Ja, ${name} mag dit lezen`, waitsYes: (name: string) => `Wacht op een ja van ${name}`,

    ticked: 'Afgevinkt.', moved: 'Verplaatst.', gone: 'Vervallen.', readNow: (name: string) => `${name} kan dit nu lezen.`,
    shareTitle: 'Met iemand anders delen', shareLead: (name: string) => `Dit gaat pas verder als ${name} ja zegt. Alleen deze woorden, en niets meer.`, shareWith: 'Voor wie?', shareWords: 'Wat die ander leest', shareButton: (name: string) => `Leg dit voor aan ${name}`,
    shareText: (words: string, name: string, day: string) => `${words} ${name} doet dit, uiterlijk ${day}.`, shared: 'Voorgelegd.', putBefore: (name: string, day: string) => `Voorgelegd voor ${name}, ${day}`,

    dueSoon: (count: number) => (count === 1 ? '1 afspraak loopt af deze week' : `${count} afspraken lopen af deze week`), dueOver: (count: number) => (count === 1 ? '1 afspraak is te laat' : `${count} afspraken zijn te laat`),
    waitsForYou: you('Er wacht iets op je ja.', 'Er wacht iets op uw ja.'), nothingDue: 'Deze week loopt er geen afspraak af.',

    besideLead: you('Dit spraken jullie af. Vink af wat gedaan is.', 'Dit sprak u samen af. Vink af wat gedaan is.'), besideOf: (name: string) => `Samen met ${name}`, besideNone: 'Er staan nu geen afspraken.',
    besideYours: you('Wat jij doet', 'Wat u doet'), besideTogether: you('Ook afgesproken in jullie gesprek', 'Ook afgesproken in uw gesprek'), toShared: 'Wat er nog meer gedeeld is',

    'agreement.not-yours': 'Dit kan alleen wie het doet.', 'agreement.nobody': 'Wie doet dit? Kies iemand uit de lijst.', 'agreement.no-such-goal': 'Kies een doel uit de lijst.',
    'agreement.day-passed': 'Kies een dag die nog komt.', 'agreement.too-far': 'Kies een dag binnen een jaar.', 'agreement.too-many': 'Er staan al veertig afspraken open. Vink er eerst een paar af.',
    'agreement.over': 'Deze afspraak is al klaar of vervallen.', 'agreement.same-day': 'Kies een andere dag dan die er al staat.', 'agreement.first': 'Er veranderde net iets. Kijk eerst wat er nu staat.',
    'sharing.nobody': 'Kies voor wie dit is.', 'sharing.words': 'Schrijf wat die ander leest.',
  },
  'nl-BE': {
    title: 'Doelen en afspraken', besideTitle: 'Afspraken',
    lead: { je: 'Wie doet wat, en wanneer? Hier staat wat jullie afspraken.', u: 'Wie doet wat, en wanneer? Hier staat wat u samen afsprak.' },
    back: 'Terug', backTo: name => `Terug naar ${name}`, toAll: 'Alle doelen en afspraken',
    agreements: 'Afspraken', none: 'Er staan nog geen afspraken.', noneOpen: 'Er staat geen afspraak open.',
    overdueTitle: 'De dag is voorbij', yoursTitle: { je: 'Nu aan jou', u: 'Nu aan u' }, othersTitle: 'Wat een ander doet', earlier: 'Klaar of vervallen',
    does: (name, day) => `${name}, ten laatste ${day}`, mine: { je: day => `Jij, ten laatste ${day}`, u: day => `U, ten laatste ${day}` },
    forGoal: goal => `Hoort bij: ${goal}`, fromTalk: 'Afgesproken in een gesprek',
    overdue: 'Te laat', thisWeek: 'Deze week', later: 'Loopt', done: 'Gedaan', dropped: 'Vervallen',
    doneOn: (name, day) => `Gedaan, ${day} (${name})`, movedOn: (name, to, day) => `Verplaatst naar ${to}, ${day} (${name})`, droppedOn: (name, day) => `Vervallen, ${day} (${name})`,
    madeOn: (name, day) => `Genoteerd door ${name}, ${day}`,
    tick: 'Dit is gedaan', tickMore: what => `: ${what}`, look: 'Bekijk of verplaats',
    history: 'Wat ermee gebeurde',
    moveTitle: 'Het lukt niet op deze dag', moveDay: 'Nieuwe dag', reason: 'Waarom?', reasonHint: 'Eén zin volstaat. Schrijf niets over gezondheid.', moveButton: 'Verplaats naar deze dag',
    dropTitle: 'Dit hoeft niet meer', dropButton: 'Laat deze afspraak vervallen',
    optional: '(niet verplicht)',

    newTitle: 'Nieuwe afspraak', toNew: 'Noteer een afspraak',
    words: 'Wat is er afgesproken?', wordsHint: 'Eén ding, zo concreet als kan. Bijvoorbeeld: op maandag beginnen om half tien.',
    owner: 'Wie doet dit?', choose: 'Kies iemand', due: 'Ten laatste op', goal: 'Hoort bij het doel', noGoal: 'Geen doel',
    make: 'Noteer deze afspraak', anyway: 'Ik heb gekeken. Laat het zo staan', made: 'De afspraak staat er.',
    readersParticipant: { je: 'Kies je een collega of leidinggevende? Dan leest die deze afspraak ook.', u: 'Kiest u een collega of leidinggevende? Dan leest die deze afspraak ook.' },
    readersGuide: name => `Een collega of leidinggevende leest dit pas als ${name} ja zegt.`,

    onlyTwo: (one, other) => `Alleen ${one} en ${other} lezen dit.`,
    bothRead: (one, other) => `${one} en ${other} lezen dit ook.`, ownerReads: name => `${name} leest dit ook.`, ownerWaits: (name, participant) => `${name} leest dit pas als ${participant} ja zegt.`, talkReads: 'Wie bij dat gesprek hoort, leest dit ook.',
    askYes: name => `Mag ${name} deze afspraak lezen?`, askYesWhy: name => `${name} kan ze dan doen en afvinken. Zonder ja leest ${name} niets.`, giveYes: name => `Ja, ${name} mag dit lezen`, waitsYes: name => `Wacht op een ja van ${name}`,

    ticked: 'Afgevinkt.', moved: 'Verplaatst.', gone: 'Vervallen.', readNow: name => `${name} kan dit nu lezen.`,
    shareTitle: 'Met iemand anders delen', shareLead: name => `Dit gaat pas verder als ${name} ja zegt. Alleen deze woorden, en niets meer.`, shareWith: 'Voor wie?', shareWords: 'Wat die ander leest', shareButton: name => `Leg dit voor aan ${name}`,
    shareText: (words, name, day) => `${words} ${name} doet dit, ten laatste ${day}.`, shared: 'Voorgelegd.', putBefore: (name, day) => `Voorgelegd voor ${name}, ${day}`,

    dueSoon: count => (count === 1 ? '1 afspraak loopt af deze week' : `${count} afspraken lopen af deze week`), dueOver: count => (count === 1 ? '1 afspraak is te laat' : `${count} afspraken zijn te laat`),
    waitsForYou: { je: 'Er wacht iets op je ja.', u: 'Er wacht iets op uw ja.' }, nothingDue: 'Deze week loopt er geen afspraak af.',

    besideLead: { je: 'Dit spraken jullie af. Vink af wat gedaan is.', u: 'Dit sprak u samen af. Vink af wat gedaan is.' }, besideOf: name => `Samen met ${name}`, besideNone: 'Er staan nu geen afspraken.',
    besideYours: { je: 'Wat jij doet', u: 'Wat u doet' }, besideTogether: { je: 'Ook afgesproken in jullie gesprek', u: 'Ook afgesproken in uw gesprek' }, toShared: 'Wat er nog meer gedeeld is',

    'agreement.not-yours': 'Dit kan alleen wie het doet.', 'agreement.nobody': 'Wie doet dit? Kies iemand uit de lijst.', 'agreement.no-such-goal': 'Kies een doel uit de lijst.',
    'agreement.day-passed': 'Kies een dag die nog komt.', 'agreement.too-far': 'Kies een dag binnen het jaar.', 'agreement.too-many': 'Er staan al veertig afspraken open. Vink er eerst een paar af.',
    'agreement.over': 'Deze afspraak is al klaar of vervallen.', 'agreement.same-day': 'Kies een andere dag dan die er al staat.', 'agreement.first': 'Er veranderde net iets. Kijk eerst wat er nu staat.',
    'sharing.nobody': 'Kies voor wie dit is.', 'sharing.words': 'Schrijf wat die ander leest.',
  },
  en: {
    title: 'Goals and agreements', besideTitle: 'Agreements',
    lead: 'Who does what, and when? Here is what you agreed.',
    back: 'Back', backTo: name => `Back to ${name}`, toAll: 'All goals and agreements',
    agreements: 'Agreements', none: 'There are no agreements yet.', noneOpen: 'No agreement is open.',
    overdueTitle: 'The day has passed', yoursTitle: 'Your turn', othersTitle: 'What someone else does', earlier: 'Done or dropped',
    does: (name, day) => `${name}, by ${day}`, mine: day => `You, by ${day}`,
    forGoal: goal => `Part of: ${goal}`, fromTalk: 'Agreed in a talk',
    overdue: 'Overdue', thisWeek: 'This week', later: 'Open', done: 'Done', dropped: 'Dropped',
    doneOn: (name, day) => `Done, ${day} (${name})`, movedOn: (name, to, day) => `Moved to ${to}, ${day} (${name})`, droppedOn: (name, day) => `Dropped, ${day} (${name})`,
    madeOn: (name, day) => `Written down by ${name}, ${day}`,
    tick: 'This is done', tickMore: what => `: ${what}`, look: 'Look or move',
    history: 'What became of it',
    moveTitle: 'It does not work out on this day', moveDay: 'New day', reason: 'Why?', reasonHint: 'One sentence is enough. Write nothing about health.', moveButton: 'Move to this day',
    dropTitle: 'This is no longer needed', dropButton: 'Drop this agreement',
    optional: '(optional)',

    newTitle: 'New agreement', toNew: 'Write down an agreement',
    words: 'What was agreed?', wordsHint: 'One thing, as concrete as can be. For example: starting at half past nine on Mondays.',
    owner: 'Who does this?', choose: 'Choose someone', due: 'By', goal: 'Part of the goal', noGoal: 'No goal',
    make: 'Write down this agreement', anyway: 'I looked. Leave it so', made: 'The agreement is written down.',
    readersParticipant: 'Do you choose a colleague or manager? Then they read this agreement too.',
    readersGuide: name => `A colleague or manager reads this only when ${name} says yes.`,

    onlyTwo: (one, other) => `Only ${one} and ${other} read this.`,
    bothRead: (one, other) => `${one} and ${other} read this too.`, ownerReads: name => `${name} reads this too.`, ownerWaits: (name, participant) => `${name} reads this only when ${participant} says yes.`, talkReads: 'Whoever belongs to that talk reads this too.',
    askYes: name => `May ${name} read this agreement?`, askYesWhy: name => `${name} can then do it and tick it. Without a yes ${name} reads nothing.`, giveYes: name => `Yes, ${name} may read this`, waitsYes: name => `Waits for a yes of ${name}`,

    ticked: 'Ticked.', moved: 'Moved.', gone: 'Dropped.', readNow: name => `${name} can read this now.`,
    shareTitle: 'Share with someone else', shareLead: name => `This goes further only when ${name} says yes. These words alone, and nothing more.`, shareWith: 'For whom?', shareWords: 'What the other reads', shareButton: name => `Put this to ${name}`,
    shareText: (words, name, day) => `${words} ${name} does this, by ${day}.`, shared: 'Put forward.', putBefore: (name, day) => `Put forward for ${name}, ${day}`,

    dueSoon: count => (count === 1 ? '1 agreement is due this week' : `${count} agreements are due this week`), dueOver: count => (count === 1 ? '1 agreement is overdue' : `${count} agreements are overdue`),
    waitsForYou: 'Something waits for your yes.', nothingDue: 'No agreement is due this week.',

    besideLead: 'This is what you agreed. Tick what is done.', besideOf: name => `Together with ${name}`, besideNone: 'There are no agreements now.',
    besideYours: 'What you do', besideTogether: 'Also agreed in your talk', toShared: 'What else is shared',

    'agreement.not-yours': 'Only whoever does it can do this.', 'agreement.nobody': 'Who does this? Choose someone from the list.', 'agreement.no-such-goal': 'Choose a goal from the list.',
    'agreement.day-passed': 'Choose a day that is still to come.', 'agreement.too-far': 'Choose a day within a year.', 'agreement.too-many': 'Forty agreements are open already. Tick a few first.',
    'agreement.over': 'This agreement is done or dropped already.', 'agreement.same-day': 'Choose another day than the one that stands.', 'agreement.first': 'Something just changed. Look first what stands now.',
    'sharing.nobody': 'Choose for whom this is.', 'sharing.words': 'Write what the other reads.',
  },
})
