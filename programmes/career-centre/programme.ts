import { programme } from '../../core/programme.ts'
import { changes, competences, criteria } from './criteria.ts'

const same = (dutch: string, english: string, flemish = dutch) => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

/**
 * Loopbaancentrum: between employer and employee, of neither. Whoever is curious about a next step and whoever is absent and on the way
 * back come side by side; for the second the law has dates, and those who guard them sit beside the file.
 */
export const careerCentre = programme({
  id: 'career-centre',
  name: same('Loopbaancentrum', 'Career centre'),

  parties: { employee: 'one', adviser: 'one', manager: 'optional', 'case-manager': 'optional', doctor: 'optional' },
  kinds: {
    career: { name: same('Loopbaan', 'Career') },
    'back-to-work': { name: same('Re-integratie', 'Back to work'), calendar: 'statutory' },
  },
  circle: {
    'case-manager': {
      name: same('casemanager', 'case manager', 'verzuimcoördinator'),
      asks: same(
        'Een casemanager bewaakt de termijnen van de wet en legt vast wat gedaan is. Over gezondheid gaat het niet. Het dossier van de begeleiding blijft dicht.',
        'A case manager guards the terms of the law and writes down what was done. It is not about health. The file of the guidance stays closed.',
      ),
      signsIn: 'mail-link-and-code', least: 0, most: 2, calendar: 'keeps',
    },
    manager: {
      name: same('leidinggevende', 'manager'),
      asks: same(
        'Gevraagd wordt om samen afspraken te maken over werk en mee te lezen met de termijnen. Over gezondheid gaat het niet.',
        'What is asked is to agree on work together and to read along with the terms. It is not about health.',
      ),
      signsIn: 'mail-link-and-code', least: 0, most: 1, calendar: 'keeps',
    },
    doctor: {
      name: same('bedrijfsarts', 'company doctor', 'arbeidsarts'),
      asks: same(
        'Het gaat om meelezen met de termijnen. De deelnemer beslist zelf wat een arts verder te lezen krijgt.',
        'It is about reading along with the terms. The participant decides what else a doctor gets to read.',
      ),
      signsIn: 'mail-link-and-code', least: 0, most: 1, calendar: 'reads',
    },
  },
  participant: 'employee',
  guide: 'adviser',
  participantIs: 'a name',
  waysIn: ['request'],

  opensWith: 'introduction',
  talks: {
    introduction: { name: same('Kennismaking', 'Introduction'), with: ['employee'], minutes: 45 },
    talk: { name: same('Gesprek', 'Talk'), with: ['employee'], minutes: 60 },
  },
  count: 'as needed',
  reports: {},
  agreements: {
    owners: ['employee', 'adviser', 'manager'], sharedWith: ['manager'],
    scoredAt: { start: same('Aan het begin', 'At the start'), end: same('Aan het eind', 'At the end', 'Op het einde') },
  },
  lifeLine: { callAfterDays: 2 },
  jobResearch: { criteria, least: 6, most: 10, changes, competences },
  ways: ['at-location', 'video', 'guide-calls'],
  professions: ['career-adviser', 'coach'],

  themes: {
    'next-step': same('een volgende stap', 'a next step'),
    limits: same('grenzen', 'limits'),
    return: same('weer aan het werk', 'back at work'),
    other: same('iets anders', 'something else'),
  },

  endings: {
    'own-work': same('Eigen werk, zelfde manier', 'Own work, as before'),
    'own-work-otherwise': same('Eigen werk, op een andere manier', 'Own work, in another way'),
    inside: same('Ander werk bij dezelfde werkgever', 'Other work with the same employer'),
    outside: same('Ander werk elders', 'Other work elsewhere'),
    enough: same('Het is genoeg', 'It is enough'),
  },
  onwardEnding: null,

  keeping: { notesDays: 730, contactDays: 365, trajectoryDays: 730 },
})
