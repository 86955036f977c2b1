/** What a learner says of being guided, with who reads it in plain words; and what a guide reads of it. */
import type { VNode } from 'preact'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import { Button, Card, Choices, Document, Empty, ErrorSummary, Form, Heading, Lead, Note, Row, Section, Stack, Table, TextArea } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear } from '../../kit/time.ts'
import { learningPath, seatPage } from './along.pages.tsx'
import { alongTexts } from './along.texts.ts'
import type { Own } from './own.ts'
import { aspects, readers, wordsLength, type Rating, type Scores, type Together } from './rating.ts'
import { ratingTexts } from './rating.texts.ts'
import type { Seat } from './seat.ts'

const Said = ({ voice, scores, words }: { readonly voice: Voice; readonly scores: Scores; readonly words: string }) => {
  const t = ratingTexts(voice)
  return <><ul>{aspects.map(one => <li key={one}>{t[one]}: {t.of(scores[one])}</li>)}</ul>{words !== '' && words.split('\n').map((line, index) => <p key={index}>{line}</p>)}</>
}

export const ratePage = (frame: Frame, own: Own, { filled, all, done }: { readonly filled: Filled; readonly all: readonly Rating[]; readonly done: 'kept' | 'erased' | null }): VNode => {
  const { voice } = frame
  const t = ratingTexts(voice)
  const guide = own.with.find(({ seat }) => seat === 'inside') ?? null
  const form = readable(filled, { room: t.room, safe: t.safe, hears: t.hears, words: t.words, reads: t.reads }, voice)
  const name = guide?.name ?? ''
  const labels = { nobody: t.nobody, guide: t.guide(name), trainer: t.trainer, together: t.together }
  const hints = { nobody: t.nobodyHint, guide: t.guideHint, trainer: t.trainerHint(name), together: t.togetherHint(name) }
  return participantPage(frame, {
    title: t.title, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack><p><a href="/my-learning">{t.back}</a></p><h1>{t.title}</h1>{guide ? <Lead>{t.lead(name)}</Lead> : <p>{t.noGuide}</p>}</Stack>
        {guide && <Note tone="info">{t.honest(name)}</Note>}
        {guide && (
          <Form action="/my-guidance/ratings">
            <Act />
            {aspects.map(one => <Choices key={one} {...form.field(one)} hint={t.scoreHint} inline options={[1, 2, 3, 4, 5].map(value => ({ value: String(value), label: value }))} />)}
            <TextArea {...form.field('words')} rows={3} maxlength={wordsLength} optional={t.optional} />
            <Choices {...form.field('reads')} options={readers.filter(one => one !== 'trainer' || own.with.some(({ role }) => role === 'practice-trainer')).map(value => ({ value, label: labels[value], hint: hints[value] }))} />
            <Row><Button>{t.keep}</Button></Row>
          </Form>
        )}
        {guide && <Card title={t.otherTitle}><p>{t.other(name)}</p><p><a href="/my-guide">{t.toOther}</a></p></Card>}
        <Section title={t.earlier}>
          {all.length === 0 ? <Empty>{t.none}</Empty> : all.map(one => (
            <Document key={one.id} label={dateWithYear(one.on, voice.locale)} head={<><strong>{dateWithYear(one.on, voice.locale)}</strong><br />{one.reads === 'together' ? t.counts : t.readsNow(one.reads === 'guide' ? own.nameOf(one.about) : one.reads === 'trainer' ? t.trainer : t.nobody)}</>}>
              <Said voice={voice} scores={one} words={one.words} />
              {one.reads !== 'together' && <Form action={`/my-guidance/ratings/${one.id}/erasures`} gap="s"><Act /><Row><Button kind="quiet" more={`: ${dateWithYear(one.on, voice.locale)}`}>{t.erase}</Button></Row></Form>}
            </Document>
          ))}
        </Section>
      </>
    ),
  })
}

export const guidancePage = (frame: Frame, seat: Seat, { all, together }: { readonly all: readonly Rating[]; /** For who guides; null for who arranges the learning. */ readonly together: readonly Together[] | null }): VNode => {
  const { voice } = frame
  const [t, a] = [ratingTexts(voice), alongTexts(voice)]
  return seatPage(frame, seat, {
    title: t.guideTitle,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={learningPath(seat)}>{a.heading(seat.learner)}</a></p><Heading level={1}>{t.guideTitle}</Heading></Stack>
        <Section title={t.byName(seat.learner)}>{all.length === 0 ? <Empty>{t.none}</Empty> : all.map(one => <Document key={one.id} label={dateWithYear(one.on, voice.locale)} head={<strong>{dateWithYear(one.on, voice.locale)}</strong>}><Said voice={voice} scores={one} words={one.words} /></Document>)}</Section>
        {together && (
          <Section title={t.togetherTitle}>
            {together.length === 0 ? <Empty>{t.togetherNone}</Empty> : <Table label={t.togetherTitle} columns={[{ label: '', hidden: true }, ...aspects.map(one => ({ label: t[one], numeric: true }))]} rows={together.map(one => [t.group(one.number), ...aspects.map(aspect => one[aspect].toLocaleString(voice.locale))])} />}
          </Section>
        )}
      </Stack>
    ),
  })
}
