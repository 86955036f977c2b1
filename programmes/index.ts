import { existsSync } from 'node:fs'
import { databaseFolders } from '../core/nouns.ts'
import type { MomentsMemory } from '../core/agenda/moments-memory.ts'
import type { Limits } from '../core/limits.ts'
import type { Asides, Visit } from '../core/visit.ts'
import type { Routes } from '../kit/web.ts'
import { anonymousCoaching } from './anonymous-coaching/programme.ts'
import { anonymousCoachingRoutes } from './anonymous-coaching/routes.ts'
import { regularGuidance } from './regular-guidance/programme.ts'
import { workfloorRecovery } from './workfloor-recovery/programme.ts'
import { workfloorRecoveryAsides, workfloorRecoveryRoutes } from './workfloor-recovery/routes.ts'

/** Every programme Houvast runs. Take one out, delete its folder, and all else still stands. */
export const programmes = [anonymousCoaching, regularGuidance, workfloorRecovery] as const

/** Routes of their own, of programmes that have any. */
export const programmeRoutes = (moments: MomentsMemory, limits: Limits): Routes<Visit> => ({ ...anonymousCoachingRoutes(moments, limits), ...workfloorRecoveryRoutes })

/** What programmes have to say on pages of the core. */
export const programmeAsides: Asides = workfloorRecoveryAsides

/** Every folder with migrations and policies: the kit, the core's nouns, and the programmes with tables of their own. */
export const allDatabaseFolders: readonly string[] = [...databaseFolders, ...programmes.map(({ id }) => `programmes/${id}`).filter(folder => existsSync(folder))]
