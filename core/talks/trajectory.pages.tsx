import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Choices, Details, Document, Empty, ErrorSummary, Form, Heading, Hidden, Lead, LineFigure, Muted, Note, Row, Section, Slots, Stack, Timeline, Visibility } from '../../design/index.ts'
import { capitalised, clock, longDay, momentInWords } from '../../kit/time.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { byDay, type Moment } from '../agenda/free-moments.ts'
import type { Voice } from '../../kit/texts.ts'
import { staffPage } from '../chrome.tsx'
import type { Aside } from '../visit.ts'
import { Before, freeName } from './before.tsx'
import { beforeTexts } from './before.texts.ts'
import type { StaffFrame } from './people.pages.tsx'
import { fullCall, shortCall, type Clock } from './person-row.tsx'
import type { Guidance } from './talk-view.ts'
import { ordinalOf, stateOf, statusOf } from './talk-line.ts'
import { standingAppointment, type Planned } from './talk.ts'
import { talkTexts } from './talk.texts.ts'

type T = ReturnType<typeof talkTexts>
type Props = { readonly guidance: Guidance; readonly when: Clock; readonly t: T }

export const Act = () => <input type="hidden" name={actField} value={newId()} />

export const trajectoryPage = (frame: StaffFrame, { guidance, asides, when, no = null }: { readonly guidance: Guidance; readonly asides: readonly Aside[]; readonly when: Clock; /** What an act was refused with. */ readonly no?: string | null }): VNode => {
  const t = talkTexts(frame.voice)
  const props = { guidance, when, t }
  const { called, count, guided, programme } = guidance
  const ending = guided.ending === null ? null : programme.endings[guided.ending]?.[when.locale] ?? guided.ending
  return staffPage(frame, {
    place: 'people', title: t.trajectory, wrong: no !== null,
    children: (
      <Stack gap="l">
        {no !== null && <Note tone="error" announced><p>{no}</p></Note>}
        <Stack gap="s">
          <p><a href="/people">{t.back}</a></p>
          <Heading level={1}>{fullCall(called)}</Heading>
          <Lead>{count.used + count.planned === 0 ? t.noneYet(count.outOf, count.atMost) : t.count(count.outOf === null ? count.used + Math.min(count.planned, 1) : count.used + count.planned, count.outOf, count.atMost)}</Lead>
          {ending !== null && <Muted>{t.ended(ending)}</Muted>}
          {programme.measurements && <p><a href={`/trajectories/${guided.id}/measurements`}>{t.measurementsLink}</a></p>}
          {programme.onwardEnding !== null && <p><a href={`/trajectories/${guided.id}/letter`}>{t.letterLink}</a></p>}
        </Stack>
        {asides.map(({ action, label }) => <p key={action.href}><a href={action.href}>{action.label}</a>. {label}</p>)}
        {ending === null && <Next {...props} />}
        <Along guidance={guidance} t={t} />
        <Before guidance={guidance} voice={frame.voice} />
        <ScoreFigure {...props} />
        {guidance.talks.length > 0 && <AllTalks {...props} voice={frame.voice} />}
        {ending === null && programme.participantIs === 'a pseudonym' && <p><a href={`/trajectories/${guided.id}/handover`}>{beforeTexts(frame.voice).someoneElse}</a></p>}
        {ending === null && !programme.closing && !standingAppointment(guidance.appointments) && <Ending {...props} />}
      </Stack>
    ),
  })
}

function Next({ guidance: { guided, appointments, count }, when, t }: Props) {
  const standing = standingAppointment(appointments)
  const base = `/trajectories/${guided.id}`
  if (standing) return (
    <Card title={t.next} strong>
      <p>{capitalised(momentInWords(standing.from, when.now, when.zone, when.locale))}. {t[standing.way]}.</p>
      <Row>
        <ButtonLink href={`/talks/${standing.talk}`}>{t.toTalk}</ButtonLink>
        {when.now < standing.from && <><ButtonLink kind="secondary" href={`${base}/next`}>{t.move}</ButtonLink><ButtonLink kind="quiet" href={`${base}/cancellation`}>{t.cancel}</ButtonLink></>}
      </Row>
    </Card>
  )
  if (count.left > 0 || count.outOf === null || count.atMost === null) return <Card title={t.next}><p>{t.noNext}</p><Row><ButtonLink href={`${base}/next`}>{t.planNext}</ButtonLink></Row></Card>
  return (
    <Card title={t.next}>
      <p>{t.noneLeft(count.outOf)}</p>
      {count.outOf < count.atMost
        ? <Form action={`${base}/allowances`}><Act /><Row><Button kind="secondary">{t.open(count.outOf + 1)}</Button></Row></Form>
        : <p>{t.noMore}</p>}
    </Card>
  )
}

/** What someone by name brought from another programme: in their own words, and only what they chose. */
function Along({ guidance: { brought }, t }: Pick<Props, 'guidance' | 't'>) {
  if (brought.length === 0) return null
  const words = { summary: t.ownSummary, letter: t.letter, talks: t.earlierTalks } as const
  return <Section title={t.brought}>{brought.map(({ what, text }) => <Document key={what} label={words[what]} head={<strong>{words[what]}</strong>}>{text.split('\n').map((line, index) => <p key={index}>{line}</p>)}</Document>)}</Section>
}

function ScoreFigure({ guidance: { talks, scores, before }, t }: Props) {
  const scored = talks.filter(({ id }) => scores.has(id))
  if (scored.length === 0) return null
  const line = (label: string, which: 'start' | 'end') => {
    const values = scored.map(({ id }) => scores.get(id)?.[which] ?? null)
    const given = values.filter(value => value !== null)
    return { label, values, said: given.length === 0 ? '–' : t.said(given[0] ?? 0, given.at(-1) ?? 0) }
  }
  return (
    <Section title={t.scores}>
      <LineFigure
        lines={[line(t.atStart, 'start'), line(t.atEnd, 'end')]} moments={scored.map(talk => t.talk(ordinalOf(talk, talks, before)))}
        scale={{ min: 0, max: 10, words: t.scale }} tableLabel={t.figures} firstColumn=""
      />
    </Section>
  )
}

function AllTalks({ guidance: { talks, notes, programme, before }, when, t, voice }: Props & { readonly voice: Voice }) {
  const b = beforeTexts(voice)
  return (
    <Section title={t.talks}>
      <Timeline items={talks.toReversed().map(talk => {
        const note = notes.find(one => one.talk === talk.id)
        const theme = note?.theme ? programme.themes[note.theme]?.[when.locale] : null
        return {
          state: stateOf(talk, when.now),
          title: <a href={`/talks/${talk.id}`}>{talk.appointment.free ? freeName(talk, programme, voice) : t.talk(ordinalOf(talk, talks, before))}</a>,
          status: talk.appointment.free ? `${statusOf(talk, when.now, t)}. ${b.notCounted}` : statusOf(talk, when.now, t),
          children: (
            <>
              <p>{capitalised(momentInWords(talk.appointment.from, when.now, when.zone, when.locale))}</p>
              {note && (theme || note.step) && <p>{theme && `${t.theme}: ${theme}. `}{note.step && `${t.firstStep}: ${note.step} `}<Visibility nobody>{t.onlyYou}</Visibility></p>}
            </>
          ),
        }
      })} />
    </Section>
  )
}

function Ending({ guidance: { guided, programme }, when, t }: Props) {
  return (
    <Details summary={t.end}>
      <Form action={`/trajectories/${guided.id}/endings`}>
        <Act />
        <Choices name="ending" label={t.endLegend} hint={t.endHint} options={Object.entries(programme.endings).map(([value, name]) => ({ value, label: name[when.locale] }))} />
        <Row><Button kind="secondary">{t.endButton}</Button></Row>
      </Form>
    </Details>
  )
}

/** The next talk, or another moment for the one that is planned. Every moment is a button: one tap plans it. */
export const nextPage = (frame: StaffFrame, { guidance, when, moments, no = null }: { readonly guidance: Guidance; readonly when: Clock; readonly moments: readonly Moment[]; readonly no?: string | null }): VNode => {
  const t = talkTexts(frame.voice)
  const { guided, called, appointments, programme } = guidance
  const standing = standingAppointment(appointments)
  const title = standing ? t.moveTitle : t.planTitle
  const usual = standing?.way ?? appointments.at(-1)?.way ?? programme.ways[0]
  return staffPage(frame, {
    place: 'people', title, wrong: no !== null,
    children: (
      <Stack gap="l">
        {no !== null && <ErrorSummary title={t.wrong} errors={[{ field: 'moments', message: no }]} />}
        <Stack gap="s">
          <p><a href={`/trajectories/${guided.id}`}>{t.backTo(shortCall(called))}</a></p>
          <Heading level={1}>{title}</Heading>
          <Lead>{t.planLead(shortCall(called))}</Lead>
        </Stack>
        {moments.length === 0
          ? <Empty><p>{t.noMoments}</p><p><a href="/hours">{t.hours}</a></p></Empty>
          : <Form action={`/trajectories/${guided.id}/appointments`}>
              <Act />
              <Choices name="way" label={t.way} inline value={usual} options={programme.ways.map(way => ({ value: way, label: t[way] }))} />
              <Section title={t.choose} id="moments">
                {byDay(moments, when.zone).map(({ day, moments: ofDay }) => {
                  const spoken = capitalised(longDay(day, when.locale))
                  return <Slots key={day} name="moment" day={spoken} level={3} slots={ofDay.map(({ from }) => {
                    const time = clock(from, when.locale, when.zone)
                    return { value: from.toISOString(), time, spoken: t.spoken(spoken, time) }
                  })} />
                })}
              </Section>
            </Form>}
      </Stack>
    ),
  })
}

export const cancellationPage = (frame: StaffFrame, { guidance, when, standing }: { readonly guidance: Guidance; readonly when: Clock; readonly standing: Planned }): VNode => {
  const t = talkTexts(frame.voice)
  const { guided, called, hasNumber } = guidance
  return staffPage(frame, {
    place: 'people', title: t.cancelTitle, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s">
          <p><a href={`/trajectories/${guided.id}`}>{t.backTo(shortCall(called))}</a></p>
          <Heading level={1}>{t.cancelTitle}</Heading>
          <Lead>{t.cancelLead(momentInWords(standing.from, when.now, when.zone, when.locale), shortCall(called))}</Lead>
        </Stack>
        <Note tone="info"><p>{guidance.programme.participantIs === 'a name' ? t.cancelMail : hasNumber ? t.cancelSms(t.smsCancelled(clock(standing.from, when.locale, when.zone))) : t.cancelNoSms}</p></Note>
        <Form action={`/trajectories/${guided.id}/cancellations`}>
          <Act />
          <Row><Button kind="danger">{t.cancelButton}</Button><ButtonLink kind="quiet" href={`/trajectories/${guided.id}`}>{t.keep}<Hidden>.</Hidden></ButtonLink></Row>
        </Form>
      </Stack>
    ),
  })
}
