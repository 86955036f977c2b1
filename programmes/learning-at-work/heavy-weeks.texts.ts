import { catalogue } from '../../kit/texts.ts'

/** What could help, wherever it is named: also for a practice trainer who sits beside. */
export const easingTexts = catalogue('je or u', {
  'nl-NL': { 'fewer-learners': 'een tijd minder leerlingen', 'stand-in': 'iemand die een keer waarneemt', intervision: 'intervisie met collega’s' },
  'nl-BE': { 'fewer-learners': 'een tijd minder leerlingen', 'stand-in': 'iemand die een keer vervangt', intervision: 'intervisie met collega’s' },
  en: { 'fewer-learners': 'fewer learners for a while', 'stand-in': 'someone who stands in once', intervision: 'peer consultation with colleagues' },
})

const dutch = {
  title: 'Hoe zwaar was de week?', lead: 'Begeleiden kost aandacht. Eén druk per week is genoeg.', nobody: 'Niemand anders leest dit, ook de planner en de beheerder niet.', ask: 'Deze week was het begeleiden', light: 'licht', fine: 'te doen', heavy: 'zwaar', now: (was: string) => `Deze week zei je: ${was}. Veranderen kan.`,
  earlier: 'De weken ervoor', weekOf: (day: string) => `Week van ${day}`, noWeeks: 'Je zei nog niets over een week.', kept: 'Dit is bewaard.', eraseAll: 'Wis al deze weken', keptFor: 'Na dertien weken gaat een week vanzelf weg.', erased: 'Alle weken zijn gewist.',
  longTitle: 'Drie zware weken achter elkaar', long: 'Dat is veel. Misschien helpt een van deze dingen. Niemand anders ziet dit.', tellTitle: 'Wil je er iets over zeggen?', tellWhat: 'Alleen wat je hieronder kiest gaat mee. Hoe zwaar je weken waren, blijft hier.', tell: 'Schrijf een woord', dontTell: 'Je hoeft er niets mee te doen.',
  wordTitle: 'Een woord over wat helpt', to: 'Aan wie?', planner: 'de planner', helps: 'Wat zou helpen?', words: 'Wil je er iets bij zeggen?', send: 'Verstuur dit', sent: 'Je woord is verstuurd.', sentTitle: 'Wat je verstuurde', sentTo: (name: string, at: string) => `Aan ${name}, ${at}`, read: (name: string) => `${name} las het`, notRead: 'Nog niet gelezen', takeBack: 'Neem dit terug', taken: 'Dit woord is teruggenomen.', ninety: 'Na negentig dagen gaat een woord vanzelf weg.',
  'word.nobody': 'Kies iemand uit de lijst.', asideHeavy: 'zware weken achter elkaar. Alleen jij ziet dit.', asideHeavyLink: 'Kijk wat kan helpen',
} as const

export const heavyWeekTexts = catalogue('je', {
  'nl-NL': dutch,
  'nl-BE': { ...dutch, fine: 'doenbaar' },
  en: {
    title: 'How heavy was the week?', lead: 'Guiding takes attention. One press a week is enough.', nobody: 'Nobody else reads this, nor do the planner and the administrator.', ask: 'This week guiding was', light: 'light', fine: 'all right', heavy: 'heavy', now: was => `This week you said: ${was}. You can change it.`,
    earlier: 'The weeks before', weekOf: day => `Week of ${day}`, noWeeks: 'You have said nothing of a week yet.', kept: 'This was kept.', eraseAll: 'Erase all these weeks', keptFor: 'After thirteen weeks a week goes by itself.', erased: 'All weeks were erased.',
    longTitle: 'Three heavy weeks on end', long: 'That is a lot. Perhaps one of these helps. Nobody else sees this.', tellTitle: 'Do you want to say something of it?', tellWhat: 'Only what you choose below goes along. How heavy your weeks were stays here.', tell: 'Write a word', dontTell: 'You need not do anything with it.',
    wordTitle: 'A word about what helps', to: 'To whom?', planner: 'the planner', helps: 'What would help?', words: 'Do you want to add something?', send: 'Send this', sent: 'Your word was sent.', sentTitle: 'What you sent', sentTo: (name, at) => `To ${name}, ${at}`, read: name => `${name} read it`, notRead: 'Not read yet', takeBack: 'Take this back', taken: 'This word was taken back.', ninety: 'After ninety days a word goes by itself.',
    'word.nobody': 'Choose someone from the list.', asideHeavy: 'heavy weeks on end. Only you see this.', asideHeavyLink: 'See what may help',
  },
})

/** Whoever a word came to: a planner, a colleague, a practice trainer. */
const toDutch = { title: 'Wat een begeleider zou helpen', lead: 'Een begeleider schreef dit uit zichzelf. Praat er samen over.', none: 'Er is nu geen woord.', from: (name: string, at: string) => `${name}, ${at}`, helps: 'Dit zou helpen', read: 'Ik las dit, en neem contact op', done: 'Wie dit schreef, ziet dat het gelezen is.', isRead: 'Gelezen', back: 'Terug', aside: 'Een begeleider schreef wat zou helpen.', notWhy: 'Vraag niet naar meer dan er staat. Hoe zwaar het was, vertelt iemand zelf.' } as const
export const wordToMeTexts = catalogue('je or u', {
  'nl-NL': toDutch,
  'nl-BE': { ...toDutch, title: 'Wat een mentor zou helpen', lead: 'Een mentor schreef dit uit zichzelf. Praat er samen over.', aside: 'Een mentor schreef wat zou helpen.' },
  en: { title: 'What would help a guide', lead: 'A guide wrote this of their own accord. Talk about it together.', none: 'There is no word now.', from: (name, at) => `${name}, ${at}`, helps: 'This would help', read: 'I read this, and will be in touch', done: 'Who wrote this sees that it was read.', isRead: 'Read', back: 'Back', aside: 'A guide wrote what would help.', notWhy: 'Ask for no more than stands here. How heavy it was is theirs to tell.' },
})
