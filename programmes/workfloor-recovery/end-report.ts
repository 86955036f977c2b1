/** What is written down after the evaluations half way and at the end, and after a talk afterwards. What came of the goals is asked besides, by core. */
import type { Question } from '../../core/programme.ts'

/**
 * How it ended, by code. Benefits of the state are not among them: whether someone gets one is never a guide's to say. Nor is an end of
 * the contract by agreement of both: someone who is ill can lose rights by it, so that belongs with a lawyer and not on a list.
 */
const outcome: Question = {
  asks: { 'nl-NL': 'Hoe is het werk nu?', 'nl-BE': 'Hoe is het werk nu?', en: 'How is work now?' }, compartment: 'work',
  answer: {
    oneOf: {
      eigen_werk: { 'nl-NL': 'eigen werk, op dezelfde manier', 'nl-BE': 'eigen werk, op dezelfde manier', en: 'own work, in the same way' },
      eigen_werk_anders: { 'nl-NL': 'eigen werk, met andere grenzen of een andere manier van werken', 'nl-BE': 'eigen werk, met andere grenzen of een andere manier van werken', en: 'own work, with other limits or another way of working' },
      eigen_werk_aangepast: { 'nl-NL': 'eigen werk, aangepast in taken, uren of plek', 'nl-BE': 'eigen werk, aangepast in taken, uren of plaats', en: 'own work, adapted in tasks, hours or place' },
      andere_functie_intern: { 'nl-NL': 'een andere functie bij dezelfde werkgever', 'nl-BE': 'een andere functie bij dezelfde werkgever', en: 'another post with the same employer' },
      deels_hervat: { 'nl-NL': 'deels weer aan het werk', 'nl-BE': 'deels opnieuw aan het werk', en: 'partly back at work' },
      spoor2_gestart: { 'nl-NL': 'op weg naar werk bij een andere werkgever', 'nl-BE': 'op weg naar werk bij een andere werkgever', en: 'on the way to work with another employer' },
      spoor2_geplaatst: { 'nl-NL': 'werk bij een andere werkgever', 'nl-BE': 'werk bij een andere werkgever', en: 'work with another employer' },
      detachering_proefplaatsing: { 'nl-NL': 'detachering of proefplaatsing', 'nl-BE': 'detachering of stage op proef', en: 'secondment or trial placement' },
      zelfstandig_ondernemer: { 'nl-NL': 'zelfstandig ondernemer', 'nl-BE': 'zelfstandige', en: 'self-employed' },
      opleiding: { 'nl-NL': 'opleiding of omscholing', 'nl-BE': 'opleiding of omscholing', en: 'training or retraining' },
      eigen_ontslag: { 'nl-NL': 'zelf ontslag genomen', 'nl-BE': 'zelf ontslag genomen', en: 'resigned' },
      ontslag_werkgever: { 'nl-NL': 'ontslag door de werkgever', 'nl-BE': 'ontslag door de werkgever', en: 'dismissed by the employer' },
      einde_contract: { 'nl-NL': 'einde van het contract', 'nl-BE': 'einde van het contract', en: 'end of the contract' },
      verwezen_zorg: { 'nl-NL': 'verder met zorg', 'nl-BE': 'verder met zorg', en: 'on with care' },
      verwezen_loopbaan: { 'nl-NL': 'verder met loopbaanbegeleiding', 'nl-BE': 'verder met loopbaanbegeleiding', en: 'on with career guidance' },
      voortijdig_gestopt: { 'nl-NL': 'eerder gestopt', 'nl-BE': 'vroeger gestopt', en: 'stopped early' },
      geen_vervolg_nodig: { 'nl-NL': 'er is niets meer nodig', 'nl-BE': 'er is niets meer nodig', en: 'nothing more is needed' },
    },
  },
}

/** Half way: what came of it so far, and whether and how it goes on. */
export const midWayReport = {
  questions: {
    better: { asks: { 'nl-NL': 'Wat gaat er beter dan aan het begin?', 'nl-BE': 'Wat gaat er beter dan in het begin?', en: 'What goes better than at the start?' }, answer: 'words', compartment: 'care' },
    harder: { asks: { 'nl-NL': 'Wat is nog moeilijk?', 'nl-BE': 'Wat is nog moeilijk?', en: 'What is still hard?' }, answer: 'words', compartment: 'care' },
    changes: { asks: { 'nl-NL': 'Wat doen we anders in de tweede helft?', 'nl-BE': 'Wat doen we anders in de tweede helft?', en: 'What do we do differently in the second half?' }, answer: 'words', compartment: 'work' },
    satisfaction: { asks: { 'nl-NL': 'Hoe tevreden is de medewerker tot nu toe?', 'nl-BE': 'Hoe tevreden is de medewerker tot nu toe?', en: 'How content is the employee so far?' }, answer: 'from 0 to 10', compartment: 'care' },
    decision: {
      asks: { 'nl-NL': 'Hoe gaat het plan verder?', 'nl-BE': 'Hoe gaat het plan verder?', en: 'How does the plan go on?' }, compartment: 'work',
      answer: {
        oneOf: {
          'goes-on': { 'nl-NL': 'door zoals het ging', 'nl-BE': 'verder zoals het ging', en: 'on as it went' },
          adapts: { 'nl-NL': 'door, maar anders', 'nl-BE': 'verder, maar anders', en: 'on, but differently' },
          stops: { 'nl-NL': 'dit plan stopt', 'nl-BE': 'dit plan stopt', en: 'this plan stops' },
        },
      },
    },
  },
  alsoAsks: ['goals', 'measurements'],
  validatedBy: ['employee'], asks: ['employee'], sharedWith: ['manager', 'doctor'],
} as const

export const endReport = {
  questions: {
    helped: { asks: { 'nl-NL': 'Wat heeft geholpen?', 'nl-BE': 'Wat heeft geholpen?', en: 'What helped?' }, answer: 'words', compartment: 'care' },
    goesOn: { asks: { 'nl-NL': 'Wat gaat door na het plan?', 'nl-BE': 'Wat gaat door na het plan?', en: 'What goes on after the plan?' }, answer: 'words', compartment: 'work' },
    outcome,
    satisfaction: { asks: { 'nl-NL': 'Hoe tevreden is de medewerker over het plan?', 'nl-BE': 'Hoe tevreden is de medewerker over het plan?', en: 'How content is the employee with the plan?' }, answer: 'from 0 to 10', compartment: 'care' },
    relapse: { asks: { 'nl-NL': 'Wat is besproken over het plan voor als het minder gaat?', 'nl-BE': 'Wat is besproken over het plan voor als het minder gaat?', en: 'What was said about the plan for when it gets worse?' }, answer: 'words', compartment: 'care' },
  },
  alsoAsks: ['goals', 'measurements'],
  validatedBy: ['employee'], asks: ['employee'], sharedWith: ['manager', 'doctor'],
} as const

export const aftercareReport = {
  questions: {
    going: { asks: { 'nl-NL': 'Hoe gaat het nu?', 'nl-BE': 'Hoe gaat het nu?', en: 'How is it going now?' }, answer: 'words', compartment: 'care' },
    holds: { asks: { 'nl-NL': 'Wat van de afspraken houdt stand?', 'nl-BE': 'Wat van de afspraken houdt stand?', en: 'What of the agreements holds?' }, answer: 'words', compartment: 'work' },
    relapse: { asks: { 'nl-NL': 'Klopt het plan voor als het minder gaat nog?', 'nl-BE': 'Klopt het plan voor als het minder gaat nog?', en: 'Is the plan for when it gets worse still right?' }, answer: 'words', compartment: 'care' },
    next: { asks: { 'nl-NL': 'Wat is nu nodig?', 'nl-BE': 'Wat is nu nodig?', en: 'What is needed now?' }, answer: 'words', compartment: 'work' },
    outcome,
  },
  validatedBy: ['employee'], asks: ['employee'], sharedWith: ['manager', 'doctor'],
} as const
