/** What whoever reads along sees of how someone learns; and the learners of one guide, today. */
import type { ComponentChildren, VNode } from 'preact'
import { participantPage, staffPage, type Frame } from '../../core/chrome.tsx'
import { ButtonLink, Card, Document, Empty, Heading, Lead, Row, Section, Stack } from '../../design/index.ts'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { dateWithYear } from '../../kit/time.ts'
import { assessmentTexts } from './assessment.texts.ts'
import { attendanceTexts } from './attendance.texts.ts'
import { alongTexts } from './along.texts.ts'
import type { Feedback, FeedbackRequest } from './feedback.ts'
import { FeedbackText } from './feedback.pages.tsx'
import { feedbackTexts } from './feedback.texts.ts'
import { journalTexts } from './journal.texts.ts'
import { models, newestFirst, type QuestionPiece, type ReflectionPiece } from './reflection.ts'
import { ratingTexts } from './rating.texts.ts'
import type { Seat } from './seat.ts'
import { taskTexts } from './tasks.texts.ts'

export const seatPage = (frame: Frame, { me }: Pick<Seat, 'me'>, content: { readonly title: string; readonly wrong?: boolean; readonly children: ComponentChildren }): VNode =>
  (me.seat === 'inside' && frame.me ? staffPage({ ...frame, me: frame.me }, { ...content, place: 'people', wide: false }) : participantPage(frame, content))
export const backOf = ({ me, id }: Pick<Seat, 'me' | 'id'>): string => (me.seat === 'inside' ? `/trajectories/${id}` : '/beside')
/** Where someone's learning stands, for whoever takes this part. */
export const learningPath = ({ id }: Pick<Seat, 'id'>): string => `/trajectories/${id}/learning`

const lines = (text: string) => text.split('\n').map((line, index) => <p key={index}>{line}</p>)

export const learningPage = (frame: Frame, seat: Seat, { question, pieces, feedback, tasks, assessments }: { readonly question: QuestionPiece | null; readonly pieces: readonly ReflectionPiece[]; readonly feedback: readonly Feedback[]; /** How many; null where one does not read them. */ readonly tasks: number | null; readonly assessments: number | null }): VNode => {
  const { voice } = frame
  const [t, j, f] = [alongTexts(voice), journalTexts(voice), feedbackTexts(voice)]
  return seatPage(frame, seat, {
    title: t.title,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={backOf(seat)}>{seat.me.seat === 'inside' ? t.toPerson(seat.learner) : t.back}</a></p><Heading level={1}>{t.heading(seat.learner)}</Heading><Lead>{t.lead}</Lead></Stack>
        {seat.me.seat === 'inside' && <Card strong={question !== null} kicker={t.asksToday} title={question ? question.content.words : t.noQuestion} />}
        {seat.me.seat === 'inside' && seat.ended === 'no' && <Row><ButtonLink href={`/trajectories/${seat.id}/feedback`}>{f.give}</ButtonLink></Row>}
        {(tasks !== null || assessments !== null) && (
          <Row>
            {tasks !== null && <a href={`/trajectories/${seat.id}/tasks`}>{taskTexts(voice).title} ({tasks})</a>}
            {assessments !== null && <a href={`/trajectories/${seat.id}/assessments`}>{assessmentTexts(voice).title} ({assessments})</a>}
          </Row>
        )}
        {feedback.length > 0 && <Section title={f.seenTitle}>{feedback.map(one => <FeedbackText key={one.id} voice={voice} zone={frame.provider.zone} one={one} />)}</Section>}
        {(seat.me.seat === 'inside' || seat.me.role === 'practice-trainer' && seat.ended === 'no') && <p><a href={`/trajectories/${seat.id}/hours`}>{attendanceTexts(voice).title(seat.learner)}</a></p>}
        {(seat.me.seat === 'inside' || seat.me.role === 'practice-trainer') && <p><a href={`/trajectories/${seat.id}/guidance`}>{ratingTexts(voice).aside}</a></p>}
        <Section title={t.shown}>
          {pieces.length === 0 ? <Empty>{t.shownNone}</Empty> : newestFirst(pieces).map(({ id, content }) => (
            <Document key={id} label={t.of(dateWithYear(content.on, voice.locale))} head={<strong>{dateWithYear(content.on, voice.locale)}</strong>}>
              <Stack gap="m">
                {content.question && <p>{t.about(content.question)}</p>}
                {content.feeling && <p>{t.feels(j[content.feeling].toLowerCase())}</p>}
                {Object.entries(content.said).map(([key, words]) => <div key={key}><strong>{models[content.model]?.steps[key]?.asks[voice.locale] ?? key}</strong>{lines(words)}</div>)}
              </Stack>
            </Document>
          ))}
        </Section>
      </Stack>
    ),
  })
}

export type LearnerToday = { readonly trajectory: string; readonly name: string; readonly question: string | null }
export const learnersPage = (frame: StaffFrame, { learners, asked }: { readonly learners: readonly LearnerToday[]; /** Who asks me for feedback, whether I guide them or not. */ readonly asked: readonly FeedbackRequest[] }): VNode => {
  const [t, f] = [alongTexts(frame.voice), feedbackTexts(frame.voice)]
  return staffPage(frame, {
    place: 'today', title: t.mine, wide: false,
    children: (
      <Stack gap="l">
        <Heading level={1}>{t.mine}</Heading>
        {asked.length > 0 && <Section title={f.waitsForMe}><ul>{asked.map(({ id, learner }) => <li key={id}><a href={`/feedback-requests/${id}`}>{f.giveAsked(learner)}</a></li>)}</ul></Section>}
        {learners.length === 0 && asked.length === 0 && <Empty>{t.mineNone}</Empty>}
        {learners.map(one => (
          <Card key={one.trajectory} title={one.name} strong={one.question !== null}>
            <p>{one.question === null ? t.noQuestion : <q>{one.question}</q>}</p>
            <Row><ButtonLink href={`/trajectories/${one.trajectory}/feedback`} more={`: ${one.name}`}>{f.give}</ButtonLink><ButtonLink kind="secondary" href={`/trajectories/${one.trajectory}/learning`} more={`: ${one.name}`}>{t.open}</ButtonLink></Row>
          </Card>
        ))}
      </Stack>
    ),
  })
}
