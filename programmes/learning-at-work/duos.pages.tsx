/** A duo as the two of it have it: what each does, what waits for a yes, and how to stop. */
import type { VNode } from 'preact'
import { Button, Card, Cases, Details, Document, Empty, Form, Heading, Note, Row, Section, SelectField, Stack, Tag, TextField, Visibility } from '../../design/index.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { Id } from '../../kit/id.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { duoTaskKeys, duoTasks, hands, isReserved, mayBeDoneBy, mostOwnTasks, ownWordsLength, taskName, type Authorised, type DuoTask, type Hands } from './duo-tasks.ts'
import { standing, type Division } from './duos.ts'
import type { MyDuo } from './duos-view.ts'
import { duoTexts } from './duos.texts.ts'
import { eitherPage, type EitherFrame } from './either-page.tsx'
import { LookAgain } from './look-again.tsx'
import { wardOwnTexts } from './ward-own.texts.ts'

type T = ReturnType<typeof duoTexts>

const tagOf = (t: T, { duo, waits, divisions }: MyDuo) => {
  if (duo.is === 'stopped' || duo.iStopped) return <Tag tone="quiet">{t.isStopped}</Tag>
  if (duo.is === 'over') return <Tag tone="quiet">{t.isOver}</Tag>
  if (waits) return <Tag tone="warn">{t.isWaiting}</Tag>
  return duo.is === 'stands' ? <Tag tone="ok">{t.isStanding}</Tag> : <Tag tone="info">{divisions.length > 0 ? t.isOther : t.isAsked}</Tag>
}

export const duosPage = (frame: EitherFrame, duos: readonly MyDuo[], { back, works }: { readonly back: 'today' | 'own' | 'account'; /** On a ward without guiding there. */ readonly works: 'yes' | 'no' }): VNode => {
  const t = duoTexts(frame.voice)
  return eitherPage(frame, {
    title: t.title, back: { today: { href: '/today', label: t.back }, own: { href: '/my-trajectory', label: t.back }, account: { href: '/account', label: t.toAccount } }[back], lead: t.listLead,
    children: (
      <>
        {duos.length === 0 ? <Empty><p>{t.none}</p></Empty> : <Cases level={2} items={duos.map(one => ({ title: t.with(one.other), href: `/duos/${one.duo.id}`, under: one.ward, aside: tagOf(t, one) }))} />}
        {works === 'yes' && <p><a href="/my-shifts">{wardOwnTexts(frame.voice).shiftsTitle}</a></p>}
      </>
    ),
  })
}

/** Fields of the form that divides tasks. */
export const taskField = (key: string): string => `task-${key}`
export const ownField = (number: number): string => `own-${number}`
export const byField = (number: number): string => `by-${number}`
export const ownNumbers: readonly number[] = Array.from({ length: mostOwnTasks }, (_, index) => index + 1)

export type DuoShown = { readonly filled: Filled; /** The form came back. */ readonly opened: boolean; readonly refusal: string | null; readonly done: string | null }
export const duoPage = (frame: EitherFrame, one: MyDuo & { readonly me: Id<'person'>; readonly authorised: Authorised }, { filled, opened, refusal, done }: DuoShown): VNode => {
  const { voice } = frame
  const t = duoTexts(voice)
  const { duo, other, ward, divisions, me } = one
  const { holds, waits } = standing(divisions)
  const runs = !duo.iStopped && (duo.is === 'asked' || duo.is === 'stands')
  const form = divisionForm(frame, filled)
  const day = (on: Day) => dateWithYear(on, voice.locale)
  return eitherPage(frame, {
    title: t.title, back: { href: '/duos', label: t.toAll }, lead: t.lead(other, ward), done,
    errors: [...(refusal ? [{ field: 'division', message: refusal }] : []), ...form.errors],
    children: (
      <>
        {!runs ? <Note><p>{duo.is === 'over' ? t.overNote : t.stoppedNote}</p></Note> : duo.is === 'asked' && <Note><p>{t.askedNote} {divisions.length === 0 && t.noNeed}</p></Note>}
        {duo.is === 'stands' && runs && <Note tone="ok"><p>{t.standsNote}</p></Note>}
        {waits && runs && (
          <Section title={t.waitsTitle}>
            <Document label={t.waitsTitle} head={<strong>{t.wroteOn(day(waits.on))}</strong>}><Divided t={t} frame={frame} one={one} division={waits} /></Document>
            {waits.yes.includes(me) ? <p>{t.said} {t.waitsOther(other)}</p> : <Form action={`/duos/${duo.id}/yes`} gap="s" hidden={{ division: waits.id }}><Act />{waits.yes.length > 0 && <p>{t.waitsYou(other)}</p>}<Row><Button>{t.yes}</Button></Row></Form>}
            {holds && <p>{t.oldHolds}</p>}
          </Section>
        )}
        {(holds || !waits) && (
          <Section title={t.who}>
            {holds ? <Document label={t.who} head={<strong>{t.since(day(holds.on))}</strong>}><Divided t={t} frame={frame} one={one} division={holds} /></Document> : <p>{t.noDivision}</p>}
            {holds && runs && holds.tasks.filter(task => !mayBeDoneBy(task, one.authorised)).map(task => <Note key={task.listed} tone="warn"><p>{t.notNow(taskName(task, voice.locale))}</p></Note>)}
          </Section>
        )}
        {runs && (divisions.length === 0
          ? <Section title={t.writeTitle} id="division"><Write frame={frame} one={one} form={form} filled={filled} /></Section>
          : <div id="division"><Details summary={t.writeAgain} open={opened}><Write frame={frame} one={one} form={form} filled={filled} /></Details></div>)}
        <Visibility>{t.sees}</Visibility>
        {runs && (
          <Card title={t.stopTitle}>
            <Form action={`/duos/${duo.id}/stops`} gap="s"><Act /><p>{duo.is === 'stands' ? t.stopLead : t.stopAsked}</p><Row><Button kind="quiet">{duo.is === 'stands' ? t.stop : t.stopQuestion}</Button></Row></Form>
          </Card>
        )}
      </>
    ),
  })
}

/** What I do, what the other does, and what we do together. */
const Divided = ({ t, frame: { voice }, one: { mine, other }, division }: { readonly t: T; readonly frame: EitherFrame; readonly one: Pick<MyDuo, 'mine' | 'other'>; readonly division: Division }) => {
  const of = (by: Hands) => division.tasks.filter(task => task.by === by).map(task => taskName(task, voice.locale))
  const theirs = mine === 'learner' ? 'colleague' : 'learner'
  return (
    <Stack gap="s">
      {([[t.iDo, of(mine)], [t.does(other), of(theirs)], [t.weDo, of('together')]] as const).map(([label, tasks]) => <div key={label}><strong>{label}</strong>{tasks.length === 0 ? <p>{t.nobody}</p> : <ul>{tasks.map(task => <li key={task}>{task}</li>)}</ul>}</div>)}
    </Stack>
  )
}

const divisionForm = ({ voice }: EitherFrame, filled: Filled) => {
  const t = duoTexts(voice)
  const labels: Record<string, string> = {}
  for (const key of duoTaskKeys) labels[taskField(key)] = taskName({ listed: key, words: '' }, voice.locale)
  for (const number of ownNumbers) { labels[ownField(number)] = t.own(number); labels[byField(number)] = t.ownBy(number) }
  return readable(filled, labels, voice)
}
const aboutLearning: ReadonlySet<string> = new Set(['showing', 'watching', 'reporting', 'planning', 'handover'])
const Write = ({ frame: { voice }, one: { duo, mine, other }, form, filled }: { readonly frame: EitherFrame; readonly one: MyDuo; readonly form: ReturnType<typeof divisionForm>; readonly filled: Filled }) => {
  const t = duoTexts(voice)
  const options = hands.map(by => ({ value: by, label: by === 'together' ? t.together : by === mine ? t.i : other }))
  const select = (key: string) => <SelectField key={key} {...form.field(taskField(key))} blank={t.notOurs} options={options} />
  const [reserved, learning] = [duoTaskKeys.filter(key => isReserved(key)), duoTaskKeys.filter(key => aboutLearning.has(key))]
  const looked = ownNumbers.map(ownField).find(name => filled.noes?.[name] !== undefined)
  return (
    <Form action={`/duos/${duo.id}/divisions`} gap="m">
      <Act />
      <p>{t.writeLead}</p>
      <Heading level={3}>{t.ward}</Heading>
      {duoTaskKeys.filter(key => key in duoTasks && !isReserved(key) && !aboutLearning.has(key)).map(select)}
      <Heading level={3}>{t.learning}</Heading>
      {learning.map(select)}
      <Details summary={t.reserved} open={reserved.some(key => (filled.typed[taskField(key)]?.[0] ?? '') !== '')}><Stack gap="m"><p>{t.reservedLead}</p>{reserved.map(select)}</Stack></Details>
      <Heading level={3}>{t.ownTitle}</Heading>
      {ownNumbers.map(number => (
        <Stack key={number} gap="s">
          <TextField {...form.field(ownField(number))} {...(number === 1 ? { hint: t.ownHint } : {})} maxlength={ownWordsLength} />
          <SelectField {...form.field(byField(number))} blank={t.notOurs} options={options} />
        </Stack>
      ))}
      {looked !== undefined && <LookAgain filled={filled} field={looked} voice={voice} />}
      <p>{t.writeWhat(other)}</p>
      <Row><Button>{t.write}</Button></Row>
    </Form>
  )
}

/** What stands in a form when a division is to be written anew: the one that was written last. */
export const typedFrom = (tasks: readonly DuoTask[]): Readonly<Record<string, string>> => {
  const typed: Record<string, string> = {}
  for (const { listed, by } of tasks) if (listed !== null) typed[taskField(listed)] = by
  for (const [index, { words, by }] of tasks.filter(({ listed }) => listed === null).entries()) { typed[ownField(index + 1)] = words; typed[byField(index + 1)] = by }
  return typed
}
