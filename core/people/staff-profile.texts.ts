import { catalogue } from '../../kit/texts.ts'

export const profileTexts = catalogue('je', {
  'nl-NL': {
    title: 'Profiel',
    own: 'Zo zien mensen jou als ze een gesprek kiezen. Schrijf kort en gewoon.',
    of: (name: string) => `Zo zien mensen ${name} bij het kiezen van een gesprek.`,
    programmes: 'Programma’s', profession: 'Beroep', themes: 'Thema’s', languages: 'Talen', ways: 'Manieren van praten',
    ownWords: 'In eigen woorden', ownWordsHint: 'Eén of twee zinnen. Bijvoorbeeld: ‘Ik luister eerst.’',
    lifeView: 'Levensbeschouwing', lifeViewHint: 'Alleen als je dat zelf wilt vertellen. Iedereen kan het lezen.',
    'guide-calls': 'De begeleider belt', 'participant-calls': 'De deelnemer belt', video: 'Videobellen',
    blank: 'Kies een beroep', save: 'Bewaar het profiel',
  },
  'nl-BE': {
    title: 'Profiel',
    own: 'Zo zien mensen jou als ze een gesprek kiezen. Schrijf kort en gewoon.',
    of: name => `Zo zien mensen ${name} bij het kiezen van een gesprek.`,
    programmes: 'Programma’s', profession: 'Beroep', themes: 'Thema’s', languages: 'Talen', ways: 'Manieren van praten',
    ownWords: 'In eigen woorden', ownWordsHint: 'Eén of twee zinnen. Bijvoorbeeld: ‘Ik luister eerst.’',
    lifeView: 'Levensbeschouwing', lifeViewHint: 'Alleen als je dat zelf wilt vertellen. Iedereen kan het lezen.',
    'guide-calls': 'De begeleider belt', 'participant-calls': 'De deelnemer belt', video: 'Videobellen',
    blank: 'Kies een beroep', save: 'Bewaar het profiel',
  },
  en: {
    title: 'Profile',
    own: 'This is how people see you when they choose a talk. Keep it short and plain.',
    of: name => `This is how people see ${name} when they choose a talk.`,
    programmes: 'Programmes', profession: 'Profession', themes: 'Themes', languages: 'Languages', ways: 'Ways to talk',
    ownWords: 'In own words', ownWordsHint: 'One or two sentences. For example: “I listen first.”',
    lifeView: 'View of life', lifeViewHint: 'Only if you wish to tell. Everyone can read it.',
    'guide-calls': 'The guide calls', 'participant-calls': 'The participant calls', video: 'By video',
    blank: 'Choose a profession', save: 'Save the profile',
  },
})
