/** The routes of the bridge between care and work, and what it has to say on pages of the core. */
import type { Asides, Visit } from '../../core/visit.ts'
import type { Routes } from '../../kit/web.ts'
import { evenOfTrajectory, evenRoutes, viewsAsked, viewsOfFile, viewsSeen } from './even-handed.routes.ts'

export const bridgeRoutes: Routes<Visit> = evenRoutes

export const bridgeAsides: Asides = { today: [], trajectory: [evenOfTrajectory], own: [viewsAsked], beside: [viewsAsked], rows: [], asked: [], file: [viewsOfFile], seen: [viewsSeen], kept: [], corrected: [], absent: [], closing: [], account: [], home: [], called: [], leaving: [] }
