import { programme } from '../../core/programme.ts'
import { keepingLaw } from '../../core/trajectories/keeping-law.ts'
import { groups } from './groups.ts'
import { learningTalkReport, threeSidedReport } from './reports.ts'

const same = (dutch: string, english: string, flemish = dutch) => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

/**
 * Leren op de werkvloer: someone learns the trade among people who do it. Who guides is a colleague with hours for it; the school and who
 * coordinates for the workplace sit beside the file, and read what the learner lets them.
 */
export const learningAtWork = programme({
  id: 'learning-at-work',
  name: same('Leren op de werkvloer', 'Learning at work', 'Leren op de werkplek'),

  parties: { learner: 'one', 'work-supervisor': 'one', 'practice-trainer': 'optional', teacher: 'optional', 'learning-coach': 'optional' },
  kinds: {
    'work-track': { name: same('Leren in het werk (BBL)', 'Mostly at work', 'Duaal leren') },
    'school-track': { name: same('Stage vanuit school (BOL)', 'Placement from school', 'Stage vanuit de school') },
    'first-steps': { name: same('Eerste kennismaking met de praktijk', 'First steps in practice') },
  },
  circle: {
    'practice-trainer': {
      name: same('praktijkopleider', 'practice trainer', 'mentor-coördinator'),
      asks: same(
        'Gevraagd wordt om het leren te regelen met school en werkplek, en om mee te beoordelen. Het dagboek blijft van de leerling.',
        'What is asked is to arrange the learning with school and workplace, and to assess along. The journal stays the learner’s.',
      ),
      signsIn: 'mail-link-and-code', least: 0, most: 1,
    },
    teacher: {
      name: same('docent van de opleiding', 'teacher at the school', 'trajectbegeleider van de school'),
      asks: same(
        'Gevraagd wordt om mee te kijken vanuit de opleiding. Wat de leerling laat lezen, is te lezen. Meer niet.',
        'What is asked is to look along from the school. What the learner lets someone read can be read. Nothing else.',
      ),
      signsIn: 'mail-link-and-code', least: 0, most: 1,
    },
    'learning-coach': {
      name: same('leercoach', 'learning coach'),
      asks: same(
        'Gevraagd wordt om te helpen bij het leren zelf. Beoordelen hoort daar niet bij.',
        'What is asked is to help with the learning itself. Assessing is no part of it.',
      ),
      signsIn: 'mail-link-and-code', least: 0, most: 1,
    },
  },
  division: {
    learner: same('Kiest elke dag een leervraag. Vraagt om feedback. Beslist wie het dagboek leest.', 'Picks a question for each day. Asks for feedback. Decides who reads the journal.'),
    'work-supervisor': same('Doet voor, laat los en kijkt mee. Zegt wat goed gaat en wat beter kan.', 'Shows, lets go and watches. Says what goes well and what can be better.'),
    'practice-trainer': same('Regelt het met de school. Beoordeelt mee, met wat er ligt.', 'Arranges things with the school. Assesses along, from what is there.'),
    teacher: same('Houdt de opleiding in het oog. Komt op de werkplek kijken.', 'Keeps an eye on the training. Comes and looks at the workplace.'),
    'learning-coach': same('Helpt bij het leren. Beoordeelt niet.', 'Helps with the learning. Does not assess.'),
  },
  participant: 'learner',
  guide: 'work-supervisor',
  participantIs: 'a name',
  waysIn: ['request'],

  opensWith: 'introduction',
  talks: {
    introduction: { name: same('Kennismaking', 'Introduction'), with: ['learner'], minutes: 30 },
    'learning-talk': { name: same('Leergesprek', 'Learning talk', 'Opvolggesprek'), with: ['learner'], minutes: 30 },
    'three-sided': { name: same('Gesprek met de opleiding', 'Talk with the school', 'Gesprek met de school'), with: ['learner', 'practice-trainer', 'teacher', 'learning-coach'], minutes: 45, page: '/joint-talks' },
    'follow-up': { name: same('Terugkijkgesprek', 'Talk to look back'), with: ['learner'], minutes: 30 },
  },
  count: 'as needed',
  reports: { 'learning-talk': learningTalkReport, 'three-sided': threeSidedReport },
  agreements: {
    owners: ['learner', 'work-supervisor', 'practice-trainer', 'teacher', 'learning-coach'], sharedWith: ['practice-trainer', 'teacher', 'learning-coach'],
    scoredAt: { 'half-way': same('Halverwege', 'Half way'), end: same('Aan het einde', 'At the end', 'Op het einde') },
  },
  groups,
  ways: ['at-location', 'video'],
  professions: ['work-supervisor'],

  administers: {
    '/administration/signing': same('Wie tekent voor voorbehouden handelingen', 'Who signs for reserved procedures', 'Wie tekent voor voorbehouden handelingen'),
    '/administration/practice-records': same('Bewaard voor de subsidie', 'Kept for the subsidy', 'Bewaard voor de premie'),
  },
  themes: {
    craft: same('het vak', 'the trade'),
    clients: same('omgaan met cliënten', 'being with clients'),
    team: same('samenwerken in het team', 'working in the team'),
    school: same('de opleiding', 'the school', 'de school'),
    balance: same('werk, leren en thuis', 'work, learning and home'),
    other: same('iets anders', 'something else'),
  },

  endings: {
    passed: same('Geslaagd', 'Passed'),
    moved: same('Verder op een andere leerplek', 'On at another place to learn', 'Verder op een andere leerwerkplek'),
    stopped: same('Eerder gestopt', 'Stopped early', 'Vroeger gestopt'),
  },
  closing: {
    asPlanned: ['passed'],
    early: { learner: ['stopped'], 'work-supervisor': ['moved', 'stopped'] },
    aftercare: { talk: 'follow-up', months: [3] },
  },
  onwardEnding: null,

  keeping: { notesDays: 365, contactDays: 365, trajectoryDays: 730 },
  keepingWithin: keepingLaw.learning,
})
