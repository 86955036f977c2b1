import { catalogue } from '../../kit/texts.ts'

export const trainingTexts = catalogue('je', {
  'nl-NL': {
    title: 'In opleiding',
    lead: (name: string) => `${name} leert van een ervaren begeleider. Die mag meekijken als de deelnemer ja zegt.`,
    senior: 'Wie kijkt mee?', choose: 'Kies een begeleider', begin: 'Begin de opleiding',
    runs: (name: string) => `${name} kijkt mee. Alleen bij wie ja zei.`,
    end: 'Stop de opleiding', endLead: 'Stopt de opleiding? Dan kijkt er meteen niemand meer mee.',
    back: 'Terug', nobody: 'Er is nog geen andere begeleider.',
    'training.runs': 'Er loopt al een opleiding.', 'training.senior-unknown': 'Kies een begeleider uit de lijst.',
  },
  'nl-BE': {
    title: 'In opleiding',
    lead: name => `${name} leert van een ervaren begeleider. Die mag meekijken als de deelnemer ja zegt.`,
    senior: 'Wie kijkt mee?', choose: 'Kies een begeleider', begin: 'Start de opleiding',
    runs: name => `${name} kijkt mee. Alleen bij wie ja zei.`,
    end: 'Stop de opleiding', endLead: 'Stopt de opleiding? Dan kijkt er meteen niemand meer mee.',
    back: 'Terug', nobody: 'Er is nog geen andere begeleider.',
    'training.runs': 'Er loopt al een opleiding.', 'training.senior-unknown': 'Kies een begeleider uit de lijst.',
  },
  en: {
    title: 'In training',
    lead: name => `${name} learns from an experienced guide, who may watch along where the participant says yes.`,
    senior: 'Who watches along?', choose: 'Choose a guide', begin: 'Begin the training',
    runs: name => `${name} watches along, only with those who said yes.`,
    end: 'End the training', endLead: 'When the training ends, nobody watches along any more.',
    back: 'Back', nobody: 'There is no other guide yet.',
    'training.runs': 'A training is under way already.', 'training.senior-unknown': 'Choose a guide from the list.',
  },
})
