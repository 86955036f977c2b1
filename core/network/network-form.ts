/** Someone on the map as they are typed, by participant or guide alike. */
import { fields, mail, oneOf, optional, text } from '../../kit/forms.ts'
import { aboutLength, nameLength, type Content, type Part } from './network.ts'

const details = { name: text({ most: nameLength }), mail: optional(mail), about: optional(text({ most: aboutLength })) }
export const detailsForm = fields(details)
export const actorForm = (parts: readonly Part[]) => fields({ role: oneOf(parts.map(({ role }) => role)), ...details, may: optional(oneOf(['yes'])) })
export const contentOf = ({ name, mail: address, about }: { readonly name: string; readonly mail: string | null; readonly about: string | null }): Content => ({ name, mail: address, about: about ?? '' })
