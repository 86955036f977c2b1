import { Button, ErrorSummary, Form, Heading, Lead, Note, Row, Section, Stack, TextArea } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { GuardNotice } from '../consent/guard-notice.tsx'
import { Looked } from '../consent/looked.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Programme } from '../programme.ts'
import type { InCircle } from '../trajectories/circle.store.ts'
import type { Party } from '../trajectories/party.ts'
import { divisionTexts, partName } from './division.texts.ts'
import { tasksLength } from './division.ts'
import type { KnownDivision } from './known-division.ts'

type Dated = Frame & { readonly now: Instant }
type StaffFrame = Dated & { readonly me: SignedIn }
type Names = ReadonlyMap<Id<'person'>, string>

export const dividePage = (frame: StaffFrame, { trajectory, called, programme, seated, division, names, filled, looked }: { readonly trajectory: Id<'trajectory'>; readonly called: string; readonly programme: Programme; readonly seated: readonly InCircle[]; readonly division: KnownDivision | null; readonly names: Names; readonly filled: Filled; /** What the word guard points at in words that were not put forward yet. */ readonly looked: readonly string[] }) => {
  const t = divisionTexts(frame.voice)
  const labels = Object.fromEntries(seated.map(({ id, role, person }) => [id, t.tasksOf(names.get(person) ?? '', partName(programme, role, frame.voice))]))
  const form = readable(filled, labels, frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.back(called)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.writeLead}</Lead></Stack>
        {division && <Section title={t.whoAgreed} gap="s"><WhoAgreed frame={frame} programme={programme} division={division} names={names} /><p><a href={`/division/${trajectory}`}>{t.read}</a></p></Section>}
        {looked.length > 0 && <GuardNotice voice={frame.voice} passages={seated.map(({ id }) => { const { label, value } = form.field(id); return { field: id, label: label ?? '', text: value } })} />}
        <Form action={`/trajectories/${trajectory}/division`} gap="m" hidden={{ [actField]: newId() }}>
          <Looked looked={looked} />
          {seated.map(({ id }) => <TextArea key={id} {...form.field(id)} rows={4} maxlength={tasksLength} />)}
          <p>{t.noHealth}</p>
          {division && <p>{t.anewHint}</p>}
          <Row><Button>{looked.length > 0 ? t.anyway : division ? t.anew : t.write}</Button></Row>
        </Form>
      </Stack>
    ),
  })
}

/** As everyone who takes part reads it, and agrees. */
export const divisionPage = (frame: Dated, { party, programme, division, names }: { readonly party: Party; readonly programme: Programme; readonly division: KnownDivision; readonly names: Names }) => {
  const t = divisionTexts(frame.voice)
  const mine = division.parts.find(one => one.party === party.id)
  const home = party.seat === 'beside' ? '/beside' : party.role === programme.guide ? `/trajectories/${party.trajectory}` : '/my-trajectory'
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><p><a href={home}>{t.home}</a></p><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        {division.parts.map(({ party: whose, role, person, tasks }) => {
          const part = partName(programme, role, frame.voice)
          return <Section key={whose} title={t.does((person && names.get(person)) || part, part)} gap="s">{tasks.split('\n').map((line, index) => <p key={index}>{line}</p>)}</Section>
        })}
        {party.role === programme.participant && <Note tone="info"><p>{t.independent}</p></Note>}
        <Section title={t.whoAgreed} gap="s"><WhoAgreed frame={frame} programme={programme} division={division} names={names} /></Section>
        {mine?.confirmedAt === null && <Form action={`/division/${party.trajectory}/confirmations`} hidden={{ [actField]: newId(), division: division.id }}><Row><Button>{t.agree}</Button></Row></Form>}
        {mine?.confirmedAt === null && <p>{t.change(frame.provider.telephone)}</p>}
      </>
    ),
  })
}

const WhoAgreed = ({ frame, programme, division, names }: { readonly frame: Dated; readonly programme: Programme; readonly division: KnownDivision; readonly names: Names }) => {
  const t = divisionTexts(frame.voice)
  const all = division.parts.every(({ confirmedAt }) => confirmedAt !== null)
  return (
    <>
      <ul>{division.parts.map(({ party, role, person, confirmedAt }) => (
        <li key={party}>{(person && names.get(person)) || partName(programme, role, frame.voice)}: {confirmedAt ? t.agreedOn(momentInWords(confirmedAt, frame.now, frame.provider.zone, frame.voice.locale)) : t.notAgreed}</li>
      ))}</ul>
      {division.stands ? <p>{t.stands}</p> : all && <p>{t.someoneNew}</p>}
    </>
  )
}
