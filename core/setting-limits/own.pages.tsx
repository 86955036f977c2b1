/** Limits one practises, side by side, and one of them. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, DateField, Details, Document, Empty, ErrorSummary, Form, Lead, Note, Pairs, Row, Section, SelectField, Stack, Tag, TextArea, TextField, Visibility } from '../../design/index.ts'
import type { Translated } from '../../kit/texts.ts'
import { dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import { standingOf as standingOfAgreement, wordsLength, type Agreement } from '../agreements/agreement.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { Act } from '../job-research/act.tsx'
import type { Guide } from '../life-line/line-view.ts'
import { answerLength, inOrder, lineLength, outcomes, standingOf, tryKinds, type LimitPiece } from './limit.ts'
import { limitTexts } from './limit.texts.ts'

export type DatedFrame = Frame & { readonly now: Instant }
type T = ReturnType<typeof limitTexts>
export type OwnLimits = { readonly items: readonly LimitPiece[]; readonly guide: Guide | null; readonly shown: readonly LimitPiece['id'][]; /** To begin from. */ readonly sentences: Readonly<Record<string, Translated>> }
export const dones = ['kept', 'erased', 'shown', 'hidden', 'agreed'] as const
type Done = (typeof dones)[number]
const saidDone = (done: Done, guide: string, t: T): string => (done === 'shown' || done === 'hidden' ? t[done](guide) : t[done])

export const limitsPage = (frame: DatedFrame, { items, guide, shown, sentences }: OwnLimits, done: Done | null): VNode => {
  const { voice } = frame
  const t = limitTexts(voice)
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        {done && <Note tone="ok" announced>{saidDone(done, guide?.name ?? '', t)}</Note>}
        <Stack><p><a href="/my-trajectory">{t.back}</a></p><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        {items.length === 0 ? <Empty>{t.none}</Empty> : (
          <Pairs
            items={inOrder(items).map(({ id, content }) => ({
              term: content.situation,
              detail: <>{t.quoted(content.say)} <Tag tone={standingOf(content) === 'tried' ? 'ok' : 'info'}>{t[standingOf(content)]}</Tag>{guide && shown.includes(id) && <><br /><Visibility>{t.shownTo(guide.name)}</Visibility></>}</>,
              action: { href: `/my-limits/${id}`, label: t.look, more: `: ${content.situation}` },
            }))}
          />
        )}
        <Row><ButtonLink href="/my-limits/new">{t.add}</ButtonLink></Row>
        <Section title={t.sentencesTitle}>
          <p>{t.sentencesWhat}</p>
          <ul>{Object.entries(sentences).map(([key, says]) => <li key={key}><a href={`/my-limits/new?say=${key}`}>{t.quoted(says[voice.locale])}</a></li>)}</ul>
        </Section>
        <p>{t.neverWork}</p>
      </>
    ),
  })
}

export const limitPage = (frame: DatedFrame, { guide, shown }: OwnLimits, { item, filled, tried, agree, newer, agreements, mayAgree, done }: {
  readonly item: LimitPiece | null; readonly filled: Filled; readonly tried: Filled; readonly agree: Filled; readonly newer: 'newer' | null
  /** What its sentence became. */
  readonly agreements: readonly Agreement[]; readonly mayAgree: 'yes' | 'no'; readonly done: Done | null
}): VNode => {
  const { voice, now, provider } = frame
  const t = limitTexts(voice)
  const today = dayOf(now, provider.zone)
  const form = readable(filled, { situation: t.situation, feel: t.feel, say: t.say, to: t.to }, voice)
  const fresh = readable(tried, { what: t.tryWhat, on: t.tryOn, went: t.tryWent, said: t.trySaid }, voice)
  const due = readable(agree, { due: t.agreeDue }, voice)
  const errors = [...(newer ? [{ field: 'situation', message: t.newer }] : []), ...fresh.errors.map(error => ({ ...error, field: `try-${error.field}` })), ...form.errors, ...due.errors]
  const seen: Readonly<Record<string, string>> = item ? { seen: String(item.version) } : {}
  const isShown = item !== null && guide !== null && shown.includes(item.id)
  const tryField = (name: 'what' | 'on' | 'went' | 'said') => ({ ...fresh.field(name), id: `try-${name}` })
  return participantPage(frame, {
    title: t.one, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced>{saidDone(done, guide?.name ?? '', t)}</Note>}
        <Stack><p><a href="/my-limits">{t.toAll}</a></p><h1>{item ? item.content.situation : t.one}</h1>{item && <Lead>{t.quoted(item.content.say)}</Lead>}{isShown ? <Visibility>{t.shownTo(guide.name)}</Visibility> : <Visibility nobody>{t.nobody}</Visibility>}</Stack>
        {item && (
          <Section title={t.triesTitle}>
            <p>{t.rehearse}</p>
            {item.content.tries.map((one, place) => (
              <Document key={place} label={t[one.what]} head={<strong>{dateWithYear(one.on, voice.locale)}: {t[one.what]}, {t[one.went]}</strong>}>
                {one.said?.split('\n').map((line, index) => <p key={index}>{line}</p>)}
                <Form action={`/my-limits/${item.id}/tries/${place}/erasures`} hidden={seen} gap="s"><Act /><Row><Button kind="quiet" more={`: ${dateWithYear(one.on, voice.locale)}`}>{t.drop}</Button></Row></Form>
              </Document>
            ))}
            <Form action={`/my-limits/${item.id}/tries`} hidden={seen} gap="m">
              <Act />
              <SelectField {...tryField('what')} blank={t.choose} options={tryKinds.map(value => ({ value, label: t[value] }))} />
              <DateField {...tryField('on')} max={today} />
              <SelectField {...tryField('went')} blank={t.choose} options={outcomes.map(value => ({ value, label: t[value] }))} />
              <TextArea {...tryField('said')} rows={3} maxlength={answerLength} optional={t.optional} />
              <Row><Button kind="secondary">{t.addTry}</Button></Row>
            </Form>
          </Section>
        )}
        <Form action={item ? `/my-limits/${item.id}/versions` : '/my-limits'} hidden={seen}>
          <Act />
          <TextField {...form.field('situation')} hint={t.situationHint} width="full" maxlength={lineLength} />
          <TextArea {...form.field('feel')} hint={t.feelHint} rows={2} maxlength={answerLength} optional={t.optional} />
          <TextArea {...form.field('say')} hint={t.sayHint} rows={2} maxlength={wordsLength} />
          <TextField {...form.field('to')} hint={t.toHint} width="full" maxlength={lineLength} optional={t.optional} />
          <Row><Button>{t.keep}</Button></Row>
        </Form>
        {item && mayAgree === 'yes' && guide && (
          <Card title={t.agreeTitle}>
            <p>{t.agreeWhat(guide.name)}</p>
            <p><strong>{t.quoted(item.content.say)}</strong></p>
            {agreements.map(one => <p key={one.id}><a href={`/agreements/${one.id}`}>{t.toAgreement}<span class="hidden">: {one.words}</span></a></p>)}
            {!agreements.some(one => standingOfAgreement(one) === 'open') && <Form action={`/my-limits/${item.id}/agreements`} gap="m"><Act /><DateField {...due.field('due')} /><Row><Button kind="secondary">{t.agreeButton}</Button></Row></Form>}
          </Card>
        )}
        {item && guide && (
          <Card title={t.showTitle} gap="s">
            {!isShown && <p>{t.showWhat(guide.name)}</p>}
            <Form action={`/my-limits/${item.id}/showings`} hidden={{ shows: isShown ? 'no' : 'yes' }} gap="s"><Act /><Row><Button kind="secondary">{isShown ? t.hide(guide.name) : t.show(guide.name)}</Button></Row></Form>
            <p>{t.neverWork}</p>
          </Card>
        )}
        {item && <Details summary={t.eraseTitle}><p>{t.eraseWhat}</p><Form action={`/my-limits/${item.id}/erasures`} gap="s"><Act /><Row><Button kind="danger">{t.eraseButton}</Button></Row></Form></Details>}
      </>
    ),
  })
}
