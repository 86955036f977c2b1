/** What every noun answers to, where it needs nothing but the visit: a line each. What remembers or limits is hung up in app.ts. */
import { conditionRoutes } from './core/administration/condition.routes.ts'
import { homeRoutes } from './core/administration/home.routes.ts'
import { weeksRoutes } from './core/administration/weeks.routes.ts'
import { hoursRoutes } from './core/agenda/hours.routes.ts'
import { weekRoutes } from './core/agenda/week.routes.ts'
import { agreementRoutes } from './core/agreements/agreement.routes.ts'
import { planRoutes } from './core/agreements/plan.routes.ts'
import { besideAgreementRoutes } from './core/agreements/beside.routes.ts'
import { goalRoutes } from './core/agreements/goal.routes.ts'
import { cvRoutes } from './core/applications/cv.routes.ts'
import { guideLimitRoutes } from './core/setting-limits/guide.routes.ts'
import { limitRoutes } from './core/setting-limits/own.routes.ts'
import { guideApplicationRoutes } from './core/applications/guide.routes.ts'
import { applicationRoutes } from './core/applications/own.routes.ts'
import { elsewhereRoutes } from './core/asking/elsewhere.routes.ts'
import { concernRoutes } from './core/concerns/concerns.routes.ts'
import { decidingRoutes } from './core/consent/deciding.routes.ts'
import { proposingRoutes } from './core/consent/proposing.routes.ts'
import { sharedWithMeRoutes } from './core/consent/shared-with-me.routes.ts'
import { displayRoutes } from './core/display.routes.ts'
import { divisionRoutes } from './core/division/division.routes.ts'
import { draftRoutes } from './core/drafts.routes.ts'
import { endingOfGuideRoutes } from './core/endings/ending-of-guide.routes.ts'
import { jointTalkRoutes } from './core/joint-talks/joint-talk.routes.ts'
import { jointTalkPlanRoutes } from './core/joint-talks/joint-talk-plan.routes.ts'
import { goingOnRoutes } from './core/endings/going-on.routes.ts'
import { ownAftercareRoutes } from './core/endings/own-aftercare.routes.ts'
import { ownEndingRoutes } from './core/endings/own-ending.routes.ts'
import { relapsePlanRoutes } from './core/endings/relapse-plan.routes.ts'
import { organiseRoutes } from './core/events/organise.routes.ts'
import { curateRoutes } from './core/pilots/curate.routes.ts'
import { togetherRoutes } from './core/pilots/together.routes.ts'
import { explainingRoutes } from './core/explaining/explaining.routes.ts'
import { clusterRoutes } from './core/figures/cluster.routes.ts'
import { figureRoutes } from './core/figures/figures.routes.ts'
import { publicationRoutes } from './core/figures/publication.routes.ts'
import { exclusionRoutes } from './core/independence/exclusions.routes.ts'
import { ownSecondRoutes } from './core/independence/own-second.routes.ts'
import { secondGuideRoutes } from './core/independence/second-guide.routes.ts'
import { secondingRoutes } from './core/independence/seconding.routes.ts'
import { exerciseRoutes } from './core/exercises/exercise.routes.ts'
import { leadRoutes } from './core/group-talks/lead.routes.ts'
import { groupMeetingRoutes } from './core/group-talks/meeting.routes.ts'
import { ownGroupRoutes } from './core/group-talks/own.routes.ts'
import { firstLineRoutes } from './core/first-line/picture.routes.ts'
import { contactRoutes } from './core/introductions/contacts.routes.ts'
import { ownIntroductionRoutes } from './core/introductions/own.routes.ts'
import { guideMomentRoutes } from './core/hard-moments/guide.routes.ts'
import { ownMomentRoutes } from './core/hard-moments/own.routes.ts'
import { guideJobResearchRoutes } from './core/job-research/guide.routes.ts'
import { occupationRoutes } from './core/job-research/occupations.routes.ts'
import { jobResearchRoutes } from './core/job-research/own.routes.ts'
import { strengthsRoutes } from './core/job-research/strengths.routes.ts'
import { besideRightsRoutes } from './core/rights/beside.routes.ts'
import { heardRoutes } from './core/rights/heard.routes.ts'
import { ownDataRoutes } from './core/rights/own-data.routes.ts'
import { ownRightsRoutes } from './core/rights/own-rights.routes.ts'
import { privacyPackRoutes } from './core/privacy-pack/privacy-pack.routes.ts'
import { keepingTermsRoutes } from './core/keeping/terms.routes.ts'
import { keepingRoutes } from './core/keeping/keeping.routes.ts'
import { beginLifeLineRoutes } from './core/life-line/begin.routes.ts'
import { lifeLineCallRoutes } from './core/life-line/calls.routes.ts'
import { ownLineRoutes } from './core/life-line/own-line.routes.ts'
import { leavingGuideRoutes } from './core/leaving/guide.routes.ts'
import { leavingRoutes } from './core/leaving/leaving.routes.ts'
import { ownNextGuideRoutes } from './core/leaving/own.routes.ts'
import { lifeLineTakingRoutes } from './core/life-line/taking.routes.ts'
import { emergencyRoutes } from './core/log-keeping/emergency.routes.ts'
import { logKeeperRoutes } from './core/log-keeping/log-keeper.routes.ts'
import { whoLookedRoutes } from './core/log-keeping/who-looked.routes.ts'
import { guideMeasurementsRoutes } from './core/measurements/guide.routes.ts'
import { myMeasurementsRoutes } from './core/measurements/my-measurements.routes.ts'
import { questionnaireRoutes } from './core/measurements/questionnaires.routes.ts'
import { guideMessageRoutes } from './core/messages/guide-messages.routes.ts'
import { ownMessageRoutes } from './core/messages/own-messages.routes.ts'
import { byItselfRoutes } from './core/network/by-itself.routes.ts'
import { cardRoutes } from './core/network/cards.routes.ts'
import { guideNetworkRoutes } from './core/network/guide.routes.ts'
import { ownCardRoutes } from './core/network/own-cards.routes.ts'
import { ownNetworkRoutes } from './core/network/own.routes.ts'
import { wordRoutes } from './core/network/words.routes.ts'
import { affiliateRoutes } from './core/organisations/affiliate.routes.ts'
import { codeRoutes } from './core/organisations/entry-code.routes.ts'
import { entryRoutes } from './core/organisations/entry.routes.ts'
import { accessRoutes } from './core/own-file/access.routes.ts'
import { ownFileRoutes } from './core/own-file/own-file.routes.ts'
import { whoSeesRoutes } from './core/own-file/who-sees.routes.ts'
import { accountRoutes } from './core/people/account.routes.ts'
import { invitationRoutes } from './core/people/invitation.routes.ts'
import { secondProofRoutes } from './core/people/second-proof.routes.ts'
import { profileRoutes } from './core/people/staff-profile.routes.ts'
import { staffRoutes } from './core/people/staff.routes.ts'
import { trainingRoutes } from './core/people/training.routes.ts'
import { peerGroupRoutes } from './core/peer-consultation/group.routes.ts'
import { peerMeetingRoutes } from './core/peer-consultation/meeting.routes.ts'
import { peerWrittenRoutes } from './core/peer-consultation/written.routes.ts'
import { guideLetterRoutes } from './core/professionals/guide.routes.ts'
import { ownDoctorLetterRoutes } from './core/professionals/own.routes.ts'
import { settingsRoutes } from './core/providers/settings.routes.ts'
import { letterRoutes } from './core/referrals/letter.routes.ts'
import { onwardRoutes } from './core/referrals/onward.routes.ts'
import { ownLetterRoutes } from './core/referrals/own-letter.routes.ts'
import { regulationRoutes } from './core/regulations/regulations.routes.ts'
import { afterRoutes } from './core/reports/after.routes.ts'
import { breachRoutes } from './core/reports/breach.routes.ts'
import { reportListRoutes } from './core/reports/list.routes.ts'
import { readRoutes } from './core/reports/read.routes.ts'
import { writeRoutes } from './core/reports/write.routes.ts'
import { backupRoutes } from './core/risk/backup.routes.ts'
import { dutiesRoutes } from './core/risk/duties.routes.ts'
import { silenceNoticeRoutes } from './core/risk/silence-notice.routes.ts'
import { takeoutRoutes } from './core/takeout/takeout.routes.ts'
import { worryRoutes } from './core/risk/worry.routes.ts'
import { roomRoutes } from './core/rooms/room.routes.ts'
import { crisisRoutes } from './core/safety/crisis-check.routes.ts'
import { safetyRoutes } from './core/safety/safety.routes.ts'
import { touchRoutes } from './core/staying-in-touch/touch.routes.ts'
import { absenceRoutes } from './core/statutory/absence.routes.ts'
import { calendarRoutes } from './core/statutory/calendar.routes.ts'
import { deadlinesRoutes } from './core/statutory/deadlines.routes.ts'
import { lawRoutes } from './core/statutory/law.routes.ts'
import { paperRoutes } from './core/statutory/papers.routes.ts'
import { myTrajectoryRoutes } from './core/talks/my-trajectory.routes.ts'
import { peopleRoutes } from './core/talks/people.routes.ts'
import { talkRoutes } from './core/talks/talk.routes.ts'
import { trajectoryRoutes } from './core/talks/trajectory.routes.ts'
import { besideRoutes } from './core/trajectories/beside.routes.ts'
import { circleOfGuideRoutes } from './core/trajectories/circle-of-guide.routes.ts'
import { requestRoutes } from './core/trajectories/guide-request.routes.ts'
import { openPlanRoutes } from './core/trajectories/open-plan.routes.ts'
import { ownCircleRoutes } from './core/trajectories/own-circle.routes.ts'
import { voucherAdministrationRoutes } from './core/vouchers/rounds.routes.ts'
import { handoverRoutes } from './core/who-guides/handover.routes.ts'
import { watchingRoutes } from './core/who-guides/watching.routes.ts'
import { workAnalysisRoutes } from './core/work-analysis/inside.routes.ts'
import { workSideRoutes } from './core/work-analysis/work-side.routes.ts'
import type { Visit } from './core/visit.ts'
import type { Routes } from './kit/web.ts'

export const plainRoutes: Routes<Visit> = {
  ...displayRoutes,
  ...draftRoutes,
  ...secondProofRoutes,
  ...invitationRoutes,
  ...accountRoutes,
  ...conditionRoutes,
  ...homeRoutes,
  ...weeksRoutes,
  ...settingsRoutes,
  ...keepingRoutes,
  ...keepingTermsRoutes,
  ...privacyPackRoutes,
  ...ownRightsRoutes,
  ...ownDataRoutes,
  ...heardRoutes,
  ...besideRightsRoutes,
  ...affiliateRoutes,
  ...organiseRoutes,
  ...curateRoutes,
  ...togetherRoutes,
  ...codeRoutes,
  ...entryRoutes,
  ...voucherAdministrationRoutes,
  ...staffRoutes,
  ...profileRoutes,
  ...trainingRoutes,
  ...hoursRoutes,
  ...weekRoutes,
  ...requestRoutes,
  ...openPlanRoutes,
  ...circleOfGuideRoutes,
  ...besideRoutes,
  ...ownCircleRoutes,
  ...peopleRoutes,
  ...myTrajectoryRoutes,
  ...decidingRoutes,
  ...proposingRoutes,
  ...sharedWithMeRoutes,
  ...deadlinesRoutes,
  ...absenceRoutes,
  ...calendarRoutes,
  ...paperRoutes,
  ...lawRoutes,
  ...trajectoryRoutes,
  ...talkRoutes,
  ...myMeasurementsRoutes,
  ...guideMeasurementsRoutes,
  ...questionnaireRoutes,
  ...reportListRoutes,
  ...writeRoutes,
  ...readRoutes,
  ...afterRoutes,
  ...breachRoutes,
  ...goalRoutes,
  ...agreementRoutes,
  ...planRoutes,
  ...besideAgreementRoutes,
  ...endingOfGuideRoutes,
  ...ownEndingRoutes,
  ...ownAftercareRoutes,
  ...goingOnRoutes,
  ...jointTalkRoutes,
  ...jointTalkPlanRoutes,
  ...relapsePlanRoutes,
  ...beginLifeLineRoutes,
  ...ownLineRoutes,
  ...lifeLineCallRoutes,
  ...lifeLineTakingRoutes,
  ...jobResearchRoutes,
  ...strengthsRoutes,
  ...occupationRoutes,
  ...guideJobResearchRoutes,
  ...applicationRoutes,
  ...limitRoutes,
  ...guideLimitRoutes,
  ...cvRoutes,
  ...guideApplicationRoutes,
  ...contactRoutes,
  ...ownIntroductionRoutes,
  ...workAnalysisRoutes,
  ...workSideRoutes,
  ...concernRoutes,
  ...touchRoutes,
  ...explainingRoutes,
  ...regulationRoutes,
  ...firstLineRoutes,
  ...exerciseRoutes,
  ...leadRoutes,
  ...groupMeetingRoutes,
  ...ownGroupRoutes,
  ...ownMomentRoutes,
  ...guideMomentRoutes,
  ...letterRoutes,
  ...ownLetterRoutes,
  ...onwardRoutes,
  ...guideLetterRoutes,
  ...ownDoctorLetterRoutes,
  ...ownNetworkRoutes,
  ...byItselfRoutes,
  ...guideNetworkRoutes,
  ...cardRoutes,
  ...wordRoutes,
  ...ownCardRoutes,
  ...ownFileRoutes,
  ...whoSeesRoutes,
  ...accessRoutes,
  ...worryRoutes,
  ...dutiesRoutes,
  ...silenceNoticeRoutes,
  ...takeoutRoutes,
  ...backupRoutes,
  ...crisisRoutes,
  ...roomRoutes,
  ...clusterRoutes,
  ...publicationRoutes,
  ...figureRoutes,
  ...ownMessageRoutes,
  ...guideMessageRoutes,
  ...handoverRoutes,
  ...watchingRoutes,
  ...divisionRoutes,
  ...secondGuideRoutes,
  ...secondingRoutes,
  ...ownSecondRoutes,
  ...exclusionRoutes,
  ...safetyRoutes,
  ...elsewhereRoutes,
  ...peerGroupRoutes,
  ...peerMeetingRoutes,
  ...peerWrittenRoutes,
  ...whoLookedRoutes,
  ...emergencyRoutes,
  ...logKeeperRoutes,
  ...leavingRoutes,
  ...leavingGuideRoutes,
  ...ownNextGuideRoutes,
}
