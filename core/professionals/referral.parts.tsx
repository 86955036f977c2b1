/** How a referral stands, and the forms by which news of it is told: the same at the door, for the participant and for who guides. */
import { Button, Details, Form, Heading, Muted, Note, Row, Section, SelectField, Stack, TextArea, TextField, DateField } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear, dayOf, type Zone } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { RefersOn } from '../programme.ts'
import { fieldIn, nextSteps, statusOf, wordsLength, type Referral, type Step, type StepKind } from './referral.ts'
import { referralTexts, type ReferralTexts as T } from './referral.texts.ts'

/** Which form was just sent, and what is wrong with it. */
export type StepTyped = { readonly step: StepKind; readonly filled: Filled }
export type ReferralView = { readonly referral: Referral; readonly refersOn: RefersOn; readonly quiet: 'quiet' | 'heard'; readonly nameOf: (party: Id<'party'>) => string }
type Place = { readonly voice: Voice; readonly zone: Zone }

export const labelsOf = (step: StepKind, t: T): Readonly<Record<string, string>> => ({ [fieldIn(step, 'weeks')]: t.weeksAsk, [fieldIn(step, 'reason')]: t.reason, [fieldIn(step, 'on')]: t.on, [fieldIn(step, 'words')]: t.words })
export const errorsOf = (typed: StepTyped | null, voice: Voice) => (typed ? readable<string>(typed.filled, labelsOf(typed.step, referralTexts(voice)), voice).errors : [])

const detailOf = ({ weeks, on, reason }: Step, refersOn: RefersOn, { voice }: Place, t: T): string =>
  weeks !== null ? t.weeks(weeks) : on !== null ? t.onDay(dateWithYear(on, voice.locale)) : reason !== null ? `${refersOn.reasons[reason]?.[voice.locale] ?? reason}.` : ''

export const ReferralStatus = ({ view: { referral, refersOn, quiet, nameOf }, place }: { readonly view: ReferralView; readonly place: Place }) => {
  const t = referralTexts(place.voice)
  const last = referral.steps.at(-1)
  const day = (at: Date) => dateWithYear(dayOf(at, place.zone), place.voice.locale)
  return (
    <Section title={t.title}>
      <p><strong>{t[statusOf(referral)]}.</strong> {last ? detailOf(last, refersOn, place, t) : t.asOf(day(referral.askedAt))}</p>
      {last?.words && <p>{last.words}</p>}
      {quiet === 'quiet' && <Note tone="warn"><p><strong>{t.quiet}</strong></p><p>{t.quietWhat}</p></Note>}
      {referral.steps.length > 0 && (
        <Details summary={t.seeMore}>
          <ul>
            <li>{t.asked}. {t.asOf(day(referral.askedAt))}</li>
            {referral.steps.map(step => <li key={step.id}>{t[step.step]}. {detailOf(step, refersOn, place, t)} {step.words} <Muted>{t.told(nameOf(step.by), day(step.at))}</Muted></li>)}
          </ul>
        </Details>
      )}
      <Muted>{t.nobodyAtWork}</Muted>
    </Section>
  )
}

/** One form a step; each asks only what belongs to it. */
export const ReferralForms = ({ action, referral, refersOn, as, typed, place: { voice } }: { readonly action: string; readonly referral: Referral; readonly refersOn: RefersOn; /** Whoever it went to says it of themselves, those inside note it. */ readonly as: 'do' | 'note'; readonly typed: StepTyped | null; readonly place: Place }) => {
  const t = referralTexts(voice)
  const next = nextSteps(statusOf(referral))
  if (next.length === 0) return null
  return (
    <Section title={t.tellTitle}>
      <p>{as === 'do' ? t.tellDoor : t.tellInside}</p>
      {next.map(step => {
        const mine = typed?.step === step ? typed.filled : { typed: {}, problems: {} }
        const form = readable<string>(mine, labelsOf(step, t), voice)
        const fields = (
          <Form action={action} hidden={{ step, [actField]: newId() }} gap="s">
            {step === 'waiting' && <TextField {...form.field(fieldIn(step, 'weeks'))} width="short" inputmode="numeric" maxlength={3} />}
            {step === 'refused' && <SelectField {...form.field(fieldIn(step, 'reason'))} blank={t.reasonBlank} options={Object.entries(refersOn.reasons).map(([value, label]) => ({ value, label: label[voice.locale] }))} />}
            {(step === 'first-talk' || step === 'started' || step === 'ended') && <DateField {...form.field(fieldIn(step, 'on'))} />}
            <TextArea {...form.field(fieldIn(step, 'words'))} optional={t.optional} rows={2} maxlength={wordsLength} />
            <Row><Button kind={as === 'do' && step === 'accepted' ? 'primary' : 'secondary'}>{t[`${as}.${step}`]}</Button></Row>
          </Form>
        )
        return typed?.step === step ? <Stack key={step} gap="s"><Heading level={3}>{t[`${as}.${step}`]}</Heading>{fields}</Stack> : <Details key={step} summary={t[`${as}.${step}`]}>{fields}</Details>
      })}
    </Section>
  )
}
