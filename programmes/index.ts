import { existsSync } from 'node:fs'
import { databaseFolders } from '../core/nouns.ts'
import type { MomentsMemory } from '../core/agenda/moments-memory.ts'
import type { Reviews } from '../core/endings/remind.ts'
import type { Limits } from '../core/limits.ts'
import type { Asides, Visit } from '../core/visit.ts'
import type { Routes } from '../kit/web.ts'
import { anonymousCoaching } from './anonymous-coaching/programme.ts'
import { anonymousCoachingRoutes } from './anonymous-coaching/routes.ts'
import { regularGuidance } from './regular-guidance/programme.ts'
import { careWorkBridge } from './care-work-bridge/programme.ts'
import { bridgeAsides, bridgeRoutes } from './care-work-bridge/routes.ts'
import { careerCentre } from './career-centre/programme.ts'
import { careerAsides, careerRoutes } from './career-centre/routes.ts'
import { learningAtWork } from './learning-at-work/programme.ts'
import { learningAsides, learningRoutes } from './learning-at-work/routes.ts'
import { costRoutes } from './workfloor-recovery/cost.routes.ts'
import { requestsOpen } from './workfloor-recovery/leaving.routes.ts'
import { planReviews } from './workfloor-recovery/ending.routes.ts'
import { comingInRoutes } from './workfloor-recovery/coming-in.routes.ts'
import { planAsides, planRoutes } from './workfloor-recovery/plan.routes.ts'
import { requestsToday } from './workfloor-recovery/request.routes.ts'
import { planSeen, processReportBeside, togetherOfMine, togetherOfTrajectory } from './workfloor-recovery/together.routes.ts'
import { workfloorRecovery } from './workfloor-recovery/programme.ts'

/** Every programme Houvast runs. Take one out, delete its folder, and all else still stands. */
export const programmes = [anonymousCoaching, regularGuidance, workfloorRecovery, careerCentre, careWorkBridge, learningAtWork] as const

/** Routes of their own, of programmes that have any. */
export const programmeRoutes = (moments: MomentsMemory, limits: Limits): Routes<Visit> => ({ ...anonymousCoachingRoutes(moments, limits), ...comingInRoutes(limits), ...costRoutes, ...planRoutes, ...careerRoutes, ...bridgeRoutes, ...learningRoutes })

/** What programmes have to say on pages of the core. */
export const programmeAsides: Asides = {
  today: [requestsToday, ...planAsides.today, ...careerAsides.today, ...learningAsides.today], trajectory: [togetherOfTrajectory, ...planAsides.trajectory, ...careerAsides.trajectory, ...bridgeAsides.trajectory, ...learningAsides.trajectory], own: [togetherOfMine, ...planAsides.own, ...careerAsides.own, ...bridgeAsides.own, ...learningAsides.own],
  beside: [togetherOfMine, processReportBeside, ...planAsides.beside, ...careerAsides.beside, ...bridgeAsides.beside, ...learningAsides.beside], rows: planAsides.rows, asked: [], file: [...planAsides.file, ...careerAsides.file, ...bridgeAsides.file, ...learningAsides.file], seen: [...planSeen, ...careerAsides.seen, ...bridgeAsides.seen, ...learningAsides.seen], kept: learningAsides.kept, corrected: [], absent: [], closing: learningAsides.closing, account: learningAsides.account, home: learningAsides.home, called: learningAsides.called, leaving: [requestsOpen, ...learningAsides.leaving],
}

/** What of a programme is to be looked at again, for the worker that reminds. */
export const programmeReviews: readonly Reviews[] = [planReviews]

/** Every folder with migrations and policies: the kit, the core's nouns, and the programmes with tables of their own. */
export const allDatabaseFolders: readonly string[] = [...databaseFolders, ...programmes.map(({ id }) => `programmes/${id}`).filter(folder => existsSync(folder))]
