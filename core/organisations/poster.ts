/** What stands on the poster: the same link and the same words for everyone, whoever's wall it hangs on. */
import { encode } from 'uqr'

export const posterLink = (origin: string, words: string): string => `${origin}/p/${words}`

/** Without the scheme, for who types it. */
export const typedAddress = (origin: string): string => origin.replace(/^https?:\/\//, '')

/** The squares of a QR code, dark is true. A quarter of it may be soiled or torn and it still reads. */
export const squaresOf = (link: string): readonly (readonly boolean[])[] => encode(link, { ecc: 'Q', border: 0 }).data
