import { Button, Card, DateField, Form, Lead, Muted, Note, Row, Stack, Table, TextField } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { filledWith, readable, type Filled } from '../filled-form.ts'
import { guideTexts } from '../people/guide.texts.ts'
import type { Profile } from '../people/person.ts'
import { endsByItself, type Leaving, type Open, type OpenKind, type Progress } from './leaving.ts'
import { leavingTexts } from './leaving.texts.ts'

type T = ReturnType<typeof leavingTexts>
/** What programmes keep open besides, in their own words. */
export type OpenElsewhere = { readonly label: string; readonly number: number }
export type LeavingView = {
  readonly member: { readonly person: Id<'person'>; readonly name: string }
  /** Null until it was said. */
  readonly leaving: Leaving | null
  readonly open: readonly Open[]
  readonly elsewhere: readonly OpenElsewhere[]
  /** Who else guides. */
  readonly others: readonly Profile[]
  /** How often files were proposed on, and how far that is; null where they never were. */
  readonly moved: Progress | null
  readonly today: Day
  readonly act: string
  readonly saved: boolean
  readonly filled?: Filled
  readonly problem?: { readonly field: string; readonly message: string }
}

export const roomField = (person: Id<'person'>): string => `room-${person}`

export const leavingPage = (frame: AdministrationFrame, view: LeavingView) => {
  const t = leavingTexts(frame.voice)
  const { member, leaving, saved, problem } = view
  const { field, errors } = readable(view.filled ?? filledWith(), { lastDay: t.lastDay }, frame.voice)
  const day = leaving ? dateWithYear(leaving.lastDay, frame.voice.locale) : ''
  return administrationPage(frame, {
    part: 'staff', title: t.title, saved, errors: [...errors, ...(problem ? [problem] : [])],
    children: (
      <Stack gap="l">
        {leaving === null ? <Lead>{t.lead(member.name)}</Lead> : <Lead>{leaving.leftAt === null ? t.said(member.name, day) : t.gone(member.name, day)}</Lead>}
        {leaving === null && (
          <Card>
            <Form action={`${base(member.person)}`} gap="m" hidden={{ [actField]: view.act }}>
              <DateField {...field('lastDay')} hint={t.lastDayHint} min={view.today} />
              <div><Button>{t.say}</Button></div>
            </Form>
          </Card>
        )}
        {leaving?.leftAt === null && <Card title={t.open}><Muted>{t.openLead}</Muted><OpenTable t={t} view={view} /></Card>}
        {(leaving === null || leaving.leftAt === null) && <Card title={t.after}><ul><li>{t.ends1}</li><li>{t.ends2}</li><li>{t.ends3}</li><li>{t.ends4}</li></ul></Card>}
        {leaving && view.moved && <Card title={t.progress} id="progress"><HowFar t={t} moved={view.moved} /></Card>}
        {leaving && <Moving t={t} frame={frame} view={view} />}
        {leaving && (
          <Card title={leaving.leftAt === null ? t.stays : t.comesBack}>
            <p>{leaving.leftAt === null ? t.staysLead : t.comesBackLead}</p>
            <Form action={`${base(member.person)}/end`} hidden={{ [actField]: `${view.act}-end` }}><Row><Button kind="secondary">{leaving.leftAt === null ? t.stays : t.comesBack}</Button></Row></Form>
          </Card>
        )}
        <p><a href={`/administration/staff/${member.person}`}>{t.back}</a></p>
      </Stack>
    ),
  })
}

const base = (person: Id<'person'>) => `/administration/staff/${person}/leaving`

const OpenTable = ({ t, view: { open, elsewhere } }: { readonly t: T; readonly view: LeavingView }) => {
  if (open.length + elsewhere.length === 0) return <p>{t.nothing}</p>
  return (
    <Table
      label={t.open} columns={[{ label: t.kind }, { label: t.number, numeric: true }, { label: t.how }]}
      rows={[...open.map(({ kind, number }) => [t[kind], String(number), becomes(t, kind)]), ...elsewhere.map(({ label, number }) => [label, String(number), t.wants])]}
    />
  )
}
const moving: ReadonlySet<OpenKind> = new Set(['files', 'aftercare', 'talks'])
const becomes = (t: T, kind: OpenKind): string => (endsByItself.includes(kind) ? t.itself : moving.has(kind) ? t.moves : t.wants)

const HowFar = ({ t, moved: { files, rest } }: { readonly t: T; readonly moved: Progress }) => (
  files === 0 ? <Note tone="info"><p>{t.busy}</p></Note> : <>
    <p>{t.asked(files)}</p>
    <p><strong>{rest === 0 ? t.allSettled : typeof rest === 'number' ? t.rest(rest) : t[rest]}</strong></p>
  </>
)

const Moving = ({ t, frame: { voice }, view }: { readonly t: T; readonly frame: AdministrationFrame; readonly view: LeavingView }) => {
  const words = guideTexts(voice)
  const languages = (codes: readonly string[]) => codes.map(code => (code in words ? Object.entries(words).find(([key]) => key === code)?.[1] ?? code : code)).join(', ')
  return (
    <Card title={t.move} id="room">
      <p>{t.moveLead}</p>
      {view.others.length === 0 ? <p>{t.noGuides}</p> : (
        <Form action={`/administration/staff/${view.member.person}/moves`} gap="m" hidden={{ [actField]: `${view.act}-move` }}>
          {view.others.map(one => (
            <TextField
              key={one.person} name={roomField(one.person)} label={t.room(one.name)} hint={t.roomHint(words[one.profession], languages(one.languages))} inputmode="numeric" width="short" maxlength={3}
              value={view.filled?.typed[roomField(one.person)]?.[0] ?? ''} error={view.problem?.field === roomField(one.person) ? view.problem.message : undefined}
            />
          ))}
          <div><Button>{view.moved === null ? t.start : t.startAgain}</Button></div>
        </Form>
      )}
    </Card>
  )
}
