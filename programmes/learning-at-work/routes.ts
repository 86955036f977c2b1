/** The routes of learning at work, and what it has to say on pages of the core. A line for each noun. */
import { wardsOpen } from './leaving.routes.ts'
import type { Asides, Visit } from '../../core/visit.ts'
import type { Routes } from '../../kit/web.ts'
import { alongRoutes, learnersToday, learningBeside, learningOfTrajectory } from './along.routes.ts'
import { askedBeside } from './asked.routes.ts'
import { assessmentRoutes, assessmentsOfFile, assessmentsOfMine, assessmentsSeen } from './assessment.routes.ts'
import { attendanceRoutes, hoursBeside, hoursOfFile, hoursOfMine, hoursOfTrajectory, hoursSeen } from './attendance.routes.ts'
import { colleagueRoutes, homeOfColleague } from './colleagues.routes.ts'
import { districtOfFile, districtOfMine, districtRoutes, districtSeen } from './district.routes.ts'
import { calledInDuos, duoRoutes, duosOfAccount, duosOfFile, duosOfMine, duosSeen, duosToday } from './duos.routes.ts'
import { feedbackOfFile, feedbackRoutes, feedbackSeen, feedbackToday } from './feedback.routes.ts'
import { firstStepRoutes, firstStepsBeside, firstStepsOfFile, firstStepsOfMine, firstStepsOfTrajectory, firstStepsSeen } from './first-steps.routes.ts'
import { guidanceHoursRoutes } from './guidance-hours.routes.ts'
import { growthToday, ledgerRoutes } from './guidance-ledger.routes.ts'
import { guidingOfAccount, guidingRoutes, guidingToday } from './guiding.routes.ts'
import { heavyToday, wordsBesideGuiding } from './heavy-weeks.routes.ts'
import { journalRoutes } from './journal.routes.ts'
import { guidanceOfFile, guidanceOfMine, guidanceSeen } from './my-guidance.routes.ts'
import { plannerRoutes } from './planner.routes.ts'
import { portfolioRoutes } from './portfolio.routes.ts'
import { practiceRecordRoutes, recordAtClosing, recordsOfFile, recordsSeen } from './practice-record.routes.ts'
import { practiceOfFile, practiceOfMine, practiceOfTrajectory, practiceRoutes, practiceSeen } from './practice.routes.ts'
import { ratingRoutes, ratingsOfFile, ratingsSeen } from './rating.routes.ts'
import { taskRoutes, tasksOfFile, tasksSeen } from './tasks.routes.ts'
import { journalOfFile, journalSeen, learningOfMine, todayRoutes } from './today.routes.ts'
import { wardDuoRoutes } from './ward-duos.routes.ts'
import { quietToday, wardGuideRoutes, wardOfTrajectory, wardToday } from './ward-guide.routes.ts'
import { wardOfFile, wardOfMine, wardOwnRoutes, wardSeen } from './ward-own.routes.ts'
import { wardsKept } from './kept-of-me.ts'
import { wardPlanningRoutes } from './ward-planning.routes.ts'
import { wardWorkRoutes, workOfFile, workOfMine } from './ward-work.routes.ts'

export const learningRoutes: Routes<Visit> = {
  ...todayRoutes, ...journalRoutes, ...feedbackRoutes, ...taskRoutes, ...assessmentRoutes, ...ratingRoutes, ...portfolioRoutes, ...alongRoutes,
  ...wardPlanningRoutes, ...wardGuideRoutes, ...wardOwnRoutes, ...wardWorkRoutes, ...plannerRoutes, ...guidanceHoursRoutes, ...ledgerRoutes, ...practiceRoutes, ...duoRoutes, ...wardDuoRoutes, ...colleagueRoutes,
  ...guidingRoutes, ...districtRoutes, ...firstStepRoutes, ...attendanceRoutes, ...practiceRecordRoutes,
}

export const learningAsides: Asides = {
  today: [wardToday, quietToday, learnersToday, feedbackToday, guidingToday, heavyToday, duosToday, growthToday],
  trajectory: [learningOfTrajectory, wardOfTrajectory, practiceOfTrajectory, firstStepsOfTrajectory, hoursOfTrajectory],
  own: [learningOfMine, wardOfMine, duosOfMine, workOfMine, assessmentsOfMine, practiceOfMine, firstStepsOfMine, guidanceOfMine, districtOfMine, hoursOfMine],
  beside: [learningBeside, firstStepsBeside, practiceOfMine, duosOfMine, workOfMine, askedBeside, wordsBesideGuiding, districtOfMine, hoursBeside],
  rows: [],
  asked: [],
  file: [journalOfFile, feedbackOfFile, tasksOfFile, assessmentsOfFile, ratingsOfFile, wardOfFile, duosOfFile, workOfFile, practiceOfFile, firstStepsOfFile, guidanceOfFile, districtOfFile, hoursOfFile, recordsOfFile],
  seen: [journalSeen, feedbackSeen, tasksSeen, assessmentsSeen, ratingsSeen, wardSeen, duosSeen, practiceSeen, firstStepsSeen, guidanceSeen, districtSeen, hoursSeen, recordsSeen],
  kept: [wardsKept],
  corrected: [],
  absent: [],
  closing: [recordAtClosing],
  account: [guidingOfAccount, duosOfAccount],
  home: [homeOfColleague],
  called: [calledInDuos],
  leaving: [wardsOpen],
}
