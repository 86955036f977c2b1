import { programme } from '../../core/programme.ts'
import { keepingLaw } from '../../core/trajectories/keeping-law.ts'
import { explaining } from './explaining.ts'
import { functions } from './functions.ts'
import { groups } from './groups.ts'
import { roundTableReport, supportReport } from './reports.ts'
import { relapsePlan } from './relapse-plan.ts'

const same = (dutch: string, english: string, flemish = dutch) => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

const atWork = ['manager', 'hr', 'prevention-adviser', 'colleague'] as const

/** Why someone who was referred on is not taken on. */
const refersOn = {
  reasons: {
    full: same('Er is geen plaats', 'There is no room'),
    'not-ours': same('Dit past niet bij wat wij doen', 'This is not what we do'),
    'more-needed': same('Er is andere of meer hulp nodig', 'Other or more help is needed'),
    region: same('De woonplaats ligt buiten ons gebied', 'The place of living is outside our region'),
    elsewhere: same('Er is al hulp ergens anders', 'There is help elsewhere already'),
    'no-contact': same('Er kwam geen contact', 'No contact was made'),
    other: same('Een andere reden', 'Another reason'),
  },
} as const

/**
 * How long a coach who does not treat keeps a file. Neither country has a term of its own for that: two years is what the house holds to in
 * both. Where a law names another one, it is changed here, for what opens from then on.
 */
const keepingOf = { NL: { notesDays: 730, contactDays: 365, trajectoryDays: 730 }, BE: { notesDays: 730, contactDays: 365, trajectoryDays: 730 } } as const

/**
 * Zorg & Werk: one coach between those who care for someone and those someone works with. The two sides hear of each other what the
 * participant lets across, and nothing else.
 */
export const careWorkBridge = programme({
  id: 'care-work-bridge',
  name: same('Zorg & Werk', 'Care and work'),

  parties: {
    employee: 'one', coach: 'one',
    manager: 'optional', hr: 'optional', 'prevention-adviser': 'optional', colleague: 'many', partner: 'optional', family: 'many',
    therapist: 'many', gp: 'optional', 'company-doctor': 'optional', paramedic: 'optional', psychologist: 'many', 'social-care': 'many', 'career-adviser': 'optional',
  },
  kinds: {
    'keep-job': { name: same('Baan behouden', 'Keeping the job', 'Job behouden') },
    'own-work': { name: same('Terug naar eigen werk', 'Back to own work'), calendar: 'statutory' },
    'other-function': { name: same('Andere functie bij deze werkgever', 'Another function with this employer'), calendar: 'statutory' },
  },
  circle: {
    manager: {
      name: same('leidinggevende', 'manager'),
      asks: same(
        'Gevraagd wordt om mee te denken over het werk: taken, uren en wat helpt. Over gezondheid gaat het niet.',
        'What is asked is to think along about the work: tasks, hours and what helps. It is not about health.',
      ),
      signsIn: 'mail-link-and-code', address: 'u', least: 0, most: 1, calendar: 'reads',
    },
    hr: {
      name: same('HR-medewerker', 'HR adviser'),
      asks: same(
        'Gevraagd wordt om te regelen wat op het werk nodig is. Over gezondheid gaat het niet.',
        'What is asked is to arrange what is needed at work. It is not about health.',
      ),
      signsIn: 'mail-link-and-code', address: 'u', least: 0, most: 1, calendar: 'keeps',
    },
    'prevention-adviser': {
      name: same('preventiemedewerker', 'prevention adviser', 'preventieadviseur'),
      asks: same(
        'Gevraagd wordt om mee te denken over veilig en gezond werk. Wat iemand heeft, staat er niet bij.',
        'What is asked is to think along about safe and healthy work. What someone suffers from is not told.',
      ),
      signsIn: 'mail-link-and-code', address: 'u', least: 0, most: 1,
    },
    colleague: {
      name: same('collega', 'colleague'),
      asks: same(
        'Gevraagd wordt om op het werk een vast gezicht te zijn. Het gaat om kleine afspraken.',
        'What is asked is to be a steady face at work. It is about small agreements.',
      ),
      signsIn: 'personal-link', least: 0, most: 2,
    },
    therapist: {
      name: same('behandelaar', 'therapist'),
      asks: same(
        'Gevraagd wordt om mee te denken over wat nodig is om te werken. De behandeling blijft waar die is.',
        'What is asked is to think along about what is needed to work. The treatment stays where it is.',
      ),
      signsIn: 'mail-link-and-code', address: 'u', least: 0, most: 2,
    },
    partner: {
      name: same('partner', 'partner'),
      asks: same(
        'Gevraagd wordt om thuis iets op zich te nemen, klein en afgesproken. Wat in gesprekken gezegd wordt, staat er niet bij.',
        'What is asked is to take something on at home, small and agreed. What is said in talks is not told.',
      ),
      signsIn: 'personal-link', least: 0, most: 1,
    },
    family: {
      name: same('familie', 'family'),
      asks: same(
        'Gevraagd wordt om thuis iets op zich te nemen, klein en afgesproken. Wat in gesprekken gezegd wordt, staat er niet bij.',
        'What is asked is to take something on at home, small and agreed. What is said in talks is not told.',
      ),
      signsIn: 'personal-link', least: 0, most: 2,
    },
  },
  letters: {
    gp: { name: same('huisarts', 'general practitioner'), purpose: 'care' },
    'company-doctor': { name: same('bedrijfsarts', 'company doctor', 'arbeidsarts'), purpose: 'advice', form: 'note' },
    paramedic: { name: same('ergotherapeut of fysiotherapeut', 'occupational therapist or physiotherapist', 'ergonoom of kinesist'), purpose: 'care', refersOn },
    psychologist: { name: same('psycholoog of ggz', 'psychologist', 'psycholoog of CGG'), purpose: 'care', refersOn },
    'social-care': { name: same('maatschappelijk werker', 'social worker', 'maatschappelijk werker of CAW'), purpose: 'care', refersOn },
    'career-adviser': { name: same('loopbaanbegeleider', 'career adviser'), purpose: 'advice', refersOn },
  },
  division: {
    employee: same('Beslist wie wat hoort. Zegt wat nodig is. Doet de eigen stappen.', 'Decides who hears what. Says what is needed. Takes the own steps.'),
    coach: same('Verbindt zorg en werk. Kiest geen kant. Geeft niets door zonder ja.', 'Links care and work. Takes no side. Passes nothing on without a yes.'),
    manager: same('Denkt mee over taken en uren. Maakt tijd vrij. Vraagt niet naar gezondheid.', 'Thinks along about tasks and hours. Makes time free. Does not ask about health.'),
    hr: same('Regelt wat op het werk nodig is. Vraagt niet naar gezondheid.', 'Arranges what is needed at work. Does not ask about health.'),
    'prevention-adviser': same('Kijkt mee naar de werkplek. Vraagt niet naar gezondheid.', 'Looks along at the workplace. Does not ask about health.', 'Kijkt mee naar de werkplek. Vraagt niet naar de gezondheid.'),
    colleague: same('Is een vast gezicht op het werk. Houdt zich aan kleine afspraken.', 'Is a steady face at work. Keeps to small agreements.'),
    therapist: same('Blijft behandelen. Denkt mee over wat werken haalbaar maakt.', 'Goes on treating. Thinks along about what makes work feasible.'),
    partner: same('Helpt thuis met wat afgesproken is. Ziet het vaak het eerst.', 'Helps at home with what was agreed. Often sees it first.'),
    family: same('Helpt thuis met wat afgesproken is.', 'Helps at home with what was agreed.'),
  },
  participant: 'employee',
  guide: 'coach',
  participantIs: 'a name',
  presents: {
    lead: same('Werken terwijl het moeilijk gaat, of terugkomen na een lange afwezigheid: zorg en werk trekken dan samen op.', 'Working while it is hard, or coming back after a long absence: care and work then go together.'),
    points: [
      same('Eén coach kent beide kanten en kiest er geen.', 'One coach knows both sides and takes neither.'),
      same('Elke kant leest alleen wat de deelnemer laat doorgaan, zin voor zin.', 'Each side reads only what the participant lets across, sentence by sentence.'),
      same('Het gaat om werk bij de eigen werkgever: blijven, terugkomen of iets anders gaan doen.', 'It is about work with the own employer: staying, coming back or doing something else.'),
      same('De coach behandelt niet. Is er meer nodig, dan zoekt de coach mee naar wie dat wel doet.', 'The coach does not treat. When more is needed, the coach helps to find who does.'),
    ],
  },
  waysIn: ['request'],
  entry: {
    asks: {
      possibilities: same('In grote lijnen is bekend wat iemand kan en wat goed gaat.', 'It is known in outline what someone can do and what goes well.'),
      employer: same('Het is duidelijk bij welke werkgever iemand werkt of gaat werken.', 'It is clear with which employer someone works or will work.'),
    },
    otherwise: 'career-centre',
  },
  network: {
    parts: {
      care: {
        gp: same('huisarts', 'general practitioner'),
        'company-doctor': same('bedrijfsarts', 'company doctor', 'arbeidsarts'),
        therapist: same('behandelaar', 'therapist'),
        paramedic: same('ergotherapeut of fysiotherapeut', 'occupational therapist or physiotherapist', 'ergonoom of kinesist'),
        psychologist: same('psycholoog of ggz', 'psychologist', 'psycholoog of CGG'),
        'social-care': same('maatschappelijk werker', 'social worker', 'maatschappelijk werker of CAW'),
        'career-adviser': same('loopbaanbegeleider', 'career adviser'),
        'advising-doctor': same('verzekeringsarts', 'insurance doctor', 'adviserend arts'),
        'other-care': same('iemand anders in de zorg', 'someone else in care'),
      },
      work: {
        manager: same('leidinggevende', 'manager'),
        hr: same('HR-medewerker', 'HR adviser'),
        'prevention-adviser': same('preventiemedewerker', 'prevention adviser', 'preventieadviseur'),
        colleague: same('collega', 'colleague'),
        'confidant': same('vertrouwenspersoon', 'confidant'),
        union: same('vakbond', 'trade union'),
        returner: same('arbeidsdeskundige', 'labour expert or return-to-work coordinator', 'terug-naar-werk-coördinator'),
        'job-service': same('jobcoach', 'job service', 'VDAB of GTB'),
        'other-work': same('iemand anders op het werk', 'someone else at work'),
      },
      home: {
        partner: same('partner', 'partner'),
        family: same('familie', 'family'),
        friend: same('vriend of vriendin', 'friend'),
        'other-home': same('iemand anders thuis', 'someone else at home'),
      },
    },
    open: ['gp', 'therapist', 'manager', 'hr'],
    functions,
  },

  opensWith: 'introduction',
  talks: {
    introduction: { name: same('Kennismaking', 'Introduction'), with: ['employee'], minutes: 30 },
    intake: { name: same('Intake', 'Intake', 'Onthaalgesprek'), with: ['employee'], minutes: 60 },
    talk: { name: same('Gesprek', 'Talk'), with: ['employee'], minutes: 60 },
    support: { name: same('Opvanggesprek', 'Support talk'), with: ['employee'], minutes: 45 },
    'round-table': { name: same('Rondetafel', 'Round table'), with: ['employee', 'manager', 'hr', 'prevention-adviser', 'colleague', 'therapist', 'partner', 'family'], minutes: 60, page: '/joint-talks' },
    'follow-up': { name: same('Vervolggesprek', 'Follow-up talk', 'Opvolggesprek'), with: ['employee'], minutes: 30 },
  },
  count: 'as needed',
  reports: { support: supportReport, 'round-table': roundTableReport },
  agreements: {
    owners: ['employee', 'coach', 'manager', 'hr', 'prevention-adviser', 'colleague', 'therapist', 'partner', 'family'], sharedWith: ['manager', 'hr', 'prevention-adviser', 'colleague', 'therapist'],
    // What work does is not put to care: who is asked would learn whom someone goes to. It is the participant's to tell, on a card.
    crossing: { manager: atWork, hr: atWork, 'prevention-adviser': atWork, colleague: atWork, partner: [], family: [] },
    plan: { lookedAtAfterWeeks: [2, 6, 12, 26] },
    scoredAt: { 'half-way': same('Halverwege', 'Half way'), end: same('Aan het einde', 'At the end', 'Op het einde') },
  },
  workAnalysis: { workSide: ['manager', 'hr', 'prevention-adviser'] },
  explaining,
  hardMoments: { talk: 'support' },
  exercises: ['worry-time', 'small-steps', 'plan-something-good', 'if-then', 'loosen-muscles', 'slow-breath', 'short-breaks', 'fixed-mornings', 'saying-no', 'three-good-things'],
  groups,
  firstLine: {
    situation: same('Hoe is het nu, op het werk en thuis?', 'How is it now, at work and at home?'),
    strengths: same('Wat gaat goed? Wat helpt?', 'What goes well? What helps?'),
    weighs: same('Wat weegt', 'What weighs'),
    carries: same('Wat draagt', 'What carries'),
  },
  measurements: [
    { instrument: 'wk1', of: ['employee'], when: { weeksLong: 12 } },
    ...(['tv5', 'k10'] as const).map(instrument => ({ instrument, of: ['employee'], when: { inWeeks: [0, 8, 16] } }) as const),
  ],
  advice: {
    lead: same('Voor wie op het werk met iemand te maken heeft die het moeilijk heeft, en niet weet wat nu helpt.', 'For whoever deals with someone at work who is having a hard time, and does not know what helps now.'),
    keptDays: 30,
  },
  stayingInTouch: { with: ['manager', 'hr'], days: [0, 7, 14, 28, 42, 63, 84, 112, 140, 168] },
  ways: ['at-location', 'video', 'guide-calls'],
  professions: ['care-work-coach'],

  themes: {
    return: same('weer aan het werk', 'back at work'),
    telling: same('wat vertel ik op het werk', 'what to tell at work'),
    energy: same('energie en rust', 'energy and rest'),
    together: same('samenwerking', 'working together'),
    limits: same('grenzen', 'limits'),
    tasks: same('taken en uren', 'tasks and hours'),
    other: same('iets anders', 'something else'),
  },

  endings: {
    kept: same('Aan het werk gebleven', 'Stayed at work'),
    'own-work': same('Terug in eigen werk', 'Back in own work'),
    'other-function': same('In een andere functie bij deze werkgever', 'In another function with this employer'),
    career: same('Verder met loopbaanbegeleiding', 'On to career guidance'),
    'specialised-care': same('Verder met meer zorg', 'On to more care'),
    stopped: same('Eerder gestopt', 'Stopped early', 'Vroeger gestopt'),
  },
  closing: {
    asPlanned: ['kept', 'own-work', 'other-function'],
    early: { employee: ['stopped'], coach: ['career', 'specialised-care', 'stopped'] },
    aftercare: { talk: 'follow-up', months: [3, 6, 9, 12] },
    onward: { career: 'career-centre' },
    relapsePlan,
  },
  onwardEnding: null,

  keeping: keepingOf.NL,
  keepingWithin: keepingLaw.reintegration,
  laws: { NL: { keeping: keepingOf.NL }, BE: { keeping: keepingOf.BE } },
})
