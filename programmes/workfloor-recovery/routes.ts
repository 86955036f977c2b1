/** All routes of this programme, and what it has to say on pages of the core. */
import type { Asides, Visit } from '../../core/visit.ts'
import type { Routes } from '../../kit/web.ts'
import { costRoutes } from './cost.routes.ts'
import { dialogueRoutes, planOfMine } from './dialogue.routes.ts'
import { layingRoutes } from './laying.routes.ts'
import { checksToday, suitabilityBeside, suitabilityRoutes } from './suitability.routes.ts'
import { guestsToday, weeksBeside, weeksRoutes } from './weeks.routes.ts'

export const workfloorRecoveryRoutes: Routes<Visit> = { ...costRoutes, ...suitabilityRoutes, ...layingRoutes, ...weeksRoutes, ...dialogueRoutes }

export const workfloorRecoveryAsides: Asides = { today: [checksToday, guestsToday], trajectory: [suitabilityBeside, weeksBeside], own: [planOfMine] }
