/** A guide writes down that they broke their silence; and whom it is about reads it. */
import type { VNode } from 'preact'
import { Button, Card, Choices, ErrorSummary, Form, Heading, Lead, Muted, Note, Pairs, Row, Stack, TextArea } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { duties, toldOnes, type BrokenSilence, type Told } from './duties.ts'
import { dutiesTexts, ownDutiesTexts } from './duties.texts.ts'

export const dutiesPage = (frame: StaffFrame, { worry, talk, filled }: { readonly worry: Id<'risk-level'>; readonly talk: Id<'talk'>; readonly filled: Filled }): VNode => {
  const t = dutiesTexts(frame.voice)
  const form = readable(filled, { told: t.who, asked: t.asked, harm: t.harm, otherWay: t.otherWay, timely: t.timely, least: t.least, said: t.said }, frame.voice)
  const hints: Readonly<Partial<Record<(typeof duties)[number], string>>> = { asked: t.askedHint, otherWay: t.otherWayHint }
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        <Stack><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead><Muted>{t.reads}</Muted></Stack>
        <Form action={`/risk-levels/${worry}/conflicts-of-duties`} gap="m" hidden={{ [actField]: newId() }}>
          <Choices {...form.field('told')} options={toldOnes.map(value => ({ value, label: t[value] }))} />
          {duties.map(duty => <TextArea key={duty} {...form.field(duty)} hint={hints[duty]} rows={3} maxlength={2000} />)}
          <Row><Button>{t.record}</Button></Row>
        </Form>
        <p><a href={`/talks/${talk}/worry`}>{t.back}</a></p>
      </Stack>
    ),
  })
}

/** What was written down before, for the guide and for the back-up who was called. */
export const Silences = ({ silences, frame }: { readonly silences: readonly BrokenSilence[]; readonly frame: StaffFrame }) => {
  const t = dutiesTexts(frame.voice)
  return (
    <>
      {silences.map(({ id, told, at, weighed }) => (
        <Stack key={id} gap="s">
          <p><b>{t.line(t[told], dateWithYear(dayOf(at, frame.provider.zone), frame.voice.locale))}</b></p>
          <Pairs items={duties.map(duty => ({ term: t[duty], detail: weighed[duty] }))} />
        </Stack>
      ))}
    </>
  )
}

/** On the page of a guide who worries: that silence holds, and the way to write down that it did not. */
export const DutiesCard = ({ red, silences, recorded, frame }: { readonly red: Id<'risk-level'> | null; readonly silences: readonly BrokenSilence[]; readonly recorded: 'recorded' | 'not'; readonly frame: StaffFrame }) => {
  const t = dutiesTexts(frame.voice)
  return (
    <Card title={t.cardTitle}>
      {recorded === 'recorded' && <Note tone="ok" announced><p>{t.recorded}</p></Note>}
      <p>{t.card}</p>
      {red ? <p><a href={`/risk-levels/${red}/conflict-of-duties`}>{t.toIt}</a></p> : <p>{t.cardRed}</p>}
      <Silences silences={silences} frame={frame} />
    </Card>
  )
}

export const toldWords = (told: Told, voice: Frame['voice']): string => ownDutiesTexts(voice)[told]

export const ownDutiesPage = (frame: Frame, silences: readonly BrokenSilence[]): VNode => {
  const t = ownDutiesTexts(frame.voice)
  return participantPage(frame, {
    title: t.title,
    children: (
      <Stack gap="l">
        <Stack><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead><p>{t.employer}</p></Stack>
        {silences.map(({ id, told, at, weighed }) => (
          <Card key={id} title={dateWithYear(dayOf(at, frame.provider.zone), frame.voice.locale)}>
            <Pairs items={[{ term: t.told, detail: t[told] }, { term: t.said, detail: weighed.said }, ...duties.filter(duty => duty !== 'said').map(duty => ({ term: t[duty], detail: weighed[duty] }))]} />
          </Card>
        ))}
        <p>{t.disagree} <a href="/complaints">{t.complain}</a></p>
        <p><a href="/my-trajectory">{t.back}</a></p>
      </Stack>
    ),
  })
}
