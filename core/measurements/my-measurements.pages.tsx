/** One's own page about how it goes: what waits, what one answered over time, and who sees which of it. */
import { Button, ButtonLink, Card, Details, Form, Lead, Muted, Note, Row, Section, Stack, Todo, Visibility } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import type { Look } from '../../kit/log.ts'
import { addDays, longDay, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { Looks } from '../trajectories/looks.tsx'
import type { InstrumentId } from './instrument.ts'
import type { MyPart } from './my-part.ts'
import { myMeasurementsTexts } from './my-measurements.texts.ts'
import { Answered, Result, shortDay, titleOf } from './result.tsx'

type Dated = Frame & { readonly now: Instant }
type T = ReturnType<typeof myMeasurementsTexts>
type Props = { readonly frame: Dated; readonly part: MyPart; readonly t: T }

export const dones = ['saved', 'done'] as const
export type Done = (typeof dones)[number]

export const myMeasurementsPage = (frame: Dated, { parts, looks, done }: { readonly parts: readonly MyPart[]; /** By the part that stands beside. */ readonly looks: ReadonlyMap<string, readonly Look[]>; readonly done: Done | undefined }) => {
  const t = myMeasurementsTexts(frame.voice)
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack><h1>{t.title}</h1>{parts.length === 0 ? <p>{t.nothingAsked}</p> : <><Lead>{t.lead}</Lead><Muted>{t.stop}</Muted></>}</Stack>
        {parts.map(part => <Part key={part.party} frame={frame} part={part} t={t} looks={looks.get(part.party) ?? null} />)}
        {parts.some(({ measurements }) => measurements.length > 0) && <Section title={t.taken} gap="s"><p>{t.downloadHint}</p><Row><ButtonLink href="/my-measurements/answers.json" kind="secondary" download>{t.download}</ButtonLink></Row></Section>}
        <Row><ButtonLink href="/my-trajectory" kind="quiet" icon="arrow-left">{t.back}</ButtonLink></Row>
      </>
    ),
  })
}

const Part = ({ frame, part, t, looks }: Props & { readonly looks: readonly Look[] | null }) => (
  <>
    {part.about === 'another' && <h2>{t.besideOf(part.participant ?? t.someone)}</h2>}
    <Due frame={frame} part={part} t={t} />
    <Differences frame={frame} part={part} t={t} />
    <Section title={t.results}>
      {part.measurements.length === 0 ? <p>{t.none}</p> : <><p>{t.noDiagnosis}</p>{part.about === 'oneself' && <p>{t.worried}</p>}</>}
      {instrumentsIn(part).map(instrument => <OwnResult key={instrument} frame={frame} part={part} t={t} instrument={instrument} />)}
    </Section>
    {part.partners.length > 0 && <Section title={t.exchange}>{part.partners.map(partner => <Exchange key={`${partner.theirs}${partner.instrument}`} frame={frame} partner={partner} t={t} />)}</Section>}
    {looks && <Looks frame={frame} looks={looks} />}
  </>
)

const instrumentsIn = ({ measurements }: MyPart): readonly InstrumentId[] => [...new Set(measurements.map(({ instrument }) => instrument))]
const act = () => <input type="hidden" name={actField} value={newId()} />

const Due = ({ frame, part, t }: Props) => {
  if (part.due.length === 0) return <p>{t.nothingDue}</p>
  return (
    <>
      {part.due.map(({ ask, on, talk, until }) => {
        const title = titleOf(ask.instrument, frame.voice)
        return (
          <Todo key={`${ask.id}${on}${talk ?? ''}`} kicker={t.yourTurn} title={title}>
            <p>{t.until(longDay(addDays(until, -1), frame.voice.locale))}</p>
            <Row><ButtonLink href={`/my-measurements/${ask.id}${talk ? `?talk=${talk}` : ''}`} more={t.which(title)}>{t.fillIn}</ButtonLink></Row>
          </Todo>
        )
      })}
    </>
  )
}

/** The participant reads no more than this line; whoever the difference is with says whether they may. */
const Differences = ({ part, t }: Props) => (
  <>
    {part.topics.map(({ id, name, said }) => {
      if (part.about === 'oneself') return <Note key={id} tone="info"><Stack gap="s"><h2>{t.difference}</h2><p>{t.differenceYou(name ?? t.someone)}</p></Stack></Note>
      const participant = part.participant ?? t.someone
      return (
        <Todo key={id} kicker={said === 'ok' ? t.done : t.yourTurn} title={t.differenceAsk(part.guide?.name ?? t.guide, participant)}>
          <p>{said === 'ok' ? t.differenceSaid(participant) : t.differenceWhat(participant)}</p>
          <Form action={`/my-measurements/differences/${id}/${said === 'ok' ? 'ok-ends' : 'oks'}`} gap="s">{act()}<Row><Button kind="secondary">{said === 'ok' ? t.differenceBack : t.differenceOk(participant)}</Button></Row></Form>
        </Todo>
      )
    })}
  </>
)

const OwnResult = ({ frame, part, t, instrument }: Props & { readonly instrument: InstrumentId }) => {
  const { voice } = frame
  const measurements = part.measurements.filter(one => one.instrument === instrument)
  const title = titleOf(instrument, voice)
  const last = measurements.at(-1)
  const shown = part.shown.some(one => one.instrument === instrument)
  const guide = part.guide?.name ?? t.guide
  return (
    <Card title={title} level={3}>
      <Result instrument={instrument} measurements={measurements} voice={voice} />
      {last && <Details summary={t.latest(shortDay(last.takenOn, voice))}><div lang={last.asked.language}><p>{last.asked.stem}</p><Answered measurement={last} passedOver={t.passedOver} /></div></Details>}
      <Visibility nobody={part.about === 'oneself' && !shown}>{shown || part.about === 'another' ? t.youAnd(guide) : t.onlyYou}</Visibility>
      {part.about === 'oneself' && part.guide && (
        <Form action={shown ? '/my-measurements/show-ends' : '/my-measurements/shows'} gap="s" hidden={{ trajectory: part.trajectory, instrument, to: part.guide.party }}>
          {act()}
          <Row><Button kind="secondary" more={t.which(title)}>{shown ? t.unshow(guide) : t.show(guide)}</Button></Row>
        </Form>
      )}
    </Card>
  )
}

const Exchange = ({ frame, partner, t }: { readonly frame: Dated; readonly partner: MyPart['partners'][number]; readonly t: T }) => {
  const { instrument, stands, answers } = partner
  const name = partner.name ?? t.someone
  const title = titleOf(instrument, frame.voice)
  const said = stands === 'not agreed' ? t.exchangeLead(name) : stands === 'I agreed' ? t.waits(name) : answers.length > 0 ? t.stands(name) : t.noneOfTheirs(name)
  return (
    <Card title={title} level={3} kicker={name}>
      <p>{said}</p>
      {answers.length > 0 && <Result instrument={instrument} measurements={answers} voice={frame.voice} />}
      <Muted>{stands === 'not agreed' ? t.wantsHint : t.withdrawHint}</Muted>
      <Form action={stands === 'not agreed' ? '/my-measurements/exchanges' : '/my-measurements/exchange-ends'} gap="s" hidden={{ mine: partner.mine, theirs: partner.theirs, instrument }}>
        {act()}
        <Row><Button kind="secondary" more={t.which(`${title}, ${name}`)}>{stands === 'not agreed' ? t.wants : t.withdraw}</Button></Row>
      </Form>
    </Card>
  )
}
