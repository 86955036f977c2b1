/** The journal of someone who learns: all of it, and one piece to write, to change, and to show to whom they choose. */
import type { VNode } from 'preact'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { Drafted, DraftFields } from '../../core/drafts.pages.tsx'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { PieceSeen, PieceShown } from '../../core/own-pieces/own-pieces.store.ts'
import { Button, ButtonLink, Card, Choices, Details, Empty, ErrorSummary, Form, Heading, Lead, Note, Pairs, Row, Section, Stack, TextArea, Visibility } from '../../design/index.ts'
import { dateWithYear, dayInWords, dayOf, longDay, type Instant } from '../../kit/time.ts'
import { journalTexts } from './journal.texts.ts'
import { partName, type Own } from './own.ts'
import { answerLength, feelings, models, newestFirst, shortest, stepField, type Reflection, type ReflectionPiece } from './reflection.ts'

export type DatedFrame = Frame & { readonly now: Instant }
export type Journal = { readonly own: Own; readonly pieces: readonly ReflectionPiece[]; readonly shown: readonly PieceShown[]; readonly seen: readonly PieceSeen[]; readonly question: string | null }
export const journalDones = ['kept', 'changed', 'erased'] as const
type Done = (typeof journalDones)[number]
type T = ReturnType<typeof journalTexts>

export const namesReading = ({ own, shown }: Pick<Journal, 'own' | 'shown'>, piece: ReflectionPiece['id']): readonly string[] => own.with.filter(({ party }) => shown.some(one => one.piece === piece && one.to === party)).map(({ name }) => name)
const Readers = ({ names, t }: { readonly names: readonly string[]; readonly t: T }) => (names.length === 0 ? <Visibility nobody>{t.onlyMe}</Visibility> : <Visibility>{t.readBy(names)}</Visibility>)

export const journalPage = (frame: DatedFrame, journal: Journal, done: Done | null): VNode => {
  const t = journalTexts(frame.voice)
  return participantPage(frame, {
    title: t.journal,
    children: (
      <>
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack><p><a href="/my-learning">{t.toToday}</a></p><h1>{t.journal}</h1><Lead>{t.yours}</Lead></Stack>
        {journal.own.ended === 'no' && <Row><ButtonLink href="/my-journal/new">{t.write}</ButtonLink></Row>}
        <Earlier frame={frame} journal={journal} />
      </>
    ),
  })
}

/** What was written before, the newest first. */
export const Earlier = ({ frame: { voice }, journal, most = 1000 }: { readonly frame: DatedFrame; readonly journal: Journal; readonly most?: number }) => {
  const t = journalTexts(voice)
  const pieces = newestFirst(journal.pieces).slice(0, most)
  return (
    <Section title={t.earlier}>
      {pieces.length === 0 ? <Empty>{t.none}</Empty> : (
        <Pairs
          items={pieces.map(({ id, content }) => ({
            term: longDay(content.on, voice.locale), detail: <><span>{firstWords(content)}</span><br /><Readers names={namesReading(journal, id)} t={t} /></>,
            action: { href: `/my-journal/${id}`, label: t.look, more: `: ${t.of(longDay(content.on, voice.locale))}` },
          }))}
        />
      )}
    </Section>
  )
}
const firstWords = ({ said }: Reflection): string => { const words = Object.values(said)[0] ?? ''; return words.length > 90 ? `${words.slice(0, 88).trimEnd()}…` : words }

type ReadersForm = { readonly own: Own; readonly chosen: readonly string[]; readonly t: T; readonly locale: DatedFrame['voice']['locale'] }
const ReaderChoices = ({ own, chosen, t, locale }: ReadersForm) => (
  <Choices kind="many" name="readers" label={t.readers} hint={t.readersHint} value={chosen} options={own.with.map(({ party, name, role }) => ({ value: party, label: t.reader(name, partName(role, locale)) }))} />
)

export type Writing = {
  readonly item: ReflectionPiece | null
  readonly model: string
  readonly filled: Filled
  /** Ticked, of a piece that is not kept yet. */
  readonly chosen: readonly string[]
  readonly looked: readonly string[]
  readonly newer: 'newer' | null
  readonly no: 'reflection.empty' | 'reflection.too-many' | null
  readonly draft: string
  readonly done: Done | null
}

export const reflectionPage = (frame: DatedFrame, journal: Journal, { item, model, filled, chosen, looked, newer, no, draft, done }: Writing): VNode => {
  const { voice, now, provider } = frame
  const t = journalTexts(voice)
  const { own } = journal
  const today = dayOf(now, provider.zone)
  const steps = Object.entries(models[model]?.steps ?? {})
  const labels: Readonly<Record<string, string>> = { feeling: t.feeling, ...Object.fromEntries(steps.map(([key, { asks }]) => [stepField(key), asks[voice.locale]])) }
  const form = readable<string>(filled, labels, voice)
  const first = stepField(steps[0]?.[0] ?? '')
  const errors = [...(newer ? [{ field: first, message: t.newer }] : []), ...(no ? [{ field: first, message: t[no] }] : []), ...form.errors]
  const question = item ? item.content.question : journal.question
  const names = item ? namesReading(journal, item.id) : []
  const heading = item ? t.of(dateWithYear(item.content.on, voice.locale)) : t.howTitle
  const fields = (
    <>
      <Choices {...form.field('feeling')} optional={t.optional} options={feelings.map(value => ({ value, label: t[value] }))} />
      {steps.map(([key, { helps }]) => <TextArea key={key} {...form.field(stepField(key))} {...(helps ? { hint: helps[voice.locale] } : {})} rows={3} maxlength={answerLength} optional={t.optional} />)}
    </>
  )
  const looks = looked.length > 0 && <Note tone="warn" announced><Heading level={2}>{t.looksTitle}</Heading><p>{t.looks(looked.map(one => `‘${one}’`).join(', '))} {t.looksWhat}</p></Note>
  return participantPage(frame, {
    title: item ? t.journal : t.howTitle, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack>
          <p><a href={item ? '/my-journal' : '/my-learning'}>{item ? t.toJournal : t.toToday}</a></p><h1>{heading}</h1>
          {question && <Lead>{t.itWas(question)}</Lead>}
          {item ? <><Readers names={names} t={t} />{journal.seen.filter(one => one.piece === item.id && one.version === item.version).map(one => <p key={one.by}>{t.wasRead(own.nameOf(one.by), dayInWords(dayOf(one.at, provider.zone), today, voice.locale))}</p>)}</> : <Note>{t.yours}</Note>}
        </Stack>
        {looks}
        {!item && (
          <Drafted form={draft} voice={voice}>
            <Form action="/my-journal" hidden={{ model, looked: looked.join('|') }}>
              <Act />
              {fields}
              {own.with.length > 0 && <ReaderChoices own={own} chosen={chosen} t={t} locale={voice.locale} />}
              <Row><Button>{t.keep}</Button><DraftFields form={draft} path={`/my-journal/new?model=${model}`} voice={voice} /></Row>
            </Form>
          </Drafted>
        )}
        {item && own.with.length > 0 && (
          <Card>
            <Form action={`/my-journal/${item.id}/showings`}>
              <Act />
              <ReaderChoices own={own} chosen={own.with.filter(({ party }) => journal.shown.some(one => one.piece === item.id && one.to === party)).map(({ party }) => party)} t={t} locale={voice.locale} />
              <p>{t.stopsNow}</p>
              <Row><Button>{t.changeReaders}</Button></Row>
            </Form>
          </Card>
        )}
        {item && (
          <Section title={t.changeWords}>
            {item.content.feeling === 'heavy' && <Note>{t.heavyHelp}</Note>}
            <Form action={`/my-journal/${item.id}/versions`} hidden={{ seen: String(item.version), looked: looked.join('|') }}><Act />{fields}<Row><Button kind="secondary">{t.keep}</Button></Row></Form>
          </Section>
        )}
        {!item && <Details summary={t.otherWay}><p>{t.otherWayWhat}</p><ul>{Object.entries(models).filter(([key]) => key !== model).map(([key, { name }]) => <li key={key}><a href={key === shortest ? '/my-journal/new' : `/my-journal/new?model=${key}`}>{name[voice.locale]}</a></li>)}</ul></Details>}
        {item && <Details summary={t.eraseTitle}><p>{t.eraseWhat}</p><Form action={`/my-journal/${item.id}/erasures`} gap="s"><Act /><Row><Button kind="danger">{t.erase}</Button></Row></Form></Details>}
      </>
    ),
  })
}
