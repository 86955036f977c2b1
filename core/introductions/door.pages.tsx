/** What a contact of the centre is asked, what is written about them, and how to stop. */
import type { VNode } from 'preact'
import { Button, Choices, ErrorSummary, Form, Lead, Muted, Note, Pairs, Row, Section, Stack } from '../../design/index.ts'
import { dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { Act } from '../job-research/act.tsx'
import type { Introductions } from '../programme.ts'
import type { AtLink } from './known-contacts.ts'
import { lengths, ways } from './introductions.ts'
import { introductionsTexts } from './introductions.texts.ts'

/** Contacts are spoken to as u, whatever the house says to its participants. */
const formal = (frame: Frame): Frame => ({ ...frame, voice: { locale: frame.voice.locale, address: 'u' } })

export const contactPage = (plain: Frame, { address, contact, introductions, until, filled, done }: { readonly address: string; readonly contact: AtLink; readonly introductions: Introductions | null; readonly until: Instant | null; readonly filled: Filled; readonly done: 'yes' | 'no' | null }): VNode => {
  const frame = formal(plain)
  const { voice, provider } = frame
  const t = introductionsTexts(voice)
  const form = readable(filled, { ways: t.ways, months: t.months }, voice)
  const { details } = contact
  return participantPage(frame, {
    title: t.doorTitle, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {done && <Note tone="ok" announced>{done === 'yes' ? t.doorThanksYes : t.doorThanksNo}</Note>}
        <Stack><h1>{t.doorTitle}</h1><Lead>{t.doorLead(provider.name)}</Lead><p>{t.doorAsk}</p></Stack>
        <Section title={t.written}>
          <Pairs items={[{ term: t.work, detail: contact.work }, { term: t.sector, detail: introductions?.sectors[contact.sector]?.[voice.locale] ?? contact.sector }, { term: t.region, detail: introductions?.regions[contact.region]?.[voice.locale] ?? contact.region }, ...(details ? [{ term: t.name, detail: [details.name, details.organisation].join(', ') }] : [])]} />
          <Muted>{t.writtenWho}</Muted>
        </Section>
        {until && <Section title={t.doorStop}><p>{t.doorStands(dateWithYear(dayOf(until, provider.zone), voice.locale))}</p><Form action={`${address}/no`} gap="s"><Act /><Row><Button kind="danger">{t.doorStop}</Button></Row></Form></Section>}
        <Section title={until ? t.doorAgain : t.doorYes}>
          <Form action={`${address}/yes`} gap="m">
            <Act />
            <Choices {...form.chosen('ways')} options={ways.map(value => ({ value, label: t[value] }))} />
            <Choices name="months" label={t.months} hint={t.monthsHint} value={String(lengths[0])} options={lengths.map(months => ({ value: String(months), label: t.monthsSaid(months) }))} />
            <Row><Button>{t.doorYes}</Button></Row>
          </Form>
          {!until && <Form action={`${address}/no`} gap="s"><Act /><Row><Button kind="secondary">{t.doorNo}</Button></Row></Form>}
        </Section>
      </>
    ),
  })
}

/** The address it was asked at is not in it. */
const atTheDoor = (frame: Frame): Frame => ({ ...formal(frame), me: null, asked: { ...frame.asked, method: 'GET', path: '/' } })
export const closedContactPage = (plain: Frame): VNode => {
  const frame = atTheDoor(plain)
  const t = introductionsTexts(frame.voice)
  return participantPage(frame, { title: t.closedTitle, children: <Stack><h1>{t.closedTitle}</h1><Lead>{t.closed(frame.provider.telephone)}</Lead></Stack> })
}
export const oftenPage = (plain: Frame): VNode => {
  const frame = atTheDoor(plain)
  const t = introductionsTexts(frame.voice)
  return participantPage(frame, { title: t.doorTitle, children: <Stack><h1>{t.doorTitle}</h1><Lead>{t.tooOften}</Lead></Stack> })
}
