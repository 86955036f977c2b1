/** What is written down after a talk between learner and supervisor, and after one with the school. */
import type { ReportForm } from '../../core/programme.ts'

type Party = 'learner' | 'work-supervisor' | 'practice-trainer' | 'teacher' | 'learning-coach'

const words = (dutch: string, english: string, compartment: 'care' | 'work' = 'work', flemish = dutch) =>
  ({ asks: { 'nl-NL': dutch, 'nl-BE': flemish, en: english }, answer: 'words', compartment } as const)

/** One moment of the week looked at closely, and what comes of it. How someone fares stays between the two. */
export const learningTalkReport: ReportForm<Party> = {
  questions: {
    situation: words('Welk moment van deze week bespreken we?', 'Which moment of this week do we talk about?'),
    task: words('Wat was daar de taak?', 'What was the task there?'),
    action: words('Wat deed de leerling?', 'What did the learner do?'),
    result: words('Wat kwam ervan?', 'What came of it?'),
    reflection: words('Wat denkt de leerling er nu van?', 'What does the learner think of it now?', 'care'),
    good: words('Wat ging goed?', 'What went well?'),
    better: words('Wat kan beter?', 'What can be better?'),
    next: words('Wat wordt het volgende leerdoel?', 'What is the next aim?'),
    alone: {
      asks: { 'nl-NL': 'Hoe zelfstandig gaat het?', 'nl-BE': 'Hoe zelfstandig gaat het?', en: 'How independently does it go?' }, compartment: 'work',
      answer: {
        oneOf: {
          watches: { 'nl-NL': 'kijkt mee', 'nl-BE': 'kijkt mee', en: 'watches' },
          together: { 'nl-NL': 'doet het samen', 'nl-BE': 'doet het samen', en: 'does it together' },
          nearby: { 'nl-NL': 'doet het, met iemand in de buurt', 'nl-BE': 'doet het, met iemand in de buurt', en: 'does it with someone nearby' },
          alone: { 'nl-NL': 'doet het zelf', 'nl-BE': 'doet het zelf', en: 'does it alone' },
          teaches: { 'nl-NL': 'doet het zelf en leert het een ander', 'nl-BE': 'doet het zelf en leert het een ander', en: 'does it alone and teaches another' },
        },
      },
    },
    wellbeing: { asks: { 'nl-NL': 'Hoe zat de leerling deze week in het vel?', 'nl-BE': 'Hoe voelde de leerling zich deze week?', en: 'How did the learner feel this week?' }, answer: 'from 0 to 10', compartment: 'care' },
  },
  validatedBy: ['learner'], asks: ['learner'], sharedWith: ['practice-trainer', 'teacher', 'learning-coach'],
}

/** From the start a paper for everyone who was there. */
export const threeSidedReport: ReportForm<Party> = {
  questions: {
    goal: words('Waar ging dit gesprek over?', 'What was this talk about?'),
    progress: words('Hoe gaat het leren op de werkplek?', 'How does the learning at the workplace go?'),
    school: words('Wat vraagt de opleiding nu?', 'What does the school ask now?', 'work', 'Wat vraagt de school nu?'),
    needed: words('Wat is er nodig om verder te komen?', 'What is needed to get on?'),
    whoDoesWhat: words('Wie doet wat?', 'Who does what?'),
    openPoints: words('Wat staat nog open?', 'What is still open?'),
  },
  validatedBy: ['learner', 'practice-trainer', 'teacher', 'learning-coach'], asks: ['learner'], sharedWith: ['practice-trainer', 'teacher', 'learning-coach'],
}
