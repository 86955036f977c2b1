/** What a plan shows of one agreement besides: how much and why, whether its owner says yes, and how it goes. */
import { Button, Card, Choices, DateField, Details, Form, Muted, Pairs, Row, Section, Stack, Table, Tag, TextArea, TextField, Visibility } from '../../design/index.ts'
import { dayOf, type Day } from '../../kit/time.ts'
import { Looked } from '../consent/looked.tsx'
import { readable, type Filled } from '../filled-form.ts'
import { dueOf, reasonLength, standingOf, type Agreement } from './agreement.ts'
import { stepNumbers, type StepNumber } from './agreement.form.ts'
import { guideIn, type Seated } from './agreement-view.ts'
import { Act, inDays, onDay, type DatedFrame } from './frame.tsx'
import { detailLength, looksOf, openLook, planStandingOf, progresses, type Planned } from './plan.ts'
import { planTexts } from './plan.texts.ts'

type One = { readonly frame: DatedFrame; readonly seated: Seated; readonly agreement: Agreement; readonly planned: Planned }
type DetailField = 'measure' | 'feasible' | 'from' | `from${StepNumber}` | `hours${StepNumber}`
type Fields = { readonly field: (name: DetailField) => { readonly name: string; readonly label: string; readonly value: string; readonly error: string | undefined } }

export const detailLabels = (frame: DatedFrame): Readonly<Record<DetailField, string>> => { const t = planTexts(frame.voice); return {
  measure: t.measure, feasible: t.feasible, from: t.from,
  from1: t.stepFrom(1), hours1: t.stepHours(1), from2: t.stepFrom(2), hours2: t.stepHours(2), from3: t.stepFrom(3), hours3: t.stepHours(3), from4: t.stepFrom(4), hours4: t.stepHours(4), from5: t.stepFrom(5), hours5: t.stepHours(5), from6: t.stepFrom(6), hours6: t.stepHours(6),
} }

/** How much and why, in the form of an agreement of a plan. */
export const DetailFields = ({ frame, form }: { readonly frame: DatedFrame; readonly form: Fields }) => {
  const t = planTexts(frame.voice)
  return (
    <>
      <TextArea {...form.field('measure')} hint={t.measureHint} rows={2} maxlength={detailLength} />
      <TextArea {...form.field('feasible')} hint={t.feasibleHint} rows={2} maxlength={detailLength} />
      <DateField {...form.field('from')} />
      <Details summary={t.buildUpForm} open={stepNumbers.some(number => [form.field(`from${number}`), form.field(`hours${number}`)].some(({ value, error }) => value !== '' || error !== undefined))}>
        <Stack gap="m">
          <Muted>{t.buildUpHint}</Muted>
          {stepNumbers.map(number => <Row key={number}><DateField {...form.field(`from${number}`)} optional={t.optional} /><TextField {...form.field(`hours${number}`)} optional={t.optional} inputmode="numeric" autocomplete="off" maxlength={2} /></Row>)}
        </Stack>
      </Details>
    </>
  )
}

/** Whether it stands, for everyone who may know: beside a file only of one's own. */
export const PlanTag = ({ frame, seated, agreement, planned }: One) => {
  const t = planTexts(frame.voice)
  const mine = agreement.owner === seated.me.id
  if (standingOf(agreement) !== 'open' || seated.part === 'beside' && !mine) return null
  const name = seated.nameOf(agreement.owner)
  const standing = planStandingOf(planned)
  if (standing === 'waits for an answer') return <Tag tone="warn">{mine ? t.waitsMine : t.waits(name)}</Tag>
  return standing === 'stands' ? <Tag tone="ok">{t.stands}</Tag> : <Tag tone="late">{mine ? t.saidNoMine : t.saidNo(name)}</Tag>
}

export const WhatAndWhy = ({ frame, agreement, planned: { detail } }: Pick<One, 'frame' | 'agreement' | 'planned'>) => {
  const t = planTexts(frame.voice)
  return (
    <>
      <Pairs items={[
      { term: t.what, detail: detail.measure }, { term: t.why, detail: detail.feasible }, { term: t.from, detail: inDays(frame, detail.from) }, { term: t.until, detail: inDays(frame, dueOf(agreement)) },
      { term: t.looks, detail: looksOf(agreement, detail).map(day => inDays(frame, day)).join('; ') },
      ]} />
      {detail.buildUp.length > 0 && <Table label={t.buildUp} columns={[{ label: t.from }, { label: t.hours, numeric: true }]} rows={detail.buildUp.map(({ from, hours }) => [inDays(frame, from), hours])} />}
    </>
  )
}

/** The two inside, as they are called by whoever answers. */
const Readers = ({ frame, seated }: Pick<One, 'frame' | 'seated'>) => {
  const t = planTexts(frame.voice)
  const guide = guideIn(seated)
  const others = [seated.participant, ...(guide ? [guide] : [])].filter(party => party !== seated.me.id).map(seated.nameOf)
  const [one = '', other] = others
  return <Visibility>{other === undefined ? t.answerReadsOne(one) : t.answerReads(one, other)}</Visibility>
}

/** For whoever is to do it: yes, or not like this. */
export const OwnerAnswer = ({ frame, seated, agreement, planned, filled }: One & { readonly filled: Filled }) => {
  if (agreement.owner !== seated.me.id || standingOf(agreement) !== 'open') return null
  const t = planTexts(frame.voice)
  const form = readable(filled, { why: t.noWhy, says: t.askTitle }, frame.voice)
  const standing = planStandingOf(planned)
  const no = (
    <Details summary={t.noTitle} open={form.errors.length > 0}>
      <Form action={`/agreements/${agreement.id}/owner-answers`} gap="m" hidden={{ says: 'no' }}>
        <Act />
        <TextArea {...form.field('why')} hint={t.noWhyHint} rows={2} maxlength={reasonLength} seen={<Readers frame={frame} seated={seated} />} />
        <Row><Button kind="secondary">{t.no}</Button></Row>
      </Form>
    </Details>
  )
  return standing === 'stands' ? no : (
    <Card title={t.askTitle} strong gap="m">
      <p>{t.askLead}</p>
      <Form action={`/agreements/${agreement.id}/owner-answers`} gap="s" hidden={{ says: 'yes' }}><Act /><Row><Button>{t.yes}</Button></Row></Form>
      {standing === 'waits for an answer' && no}
    </Card>
  )
}

/** How it goes: asked of whoever does it, read by those inside. */
export const HowItGoes = ({ frame, seated, agreement, planned, today, filled, looked }: One & { readonly today: Day; readonly filled: Filled; readonly looked: readonly string[] }) => {
  const t = planTexts(frame.voice)
  const form = readable(filled, { says: t.says, hinders: t.hinders }, frame.voice)
  const look = openLook(agreement, planned, today, at => dayOf(at, frame.provider.zone))
  const asks = agreement.owner === seated.me.id && standingOf(agreement) === 'open' && planStandingOf(planned) === 'stands'
  const mayRead = seated.part !== 'beside' || agreement.owner === seated.me.id
  return (
    <>
      {asks && (
        <Section title={t.goesTitle} id="goes" gap="m">
          {look && <p><strong>{t.goesLead(inDays(frame, look))}</strong></p>}
          <Form action={`/agreements/${agreement.id}/progress`} gap="m">
            <Act /><Looked looked={looked} />
            <Choices {...form.field('says')} inline options={progresses.map(one => ({ value: one, label: t[one] }))} />
            <TextArea {...form.field('hinders')} hint={t.hindersHint} rows={2} maxlength={reasonLength} seen={<Readers frame={frame} seated={seated} />} />
            <Row><Button kind={look ? 'primary' : 'secondary'}>{t.tell}</Button></Row>
          </Form>
        </Section>
      )}
      {mayRead && (
        <Section title={t.historyTitle} gap="s">
          {planned.answers.length + planned.progress.length === 0 ? <Muted>{t.noneSaid}</Muted> : (
            <ul>
              {planned.answers.map(({ number, says, why, by, at }) => <li key={`answer-${number}`}>{t.answerOn(says === 'yes' ? t.yesSaid : t.noSaid, seated.nameOf(by), onDay(frame, at))}{why && <>: {why}</>}</li>)}
              {planned.progress.map(({ number, says, hinders, by, at }) => <li key={number}>{t.saidOn(t[says], seated.nameOf(by), onDay(frame, at))}{hinders && <>: {hinders}</>}</li>)}
            </ul>
          )}
        </Section>
      )}
    </>
  )
}

export type Before = readonly { readonly agreement: Agreement; readonly planned: Planned | null }[]
/** What it was before it was adjusted, the latest first, each with why it changed. */
export const WasBefore = ({ frame, before }: { readonly frame: DatedFrame; readonly before: Before }) => {
  const t = planTexts(frame.voice)
  return before.length === 0 ? null : (
    <Details summary={t.before}>
      <Stack gap="m">{before.map(({ agreement, planned }) => (
        <Stack key={agreement.id} gap="s">
          <p><a href={`/agreements/${agreement.id}`}>{agreement.words}</a></p>
          {planned && <Muted>{planned.detail.measure}. {t.wasUntil(inDays(frame, planned.detail.from), inDays(frame, dueOf(agreement)))}</Muted>}
          {agreement.steps.map(({ number, kind, reason }) => kind === 'dropped' && <p key={number}>{reason}</p>)}
        </Stack>
      ))}</Stack>
    </Details>
  )
}
