/**
 * What each noun says on pages that are not its own: one line each, in the order in which it stands there. Programmes put theirs in between.
 */
import { agreementsInRows, agreementsOfMine, agreementsOfTrajectory } from './agreements/beside.routes.ts'
import { firstTalksToday, informBeside } from './asking/asking.routes.ts'
import { decisionsToMake } from './consent/deciding.routes.ts'
import { tellReadersOfCorrection } from './consent/notify.ts'
import { sharedBeside } from './consent/shared-with-me.routes.ts'
import { divisionOfFile, divisionOfMine, divisionOfTrajectory } from './division/division.routes.ts'
import { askedAtEnd } from './endings/asked-at-end.routes.ts'
import { aftercareToday, endingOfTrajectory } from './endings/ending-of-guide.routes.ts'
import { aftercareOfMine } from './endings/own-aftercare.routes.ts'
import { endingBeside, endingOfMine } from './endings/own-ending.routes.ts'
import { relapsePlanOfMine, relapsePlanOfTrajectory } from './endings/relapse-plan.routes.ts'
import { independenceOfFile } from './independence/own-part.ts'
import { secondGuidesOfMine } from './independence/own-second.routes.ts'
import { secondGuidesOfTrajectory } from './independence/second-guide.routes.ts'
import { secondingToday } from './independence/seconding.routes.ts'
import { viewsOfMine } from './independence/views.routes.ts'
import { jobResearchOfTrajectory } from './job-research/guide.routes.ts'
import { jobResearchOfMine } from './job-research/own.routes.ts'
import { callsToday, lifeLineOfTrajectory } from './life-line/calls.routes.ts'
import { lifeLineOfMine } from './life-line/own-line.routes.ts'
import { messagesBeside, waitingToday } from './messages/guide-messages.routes.ts'
import { accessOfTrajectory, accessToday } from './own-file/access.routes.ts'
import { ownFileOfMine } from './own-file/own-file.routes.ts'
import { lettersOfTrajectory, lettersToday } from './professionals/guide.routes.ts'
import { lettersOfMine } from './professionals/own.routes.ts'
import { reportsBeside, reportsOfMine, reportsToday } from './reports/list.routes.ts'
import { silencesInFile, silencesOfMine } from './risk/duties.routes.ts'
import { absenceKnown, calendarBeside, calendarOfMine, calendarOfTrajectory } from './statutory/asides.routes.ts'
import { talksBeside } from './talks/my-trajectory.routes.ts'
import { circleOfTrajectory } from './trajectories/circle-of-guide.routes.ts'
import { circleOfMine } from './trajectories/own-circle.routes.ts'
import { concernsOfFile, concernsOfMine, concernsOfTrajectory, concernsSeen } from './concerns/concerns.routes.ts'
import { explanationOfFile, explanationOfMine } from './explaining/explaining.routes.ts'
import { cardsOfTrajectory } from './network/cards.routes.ts'
import { networkOfTrajectory } from './network/guide.routes.ts'
import { cardsOfMine } from './network/own-cards.routes.ts'
import { networkOfFile, networkSeen } from './network/own-part.ts'
import { networkOfMine } from './network/own.routes.ts'
import { wordsBeside } from './network/words.routes.ts'
import { regulationsOfMine, regulationsOfTrajectory } from './regulations/regulations.routes.ts'
import { workAnalysisOfFile, workAnalysisOfMine, workAnalysisOfTrajectory, workAnalysisSeen } from './work-analysis/asides.routes.ts'
import type { Asides } from './visit.ts'

export const asidesWith = (programmes: Asides): Asides => ({
  today: [
    firstTalksToday,
    waitingToday,
    reportsToday,
    lettersToday,
    accessToday,
    aftercareToday,
    callsToday,
    secondingToday,
    ...programmes.today,
  ],
  trajectory: [
    messagesBeside,
    reportsBeside,
    agreementsOfTrajectory,
    lifeLineOfTrajectory,
    jobResearchOfTrajectory,
    workAnalysisOfTrajectory,
    concernsOfTrajectory,
    regulationsOfTrajectory,
    networkOfTrajectory,
    cardsOfTrajectory,
    circleOfTrajectory,
    calendarOfTrajectory,
    lettersOfTrajectory,
    accessOfTrajectory,
    secondGuidesOfTrajectory,
    divisionOfTrajectory,
    ...programmes.trajectory,
    relapsePlanOfTrajectory,
    endingOfTrajectory,
  ],
  own: [
    silencesOfMine,
    reportsOfMine,
    decisionsToMake,
    divisionOfMine,
    aftercareOfMine,
    agreementsOfMine,
    lifeLineOfMine,
    jobResearchOfMine,
    workAnalysisOfMine,
    concernsOfMine,
    explanationOfMine,
    regulationsOfMine,
    networkOfMine,
    cardsOfMine,
    circleOfMine,
    calendarOfMine,
    lettersOfMine,
    secondGuidesOfMine,
    viewsOfMine,
    ownFileOfMine,
    ...programmes.own,
    relapsePlanOfMine,
    endingOfMine,
  ],
  beside: [
    reportsOfMine,
    decisionsToMake,
    divisionOfMine,
    talksBeside,
    agreementsOfMine,
    workAnalysisOfMine,
    concernsOfMine,
    regulationsOfMine,
    sharedBeside,
    wordsBeside,
    calendarBeside,
    ...programmes.beside,
    informBeside,
    endingBeside,
  ],
  rows: [
    agreementsInRows,
    ...programmes.rows,
  ],
  asked: [askedAtEnd],
  file: [
    silencesInFile,
    divisionOfFile,
    workAnalysisOfFile,
    concernsOfFile,
    explanationOfFile,
    independenceOfFile,
    networkOfFile,
    ...programmes.file,
  ],
  seen: [workAnalysisSeen, concernsSeen, networkSeen, ...programmes.seen],
  corrected: [tellReadersOfCorrection],
  absent: [absenceKnown],
})
