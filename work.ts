/**
 * What happens by itself: jobs that acts leave behind, and sweeps that keep nothing longer than needed. A noun with
 * work of its own hangs it up here, one line each. Runs as nobody (`person` is null), provider by provider.
 */
import { noteWait } from './core/administration/weeks.store.ts'
import { remindOwners } from './core/agreements/remind.ts'
import { sweepAgenda } from './core/agenda/sweep.store.ts'
import { keepHouse } from './core/keeping/keep.ts'
import { sweepCards } from './core/organisations/entitlement.store.ts'
import { sweepSignIns } from './core/people/factors.store.ts'
import { sweepCircleCodes } from './core/trajectories/circle-link.store.ts'
import { letIn } from './core/referrals/arriving.ts'
import { letterAnswered, letterNotice } from './core/professionals/notify.ts'
import { referralQuiet, referralTold } from './core/professionals/referral-notify.ts'
import { sweepProfessionals } from './core/professionals/link.store.ts'
import { sweepSignals } from './core/rooms/room.store.ts'
import { remindMeasured } from './core/measurements/remind.ts'
import { guestsNotice } from './core/talks/tell-guests.ts'
import { endingNotice, remindReviews } from './core/endings/remind.ts'
import { remindOfCalls } from './core/life-line/remind.ts'
import { remindToStayInTouch } from './core/staying-in-touch/remind.ts'
import { remindOfDeadlines } from './core/statutory/remind.ts'
import { partyNotice } from './core/talks/tell-party.ts'
import { hardMomentNotice } from './core/hard-moments/notify.ts'
import { shareNotice } from './core/consent/notify.ts'
import { messageNotice, remindGuides } from './core/messages/notify.ts'
import type { Provider } from './core/providers/provider.ts'
import { offerPlaces } from './core/waiting-list/earlier-places.ts'
import type { MomentsMemory } from './core/agenda/moments-memory.ts'
import { sql, type Database, type Tx } from './kit/db.ts'
import { forgetDrafts } from './kit/drafts.ts'
import type { Id } from './kit/id.ts'
import { startJobs, type Job, type Schedule } from './kit/jobs.ts'
import { sealLog } from './kit/log.ts'
import { forgetSent, sender, type Transport } from './kit/outbox.ts'
import type { Instant } from './kit/time.ts'
import type { Vault } from './kit/vault.ts'
import { programmeReviews, programmes } from './programmes/index.ts'
import { silenceNotice } from './core/risk/silence-notice.ts'
import { pauseNotice } from './programmes/workfloor-recovery/pause-notice.ts'
import { sweepContacts } from './core/introductions/introductions.store.ts'
import { sweepAdvice } from './core/advice/advice.store.ts'
import { sweepFirstTalks } from './core/asking/asking.store.ts'
import { sweepComingIn } from './programmes/workfloor-recovery/request.store.ts'

/** One transaction in each provider, now and then; `when` is five cron fields in UTC. */
export type Sweep = { readonly name: string; readonly when: string; sweep(tx: Tx, now: Instant, around: Around): Promise<unknown> }
/** What a sweep that writes to people needs besides. @param link an address of ours for someone of this provider, to take elsewhere */
type Around = { readonly vault: Vault; readonly provider: Provider; readonly link: (path: string) => string; readonly moments: MomentsMemory }

const sweeps: readonly Sweep[] = [
  { name: 'agenda', when: '*/5 * * * *', sweep: sweepAgenda },
  { name: 'room-signals', when: '* * * * *', sweep: sweepSignals },
  { name: 'waiting-time', when: '3,33 * * * *', sweep: noteWait },
  { name: 'sign-ins', when: '1 * * * *', sweep: sweepSignIns },
  { name: 'circle-codes', when: '6 * * * *', sweep: sweepCircleCodes },
  { name: 'professionals', when: '16 * * * *', sweep: sweepProfessionals },
  { name: 'late-answers', when: '*/10 * * * *', sweep: remindGuides },
  { name: 'earlier-places', when: '* * * * *', sweep: offerPlaces },
  { name: 'measurements', when: '9 * * * *', sweep: remindMeasured },
  { name: 'reviews', when: '26 7-9 * * *', sweep: remindReviews(programmeReviews) },
  { name: 'agreements', when: '14 * * * *', sweep: remindOwners },
  { name: 'life-line-calls', when: '4 * * * *', sweep: remindOfCalls },
  { name: 'staying-in-touch', when: '38 * * * *', sweep: remindToStayInTouch },
  { name: 'deadlines', when: '34 * * * *', sweep: remindOfDeadlines },
  { name: 'acts', when: '11 * * * *', sweep: (tx, now) => tx.run(sql`delete from act_done where until < ${now}`) },
  { name: 'outbox', when: '21 * * * *', sweep: forgetSent },
  { name: 'first-talks', when: '58 3 * * *', sweep: sweepFirstTalks },
  { name: 'advice', when: '53 3 * * *', sweep: sweepAdvice },
  { name: 'contacts', when: '54 3 * * *', sweep: sweepContacts },
  { name: 'recovery-requests', when: '56 3 * * *', sweep: sweepComingIn },
  { name: 'cards', when: '51 3 * * *', sweep: sweepCards },
  { name: 'drafts', when: '31 3 * * *', sweep: forgetDrafts },
]

export type WorkSettings = {
  /** How the jobs' own connections reach the database. */
  readonly server: Parameters<typeof startJobs>[0]
  readonly database: Database
  readonly vault: Vault
  readonly transport: Transport
  readonly providers: () => Promise<readonly Provider[]>
  readonly moments: MomentsMemory
  /** Where people find us: the start of a link in a mail. */
  readonly origin: () => string
  readonly clock: () => Instant
  /** What the night does with loose slips: see core/figures/slip-box.ts. */
  readonly countSlips: (tx: Tx, provider: { readonly id: Id<'provider'> }, now: Instant) => Promise<unknown>
  readonly failed: (name: string, error: unknown) => void
}

/** Where who sits there reads what was let go to them: a card of work on one's own page, a curriculum vitae from the guide's day. */
export const releasedPages = { participant: '/my-network/cards', inside: '/today', beside: '/shared-with-me' } as const

/** Lines of the access log wait at most this long for their place in a chain. */
const sealEvery = 5000

export const startWork = async ({ server, database, vault, transport, providers, moments, origin, clock, countSlips, failed }: WorkSettings): Promise<{ stop(): Promise<void> }> => {
  const providerOf = async (id: Id<'provider'>) => (await providers()).find(provider => provider.id === id) ?? null
  const around = (provider: Provider): Around => ({ vault, provider, moments, link: path => addressAt(origin(), provider, path) })
  const jobs: Readonly<Record<string, Job>> = {
    send: sender(database, vault, transport, clock),
    'message-notice': messageNotice(database, vault, providerOf, clock, provider => new URL(addressAt(origin(), provider, '/')).origin),
    'share-notice': shareNotice(database, vault, providerOf, (provider, path) => addressAt(origin(), provider, path), clock, releasedPages),
    'guests-notice': guestsNotice(database, vault, providerOf, provider => new URL(addressAt(origin(), provider, '/')).origin, clock),
    'ending-notice': endingNotice(database, vault, providerOf, provider => new URL(addressAt(origin(), provider, '/')).origin, clock),
    'party-notice': partyNotice(database, vault, providerOf, provider => new URL(addressAt(origin(), provider, '/')).origin, clock),
    'hard-moment-waits': hardMomentNotice(database, vault, providerOf, provider => new URL(addressAt(origin(), provider, '/')).origin, clock),
    'silence-broken': silenceNotice(database, vault, providerOf, provider => new URL(addressAt(origin(), provider, '/')).origin, clock),
    'letter-notice': letterNotice({ database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'letter-answered': letterAnswered({ database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'referral-told': referralTold({ database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'referral-quiet': referralQuiet({ database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'plan-paused': pauseNotice({ database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'earlier-places': async ({ provider: id }) => {
      const provider = await providerOf(id)
      if (provider) await database.as({ provider: id, person: 'worker' }, tx => offerPlaces(tx, clock(), around(provider)))
    },
  }
  const inEach = (work: (tx: Tx, provider: Provider, now: Instant) => Promise<unknown>) => async () => {
    for (const provider of await providers()) await database.as({ provider: provider.id, person: 'worker' }, tx => work(tx, provider, clock()))
  }
  const schedules: readonly Schedule[] = [
    ...sweeps.map(({ name, when, sweep }) => ({ name, when, work: inEach((tx, provider, now) => sweep(tx, now, around(provider))) })),
    { name: 'keeping', when: '41 * * * *', work: async () => { for (const { id } of await providers()) await keepHouse(database, vault, id, clock()) } },
    { name: 'arrivals', when: '51 1 * * *', work: async () => { for (const { id } of await providers()) await letIn(database, vault, id, programmes, clock()) } },
    { name: 'slips', when: '51 2 * * *', work: inEach(countSlips) },
  ]
  const running = await startJobs(server, jobs, schedules, failed)
  const sealing = every(sealEvery, async () => { await sealLog(database, (await providers()).map(({ id }) => id)) }, error => failed('seal the log', error))
  return {
    async stop() {
      await sealing.stop()
      await running.stop()
    },
  }
}

/** At the provider's own host, where it has one. */
const addressAt = (origin: string, { host }: Provider, path: string): string => {
  const address = new URL(path, origin)
  if (host !== null) address.hostname = host
  return address.href
}

/** Again and again, one at a time. Stopping waits for the one that runs. */
const every = (milliseconds: number, work: () => Promise<void>, failed: (error: unknown) => void) => {
  let running: Promise<void> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = work().catch(failed).finally(() => { busy = false })
  }, milliseconds)
  return { stop: () => { clearInterval(timer); return running } }
}
