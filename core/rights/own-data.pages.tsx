/** For whoever is somebody here without a file of their own: what is kept of them, and what they asked. */
import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink, Card, Choices, Details, ErrorSummary, Form, Heading, Hidden, Inset, Lead, Muted, Note, Pairs, Row, Section, Stack, Tag, TextArea } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { capitalised, dateWithYear, dayOf, type Day } from '../../kit/time.ts'
import type { Look } from '../../kit/log.ts'
import { actField } from '../../kit/web.ts'
import { chromeTexts } from '../chrome.texts.ts'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import { readable, type Filled } from '../filled-form.ts'
import { homeOf, type SignedIn } from '../people/sign-in.ts'
import { lookInWords, type KeptSection } from './gather-own-data.ts'
import type { KnownRequest } from './known-requests.ts'
import { lines } from './own-rights.pages.tsx'
import { ownDataTexts } from './own-data.texts.ts'
import { complaintLength, daysLeft, dueOf, openRequest } from './rights.ts'
import { authorities, requestKinds, termOf } from './terms.ts'

export type OwnFrame = Frame & { readonly me: SignedIn }
type T = ReturnType<typeof ownDataTexts>

/** Among the places of those who work here; for anyone else a page with help and the way out. */
const ownPage = (frame: OwnFrame, { title, wrong = false, children }: { readonly title: string; readonly wrong?: boolean; readonly children: ComponentChildren }): VNode => frame.me.offices.length > 0
  ? staffPage(frame, { place: 'account', title, wrong, wide: false, children: <>{children}</> })
  : participantPage(frame, { title, wrong, children: <>{children}</> })

export const ownDataPage = (frame: OwnFrame, { sections, looks, requests, hasFile }: { readonly sections: readonly KeptSection[]; /** Of others, the newest first. */ readonly looks: readonly Look[]; readonly requests: readonly KnownRequest[]; readonly hasFile: boolean }): VNode => {
  const { voice } = frame
  const t = ownDataTexts(voice)
  const open = openRequest(requests)
  return ownPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        {hasFile && <p>{t.toFile} <a href="/my-rights">{t.toFileLink}</a></p>}
        <Section title={t.keptTitle}>
          {sections.map(section => <Kept key={section.name} section={section} t={t} />)}
          <Muted>{t.others}</Muted>
        </Section>
        <Section title={t.takeTitle} gap="s"><p>{t.take}</p><Row><ButtonLink href="/my-data/everything.zip" download>{t.takeButton}</ButtonLink></Row><Muted>{t.careful}</Muted></Section>
        <Section title={t.looksTitle} gap="s"><p>{t.looksLead}</p><LooksAtMe frame={frame} looks={looks} t={t} /></Section>
        <Section title={t.requestTitle} gap="s">
          <p>{t.requestText}</p>
          {open && <p>{t.requestOpen(dateWithYear(dueOf(open), voice.locale))}</p>}
          <Row><ButtonLink href="/my-data/requests" kind="secondary">{t.requestLink}</ButtonLink></Row>
          <p>{t.ownFix} <a href="/account">{t.ownFixLink}</a></p>
        </Section>
        <p><a href={homeOf(frame.me.offices)}>{t.back}</a></p>
      </>
    ),
  })
}

const Kept = ({ section: { title, why, until, readers, entries }, t }: { readonly section: KeptSection; readonly t: T }) => (
  <Card title={title} level={3} gap="s">
    <Pairs items={[{ term: t.why, detail: why }, { term: t.until, detail: until }, { term: t.readBy, detail: readers }]} />
    <Details summary={<>{t.show(entries.length)}<Hidden>: {title}</Hidden></>}>
      <ul>{entries.map((entry, index) => <li key={index}><strong>{entry.title}</strong>{entry.fields.length > 0 && `: ${entry.fields.map(({ label, value }) => `${label.toLowerCase()} ${value}`).join(', ')}`}</li>)}</ul>
    </Details>
  </Card>
)

const LooksAtMe = ({ frame, looks, t }: { readonly frame: OwnFrame; readonly looks: readonly Look[]; readonly t: T }) => {
  if (looks.length === 0) return <p>{t.looksNone}</p>
  const said = looks.map(look => { const { who, what } = lookInWords(frame, look); return `${dateWithYear(dayOf(look.at, frame.provider.zone), frame.voice.locale)}: ${who} ${what}` })
  return <><ul>{[...new Set(said)].slice(0, shownLooks).map(line => <li key={line}>{line}</li>)}</ul>{new Set(said).size > shownLooks && <Muted>{t.looksMore}</Muted>}</>
}
const shownLooks = 20

export const dones = ['sent', 'withdrawn'] as const
type Done = (typeof dones)[number] | null

export const requestsPage = (frame: OwnFrame, { requests, today, filled, done }: { readonly requests: readonly KnownRequest[]; readonly today: Day; readonly filled: Filled; readonly done: Done }): VNode => {
  const { voice, provider, me } = frame
  const t = ownDataTexts(voice)
  const form = readable(filled, { kind: t.kind, words: t.words }, voice)
  const authority = authorities[provider.country]
  const [aboutData, aboutGuidance] = [termOf(provider.country, 'access'), termOf(provider.country, 'guidance')]
  return ownPage(frame, {
    title: t.requestTitle, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {done && form.errors.length === 0 && <Note tone="ok" announced><p>{done === 'sent' ? t.sentDone : t.withdrawDone}</p></Note>}
        <Stack><Heading level={1}>{t.requestTitle}</Heading><Lead>{t.requestText}</Lead></Stack>
        <Section title={t.asked} gap="s">{requests.length === 0 ? <p>{t.none}</p> : requests.map(one => <OneRequest key={one.id} frame={frame} request={one} today={today} t={t} />)}</Section>
        <Section title={t.askTitle}>
          <Form action="/my-data/requests" gap="m" hidden={{ [actField]: newId() }}>
            <p>{t.reads}</p>
            <Choices {...form.field('kind')} options={requestKinds.map(value => ({ value, label: t[value] }))} />
            <TextArea {...form.field('words')} rows={7} maxlength={complaintLength} />
            <ul>
              <li>{t.within(t[aboutData.counts](aboutData.first, aboutData.more), aboutData.source[voice.locale])}</li>
              <li>{t.withinGuidance(t[aboutGuidance.counts](aboutGuidance.first, aboutGuidance.more), aboutGuidance.source[voice.locale])}</li>
            </ul>
            <Row><Button>{t.send}</Button></Row>
          </Form>
          <Muted>{t.others}</Muted>
          {me.offices.length === 0 && <Muted>{t.stopNow}</Muted>}
        </Section>
        <Section title={t.elsewhereTitle} gap="s"><p>{t.call(provider.telephone)}</p><p>{t.elsewhere(authority.name)}</p><Muted>{t.reach(authority.address, authority.telephone, authority.site)}</Muted></Section>
        <p><a href="/my-data">{t.toData}</a></p>
      </>
    ),
  })
}

const OneRequest = ({ frame: { voice }, request, today, t }: { readonly frame: OwnFrame; readonly request: KnownRequest; readonly today: Day; readonly t: T }) => {
  const day = (on: Day) => dateWithYear(on, voice.locale)
  const late = request.ended === null && daysLeft(request, today) < 0
  return (
    <Card title={t.sent(day(request.madeOn))} level={3} strong={request.ended === null} gap="s">
      <p><Tag tone={late ? 'warn' : 'info'}>{t[request.kind]}</Tag></p>
      {lines(request.text)}
      {request.ended === null ? (
        <>
          <p>{late ? t.late(day(dueOf(request))) : t.due(day(dueOf(request)))} {request.whyLonger && t.extended(t[request.whyLonger])}</p>
          <Form action={`/my-data/requests/${request.id}/withdrawals`} gap="s" hidden={{ [actField]: newId() }}><Row><Button kind="quiet">{t.withdraw}<Hidden>{t.withdrawMore(day(request.madeOn))}</Hidden></Button></Row></Form>
        </>
      ) : request.ended.how === 'answered' ? <Inset><strong>{capitalised(t.answeredOn(day(request.ended.on)))}</strong>{lines(request.answer ?? '')}</Inset> : <p>{t.withdrawnOn(day(request.ended.on))}</p>}
    </Card>
  )
}
