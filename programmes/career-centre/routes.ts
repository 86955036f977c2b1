/** The routes of the career centre, and what it has to say on pages of the core. */
import type { Asides, Visit } from '../../core/visit.ts'
import type { Routes } from '../../kit/web.ts'
import { slipOfMine, slipRoutes } from './slip.routes.ts'

export const careerRoutes: Routes<Visit> = { ...slipRoutes }

export const careerAsides: Asides = { today: [], trajectory: [], own: [slipOfMine], beside: [], rows: [], asked: [], file: [], seen: [], kept: [], corrected: [], absent: [], closing: [], account: [], home: [], called: [], leaving: [] }
