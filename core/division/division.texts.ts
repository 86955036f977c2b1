import { catalogue, phone, you, type Voice } from '../../kit/texts.ts'
import type { Programme } from '../programme.ts'

export const divisionTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'Wie doet wat',
    writeLead: 'Leg aan het begin vast wie wat doet. Iedereen geeft zelf akkoord.',
    back: (name: string) => `Terug naar ${name}`, tasksOf: (name: string, part: string) => `Wat doet ${name}? (${part})`,
    noHealth: 'Iedereen die meedoet, leest dit. Schrijf niets over gezondheid.',
    write: 'Leg het voor', anew: 'Leg het opnieuw voor', anyway: 'Ik heb gekeken. Leg het zo voor', anewHint: 'Nieuwe woorden gelden pas als iedereen opnieuw akkoord gaf.',
    lead: 'Dit spreken we af over wie wat doet.', does: (name: string, part: string) => (name === part ? `Wat de ${part} doet` : `Wat ${name} doet (${part})`),
    whoAgreed: 'Wie akkoord ging', agreedOn: (moment: string) => `akkoord, ${moment}`, notAgreed: 'nog niet akkoord', gone: 'doet niet meer mee',
    stands: 'Iedereen ging akkoord.', someoneNew: 'Er doet iemand mee die hier nog niet in staat.',
    agree: 'Ik ga akkoord', change: (call: string) => ['Moet er iets anders? Bel ', phone(call), ' voordat er akkoord gegeven wordt.'], home: 'Terug',
    independent: you('De begeleider hoort bij niemand: niet bij je werkgever, niet bij jou.', 'De begeleider hoort bij niemand: niet bij uw werkgever, niet bij u.'),
    participant: 'deelnemer', guide: 'begeleider', read: 'Lees wie wat doet', readAndAgree: 'Lees en geef akkoord',
    agreedCount: (count: number) => (count === 0 ? 'Er is nog niemand akkoord.' : count === 1 ? 'Er is één akkoord.' : `Er zijn er ${count} akkoord.`), aside: 'Leg vast wie wat doet',
    tasks: 'Taken', agreed: 'Akkoord', yes: 'ja',
    'division.alone': 'Er doet nog niemand anders mee.', 'division.someone-missing': 'Schrijf bij iedereen wat die doet.',
  },
  'nl-BE': {
    title: 'Wie doet wat',
    writeLead: 'Leg bij het begin vast wie wat doet. Iedereen geeft zelf akkoord.',
    back: name => `Terug naar ${name}`, tasksOf: (name, part) => `Wat doet ${name}? (${part})`,
    noHealth: 'Iedereen die meedoet, leest dit. Schrijf niets over gezondheid.',
    write: 'Leg het voor', anew: 'Leg het opnieuw voor', anyway: 'Ik heb gekeken. Leg het zo voor', anewHint: 'Nieuwe woorden gelden pas als iedereen opnieuw akkoord gaf.',
    lead: 'Dit spreken we af over wie wat doet.', does: (name, part) => (name === part ? `Wat de ${part} doet` : `Wat ${name} doet (${part})`),
    whoAgreed: 'Wie akkoord ging', agreedOn: moment => `akkoord, ${moment}`, notAgreed: 'nog niet akkoord', gone: 'doet niet meer mee',
    stands: 'Iedereen ging akkoord.', someoneNew: 'Er doet iemand mee die hier nog niet in staat.',
    agree: 'Ik ga akkoord', change: call => ['Moet er iets anders? Bel ', phone(call), ' voor er iemand akkoord gaat.'], home: 'Terug',
    independent: { je: 'De begeleider hoort bij niemand: niet bij je werkgever, niet bij jou.', u: 'De begeleider hoort bij niemand: niet bij uw werkgever, niet bij u.' },
    participant: 'deelnemer', guide: 'begeleider', read: 'Lees wie wat doet', readAndAgree: 'Lees en geef akkoord',
    agreedCount: count => (count === 0 ? 'Er is nog niemand akkoord.' : count === 1 ? 'Er is één akkoord.' : `Er zijn er ${count} akkoord.`), aside: 'Leg vast wie wat doet',
    tasks: 'Taken', agreed: 'Akkoord', yes: 'ja',
    'division.alone': 'Er doet nog niemand anders mee.', 'division.someone-missing': 'Schrijf bij iedereen wat die doet.',
  },
  en: {
    title: 'Who does what',
    writeLead: 'Write down at the start who does what. Everyone agrees for themselves.',
    back: name => `Back to ${name}`, tasksOf: (name, part) => `What does ${name} do? (${part})`,
    noHealth: 'Everyone who takes part reads this. Write nothing about health.',
    write: 'Put it to them', anew: 'Put it to them anew', anyway: 'I looked. Put it so', anewHint: 'New words only count when everyone agreed again.',
    lead: 'This is what we agree on: who does what.', does: (name, part) => (name === part ? `What the ${part} does` : `What ${name} does (${part})`),
    whoAgreed: 'Who agreed', agreedOn: moment => `agreed, ${moment}`, notAgreed: 'not agreed yet', gone: 'takes part no longer',
    stands: 'Everyone agreed.', someoneNew: 'Someone takes part who does not stand here yet.',
    agree: 'I agree', change: call => ['Must something be different? Call ', phone(call), ' before anyone agrees.'], home: 'Back',
    independent: 'The guide belongs to nobody: not to your employer, not to you.',
    participant: 'participant', guide: 'guide', read: 'Read who does what', readAndAgree: 'Read and agree',
    agreedCount: count => (count === 0 ? 'Nobody agreed yet.' : count === 1 ? 'One agreed.' : `${count} agreed.`), aside: 'Write down who does what',
    tasks: 'Tasks', agreed: 'Agreed', yes: 'yes',
    'division.alone': 'Nobody else takes part yet.', 'division.someone-missing': 'Write for everyone what they do.',
  },
})

/** What a part is called: beside as the programme declares it, inside in our own words. */
export const partName = ({ participant, circle = {} }: Programme, role: string, voice: Voice): string => {
  const t = divisionTexts(voice)
  const beside: Readonly<Record<string, { readonly name: Readonly<Record<Voice['locale'], string>> } | undefined>> = circle
  return beside[role]?.name[voice.locale] ?? (role === participant ? t.participant : t.guide)
}
