/** Hangs up the routes of every noun and programme. Who opens the database and listens is server.ts, or a test. */
import type { FastifyInstance } from 'fastify'
import { agreementRoutes } from './core/agreements/agreement.routes.ts'
import { besideAgreementRoutes } from './core/agreements/beside.routes.ts'
import { goalRoutes } from './core/agreements/goal.routes.ts'
import { asidesWith } from './asides.ts'
import { homeRoutes } from './core/administration/home.routes.ts'
import { setUpRoutes } from './core/administration/set-up.routes.ts'
import { weeksRoutes } from './core/administration/weeks.routes.ts'
import { hoursRoutes } from './core/agenda/hours.routes.ts'
import { rememberMoments } from './core/agenda/moments-memory.ts'
import { weekRoutes } from './core/agenda/week.routes.ts'
import { plainPages } from './core/chrome.tsx'
import { clusterRoutes } from './core/figures/cluster.routes.ts'
import { figureRoutes } from './core/figures/figures.routes.ts'
import { publicationRoutes } from './core/figures/publication.routes.ts'
import { countedBy } from './core/figures/slip.ts'
import { gateSettled, openSlipBox } from './core/figures/slip-box.ts'
import { displayRoutes } from './core/display.routes.ts'
import { draftRoutes } from './core/drafts.routes.ts'
import { accountRoutes } from './core/people/account.routes.ts'
import { invitationRoutes } from './core/people/invitation.routes.ts'
import { secondProofRoutes } from './core/people/second-proof.routes.ts'
import { signInLinkRoutes } from './core/people/sign-in-link.routes.ts'
import { signInRoutes } from './core/people/sign-in.routes.ts'
import { guideMeasurementsRoutes } from './core/measurements/guide.routes.ts'
import { myMeasurementsRoutes } from './core/measurements/my-measurements.routes.ts'
import { questionnaireRoutes } from './core/measurements/questionnaires.routes.ts'
import { elsewhereRoutes } from './core/asking/elsewhere.routes.ts'
import { askingRoutes } from './core/asking/asking.routes.ts'
import { divisionRoutes } from './core/division/division.routes.ts'
import { exclusionRoutes } from './core/independence/exclusions.routes.ts'
import { ownSecondRoutes } from './core/independence/own-second.routes.ts'
import { secondGuideRoutes } from './core/independence/second-guide.routes.ts'
import { secondingRoutes } from './core/independence/seconding.routes.ts'
import { viewRoutes } from './core/independence/views.routes.ts'
import { openLimits } from './core/limits.ts'
import { affiliateRoutes } from './core/organisations/affiliate.routes.ts'
import { codeRoutes } from './core/organisations/entry-code.routes.ts'
import { entryRoutes } from './core/organisations/entry.routes.ts'
import { trainingRoutes } from './core/people/training.routes.ts'
import { rememberGuides } from './core/people/guides-memory.ts'
import { keepingRoutes } from './core/keeping/keeping.routes.ts'
import { profileRoutes } from './core/people/staff-profile.routes.ts'
import { staffRoutes } from './core/people/staff.routes.ts'
import { knowProviders } from './core/providers/known-providers.ts'
import type { Provider } from './core/providers/provider.ts'
import { letterRoutes } from './core/referrals/letter.routes.ts'
import { onwardRoutes } from './core/referrals/onward.routes.ts'
import { ownLetterRoutes } from './core/referrals/own-letter.routes.ts'
import { doorRoutes } from './core/professionals/door.routes.ts'
import { cardRoutes } from './core/network/cards.routes.ts'
import { guideNetworkRoutes } from './core/network/guide.routes.ts'
import { ownCardRoutes } from './core/network/own-cards.routes.ts'
import { ownNetworkRoutes } from './core/network/own.routes.ts'
import { wordRoutes } from './core/network/words.routes.ts'
import { guideLetterRoutes } from './core/professionals/guide.routes.ts'
import { ownDoctorLetterRoutes } from './core/professionals/own.routes.ts'
import { accessRoutes } from './core/own-file/access.routes.ts'
import { ownFileRoutes } from './core/own-file/own-file.routes.ts'
import { whoSeesRoutes } from './core/own-file/who-sees.routes.ts'
import { backupRoutes } from './core/risk/backup.routes.ts'
import { dutiesRoutes } from './core/risk/duties.routes.ts'
import { silenceNoticeRoutes } from './core/risk/silence-notice.routes.ts'
import { worryRoutes } from './core/risk/worry.routes.ts'
import { endingOfGuideRoutes } from './core/endings/ending-of-guide.routes.ts'
import { ownAftercareRoutes } from './core/endings/own-aftercare.routes.ts'
import { ownEndingRoutes } from './core/endings/own-ending.routes.ts'
import { relapsePlanRoutes } from './core/endings/relapse-plan.routes.ts'
import { beginLifeLineRoutes } from './core/life-line/begin.routes.ts'
import { lifeLineCallRoutes } from './core/life-line/calls.routes.ts'
import { ownLineRoutes } from './core/life-line/own-line.routes.ts'
import { lifeLineTakingRoutes } from './core/life-line/taking.routes.ts'
import { guideJobResearchRoutes } from './core/job-research/guide.routes.ts'
import { occupationRoutes } from './core/job-research/occupations.routes.ts'
import { concernRoutes } from './core/concerns/concerns.routes.ts'
import { explainingRoutes } from './core/explaining/explaining.routes.ts'
import { regulationRoutes } from './core/regulations/regulations.routes.ts'
import { workAnalysisRoutes } from './core/work-analysis/inside.routes.ts'
import { workSideRoutes } from './core/work-analysis/work-side.routes.ts'
import { jobResearchRoutes } from './core/job-research/own.routes.ts'
import { strengthsRoutes } from './core/job-research/strengths.routes.ts'
import { cvRoutes } from './core/applications/cv.routes.ts'
import { guideApplicationRoutes } from './core/applications/guide.routes.ts'
import { applicationRoutes } from './core/applications/own.routes.ts'
import { contactDoorRoutes } from './core/introductions/door.routes.ts'
import { contactRoutes } from './core/introductions/contacts.routes.ts'
import { ownIntroductionRoutes } from './core/introductions/own.routes.ts'
import { crisisRoutes } from './core/safety/crisis-check.routes.ts'
import { afterRoutes } from './core/reports/after.routes.ts'
import { breachRoutes } from './core/reports/breach.routes.ts'
import { reportListRoutes } from './core/reports/list.routes.ts'
import { readRoutes } from './core/reports/read.routes.ts'
import { writeRoutes } from './core/reports/write.routes.ts'
import { openRoomStreams } from './core/rooms/room-streams.ts'
import { roomRoutes } from './core/rooms/room.routes.ts'
import { safetyRoutes } from './core/safety/safety.routes.ts'
import { settingsRoutes } from './core/providers/settings.routes.ts'
import { guideMessageRoutes } from './core/messages/guide-messages.routes.ts'
import { ownMessageRoutes } from './core/messages/own-messages.routes.ts'
import { myTrajectoryRoutes } from './core/talks/my-trajectory.routes.ts'
import { decidingRoutes } from './core/consent/deciding.routes.ts'
import { sharedWithMeRoutes } from './core/consent/shared-with-me.routes.ts'
import { proposingRoutes } from './core/consent/proposing.routes.ts'
import { absenceRoutes } from './core/statutory/absence.routes.ts'
import { calendarRoutes } from './core/statutory/calendar.routes.ts'
import { deadlinesRoutes } from './core/statutory/deadlines.routes.ts'
import { paperRoutes } from './core/statutory/papers.routes.ts'
import { peopleRoutes } from './core/talks/people.routes.ts'
import { talkRoutes } from './core/talks/talk.routes.ts'
import { trajectoryRoutes } from './core/talks/trajectory.routes.ts'
import { besideRoutes } from './core/trajectories/beside.routes.ts'
import { circleLinkRoutes } from './core/trajectories/circle-link.routes.ts'
import { circleOfGuideRoutes } from './core/trajectories/circle-of-guide.routes.ts'
import { openPlanRoutes } from './core/trajectories/open-plan.routes.ts'
import { ownCircleRoutes } from './core/trajectories/own-circle.routes.ts'
import { requestRoutes } from './core/trajectories/guide-request.routes.ts'
import { handoverRoutes } from './core/who-guides/handover.routes.ts'
import { watchingRoutes } from './core/who-guides/watching.routes.ts'
import { visitFor, type House, type Visit } from './core/visit.ts'
import { assets } from './design/index.ts'
import { sql, type Database, type Tx } from './kit/db.ts'
import { createDeriver, type Deriver } from './kit/derive/derive.ts'
import { createProofOfWork } from './kit/proof-of-work.ts'
import type { IceSettings } from './kit/settings.ts'
import type { Id } from './kit/id.ts'
import { dayOf, type Instant } from './kit/time.ts'
import { openLive } from './kit/live.ts'
import type { Vault } from './kit/vault.ts'
import { data, openWeb, seeOther, type Routes } from './kit/web.ts'
import { programmeAsides, programmeRoutes, programmes } from './programmes/index.ts'

export type AppSettings = {
  readonly database: Database
  readonly vault: Vault
  readonly mode: House['mode']
  readonly clock: () => Instant
  readonly broke: (template: string, error: unknown) => void
  readonly trustProxy: string | boolean
  /** Without any, two browsers find each other by themselves, if their networks let them. */
  readonly ice?: IceSettings
  /** The address people know; null in a demo, which is wherever it listens. */
  readonly origin?: string | null
  readonly sends?: House['sends']
  /** At full cost unless a measurement brings its own. */
  readonly deriver?: Deriver
  /** Routes of the demo, which only demo mode loads. */
  readonly more?: Routes<Visit>
}

export type App = { readonly web: FastifyInstance; readonly house: House; readonly providers: () => Promise<readonly Provider[]>; /** 'GET /help' and so on: what there is to ask for. */ readonly routes: readonly string[]; /** The night's work on loose slips. */ countSlips(tx: Tx, provider: { readonly id: Id<'provider'> }, now: Instant): Promise<void>; close(): Promise<void> }

export const openApp = async ({ database, vault, mode, clock, broke, trustProxy, ice = { stun: [], turn: null }, origin = null, sends = ['mail', 'sms'], more = {}, deriver = createDeriver() }: AppSettings): Promise<App> => {
  const known = await knowProviders(database)
  const moments = await rememberMoments(database)
  const rooms = await openRoomStreams(database, vault, error => broke('room', error))
  const guides = await rememberGuides(database)
  const live = await openLive(database)
  const slips = openSlipBox()
  const house: House = { vault, slips, rooms, live, ice, asides: asidesWith(programmeAsides), proofOfWork: createProofOfWork({ secret: vault.derived('proof-of-work') }), deriver, moments, guides, programmes, mode, origin, sends, providerFor: known.forHost }

  const limits = openLimits(what => broke(`limit reached: ${what}`, null))
  const routes: Routes<Visit> = {
    'GET /health': { outside: async () => data('text/plain; charset=utf-8', await database.as({ provider: null, person: null }, async tx => ((await tx.one(sql`select 1`)) ? 'ok\n' : ''))) },
    /** Until a programme has a front door of its own. */
    'GET /': async () => seeOther('/sign-in'),
    ...displayRoutes,
    ...draftRoutes,
    ...signInRoutes(),
    ...signInLinkRoutes(),
    ...secondProofRoutes,
    ...invitationRoutes,
    ...accountRoutes,
    ...setUpRoutes(database, vault, known.refresh),
    ...homeRoutes,
    ...weeksRoutes,
    ...settingsRoutes,
    ...keepingRoutes,
    ...affiliateRoutes,
    ...codeRoutes,
    ...entryRoutes,
    ...staffRoutes,
    ...profileRoutes,
    ...trainingRoutes,
    ...hoursRoutes,
    ...weekRoutes,
    ...requestRoutes,
    ...openPlanRoutes,
    ...circleOfGuideRoutes,
    ...circleLinkRoutes(),
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
    ...besideAgreementRoutes,
    ...endingOfGuideRoutes,
    ...ownEndingRoutes,
    ...ownAftercareRoutes,
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
    ...cvRoutes,
    ...guideApplicationRoutes,
    ...contactRoutes,
    ...ownIntroductionRoutes,
    ...contactDoorRoutes(),
    ...workAnalysisRoutes,
    ...workSideRoutes,
    ...concernRoutes,
    ...explainingRoutes,
    ...regulationRoutes,
    ...letterRoutes,
    ...ownLetterRoutes,
    ...onwardRoutes,
    ...guideLetterRoutes,
    ...ownDoctorLetterRoutes,
    ...doorRoutes(),
    ...ownNetworkRoutes,
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
    ...viewRoutes(database, () => routes),
    ...safetyRoutes,
    ...askingRoutes(limits.requests),
    ...elsewhereRoutes,
    ...programmeRoutes(moments, limits),
    ...more,
  }

  const web = await openWeb<Visit>({
    database, routes, clock, assets, broke, trustProxy,
    actor: async asked => ({ provider: (await known.forHost(asked.host))?.id ?? null, person: null }),
    visit: visitFor(house),
    pages: plainPages(known.forHost),
  })
  return {
    web, house, providers: known.all, routes: Object.keys(routes),
    async countSlips(tx, provider, now) {
      await slips.empty({ tx, vault, provider })
      await gateSettled({ tx, vault, provider }, countedBy(programmes), dayOf(now, 'Europe/Amsterdam'))
    },
    async close() {
      await web.close()
      // What lies in the box goes to where it would have gone tonight.
      for (const provider of slips.waiting) await database.as({ provider, person: 'worker' }, tx => slips.empty({ tx, vault, provider: { id: provider } })).catch((error: unknown) => broke('closing the slip box', error))
      await deriver.close()
      await moments.stop()
      await live.stop()
      await rooms.stop()
      await guides.stop()
      await known.stop()
    },
  }
}
