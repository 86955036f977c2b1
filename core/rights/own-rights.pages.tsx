import { Button, ButtonLink, Card, Choices, ErrorSummary, Form, Hidden, Inset, Lead, Muted, Note, Row, Section, Stack, Tag, TextArea, type FieldError } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { capitalised, dateWithYear, dayOf, daysBetween, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { chromeTexts } from '../chrome.texts.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { GivenNote } from '../own-file/known-access.ts'
import { statementLength, type Statement } from '../own-file/statements.ts'
import type { Programme } from '../programme.ts'
import type { KnownComplaint } from './known-rights.ts'
import { complaintLength, daysLeft, dueOf, restrictionGrounds, type Restriction } from './rights.ts'
import { rightsTexts } from './rights.texts.ts'
import { answerTerms, authorities, complaintKinds, type ComplaintKind } from './terms.ts'

export const dones = ['restricted', 'lifted', 'said', 'sent', 'withdrawn'] as const
type Done = (typeof dones)[number] | null
type T = ReturnType<typeof rightsTexts>

const doneWords = { restricted: 'stopDone', lifted: 'liftDone', said: 'wordsDone', sent: 'complaintDone', withdrawn: 'withdrawDone' } as const
const act = () => ({ [actField]: newId() })
/** When it is near, it presses. */
const soonDays = 30

const Top = ({ frame, errors, done, title, lead, t }: { readonly frame: Frame; readonly errors: readonly FieldError[]; readonly done: Done; readonly title: string; readonly lead: string; readonly t: T }) => (
  <>
    {errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={errors} />}
    {done && errors.length === 0 && <Note tone="ok" announced><p>{t[doneWords[done]]}</p></Note>}
    <Stack><h1>{title}</h1><Lead>{lead}</Lead></Stack>
  </>
)

type RightsView = {
  readonly programme: Programme
  readonly today: Day
  readonly keeping: { readonly dueOn: Day; readonly waits: 'yes' | 'no' } | null
  readonly restriction: Restriction | null
  readonly complaints: readonly KnownComplaint[]
  readonly filled: Filled
  readonly done: Done
}

export const rightsPage = (frame: Frame, { programme, today, keeping, restriction, complaints, filled, done }: RightsView) => {
  const { voice, provider } = frame
  const t = rightsTexts(voice)
  const named = programme.participantIs === 'a name'
  const form = readable(filled, { why: t.why }, voice)
  const open = complaints.find(({ ended }) => ended === null)
  const stopped = frame.asked.path.includes('restricted=stops')
  return participantPage(frame, {
    title: t.title, wrong: form.errors.length > 0,
    children: (
      <>
        <Top frame={frame} errors={form.errors} done={done} title={t.title} lead={t.lead} t={t} />
        {stopped && restriction && <Note tone="warn" announced><p>{t.stoppedFirst}</p></Note>}
        <Section title={t.takeTitle}>
          <p>{named ? t.take : t.takeWords}</p>
          <Row>{named ? <ButtonLink href="/my-rights/everything.zip" download>{t.takeButton}</ButtonLink> : <ButtonLink href="/my-appointment/file">{t.takeWordsLink}</ButtonLink>}</Row>
          <Muted>{t.careful}</Muted>
        </Section>
        <Section title={t.keepTitle} gap="s"><Keeping keeping={keeping} today={today} frame={frame} t={t} /></Section>
        <Section title={t.wordsTitle} gap="s"><p>{t.wordsText}</p><Row><ButtonLink href="/my-rights/words" kind="secondary">{t.wordsLink}</ButtonLink></Row></Section>
        <Section title={t.stopTitle}>
          {restriction ? (
            <Card strong gap="s">
              <p>{t.stopped(dateWithYear(dayOf(restriction.at, provider.zone), voice.locale), t[restriction.why])}</p><p>{t.stoppedMeans}</p>
              <Form action="/my-rights/restrictions/ends" gap="s" hidden={act()}><Row><Button kind="secondary">{t.lift}</Button></Row></Form>
            </Card>
          ) : (
            <Form action="/my-rights/restrictions" gap="m" hidden={act()}>
              <p>{t.stop}</p>
              <Choices {...form.field('why')} options={restrictionGrounds.map(value => ({ value, label: t[value] }))} />
              <Row><Button kind="secondary">{t.stopButton}</Button></Row>
              <Muted>{t.stopDanger}</Muted>
            </Form>
          )}
        </Section>
        <Section title={t.complainTitle} gap="s">
          <p>{t.complain}</p>
          {open && <p>{t.complainOpen(dateWithYear(dueOf(open), voice.locale))}</p>}
          <Row><ButtonLink href="/my-rights/complaints" kind="secondary">{t.complainLink}</ButtonLink></Row>
        </Section>
        <p><a href={named ? '/my-trajectory' : '/my-appointment'}>{t.back}</a></p>
      </>
    ),
  })
}

const Keeping = ({ keeping, today, frame: { voice }, t }: { readonly keeping: RightsView['keeping']; readonly today: Day; readonly frame: Frame; readonly t: T }) => {
  if (!keeping) return <p>{t.noDay}</p>
  if (keeping.waits === 'yes') return <p>{t.waits}</p>
  const day = dateWithYear(keeping.dueOn, voice.locale)
  return daysBetween(today, keeping.dueOn) <= soonDays ? <Note tone="warn"><p>{t.goesSoon(day)}</p></Note> : <p>{t.goesOn(day)}</p>
}

export const wordsPage = (frame: Frame, { programme, statements, given, filled, done }: { readonly programme: Programme; readonly statements: readonly Statement[]; readonly given: readonly GivenNote[]; readonly filled: Filled; readonly done: Done }) => {
  const { voice } = frame
  const t = rightsTexts(voice)
  const form = readable(filled, { about: t.about, words: t.words }, voice)
  return participantPage(frame, {
    title: t.wordsTitle, wrong: form.errors.length > 0,
    children: (
      <>
        <Top frame={frame} errors={form.errors} done={done} title={t.wordsTitle} lead={t.wordsText} t={t} />
        {Object.keys(programme.reports).length > 0 && <p>{t.wordsReport} <a href="/reports">{t.toReports}</a></p>}
        <Section title={t.wordsThere} gap="s">{statements.length === 0 ? <p>{t.wordsNone}</p> : <Said statements={statements} given={given} frame={frame} />}</Section>
        <Form action="/my-rights/words" gap="m" hidden={{ ...act(), ...(given.length === 0 ? { about: 'file' } : {}) }}>
          {given.length > 0 && <Choices {...form.field('about')} options={[{ value: 'file', label: t.aboutFile }, ...given.map(({ id, writtenOn }) => ({ value: id, label: t.aboutNote(dateWithYear(writtenOn, voice.locale)) }))]} />}
          <TextArea {...form.field('words')} rows={6} maxlength={statementLength} />
          <Row><Button>{t.wordsButton}</Button></Row>
        </Form>
        <p><a href="/my-rights">{t.toRights}</a></p>
      </>
    ),
  })
}

/** Own words, each with what it stands beside and since when. */
export const Said = ({ statements, given, frame: { voice } }: { readonly statements: readonly Statement[]; readonly given: readonly Pick<GivenNote, 'id' | 'writtenOn'>[]; readonly frame: Pick<Frame, 'voice'> }) => {
  const t = rightsTexts(voice)
  const beside = (one: Statement) => { const note = given.find(({ id }) => id === one.given); return note ? t.aboutNote(dateWithYear(note.writtenOn, voice.locale)) : t.aboutFile }
  return <Stack>{statements.map(one => <Inset key={one.id}><strong>{beside(one)}, {dateWithYear(one.on, voice.locale)}</strong>{lines(one.text)}</Inset>)}</Stack>
}
export const lines = (text: string) => text.split('\n').filter(line => line.trim() !== '').map((line, index) => <p key={index}>{line}</p>)

export const complaintsPage = (frame: Frame, { complaints, today, filled, done }: { readonly complaints: readonly KnownComplaint[]; readonly today: Day; readonly filled: Filled; readonly done: Done }) => {
  const { voice, provider } = frame
  const t = rightsTexts(voice)
  const form = readable(filled, { kind: t.kind, words: t.complaintWords }, voice)
  const authority = authorities[provider.country]
  return participantPage(frame, {
    title: t.complainTitle, wrong: form.errors.length > 0,
    children: (
      <>
        <Top frame={frame} errors={form.errors} done={done} title={t.complainTitle} lead={t.complain} t={t} />
        {complaints.map(one => <OneComplaint key={one.id} frame={frame} complaint={one} today={today} t={t} />)}
        <Form action="/my-rights/complaints" gap="m" hidden={act()}>
          <p>{t.reads}</p>
          <Choices {...form.field('kind')} options={complaintKinds.map(value => ({ value, label: t[value] }))} />
          <TextArea {...form.field('words')} rows={7} maxlength={complaintLength} />
          <ul>{complaintKinds.map(kind => <li key={kind}>{t.within(t[kind], termIn(kind, frame, t), answerTerms[provider.country][kind].source[voice.locale])}</li>)}</ul>
          <Row><Button>{t.complaintButton}</Button></Row>
        </Form>
        <Section title={t.elsewhereTitle} gap="s"><p>{t.call(provider.telephone)}</p><p>{t.elsewhere(authority.name)}</p><Muted>{t.reach(authority.address, authority.telephone, authority.site)}</Muted></Section>
        <p><a href="/my-rights">{t.toRights}</a></p>
      </>
    ),
  })
}
const termIn = (kind: ComplaintKind, { provider }: Frame, t: T): string => {
  const { counts, first, more } = answerTerms[provider.country][kind]
  return t[counts](first, more)
}

const OneComplaint = ({ frame: { voice }, complaint, today, t }: { readonly frame: Frame; readonly complaint: KnownComplaint; readonly today: Day; readonly t: T }) => {
  const day = (on: Day) => dateWithYear(on, voice.locale)
  const late = complaint.ended === null && daysLeft(complaint, today) < 0
  return (
    <Card title={t.sent(day(complaint.madeOn))} strong={complaint.ended === null} gap="s">
      <p><Tag tone={late ? 'warn' : 'info'}>{t[complaint.kind]}</Tag></p>
      {lines(complaint.text)}
      {complaint.ended === null ? (
        <>
          <p>{late ? t.late(day(dueOf(complaint))) : t.due(day(dueOf(complaint)))} {complaint.whyLonger && t.extended(t[complaint.whyLonger])}</p>
          <Form action={`/my-rights/complaints/${complaint.id}/withdrawals`} gap="s" hidden={act()}><Row><Button kind="quiet">{t.withdraw}<Hidden>{t.withdrawMore(day(complaint.madeOn))}</Hidden></Button></Row></Form>
        </>
      ) : complaint.ended.how === 'answered' ? <Inset><strong>{capitalised(t.answeredOn(day(complaint.ended.on)))}</strong>{lines(complaint.answer ?? '')}</Inset> : <p>{t.withdrawnOn(day(complaint.ended.on))}</p>}
    </Card>
  )
}
