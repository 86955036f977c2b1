/**
 * What happens by itself: jobs that acts leave behind, and sweeps that keep nothing longer than needed. A noun with
 * work of its own hangs it up here, one line each. Runs as nobody (`person` is null), provider by provider.
 */
import { noteWait } from './core/administration/weeks.store.ts'
import { remindOwners } from './core/agreements/remind.ts'
import { sweepAgenda } from './core/agenda/sweep.store.ts'
import { anchorLog, anchorMail } from './core/log-keeping/anchor.work.ts'
import { forgetAlerts } from './core/log-keeping/alert.store.ts'
import { watchLooks } from './core/log-keeping/alert.work.ts'
import { logKeeperNotice, lookedNotice } from './core/log-keeping/notices.ts'
import { complaintNotice, sweepComplaints } from './core/rights/notify.ts'
import { trustsClock } from './core/keeping/guard.ts'
import { findWatch } from './core/keeping/keeping.store.ts'
import { warnOfErasing } from './core/keeping/warn.ts'
import { keepHouse } from './core/keeping/keep.ts'
import { sweepCards } from './core/organisations/entitlement.store.ts'
import { closeRounds, forgetRetries, stirVouchers } from './core/vouchers/voucher.store.ts'
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
import { leaveHouse, moveCaseload, tellOfMove } from './core/leaving/moving.work.ts'
import { turns } from './core/leaving/moving.store.ts'
import { remindOfCalls } from './core/life-line/remind.ts'
import { remindToStayInTouch } from './core/staying-in-touch/remind.ts'
import { remindOfDeadlines } from './core/statutory/remind.ts'
import { partyNotice } from './core/talks/tell-party.ts'
import { eraseOldGroups } from './core/group-talks/group-talk.store.ts'
import { groupNotice, remindOfGroups } from './core/group-talks/notices.ts'
import { hardMomentNotice } from './core/hard-moments/notify.ts'
import { shareNotice } from './core/consent/notify.ts'
import { messageNotice, remindGuides } from './core/messages/notify.ts'
import type { Provider } from './core/providers/provider.ts'
import { offerPlaces } from './core/waiting-list/earlier-places.ts'
import type { MomentsMemory } from './core/agenda/moments-memory.ts'
import { HouseClosed, sql, type Database, type Tx } from './kit/db.ts'
import { forgetDrafts } from './kit/drafts.ts'
import type { Id } from './kit/id.ts'
import { startJobs, type Heard, type Job, type JobPayload, type Schedule } from './kit/jobs.ts'
import { createSolver } from './kit/solver/solver.ts'
import { sealLog } from './kit/log.ts'
import { forgetSent, sender, type Transport } from './kit/outbox.ts'
import { dayOf, type Instant } from './kit/time.ts'
import type { Vault } from './kit/vault.ts'
import { programmeReviews, programmes } from './programmes/index.ts'
import { silenceNotice } from './core/risk/silence-notice.ts'
import { takeoutNotice } from './core/takeout/takeout-notice.ts'
import { pauseNotice } from './programmes/workfloor-recovery/pause-notice.ts'
import { peerNotice } from './core/peer-consultation/notify.ts'
import { sweepPeers } from './core/peer-consultation/meeting.store.ts'
import { sweepContacts } from './core/introductions/introductions.store.ts'
import { sweepAdvice } from './core/advice/advice.store.ts'
import { moveUp } from './core/events/moving-up.ts'
import { sweepSignUps } from './core/events/sign-up.store.ts'
import { contributionNews, remindPilots, sweepPilots } from './core/pilots/remind.ts'
import { sweepFirstTalks } from './core/asking/asking.store.ts'
import { wardNotice } from './programmes/learning-at-work/ward-notice.ts'
import { sweepSubsidyRecords } from './programmes/learning-at-work/practice-record.store.ts'
import { sweepDuos } from './programmes/learning-at-work/duos.store.ts'
import { sweepGuidanceHours } from './programmes/learning-at-work/guidance-ledger.store.ts'
import { sweepPlans } from './programmes/learning-at-work/planner.store.ts'
import { planWard } from './programmes/learning-at-work/planner.work.ts'
import { sweepWards } from './programmes/learning-at-work/ward.store.ts'
import { sweepDistrict } from './programmes/learning-at-work/district.store.ts'
import { sweepGuiding } from './programmes/learning-at-work/guiding.store.ts'
import { sweepComingIn } from './programmes/workfloor-recovery/request.store.ts'

/** One transaction in each provider, now and then; `when` is five cron fields in UTC. */
export type Sweep = { readonly name: string; readonly when: string; /** Takes away for good what grew old: not on a clock that jumped, until somebody looked. */ readonly erases?: true; sweep(tx: Tx, now: Instant, around: Around): Promise<unknown> }
/** What a sweep that writes to people needs besides. @param link an address of ours for someone of this provider, to take elsewhere */
type Around = { readonly vault: Vault; readonly provider: Provider; readonly link: (path: string) => string; readonly moments: MomentsMemory }

export const sweeps: readonly Sweep[] = [
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
  { name: 'outbox', when: '21 * * * *', erases: true, sweep: forgetSent },
  { name: 'first-talks', when: '58 3 * * *', erases: true, sweep: sweepFirstTalks },
  { name: 'advice', when: '53 3 * * *', erases: true, sweep: sweepAdvice },
  { name: 'event-places', when: '* * * * *', sweep: moveUp },
  { name: 'pilots', when: '18 * * * *', sweep: remindPilots },
  { name: 'contributions', when: '57 3 * * *', erases: true, sweep: sweepPilots },
  { name: 'event-sign-ups', when: '55 3 * * *', erases: true, sweep: sweepSignUps },
  { name: 'peers', when: '47 1 * * *', erases: true, sweep: sweepPeers },
  { name: 'contacts', when: '54 3 * * *', erases: true, sweep: sweepContacts },
  { name: 'recovery-requests', when: '56 3 * * *', erases: true, sweep: sweepComingIn },
  { name: 'wards', when: '49 3 * * *', erases: true, sweep: sweepWards },
  { name: 'subsidy-records', when: '52 3 * * *', erases: true, sweep: sweepSubsidyRecords },
  { name: 'ward-plans', when: '50 3 * * *', erases: true, sweep: sweepPlans },
  { name: 'ward-duos', when: '52 3 * * *', erases: true, sweep: sweepDuos },
  { name: 'guidance-hours', when: '48 3 * * *', erases: true, sweep: sweepGuidanceHours },
  { name: 'guiding', when: '57 3 * * *', erases: true, sweep: sweepGuiding },
  { name: 'district-questions', when: '59 3 * * *', erases: true, sweep: sweepDistrict },
  { name: 'cards', when: '51 3 * * *', erases: true, sweep: sweepCards },
  { name: 'voucher-rounds', when: '2 * * * *', erases: true, sweep: (tx, now, { provider }) => closeRounds(tx, dayOf(now, provider.zone)) },
  { name: 'voucher-retries', when: '46 1,13 * * *', sweep: forgetRetries },
  { name: 'vouchers', when: '45 2 * * *', sweep: stirVouchers },
  { name: 'groups', when: '*/10 * * * *', sweep: remindOfGroups },
  { name: 'old-groups', when: '57 3 * * *', erases: true, sweep: eraseOldGroups },
  { name: 'log-alerts', when: '*/10 * * * *', sweep: watchLooks },
  { name: 'old-alerts', when: '53 3 * * *', erases: true, sweep: forgetAlerts },
  { name: 'keeping-warnings', when: '19 * * * *', sweep: warnOfErasing },
  { name: 'complaints', when: '44 1 * * *', erases: true, sweep: sweepComplaints },
  { name: 'drafts', when: '31 3 * * *', erases: true, sweep: forgetDrafts },
]

/** In one provider, as the worker. */
export const runSweep = async ({ erases, sweep }: Pick<Sweep, 'erases' | 'sweep'>, tx: Tx, now: Instant, around: Around): Promise<unknown> => {
  if (erases && !trustsClock(await findWatch(tx), now)) return 0
  return await sweep(tx, now, around)
}

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
  /** Where the anchors of the access log are added to, besides the mailbox of whoever keeps it. */
  readonly anchorFile: string | null
  /** Writes in the journal what another's fall kept from it, and forgets what has had its time. */
  readonly keepJournal: (houses: readonly { readonly id: Id<'provider'> }[], now: Instant, forgets: boolean) => Promise<void>
  readonly failed: (name: string, error: unknown) => void
  readonly heard?: Heard
}

/** What is no job of the queue, and is told of like one. */
const sealing = 'seal-the-log'
/** Every name that a job may have, for those who tell of jobs. */
const jobNames = (jobs: Readonly<Record<string, Job>>, schedules: readonly Schedule[]): ReadonlySet<string> =>
  new Set([...Object.keys(jobs), ...[...schedules.map(({ name }) => name), 'release-dead'].map(name => `scheduled:${name}`), 'starting again', sealing])

/** Where who sits there reads what was let go to them: a card of work on one's own page, a curriculum vitae from the guide's day. */
export const releasedPages = { participant: '/my-network/cards', inside: '/today', beside: '/shared-with-me' } as const

/** Lines of the access log wait at most this long for their place in a chain. */
const sealEvery = 5000

export const startWork = async ({ server, database, vault, transport, providers, moments, origin, clock, countSlips, anchorFile, keepJournal, failed, heard = {} }: WorkSettings): Promise<{ /** What each job is called. */ readonly names: ReadonlySet<string>; stop(): Promise<void> }> => {
  const providerOf = async (id: Id<'provider'>) => (await providers()).find(provider => provider.id === id) ?? null
  const around = (provider: Provider): Around => ({ vault, provider, moments, link: path => addressAt(origin(), provider, path) })
  const solver = createSolver()
  const works: Readonly<Record<string, Job>> = {
    send: sender(database, vault, transport, clock),
    'message-notice': messageNotice(database, vault, providerOf, clock, provider => new URL(addressAt(origin(), provider, '/')).origin),
    'share-notice': shareNotice(database, vault, providerOf, (provider, path) => addressAt(origin(), provider, path), clock, releasedPages),
    'guests-notice': guestsNotice(database, vault, providerOf, provider => new URL(addressAt(origin(), provider, '/')).origin, clock),
    'ending-notice': endingNotice(database, vault, providerOf, provider => new URL(addressAt(origin(), provider, '/')).origin, clock),
    'party-notice': partyNotice(database, vault, providerOf, provider => new URL(addressAt(origin(), provider, '/')).origin, clock),
    'group-notice': groupNotice(database, providerOf, clock),
    'peer-notice': peerNotice(database, vault, providerOf, provider => new URL(addressAt(origin(), provider, '/')).origin, clock),
    'hard-moment-waits': hardMomentNotice(database, vault, providerOf, provider => new URL(addressAt(origin(), provider, '/')).origin, clock),
    'ward-plan': planWard({ database, solver, providerOf, clock }),
    'ward-notice': wardNotice({ database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'silence-broken': silenceNotice(database, vault, providerOf, provider => new URL(addressAt(origin(), provider, '/')).origin, clock),
    'takeout-notice': takeoutNotice({ database, vault, providerOf, originOf: provider => new URL(addressAt(origin(), provider, '/')).origin, clock }),
    'complaint-office': complaintNotice('office', { database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'complaint-complainer': complaintNotice('complainer', { database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'letter-notice': letterNotice({ database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'letter-answered': letterAnswered({ database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'referral-told': referralTold({ database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'referral-quiet': referralQuiet({ database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'contribution-news': contributionNews({ database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'plan-paused': pauseNotice({ database, vault, providerOf, link: (provider, path) => addressAt(origin(), provider, path), clock }),
    'log-keeper-notice': logKeeperNotice({ database, vault, providerOf, originOf: provider => new URL(addressAt(origin(), provider, '/')).origin, clock }),
    'looked-notice': lookedNotice({ database, vault, providerOf, originOf: provider => new URL(addressAt(origin(), provider, '/')).origin, clock }),
    'anchor-mail': anchorMail(database, vault, providerOf, clock),
    'move-caseload': moveCaseload({ database, providerOf, clock }),
    'leave-house': leaveHouse({ database, providerOf, clock }),
    ...Object.fromEntries(turns.map(turn => [`moving-${turn}`, tellOfMove({ database, vault, providerOf, originOf: provider => new URL(addressAt(origin(), provider, '/')).origin, clock }, turn)])),
    'earlier-places': async ({ provider: id }) => {
      const provider = await providerOf(id)
      if (provider) await database.as({ provider: id, person: 'worker' }, tx => offerPlaces(tx, clock(), around(provider)))
    },
  }
  /** Who does not know a house would take its work for done: the database says first whether it is closed. */
  const jobs: Readonly<Record<string, Job>> = Object.fromEntries(Object.entries(works).map(([name, work]) => [name, async (payload: JobPayload) => {
    await database.as({ provider: payload.provider, person: 'worker' }, tx => tx.run(sql`select`))
    await work(payload)
  }]))
  /** A house that closes while it is this one's turn is no fault. */
  const told = (name: string, error: unknown): void => { if (!(error instanceof HouseClosed)) failed(name, error) }
  const inEach = (work: (tx: Tx, provider: Provider, now: Instant) => Promise<unknown>) => async () => {
    for (const provider of await providers()) await database.as({ provider: provider.id, person: 'worker' }, tx => work(tx, provider, clock()))
  }
  const allTrustClock = async (): Promise<boolean> => {
    for (const { id } of await providers()) if (!trustsClock(await database.as({ provider: id, person: 'worker' }, findWatch), clock())) return false
    return true
  }
  const schedules: readonly Schedule[] = [
    ...sweeps.map(one => ({ name: one.name, when: one.when, work: inEach((tx, provider, now) => runSweep(one, tx, now, around(provider))) })),
    { name: 'keeping', when: '41 * * * *', work: async () => { for (const { id } of await providers()) await keepHouse(database, vault, id, clock()) } },
    { name: 'arrivals', when: '51 1 * * *', work: async () => { for (const { id } of await providers()) await letIn(database, vault, id, programmes, clock()) } },
    { name: 'anchors', when: '2 * * * *', work: async () => { for (const provider of await providers()) await anchorLog(database, vault, provider, clock(), anchorFile) } },
    { name: 'journal', when: '*/5 * * * *', work: async () => await keepJournal(await providers(), clock(), await allTrustClock()) },
    { name: 'slips', when: '51 2 * * *', work: inEach(countSlips) },
  ]
  const running = await startJobs(server, jobs, schedules, told, heard)
  const sealer = every(sealEvery, async () => { await sealLog(database, (await providers()).map(({ id }) => id)) }, error => told(sealing, error))
  return {
    names: jobNames(jobs, schedules),
    async stop() {
      await sealer.stop()
      // Before the jobs: they wait for what still computes.
      await solver.close()
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
