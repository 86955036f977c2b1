/** The routes of the plan itself, from its check to its dialogues, and what it has to say on pages of the core. */
import type { Asides, Visit } from '../../core/visit.ts'
import type { Routes } from '../../kit/web.ts'
import { dialogueRoutes, planOfMine } from './dialogue.routes.ts'
import { layingRoutes } from './laying.routes.ts'
import { slipOfMine, slipRoutes } from './slip.routes.ts'
import { checksToday, startBeside, suitabilityBeside, suitabilityRoutes } from './suitability.routes.ts'
import { guestsToday, weeksBeside, weeksRoutes } from './weeks.routes.ts'

export const planRoutes: Routes<Visit> = { ...suitabilityRoutes, ...layingRoutes, ...weeksRoutes, ...dialogueRoutes, ...slipRoutes }

export const planAsides: Asides = { today: [checksToday, guestsToday], trajectory: [suitabilityBeside, weeksBeside], own: [planOfMine, slipOfMine], beside: [planOfMine, startBeside], corrected: [] }
