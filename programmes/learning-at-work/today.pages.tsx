/** Today at the workplace: the learner's question, who saw it, and what one does with it. */
import type { ComponentProps, VNode } from 'preact'
import { participantPage } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import { Button, ButtonLink, Card, Details, ErrorSummary, Form, Lead, Muted, Note, Row, Section, Stack, TextField, Timeline } from '../../design/index.ts'
import { capitalised, clock, dayInWords, dayOf, longDay, wallTimeOf } from '../../kit/time.ts'
import { assessmentTexts } from './assessment.texts.ts'
import { attendanceTexts } from './attendance.texts.ts'
import { AskFeedback } from './feedback.pages.tsx'
import { feedbackTexts } from './feedback.texts.ts'
import { Earlier, type DatedFrame, type Journal } from './journal.pages.tsx'
import { journalTexts } from './journal.texts.ts'
import { partName } from './own.ts'
import { portfolioTexts } from './portfolio.texts.ts'
import { ratingTexts } from './rating.texts.ts'
import type { Signing, Task } from './tasks.ts'
import { taskTexts } from './tasks.texts.ts'
import { questionLength, type QuestionPiece } from './reflection.ts'

export const todayDones = ['asked', 'questionGone', 'feedbackAsked'] as const
export type Today = { readonly journal: Journal; readonly question: QuestionPiece | null; readonly filled: Filled; readonly done: (typeof todayDones)[number] | null; /** Null once it is over. */ readonly asking: Omit<ComponentProps<typeof AskFeedback>, 'voice' | 'own'> | null; /** Signed in the last seven days. */ readonly week: readonly { readonly task: Task; readonly signing: Signing }[] }

export const todayPage = (frame: DatedFrame, { journal, question, filled, done, asking: feedback, week }: Today): VNode => {
  const { voice, now, provider } = frame
  const [t, k] = [journalTexts(voice), taskTexts(voice)]
  const today = dayOf(now, provider.zone)
  const { own, seen } = journal
  const guide = own.with.find(({ seat }) => seat === 'inside') ?? null
  const form = readable(filled, { words: t.askIt }, voice)
  const errors = [...form.errors, ...(feedback?.no ? [{ field: 'people', message: feedbackTexts(voice)[feedback.no] }] : [])]
  const hour = Number(wallTimeOf(now, provider.zone).slice(0, 2))
  const day = capitalised(longDay(today, voice.locale))
  const saw = question && seen.find(one => one.piece === question.id && one.by === guide?.party)
  const asking = (
    <Form action="/my-learning/questions" gap="m">
      <Act />
      <TextField {...form.field('words')} hint={t.askHint} width="full" maxlength={questionLength} />
      <Row><Button kind={question ? 'secondary' : 'primary'}>{t.asks}</Button></Row>
    </Form>
  )
  return participantPage(frame, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack gap="s">
          <p><a href="/my-trajectory">{t.back}</a></p>
          <h1>{t.greets(hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening', own.name)}</h1>
          {own.ended === 'yes' ? <Lead>{t.over}</Lead> : <Muted>{guide ? t.guides(day, guide.name, partName(guide.role, voice.locale)) : `${day}.`}</Muted>}
        </Stack>
        {own.ended === 'no' && (question ? (
          <Card strong kicker={t.question} title={question.content.words}>
            {guide && <p>{saw ? t.seen(guide.name, clock(saw.at, voice.locale, provider.zone)) : t.notSeen(guide.name)}</p>}
            <Row><ButtonLink href="/my-journal/new">{t.write}</ButtonLink></Row>
            <Details summary={t.other} open={form.errors.length > 0}>{asking}<Form action={`/my-learning/questions/${question.id}/erasures`} gap="s"><Act /><Row><Button kind="quiet">{t.eraseQuestion}</Button></Row></Form></Details>
          </Card>
        ) : (
          <Card strong title={t.question}>{asking}{guide && <Muted>{t.willRead(guide.name)}</Muted>}<p><a href="/my-journal/new">{t.write}</a></p></Card>
        ))}
        {feedback && <AskFeedback voice={voice} own={own} {...feedback} />}
        <Section title={k.week} gap="s">
          {week.length === 0 ? <Muted>{k.weekNone}</Muted> : <Timeline items={week.map(({ task, signing }) => ({ state: signing.degree === 'alone' ? 'done' as const : 'next' as const, title: task.name, status: k[signing.degree], children: k.signedBy(own.nameOf(signing.by), dayInWords(dayOf(signing.at, provider.zone), today, voice.locale)) }))} />}
          <p><a href="/my-tasks">{k.mine}</a></p>
          <p><a href="/my-assessments">{assessmentTexts(voice).mine}</a></p>
          <p><a href="/my-hours">{attendanceTexts(voice).mine}</a></p>
        </Section>
        <Earlier frame={frame} journal={journal} most={3} />
        {journal.pieces.length > 0 && <p><a href="/my-journal">{t.toJournal}</a></p>}
        <p><a href="/my-guidance">{ratingTexts(voice).title}</a></p>
        <p><a href="/my-portfolio">{portfolioTexts(voice).title}</a></p>
      </>
    ),
  })
}
