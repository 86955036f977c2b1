/** Tasks against how far they are, in words; one task with all that was signed; and who may sign for what the law reserves. */
import type { ComponentChildren, VNode } from 'preact'
import { participantPage, staffPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { Button, Card, Choices, DateField, Details, Document, Empty, ErrorSummary, Form, Heading, Lead, Note, Row, Section, SelectField, Stack, Table, Tag, TextArea, TextField } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { addDays, dateWithYear, dayOf, type Day } from '../../kit/time.ts'
import { learningPath, seatPage } from './along.pages.tsx'
import type { Showing } from './feedback.store.ts'
import { ShowTo } from './feedback.pages.tsx'
import type { DatedFrame } from './journal.pages.tsx'
import type { Own } from './own.ts'
import type { Seat } from './seat.ts'
import { degrees, inOrder, listedTasks, mayDo, nameLength, procedures, standingOf, wordsLength, type Signing, type Task } from './tasks.ts'
import type { Authority } from './tasks.store.ts'
import { authorityTexts, taskTexts } from './tasks.texts.ts'

export type Tasks = { readonly tasks: readonly Task[]; readonly signings: readonly Signing[]; readonly nameOf: Own['nameOf'] }
type About = { readonly voice: Voice; readonly zone: Frame['provider']['zone']; readonly today: Day }
const aboutOf = ({ voice, now, provider }: DatedFrame): About => ({ voice, zone: provider.zone, today: dayOf(now, provider.zone) })
const dayIn = ({ voice, zone }: About, signing: Signing): string => dateWithYear(dayOf(signing.at, zone), voice.locale)

/** Each task in the column of how far it is, with who signed and when; nothing rests on a colour or a mark. */
const Matrix = ({ about, all: { tasks, signings, nameOf }, href, label }: { readonly about: About; readonly all: Tasks; readonly href: (task: Task) => string; readonly label: string }) => {
  const t = taskTexts(about.voice)
  const processes = [...new Set(inOrder(tasks).map(({ process }) => process))]
  return (
    <>
      {processes.map(process => {
        const title = process === null ? t.noProcess : t.process(process)
        return (
          <Section key={process ?? ''} title={title} gap="s">
            <Table
              label={title} columns={[{ label: t.task }, ...degrees.map(degree => ({ label: t[degree] }))]}
              rows={inOrder(tasks).filter(one => one.process === process).map(task => {
                const signing = standingOf(task, signings)
                return [
                  <><a href={href(task)}>{task.name}<span class="hidden">: {label}</span></a>{task.procedure !== null && <><br /><Tag tone={mayDo(task, signing, about.today) === 'alone' ? 'ok' : 'warn'}>{t.reserved}</Tag></>}</>,
                  ...degrees.map(degree => <>{signing ? (signing.degree === degree ? <Tag tone={degree === 'alone' ? 'ok' : degree === 'with-help' ? 'info' : 'quiet'}>{t.signed(nameOf(signing.by), dayIn(about, signing))}</Tag> : '–') : degree === 'not-yet' ? t.unsigned : '–'}{degree === 'alone' && task.procedure !== null && <><br />{reservedWords(about, task, signing)}</>}</>),
                ]
              })}
            />
          </Section>
        )
      })}
    </>
  )
}
/** What the law reserves, and whether it may be done alone today. */
const Reserved = ({ about, task, signing }: { readonly about: About; readonly task: Task; readonly signing: Signing | null }) => {
  const t = taskTexts(about.voice)
  return <><Tag tone={mayDo(task, signing, about.today) === 'alone' ? 'ok' : 'warn'}>{t.reserved}</Tag> {reservedWords(about, task, signing)}</>
}
const reservedWords = (about: About, task: Task, signing: Signing | null): string => {
  const [t, may, until] = [taskTexts(about.voice), mayDo(task, signing, about.today), signing?.until ? dateWithYear(signing.until, about.voice.locale) : '']
  return may === 'alone' ? t.holds(until) : may === 'expired' ? t.expired(until) : t.notAlone
}
const History = ({ about, task, signings, nameOf }: { readonly about: About; readonly task: Task } & Omit<Tasks, 'tasks'>) => {
  const t = taskTexts(about.voice)
  const mine = signings.filter(one => one.task === task.id)
  return (
    <Section title={t.history}>
      {mine.length === 0 ? <Empty>{t.noHistory}</Empty> : mine.map(one => (
        <Document key={one.id} label={t.signed(nameOf(one.by), dayIn(about, one))} head={<><strong>{t.signed(nameOf(one.by), dayIn(about, one))}</strong> <Tag tone={one.degree === 'alone' ? 'ok' : 'info'}>{t[one.degree]}</Tag></>}>
          {one.words.split('\n').map((line, index) => <p key={index}>{line}</p>)}
          {one.until && <p>{t.holds(dateWithYear(one.until, about.voice.locale))}</p>}
        </Document>
      ))}
    </Section>
  )
}

export type Adding = { readonly listed: Filled; readonly typed: Filled }
const AddTask = ({ voice, action, tasks, listed, typed }: Adding & { readonly voice: Voice; readonly action: string; readonly tasks: readonly Task[] }) => {
  const t = taskTexts(voice)
  const [chosen, written] = [readable(listed, { listed: t.listed }, voice), readable(typed, { name: t.name, process: t.ref }, voice)]
  const free = Object.entries(listedTasks).filter(([, one]) => !tasks.some(({ name, procedure }) => (one.procedure ? procedure === one.procedure : Object.values(one.name).includes(name))))
  return (
    <Details summary={t.addTitle} open={chosen.errors.length + written.errors.length > 0}>
      {free.length > 0 && <Form action={action} hidden={{ how: 'listed' }} gap="m"><Act /><SelectField {...chosen.field('listed')} blank={t.choose} options={free.map(([value, { name }]) => ({ value, label: name[voice.locale] }))} /><Row><Button kind="secondary" more={`: ${t.addListed}`}>{t.add}</Button></Row></Form>}
      <p>{t.addTyped}</p>
      <Form action={action} hidden={{ how: 'typed' }} gap="m">
        <Act />
        <TextField {...written.field('name')} width="full" maxlength={nameLength} />
        <TextField {...written.field('process')} hint={t.refHint} optional={t.optional} maxlength={12} />
        <Row><Button kind="secondary" more={`: ${t.addTyped}`}>{t.add}</Button></Row>
      </Form>
    </Details>
  )
}
const errorsOf = ({ listed, typed }: Adding, voice: Voice) => { const t = taskTexts(voice); return [...readable(listed, { listed: t.listed }, voice).errors, ...readable(typed, { name: t.name, process: t.ref }, voice).errors] }
const Summary = ({ errors, voice }: { readonly errors: ReturnType<typeof errorsOf>; readonly voice: Voice }) => (errors.length > 0 ? <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} /> : null)
type Done = 'added' | 'signedNow' | 'shown' | null

export const myTasksPage = (frame: DatedFrame, own: Own, all: Tasks, adding: Adding, showings: readonly Showing[], done: ComponentChildren): VNode => {
  const { voice } = frame
  const t = taskTexts(voice)
  const errors = errorsOf(adding, voice)
  return participantPage(frame, {
    title: t.mine, wrong: errors.length > 0, wide: true,
    children: (
      <>
        <Summary errors={errors} voice={voice} />
        {done && <Note tone="ok" announced>{done}</Note>}
        <Stack><p><a href="/my-learning">{t.back}</a></p><h1>{t.mine}</h1><Lead>{t.lead}</Lead></Stack>
        {all.tasks.length === 0 ? <Empty>{t.none}</Empty> : <Matrix about={aboutOf(frame)} all={all} href={({ id }) => `/my-tasks/${id}`} label={t.look} />}
        {own.ended === 'no' && <AddTask {...adding} voice={voice} action="/my-tasks" tasks={all.tasks} />}
        {own.ended === 'no' && all.tasks.length > 0 && <ShowTo voice={voice} own={own} showings={showings} item={own.id} action="/my-tasks/showings" what={t.show} but="practice-trainer" />}
      </>
    ),
  })
}
export const myTaskPage = (frame: DatedFrame, task: Task, all: Tasks, ended: Own['ended'], no: 'task.signed' | null = null): VNode => {
  const t = taskTexts(frame.voice)
  const about = aboutOf(frame)
  return participantPage(frame, {
    title: t.task, wrong: no !== null,
    children: (
      <>
        {no && <Note tone="warn" announced>{t[no]}</Note>}
        <Stack><p><a href="/my-tasks">{t.mine}</a></p><h1>{task.name}</h1>{task.process && <p>{t.process(task.process)}</p>}{task.procedure !== null && <p><Reserved about={about} task={task} signing={standingOf(task, all.signings)} /></p>}</Stack>
        <History about={about} task={task} signings={all.signings} nameOf={all.nameOf} />
        {ended === 'no' && all.signings.every(one => one.task !== task.id) && (
          <Details summary={t.strikeTitle}><p>{t.strikeLead}</p><Form action={`/my-tasks/${task.id}/strikes`} gap="s"><Act /><Row><Button kind="danger">{t.strike}</Button></Row></Form></Details>
        )}
      </>
    ),
  })
}

export const tasksPage = (frame: DatedFrame, seat: Seat, all: Tasks, adding: Adding | null, done: ComponentChildren): VNode => {
  const { voice } = frame
  const t = taskTexts(voice)
  const errors = adding ? errorsOf(adding, voice) : []
  const guides = seat.me.seat === 'inside'
  return seatPage(frame, seat, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        <Summary errors={errors} voice={voice} />
        {done && <Note tone="ok" announced>{done}</Note>}
        <Stack gap="s"><p><a href={learningPath(seat)}>{t.backOther(seat.learner)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.leadOther(seat.learner)}</Lead></Stack>
        {all.tasks.length === 0 ? <Empty>{t.none}</Empty> : <Matrix about={aboutOf(frame)} all={all} href={({ id }) => `/trajectories/${seat.id}/tasks/${id}`} label={guides ? t.sign : t.look} />}
        {adding && <AddTask {...adding} voice={voice} action={`/trajectories/${seat.id}/tasks`} tasks={all.tasks} />}
      </Stack>
    ),
  })
}
export const taskPage = (frame: DatedFrame, seat: Seat, task: Task, all: Tasks, { filled, maySign, done }: { readonly filled: Filled; readonly maySign: 'yes' | 'no' | null; readonly done: Done }): VNode => {
  const { voice } = frame
  const t = taskTexts(voice)
  const about = aboutOf(frame)
  const form = readable(filled, { degree: t.degree, words: t.words, until: t.until }, voice)
  return seatPage(frame, seat, {
    title: t.task, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        <Summary errors={form.errors} voice={voice} />
        {done === 'signedNow' && <Note tone="ok" announced>{t.signedNow}</Note>}
        <Stack gap="s"><p><a href={`/trajectories/${seat.id}/tasks`}>{t.title}</a></p><Heading level={1}>{task.name}</Heading>{task.process && <p>{t.process(task.process)}</p>}{task.procedure !== null && <p><Reserved about={about} task={task} signing={standingOf(task, all.signings)} /></p>}</Stack>
        {maySign !== null && (
          <Card>
            {task.procedure !== null && <Note tone={maySign === 'yes' ? 'info' : 'warn'}>{t.law} {maySign === 'yes' ? t.mayYou : t.mayNot}</Note>}
            <Form action={`/trajectories/${seat.id}/tasks/${task.id}/signings`} gap="m">
              <Act />
              <Choices {...form.field('degree')} options={degrees.filter(degree => maySign === 'yes' || degree === 'not-yet').map(value => ({ value, label: t[value] }))} />
              <TextArea {...form.field('words')} hint={t.wordsHint} rows={3} maxlength={wordsLength} />
              {task.procedure !== null && maySign === 'yes' && <DateField {...form.field('until')} hint={t.untilHint} min={addDays(about.today, 1)} max={addDays(about.today, 365)} />}
              <Row><Button>{t.signButton}</Button></Row>
            </Form>
          </Card>
        )}
        <History about={about} task={task} signings={all.signings} nameOf={all.nameOf} />
      </Stack>
    ),
  })
}

export const authoritiesPage = (frame: StaffFrame, { all, people, filled, done }: { readonly all: readonly Authority[]; readonly people: ReadonlyMap<Authority['person'], string>; readonly filled: Filled; readonly done: 'declared' | 'stopped' | null }): VNode => {
  const { voice } = frame
  const t = authorityTexts(voice)
  const form = readable(filled, { person: t.who, procedure: t.what, until: t.until }, voice)
  return staffPage(frame, {
    title: t.title, place: 'administration', wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        <Summary errors={form.errors} voice={voice} />
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack gap="s"><p><a href="/administration">{t.back}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        {all.length === 0 ? <Empty>{t.none}</Empty> : (
          <Table
            label={t.title} columns={[{ label: t.person }, { label: t.what }, { label: t.holds }, { label: t.stop, hidden: true }]}
            rows={all.map(one => {
              const what = procedures[one.procedure]?.[voice.locale] ?? one.procedure
              return [people.get(one.person) ?? '', what, dateWithYear(one.until, voice.locale), <Form action={`/administration/signing/${one.id}/ends`} gap="s"><Act /><Button kind="quiet" more={`: ${people.get(one.person) ?? ''}, ${what}`}>{t.stop}</Button></Form>]
            })}
          />
        )}
        <Form action="/administration/signing" gap="m">
          <Act />
          <SelectField {...form.field('person')} blank={t.choose} options={[...people].map(([value, label]) => ({ value, label }))} />
          <SelectField {...form.field('procedure')} blank={t.choose} options={Object.entries(procedures).map(([value, name]) => ({ value, label: name[voice.locale] }))} />
          <DateField {...form.field('until')} />
          <Row><Button>{t.declare}</Button></Row>
        </Form>
      </Stack>
    ),
  })
}
