/** Someone comes: a name, an organisation, an address to write to, and in which subgroup they would rather be. */
import { fields, mail, oneOf, optional, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import type { EventId } from './event.ts'

export type SignUpId = Id<'event-sign-up'>
export type Who = { readonly name: string; readonly organisation: string; readonly mail: string }
export type Choice = { readonly first: number | null; readonly second: number | null }
/** As whoever holds the event sees it. The token is the link they come back by. */
export type SignUp = Who & Choice & { readonly id: SignUpId; readonly event: EventId; readonly turn: number; readonly placed: boolean; readonly came: boolean; readonly token: string }
/** As whoever holds the link sees it. */
export type OwnSignUp = Omit<SignUp, 'turn'>

const numbers = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => String(index + 1))
/** @param themes how many there are to choose from */
export const choiceForm = (themes: number) => fields({ first: optional(oneOf(numbers(themes))), second: optional(oneOf(numbers(themes))) })
export const signUpForm = (themes: number) => fields({ name: text({ most: 120 }), organisation: text({ most: 120 }), mail, first: optional(oneOf(numbers(themes))), second: optional(oneOf(numbers(themes))) })

/** A second choice needs a first, and is another; what cannot be is left out. */
export const choiceOf = ({ first, second }: { readonly first: string | null; readonly second: string | null }): Choice => {
  const [one, other] = first === null ? [second, null] : [first, second === first ? null : second]
  return { first: one === null ? null : Number(one), second: other === null ? null : Number(other) }
}
