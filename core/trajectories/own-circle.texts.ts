import { catalogue, you } from '../../kit/texts.ts'

export const ownCircleTexts = catalogue('je or u', {
  'nl-NL': {
    title: 'Wie doen er mee',
    back: 'Terug naar mijn traject',
    lead: you('Deze mensen staan om je heen. Ze zien je dossier niet.', 'Deze mensen staan om u heen. Ze zien uw dossier niet.'),
    nobody: you('Er is nog niemand gevraagd. Je begeleider overlegt eerst met jou.', 'Er is nog niemand gevraagd. Uw begeleider overlegt eerst met u.'),
    joins: 'Doet mee', waits: 'Nog geen antwoord', declines: 'Het lukt niet', stopped: 'Doet niet meer mee',
    letGo: 'Laat niet meer meedoen', letGoThis: (name: string) => `: ${name}`,
    gone: you('Deze persoon doet niet meer mee en ziet niets meer van je plan.', 'Deze persoon doet niet meer mee en ziet niets meer van uw plan.'),
    free: you('Iedereen doet vrijwillig mee en mag stoppen. Ook jij beslist wie er meedoet.', 'Iedereen doet vrijwillig mee en mag stoppen. Ook u beslist wie er meedoet.'),
    linkTitle: you('Wie er om je heen staan', 'Wie er om u heen staan'), link: 'Bekijk wie er meedoen',
  },
  'nl-BE': {
    title: 'Wie doet er mee',
    back: 'Terug naar mijn traject',
    lead: { je: 'Deze mensen staan rond je. Ze zien je dossier niet.', u: 'Deze mensen staan rond u. Ze zien uw dossier niet.' },
    nobody: { je: 'Er is nog niemand gevraagd. Je begeleider bespreekt dat eerst met jou.', u: 'Er is nog niemand gevraagd. Uw begeleider bespreekt dat eerst met u.' },
    joins: 'Doet mee', waits: 'Nog geen antwoord', declines: 'Het lukt niet', stopped: 'Doet niet meer mee',
    letGo: 'Laat niet meer meedoen', letGoThis: name => `: ${name}`,
    gone: { je: 'Deze persoon doet niet meer mee en ziet niets meer van je plan.', u: 'Deze persoon doet niet meer mee en ziet niets meer van uw plan.' },
    free: { je: 'Iedereen doet vrijwillig mee en mag stoppen. Ook jij beslist wie er meedoet.', u: 'Iedereen doet vrijwillig mee en mag stoppen. Ook u beslist wie er meedoet.' },
    linkTitle: { je: 'Wie er rond je staat', u: 'Wie er rond u staat' }, link: 'Bekijk wie er meedoet',
  },
  en: {
    title: 'Who takes part',
    back: 'Back to my trajectory',
    lead: 'These people stand around you. They do not see your file.',
    nobody: 'Nobody has been asked yet. Your guide discusses it with you first.',
    joins: 'Takes part', waits: 'No answer yet', declines: 'It does not work out', stopped: 'Takes part no longer',
    letGo: 'Let no longer take part', letGoThis: name => `: ${name}`,
    gone: 'This person takes part no longer and sees nothing of your plan any more.',
    free: 'Everyone takes part freely and may stop. You too decide who takes part.',
    linkTitle: 'Who stands around you', link: 'See who takes part',
  },
})
