/** One request as the core sees it: who asks, at which provider, in which voice, inside one transaction. */
import { randomBytes } from 'node:crypto'
import type { Tx } from '../kit/db.ts'
import type { Deriver } from '../kit/derive/derive.ts'
import { draftField, dropDraft, keepUnsent } from '../kit/drafts.ts'
import { newId, parseId, type Id } from '../kit/id.ts'
import type { Machine } from '../kit/machine.ts'
import type { IceSettings } from '../kit/settings.ts'
import type { Locale, Voice } from '../kit/texts.ts'
import type { Instant } from '../kit/time.ts'
import type { Live } from '../kit/live.ts'
import type { Message } from '../kit/outbox.ts'
import type { ProofOfWork } from '../kit/proof-of-work.ts'
import type { Vault } from '../kit/vault.ts'
import { Answered, missing, seeOther, type Asked, type Cookie, type Form, type Handler, type Reply } from '../kit/web.ts'
import type { MomentsMemory } from './agenda/moments-memory.ts'
import type { KnownAbsence } from './endings/ending.ts'
import type { SlipBox } from './figures/slip-box.ts'
import type { FileEntry, FileSection } from './file-section.ts'
import type { GuidesMemory } from './people/guides-memory.ts'
import { holds, homeOf, newSignIn, signInCookie, tokenHash, type Office, type SignedIn, type SignInMethod } from './people/sign-in.ts'
import { findCountryOfPage, hasOwnFile } from './people/person.store.ts'
import { become, beginSignIn, endedSignIn, resumeSignIn } from './people/sign-in.store.ts'
import { voiceOfReader } from './people/spoken-to.ts'
import type { Programme, Question } from './programme.ts'
import { underLaw } from './providers/country.ts'
import type { Provider } from './providers/provider.ts'
import type { Line } from './reports/content.ts'
import type { RoomStreams } from './rooms/room-streams.ts'
import { voiceOf } from './voice.ts'

/** What the whole running program shares. */
export type House = {
  readonly vault: Vault
  readonly proofOfWork: ProofOfWork
  /** Slow on purpose, and bounded: never inside a transaction. */
  readonly deriver: Deriver
  readonly programmes: readonly Programme[]
  /** Demo mode only exists on data that `npm start` made itself. */
  readonly mode: 'demo' | 'real'
  /** The address people know, for links in mail; null takes it from the request, as in a demo. */
  readonly origin: string | null
  /** By what this installation can write to people. */
  readonly sends: readonly Message['channel'][]
  /** Free moments of every guide, in memory. */
  readonly moments: MomentsMemory
  /** Which open pages hear that something changed, in this process. */
  readonly live: Live
  /** Who listens at which video room, in this process. */
  readonly rooms: RoomStreams
  readonly ice: IceSettings
  /** Loose slips of today, until the night. */
  readonly slips: SlipBox
  /** What later nouns have to say on pages of earlier ones; app.ts hangs it up. */
  readonly asides: Asides
  /** The guides one may choose from, in memory. */
  readonly guides: GuidesMemory
  readonly providerFor: (host: string) => Promise<Provider | null>
  /** How the machine under this process is, as it was last looked at. */
  readonly machine: () => Machine
}

/** A number, what it counts, and where it leads; a noun that has nothing to say there says null. */
export type Aside = { readonly value: number; readonly label: string; readonly action: { readonly href: string; readonly label: string } }
/** What waits for someone in one trajectory, or stands there to read: a title, a word about it, and where it leads. */
export type Waiting = { readonly title: string; readonly text?: string; readonly waits: boolean; readonly action?: { readonly href: string; readonly label: string }; /** Under which heading it stands where much does. */ readonly under?: Heading }
/** On a page where much stands: talks and what was agreed, what one works at oneself, who else there is, and rules and one's own data. */
export const headings = ['agreed', 'own-work', 'others', 'data'] as const
export type Heading = (typeof headings)[number]
/** What a row says besides: how far it is, in place of counting talks, and what presses. */
export type InRow = { readonly howFar?: string; readonly note?: string }
export type RowsAside = (visit: SignedInVisit, rows: readonly { readonly trajectory: Id<'trajectory'>; readonly programme: string }[]) => Promise<ReadonlyMap<Id<'trajectory'>, InRow>>
export type Asides = {
  readonly today: readonly ((visit: SignedInVisit) => Promise<Aside | null>)[]
  readonly trajectory: readonly ((visit: SignedInVisit, trajectory: Id<'trajectory'>) => Promise<Aside | null>)[]
  /** For whom it is about, on their own page; and for whoever sits beside, on theirs. */
  readonly own: readonly AboutMySeat[]
  readonly beside: readonly AboutMySeat[]
  /** In the rows of a guide's people, of as many as stand on the page at once. */
  readonly rows: readonly RowsAside[]
  /** For whoever writes a report: what its programme wants asked besides. */
  readonly asked: readonly ((visit: SignedInVisit, about: { readonly trajectory: Id<'trajectory'>; readonly by: Id<'party'>; /** At which of the programme's moments goals are looked at. */ readonly moment: string; readonly alsoAsks: readonly ('goals' | 'measurements')[] }) => Promise<AlsoAsked>)[]
  /** What a later noun or a programme keeps of whom it is about, for whoever takes everything of theirs along. */
  readonly file: readonly AboutMyFile[]
  /** What later nouns and programmes let others see of whom it is about, kind by kind. */
  readonly seen: readonly SeenKind[]
  /** What later nouns and programmes keep of someone as a person, beside any file of their own. */
  readonly kept: readonly KeptKind[]
  /** After a report was corrected or struck: whoever read a part of it elsewhere is told. */
  readonly corrected: readonly ((visit: SignedInVisit, correction: Id<'report-correction'>) => Promise<void>)[]
  /** What is known of whether someone is absent through illness, as far as whoever looks may see it. */
  readonly absent: readonly ((visit: SignedInVisit, trajectory: Id<'trajectory'>) => Promise<KnownAbsence | null>)[]
  /** On one's own account page: what a programme keeps of someone as a member of the house, to take along. */
  readonly account: readonly ((visit: SignedInVisit) => Promise<{ readonly title: string; readonly text: string; readonly links: readonly { readonly href: string; readonly label: string }[] } | null>)[]
  /** Before guidance is closed as planned: what a later noun finds open, each in a sentence and with where it leads. */
  readonly closing: readonly AboutClosing[]
  /** Where someone without an office or a file of their own finds what there is for them; null where there is nothing. */
  readonly home: readonly ((visit: SignedInVisit) => Promise<{ readonly href: string } | null>)[]
  /** What whoever asks knows people by whose own name is not theirs to read. */
  readonly called: readonly ((visit: SignedInVisit) => Promise<ReadonlyMap<Id<'person'>, string>>)[]
  /** What a programme keeps open with someone who leaves, for whoever runs the house: a word and a number, and nothing of it. */
  readonly leaving: readonly ((visit: SignedInVisit, person: Id<'person'>) => Promise<readonly { readonly label: string; readonly number: number }[]>)[]
}
/** What a report asks besides its own questions: the questions, the answers that stand there already, and what follows from all answers together. */
export type AlsoAsked = {
  readonly questions: Readonly<Record<string, Question>>
  readonly typed: Readonly<Record<string, string>>
  readonly follows: (lines: readonly Line[], locale: Locale) => readonly Line[]
}
/** Someone who sees something of mine, what of it, and where I come back on it. */
export type SeenBy = { readonly who: string; readonly sees: string; readonly action?: { readonly href: string; readonly label: string } }
/**
 * A kind of thing that others may see, told of on the page that says who sees what. Its tables are named, so that a table of which nobody
 * tells is found by a test; null where this programme knows no such thing.
 */
export type SeenKind<About extends OwnSeen = OwnSeen> = {
  readonly tables: readonly string[]
  readonly title: (voice: Voice) => string
  readonly now: (visit: SignedInVisit, own: About) => Promise<SeenNow | null>
  /** Who may come near without a part in it, as far as only this noun knows. */
  readonly around?: (visit: SignedInVisit, trajectory: Id<'trajectory'>) => Promise<readonly Id<'person'>[]>
}
export type SeenNow = { readonly readers: readonly SeenBy[]; /** What would change it, where nobody sees it or more could. */ readonly rule: string; /** What it says where nobody sees it, if not that one does so alone. */ readonly none?: string; /** Where one changes it. */ readonly change?: { readonly href: string; readonly label: string } }
export type OwnSeen = { readonly trajectory: Id<'trajectory'>; readonly programme: Programme; readonly party: Id<'party'>; /** What is over is no longer changed everywhere. */ readonly ended: 'yes' | 'no'; /** Who else reads rows of these tables that I can read, by the policies that hold for them, and how many. */ readonly readersOf: (...tables: readonly string[]) => readonly { readonly who: string; readonly number: number }[] }
/**
 * A kind of thing that is kept of someone as a person. Its tables name the column that says whose a row is, and every column that may be
 * told: no secret, and nothing that is another's. It is read in their own name, so that no policy is gone round.
 */
export type KeptKind = {
  readonly name: string
  /** Title, why, how long and who reads it; and labels for tables, columns and, as 'column:value', for values. */
  readonly words: (voice: Voice) => KeptWords
  readonly tables: readonly { readonly name: string; readonly own: string; readonly shows: readonly string[] }[]
  /** What is sealed, or needs more than its row to be told. */
  readonly more?: (visit: SignedInVisit) => Promise<readonly FileEntry[]>
}
export type KeptWords = { readonly title: string; readonly why: string; readonly until: string; readonly readers: string; readonly labels: Readonly<Record<string, unknown>> }
export type AboutMyFile = (visit: SignedInVisit, own: { readonly trajectory: Id<'trajectory'>; readonly programme: Programme; readonly party: Id<'party'> }) => Promise<readonly FileSection[]>
export type AboutClosing = (visit: SignedInVisit, trajectory: Id<'trajectory'>) => Promise<readonly { readonly label: string; readonly href: string }[]>
export type AboutMySeat = (visit: SignedInVisit, seat: { readonly trajectory: Id<'trajectory'>; readonly programme: Programme; readonly party: Id<'party'>; readonly role: string }) => Promise<readonly Waiting[]>
export const asidesFor = async <Asked extends readonly unknown[], Said extends object>(asked: readonly ((...about: Asked) => Promise<Said | null>)[], ...about: Asked): Promise<readonly Said[]> =>
  (await Promise.all(asked.map(one => one(...about)))).filter(said => said !== null)

export type Visit = {
  readonly tx: Tx
  readonly now: Instant
  readonly asked: Asked
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly form: Form
  /** As it speaks to whoever asks: by the law of what they take part in, its words, holidays and numbers to call are those of that country. */
  readonly provider: Provider
  readonly voice: Voice
  /** Whoever is signed in, participant or staff; null for a visitor. */
  readonly me: SignedIn | null
  readonly house: House
  readonly vault: Vault
}

/** @throws Answered when no provider answers to this host. */
export const visitFor = (house: House) => async (came: Asked, tx: Tx): Promise<Visit> => {
  const provider = await house.providerFor(came.host)
  if (!provider) throw new Answered(missing())
  const token = came.cookies[signInCookie]
  const me = token ? await resumeSignIn(tx, tokenHash(token), came.now) : null
  // A provider that answers to every host would let whoever asks choose where our links lead.
  const asked: Asked = house.origin !== null && provider.host === null ? { ...came, origin: house.origin } : came
  const trajectory = trajectoryOf(asked)
  // Whoever works here does so in the house's own words, but on the pages of someone.
  const speaks = me && (trajectory !== null || me.offices.length === 0) ? underLaw(provider, await findCountryOfPage(tx, trajectory)) : provider
  return { tx, now: asked.now, asked, params: asked.params, query: asked.query, form: asked.form, provider: speaks, voice: await voiceOfReader(tx, me, voiceOf(asked, speaks)), me, house, vault: house.vault }
}
/** Of which trajectory a page is, where its address says so. */
const trajectoryOf = ({ path, params }: Asked): Id<'trajectory'> | null => parseId(path.startsWith('/trajectories/') ? params['id'] : params['trajectory'])

/** The same visit on a page of this trajectory whose address does not name it: in the words and with the numbers of its country. */
export const inTrajectory = async <Someone extends SignedInVisit>(visit: Someone, trajectory: Id<'trajectory'>): Promise<Someone> => {
  const provider = underLaw(visit.provider, await findCountryOfPage(visit.tx, trajectory))
  return provider === visit.provider ? visit : { ...visit, provider, voice: { ...visit.voice, locale: voiceOf(visit.asked, provider).locale } }
}

export type SignedInVisit = Visit & { readonly me: SignedIn }
type SignedInHandler = (visit: SignedInVisit) => Promise<Reply>

/** A page for those who hold an office: a visitor is asked to sign in, anyone else finds nothing there. */
export const forOffice = (offices: Office | readonly Office[], handler: SignedInHandler): Handler<Visit> => {
  const wanted = typeof offices === 'string' ? [offices] : offices
  return forSomeone(async visit => (wanted.some(office => holds(visit.me, office)) ? await handler(visit) : missing()))
}

/** A page for whoever is signed in, participant or staff. A form that was handed in takes its draft along. */
export const forSomeone = (handler: SignedInHandler): Handler<Visit> => async visit => {
  const { me } = visit
  if (!me) return await askToSignIn(visit)
  const reply = await handler({ ...visit, me }).catch(unlessRestricted(visit)).catch(unlessItEnded(visit))
  if (reply.kind === 'see-other' && !reply.undone) for (const draft of visit.form[draftField] ?? []) await dropDraft(visit.tx, draft)
  return reply
}

/**
 * While a file is restricted nothing of it is shared and nobody but whom it is about writes in it (core/rights/rights.policy.sql): nothing of
 * the act stays, what was typed is kept for whoever typed it, and a page says why.
 */
const unlessRestricted = ({ asked, me, vault, provider, form, now }: Visit) => (error: unknown): never => {
  if (error instanceof Error && 'code' in error && error.code === '42501' && error.message.includes('policy "restricted')) {
    const guided = (me?.offices.length ?? 0) > 0 ? trajectoryOf(asked) : null
    const home = { kind: 'see-other', to: homeOf(me?.offices ?? []), undone: true } as const
    throw new Answered(home, me && (async tx => {
      await become(tx, me.person)
      const kept = await keepUnsent({ tx, vault, provider: provider.id, person: me.person }, asked.path, form, now)
      const why = guided ? `/trajectories/${guided}/rights` : me.offices.length === 0 && await hasOwnFile(tx) ? '/my-rights' : null
      return why ? { ...home, to: `${why}?restricted=${kept ? 'stops-kept' : 'stops'}` } : kept ? { ...home, to: '/unsent?restricted=stops' } : home
    }))
  }
  throw error
}

/** Whether the database refused a talk because its guidance has ended: as PostgreSQL says it, or as the end of the transaction does. */
export const isAfterTheEnd = (error: unknown): boolean => error instanceof Error && 'constraint' in error && error.constraint === 'appointment_after_the_end'

/** It ended while one was still planning a talk in it: nothing of that stays, and one's own page tells how it is now. */
const unlessItEnded = ({ me }: Visit) => (error: unknown): never => {
  if (isAfterTheEnd(error)) throw new Answered({ ...seeOther(homeOf(me?.offices ?? [])), undone: true })
  throw error
}

/**
 * Nobody is signed in. Whoever's sign-in ended while they typed finds their words again behind signing in: they are kept
 * as a draft of that person, which nobody else can read.
 */
const askToSignIn = async (visit: Visit): Promise<Reply> => {
  const { tx, asked, now, form, provider, vault } = visit
  if (asked.method !== 'POST') return seeOther(signInAddress(asked.path))
  const person = await whoTyped(visit)
  const kept = person !== null && await keepUnsent({ tx, vault, provider: provider.id, person }, asked.path, form, now)
  return { ...seeOther(signInAddress(kept ? '/unsent' : '/')), undone: true }
}

/** Whose words these are: of whoever is signed in, or was until a while ago. The transaction then runs for that person; show them nothing. */
export const whoTyped = async ({ tx, asked, now, me }: Visit): Promise<Id<'person'> | null> => {
  if (me) return me.person
  const token = asked.cookies[signInCookie]
  const person = token ? await endedSignIn(tx, tokenHash(token), now) : null
  if (person) await become(tx, person)
  return person
}

export const signInAddress = (to: string): string => `/sign-in?to=${encodeURIComponent(to)}`

/** Signs this person in on this device: the caller has seen the proof. Returns the cookie to send. */
export const signInAs = async (visit: Pick<Visit, 'tx' | 'now'>, person: Id<'person'>, method: SignInMethod, device: string | null): Promise<Cookie> => {
  const token = randomBytes(32).toString('base64url')
  await become(visit.tx, person)
  await beginSignIn(visit.tx, newSignIn(newId(visit.now.getTime()), person, method, device, visit.now), tokenHash(token))
  return { name: signInCookie, value: token, seconds: null }
}

/** An address of our own to go back to; anything else leads home. */
export const ownAddress = (wanted: string | undefined, otherwise = '/'): string =>
  wanted !== undefined && /^\/(?![/\\])[\w\-./?=&%~,:+]*$/.test(wanted) && wanted.length < 400 ? wanted : otherwise

