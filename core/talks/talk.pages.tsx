import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink, Card, Choices, Draft, ErrorSummary, Form, Grid, Heading, Lead, Muted, Note, Row, SelectField, Stack, Tag, TextArea, Visibility, type FieldError } from '../../design/index.ts'
import { draftField } from '../../kit/drafts.ts'
import { capitalised, momentInWords } from '../../kit/time.ts'
import { staffPage } from '../chrome.tsx'
import { FeedbackCard, freeName } from './before.tsx'
import { beforeTexts } from './before.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { needs, noteLength, type NeedsMore, type Note as NoteOf } from './note.ts'
import { branches, type Leaf } from './outcome.ts'
import type { StaffFrame } from './people.pages.tsx'
import { fullCall, shortCall, type Clock } from './person-row.tsx'
import { mayScore, noScores, type ScoreKind } from './score.ts'
import { ordinalOf, statusOf } from './talk-line.ts'
import type { Guidance } from './talk-view.ts'
import { talkTexts } from './talk.texts.ts'
import { stands, type Talk } from './talk.ts'
import { Act } from './trajectory.pages.tsx'

type T = ReturnType<typeof talkTexts>

export type NoteForm = {
  readonly filled: Filled
  /** The version it began from. */
  readonly seen: number
  readonly saved: NoteOf | null
}

export type TalkPage = {
  readonly guidance: Guidance
  readonly talk: Talk
  readonly when: Clock
  readonly note: NoteForm
  /** Only in the answer to asking for it. */
  readonly number?: string | null
  /** What an act was refused with, and the field it is about. */
  readonly no?: { readonly field: string; readonly message: string } | null
}
type Props = Required<Pick<TalkPage, 'guidance' | 'talk' | 'when'>> & { readonly t: T }

export const noteDraft = ({ id }: Talk): string => `note ${id}`
const noteLabels = (t: T) => ({ theme: t.theme, talkedAbout: t.talkedAbout, insight: t.insight, step: t.step, needsMore: t.needsMore })

export const talkPage = (frame: StaffFrame, { guidance, talk, when, note, number, no = null }: TalkPage): VNode => {
  const t = talkTexts(frame.voice)
  const props = { guidance, talk, when, t }
  const { called, talks, count, before } = guidance
  const ordinal = ordinalOf(talk, talks, before)
  const b = beforeTexts(frame.voice)
  const form = readable(note.filled, noteLabels(t), frame.voice)
  const errors: readonly FieldError[] = [...(no ? [no] : []), ...form.errors]
  const begun = when.now >= talk.appointment.from
  return staffPage(frame, {
    place: 'people', title: t.talk(ordinal), wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={t.wrong} errors={errors} />}
        <Stack gap="s">
          <p><a href={`/trajectories/${guidance.guided.id}`}>{t.backTo(shortCall(called))}</a></p>
          <Heading level={1}>{t.talkWith(ordinal, fullCall(called))}</Heading>
          <Lead>{capitalised(momentInWords(talk.appointment.from, when.now, when.zone, when.locale))}. {t[talk.appointment.way]}.</Lead>
          <Row><Tag tone={talk.appointment.outcome !== null ? 'ok' : begun ? 'warn' : 'go'}>{statusOf(talk, when.now, t)}</Tag><span class="muted">{talk.appointment.free ? `${freeName(talk, guidance.programme, frame.voice)}. ${b.notCounted}.` : t.count(ordinal, count.outOf, count.atMost)}</span><a href={`/talks/${talk.id}/worry`}>{t.worried}</a></Row>
        </Stack>
        <Grid>
          <Stack>
            {stands(talk.appointment) && <Calling {...props} number={number} />}
            {mayScore(talk.appointment, when.now) && <Score {...props} which="start" />}
          </Stack>
          <Stack>
            <CameOfIt {...props} begun={begun} />
            {begun && <Score {...props} which="end" />}
            <FeedbackCard guidance={guidance} talk={talk} voice={frame.voice} />
          </Stack>
        </Grid>
        <NoteCard {...props} note={note} form={form} />
      </Stack>
    ),
  })
}

function Calling({ guidance: { called, hasNumber }, talk, t, number }: Props & { readonly number: string | null | undefined }) {
  if (talk.appointment.way === 'participant-calls') return <Card title={t.call}><p>{t.theyCall(capitalised(shortCall(called)))}</p></Card>
  const video = talk.appointment.way === 'video'
  if (talk.appointment.way !== 'guide-calls' && !video) return null
  return (
    <Card title={video ? t.video : t.call} id="number">
      {video && <><p>{t.roomOpens}</p><Row><ButtonLink href={`/talks/${talk.id}/room`} icon="video-camera">{t.toRoom}</ButtonLink></Row></>}
      <p>{video ? t.videoFails : t.hidden}</p>
      {number
        ? <Note tone="ok" icon="phone" announced><p>{t.number(number)}</p></Note>
        : hasNumber
          ? <Form action={`/talks/${talk.id}/number-looks`} gap="s"><Row><Button kind={video ? 'secondary' : 'primary'} icon="phone">{t.showNumber}</Button></Row><Muted>{t.numberLogged}</Muted></Form>
          : <p>{t.noNumber}</p>}
    </Card>
  )
}

const zeroToTen = Array.from({ length: 11 }, (_one, score) => ({ value: String(score), label: String(score) }))

function Score({ guidance: { scores }, talk, t, which }: Props & { readonly which: ScoreKind }) {
  const known = (scores.get(talk.id) ?? noScores)[which]
  const label = which === 'start' ? t.scoreStart : t.scoreEnd
  if (known !== null) return <Card title={which === 'start' ? t.scoreAtStart : t.scoreAtEnd}><p><strong>{known}</strong></p></Card>
  if (talk.appointment.cancelled !== null) return null
  return (
    <Card>
      <Form action={`/talks/${talk.id}/scores`} gap="s">
        <Act />
        <input type="hidden" name="which" value={which} />
        <Choices name="score" id={`score-${which}`} label={label} hint={t.scoreHint} inline options={zeroToTen} />
        <Row><Button kind="secondary">{t.scoreButton}</Button></Row>
      </Form>
    </Card>
  )
}

function CameOfIt({ guidance: { guided, count }, talk, when, t, begun }: Props & { readonly begun: boolean }) {
  const { appointment } = talk
  if (!stands(appointment)) return (
    <Card title={t.outcome}>
      <p>{statusOf(talk, when.now, t)}</p>
      {guided.endedAt === null && <Row><ButtonLink kind="secondary" href={count.left > 0 ? `/trajectories/${guided.id}/next` : `/trajectories/${guided.id}`}>{t.planNext}</ButtonLink></Row>}
    </Card>
  )
  return <Card title={t.outcome} id="outcome">{begun ? <Row><ButtonLink href={`/talks/${talk.id}/outcome`}>{t.outcomeButton}</ButtonLink></Row> : <p>{t.outcomeLater}</p>}</Card>
}

const needWords = (need: NeedsMore, t: T): string => ({ no: t.needNo, 'one-more': t.needOneMore, referral: t.needReferral })[need]

function NoteCard({ guidance: { programme }, talk, when, t, note, form }: Props & { readonly note: NoteForm; readonly form: ReturnType<typeof readable<keyof ReturnType<typeof noteLabels>>> }) {
  const onlyYou = <Visibility nobody>{t.onlyYou}</Visibility>
  const area = (name: 'talkedAbout' | 'insight' | 'step', rows: number) => <TextArea {...form.field(name)} optional={t.optional} hint={t.most} rows={rows} maxlength={noteLength} seen={onlyYou} />
  return (
    <Card title={t.note} id="note">
      {note.saved && <Muted>{t.noteSaved(momentInWords(note.saved.writtenAt, when.now, when.zone, when.locale))}</Muted>}
      <Draft action={`/talks/${talk.id}/note-drafts`} saved={t.draftSaved} failed={t.draftFailed}>
        <Form action={`/talks/${talk.id}/notes`} gap="m">
          <Act />
          <input type="hidden" name={draftField} value={noteDraft(talk)} />
          <input type="hidden" name="seen" value={String(note.seen)} />
          <SelectField {...form.field('theme')} optional={t.optional} blank={t.themeNone} options={Object.entries(programme.themes).map(([value, name]) => ({ value, label: name[when.locale] }))} />
          {area('talkedAbout', 4)}
          {area('insight', 2)}
          {area('step', 2)}
          <Choices {...form.field('needsMore')} optional={t.optional} inline options={needs.map(value => ({ value, label: needWords(value, t) }))} />
          <Row><Button>{t.noteButton}</Button></Row>
        </Form>
      </Draft>
    </Card>
  )
}

export type Branch = keyof typeof branches

/** The first question, or, once that is answered, the second: a page each. */
export const outcomePage = (frame: StaffFrame, { guidance, talk, branch, no = null }: { readonly guidance: Guidance; readonly talk: Talk; readonly branch: Branch | null; readonly no?: string | null }): VNode => {
  const t = talkTexts(frame.voice)
  const who = shortCall(guidance.called)
  const leaf: Readonly<Record<Leaf, { readonly label: string; readonly hint?: ComponentChildren }>> = {
    held: { label: t.leafHeld },
    'held-late': { label: t.leafLate },
    'broken-off': { label: t.leafBroken, hint: t.brokenHint },
    'participant-absent': { label: t.leafAbsent(capitalised(who)), hint: t.leafAbsentHint },
    'moved-by-participant': { label: t.leafMovedByThem(capitalised(who)), hint: t.leafFreeHint },
    'guide-absent': { label: t.leafGuideAbsent, hint: t.leafFreeHint },
    'moved-by-guide': { label: t.leafMovedByMe, hint: t.leafFreeHint },
  }
  const question = branch === null ? t.happened(who) : branch === 'no' ? t.why : branch === 'broken' ? t.outcome : t.onTime
  const action = branch === null ? `/talks/${talk.id}/outcome` : `/talks/${talk.id}/outcome?happened=${branch}`
  return staffPage(frame, {
    place: 'people', title: t.outcome, wide: false, wrong: no !== null,
    children: (
      <Stack gap="l">
        {no !== null && <ErrorSummary title={t.wrong} errors={[{ field: branch === null ? 'happened' : 'outcome', message: no }]} />}
        <p><a href={branch === null ? `/talks/${talk.id}` : `/talks/${talk.id}/outcome`}>{branch === null ? t.backTo(who) : t.happened(who)}</a></p>
        <Heading level={1}>{t.outcome}</Heading>
        <Form action={action} method={branch === null ? 'get' : 'post'}>
          {branch === null
            ? <Choices name="happened" label={question} error={no} options={[{ value: 'yes', label: t.yes }, { value: 'broken', label: t.broken }, { value: 'no', label: t.no }]} />
            : <><Act /><Choices name="outcome" label={question} error={no} options={branches[branch].map(value => ({ value, ...leaf[value] }))} value={branch === 'broken' ? 'broken-off' : null} /></>}
          <Row><Button>{branch === null ? t.goOn : t.record}</Button></Row>
        </Form>
      </Stack>
    ),
  })
}
