import { catalogue } from '../../kit/texts.ts'

/** For whoever runs the house, when a guide broke their silence. */
export const silenceNoticeTexts = catalogue('je', {
  'nl-NL': {
    title: 'Zwijgen doorbroken', lead: 'Er was acuut gevaar. Een begeleider zei iets, zonder toestemming.',
    unknown: 'Over wie het ging en wat er gezegd is, staat hier niet. Dat weten de begeleider, de achterwacht en de deelnemer.',
    what: 'Vraag in je team hoe het met iedereen gaat. Vraag niet om wie het ging.',
    none: 'Dit is hier nog nooit gebeurd.', fresh: 'Nieuw', seen: 'Gezien', seenOn: (day: string) => `Gezien op ${day}.`, see: 'Ik heb dit gezien', seeMore: (day: string) => `: ${day}`, back: 'Naar de achterwacht',
    link: 'Wanneer zwijgen doorbroken is', home: (count: number) => (count === 1 ? 'Een begeleider doorbrak het zwijgen.' : `Er is ${count} keer zwijgen doorbroken.`), homeLink: 'Lees wat je hierover mag weten',
  },
  'nl-BE': {
    title: 'Zwijgen doorbroken', lead: 'Er was acuut gevaar. Een begeleider zei iets, zonder toestemming.',
    unknown: 'Over wie het ging en wat er gezegd is, staat hier niet. Dat weten de begeleider, de achterwacht en de deelnemer.',
    what: 'Vraag in je team hoe het met iedereen gaat. Vraag niet over wie het ging.',
    none: 'Dit is hier nog nooit gebeurd.', fresh: 'Nieuw', seen: 'Gezien', seenOn: day => `Gezien op ${day}.`, see: 'Ik heb dit gezien', seeMore: day => `: ${day}`, back: 'Naar de achterwacht',
    link: 'Wanneer zwijgen doorbroken is', home: count => (count === 1 ? 'Een begeleider doorbrak het zwijgen.' : `Er is ${count} keer zwijgen doorbroken.`), homeLink: 'Lees wat je hierover mag weten',
  },
  en: {
    title: 'Silence broken', lead: 'There was immediate danger. A guide said something, without consent.',
    unknown: 'Whom it was about and what was said is not here. The guide, the back-up and the participant know that.',
    what: 'Ask in your team how everyone is. Do not ask whom it was about.',
    none: 'This has never happened here.', fresh: 'New', seen: 'Seen', seenOn: day => `Seen on ${day}.`, see: 'I have seen this', seeMore: day => `: ${day}`, back: 'To the back-up',
    link: 'When silence was broken', home: count => (count === 1 ? 'A guide broke their silence.' : `Silence was broken ${count} times.`), homeLink: 'Read what you may know of it',
  },
})
