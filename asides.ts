/**
 * What each noun says on pages that are not its own: one line each, in the order in which it stands there. Programmes put theirs in between.
 */
import { adviceToday } from './core/advice/advice.routes.ts'
import { agreementsInRows, agreementsOfMine, agreementsOfTrajectory } from './core/agreements/beside.routes.ts'
import { applicationsOfTrajectory, cvOfTrajectory, cvsToday } from './core/applications/guide.routes.ts'
import { applicationsOfFile, cvSeen } from './core/applications/own-part.ts'
import { applicationsOfMine } from './core/applications/own.routes.ts'
import { firstTalksToday, informBeside } from './core/asking/asking.routes.ts'
import { decisionsToMake } from './core/consent/deciding.routes.ts'
import { tellReadersOfCorrection } from './core/consent/notify.ts'
import { sharedBeside } from './core/consent/shared-with-me.routes.ts'
import { divisionOfFile, divisionOfMine, divisionOfTrajectory } from './core/division/division.routes.ts'
import { askedAtEnd } from './core/endings/asked-at-end.routes.ts'
import { aftercareToday, endingOfTrajectory } from './core/endings/ending-of-guide.routes.ts'
import { jointTalksOfFile, jointTalksSeen } from './core/joint-talks/joint-talk.file.ts'
import { jointTalkOfTrajectory, jointTalkToday } from './core/joint-talks/joint-talk-plan.routes.ts'
import { jointTalkOfMine } from './core/joint-talks/joint-talk.routes.ts'
import { goingOnOfFile, goingOnOfMine } from './core/endings/going-on.routes.ts'
import { aftercareOfMine } from './core/endings/own-aftercare.routes.ts'
import { endingBeside, endingOfMine } from './core/endings/own-ending.routes.ts'
import { relapsePlanOfMine, relapsePlanOfTrajectory } from './core/endings/relapse-plan.routes.ts'
import { independenceOfFile, secondGuidesSeen } from './core/independence/own-part.ts'
import { secondGuidesOfMine } from './core/independence/own-second.routes.ts'
import { secondGuidesOfTrajectory } from './core/independence/second-guide.routes.ts'
import { secondingToday } from './core/independence/seconding.routes.ts'
import { viewsOfMine } from './core/independence/views.routes.ts'
import { jobResearchOfTrajectory } from './core/job-research/guide.routes.ts'
import { jobResearchOfMine } from './core/job-research/own.routes.ts'
import { comingToday, handoverNoteOfTrajectory, leavingToday } from './core/leaving/guide.routes.ts'
import { handoverNotesSeen, nextGuideOfFile, nextGuideOfMine } from './core/leaving/own.routes.ts'
import { callsToday, lifeLineOfTrajectory } from './core/life-line/calls.routes.ts'
import { emergencyOfTrajectory, emergencyToday } from './core/log-keeping/emergency.routes.ts'
import { emergenciesSeen, logQuestionsSeen, looksOfFile, looksOfMine } from './core/log-keeping/who-looked.routes.ts'
import { lifeLineOfMine } from './core/life-line/own-line.routes.ts'
import { messagesBeside, waitingToday } from './core/messages/guide-messages.routes.ts'
import { limitsOfFile, limitsOfTrajectory } from './core/setting-limits/guide.routes.ts'
import { limitsOfMine } from './core/setting-limits/own.routes.ts'
import { introductionsOfTrajectory, introductionsToday, contactsToday } from './core/introductions/contacts.routes.ts'
import { introductionsOfFile, introductionsOfMine } from './core/introductions/own.routes.ts'
import { byItselfOfMine, byItselfOfTrajectory, openBeforeClosing } from './core/network/by-itself.routes.ts'
import { cardsOfTrajectory } from './core/network/cards.routes.ts'
import { networkOfTrajectory } from './core/network/guide.routes.ts'
import { cardsOfMine } from './core/network/own-cards.routes.ts'
import { networkOfFile, networkSeen, wordsSeen } from './core/network/own-part.ts'
import { networkOfMine } from './core/network/own.routes.ts'
import { wordsBeside } from './core/network/words.routes.ts'
import { accessOfTrajectory, accessToday } from './core/own-file/access.routes.ts'
import { ownFileOfMine } from './core/own-file/own-file.routes.ts'
import { lettersOfTrajectory, lettersToday, quietReferralsToday } from './core/professionals/guide.routes.ts'
import { lettersOfMine, referralsOfFile } from './core/professionals/own.routes.ts'
import { reportsBeside, reportsOfMine, reportsToday } from './core/reports/list.routes.ts'
import { silencesInFile, silencesOfMine } from './core/risk/duties.routes.ts'
import { absenceKnown, calendarBeside, calendarOfMine, calendarOfTrajectory } from './core/statutory/asides.routes.ts'
import { lawOfFile, lawOfMine, lawOfTrajectory } from './core/statutory/law-asides.routes.ts'
import { touchOfFile, touchOfMine, touchOfTrajectory, touchSeen } from './core/staying-in-touch/touch-asides.routes.ts'
import { talksBeside } from './core/talks/my-trajectory.routes.ts'
import { circleOfTrajectory } from './core/trajectories/circle-of-guide.routes.ts'
import { circleOfMine } from './core/trajectories/own-circle.routes.ts'
import { concernsOfFile, concernsOfMine, concernsOfTrajectory, concernsSeen } from './core/concerns/concerns.routes.ts'
import { explanationOfFile, explanationOfMine } from './core/explaining/explaining.routes.ts'
import { exercisesOfFile, exercisesOfMine, exercisesOfTrajectory, exercisesSeen } from './core/exercises/exercise.routes.ts'
import { groupsOfTrajectory, groupsToday } from './core/group-talks/lead.routes.ts'
import { groupsOfMine } from './core/group-talks/own.routes.ts'
import { groupsOfFile, groupsSeen } from './core/group-talks/own-part.ts'
import { firstLineOfFile, firstLineOfMine, firstLineOfTrajectory, firstLineSeen } from './core/first-line/picture.routes.ts'
import { hardMomentOfTrajectory, hardMomentsToday } from './core/hard-moments/guide.routes.ts'
import { hardMomentOfMine, hardMomentsOfFile } from './core/hard-moments/own.routes.ts'
import { regulationsOfMine, regulationsOfTrajectory } from './core/regulations/regulations.routes.ts'
import { workAnalysisOfFile, workAnalysisOfMine, workAnalysisOfTrajectory, adaptationsSeen, capacitiesSeen } from './core/work-analysis/asides.routes.ts'
import { accountKept, seatsKept, workKept } from './core/rights/kept-kinds.ts'
import { rightsBeside } from './core/rights/own-data.routes.ts'
import { complaintsSeen, rightsOfFile, rightsOfMine, rightsOfTrajectory, wordsBesideSeen } from './core/rights/beside.routes.ts'
import { peersKept } from './core/peer-consultation/kept.ts'
import { peersOfFile, peersOfMine, peersToday } from './core/peer-consultation/group.routes.ts'
import type { AboutMySeat, Asides, Heading } from './core/visit.ts'

/** Where much stands on someone's own page, these stand under one heading, unless they say another. */
const under = (heading: Heading, asides: readonly AboutMySeat[]): readonly AboutMySeat[] =>
  asides.map(aside => async (visit, seat) => (await aside(visit, seat)).map(one => ({ under: heading, ...one })))

export const asidesWith = (programmes: Asides): Asides => ({
  today: [
    hardMomentsToday,
    firstTalksToday,
    adviceToday,
    waitingToday,
    reportsToday,
    lettersToday,
    quietReferralsToday,
    accessToday,
    aftercareToday,
    callsToday,
    cvsToday,
    introductionsToday,
    contactsToday,
    secondingToday,
    jointTalkToday,
    groupsToday,
    peersToday,
    emergencyToday,
    leavingToday,
    comingToday,
    ...programmes.today,
  ],
  trajectory: [
    handoverNoteOfTrajectory,
    messagesBeside,
    reportsBeside,
    agreementsOfTrajectory,
    lifeLineOfTrajectory,
    jobResearchOfTrajectory,
    applicationsOfTrajectory,
    cvOfTrajectory,
    limitsOfTrajectory,
    introductionsOfTrajectory,
    hardMomentOfTrajectory,
    firstLineOfTrajectory,
    exercisesOfTrajectory,
    groupsOfTrajectory,
    workAnalysisOfTrajectory,
    concernsOfTrajectory,
    touchOfTrajectory,
    regulationsOfTrajectory,
    lawOfTrajectory,
    networkOfTrajectory,
    byItselfOfTrajectory,
    cardsOfTrajectory,
    circleOfTrajectory,
    calendarOfTrajectory,
    lettersOfTrajectory,
    accessOfTrajectory,
    rightsOfTrajectory,
    secondGuidesOfTrajectory,
    divisionOfTrajectory,
    jointTalkOfTrajectory,
    emergencyOfTrajectory,
    ...programmes.trajectory,
    relapsePlanOfTrajectory,
    endingOfTrajectory,
  ],
  own: [
    ...under('agreed', [
      nextGuideOfMine,
      silencesOfMine,
      reportsOfMine,
      decisionsToMake,
      divisionOfMine,
      aftercareOfMine,
      goingOnOfMine,
      agreementsOfMine,
      calendarOfMine,
    ]),
    ...under('own-work', [
      lifeLineOfMine,
      jobResearchOfMine,
      applicationsOfMine,
      limitsOfMine,
      hardMomentOfMine,
      firstLineOfMine,
      exercisesOfMine,
      workAnalysisOfMine,
      explanationOfMine,
    ]),
    ...under('others', [
      introductionsOfMine,
      concernsOfMine,
      touchOfMine,
      networkOfMine,
      byItselfOfMine,
      cardsOfMine,
      circleOfMine,
      groupsOfMine,
      lettersOfMine,
      secondGuidesOfMine,
      peersOfMine,
    ]),
    ...under('agreed', [jointTalkOfMine, ...programmes.own]),
    ...under('own-work', [relapsePlanOfMine]),
    ...under('data', [
      regulationsOfMine,
      lawOfMine,
      viewsOfMine,
      looksOfMine,
      ownFileOfMine,
      rightsOfMine,
      endingOfMine,
    ]),
  ],
  beside: [
    reportsOfMine,
    decisionsToMake,
    divisionOfMine,
    talksBeside,
    agreementsOfMine,
    workAnalysisOfMine,
    concernsOfMine,
    touchOfMine,
    regulationsOfMine,
    lawOfMine,
    sharedBeside,
    wordsBeside,
    calendarBeside,
    jointTalkOfMine,
    ...programmes.beside,
    informBeside,
    endingBeside,
    rightsBeside,
  ],
  rows: [
    agreementsInRows,
    ...programmes.rows,
  ],
  asked: [askedAtEnd],
  file: [
    silencesInFile,
    divisionOfFile,
    firstLineOfFile,
    hardMomentsOfFile,
    exercisesOfFile,
    groupsOfFile,
    workAnalysisOfFile,
    concernsOfFile,
    touchOfFile,
    explanationOfFile,
    independenceOfFile,
    applicationsOfFile,
    limitsOfFile,
    introductionsOfFile,
    networkOfFile,
    goingOnOfFile,
    jointTalksOfFile,
    referralsOfFile,
    lawOfFile,
    peersOfFile,
    looksOfFile,
    rightsOfFile,
    nextGuideOfFile,
    ...programmes.file,
  ],
  seen: [cvSeen, firstLineSeen, exercisesSeen, groupsSeen, capacitiesSeen, adaptationsSeen, concernsSeen, touchSeen, networkSeen, jointTalksSeen, wordsSeen, secondGuidesSeen, logQuestionsSeen, emergenciesSeen, wordsBesideSeen, complaintsSeen, handoverNotesSeen, ...programmes.seen],
  kept: [accountKept, workKept, seatsKept, peersKept, ...programmes.kept],
  corrected: [tellReadersOfCorrection],
  absent: [absenceKnown],
  closing: [openBeforeClosing, ...programmes.closing],
  account: [...programmes.account],
  home: programmes.home,
  called: programmes.called,
  leaving: programmes.leaving,
})
