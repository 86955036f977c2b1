import type { VNode } from 'preact'
import { Button, Card, Cases, Choices, DateField, Details, Empty, Form, Muted, Row, Section, SelectField, Stack, Table, Tag, TextArea, TextField, Timeline, Visibility } from '../../design/index.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { competenceKeys, type CompetenceKey } from './competences.ts'
import { growthTexts, helpTexts } from './growth.texts.ts'
import { answerLength, helps, isOpen, lineLength, trainingKinds, type Growth, type Piece, type Training, type Someone } from './guiding.ts'
import { guidingPage } from './guiding-page.tsx'
import { guidingTexts } from './guiding.texts.ts'
import { nameOf } from './levels.tsx'
import type { MentorTraining } from './mentor-training.ts'

export type GrowthView = {
  readonly growing: readonly Piece<Growth>[]
  /** What the last look at oneself put among what can grow. */
  readonly canGrow: readonly CompetenceKey[]
  readonly trainings: readonly Piece<Training>[]
  readonly mentor: { readonly asked: MentorTraining; readonly by: Day | null } | null
  readonly today: Day
}

export const growthPage = (frame: StaffFrame, { growing, canGrow, trainings, mentor, today }: GrowthView, { begin, training, done }: { readonly begin: Filled; readonly training: Filled; readonly done: string | null }): VNode => {
  const { voice } = frame
  const [t, g] = [growthTexts(voice), guidingTexts(voice)]
  const form = readable(begin, { point: t.point, why: t.why }, voice)
  const trained = readable(training, { what: t.trainingWhat, on: t.trainingOn, hours: t.hours, kind: t.kind }, voice)
  const trainedField = (name: 'what' | 'on' | 'hours' | 'kind') => ({ ...trained.field(name), id: `training-${name}` })
  return guidingPage(frame, {
    title: t.title, lead: t.lead, done, errors: [...form.errors, ...trained.errors.map(error => ({ ...error, field: `training-${error.field}` }))],
    children: (
      <>
        {growing.length === 0 ? <Empty><p>{t.none}</p></Empty> : <Cases level={2} items={growing.map(({ id, content }) => ({ title: nameOf(content.point, voice), href: `/guiding/growth/${id}`, under: content.why, aside: <Tag tone={isOpen(content) ? 'info' : 'ok'}>{standing(content, t)}</Tag> }))} />}
        <Card title={t.choose}>
          <Form action="/guiding/growth" gap="m">
            <Act />
            <Choices {...form.field('point')} options={competenceKeys.map(key => ({ value: key, label: nameOf(key, voice), ...(canGrow.includes(key) ? { hint: t.ofProfile } : {}) }))} />
            <TextArea {...form.field('why')} rows={2} maxlength={answerLength} optional={g.optional} />
            <Row><Button kind="secondary">{t.begin}</Button></Row>
          </Form>
        </Card>
        <p><a href="/guiding/seen">{t.seenLink}</a></p>
        <Section title={t.trainings}>
          <p>{t.trainingsWhat}</p>
          {trainings.length === 0 ? <Muted>{t.noTrainings}</Muted> : (
            <Table
              label={t.trainings} columns={[{ label: t.trainingWhat }, { label: t.trainingOn }, { label: t.hours, numeric: true }, { label: g.eraseTitle, hidden: true }]}
              rows={trainings.map(({ id, content }) => [content.what, dateWithYear(content.on, voice.locale), t.hoursIn(content.hours), <Form action={`/guiding/trainings/${id}/erasures`} gap="s"><Act /><Button kind="quiet" more={`: ${content.what}`}>{t.drop}</Button></Form>])}
            />
          )}
          {mentor && <Mentor frame={frame} mentor={mentor} done={trainings.find(({ content }) => content.kind === 'mentor')?.content.on ?? null} />}
          <Details summary={t.addTraining} open={trained.errors.length > 0}>
            <Form action="/guiding/trainings" gap="m">
              <Act />
              <TextField {...trainedField('what')} width="full" maxlength={lineLength} />
              <DateField {...trainedField('on')} max={today} />
              <TextField {...trainedField('hours')} type="number" inputmode="numeric" width="short" min={1} max={500} />
              <Choices {...trainedField('kind')} options={trainingKinds.map(value => ({ value, label: t[value] }))} />
              <Row><Button kind="secondary">{t.addTraining}</Button></Row>
            </Form>
          </Details>
        </Section>
      </>
    ),
  })
}

const standing = (growth: Growth, t: ReturnType<typeof growthTexts>): string => (growth.steps.length === 0 ? t.begun : isOpen(growth) ? t.open(growth.steps.filter(({ done }) => done === null).length) : t.reached)

const Mentor = ({ frame: { voice }, mentor: { asked, by }, done }: { readonly frame: StaffFrame; readonly mentor: NonNullable<GrowthView['mentor']>; readonly done: Day | null }) => {
  const t = growthTexts(voice)
  return (
    <Card title={t.mentorTitle} level={3} gap="s">
      <p>{t.mentorAsked}</p>
      <p>{done ? t.mentorDone(dateWithYear(done, voice.locale)) : by ? t.mentorBy(dateWithYear(by, voice.locale)) : t.mentorUnknown}</p>
      <p><a href={asked.source} rel="noreferrer">{t.mentorSource}</a>{asked.checkedOn && <>. {t.mentorChecked(dateWithYear(asked.checkedOn, voice.locale))}</>}</p>
    </Card>
  )
}

export const pointPage = (frame: StaffFrame, { growth: { id, version, content }, people, shownTo, today }: { readonly growth: Piece<Growth>; readonly people: readonly Someone[]; readonly shownTo: readonly Someone[]; readonly today: Day }, { step, finish, show, done }: { readonly step: Filled; readonly finish: { readonly place: number; readonly filled: Filled } | null; readonly show: Filled; readonly done: string | null }): VNode => {
  const { voice } = frame
  const [t, g, h] = [growthTexts(voice), guidingTexts(voice), helpTexts(voice)]
  const [form, showing] = [readable(step, { what: t.what, help: t.help, on: t.by }, voice), readable(show, { to: t.showWhom }, voice)]
  const finished = (place: number) => readable(finish?.place === place ? finish.filled : { typed: {}, problems: {} }, { evidence: t.evidence }, voice)
  const seen = { seen: String(version) }
  return guidingPage(frame, {
    title: nameOf(content.point, voice), lead: content.why, back: { href: '/guiding/growth', label: t.back }, done,
    errors: [...(finish ? finished(finish.place).errors.map(error => ({ ...error, field: `${error.field}-${finish.place}` })) : []), ...form.errors, ...showing.errors],
    children: (
      <>
        {shownTo.length === 0 ? <Visibility nobody>{t.alone}</Visibility> : shownTo.map(({ person, name }) => <Visibility key={person}>{t.reads(name)}</Visibility>)}
        <Section title={t.steps}>
          {content.steps.length === 0 ? <Muted>{t.noSteps}</Muted> : (
            <Timeline items={content.steps.map((one, place) => ({
              state: one.done ? 'done' : one.on < today ? 'late' : 'next', title: one.what, status: one.done ? t.done(dateWithYear(one.done.on, voice.locale)) : one.on < today ? t.passed : t.planned,
              children: (
                <Stack gap="s">
                  <p>{dateWithYear(one.on, voice.locale)}: {h[one.help]}</p>
                  {one.done?.evidence.split('\n').map((line, index) => <p key={index}>{line}</p>)}
                  {!one.done && (
                    <Form action={`/guiding/growth/${id}/steps/${place}/done`} hidden={seen} gap="s">
                      <Act /><TextArea {...finished(place).field('evidence')} id={`evidence-${place}`} hint={t.evidenceHint} rows={2} maxlength={answerLength} />
                      <Row><Button kind="secondary" more={`: ${one.what}`}>{t.finish}</Button></Row>
                    </Form>
                  )}
                  <Form action={`/guiding/growth/${id}/steps/${place}/erasures`} hidden={seen} gap="s"><Act /><Row><Button kind="quiet" more={`: ${one.what}`}>{t.drop}</Button></Row></Form>
                </Stack>
              ),
            }))} />
          )}
        </Section>
        <Card title={t.addStep}>
          <p>{t.trainingHelp}</p>
          <Form action={`/guiding/growth/${id}/steps`} hidden={seen} gap="m">
            <Act />
            <TextField {...form.field('what')} hint={t.whatHint} width="full" maxlength={lineLength} />
            <Choices {...form.field('help')} options={helps.map(value => ({ value, label: h[value] }))} />
            <DateField {...form.field('on')} min={today} />
            <Row><Button>{t.addStep}</Button></Row>
          </Form>
        </Card>
        <Card title={t.showTitle}>
          {shownTo.map(({ person, name }) => <Form key={person} action={`/guiding/growth/${id}/showings`} hidden={{ to: person, shows: 'no' }} gap="s"><Act /><Row><Button kind="quiet">{t.hide(name)}</Button></Row></Form>)}
          {people.length > shownTo.length && <Form action={`/guiding/growth/${id}/showings`} hidden={{ shows: 'yes' }} gap="m"><Act /><SelectField {...showing.field('to')} blank={g.choose} options={people.filter(({ person }) => !shownTo.some(one => one.person === person)).map(({ person, name }) => ({ value: person, label: name }))} /><Row><Button kind="secondary">{t.show}</Button></Row></Form>}
        </Card>
        <Details summary={g.eraseTitle}><p>{g.eraseWhat}</p><Form action={`/guiding/growth/${id}/erasures`} gap="s"><Act /><Row><Button kind="danger">{g.eraseButton}</Button></Row></Form></Details>
      </>
    ),
  })
}
