import { Button, ButtonLink, Card, Choices, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Pairs, Row, Stack, Table, Tag, TextField } from '../../design/index.ts'
import { participantPage, staffPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import type { SignedIn } from '../../core/people/sign-in.ts'
import { newId } from '../../kit/id.ts'
import { dayInWords, dayOf, type Instant, type Locale } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { heldAt, totalCents, type Offer, type OwnOffer } from './offer.ts'
import { offerTexts } from './offer.texts.ts'

type StaffFrame = Frame & { readonly me: SignedIn; readonly now: Instant }
const act = () => <input type="hidden" name={actField} value={newId()} />
const money = (cents: number, locale: Locale) => new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, { style: 'currency', currency: 'EUR' }).format(cents / 100)

export const offersPage = (frame: StaffFrame, offers: readonly OwnOffer[]) => {
  const { voice, provider, now } = frame
  const t = offerTexts(voice)
  const inDays = (at: Instant) => dayInWords(dayOf(at, provider.zone), dayOf(now, provider.zone), voice.locale)
  return staffPage(frame, {
    place: 'today', title: t.listTitle,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href="/recovery/requests">{t.back}</a></p><Heading level={1}>{t.listTitle}</Heading></Stack>
        {offers.length === 0 && <Empty><p>{t.none}</p></Empty>}
        {offers.length > 0 && <Table
          label={t.listTitle} columns={[{ label: t.organisation }, { label: t.total, numeric: true }, { label: t.made }, { label: t.state }]}
          rows={offers.map(offer => [
            offer.organisation, money(totalCents(offer), voice.locale), inDays(offer.at),
            offer.answer === 'accepted' ? <><Tag tone="ok">{t.accepted}</Tag> <Muted>{offer.signedName}</Muted></> : offer.answer === 'declined' ? <Tag>{t.declined}</Tag> : offer.until <= now ? <Tag>{t.ranOut}</Tag> : <Tag tone="warn">{t.waits}</Tag>,
          ])}
        />}
        <Row><ButtonLink href="/recovery/offers/new">{t.make}</ButtonLink></Row>
      </Stack>
    ),
  })
}

export const newOfferPage = (frame: StaffFrame, filled: Filled) => {
  const t = offerTexts(frame.voice)
  const form = readable(filled, { organisation: t.organisation, name: t.name, mail: t.mail, hours: t.hours, rate: t.rate, held: t.held }, frame.voice)
  return staffPage(frame, {
    place: 'today', title: t.make, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        <Stack gap="s"><p><a href="/recovery/offers">{t.toOffers}</a></p><Heading level={1}>{t.make}</Heading><Lead>{t.makeLead}</Lead></Stack>
        <Form action="/recovery/offers" gap="m">
          {act()}
          <TextField {...form.field('organisation')} autocomplete="off" maxlength={120} />
          <TextField {...form.field('name')} autocomplete="off" maxlength={80} />
          <TextField {...form.field('mail')} type="email" inputmode="email" autocomplete="off" spellcheck={false} maxlength={254} />
          <TextField {...form.field('hours')} inputmode="numeric" width="short" maxlength={3} />
          <TextField {...form.field('rate')} hint={t.rateHint} inputmode="decimal" width="short" maxlength={9} />
          <Choices {...form.field('held')} options={heldAt.map(value => ({ value, label: t[value] }))} />
          <Row><Button>{t.send}</Button></Row>
        </Form>
      </Stack>
    ),
  })
}

/** What the employer sees behind the link. */
export const offerPage = (frame: Frame & { readonly now: Instant }, { offer, guide, filled, address }: { readonly offer: Offer; readonly guide: string; readonly filled: Filled; readonly address: string }) => {
  const { voice, provider, now } = frame
  const t = offerTexts(voice)
  const form = readable(filled, { name: t.signName }, voice)
  const inDays = (at: Instant) => dayInWords(dayOf(at, provider.zone), dayOf(now, provider.zone), voice.locale)
  return participantPage(frame, {
    title: t.title, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        <Stack><h1>{t.title}</h1><Lead>{t.lead(guide, provider.name)}</Lead></Stack>
        <Card><Pairs items={[
          { term: t.organisation, detail: offer.organisation }, { term: t.hours, detail: String(offer.hours) }, { term: t.rate, detail: money(offer.rateCents, voice.locale) },
          { term: t.total, detail: money(totalCents(offer), voice.locale) }, { term: t.held, detail: t[offer.held] }, { term: t.holds, detail: inDays(new Date(offer.until.getTime() - 1)) },
        ]} /><Muted>{t.vat}</Muted></Card>
        <p>{t.noNames}</p>
        {offer.answer !== null && <Note tone={offer.answer === 'accepted' ? 'ok' : 'info'} announced><p>{offer.answer === 'accepted' ? t.saidYes : t.saidNo}</p></Note>}
        {offer.answer === null && <>
          <Form action={address} gap="m" hidden={{ answer: 'accepted' }}>{act()}<TextField {...form.field('name')} autocomplete="name" maxlength={80} /><Row><Button>{t.accept}</Button></Row></Form>
          <Form action={address} hidden={{ answer: 'declined' }}>{act()}<Row><Button kind="secondary">{t.decline}</Button></Row></Form>
        </>}
        <p>{t.questions(provider.telephone)}</p>
      </>
    ),
  })
}

export const closedOfferPage = (frame: Frame) => {
  const t = offerTexts(frame.voice)
  return participantPage(frame, { title: t.closedTitle, children: <><Stack><h1>{t.closedTitle}</h1><Lead>{t.closed}</Lead></Stack><p>{t.questions(frame.provider.telephone)}</p></> })
}
