import { programme } from '../../core/programme.ts'
import { keepingLaw } from '../../core/trajectories/keeping-law.ts'
import { aftercareReport, endReport, midWayReport } from './end-report.ts'

/** Herstelplan op de werkvloer: eight weeks of guided recovery, four hours a week, among the people one works with. */
export const workfloorRecovery = programme({
  id: 'workfloor-recovery',
  name: { 'nl-NL': 'Herstelplan op de werkvloer', 'nl-BE': 'Herstelplan op de werkvloer', en: 'Recovery on the work floor' },

  parties: { employee: 'one', therapist: 'one', colleague: 'many', manager: 'one', doctor: 'optional', 'company-doctor': 'optional', gp: 'optional' },
  circle: {
    colleague: {
      name: { 'nl-NL': 'collega', 'nl-BE': 'collega', en: 'colleague' },
      asks: {
        'nl-NL': 'Het gaat om gesprekken van een uur, in werktijd, een paar keer in acht weken. De gesprekken gaan over samenwerken. De begeleider is er altijd bij.',
        'nl-BE': 'Het gaat om gesprekken van een uur, tijdens het werk, een paar keer in acht weken. De gesprekken gaan over samenwerken. De begeleider is er altijd bij.',
        en: 'It is about talks of an hour, in working hours, a few times in eight weeks. The talks are about working together. The guide is always there.',
      },
      signsIn: 'personal-link', least: 2, most: 6,
    },
    manager: {
      name: { 'nl-NL': 'leidinggevende', 'nl-BE': 'leidinggevende', en: 'manager' },
      asks: {
        'nl-NL': 'Het plan duurt acht weken, vier uur per week, in werktijd. Gevraagd wordt om samen afspraken te maken en tijd vrij te maken. Over gezondheid gaat het niet.',
        'nl-BE': 'Het plan duurt acht weken, vier uur per week, tijdens het werk. Gevraagd wordt om samen afspraken te maken en tijd vrij te maken. Over gezondheid gaat het niet.',
        en: 'The plan takes eight weeks, four hours a week, in working hours. What is asked is to agree on things together and to make time. It is not about health.',
      },
      signsIn: 'mail-link-and-code', address: 'u', least: 1, most: 1,
    },
    doctor: {
      name: { 'nl-NL': 'bedrijfsarts', 'nl-BE': 'arbeidsarts', en: 'company doctor' },
      asks: {
        'nl-NL': 'Het gaat om een herstelplan op het werk. De deelnemer beslist zelf wat een arts te lezen krijgt.',
        'nl-BE': 'Het gaat om een herstelplan op het werk. De deelnemer beslist zelf wat een arts te lezen krijgt.',
        en: 'It is about a recovery plan at work. The participant decides what a doctor gets to read.',
      },
      signsIn: 'mail-link-and-code', address: 'u', least: 0, most: 1,
    },
  },
  letters: {
    'company-doctor': { name: { 'nl-NL': 'bedrijfsarts', 'nl-BE': 'arbeidsarts', en: 'company doctor' }, purpose: 'advice' },
    gp: { name: { 'nl-NL': 'huisarts', 'nl-BE': 'huisarts', en: 'general practitioner' }, purpose: 'care' },
  },
  participant: 'employee',
  guide: 'therapist',
  participantIs: 'a name',
  waysIn: ['request'],

  opensWith: 'introduction',
  talks: {
    introduction: { name: { 'nl-NL': 'Kennismaking', 'nl-BE': 'Kennismaking', en: 'Introduction' }, with: ['employee'], minutes: 30 },
    intake: { name: { 'nl-NL': 'Intake', 'nl-BE': 'Intake', en: 'Intake' }, with: ['employee'], minutes: 60 },
    reflection: { name: { 'nl-NL': 'Reflectiegesprek', 'nl-BE': 'Reflectiegesprek', en: 'Reflection talk' }, with: ['employee'], minutes: 60 },
    dialogue: { name: { 'nl-NL': 'Dialooggesprek', 'nl-BE': 'Dialooggesprek', en: 'Dialogue talk' }, with: ['employee', 'colleague'], minutes: 60 },
    'mid-way': { name: { 'nl-NL': 'Tussenevaluatie', 'nl-BE': 'Tussentijdse evaluatie', en: 'Mid-way evaluation' }, with: ['employee'], minutes: 60 },
    'end-evaluation': { name: { 'nl-NL': 'Eindevaluatie', 'nl-BE': 'Eindevaluatie', en: 'End evaluation' }, with: ['employee'], minutes: 60 },
    aftercare: { name: { 'nl-NL': 'Nazorggesprek', 'nl-BE': 'Nazorggesprek', en: 'Aftercare talk' }, with: ['employee'], minutes: 30 },
  },
  count: { weeks: 8, perWeek: { reflection: 1, dialogue: 2 } },
  ways: ['at-location', 'video', 'guide-calls'],
  professions: ['psychologist', 'therapist'],

  reports: {
    reflection: {
      questions: {
        wentWell: { asks: { 'nl-NL': 'Wat ging goed?', 'nl-BE': 'Wat ging goed?', en: 'What went well?' }, answer: 'words', compartment: 'care' },
        challenges: { asks: { 'nl-NL': 'Waar lagen de uitdagingen?', 'nl-BE': 'Waar lagen de uitdagingen?', en: 'Where were the challenges?' }, answer: 'words', compartment: 'care' },
        learned: { asks: { 'nl-NL': 'Wat is er geleerd?', 'nl-BE': 'Wat is er geleerd?', en: 'What was learned?' }, answer: 'words', compartment: 'care' },
        nextTime: { asks: { 'nl-NL': 'Wat kan de volgende keer anders?', 'nl-BE': 'Wat kan de volgende keer anders?', en: 'What can be different next time?' }, answer: 'words', compartment: 'work' },
        coping: {
          asks: { 'nl-NL': 'Wat is er geoefend?', 'nl-BE': 'Wat is er geoefend?', en: 'What was practised?' }, compartment: 'care',
          answer: {
            someOf: {
              limit: { 'nl-NL': 'een grens aangeven', 'nl-BE': 'een grens aangeven', en: 'saying where a limit is' },
              help: { 'nl-NL': 'hulp vragen', 'nl-BE': 'hulp vragen', en: 'asking for help' },
              pause: { 'nl-NL': 'een pauze nemen', 'nl-BE': 'een pauze nemen', en: 'taking a break' },
              mistake: { 'nl-NL': 'een fout erkennen', 'nl-BE': 'een fout erkennen', en: 'owning a mistake' },
              later: { 'nl-NL': 'iets uitstellen', 'nl-BE': 'iets uitstellen', en: 'putting something off' },
              rest: { 'nl-NL': 'ontspannen', 'nl-BE': 'ontspannen', en: 'relaxing' },
              first: { 'nl-NL': 'kiezen wat eerst komt', 'nl-BE': 'kiezen wat eerst komt', en: 'choosing what comes first' },
              open: { 'nl-NL': 'zich kwetsbaar durven tonen', 'nl-BE': 'zich kwetsbaar durven tonen', en: 'daring to be vulnerable' },
              other: { 'nl-NL': 'iets anders', 'nl-BE': 'iets anders', en: 'something else' },
            },
          },
        },
        tension: { asks: { 'nl-NL': 'Hoeveel spanning was er deze week?', 'nl-BE': 'Hoeveel spanning was er deze week?', en: 'How much tension was there this week?' }, answer: 'from 0 to 10', compartment: 'care' },
        energy: { asks: { 'nl-NL': 'Hoeveel energie was er deze week?', 'nl-BE': 'Hoeveel energie was er deze week?', en: 'How much energy was there this week?' }, answer: 'from 0 to 10', compartment: 'care' },
        practice: { asks: { 'nl-NL': 'Wat wordt de oefening voor komende week?', 'nl-BE': 'Wat wordt de oefening voor komende week?', en: 'What will be the practice of the coming week?' }, answer: 'words', compartment: 'work' },
      },
      validatedBy: ['employee'], asks: ['employee'], sharedWith: ['manager', 'doctor'],
    },
    dialogue: {
      questions: {
        topic: { asks: { 'nl-NL': 'Waar ging het over?', 'nl-BE': 'Waar ging het over?', en: 'What was it about?' }, answer: 'words', compartment: 'work' },
        employeeView: { asks: { 'nl-NL': 'Hoe ziet de medewerker het?', 'nl-BE': 'Hoe ziet de medewerker het?', en: 'How does the employee see it?' }, answer: 'words', compartment: 'care' },
        colleagueView: { asks: { 'nl-NL': 'Hoe ziet de collega het?', 'nl-BE': 'Hoe ziet de collega het?', en: 'How does the colleague see it?' }, answer: 'words', compartment: 'care' },
        understanding: { asks: { 'nl-NL': 'Wat begrijpen we nu van elkaar?', 'nl-BE': 'Wat begrijpen we nu van elkaar?', en: 'What do we understand of each other now?' }, answer: 'words', compartment: 'work' },
        bottleneck: { asks: { 'nl-NL': 'Wat zit er in de weg bij het samenwerken?', 'nl-BE': 'Wat zit er in de weg bij het samenwerken?', en: 'What stands in the way of working together?' }, answer: 'words', compartment: 'work' },
        expectations: { asks: { 'nl-NL': 'Wat verwachten we van elkaar?', 'nl-BE': 'Wat verwachten we van elkaar?', en: 'What do we expect of each other?' }, answer: 'words', compartment: 'work' },
        followUp: { asks: { 'nl-NL': 'Waar komen we op terug?', 'nl-BE': 'Waar komen we op terug?', en: 'What do we come back to?' }, answer: 'words', compartment: 'work' },
      },
      validatedBy: ['employee', 'colleague'], asks: ['employee', 'colleague'], sharedWith: ['manager', 'doctor'],
    },
    'mid-way': midWayReport,
    'end-evaluation': endReport,
    aftercare: aftercareReport,
  },

  measurements: [
    { instrument: 'vp4', of: ['employee', 'colleague'], when: { weeksLong: 8 } },
    { instrument: 'wk1', of: ['employee'], when: { weeksLong: 8 } },
    { instrument: 'gp3', of: ['employee'], when: 'after each talk' },
    ...(['tv5', 'k10', 'phq4'] as const).flatMap(instrument => [
      { instrument, of: ['employee'], when: { inWeeks: [0, 4, 8] } } as const,
      { instrument, of: ['employee'], when: { weeksAfterEnding: [12] } } as const,
    ]),
  ],

  agreements: {
    owners: ['employee', 'therapist', 'colleague', 'manager'], sharedWith: ['manager', 'doctor'],
    scoredAt: {
      'mid-way': { 'nl-NL': 'Halverwege', 'nl-BE': 'Halverwege', en: 'Half way' },
      end: { 'nl-NL': 'Aan het einde', 'nl-BE': 'Op het einde', en: 'At the end' },
    },
  },

  themes: {
    trust: { 'nl-NL': 'vertrouwen', 'nl-BE': 'vertrouwen', en: 'trust' },
    understanding: { 'nl-NL': 'begrip', 'nl-BE': 'begrip', en: 'understanding' },
    together: { 'nl-NL': 'samenwerking', 'nl-BE': 'samenwerking', en: 'working together' },
    communication: { 'nl-NL': 'communicatie', 'nl-BE': 'communicatie', en: 'communication' },
    limits: { 'nl-NL': 'grenzen', 'nl-BE': 'grenzen', en: 'limits' },
    workload: { 'nl-NL': 'drukte op het werk', 'nl-BE': 'drukte op het werk', en: 'a heavy workload' },
    other: { 'nl-NL': 'iets anders', 'nl-BE': 'iets anders', en: 'something else' },
  },

  endings: {
    completed: { 'nl-NL': 'Afgerond zoals gepland', 'nl-BE': 'Afgerond zoals gepland', en: 'Completed as planned' },
    referred: { 'nl-NL': 'Verder met een arts', 'nl-BE': 'Verder met een arts', en: 'On with a doctor' },
    stopped: { 'nl-NL': 'Eerder gestopt', 'nl-BE': 'Vroeger gestopt', en: 'Stopped early' },
  },
  closing: {
    halfWay: 'mid-way', evaluation: 'end-evaluation', asPlanned: ['completed'],
    early: { employee: ['stopped'], manager: ['stopped'], therapist: ['stopped', 'referred'] },
    aftercare: { talk: 'aftercare', weeks: [4, 12, 26] },
    relapsePlan: {
      signs: { 'nl-NL': 'Waaraan merk ik dat het minder gaat?', 'nl-BE': 'Waaraan merk ik dat het minder gaat?', en: 'How do I notice that it gets worse?' },
      others: { 'nl-NL': 'Wat merken anderen dan aan mij?', 'nl-BE': 'Wat merken anderen dan aan mij?', en: 'What do others notice then?' },
      act: { 'nl-NL': 'Wat doe ik dan?', 'nl-BE': 'Wat doe ik dan?', en: 'What do I do then?' },
      work: { 'nl-NL': 'Wat helpt mij dan op het werk?', 'nl-BE': 'Wat helpt mij dan op het werk?', en: 'What helps me at work then?' },
      call: { 'nl-NL': 'Wie bel ik?', 'nl-BE': 'Wie bel ik?', en: 'Whom do I call?' },
    },
  },
  onwardEnding: null,

  keeping: { notesDays: 730, contactDays: 365, trajectoryDays: 730 },
  keepingWithin: keepingLaw.reintegration,
})
