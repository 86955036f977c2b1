/**
 * Every word a person reads stands in a catalogue beside its page: Dutch is the source, Flemish Dutch and
 * English must say the same things, and the compiler refuses what is missing. A Dutch message that speaks to
 * the reader has two forms, je and u; which one is used is a setting of the provider or follows from who reads.
 */
import { h, type ComponentChildren } from 'preact'
import type { Locale } from './time.ts'

export type { Locale }
export type Address = 'je' | 'u'
export type Voice = { readonly locale: Locale; readonly address: Address }

/** Plain words, or a function of what must be filled in. It may return elements, for a link inside a sentence. */
export type Message = string | ((...values: never[]) => ComponentChildren)
export type Addressed<M extends Message = Message> = { readonly je: M; readonly u: Message }
/** A Dutch message in both forms of address. */
export const you = <const M extends Message>(je: M, u: Widened<M>): { readonly je: M; readonly u: Widened<M> } => ({ je, u })

type Widened<M> = M extends string ? string : M extends (...values: infer V) => infer R ? (...values: V) => R extends string ? string : ComponentChildren : never
type Source = Readonly<Record<string, Message | Addressed>>
type Plain<M> = M extends Addressed<infer Inner> ? Widened<Inner> : Widened<M>
type Flemish<S extends Source> = { readonly [K in keyof S]: S[K] extends Addressed<infer Inner> ? { readonly je: Widened<Inner>; readonly u: Widened<Inner> } : Widened<S[K]> | { readonly je: Widened<S[K]>; readonly u: Widened<S[K]> } }
/** What a page works with: every key, in one voice. */
export type Texts<S extends Source = Source> = { readonly [K in keyof S]: Plain<S[K]> }

export type Catalogue<S extends Source = Source> = (voice: Voice) => Texts<S>
export type Reader = 'je or u' | 'je' | 'u'

/** All catalogues of the running program, so that tests can read every word. */
export const catalogues: { readonly reader: Reader; readonly texts: Readonly<Record<Locale, Source>> }[] = []

/**
 * @param reader how this catalogue may speak to its reader: in both forms (participants), always je
 * (staff among themselves) or always u (managers and doctors).
 */
export const catalogue = <const S extends Source>(reader: Reader, texts: { readonly 'nl-NL': S; readonly 'nl-BE': Flemish<S>; readonly en: Texts<S> }): Catalogue<S> => {
  // The compiler held the three to one another above; from here on they are read as what they have in common.
  // oxlint-disable-next-line typescript/consistent-type-assertions
  const sources = texts as Readonly<Record<Locale, Source>>
  catalogues.push({ reader, texts: sources })
  /** Where nothing speaks to the reader, a voice is the words as they stand: half of all words would be in memory nine times. */
  const inVoice = (locale: Locale, address: Address) => {
    const source = sources[locale]
    const messages = Object.entries(source)
    const said = messages.some(([, message]) => isAddressed(message)) ? Object.fromEntries(messages.map(([key, message]) => [key, isAddressed(message) ? message[address] : message])) : source
    // oxlint-disable-next-line typescript/consistent-type-assertions -- the same keys, each with its message in one form
    return said as Texts<S>
  }
  // Of most catalogues an installation uses one voice or two.
  const voices: Readonly<Record<Locale, Partial<Record<Address, Texts<S>>>>> = { 'nl-NL': {}, 'nl-BE': {}, en: {} }
  return ({ locale, address }) => (voices[locale][address] ??= inVoice(locale, address))
}

const isAddressed = (message: Message | Addressed): message is Addressed => typeof message === 'object'

/** A link inside a sentence. */
export const link = (words: string, href: string): ComponentChildren => h('a', { href }, words)
/** A telephone number one can tap. */
export const phone = (number: string): ComponentChildren => h('a', { href: `tel:${number.replaceAll(/[^+\d]/g, '')}` }, number)
export const strong = (words: string): ComponentChildren => h('strong', {}, words)

/** What a provider or programme wrote in three languages itself. */
export type Translated = Readonly<Record<Locale, string>>
