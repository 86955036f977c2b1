/** One's own curriculum vitae as it stands, piece by piece, with who may read a version of it. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Details, Document, Empty, ErrorSummary, Form, Lead, Muted, Note, Pairs, Row, Section, SelectField, Stack, TextArea, TextField, Visibility } from '../../design/index.ts'
import { momentInWords, type Instant } from '../../kit/time.ts'
import { participantPage } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { isStanding } from '../consent/consent.ts'
import { readable, type Filled } from '../filled-form.ts'
import { Act } from '../job-research/act.tsx'
import type { OwnCv } from './applications-view.ts'
import { headOf, inReadingOrder, lineLength, sections, wordsLength, type CvItem, type Kind } from './cv.ts'
import { cvTexts } from './cv.texts.ts'
import { passagesOf, titleOf, underHeadings, type Passage } from './cv-words.ts'
import type { DatedFrame } from './own.pages.tsx'

type T = ReturnType<typeof cvTexts>
export const dones = ['kept', 'erased', 'taken', 'given', 'stopped'] as const
const inWords = ({ now, provider, voice }: DatedFrame, moment: Instant) => momentInWords(moment, now, provider.zone, voice.locale)

/** The words as anyone reads them: their writer, and whoever was let read. */
export const CvWords = ({ passages, t }: { readonly passages: readonly Passage[]; readonly t: T }) => (
  <Document label={t.cvTitle}>
    {underHeadings(passages).map(({ heading, texts }) => (
      <Stack key={heading} gap="s">
        <p><strong>{heading}</strong></p>
        {texts.map((text, index) => <p key={index}>{text.split('\n').map((line, place) => <span key={place}>{place > 0 && <br />}{line}</span>)}</p>)}
      </Stack>
    ))}
  </Document>
)

export const cvPage = (frame: DatedFrame, cv: OwnCv, done: (typeof dones)[number] | null): VNode => {
  const t = cvTexts(frame.voice)
  const { items, guide, shares } = cv
  const standing = shares.some(share => isStanding(share, frame.now))
  return participantPage(frame, {
    title: t.cvTitle,
    children: (
      <>
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack><p><a href="/my-applications">{t.toApplications}</a></p><h1>{t.cvTitle}</h1><Lead>{t.lead}</Lead>{!standing && <Visibility nobody>{t.nobody}</Visibility>}</Stack>
        {items.length === 0 ? <Empty>{t.empty}</Empty> : <Section title={t.asItStands}><CvWords passages={passagesOf(items, t)} t={t} /></Section>}
        <Section title={t.piecesTitle}>
          {items.length > 0 && <Pairs items={inReadingOrder(items).map(({ id, content }) => ({ term: content.kind === 'entry' ? t[content.section] : t[content.kind], detail: pieceOf(content), action: { href: `/my-cv/items/${id}`, label: t.change, more: `: ${pieceOf(content)}` } }))} />}
          <Row>{!headOf(items) && <ButtonLink href="/my-cv/new/head">{t['head.add']}</ButtonLink>}<ButtonLink href="/my-cv/new/entry" kind="secondary">{t['entry.add']}</ButtonLink><ButtonLink href="/my-cv/new/strength" kind="secondary">{t['strength.add']}</ButtonLink></Row>
          <p><a href="/my-cv/takings">{t.takeTitle}</a></p>
        </Section>
        {items.length > 0 && <Card title={t.paperTitle} gap="s"><p>{t.paperWhat}</p><Row><ButtonLink href="/my-cv/cv.pdf" kind="secondary">{t.pdf}</ButtonLink></Row></Card>}
        <Shares frame={frame} cv={cv} t={t} />
        {guide && items.length > 0 && <Card title={t.shareTitle} gap="s">{!standing && <p>{t.shareWhat(guide.name)}</p>}<Row><ButtonLink href="/my-cv/share" kind="secondary">{t.toShare(guide.name)}</ButtonLink></Row><p>{t.neverWork}</p></Card>}
      </>
    ),
  })
}
const pieceOf = (content: CvItem['content']): string => (content.kind === 'entry' ? titleOf(content) : content.kind === 'head' ? content.name : content.title)

/** Who may read a version now, whether they did, and the way to stop it; below it those of before. */
const Shares = ({ frame, cv: { shares, guide }, t }: { readonly frame: DatedFrame; readonly cv: OwnCv; readonly t: T }) => {
  if (shares.length === 0) return null
  const named = (to: string) => (guide && guide.party === to ? guide.name : t.someone)
  const [standing, past] = [shares.filter(share => isStanding(share, frame.now)), shares.filter(share => !isStanding(share, frame.now))]
  return (
    <Section title={t.sharesTitle}>
      {standing.map(({ consent, to, from, until, readAt }) => (
        <Card key={consent} strong gap="s">
          <p>{from > frame.now ? t.begins(named(to), inWords(frame, from), inWords(frame, until)) : t.reads(named(to), inWords(frame, until))}</p>
          {from <= frame.now && <Muted>{readAt ? t.readAt(named(to), inWords(frame, readAt)) : t.notRead(named(to))}</Muted>}
          <Form action={`/my-cv/shares/${consent}/withdrawals`} gap="s"><Act /><Row><Button kind="danger">{t.stop(named(to))}</Button></Row></Form>
        </Card>
      ))}
      {past.length > 0 && <Details summary={t.earlier}><ul>{past.map(({ consent, to, until, withdrawnAt, readAt }) => <li key={consent}>{withdrawnAt ? t.wasStopped(named(to), inWords(frame, withdrawnAt)) : t.wasOver(named(to), inWords(frame, until))} {readAt && t.readAt(named(to), inWords(frame, readAt))}</li>)}</ul></Details>}
    </Section>
  )
}

/** The fields of each kind, in the order of its page. */
const fieldsOf = { head: ['name', 'place', 'reach', 'about'], entry: ['section', 'title', 'where', 'from', 'to', 'did'], strength: ['title', 'shows'] } as const satisfies Readonly<Record<Kind, readonly string[]>>
const required = new Set(['head.name', 'entry.section', 'entry.title', 'entry.from', 'strength.title'])

export const itemPage = (frame: DatedFrame, { kind, item, filled, newer }: { readonly kind: Kind; readonly item: CvItem | null; readonly filled: Filled; readonly newer: 'newer' | null }): VNode => {
  const { voice } = frame
  const t = cvTexts(voice)
  const words = new Map<string, unknown>(Object.entries(t))
  const form = readable<string>(filled, Object.fromEntries(fieldsOf[kind].map(name => [name, String(words.get(`${kind}.${name}`))])), voice)
  const errors = [...(newer ? [{ field: fieldsOf[kind][0], message: t.newer }] : []), ...form.errors]
  return participantPage(frame, {
    title: t[kind], wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        <Stack><p><a href="/my-cv">{t.toCv}</a></p><h1>{t[kind]}</h1><Visibility nobody>{t.nobody}</Visibility></Stack>
        <Form action={item ? `/my-cv/items/${item.id}/versions` : '/my-cv/items'} hidden={item ? { seen: String(item.version) } : { kind }}>
          <Act />
          {fieldsOf[kind].map(name => <Field key={name} name={name} kind={kind} form={form} t={t} />)}
          <Row><Button>{t.keep}</Button></Row>
        </Form>
        {item && <Details summary={t.eraseTitle}><p>{t.eraseWhat}</p><Form action={`/my-cv/items/${item.id}/erasures`} gap="s"><Act /><Row><Button kind="danger">{t.eraseButton}</Button></Row></Form></Details>}
      </>
    ),
  })
}

const Field = ({ name, kind, form, t }: { readonly name: string; readonly kind: Kind; readonly form: ReturnType<typeof readable<string>>; readonly t: T }) => {
  const field = form.field(name)
  const optional = required.has(`${kind}.${name}`) ? undefined : t.optional
  switch (name) {
    case 'section': return <SelectField {...field} blank={t.choose} options={sections.map(value => ({ value, label: t[value] }))} />
    case 'from': case 'to': return <TextField {...field} width="short" inputmode="numeric" maxlength={4} optional={optional} hint={name === 'to' ? t.toHint : undefined} />
    case 'about': case 'did': case 'shows': return <TextArea {...field} rows={4} maxlength={wordsLength} optional={optional} hint={name === 'shows' ? t.showsHint : undefined} />
    default: return <TextField {...field} width="full" maxlength={lineLength} optional={optional} hint={name === 'place' ? t.placeHint : name === 'reach' ? t.reachHint : undefined} />
  }
}
