import { Button, ButtonLink, Document, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Stack, TextArea, Visibility } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { letterFields, letterLength, type Letter } from './letter.ts'
import { letterTexts, ownLetterTexts } from './letter.texts.ts'

export type LetterForm = { readonly filled: Filled; /** The version it began from. */ readonly seen: number }

const Act = ({ seen }: { readonly seen: number }) => <><input type="hidden" name={actField} value={newId()} /><input type="hidden" name="seen" value={String(seen)} /></>

/** The guide writes, with the participant beside them or on the phone. */
export const guideLetterPage = (frame: Frame & { readonly me: SignedIn }, { trajectory, who, form: { filled, seen }, letter, saved }: { readonly trajectory: Id<'trajectory'>; readonly who: string; readonly form: LetterForm; readonly letter: Letter | null; readonly saved: 'saved' | null }) => {
  const t = letterTexts(frame.voice)
  const form = readable(filled, { talkedAbout: t.talkedAbout, helped: t.helped, asked: t.asked }, frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        {saved && <Note tone="ok" announced><p>{t.saved}</p></Note>}
        <Stack gap="s">
          <p><a href={`/trajectories/${trajectory}`}>{t.back(who)}</a></p>
          <Heading level={1}>{t.title}</Heading>
          <Lead>{t.lead(who)}</Lead>
          <p>{t.rules}</p>
          {letter && <Muted>{letter.agreedAt ? t.agreed : t.waits}</Muted>}
        </Stack>
        <Form action={`/trajectories/${trajectory}/letters`} gap="m">
          <Act seen={seen} />
          <TextArea {...form.field('talkedAbout')} hint={t.talkedAboutHint} rows={5} maxlength={letterLength} />
          <TextArea {...form.field('helped')} rows={4} maxlength={letterLength} />
          <TextArea {...form.field('asked')} rows={4} maxlength={letterLength} />
          <p><Visibility>{t.whoReads}</Visibility></p>
          <Row><Button>{t.save}</Button></Row>
        </Form>
      </Stack>
    ),
  })
}

/** The participant changes it, or begins it: what they save themselves, they find right. */
export const ownLetterPage = (frame: Frame, { filled, seen }: LetterForm) => {
  const t = ownLetterTexts(frame.voice)
  const form = readable(filled, { talkedAbout: t.talkedAbout, helped: t.helped, asked: t.asked }, frame.voice)
  const title = seen === 0 ? t.writeTitle : t.changeTitle
  return participantPage(frame, {
    title, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        <Stack><h1>{title}</h1><Lead>{t.changeLead}</Lead><p>{t.rules}</p></Stack>
        <Form action="/onward/letters" gap="m">
          <Act seen={seen} />
          {letterFields.map(name => <TextArea key={name} {...form.field(name)} rows={5} maxlength={letterLength} />)}
          <p><Visibility>{t.whoReads}</Visibility></p>
          <Row><Button>{t.save}</Button><ButtonLink href="/onward" kind="quiet">{t.back}</ButtonLink></Row>
        </Form>
      </>
    ),
  })
}

/** The letter on the page of going on: to read, to say yes to, to take along; afterwards to take along still. */
export const LetterCard = ({ frame, letter, ended }: { readonly frame: Frame; readonly letter: Letter | null; readonly ended: boolean }) => {
  const t = ownLetterTexts(frame.voice)
  if (!letter) return ended ? null : <Stack><Heading level={2}>{t.title}</Heading><p>{t.none}</p><Row><ButtonLink href="/onward/letter" kind="secondary">{t.write}</ButtonLink></Row></Stack>
  return (
    <Stack>
      <Heading level={2}>{t.title}</Heading>
      <p>{t.lead}</p>
      <Document label={t.title} head={<Visibility>{t.whoReads}</Visibility>}>
        {letterFields.filter(name => letter[name] !== '').map(name => <div key={name}><Heading level={3}>{t[name]}</Heading>{letter[name].split('\n').map((line, index) => <p key={index}>{line}</p>)}</div>)}
      </Document>
      {letter.agreedAt
        ? <>
            <Note tone="ok"><p>{t.agreed}</p></Note>
            <Row><ButtonLink href="/onward/letter.pdf?in=nl" kind="secondary">{t.download}</ButtonLink><ButtonLink href="/onward/letter.pdf?in=en" kind="secondary">{t.downloadEnglish}</ButtonLink></Row>
            <Muted>{t.onlyHeadings}</Muted>
            {!ended && <p><a href="/onward/letter">{t.change}</a></p>}
          </>
        : <Form action="/onward/letter-agreements" gap="s">
            <Act seen={letter.version} />
            <p>{t.read}</p>
            <Row><Button>{t.yes}</Button>{!ended && <ButtonLink href="/onward/letter" kind="secondary">{t.change}</ButtonLink>}</Row>
          </Form>}
    </Stack>
  )
}
