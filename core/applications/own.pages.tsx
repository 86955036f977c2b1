/** One's own applications side by side, and one of them. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, DateField, Details, Document, Empty, ErrorSummary, Form, Lead, Note, Pairs, Row, Section, SelectField, Stack, Tag, TextArea, TextField, Visibility } from '../../design/index.ts'
import { dateWithYear, dayInWords, dayOf, type Instant } from '../../kit/time.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { Act } from '../job-research/act.tsx'
import type { Item as Research, Option } from '../job-research/job-research.ts'
import { inOrder, isOver, lineLength, standingOf, stepKinds, wordsLength, type Item } from './application.ts'
import { applicationsTexts } from './applications.texts.ts'
import type { OwnApplications } from './applications-view.ts'

export type DatedFrame = Frame & { readonly now: Instant }
type T = ReturnType<typeof applicationsTexts>
export const dones = ['kept', 'erased', 'shown', 'hidden'] as const
type Done = (typeof dones)[number]
const saidDone = (done: Done, guide: string, t: T): string => (done === 'shown' || done === 'hidden' ? t[done](guide) : t[done])

export const applicationsPage = (frame: DatedFrame, { items, guide, shown }: OwnApplications, done: Done | null): VNode => {
  const { voice, now, provider } = frame
  const t = applicationsTexts(voice)
  const today = dayOf(now, provider.zone)
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        {done && <Note tone="ok" announced>{saidDone(done, guide?.name ?? '', t)}</Note>}
        <Stack><p><a href="/my-trajectory">{t.back}</a></p><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        {items.length === 0 ? <Empty>{t.none}</Empty> : (
          <Pairs
            items={inOrder(items).map(({ id, content }) => ({
              term: content.where,
              detail: <>{content.what} <Tag tone={isOver(content) ? 'quiet' : 'info'}>{t[standingOf(content)]}</Tag>{content.next && <><br />{t.nextIs(content.next.what, dayInWords(content.next.on, today, voice.locale))} {content.next.on < today && <Tag tone="warn">{t.late}</Tag>}</>}{guide && shown.includes(id) && <><br /><Visibility>{t.shownTo(guide.name)}</Visibility></>}</>,
              action: { href: `/my-applications/${id}`, label: t.look, more: `: ${content.where}` },
            }))}
          />
        )}
        <Row><ButtonLink href="/my-applications/new">{t.add}</ButtonLink><ButtonLink href="/my-cv" kind="secondary">{t.toCv}</ButtonLink></Row>
        <p>{t.neverWork}</p>
      </>
    ),
  })
}

const nameOf = ({ which, title }: Option, t: T): string => title || (which === 'present' ? t.present : t.new)

export const applicationPage = (frame: DatedFrame, { options, guide, shown }: OwnApplications, { item, filled, step, newer, done }: { readonly item: Item | null; readonly filled: Filled; readonly step: Filled; readonly newer: 'newer' | null; readonly done: Done | null }): VNode => {
  const { voice, now, provider } = frame
  const t = applicationsTexts(voice)
  const today = dayOf(now, provider.zone)
  const form = readable(filled, { where: t.where, what: t.what, option: t.option, nextWhat: t.nextWhat, nextOn: t.nextOn }, voice)
  const fresh = readable(step, { what: t.stepWhat, on: t.stepOn, said: t.stepSaid }, voice)
  const errors = [...(newer ? [{ field: 'where', message: t.newer }] : []), ...form.errors, ...fresh.errors.map(error => ({ ...error, field: `step-${error.field}` }))]
  const seen: Readonly<Record<string, string>> = item ? { seen: String(item.version) } : {}
  const isShown = item !== null && guide !== null && shown.includes(item.id)
  const stepField = (name: 'what' | 'on' | 'said') => ({ ...fresh.field(name), id: `step-${name}` })
  return participantPage(frame, {
    title: t.new, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced>{saidDone(done, guide?.name ?? '', t)}</Note>}
        <Stack><p><a href="/my-applications">{t.toAll}</a></p><h1>{item ? item.content.where : t.new}</h1>{item && <p>{t.standing} <Tag tone={isOver(item.content) ? 'quiet' : 'info'}>{t[standingOf(item.content)]}</Tag></p>}{isShown ? <Visibility>{t.shownTo(guide.name)}</Visibility> : <Visibility nobody>{t.nobody}</Visibility>}</Stack>
        {item && (
          <Section title={t.stepsTitle}>
            {item.content.steps.length === 0 && <p>{t.noSteps}</p>}
            {item.content.steps.map((one, place) => (
              <Document key={place} label={t[one.what]} head={<strong>{dateWithYear(one.on, voice.locale)}: {t[one.what]}</strong>}>
                {one.said?.split('\n').map((line, index) => <p key={index}>{line}</p>)}
                <Form action={`/my-applications/${item.id}/steps/${place}/erasures`} hidden={seen} gap="s"><Act /><Row><Button kind="quiet" more={t.dropMore(t[one.what])}>{t.dropStep}</Button></Row></Form>
              </Document>
            ))}
            <Form action={`/my-applications/${item.id}/steps`} hidden={seen} gap="m">
              <Act />
              <SelectField {...stepField('what')} blank={t.choose} options={stepKinds.map(value => ({ value, label: t[value] }))} />
              <DateField {...stepField('on')} max={today} />
              <TextArea {...stepField('said')} hint={t.stepSaidHint} rows={3} maxlength={wordsLength} optional={t.optional} />
              <Row><Button kind="secondary">{t.addStep}</Button></Row>
            </Form>
          </Section>
        )}
        <Form action={item ? `/my-applications/${item.id}/versions` : '/my-applications'} hidden={seen}>
          <Act />
          <TextField {...form.field('where')} width="full" maxlength={lineLength} />
          <TextField {...form.field('what')} width="full" maxlength={lineLength} />
          {options.length > 0 && <SelectField {...form.field('option')} blank={t.noOption} optional={t.optional} options={options.map((one: Research<Option>) => ({ value: one.id, label: nameOf(one.content, t) }))} />}
          {!(item && isOver(item.content)) && <><TextField {...form.field('nextWhat')} hint={t.nextWhatHint} width="full" maxlength={lineLength} optional={t.optional} /><DateField {...form.field('nextOn')} optional={t.optional} /></>}
          <Row><Button>{t.keep}</Button></Row>
        </Form>
        {item && guide && (
          <Card title={t.showTitle} gap="s">
            {!isShown && <p>{t.showWhat(guide.name)}</p>}
            <Form action={`/my-applications/${item.id}/showings`} hidden={{ shows: isShown ? 'no' : 'yes' }} gap="s"><Act /><Row><Button kind="secondary">{isShown ? t.hide(guide.name) : t.show(guide.name)}</Button></Row></Form>
            <p>{t.neverWork}</p>
          </Card>
        )}
        {item && <Details summary={t.eraseTitle}><p>{t.eraseWhat}</p><Form action={`/my-applications/${item.id}/erasures`} gap="s"><Act /><Row><Button kind="danger">{t.eraseButton}</Button></Row></Form></Details>}
      </>
    ),
  })
}
