/** By which law a trajectory goes and what follows from it, for everyone who sits in it; changed by who guides. */
import type { VNode } from 'preact'
import { Button, Choices, DateField, Details, ErrorSummary, Form, Heading, Lead, Muted, Note, Pairs, Row, Section, Stack } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import type { Voice } from '../../kit/texts.ts'
import { capitalised, dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import type { Part } from '../agreements/agreement-view.ts'
import { Act, agreementFrame, type DatedFrame } from '../agreements/frame.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { Keeping } from '../programme.ts'
import type { Country } from '../providers/provider.ts'
import { lawReasons, type Law } from '../trajectories/law.ts'
import { legalActors } from './actors.ts'
import { lawTexts } from './law.texts.ts'
import type { Ruleset } from './ruleset.ts'
import { consulting, type Consultation } from './trio.ts'

export type LawView = {
  readonly trajectory: Id<'trajectory'>
  readonly part: Part
  readonly country: Country
  /** Every law it stood under, the first first; none where nobody chose. */
  readonly laws: readonly Law[]
  readonly keeping: Keeping
  readonly ruleset: Ruleset | null
  /** Whether I read its calendar; `none` where this kind has none. */
  readonly calendar: 'mine to read' | 'not mine' | 'none'
  /** Null for whoever is not to know of it, and where there is no TRIO. */
  readonly consultations: readonly Consultation[] | null
  /** What a guide may change it to. */
  readonly others: readonly Country[]
  readonly over: 'yes' | 'no'
  readonly filled: Filled
  readonly done: 'done' | null
}
type T = ReturnType<typeof lawTexts>

export const lawPage = (frame: DatedFrame, view: LawView): VNode => {
  const { voice } = frame
  const t = lawTexts(voice)
  const { trajectory, part, country, laws, ruleset, calendar, done, filled } = view
  const form = readable<string>(filled, { day: t.trioDay, by: t.trioBy, ...Object.fromEntries(view.others.map(other => [`reason-${other}`, t.to(t[other])])) }, voice)
  return agreementFrame(frame, part, {
    title: t.title, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {done && <Note tone="ok" announced><p>{t.saved}</p></Note>}
        <Stack gap="s">
          <p><a href={part === 'guide' ? `/trajectories/${trajectory}` : part === 'beside' ? '/beside' : '/my-trajectory'}>{t.back}</a></p>
          <Heading level={1}>{t.title}</Heading>
          <Lead>{t.lead(t[country])}</Lead>
          <p>{t.what}</p>
          <Since frame={frame} laws={laws} t={t} />
        </Stack>
        <Section title={t.who} gap="s"><p>{t.whoWhat}</p><Pairs items={legalActors[country].map(({ name, does }) => ({ term: capitalised(name[voice.locale]), detail: does[voice.locale] }))} /></Section>
        <Section title={t.terms} gap="s">
          {calendar === 'none' ? <p>{t.noTerms}</p> : <>
            {ruleset && <p>{t.termsLaw(ruleset.name[voice.locale])}</p>}
            <p>{t.termsNoMedical}</p>
            {calendar === 'mine to read' && <p><a href={`/deadlines/${trajectory}`}>{t.toTerms}</a></p>}
            {ruleset && <Muted>{t.source(ruleset.source[voice.locale])}</Muted>}
          </>}
        </Section>
        <Section title={t.keeping} gap="s"><p>{t.keepingDays(view.keeping.trajectoryDays)}</p></Section>
        <Section title={t.measures} gap="s"><p><a href={`/regulations?country=${country}`}>{t.readMeasures}</a></p></Section>
        {view.consultations && <Trio view={view} consultations={view.consultations} voice={voice} field={form.field} t={t} />}
        {view.over === 'no' && view.others.map(other => (
          <Section key={other} title={t.change} gap="s">
            <p>{t.changeWhat}</p>
            <Form action={`/law/${trajectory}`} gap="m" hidden={{ country: other }}>
              <Act />
              <Choices {...form.field(`reason-${other}`)} options={lawReasons.map(value => ({ value, label: t[value] }))} />
              <Row><Button kind="secondary">{t.button(t[other])}</Button></Row>
            </Form>
          </Section>
        ))}
      </Stack>
    ),
  })
}

/** Since when, and what held before with why it changed. */
const Since = ({ frame, laws, t }: { readonly frame: DatedFrame; readonly laws: readonly Law[]; readonly t: T }) => {
  const on = (at: Instant) => dateWithYear(dayOf(at, frame.provider.zone), frame.voice.locale)
  const now = laws.at(-1)
  if (!now) return <Muted>{t.ofProvider}</Muted>
  return (
    <>
      <Muted>{t.since(on(now.at))}</Muted>
      {laws.length > 1 && <Details summary={t.before}><ul>{laws.map(({ number, at, country, reason }) => <li key={number}>{reason === null ? t.first(on(at), t[country]) : t.changed(on(at), t[country], t[reason])}</li>)}</ul></Details>}
    </>
  )
}

const Trio = ({ view: { trajectory, over }, consultations, voice, field, t }: { readonly view: LawView; readonly consultations: readonly Consultation[]; readonly voice: Voice; readonly field: ReturnType<typeof readable<string>>['field']; readonly t: T }) => (
  <Section title={t.trio} gap="s">
    <p>{t.trioWhat}</p>
    <p>{t.trioOnly}</p>
    {consultations.length === 0 ? <p>{t.trioNone}</p> : <ul>{consultations.map(({ id, on, by }) => (
      <li key={id}>
        {t.trioOn(dateWithYear(on, voice.locale), t[by])}
        {over === 'no' && <Form action={`/law/${trajectory}/consultations/${id}/struck`}><Act /><Button kind="quiet" more={t.trioStrikeOf(dateWithYear(on, voice.locale))}>{t.trioStrike}</Button></Form>}
      </li>
    ))}</ul>}
    {over === 'no' && (
      <Details summary={t.trioNote}>
        <Form action={`/law/${trajectory}/consultations`} gap="m">
          <Act />
          <DateField {...field('day')} />
          <Choices {...field('by')} options={consulting.map(value => ({ value, label: capitalised(t[value]) }))} />
          <Row><Button kind="secondary">{t.trioNote}</Button></Row>
        </Form>
      </Details>
    )}
  </Section>
)
