/** Words for who guides: planning a talk together, and what everyone answered. */
import { catalogue } from '../../kit/texts.ts'

export const jointTalkGuideTexts = catalogue('je', {
  'nl-NL': {
    title: 'Gesprekken samen', back: (who: string) => `Naar ${who}`, lead: 'Met wie naast het dossier zit. Ieder zegt vooraf of het past, en waarom.',
    none: 'Er is nog geen gesprek samen.', plan: 'Plan een gesprek samen', planLead: (who: string) => `Met ${who}. Ieder krijgt een mail zonder inhoud.`, planFirst: (who: string) => `${who} zegt eerst wie erbij mag zijn. Daarvoor hoort niemand ervan.`, coming: 'Gepland', held: 'Geweest', missed: 'Niet doorgegaan', toRecord: 'Vast te leggen', cancelled: 'Afgezegd', link: 'Gesprekken samen', aside: (count: number) => (count === 1 ? '1 gesprek samen komt nog.' : `${count} gesprekken samen komen nog.`),
    guests: 'Wie vraag je erbij?', nobody: 'Er zit nog niemand naast dit dossier.', toCircle: 'Vraag eerst iemand', way: 'Hoe spreken jullie elkaar?', wayHint: 'Beeldbellen kan hier alleen met twee.', 'at-location': 'Op locatie', 'guide-calls': 'Ik bel iedereen, in één gesprek', choose: 'Kies een moment', noMoments: 'Er is in de komende weken geen moment vrij.', hours: 'Naar je uren', spoken: (day: string, time: string) => `${day} om ${time}`,
    moveTitle: 'Een ander moment', move: 'Kies een ander moment', moveLead: 'Iedereen krijgt een mail en antwoordt opnieuw.', record: 'Leg vast of het doorging', callOff: 'Zeg dit gesprek af', calledOff: 'Dit gesprek is afgezegd. Iedereen kreeg een mail.', planned: 'Het gesprek staat. Iedereen kreeg een mail.', plannedFirst: 'Het gesprek staat. De deelnemer zegt nu wie erbij mag zijn.',
    answers: 'Wat ieder antwoordde', noAnswer: 'nog geen antwoord', comes: 'komt', 'other-time': 'liever een ander moment', 'rather-not': 'liever niet', answersHint: 'Alleen jij leest dit. De anderen zien alleen wie er komt.',
    prepared: 'Wat ieder voorbereidde', preparedNone: 'Nog niemand schreef iets op.', stays: 'Blijft buiten het gesprek', hidden: 'alleen voor jou', shown: 'mogen de anderen lezen', by: (name: string) => `Van ${name}`,
    today: (count: number) => (count === 1 ? 'gesprek samen past niet voor iedereen' : 'gesprekken samen passen niet voor iedereen'), todayLink: 'Bekijk het antwoord',
    wrong: 'Zo kan het nog niet', 'plan.nobody': 'Kies wie erbij is.', gone: 'Dit moment is net weg, of iemand kan dan niet. Kies een ander.', ended: 'Deze begeleiding is afgesloten.',
  },
  'nl-BE': {
    title: 'Gesprekken samen', back: who => `Naar ${who}`, lead: 'Met wie naast het dossier zit. Ieder zegt vooraf of het past, en waarom.',
    none: 'Er is nog geen gesprek samen.', plan: 'Plan een gesprek samen', planLead: who => `Met ${who}. Ieder krijgt een mail zonder inhoud.`, planFirst: who => `${who} zegt eerst wie erbij mag zijn. Daarvoor hoort niemand ervan.`, coming: 'Gepland', held: 'Geweest', missed: 'Niet doorgegaan', toRecord: 'Vast te leggen', cancelled: 'Afgezegd', link: 'Gesprekken samen', aside: count => (count === 1 ? '1 gesprek samen komt nog.' : `${count} gesprekken samen komen nog.`),
    guests: 'Wie vraag je erbij?', nobody: 'Er zit nog niemand naast dit dossier.', toCircle: 'Vraag eerst iemand', way: 'Hoe spreken jullie elkaar?', wayHint: 'Videobellen kan hier alleen met twee.', 'at-location': 'Op een locatie', 'guide-calls': 'Ik bel iedereen, in één gesprek', choose: 'Kies een moment', noMoments: 'Er is in de komende weken geen moment vrij.', hours: 'Naar je uren', spoken: (day, time) => `${day} om ${time}`,
    moveTitle: 'Een ander moment', move: 'Kies een ander moment', moveLead: 'Iedereen krijgt een mail en antwoordt opnieuw.', record: 'Leg vast of het doorging', callOff: 'Zeg dit gesprek af', calledOff: 'Dit gesprek is afgezegd. Iedereen kreeg een mail.', planned: 'Het gesprek ligt vast. Iedereen kreeg een mail.', plannedFirst: 'Het gesprek ligt vast. De deelnemer zegt nu wie erbij mag zijn.',
    answers: 'Wat ieder antwoordde', noAnswer: 'nog geen antwoord', comes: 'komt', 'other-time': 'liever een ander moment', 'rather-not': 'liever niet', answersHint: 'Alleen jij leest dit. De anderen zien alleen wie er komt.',
    prepared: 'Wat ieder voorbereidde', preparedNone: 'Nog niemand schreef iets op.', stays: 'Blijft buiten het gesprek', hidden: 'alleen voor jou', shown: 'mogen de anderen lezen', by: name => `Van ${name}`,
    today: count => (count === 1 ? 'gesprek samen past niet voor iedereen' : 'gesprekken samen passen niet voor iedereen'), todayLink: 'Bekijk het antwoord',
    wrong: 'Zo kan het nog niet', 'plan.nobody': 'Kies wie erbij is.', gone: 'Dit moment is net weg, of iemand kan dan niet. Kies een ander.', ended: 'Deze begeleiding is afgesloten.',
  },
  en: {
    title: 'Talks together', back: who => `To ${who}`, lead: 'With those who sit beside the file. Each says beforehand whether it suits, and why.',
    none: 'There is no talk together yet.', plan: 'Plan a talk together', planLead: who => `With ${who}. Each gets a mail without content.`, planFirst: who => `${who} first says who may be there. Before that nobody hears of it.`, coming: 'Planned', held: 'Held', missed: 'Did not take place', toRecord: 'To record', cancelled: 'Called off', link: 'Talks together', aside: count => (count === 1 ? '1 talk together is still to come.' : `${count} talks together are still to come.`),
    guests: 'Whom do you ask?', nobody: 'Nobody sits beside this file yet.', toCircle: 'First ask someone', way: 'How do you speak?', wayHint: 'By video only two can speak here.', 'at-location': 'At a location', 'guide-calls': 'I call everyone, in one call', choose: 'Choose a moment', noMoments: 'No moment is free in the coming weeks.', hours: 'To your hours', spoken: (day, time) => `${day} at ${time}`,
    moveTitle: 'Another moment', move: 'Choose another moment', moveLead: 'Everyone gets a mail and answers anew.', record: 'Record whether it was held', callOff: 'Call this talk off', calledOff: 'This talk was called off. Everyone got a mail.', planned: 'The talk is planned. Everyone got a mail.', plannedFirst: 'The talk is planned. The participant now says who may be there.',
    answers: 'What each answered', noAnswer: 'no answer yet', comes: 'comes', 'other-time': 'rather another moment', 'rather-not': 'rather not', answersHint: 'Only you read this. The others only see who comes.',
    prepared: 'What each prepared', preparedNone: 'Nobody wrote anything yet.', stays: 'Stays outside the talk', hidden: 'for you alone', shown: 'the others may read', by: name => `By ${name}`,
    today: count => (count === 1 ? 'talk together does not suit everyone' : 'talks together do not suit everyone'), todayLink: 'Look at the answer',
    wrong: 'It cannot be like this yet', 'plan.nobody': 'Choose who takes part.', gone: 'This moment has just gone, or someone cannot make it. Choose another.', ended: 'This guidance has ended.',
  },
})
