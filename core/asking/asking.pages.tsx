import { Button, ButtonLink, Card, Choices, Document, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Pairs, Row, Section, Stack, Table, Tag, TextField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { Profile } from '../people/person.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Programme, PublicPage } from '../programme.ts'
import { Proof, Work } from '../proof.tsx'
import { EntryQuestions } from '../trajectories/entry.pages.tsx'
import { LawChoice } from '../trajectories/law-choice.tsx'
import { openPlanTexts } from '../trajectories/open-plan.texts.ts'
import { askingTexts } from './asking.texts.ts'
import type { FirstTalk } from './asking.ts'
import { informTexts } from './inform.texts.ts'

type Presented = Programme & { readonly presents: PublicPage }
type StaffFrame = Frame & { readonly me: SignedIn; readonly now: Instant }

/** What it is, before anyone is asked for a name. */
export const publicPage = (frame: Frame, { id, name, presents, advice, stayingInTouch }: Presented) => {
  const [t, toManagers] = [askingTexts(frame.voice), informTexts(frame.voice)]
  const { locale } = frame.voice
  return participantPage(frame, {
    title: name[locale],
    children: (
      <>
        <Stack><h1>{name[locale]}</h1><Lead>{presents.lead[locale]}</Lead></Stack>
        <Section title={t.how} gap="s"><ul>{presents.points.map((point, index) => <li key={index}>{point[locale]}</li>)}</ul></Section>
        <Section title={t.ask} gap="m"><p>{t.free}</p><Row><ButtonLink href={`/programmes/${id}/ask`}>{t.askButton}</ButtonLink></Row></Section>
        <Section title={toManagers.forManagers} gap="s">
          <p><a href={`/programmes/${id}/inform`}>{toManagers.toInform}</a></p>
          {advice && <p><a href={`/programmes/${id}/advice`}>{toManagers.toAdvice}</a></p>}
          {stayingInTouch && <p><a href={`/programmes/${id}/in-touch`}>{toManagers.toInTouch}</a></p>}
        </Section>
      </>
    ),
  })
}

/** For a manager: a note to hand over, and no word back. */
export const informPage = (frame: Frame & { readonly asked: { readonly origin: string } }, { id, name, presents }: Presented) => {
  const t = informTexts(frame.voice)
  const own = askingTexts({ ...frame.voice, address: frame.provider.address })
  const { locale } = frame.voice
  return participantPage(frame, {
    title: t.informTitle,
    children: (
      <>
        <Stack><p><a href={`/programmes/${id}`}>{own.back}</a></p><h1>{t.informTitle}</h1><Lead>{t.informLead}</Lead></Stack>
        <Note tone="info" icon="eye"><p>{t.informNever}</p></Note>
        <ul><li>{t.informDont}</li><li>{t.informSick}</li></ul>
        <Row><ButtonLink href={`/programmes/${id}/note.pdf`}>{t.informPaper}</ButtonLink></Row>
        <Section title={t.informWords} gap="s">
          <Document label={t.note}>
            <p><strong>{name[locale]}</strong></p>
            <p>{presents.lead[locale]}</p>
            <ul>{presents.points.map((point, index) => <li key={index}>{point[locale]}</li>)}</ul>
            <p>{own.noteHow}: {frame.asked.origin}/programmes/{id}</p>
            <p>{own.noteCall(frame.provider.telephone)}</p>
            <p>{own.noteNobodyHears}</p>
          </Document>
        </Section>
      </>
    ),
  })
}

export const askFirstTalk = (frame: Frame, { programme, guides, challenge, filled }: { readonly programme: Presented; readonly guides: readonly Profile[]; readonly challenge: string; readonly filled: Filled }) => {
  const t = askingTexts(frame.voice)
  const form = readable(filled, { name: t.name, mail: t.mail, telephone: t.telephone, excludes: t.excludes }, frame.voice)
  return participantPage(frame, {
    title: t.askTitle, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        <Stack><p><a href={`/programmes/${programme.id}`}>{t.back}</a></p><h1>{t.askTitle}</h1><Lead>{t.askLead}</Lead></Stack>
        <Form action={`/programmes/${programme.id}/ask`} gap="m" hidden={{ [actField]: newId() }}>
          <Proof challenge={challenge} />
          <TextField {...form.field('name')} autocomplete="name" maxlength={80} />
          <TextField {...form.field('mail')} hint={t.mailHint} type="email" inputmode="email" autocomplete="email" spellcheck={false} maxlength={254} />
          <TextField {...form.field('telephone')} type="tel" inputmode="tel" autocomplete="tel" maxlength={30} />
          {guides.length > 1 && <Choices {...form.chosen('excludes')} hint={t.excludesHint} options={guides.map(({ person, name }) => ({ value: person, label: name }))} />}
          <Muted>{t.kept}</Muted>
          <Row><Button>{t.askButton}</Button></Row>
        </Form>
        <Work challenge={challenge} />
      </>
    ),
  })
}

export const askedFirstTalkPage = (frame: Frame) => {
  const t = askingTexts(frame.voice)
  return participantPage(frame, { title: t.askedTitle, children: <><Stack><h1>{t.askedTitle}</h1><Lead>{t.asked}</Lead></Stack><p>{t.askedCall(frame.provider.telephone)}</p></> })
}

export const firstTalksPage = (frame: StaffFrame, requests: readonly FirstTalk[], programmes: readonly Programme[]) => {
  const { voice, provider, now } = frame
  const t = askingTexts(voice)
  return staffPage(frame, {
    place: 'today', title: t.listTitle,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href="/today">{t.toToday}</a></p><Heading level={1}>{t.listTitle}</Heading></Stack>
        {requests.length === 0 ? <Empty><p>{t.listNone}</p></Empty> : <Table
          label={t.listTitle} columns={[{ label: t.name }, { label: t.programme }, { label: t.when }, { label: t.state }]}
          rows={requests.map(({ id, name, programme, at, takenBy }) => [
            <a href={`/first-talks/${id}`}>{name}</a>, programmes.find(one => one.id === programme)?.name[voice.locale] ?? '', momentInWords(at, now, provider.zone, voice.locale),
            takenBy ? <Tag tone="ok">{t.yours}</Tag> : <Tag tone="warn">{t.waits}</Tag>,
          ])}
        />}
      </Stack>
    ),
  })
}

export const firstTalkPage = (frame: StaffFrame, { id, name, mail, telephone, at, takenBy, excluded }: FirstTalk, programme: Programme) => {
  const { kinds = {} } = programme
  const { voice, provider, now } = frame
  const t = askingTexts(voice)
  return staffPage(frame, {
    place: 'today', title: t.requestTitle, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href="/first-talks">{t.toList}</a></p><Heading level={1}>{t.requestTitle}</Heading><Lead>{t.fromThem}</Lead><Muted>{momentInWords(at, now, provider.zone, voice.locale)}</Muted></Stack>
        {excluded > 0 && <Note tone="warn"><p>{t.namedSome(excluded)}</p></Note>}
        <Card><Pairs items={[{ term: t.name, detail: name }, { term: t.mail, detail: mail }, ...(telephone ? [{ term: t.telephone, detail: telephone }] : [])]} /></Card>
        {takenBy === null
          ? <Form action={`/first-talks/${id}/takings`} hidden={{ [actField]: newId() }}><Row><Button>{t.take}</Button></Row></Form>
          : <Stack gap="s">
              <p>{t.takenYou}</p>
              <Form action={`/first-talks/${id}/plans`} gap="s" hidden={{ [actField]: newId() }}>
                {Object.keys(kinds).length > 0 && <Choices name="kind" label={t.kind} value={Object.keys(kinds)[0] ?? ''} options={Object.entries(kinds).map(([value, kind]) => ({ value, label: kind.name[voice.locale] }))} />}
                <LawChoice programmes={[programme]} field={{ name: 'law', label: openPlanTexts(voice).law, value: provider.country }} frame={frame} />
                <EntryQuestions programmes={[programme]} chosen={[]} frame={frame} />
                <Row><Button kind="secondary">{t.open(name)}</Button></Row>
              </Form>
              <Muted>{t.openHint}</Muted>
            </Stack>}
      </Stack>
    ),
  })
}
