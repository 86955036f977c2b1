import { catalogue } from '../../kit/texts.ts'

const dutch = {
  title: 'Jouw begeleiden', back: 'Naar jouw begeleiden', lead: 'Begeleiden doe je er niet zomaar bij. Deze plek is van jou.', mineAlone: 'Alleen jij leest dit',
  waits: (count: number) => (count === 1 ? 'Eén ding wacht hier op je' : `${count} dingen wachten hier op je`),
  profile: 'Jouw profiel', profileWhat: 'Wat sterk is en wat kan groeien, op elf punten.', growth: 'Jouw groeipad', growthWhat: 'Kleine stappen, met een dag erbij.',
  week: 'Hoe zwaar was de week?', weekWhat: 'Eén druk. Alleen jij leest het.', stage: 'Wat ik deed', stageWhat: 'Een podium voor jouw begeleiden. Jij beslist wie het ziet.',
  seen: 'Meegekeken', seenWhat: 'Wat een ervaren collega zag, en of jij dat ook zo zag.', asked: 'Gevraagd aan jou', askedWhat: 'Collega’s die vragen hoe jij hun begeleiden ziet.',
  words: 'Woorden aan jou', wordsWhat: 'Wat een collega zou helpen.', fits: 'Past dit bij jou?', fitsWhat: 'Zeven momenten om over te praten.', colleagues: 'Podium van collega’s', colleaguesWhat: 'Wat anderen deden en laten zien.',
  district: 'Wijkleercentrum', districtWhat: 'Vragen uit de wijk, en wie ze oppakt.',
  accountTitle: 'Van je begeleiden', accountText: 'Alles wat je over je eigen begeleiden schreef, met je uren en je duo’s.', ownFile: 'Neem alles van jezelf mee', ownFileWhat: 'Alles wat je hier schreef, op papier of als bestand.', ownFilePdf: 'Als papier (PDF)', ownFileJson: 'Als bestand (JSON)',
  today: 'wacht bij jouw begeleiden', toPage: 'Naar jouw begeleiden',
  choose: 'Kies iemand', kept: 'Dit is bewaard.', erased: 'Dit is gewist. Er is niets van over.', newer: 'Dit is intussen ergens anders gewijzigd. Kijk eerst wat er nu staat.', optional: '(niet verplicht)', keep: 'Bewaar dit', eraseTitle: 'Wis dit', eraseButton: 'Wis dit voorgoed', eraseWhat: 'Dit gaat meteen weg en komt niet terug.',
  madeAt: (at: string) => `Gemaakt op ${at}.`, none: 'Hier staat niets.', readBy: 'Leest mee', askedOf: 'Gevraagd aan', saysOf: 'Zegt', weeks: 'Weken', trainings: 'Opleidingen', quotes: 'Wat leerlingen zeiden', fitsKept: 'Past dit bij mij?', looksTitle: 'Wie keek er?', on: 'Op',
} as const

export const guidingTexts = catalogue('je', {
  'nl-NL': dutch,
  'nl-BE': { ...dutch, optional: '(mag openblijven)', district: 'Wijkleercentrum', trainings: 'Vormingen' },
  en: {
    title: 'Your guiding', back: 'To your guiding', lead: 'Guiding is not something one does on the side. This place is yours.', mineAlone: 'Only you read this',
    waits: count => (count === 1 ? 'One thing waits for you here' : `${count} things wait for you here`),
    profile: 'Your profile', profileWhat: 'What is strong and what can grow, in eleven points.', growth: 'Your growth path', growthWhat: 'Small steps, each with a day.',
    week: 'How heavy was the week?', weekWhat: 'One press. Only you read it.', stage: 'What I did', stageWhat: 'A stage for your guiding. You decide who sees it.',
    seen: 'Watched along', seenWhat: 'What an experienced colleague saw, and whether you saw it so too.', asked: 'Asked of you', askedWhat: 'Colleagues who ask how you see their guiding.',
    words: 'Words to you', wordsWhat: 'What would help a colleague.', fits: 'Does it suit you?', fitsWhat: 'Seven moments to talk about.', colleagues: 'Stage of colleagues', colleaguesWhat: 'What others did and let you see.',
    district: 'District learning centre', districtWhat: 'Questions from the neighbourhood, and who takes them up.',
    accountTitle: 'Of your guiding', accountText: 'Everything you wrote of your own guiding, with your hours and your duos.', ownFile: 'Take along everything of yours', ownFileWhat: 'Everything you wrote here, on paper or as a file.', ownFilePdf: 'As paper (PDF)', ownFileJson: 'As a file (JSON)',
    today: 'waiting at your guiding', toPage: 'To your guiding',
    choose: 'Choose someone', kept: 'This was kept.', erased: 'This was erased. Nothing of it is left.', newer: 'This was changed elsewhere meanwhile. Look first at how it is now.', optional: '(not required)', keep: 'Keep this', eraseTitle: 'Erase this', eraseButton: 'Erase this for good', eraseWhat: 'This goes at once and does not come back.',
    madeAt: at => `Made on ${at}.`, none: 'Nothing is here.', readBy: 'Reads along', askedOf: 'Asked of', saysOf: 'Says', weeks: 'Weeks', trainings: 'Trainings', quotes: 'What learners said', fitsKept: 'Does it suit me?', looksTitle: 'Who looked?', on: 'On',
  },
})
