/** The answers of one trajectory for whoever guides it: as far as they are shown, with suggestions for the next talk. */
import type { VNode } from 'preact'
import { Button, Card, Details, Empty, Form, Heading, Lead, Muted, Note, Row, Section, Stack } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import type { SignedIn } from '../people/sign-in.ts'
import { shortCall } from '../talks/person-row.tsx'
import type { Measured, MeasuredTrajectory } from './guide-view.ts'
import { guideMeasurementsTexts } from './guide.texts.ts'
import { readingTexts } from './readings.texts.ts'
import { Answered, Result, shortDay, titleOf, wordFor } from './result.tsx'

type StaffFrame = Frame & { readonly me: SignedIn }
type Props = { readonly frame: StaffFrame; readonly measured: MeasuredTrajectory; readonly t: ReturnType<typeof guideMeasurementsTexts> }

export const guideMeasurementsPage = (frame: StaffFrame, measured: MeasuredTrajectory, { raised, no = null }: { readonly raised: 'raised' | null; readonly no?: 'difference.none' | 'difference.raised-already' | null }): VNode => {
  const t = guideMeasurementsTexts(frame.voice)
  const who = shortCall(measured.called)
  const props = { frame, measured, t }
  return staffPage(frame, {
    place: 'people', title: t.title, wrong: no !== null,
    children: (
      <Stack gap="l">
        {no !== null && <Note tone="error" announced><p>{t[no]}</p></Note>}
        {raised && no === null && <Note tone="ok" announced><p>{t.raised}</p></Note>}
        <Stack gap="s">
          <p><a href={`/trajectories/${measured.trajectory}`}>{t.back(who)}</a></p>
          <Heading level={1}>{t.title}</Heading>
          <Lead>{t.lead}</Lead>
          <Muted>{t.rules(who)}</Muted>
        </Stack>
        <Suggestions {...props} />
        {measured.parties.map(party => <OfOne key={party.party} {...props} party={party} />)}
      </Stack>
    ),
  })
}

const nameOf = ({ called }: MeasuredTrajectory, { about, name }: Measured, t: Props['t']): string => (about === 'oneself' ? shortCall(called) : name ?? t.someone)

const Suggestions = ({ frame, measured, t }: Props) => {
  const words = readingTexts(frame.voice)
  const some = measured.parties.filter(({ signals, differences }) => signals.length + differences.length > 0)
  return (
    <Section title={t.topics}>
      {some.length === 0 ? <p>{t.noTopics}</p> : <Muted>{t.topicsLead}</Muted>}
      {some.map(party => {
        const name = nameOf(measured, party, t)
        return (
          <Card key={party.party} title={name} level={3} gap="s">
            <ul>
              {party.signals.map(({ kind, question }) => kind !== 'apart' && <li key={kind + question}>{t[kind](wordFor(question, words))}</li>)}
              {party.differences.map(({ question }) => <li key={question}>{t.apart(wordFor(question, words), shortCall(measured.called))}</li>)}
            </ul>
            {party.differences.length > 0 && <Difference measured={measured} party={party} name={name} t={t} />}
          </Card>
        )
      })}
    </Section>
  )
}

const Difference = ({ measured, party, name, t }: Omit<Props, 'frame'> & { readonly party: Measured; readonly name: string }) => {
  const who = shortCall(measured.called)
  if (party.topic) return <p>{party.topic.said === 'ok' ? t.ok(who) : t.open(name)}</p>
  return (
    <Form action={`/trajectories/${measured.trajectory}/differences`} gap="s" hidden={{ party: party.party, [actField]: newId() }}>
      <Muted>{t.raiseHint(who, name)}</Muted>
      <Row><Button kind="secondary">{t.raise(name)}</Button></Row>
    </Form>
  )
}

const OfOne = ({ frame, measured, party, t }: Props & { readonly party: Measured }) => {
  const { voice } = frame
  const name = nameOf(measured, party, t)
  return (
    <Section title={name}>
      <Muted>{party.about === 'oneself' ? t.participant : t.colleague}</Muted>
      {party.measurements.length === 0 && <Empty><p>{party.about === 'oneself' ? t.nothingShown(name) : t.nothingAnswered}</p></Empty>}
      {[...new Set(party.measurements.map(({ instrument }) => instrument))].map(instrument => {
        const measurements = party.measurements.filter(one => one.instrument === instrument)
        const last = measurements.at(-1)
        return (
          <Card key={instrument} title={titleOf(instrument, voice)} level={3}>
            <Result instrument={instrument} measurements={measurements} voice={voice} />
            {last && <Details summary={t.latest(shortDay(last.takenOn, voice))}><div lang={last.asked.language}><p>{last.asked.stem}</p><Answered measurement={last} passedOver={t.passedOver} /></div></Details>}
          </Card>
        )
      })}
    </Section>
  )
}
