/** The routes of the career centre, and what it has to say on pages of the core. */
import type { Asides, Visit } from '../../core/visit.ts'
import type { Routes } from '../../kit/web.ts'
import { threeWaysOfFile, threeWaysSeen } from './three-way.file.ts'
import { threeWayPlanRoutes, threeWayOfTrajectory, threeWayToday } from './three-way-plan.routes.ts'
import { threeWayOfMine, threeWayRoutes } from './three-way.routes.ts'
import { slipOfMine, slipRoutes } from './slip.routes.ts'

export const careerRoutes: Routes<Visit> = { ...threeWayRoutes, ...threeWayPlanRoutes, ...slipRoutes }

export const careerAsides: Asides = { today: [threeWayToday], trajectory: [threeWayOfTrajectory], own: [threeWayOfMine, slipOfMine], beside: [threeWayOfMine], rows: [], asked: [], file: [threeWaysOfFile], seen: [threeWaysSeen], corrected: [], absent: [], closing: [] }
