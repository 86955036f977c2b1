/** The routes of the plan itself, from its check to its dialogues, and what it has to say on pages of the core. */
import type { Asides, Visit } from '../../core/visit.ts'
import type { Routes } from '../../kit/web.ts'
import { dialogueRoutes, planOfMine } from './dialogue.routes.ts'
import { planToClose, plansToClose } from './ending.routes.ts'
import { layingRoutes } from './laying.routes.ts'
import { planOfFile } from './own-plan.file.ts'
import { pauseBeside, pauseOfMine, pauseRoutes } from './pause.routes.ts'
import { slipOfMine, slipRoutes } from './slip.routes.ts'
import { checksToday, startBeside, suitabilityBeside, suitabilityRoutes } from './suitability.routes.ts'
import { weeksInRows } from './weeks-in-rows.ts'
import { guestsToday, weeksBeside, weeksRoutes } from './weeks.routes.ts'

export const planRoutes: Routes<Visit> = { ...suitabilityRoutes, ...layingRoutes, ...weeksRoutes, ...dialogueRoutes, ...pauseRoutes, ...slipRoutes }

export const planAsides: Asides = { today: [checksToday, plansToClose, guestsToday], trajectory: [planToClose, suitabilityBeside, weeksBeside, pauseBeside], own: [planOfMine, pauseOfMine, slipOfMine], beside: [planOfMine, startBeside], rows: [weeksInRows], asked: [], file: [planOfFile], seen: [], kept: [], corrected: [], absent: [], closing: [], account: [], home: [], called: [], leaving: [] }
