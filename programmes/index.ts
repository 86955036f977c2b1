import { existsSync } from 'node:fs'
import { databaseFolders } from '../core/nouns.ts'
import { anonymousCoaching } from './anonymous-coaching/programme.ts'

/** Every programme Houvast runs. Take one out, delete its folder, and all else still stands. */
export const programmes = [anonymousCoaching] as const

/** Every folder with migrations and policies: the kit, the core's nouns, and the programmes with tables of their own. */
export const allDatabaseFolders: readonly string[] = [...databaseFolders, ...programmes.map(({ id }) => `programmes/${id}`).filter(folder => existsSync(folder))]
