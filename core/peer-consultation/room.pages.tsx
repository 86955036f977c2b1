/** The room: one clock for everyone, whose turn it is, and what the method lets each read. It follows by itself where scripts run. */
import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink, Card, Details, Document, Form, HoldNotice, Live, Muted, Note, Row, Section, Stack, Steps, Tag } from '../../design/index.ts'
import { addDays, clock, dayOf, longDay, type Instant } from '../../kit/time.ts'
import { barePage } from '../chrome.tsx'
import { Act } from '../job-research/act.tsx'
import { home } from './group.pages.tsx'
import type { PersonId } from './group.ts'
import type { Question, Words } from './known-peers.ts'
import { headOf, Lines, OwnQuestion, pathOf } from './meeting.pages.tsx'
import { isLast, nextInTurn, staysWith, stepNow, stepsOf, stepUntil, writeWords, type MoveKind, type Room } from './meeting.ts'
import { meetingTexts } from './meeting.texts.ts'
import type { PointSaid } from './meeting.store.ts'
import { methodTexts } from './methods.texts.ts'
import type { PeerFrame } from './peer-page.tsx'

export type RoomView = Room & {
  readonly me: PersonId
  readonly name: (person: PersonId) => string
  readonly members: readonly PersonId[]
  /** Whoever was inside and went. */
  readonly gone: readonly PersonId[]
  readonly questions: readonly Question[]
  readonly chosen: Question | null
  readonly words: readonly Words[]
  readonly proposals: readonly { readonly id: PointSaid['point']; readonly by: PersonId; readonly text: string }[]
  readonly said: readonly PointSaid[]
  /** The bringer's own, as nobody else gets it. */
  readonly ownStep: string | null
  /** Until when this page listens. */
  readonly until: Instant
}
type T = ReturnType<typeof meetingTexts>

export const roomPage = (frame: PeerFrame, view: RoomView, no: string | null): VNode => {
  const { voice, now, provider: { zone } } = frame
  const t = meetingTexts(voice)
  const { meeting, pace, inside, name } = view
  const path = pathOf(meeting)
  return barePage(frame, {
    title: t.title, wrong: no !== null,
    children: (
      <Stack gap="l">
        {no && <Note tone="error" announced><p>{no}</p></Note>}
        <p><a href={`${home}/groups/${meeting.group}`}>{t.back}</a></p>
        {headOf(frame, meeting, inside.length, name(pace.facilitator))}
        <Live id="room" stream={`${path}/live`} now={now.toISOString()} until={view.until.toISOString()} updated={t.updated(clock(now, voice.locale, zone))} reload={{ href: path, label: t.reload }} fresh={t.fresh} news={newsOf(frame, view)}>
          <Now frame={frame} view={view} t={t} />
          <Bringing frame={frame} view={view} t={t} />
          {!isTurned(view) && <Written frame={frame} view={view} t={t} />}
          {isLast(meeting, pace) && <Points view={view} t={t} />}
          <AllSteps frame={frame} view={view} t={t} />
          <Inside frame={frame} view={view} t={t} />
        </Live>
        <Note><p>{t.secret}</p></Note>
      </Stack>
    ),
  })
}

const titleOf = ({ voice }: PeerFrame, { meeting, pace }: Room): string => {
  const step = stepNow(meeting, pace)
  return step ? methodTexts(voice)[step.kind] : meetingTexts(voice).before
}
const isTurned = ({ meeting, pace, bringer, me }: RoomView): boolean => bringer === me && stepNow(meeting, pace)?.bringer === 'turns around'

/** What is read aloud when it changes: the step, and whose turn it is. */
const newsOf = (frame: PeerFrame, view: RoomView): string => {
  const t = meetingTexts(frame.voice)
  return [`${titleOf(frame, view)}.`, ...(view.pace.turn ? [turnOf(view, t)] : [])].join(' ')
}
const turnOf = ({ pace: { turn }, me, name }: RoomView, t: T): string => (turn === me ? t.yourTurn : turn ? t.turn(name(turn)) : t.allHad)

/** Until when, as one says it: a time of today, or a day. */
const untilInWords = ({ voice, provider: { zone } }: PeerFrame, { meeting, pace }: Room): string => {
  const { locale } = voice
  const until = stepUntil(meeting, pace, zone)
  if (!until) return ''
  return meeting.way === 'live' ? meetingTexts(voice).clockTime(clock(until, locale, zone)) : meetingTexts(voice).lastDay(longDay(addDays(dayOf(until, zone), -1), locale))
}

const Now = ({ frame, view, t }: { readonly frame: PeerFrame; readonly view: RoomView; readonly t: T }) => {
  const { voice, now, provider: { zone } } = frame
  const { meeting, pace, me, bringer, name } = view
  const step = stepNow(meeting, pace)
  const until = stepUntil(meeting, pace, zone)
  const turned = isTurned(view)
  const isOver = until !== null && until <= now
  const over = meeting.way === 'live' ? t.timeOver : t.dayOver
  const mayWrite = !('refused' in writeWords(view, pace.step, 0, me))
  return (
    <Card strong kicker={step ? t.now(pace.step, stepsOf(meeting).length, untilInWords(frame, view)) : undefined} title={turned ? t.turnAround : titleOf(frame, view)}>
      <p>{turned ? t.turnAroundWhat : step ? methodTexts(voice)[`${step.kind}-how`] : t.beforeHow}</p>
      {step && step.turns !== 'as it comes' && <p><strong>{turnOf(view, t)}</strong></p>}
      {step && step.bringer !== 'takes part' && !turned && bringer && <p>{bringer === me ? t.listen : step.bringer === 'listens' ? t.listens(name(bringer)) : t.turned(name(bringer))}</p>}
      {isOver && <Note tone="info" icon="timer"><p>{over}</p></Note>}
      {until && !isOver && meeting.way === 'live' && <HoldNotice until={until.toISOString()} now={now.toISOString()} left={t.left} soon={t.soon} over={over}>{pace.facilitator === me ? t.youFacilitate : t.facilitates(name(pace.facilitator))}</HoldNotice>}
      {mayWrite && <Row><ButtonLink kind={pace.facilitator === me ? 'secondary' : 'primary'} href={`${pathOf(meeting)}/words`}>{t.write}</ButtonLink></Row>}
      {pace.facilitator === me ? <Moves view={view} t={t} /> : <Muted>{t.onlyFacilitator}</Muted>}
    </Card>
  )
}

/** The buttons of whoever facilitates: each says which moves it saw, so that a page of before moves nothing. */
const Moves = ({ view: { meeting, pace, inside, bringer }, t }: { readonly view: RoomView; readonly t: T }) => {
  const step = stepNow(meeting, pace)
  const next = step && nextInTurn(step, inside, bringer, pace.had)
  const button = (kind: MoveKind, label: ComponentChildren, looks: 'primary' | 'secondary') => <Button key={kind} kind={looks} name="kind" value={kind}>{label}</Button>
  return (
    <>
      <Form action={`${pathOf(meeting)}/moves`} hidden={{ seen: String(pace.moves) }} gap="s">
        <Act />
        <Row>
          {next !== null && pace.turn !== null && button('turn', t.nextTurn, 'primary')}
          {!isLast(meeting, pace) && button('step', pace.step === 0 ? t.begin : t.toStep(pace.step + 1), next !== null && pace.turn !== null ? 'secondary' : 'primary')}
          {step && button('longer', meeting.way === 'live' ? t.longer : t.dayLonger, 'secondary')}
        </Row>
      </Form>
      {(isLast(meeting, pace) || pace.step > 0) && <Row><ButtonLink kind={!isLast(meeting, pace) ? 'quiet' : next !== null ? 'secondary' : 'primary'} href={`${pathOf(meeting)}/closing`}>{t.close}</ButtonLink></Row>}
    </>
  )
}

/** The question it is about; before that, those that were put in, and one's own. */
const Bringing = ({ frame, view, t }: { readonly frame: PeerFrame; readonly view: RoomView; readonly t: T }) => {
  const { meeting, pace, me, questions, chosen, bringer, inside, name } = view
  const own = questions.find(({ by }) => by === me) ?? null
  const isGone = bringer !== null && !inside.includes(bringer)
  const putIn = questions.filter(one => one.putIn === 'yes' && one.id !== chosen?.id)
  const choosing = pace.facilitator === me && (chosen === null || isGone || stepNow(meeting, pace)?.needs !== 'a question')
  return (
    <>
      {chosen && <Document label={t.question} head={<><strong>{t.question}</strong> <Tag>{t.questionOf(name(chosen.by))}</Tag></>}><Lines text={chosen.text} />{isGone && <Note tone="info"><p>{t.bringerLeft}</p></Note>}</Document>}
      {(chosen === null || choosing) && (
        <Section title={t.questions} gap="s">
          {putIn.length === 0 && chosen === null && <Muted>{t.noQuestions}</Muted>}
          {putIn.map(one => (
            <Document key={one.id} label={t.questionOf(name(one.by))} head={<strong>{t.questionOf(name(one.by))}</strong>}>
              <Stack gap="s">
                <Lines text={one.text} />
                {choosing && inside.includes(one.by) && <Form action={`${pathOf(meeting)}/choices`} hidden={{ question: one.id }} gap="s"><Act /><Row><Button kind="secondary" more={`: ${name(one.by)}`}>{t.take}</Button></Row></Form>}
              </Stack>
            </Document>
          ))}
        </Section>
      )}
      {own?.putIn !== 'yes' && (chosen === null || own) && <OwnQuestion frame={frame} meeting={meeting} own={own} mayPutIn />}
    </>
  )
}

/** What was written, of this step first. What is not to be read yet is not here. */
const Written = ({ frame, view: { meeting, pace, words, me, name }, t }: { readonly frame: PeerFrame; readonly view: RoomView; readonly t: T }) => {
  const steps = [...new Set(words.map(({ step }) => step))].toSorted((one, other) => other - one)
  const now = stepNow(meeting, pace)
  const list = (step: number) => <ul>{words.filter(one => one.step === step).map(({ id, by, text }) => <li key={id}>{text} <Muted>{by === me ? t.own : name(by)}</Muted></li>)}</ul>
  return (
    <>
      {now && now.writes !== 'nothing' && (
        <Section title={t.written} gap="s">
          {now.writes === 'read afterwards' && <Muted>{t.readLater}</Muted>}
          {steps.includes(pace.step) ? list(pace.step) : <Muted>{t.nothingWritten}</Muted>}
        </Section>
      )}
      {steps.filter(step => step !== pace.step).map(step => {
        const kind = stepsOf(meeting)[step - 1]?.kind
        return <Details key={step} summary={kind ? methodTexts(frame.voice)[kind] : ''}>{list(step)}</Details>
      })}
    </>
  )
}

const Points = ({ view: { meeting, me, bringer, inside, proposals, said, ownStep }, t }: { readonly view: RoomView; readonly t: T }) => (
  <>
    <Section title={t.points} gap="s">
      <p>{t.pointsWhat}</p>
      <Muted>{t.pointRule}</Muted>
      {proposals.map(({ id, text }, place) => {
        const words = said.filter(({ point }) => point === id)
        const mine = words.find(({ person }) => person === me)?.says ?? null
        const stays = staysWith(words, inside, bringer)
        const yes = words.filter(({ person, says }) => says === 'stays' && inside.includes(person)).length
        return (
          <Document key={id} label={`${t.points} ${place + 1}`} head={<>{stays ? <Tag tone="ok">{t.willStay}</Tag> : <Tag>{t.willGo}</Tag>} <span class="muted">{t.saidYes(yes)}</span></>}>
            <Stack gap="s">
              <Lines text={text} />
              <Form action={`${pathOf(meeting)}/points/${id}/words`} gap="s"><Act /><Row>{mine !== 'stays' && <Button kind="secondary" name="says" value="stays" more={`: ${text}`}>{t.stays}</Button>}{mine !== 'goes' && <Button kind="quiet" name="says" value="goes" more={`: ${text}`}>{t.goes}</Button>}</Row></Form>
            </Stack>
          </Document>
        )
      })}
      <Row><ButtonLink kind="secondary" href={`${pathOf(meeting)}/point`}>{t.addPoint}</ButtonLink></Row>
    </Section>
    {bringer === me && (
      <Card title={t.ownStep}>
        <p>{t.ownStepWhat}</p>
        {ownStep === null ? <Row><ButtonLink kind="secondary" href={`${pathOf(meeting)}/own-step`}>{t.writeStep}</ButtonLink></Row> : <Lines text={ownStep} />}
      </Card>
    )}
  </>
)

const AllSteps = ({ frame: { voice }, view: { meeting, pace }, t }: { readonly frame: PeerFrame; readonly view: RoomView; readonly t: T }) => (
  <Section title={t.steps} gap="s">
    <Steps current={pace.step} items={stepsOf(meeting).map(({ kind, minutes }, place) => {
      const [words, day] = [methodTexts(voice)[kind], meeting.days[place]]
      const line = day ? t.stepLineDay(words, longDay(day, voice.locale)) : t.stepLine(words, minutes)
      return pace.step === place + 1 ? <strong>{line}</strong> : line
    })} />
  </Section>
)

const Inside = ({ frame: { voice, provider: { zone } }, view: { meeting, pace, me, members, inside, gone, name }, t }: { readonly frame: PeerFrame; readonly view: RoomView; readonly t: T }) => (
  <Section title={t.inside} gap="s">
    <ul>{members.map(person => <li key={person}>{name(person)} <Tag tone={inside.includes(person) ? 'ok' : 'quiet'}>{inside.includes(person) ? t.isInside : gone.includes(person) ? t.isGone : t.isAway}</Tag></li>)}</ul>
    {pace.takenOver.map(({ by, from, at }) => <p key={at.toISOString()}>{t.tookOver(name(by), name(from), clock(at, voice.locale, zone))}</p>)}
    {pace.facilitator !== me && <Details summary={t.takeOver} open={!inside.includes(pace.facilitator)}><p>{t.takeOverWhat}</p><Form action={`${pathOf(meeting)}/moves`} hidden={{ seen: String(pace.moves), kind: 'take-over' }} gap="s"><Act /><Row><Button kind="secondary">{t.takeOverButton}</Button></Row></Form></Details>}
    <Details summary={t.leave}><p>{t.leaveWhat}</p><Form action={`${pathOf(meeting)}/attendance`} hidden={{ says: 'leaves' }} gap="s"><Act /><Row><Button kind="secondary">{t.leaveButton}</Button></Row></Form></Details>
  </Section>
)
