/** Where someone decides what another reads: what it is, exactly how it will look, for how long, and the way back. */
import { Button, ButtonLink, Card, Choices, Document, ErrorSummary, Form, Lead, Muted, Note, Row, Section, Stack, Todo } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { capitalised, momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { givenName } from '../people/person.ts'
import { lengths, type Length, type Purpose } from './consent.ts'
import { consentTexts } from './consent.texts.ts'
import type { Words } from './written-passages.ts'

type Dated = Frame & { readonly now: Instant }
type T = ReturnType<typeof consentTexts>
export type PassageToChoose = Words & { readonly position: number }
/** One version and one reader: what is mine to decide about it. */
export type ToDecide = { readonly version: Id<'shared-version'>; readonly reader: { readonly party: Id<'party'>; readonly name: string }; readonly purpose: Purpose; readonly at: Instant; readonly passages: readonly PassageToChoose[] }
export type Chosen = { readonly positions: readonly number[]; readonly length: Length }
/** What I decided for one reader, as it is now. */
export type Standing =
  | { readonly is: 'open' }
  | { readonly is: 'given'; readonly consent: string; readonly from: Instant; readonly until: Instant }
  | { readonly is: 'refused' | 'withdrawn' | 'ended' | 'superseded' | 'past' }

export const sharingAddress = ({ version, reader }: Pick<ToDecide, 'version' | 'reader'>): string => `/sharing/${version}/${reader.party}`
const act = () => <input type="hidden" name={actField} value={newId()} />

export const sharingListPage = (frame: Dated, decisions: readonly (ToDecide & { readonly standing: Standing })[]) => {
  const t = consentTexts(frame.voice)
  const open = decisions.filter(({ standing }) => standing.is === 'open')
  const decided = decisions.filter(({ standing }) => standing.is !== 'open' && standing.is !== 'superseded')
  return participantPage(frame, {
    title: t.listTitle,
    children: (
      <>
        <Stack><h1>{t.listTitle}</h1><Lead>{t.listLead}</Lead></Stack>
        {open.length === 0 && <p>{t.listNone}</p>}
        {open.map(one => (
          <Todo key={sharingAddress(one)} kicker={t.waits} title={t.about(givenName(one.reader.name))}>
            <p>{t[one.purpose]}</p>
            <Row><ButtonLink href={sharingAddress(one)}>{t.decide}</ButtonLink></Row>
          </Todo>
        ))}
        {decided.length > 0 && <Section title={t.earlier}><ul>{decided.map(one => <li key={sharingAddress(one)}><a href={sharingAddress(one)}>{inShort(frame, t, one)}</a></li>)}</ul></Section>}
      </>
    ),
  })
}

const inWords = ({ now, provider, voice }: Dated, moment: Instant) => momentInWords(moment, now, provider.zone, voice.locale)
const inShort = (frame: Dated, t: T, { reader, standing }: ToDecide & { readonly standing: Standing }) => {
  const name = givenName(reader.name)
  switch (standing.is) {
    case 'given': return standing.from > frame.now ? t.earlierBegins(name, inWords(frame, standing.from)) : t.earlierGiven(name, inWords(frame, standing.until))
    case 'refused': return t.earlierRefused(name)
    case 'withdrawn': return t.earlierStopped(name)
    default: return t.earlierEnded(name)
  }
}

/** The choice itself. Nothing is ticked beforehand, and the shortest time stands first. */
export const decidePage = (frame: Dated, decision: ToDecide, chosen: Chosen | null, wrong: 'nothing-chosen' | null) => {
  const t = consentTexts(frame.voice)
  const name = givenName(decision.reader.name)
  const address = sharingAddress(decision)
  return participantPage(frame, {
    title: t.title(name), wrong: wrong !== null,
    children: (
      <>
        {wrong && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'passage', message: t.chooseOne }]} />}
        <Stack><h1>{t.title(name)}</h1><Note><p><strong>{t.no}</strong> {t.lead} {t.silent(name)}</p></Note></Stack>
        <Section title={t.purposeTitle} gap="s"><p>{t[decision.purpose]}</p><Muted>{t.putOn(capitalised(inWords(frame, decision.at)))}</Muted></Section>
        <Form action={`${address}/preview`}>
          <Choices
            kind="many" name="passage" label={t.passages} hint={t.passagesHint} error={wrong ? t.chooseOne : undefined} value={(chosen?.positions ?? []).map(String)}
            options={decision.passages.map(({ position, asked, text }) => ({ value: String(position), label: asked ?? text, hint: asked === null ? undefined : text }))}
          />
          <Choices name="length" label={t.until(name)} hint={t.untilHint} value={String(chosen?.length ?? lengths[0])} options={lengths.map(days => ({ value: String(days), label: t.days(days) }))} />
          <Note tone="info" icon="clock"><p>{t.cooling}</p><p>{t.stop(name)}</p></Note>
          <Row><Button>{t.preview(name)}</Button></Row>
        </Form>
        <Form action={`${address}/refusals`}>{act()}<Row><Button kind="secondary">{t.nothing}</Button><ButtonLink href="/sharing" kind="quiet">{t.later}</ButtonLink></Row></Form>
      </>
    ),
  })
}

/** Exactly what the reader will see: the same passages, drawn by the same part of the page. */
export const previewPage = (frame: Dated, decision: ToDecide, chosen: Chosen) => {
  const t = consentTexts(frame.voice)
  const name = givenName(decision.reader.name)
  const address = sharingAddress(decision)
  const choice = <>{chosen.positions.map(position => <input key={position} type="hidden" name="passage" value={String(position)} />)}<input type="hidden" name="length" value={String(chosen.length)} /></>
  return participantPage(frame, {
    title: t.previewTitle(name),
    children: (
      <>
        <Stack><h1>{t.previewTitle(name)}</h1><Lead>{t.previewLead}</Lead></Stack>
        <SharedWords label={t.words} passages={decision.passages.filter(({ position }) => chosen.positions.includes(position))} />
        <p>{t.forDays(name, chosen.length)} {t.cooling}</p>
        <Form action={`${address}/consents`} gap="s">{act()}{choice}<Row><Button>{t.yes(name)}</Button></Row></Form>
        <Form action={`${address}/choice`} gap="s">{choice}<Row><Button kind="secondary">{t.change}</Button></Row></Form>
      </>
    ),
  })
}

/** The words as their reader sees them; the preview and the reader's own page both draw them with this. */
export const SharedWords = ({ label, passages }: { readonly label: string; readonly passages: readonly Words[] }) => (
  <Document label={label}>
    {passages.map(({ asked, text, language }, index) => <div key={index} class="stack stack--s" lang={language}>{asked && <h2>{asked}</h2>}{text.split('\n').map((line, number) => <p key={number}>{line}</p>)}</div>)}
  </Document>
)

/** What was decided, and how to come back on it: one press, as giving was. */
export const decidedPage = (frame: Dated, decision: ToDecide, standing: Exclude<Standing, { readonly is: 'open' }>, shown: readonly Words[], readAt: Instant | null) => {
  const t = consentTexts(frame.voice)
  const name = givenName(decision.reader.name)
  const address = sharingAddress(decision)
  const title = standing.is === 'given' ? t.givenTitle(name) : t.title(name)
  return participantPage(frame, {
    title,
    children: (
      <>
        <h1>{title}</h1>
        {standing.is === 'given' && (
          <>
            <p>{t.given(name, inWords(frame, standing.from), inWords(frame, standing.until))}</p>
            <Form action={`/sharing/consents/${standing.consent}/withdrawals`} gap="s">{act()}<Row><Button>{t.withdraw}</Button></Row></Form>
            <SharedWords label={t.words} passages={shown} />
            <Muted>{readAt ? t.readAt(name, inWords(frame, readAt)) : t.notRead(name)}</Muted>
            <Muted>{t.givenOthers}</Muted>
            <Row><ButtonLink kind="secondary" href={`/sharing/consents/${standing.consent}/receipt.pdf`} download>{t.receipt}</ButtonLink></Row>
          </>
        )}
        {standing.is === 'refused' && <Note tone="ok">{t.refused}</Note>}
        {standing.is === 'withdrawn' && <Note tone="ok" announced>{t.withdrawn}</Note>}
        {standing.is === 'ended' && <p>{t.earlierEnded(name)}</p>}
        {standing.is !== 'given' && readAt && <Muted>{t.readAt(name, inWords(frame, readAt))}</Muted>}
        {(standing.is === 'superseded' || standing.is === 'past') && <Card><p>{t[standing.is]}</p></Card>}
        {/* Whoever decided may decide otherwise; nobody asks them to. */}
        {(standing.is === 'refused' || standing.is === 'withdrawn' || standing.is === 'ended') && <Form action={`${address}/choice`} gap="s"><Row><Button kind="secondary">{t.change}</Button></Row></Form>}
        <p><a href="/sharing">{t.back}</a></p>
      </>
    ),
  })
}
