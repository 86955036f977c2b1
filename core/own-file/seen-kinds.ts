/**
 * What others may see of mine in every programme, kind by kind, asked of the policies. What later nouns and programmes let see they tell
 * themselves, beside this list.
 */
import type { Programme } from '../programme.ts'
import { titleOf } from '../measurements/result.tsx'
import type { OwnSeen, SeenBy, SeenKind } from '../visit.ts'
import type { SeenRow } from './who-sees.store.ts'
import { whoSeesTexts } from './who-sees.texts.ts'

/** What of mine is seen at more than a count, besides what every kind is given. */
export type Seen = OwnSeen & {
  /** By what, in whose words; with a way to come back on it. */
  readonly of: (what: string, words: (row: SeenRow) => string, action?: (row: SeenRow) => SeenBy['action']) => readonly SeenBy[]
  readonly day: (at: SeenRow['until']) => string
  readonly stop: (row: SeenRow) => SeenBy['action']
  /** A yes that has not begun: nothing is read yet, but it will be. */
  readonly begins: readonly SeenBy[]
}
type Texts = ReturnType<typeof whoSeesTexts>
type Plain = { readonly [Key in keyof Texts]: Texts[Key] extends string ? Key : never }[keyof Texts]

/** A kind of which every row is one of mine and who reads it, reads it: nothing to say of it but who. */
const readAlong = (tables: readonly string[], title: Plain, rule: Plain, knows: (programme: Programme) => unknown, more: { readonly sees?: Plain; readonly none?: Plain; readonly change?: readonly [href: (own: Seen) => string | null, label: Plain] } = {}): SeenKind<Seen> => ({
  tables,
  title: voice => whoSeesTexts(voice)[title],
  async now({ voice }, own) {
    const readers = own.readersOf(...tables)
    if (readers.length === 0 && !knows(own.programme)) return null
    const [t, href] = [whoSeesTexts(voice), more.change?.[0](own)]
    return { readers: readers.map(({ who }) => ({ who, sees: t[more.sees ?? 'readsAlong'] })), rule: t[rule], ...(more.none ? { none: t[more.none] } : {}), ...(more.change && href ? { change: { href, label: t[more.change[1]] } } : {}) }
  },
})
const kind = (tables: readonly string[], title: Plain, now: SeenKind<Seen>['now']): SeenKind<Seen> => ({ tables, title: voice => whoSeesTexts(voice)[title], now })
const always = (): boolean => true
const never = (): boolean => false

const reports = ['report_version', 'report_draft', 'report_correction', 'report_lapse', 'report_objection', 'report_remark']

export const coreKinds: readonly SeenKind<Seen>[] = [
  readAlong(['contact', 'earlier_wish'], 'contact', 'contactThen', always, { sees: 'contactSeen' }),
  kind(['talk', 'appointment'], 'talks', async ({ voice }, { of, readersOf }) => {
    const [t, coming] = [whoSeesTexts(voice), of('talks', () => '').map(({ who }) => who)]
    return { readers: [...of('talks', row => t.talksSeen(row.number)), ...readersOf('talk').filter(({ who }) => !coming.includes(who)).map(({ who }) => ({ who, sees: t.talksBefore }))], rule: t.talksThen }
  }),
  readAlong(['talk_score', 'talk_feedback'], 'afterTalk', 'afterTalkThen', never),
  readAlong(['message'], 'messages', 'messagesThen', always, { change: [() => '/my-messages', 'toMessages'] }),
  readAlong(['brought'], 'brought', 'broughtThen', never),
  kind(reports, 'reports', async ({ voice }, { programme, of }) => {
    const t = whoSeesTexts(voice)
    return Object.keys(programme.reports).length > 0 ? { readers: of('reports', row => t.reportsSeen(row.number)), rule: t.reportsThen } : null
  }),
  kind(['shared_passage'], 'shared', async ({ voice }, { programme, of, day, stop, begins }) => {
    const t = whoSeesTexts(voice)
    if (Object.keys(programme.reports).length === 0) return null
    const passages = (what: string) => of(what, row => t.passages(row.number, day(row.until)), stop)
    return { readers: [...passages('shared-report'), ...passages('shared-agreement'), ...passages('card'), ...begins], rule: t.sharedThen, change: { href: '/sharing', label: t.toSharing } }
  }),
  kind(['letter', 'professional_letter_version', 'professional_sending', 'professional_answer'], 'letters', async ({ voice }, { programme, of, day, readersOf }) => {
    const t = whoSeesTexts(voice)
    if (!programme.letters) return null
    return { readers: [...readersOf('letter', 'professional_letter_version', 'professional_answer').map(({ who }) => ({ who, sees: t.lettersKept })), ...of('letter', row => t.letterUntil(day(row.until)))], rule: t.lettersThen, change: { href: '/my-letters', label: t.toLetters } }
  }),
  kind(['note', 'access_given'], 'notes', async ({ voice }, { of }) => {
    const t = whoSeesTexts(voice)
    return { readers: [...of('notes', () => t.notesSeen), ...of('earlier-notes', () => t.notesOver)], none: t.noNotes, rule: t.notesThen, change: { href: '/my-file', label: t.toFile } }
  }),
  kind(['measurement'], 'measurements', async ({ voice }, { programme, of }) => {
    const t = whoSeesTexts(voice)
    const instruments = [...new Set((programme.measurements ?? []).map(({ instrument }) => instrument))]
    return instruments.length > 0 ? { readers: instruments.flatMap(instrument => of(`measurement ${instrument}`, () => t.answers(titleOf(instrument, voice)))), rule: t.measurementsThen, change: { href: '/my-measurements', label: t.toMeasurements } } : null
  }),
  readAlong(['goal', 'goal_score'], 'goals', 'goalsThen', ({ agreements }) => agreements, { change: [({ trajectory }) => `/trajectories/${trajectory}/agreements`, 'toAgreements'] }),
  kind(['agreement', 'agreement_step', 'agreement_detail', 'agreement_answer', 'agreement_progress'], 'agreements', async ({ voice }, { programme, trajectory, of }) => {
    const t = whoSeesTexts(voice)
    return programme.agreements ? { readers: of('agreements', row => t.agreementsSeen(row.number)), rule: t.agreementsThen, change: { href: `/trajectories/${trajectory}/agreements`, label: t.toAgreements } } : null
  }),
  readAlong(['division_part'], 'division', 'divisionThen', ({ division }) => division),
  kind(['life_line_item', 'life_line'], 'lifeLine', async ({ voice }, { programme, of }) => {
    const t = whoSeesTexts(voice)
    return programme.lifeLine ? { readers: [...of('life-line-begun', () => t.lifeLineBegun), ...of('life-line', row => t.lifeLineSeen(row.number))], rule: t.lifeLineThen, change: { href: '/my-life-line', label: t.toLifeLine } } : null
  }),
  kind(['job_research_item'], 'jobResearch', async ({ voice }, { programme, of }) => {
    const t = whoSeesTexts(voice)
    return programme.jobResearch ? { readers: of('job-research', () => t.jobResearchSeen), rule: t.jobResearchThen, change: { href: '/my-job-research', label: t.toJobResearch } } : null
  }),
  kind(['job_application'], 'applications', async ({ voice }, { programme, readersOf }) => {
    const t = whoSeesTexts(voice)
    return programme.jobResearch ? { readers: readersOf('job_application').map(({ who, number }) => ({ who, sees: t.applicationsSeen(number) })), rule: t.applicationsThen, change: { href: '/my-applications', label: t.toApplications } } : null
  }),
  kind(['own_piece'], 'limits', async ({ voice }, { programme, readersOf }) => {
    const t = whoSeesTexts(voice)
    return programme.limitSentences ? { readers: readersOf('own_piece').map(({ who, number }) => ({ who, sees: t.limitsSeen(number) })), rule: t.limitsThen, change: { href: '/my-limits', label: t.toLimits } } : null
  }),
  readAlong(['introduction'], 'introductions', 'introductionsThen', ({ introductions }) => introductions, { sees: 'introductionsSeen', change: [({ ended }) => (ended === 'yes' ? null : '/my-contacts'), 'toIntroductions'] }),
  readAlong(['explanation'], 'explaining', 'explainingThen', ({ explaining }) => explaining, { change: [() => '/my-explanation', 'toExplanation'] }),
  readAlong(['absence_period', 'build_up_step', 'statutory_paper'], 'calendar', 'calendarThen', ({ kinds }) => Object.values(kinds ?? {}).some(one => one.calendar !== undefined)),
  kind(['relapse_plan'], 'relapse', async ({ voice }, { programme, of }) => {
    const t = whoSeesTexts(voice)
    return programme.closing?.relapsePlan ? { readers: of('relapse-plan', () => t.relapseSeen), rule: t.relapseThen, change: { href: '/my-relapse-plan', label: t.toRelapse } } : null
  }),
  readAlong(['hard_moment', 'hard_moment_answer'], 'hardMoments', 'hardMomentsThen', never),
  readAlong(['referral_step'], 'referrals', 'referralsThen', never),
  readAlong(['ending_reason', 'ending_advice'], 'ending', 'endingThen', never),
  readAlong(['handover_proposal', 'history_release'], 'otherGuide', 'otherGuideThen', never),
  // What a guide worries about is theirs and of whom they call: who reads that is not told, and that it may be so is.
  readAlong(['conflict_of_duties', 'risk_level', 'envelope'], 'safety', 'safetyThen', always, { none: 'safetyNone' }),
]
