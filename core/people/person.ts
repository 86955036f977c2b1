/** Someone known by name, and a guide as one presents oneself. */
import type { Id } from '../../kit/id.ts'
import type { Profession, WayToTalk } from '../programme.ts'
import type { Office } from './sign-in.ts'

export type NewPerson = { readonly id: Id<'person'>; readonly name: string; readonly mail: string | null; readonly offices: readonly Office[] }

export type Profile = {
  readonly person: Id<'person'>
  readonly name: string
  readonly profession: Profession
  readonly themes: readonly string[]
  readonly languages: readonly string[]
  readonly programmes: readonly string[]
  readonly ways: readonly WayToTalk[]
  readonly ownWords: string
  readonly lifeView: string | null
}

/** "Marleen" of "Marleen de Wit": how a guide is called in a sentence. */
export const givenName = (name: string): string => name.split(' ')[0] ?? name
