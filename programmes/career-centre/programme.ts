import { programme } from '../../core/programme.ts'
import { keepingLaw } from '../../core/trajectories/keeping-law.ts'
import { changes, competences, criteria } from './criteria.ts'
import { regions, sectors } from './contacts.ts'
import { threeWayReport } from './three-way-report.ts'

const same = (dutch: string, english: string, flemish = dutch) => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

/**
 * Loopbaancentrum: between employer and employee, of neither. Whoever is curious about a next step and whoever is absent and on the way
 * back come side by side; for the second the law has dates, and those who guard them sit beside the file.
 */
export const careerCentre = programme({
  id: 'career-centre',
  name: same('Loopbaancentrum', 'Career centre'),

  parties: { employee: 'one', adviser: 'one', manager: 'optional', 'case-manager': 'optional', doctor: 'optional', 'labour-expert': 'optional' },
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
      signsIn: 'mail-link-and-code', address: 'u', least: 0, most: 1, calendar: 'keeps',
    },
    doctor: {
      name: same('bedrijfsarts', 'company doctor', 'arbeidsarts'),
      asks: same(
        'Het gaat om meelezen met de termijnen. De deelnemer beslist zelf wat een arts verder te lezen krijgt.',
        'It is about reading along with the terms. The participant decides what else a doctor gets to read.',
      ),
      signsIn: 'mail-link-and-code', least: 0, most: 1, calendar: 'reads',
    },
    'labour-expert': {
      name: same('arbeidsdeskundige', 'labour expert'),
      asks: same(
        'Gevraagd wordt om mee te denken over werk dat past: taken, uren en plek. Over gezondheid gaat het niet.',
        'What is asked is to think along about work that fits: tasks, hours and place. It is not about health.',
        'Gevraagd wordt om mee te denken over werk dat past: taken, uren en plaats. Over gezondheid gaat het niet.',
      ),
      signsIn: 'mail-link-and-code', address: 'u', least: 0, most: 1,
    },
  },
  division: {
    employee: same('Zoekt uit wat past. Komt naar de gesprekken. Beslist zelf wat een ander hoort.', 'Finds out what fits. Comes to the talks. Decides what others hear.'),
    adviser: same('Leidt de gesprekken. Hoort bij geen van beide kanten. Vertelt niets door zonder ja.', 'Leads the talks. Belongs to neither side. Passes nothing on without a yes.'),
    manager: same('Denkt mee over het werk. Maakt tijd vrij. Vraagt niet naar gezondheid.', 'Thinks along about the work. Makes time free. Does not ask about health.'),
    'case-manager': same('Bewaakt de termijnen. Legt vast wat gedaan is. Leest het dossier niet.', 'Guards the terms. Writes down what was done. Does not read the file.'),
    'labour-expert': same('Denkt mee over werk dat past. Vraagt niet naar gezondheid.', 'Thinks along about work that fits. Does not ask about health.'),
    doctor: same('Kijkt mee met de termijnen. Advies over gezondheid gaat alleen naar de deelnemer.', 'Reads along with the terms. Advice about health goes to the participant alone.'),
  },
  participant: 'employee',
  guide: 'adviser',
  participantIs: 'a name',
  presents: {
    lead: same('Nieuwsgierig naar een volgende stap, of weer op weg na ziekte: dat is hier rustig te onderzoeken.', 'Curious about a next step, or on the way back after illness: it can be looked into calmly here.'),
    points: [
      same('Een loopbaanadviseur staat naast de medewerker, en hoort niet bij de werkgever.', 'A career adviser stands beside the employee, and does not belong to the employer.'),
      same('Niemand anders opent het dossier, ook de beheerder niet. Dat is zelf te proberen.', 'Nobody else opens the file, not the administrator either. That can be tried.'),
      same('Ziek zijn of vastzitten hoeft niet. Nieuwsgierig is genoeg.', 'No need to be ill or stuck. Being curious is enough.', 'Ziek zijn of vastzitten is niet nodig. Nieuwsgierig is genoeg.'),
      same('De leidinggevende hoort alleen wat de medewerker zelf vertelt.', 'The manager hears only what the employee tells.'),
    ],
  },
  waysIn: ['request', 'handover'],
  arrivesAs: 'career',

  opensWith: 'introduction',
  talks: {
    introduction: { name: same('Kennismaking', 'Introduction'), with: ['employee'], minutes: 45 },
    talk: { name: same('Gesprek', 'Talk'), with: ['employee'], minutes: 60 },
    'three-way': { name: same('Driegesprek', 'Three-way talk'), with: ['employee', 'manager', 'case-manager', 'labour-expert'], minutes: 60, page: '/joint-talks' },
    'follow-up': { name: same('Vervolggesprek', 'Follow-up talk', 'Opvolggesprek'), with: ['employee'], minutes: 30 },
  },
  count: 'as needed',
  reports: { 'three-way': threeWayReport },
  agreements: {
    owners: ['employee', 'adviser', 'manager', 'case-manager', 'labour-expert'], sharedWith: ['manager', 'case-manager', 'labour-expert', 'doctor'],
    scoredAt: { 'half-way': same('Halverwege', 'Half way'), end: same('Aan het einde', 'At the end', 'Op het einde') },
  },
  lifeLine: { callAfterDays: 2 },
  jobResearch: { criteria, least: 6, most: 10, changes, competences },
  introductions: { sectors, regions },
  limitSentences: {
    later: same('Dit kan ik vandaag niet doen. Morgen wel.', 'I cannot do this today. Tomorrow I can.'),
    choose: same('Ik kan één van deze twee doen. Welke heeft voorrang?', 'I can do one of these two. Which goes first?', 'Ik kan één van de twee doen. Wat gaat voor?'),
    think: same('Ik denk erover na. Donderdag hoor je het.', 'I will think about it. You will hear on Thursday.'),
    'after-hours': same('Na vijf uur lees ik geen mail.', 'I read no mail after five.'),
    no: same('Nee, dat doe ik niet.', 'No, I am not doing that.'),
  },
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
    'own-work-adapted': same('Eigen werk, met andere taken of uren', 'Own work, with other tasks or hours'),
    inside: same('Ander werk bij dezelfde werkgever', 'Other work with the same employer'),
    outside: same('Ander werk elders', 'Other work elsewhere'),
    'mutual-termination': same('Uit dienst, in overleg met de werkgever', 'Leaving, by agreement with the employer', 'Uit dienst, in onderling akkoord'),
    enough: same('Het is genoeg', 'It is enough'),
    stopped: same('Eerder gestopt', 'Stopped early', 'Vroeger gestopt'),
  },
  closing: {
    asPlanned: ['own-work', 'own-work-otherwise', 'own-work-adapted', 'inside', 'outside', 'mutual-termination', 'enough'],
    early: { employee: ['stopped'], adviser: ['stopped'] },
    needsAdvice: ['mutual-termination'],
    aftercare: { talk: 'follow-up', months: [3, 6, 12] },
  },
  onwardEnding: null,
  prevention: {
    beforeIllness: ['career'],
    outcomes: {
      'own-work': { name: same('Eigen werk', 'Own work'), endings: ['own-work', 'own-work-otherwise', 'own-work-adapted'] },
      inside: { name: same('Ander werk bij dezelfde werkgever', 'Other work with the same employer'), endings: ['inside'] },
      outside: { name: same('Ander werk elders, of uit dienst', 'Other work elsewhere, or leaving'), endings: ['outside', 'mutual-termination'] },
    },
  },

  keeping: { notesDays: 730, contactDays: 365, trajectoryDays: 730 },
  keepingWithin: keepingLaw.coach,
})
