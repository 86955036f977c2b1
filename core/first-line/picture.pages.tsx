/** The first picture as its two writers have it: to read, to say that it is right, and to change. */
import type { VNode } from 'preact'
import { Button, Card, Details, ErrorSummary, Fieldset, Form, Heading, Inset, Lead, Marked, Muted, Note, Row, Scales, Section, SelectField, Stack, TextArea, TextField, Visibility } from '../../design/index.ts'
import { dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import { guideIn, type Seated } from '../agreements/agreement-view.ts'
import { Act, agreementFrame, type DatedFrame } from '../agreements/frame.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { Looked } from '../consent/looked.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { InstrumentId } from '../measurements/instrument.ts'
import type { Measurement } from '../measurements/measurement.ts'
import { Result, titleOf } from '../measurements/result.tsx'
import type { FirstLine } from '../programme.ts'
import { amountField, amounts, clinicalWords, loadField, loadLength, mostLoads, pans, partsOf, wordsLength, type Load, type Pan, type Picture, type Said } from './picture.ts'
import { pictureTexts, type PictureTexts as T } from './picture.texts.ts'

export const pictureDones = ['saved', 'agreedNow', 'begun'] as const
export type PictureView = {
  readonly seated: Seated
  readonly firstLine: FirstLine
  readonly picture: Picture | null
  readonly over: 'yes' | 'no'
  readonly filled: Filled
  /** What was just sent, and what the word guard points at in it. */
  readonly guarded: { readonly said: Said; readonly looked: readonly string[] } | null
  readonly no: 'picture.empty' | 'picture.newer' | null
  readonly done: (typeof pictureDones)[number] | null
  /** Of the participant, as far as I may see them. */
  readonly measurements: readonly Measurement[]
  /** What may be asked, where nobody began yet; empty where it runs or nothing is asked. */
  readonly toBegin: readonly InstrumentId[]
}

const onDay = ({ provider, voice }: DatedFrame, at: Instant): string => dateWithYear(dayOf(at, provider.zone), voice.locale)
/** Numbers on the left, letters on the right, as in the drawing. */
const markOf = (pan: Pan, index: number): string => (pan === 'weighs' ? String(index + 1) : String.fromCodePoint(97 + index))

export const picturePage = (frame: DatedFrame, view: PictureView): VNode => {
  const t = pictureTexts(frame.voice)
  const { seated: { part, me, participant, nameOf }, firstLine, picture, over, filled, guarded, no, done } = view
  const { locale } = frame.voice
  const guideParty = guideIn(view.seated)
  const guide = (guideParty && nameOf(guideParty)) || t.someone
  const form = readable<string>(filled, labelsOf(firstLine, locale, t), frame.voice)
  const errors = [...(no ? [{ field: 'situation', message: t[no] }] : []), ...form.errors]
  return agreementFrame(frame, part, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        {guarded && <Guarded said={guarded.said} firstLine={firstLine} frame={frame} t={t} />}
        <Stack gap="s">
          <p><a href={part === 'guide' ? `/trajectories/${me.trajectory}` : '/my-trajectory'}>{part === 'guide' ? t.backTo(nameOf(participant)) : t.back}</a></p>
          <Heading level={1}>{t.title}</Heading>
          <Lead>{part === 'guide' ? t.leadGuide(nameOf(participant)) : t.leadOwn(guide)}</Lead>
          <p><strong>{t.noDiagnosis}</strong></p>
          <Visibility>{part === 'guide' ? t.seenGuide(nameOf(participant)) : t.seenOwn(guide)}</Visibility>
          {over === 'yes' && <Note><p>{t.over}</p></Note>}
        </Stack>
        {picture ? <Standing frame={frame} view={view} picture={picture} guide={guide} t={t} /> : <p>{t.none}</p>}
        {over === 'no' && (picture && errors.length === 0 && !guarded ? <Details summary={t.change}><Writing frame={frame} view={view} form={form} t={t} /></Details> : <Section title={t.write}><Writing frame={frame} view={view} form={form} t={t} /></Section>)}
        <Measured frame={frame} view={view} t={t} />
      </Stack>
    ),
  })
}

const Lines = ({ text }: { readonly text: string }) => <Inset>{text.split('\n').filter(line => line.trim() !== '').map((line, index) => <p key={index}>{line}</p>)}</Inset>

const Standing = ({ frame, view: { seated: { part, me, participant, nameOf }, firstLine, over }, picture, guide, t }: { readonly frame: DatedFrame; readonly view: PictureView; readonly picture: Picture; readonly guide: string; readonly t: T }) => {
  const { locale } = frame.voice
  const { situation, strengths, weighs, carries } = picture.said
  const mine = part === 'participant'
  const writer = picture.by === participant && mine ? t.you : picture.by === me.id && part === 'guide' ? nameOf(me.id) || guide : nameOf(picture.by) || guide
  return (
    <Stack gap="l">
      {situation !== '' && <Section title={firstLine.situation[locale]}><Lines text={situation} /></Section>}
      {strengths !== '' && <Section title={firstLine.strengths[locale]}><ul>{strengths.split('\n').filter(line => line.trim() !== '').map((line, index) => <li key={index}>{line}</li>)}</ul></Section>}
      {weighs.length + carries.length > 0 && (
        <Section title={t.balance}>
          <Scales label={t.drawing(weighs.length, carries.length)} leftName={firstLine.weighs[locale]} rightName={firstLine.carries[locale]} left={weighs.map(({ much }, index) => ({ mark: markOf('weighs', index), much }))} right={carries.map(({ much }, index) => ({ mark: markOf('carries', index), much }))} />
          <Pan pan="weighs" title={firstLine.weighs[locale]} loads={weighs} t={t} />
          <Pan pan="carries" title={firstLine.carries[locale]} loads={carries} t={t} />
          <Muted>{t.drawingHint}</Muted>
        </Section>
      )}
      <Stack gap="s">
        <Muted>{t.writtenBy(writer, onDay(frame, picture.at))}</Muted>
        {picture.agreedAt && <p>{mine ? t.agreedOwn(onDay(frame, picture.agreedAt)) : t.agreed(onDay(frame, picture.agreedAt))}</p>}
        {!picture.agreedAt && !mine && <p>{t.waits(nameOf(participant))}</p>}
      </Stack>
      {!picture.agreedAt && mine && (
        <Card title={t.isItRight} strong gap="s">
          <Form action={`/first-line/of/${me.trajectory}/agreements`} hidden={{ seen: String(picture.version) }} gap="s"><Act /><Row><Button>{t.right}</Button></Row></Form>
          {over === 'no' && <p>{t.rightHint}</p>}
        </Card>
      )}
    </Stack>
  )
}

const Pan = ({ pan, title, loads, t }: { readonly pan: Pan; readonly title: string; readonly loads: readonly Load[]; readonly t: T }) => (
  <Stack gap="s">
    <Heading level={3}>{title}</Heading>
    {loads.length === 0 ? <p>{t.nothingHere}</p> : <ul>{loads.map(({ words, much }, index) => <li key={index}><strong>{markOf(pan, index)}.</strong> {words}: {t[much]}</li>)}</ul>}
  </Stack>
)

const labelsOf = (firstLine: FirstLine, locale: DatedFrame['voice']['locale'], t: T): Readonly<Record<string, string>> => Object.fromEntries([
  ['situation', firstLine.situation[locale]], ['strengths', firstLine.strengths[locale]],
  ...pans.flatMap(pan => Array.from({ length: mostLoads }, (_, index) => [[loadField(pan, index), t.line(firstLine[pan][locale], index + 1)], [amountField(pan, index), t.much]]).flat()),
])

/** Lines that are filled, and one to go on with. */
const linesFor = ({ typed }: Filled, pan: Pan): number => Math.min(mostLoads, Math.max(3, 1 + Array.from({ length: mostLoads }, (_, index) => index).filter(index => (typed[loadField(pan, index)]?.[0] ?? '') !== '').length))

const Writing = ({ frame: { voice }, view: { seated, firstLine, picture, filled, guarded }, form, t }: { readonly frame: DatedFrame; readonly view: PictureView; readonly form: ReturnType<typeof readable<string>>; readonly t: T }) => (
  <Form action={`/first-line/of/${seated.me.trajectory}/versions`} hidden={{ seen: String(picture?.version ?? 0) }} gap="m">
    <Act />
    <Looked looked={guarded?.looked ?? []} />
    <TextArea {...form.field('situation')} rows={4} maxlength={wordsLength} optional={t.optional} />
    <TextArea {...form.field('strengths')} hint={t.strengthsHint} rows={3} maxlength={wordsLength} optional={t.optional} />
    {pans.map(pan => (
      <Fieldset key={pan} legend={firstLine[pan][voice.locale]} hint={pan === 'weighs' ? t.weighsHint : t.carriesHint}>
        {Array.from({ length: linesFor(filled, pan) }, (_, index) => (
          <Row key={index}>
            <TextField {...form.field(loadField(pan, index))} maxlength={loadLength} />
            <SelectField {...form.field(amountField(pan, index))} label={t.much} options={amounts.map(much => ({ value: String(much), label: t[much] }))} />
          </Row>
        ))}
      </Fieldset>
    ))}
    <Row><Button>{guarded ? t.anyway : t.save}</Button></Row>
  </Form>
)

/** Words that say what somebody has or gets, in their sentence. It stops nobody. */
const Guarded = ({ said, firstLine, frame: { voice: { locale } }, t }: { readonly said: Said; readonly firstLine: FirstLine; readonly frame: DatedFrame; readonly t: T }) => {
  const labels = labelsOf(firstLine, locale, t)
  let number = 0
  const found = partsOf(said).map(({ key, text }) => ({ key, text, words: clinicalWords(text).map(word => ({ ...word, number: ++number })) })).filter(({ words }) => words.length > 0)
  return (
    <Note tone="warn" announced>
      <Heading level={2}>{t.guardTitle}</Heading>
      <p>{t.guardWhat}</p>
      {found.map(({ key, text, words }) => (
        <Stack key={key} gap="s">
          <p><a href={`#${key}`}>{labels[key]}</a></p>
          <Marked text={text} places={words.map(({ from, until, number: each, category }) => ({ from, until, number: each, heard: wordOf(category, t) }))} />
          <ul>{words.map(({ number: each, word, category }) => <li key={each}>‘{word}’ ({each}): {wordOf(category, t)}</li>)}</ul>
        </Stack>
      ))}
      <p>{t.guardHelp}</p>
    </Note>
  )
}
const wordOf = (category: ReturnType<typeof clinicalWords>[number]['category'], t: T): string => (category === 'medication' || category === 'treatment' ? t[category] : t.diagnosis)

const Measured = ({ frame: { voice }, view: { seated: { part, me, participant, nameOf }, measurements, toBegin, over }, t }: { readonly frame: DatedFrame; readonly view: PictureView; readonly t: T }) => (
  <Section title={t.measured}>
    <p>{t.measuredHint}</p>
    {part === 'guide' && <Muted>{t.measuredHidden(nameOf(participant))}</Muted>}
    {measurements.length === 0 && <p>{t.measuredNone}</p>}
    {[...new Set(measurements.map(({ instrument }) => instrument))].map(instrument => (
      <Card key={instrument} title={titleOf(instrument, voice)} level={3}><Result instrument={instrument} measurements={measurements.filter(one => one.instrument === instrument)} voice={voice} /></Card>
    ))}
    {part === 'guide' && over === 'no' && toBegin.length > 0 && (
      <Form action={`/first-line/of/${me.trajectory}/measuring`} gap="s"><Act /><p>{t.measuringHint(toBegin.map(instrument => titleOf(instrument, voice)).join(', '))}</p><Row><Button kind="secondary">{t.measuring}</Button></Row></Form>
    )}
    {toBegin.length === 0 && <p><a href={part === 'guide' ? `/trajectories/${me.trajectory}/measurements` : '/my-measurements'}>{part === 'guide' ? t.toMeasured : t.toMeasure}</a></p>}
  </Section>
)
