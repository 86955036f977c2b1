import { Button, ButtonLink, Card, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Pairs, Row, Section, Stack, Table, Tag, TextField } from '../../design/index.ts'
import { participantPage, staffPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import type { SignedIn } from '../../core/people/sign-in.ts'
import { Proof, Work } from '../../core/proof.tsx'
import { newId } from '../../kit/id.ts'
import { momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import type { Asker, RecoveryRequest } from './request.ts'
import { requestTexts } from './request.texts.ts'

type StaffFrame = Frame & { readonly me: SignedIn; readonly now: Instant }
const act = () => <input type="hidden" name={actField} value={newId()} />

/** What it is and for whom it is not, before anyone is asked for a name. */
export const recoveryPage = (frame: Frame) => {
  const t = requestTexts(frame.voice)
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        <Section title={t.how} gap="s"><ul><li>{t.weekly}</li><li>{t.reports}</li><li>{t.sharing}</li><li>{t.stop}</li></ul></Section>
        <Section title={t.notFor} gap="s"><p>{t.notForLead}</p><ul><li>{t.notComplex}</li><li>{t.notReady}</li><li>{t.notForced}</li></ul><p>{t.notForThen}</p></Section>
        <Section title={t.costs} gap="s"><p>{t.costsLead}</p><p><a href="/cost-of-absence">{t.costsLink}</a></p></Section>
        <Section title={t.ask} gap="m">
          <p>{t.free}</p>
          <Row><ButtonLink href="/recovery/ask/employee">{t.forMyself}</ButtonLink><ButtonLink href="/recovery/ask/employer" kind="secondary">{t.asEmployer}</ButtonLink></Row>
        </Section>
      </>
    ),
  })
}

export const askTalkPage = (frame: Frame, { by, challenge, filled }: { readonly by: Asker; readonly challenge: string; readonly filled: Filled }) => {
  const t = requestTexts(frame.voice)
  const form = readable(filled, { organisation: t.organisation, name: t.name, mail: t.mail, telephone: t.telephone }, frame.voice)
  return participantPage(frame, {
    title: t.askTitle, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        <Stack><p><a href="/recovery">{t.back}</a></p><h1>{t.askTitle}</h1><Lead>{by === 'employer' ? t.askEmployer : t.askEmployee}</Lead></Stack>
        {by === 'employer' && <Note tone="warn"><p>{t.noNames}</p></Note>}
        <Form action={`/recovery/ask/${by}`} gap="m">
          {act()}
          <Proof challenge={challenge} />
          {by === 'employer' && <TextField {...form.field('organisation')} autocomplete="organization" maxlength={120} />}
          <TextField {...form.field('name')} autocomplete="name" maxlength={80} />
          <TextField {...form.field('mail')} hint={by === 'employee' ? t.mailHint : undefined} type="email" inputmode="email" autocomplete="email" spellcheck={false} maxlength={254} />
          <TextField {...form.field('telephone')} type="tel" inputmode="tel" autocomplete="tel" maxlength={30} />
          <Muted>{t.kept}</Muted>
          <Row><Button>{t.button}</Button></Row>
        </Form>
        <Work challenge={challenge} />
      </>
    ),
  })
}

export const askedTalkPage = (frame: Frame) => {
  const t = requestTexts(frame.voice)
  return participantPage(frame, { title: t.askedTitle, children: <><Stack><h1>{t.askedTitle}</h1><Lead>{t.asked}</Lead></Stack><p>{t.askedCall(frame.provider.telephone)}</p></> })
}

export const requestsPage = (frame: StaffFrame, requests: readonly RecoveryRequest[]) => {
  const { voice, provider, now } = frame
  const t = requestTexts(voice)
  return staffPage(frame, {
    place: 'today', title: t.listTitle,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href="/today">{t.toToday}</a></p><Heading level={1}>{t.listTitle}</Heading></Stack>
        {requests.length === 0 && <Empty><p>{t.listNone}</p></Empty>}
        {requests.length > 0 && <Table
          label={t.listTitle} columns={[{ label: t.name }, { label: t.by }, { label: t.when }, { label: t.state }]}
          rows={requests.map(({ id, name, by, at, takenBy }) => [
            <a href={`/recovery/requests/${id}`}>{name}</a>, by === 'employer' ? t.employer : t.employee, momentInWords(at, now, provider.zone, voice.locale),
            takenBy ? <Tag tone="ok">{t.yours}</Tag> : <Tag tone="warn">{t.waits}</Tag>,
          ])}
        />}
        <Row><ButtonLink href="/plans/new" kind="secondary">{t.openPlan}</ButtonLink><ButtonLink href="/recovery/offers" kind="secondary">{t.offers}</ButtonLink></Row>
      </Stack>
    ),
  })
}

export const requestPage = (frame: StaffFrame, { id, by, name, mail, telephone, organisation, at, takenBy }: RecoveryRequest) => {
  const { voice, provider, now } = frame
  const t = requestTexts(voice)
  const known = [{ term: t.name, detail: name }, { term: t.mail, detail: mail }, ...(telephone ? [{ term: t.telephone, detail: telephone }] : []), ...(organisation ? [{ term: t.organisation, detail: organisation }] : [])]
  return staffPage(frame, {
    place: 'today', title: t.requestTitle, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href="/recovery/requests">{t.toList}</a></p><Heading level={1}>{t.requestTitle}</Heading><Lead>{by === 'employer' ? t.fromEmployer : t.fromEmployee}</Lead><Muted>{momentInWords(at, now, provider.zone, voice.locale)}</Muted></Stack>
        <Card><Pairs items={known} /></Card>
        {takenBy === null
          ? <Form action={`/recovery/requests/${id}/takings`}>{act()}<Row><Button>{t.take}</Button></Row></Form>
          : <Stack gap="s">
              <p>{t.takenYou}</p>
              {by === 'employer' && <Row><ButtonLink href="/recovery/offers/new" kind="secondary">{t.makeOffer}</ButtonLink></Row>}
              {by === 'employee' && <Form action="/plans" hidden={{ programme: 'workfloor-recovery', name, mail, telephone: telephone ?? '' }}>{act()}<Row><Button kind="secondary">{t.openFor(name)}</Button></Row></Form>}
              {by === 'employee' && <Muted>{t.openHint}</Muted>}
            </Stack>}
      </Stack>
    ),
  })
}
