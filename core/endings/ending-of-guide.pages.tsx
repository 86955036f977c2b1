/** Closing a plan and what follows, for who guides. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Choices, Empty, ErrorSummary, Form, Heading, Hidden, Inset, Lead, Muted, Note, Row, Section, Slots, Stack, Table, Tag, TextArea, Visibility, type TagTone } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { capitalised, clock, dateWithYear, longDay, momentInWords, type Day, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { byDay, type Moment } from '../agenda/free-moments.ts'
import { staffPage } from '../chrome.tsx'
import type { Programme, WayToTalk } from '../programme.ts'
import type { StaffFrame } from '../talks/people.pages.tsx'
import type { Clock } from '../talks/person-row.tsx'
import type { Planned } from '../talks/talk.ts'
import type { Turn, TurnState } from './aftercare.ts'
import { reasonLength, type Advice, type AdviceRefusal, type EndingRefusal } from './ending.ts'
import { guideEndingTexts } from './ending-of-guide.texts.ts'
import { daysInWords } from './own-ending.pages.tsx'

type T = ReturnType<typeof guideEndingTexts>
export type About = { readonly trajectory: string; readonly name: string; readonly programme: Programme }
const act = () => <input type="hidden" name={actField} value={newId()} />

function Top({ about, title, lead, t }: { readonly about: About; readonly title: string; readonly lead: string; readonly t: T }) {
  return <Stack gap="s"><p><a href={`/trajectories/${about.trajectory}`}>{t.back(about.name)}</a></p><Heading level={1}>{title}</Heading><Lead>{lead}</Lead></Stack>
}

export type Wrong = { readonly no: Exclude<EndingRefusal['refused'], AdviceRefusal>; readonly ending: string; readonly why: string }
export const closingPage = (frame: StaffFrame, { about, evaluation, early, open, talksToCome, aftercareOn, when, wrong }: {
  readonly about: About; readonly evaluation: 'held' | 'none' | Planned; readonly early: readonly string[]; readonly open: readonly { readonly label: string; readonly href: string }[]; readonly talksToCome: number; readonly aftercareOn: readonly Day[]; readonly when: Clock; readonly wrong: Wrong | null
}): VNode => {
  const t = guideEndingTexts(frame.voice)
  const { programme, trajectory } = about
  const outcomes = programme.closing?.asPlanned ?? []
  const only = outcomes.length === 1 ? outcomes[0] ?? null : null
  const at = { how: wrong?.no === 'ending.unknown' ? t['ending.unknown'] : undefined, why: wrong?.no === 'ending.no-reason' || wrong?.no === 'ending.too-long' ? t[wrong.no] : undefined }
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: wrong !== null,
    children: (
      <Stack gap="l">
        {wrong && <ErrorSummary title={t.wrong} errors={[{ field: at.why ? 'why' : at.how ? 'ending' : 'as-planned', message: t[wrong.no] }]} />}
        <Top about={about} title={t.title} lead={programme.closing?.evaluation === undefined ? t.leadFree : t.lead} t={t} />
        <Section title={t.whatHappens} gap="s"><ul>
          {talksToCome > 0 && <li>{t.talksGo(talksToCome)}</li>}
          <li>{t.circleStops}</li>{programme.measurements && <li>{t.questionsStop}</li>}<li>{t.sharingEnds}</li><li>{t.employerReads}</li>
          {aftercareOn.length > 0 && <li>{t.careFollows(daysInWords(aftercareOn, frame))}</li>}
          <li>{t.mailed}</li>
        </ul></Section>
        <Section title={programme.closing?.evaluation === undefined ? t.closing : t.asPlanned} id="as-planned">
          {open.length > 0 ? <Card gap="s"><p>{t.openFirst}</p><ul>{open.map(({ label, href }) => <li key={label}><a href={href}>{label}</a></li>)}</ul></Card> : evaluation === 'held' ? (
            <Form action={`/trajectories/${trajectory}/closings`} gap="m">
              {act()}
              {programme.closing?.evaluation !== undefined && <p>{t.evaluated}</p>}
              {only !== null ? <input type="hidden" name="ending" value={only} /> : <Choices name="ending" id="outcome" label={t.cameTo} value={wrong?.ending ?? ''} error={at.how} options={outcomes.map(key => ({ value: key, label: programme.endings[key]?.[when.locale] ?? key }))} />}
              <Row><Button>{t.close}</Button></Row>
            </Form>
          )
            : evaluation === 'none' ? <Card gap="s"><p>{t.notEvaluated}</p><Row><ButtonLink href={`/trajectories/${trajectory}/end-evaluation`}>{t.planEvaluation}</ButtonLink></Row></Card>
            : <Card gap="s"><p>{t.evaluationAt(momentInWords(evaluation.from, when.now, when.zone, when.locale))}</p><Row><ButtonLink href={`/talks/${evaluation.talk}`} kind="secondary">{t.toTalk}</ButtonLink></Row></Card>}
        </Section>
        <Section title={t.early}>
          <Form action={`/trajectories/${trajectory}/closings`} gap="m">
            {act()}
            <Choices name="ending" label={t.how} value={wrong?.ending ?? (early.length === 1 ? early[0] : '')} error={at.how} options={early.map(key => ({ value: key, label: programme.endings[key]?.[when.locale] ?? key }))} />
            <TextArea name="why" label={t.why} hint={t.whyHint} rows={4} maxlength={reasonLength} value={wrong?.why ?? ''} error={at.why} />
            <Row><Button kind="danger">{t.stop}</Button></Row>
          </Form>
        </Section>
      </Stack>
    ),
  })
}

const toneOf: Readonly<Record<TurnState, TagTone>> = { later: 'quiet', due: 'late', planned: 'go', 'to-record': 'late', held: 'ok', missed: 'quiet', declined: 'quiet', passed: 'quiet' }

export const carePage = (frame: StaffFrame, { about, end, turns, closed, when, done }: {
  readonly about: About; readonly end: { readonly ending: string; readonly on: Day; readonly why: string | null; readonly advice: Advice | null }; readonly turns: readonly (Turn & { readonly state: TurnState })[]; readonly closed: 'yes' | 'no'; readonly when: Clock; readonly done: 'planned' | null
}): VNode => {
  const t = guideEndingTexts(frame.voice)
  const { trajectory, programme } = about
  const inWords = (moment: Instant) => capitalised(momentInWords(moment, when.now, when.zone, when.locale))
  const toDo = ({ id, number, state, talk }: Turn & { readonly state: TurnState }) => {
    if (state === 'later' || state === 'due' || state === 'passed') return <a href={`/trajectories/${trajectory}/aftercare/${id}`}>{t.plan}<Hidden>{t.more(number)}</Hidden></a>
    if (state === 'planned' && talk && talk.from > when.now) return <a href={`/trajectories/${trajectory}/aftercare/${id}`}>{t.move}<Hidden>{t.more(number)}</Hidden></a>
    return state === 'to-record' && talk ? <a href={`/talks/${talk.talk}`}>{t.record}<Hidden>{t.more(number)}</Hidden></a> : '–'
  }
  return staffPage(frame, {
    place: 'people', title: t.careTitle,
    children: (
      <Stack gap="l">
        {done && <Note tone="ok" announced><p>{t.done}</p></Note>}
        <Top about={about} title={t.careTitle} lead={turns.length === 0 ? t.careNone : t.careLead(about.name)} t={t} />
        <Muted>{t.endedOn(programme.endings[end.ending]?.[when.locale] ?? end.ending, dateWithYear(end.on, when.locale))}</Muted>
        {end.advice && <Muted>{t.advisedBy(end.advice.from, dateWithYear(end.advice.on, when.locale))}</Muted>}
        {end.why && <Section title={t.whyWas}><Inset>{end.why}</Inset><Visibility nobody>{t.whyHint}</Visibility></Section>}
        {turns.length > 0 && closed === 'yes' && <Note tone="ok"><p>{t.closed}</p></Note>}
        {turns.length > 0 && <Table label={t.careTitle} columns={[{ label: t.talk }, { label: t.dueOn }, { label: t.state }, { label: t.act }]} rows={turns.map(turn => [
          turn.talk && turn.state !== 'declined' ? <a href={`/talks/${turn.talk.talk}`}>{turn.number}</a> : turn.number,
          turn.talk && (turn.state === 'planned' || turn.state === 'to-record' || turn.state === 'held' || turn.state === 'missed') ? inWords(turn.talk.from) : dateWithYear(turn.dueOn, when.locale),
          <Tag tone={toneOf[turn.state]}>{t[turn.state]}</Tag>, toDo(turn),
        ])} />}
      </Stack>
    ),
  })
}

/** A moment for the end evaluation or for a talk afterwards. Every moment is a button: one tap plans it. */
export const careMomentsPage = (frame: StaffFrame, { about, title, action, ways, way, moments, when, no }: {
  readonly about: About; readonly title: string; readonly action: string; readonly ways: readonly WayToTalk[]; readonly way: string | null; readonly moments: readonly Moment[]; readonly when: Clock; readonly no: 'gone' | 'wayMissing' | null
}): VNode => {
  const t = guideEndingTexts(frame.voice)
  return staffPage(frame, {
    place: 'people', title, wrong: no !== null,
    children: (
      <Stack gap="l">
        {no && <ErrorSummary title={t.wrong} errors={[{ field: no === 'gone' ? 'moments' : 'way', message: t[no] }]} />}
        <Top about={about} title={title} lead={t.momentLead(about.name)} t={t} />
        {moments.length === 0 ? <Empty><p>{t.noMoments}</p><p><a href="/hours">{t.hours}</a></p></Empty> : (
          <Form action={action}>
            {act()}
            <Choices name="way" label={t.way} inline value={way ?? ways[0] ?? ''} error={no === 'wayMissing' ? t.wayMissing : undefined} options={ways.map(one => ({ value: one, label: t[one] }))} />
            <Section title={t.choose} id="moments">
              {byDay(moments, when.zone).map(({ day, moments: ofDay }) => {
                const spoken = capitalised(longDay(day, when.locale))
                return <Slots key={day} name="moment" day={spoken} level={3} slots={ofDay.map(({ from }) => {
                  const time = clock(from, when.locale, when.zone)
                  return { value: from.toISOString(), time, spoken: t.spoken(spoken, time) }
                })} />
              })}
            </Section>
          </Form>
        )}
      </Stack>
    ),
  })
}
