/** Preparing a talk together alone: what one writes, who may read which answer, and how it stands before the others. */
import type { VNode } from 'preact'
import { Button, ButtonLink, CheckField, ErrorSummary, Form, Heading, Inset, Lead, Note, Row, Section, Stack, TextArea, Visibility } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { capitalised } from '../../kit/time.ts'
import { participantPage } from '../chrome.tsx'
import { consentTexts } from '../consent/consent.texts.ts'
import { GuardNotice } from '../consent/guard-notice.tsx'
import { Looked } from '../consent/looked.tsx'
import type { Shown, Speaker } from './known-joint-talk.ts'
import { fieldsOf, mayBeShown, settledAt, wordsLength, type Field, type Part, type Seat, type Written } from './joint-talk.ts'
import { inWords, together, Topics, type DatedFrame, type T } from './joint-talk.pages.tsx'
import { jointTalkTexts } from './joint-talk.texts.ts'

export type PreparationProblem = 'preparation.over' | 'preparation.newer' | 'preparation.empty' | 'preparation.too-long'
export type PreparationView = {
  readonly seat: Seat
  readonly speakers: readonly Speaker[]
  readonly written: Written
  readonly shown: readonly Field[]
  readonly table: 'open' | 'yes first'
  readonly version: number
  readonly done: 'kept' | null
  readonly problem: PreparationProblem | null
  readonly looked: readonly string[]
}

export const questionOf = (field: Field, part: Part, t: T): string => (field === 'well' ? t[part === 'guest' ? 'well-guest' : 'well-participant'] : t[field])
const guideAmong = (speakers: readonly Speaker[], t: T): string => speakers.find(({ part }) => part === 'guide')?.given || t.someone
/** Whoever reads what the participant shows. */
const readersIn = (speakers: readonly Speaker[], t: T): readonly string[] => speakers.filter(({ part }) => part === 'guest').map(({ given }) => given || t.someone)

export const preparationPage = (frame: DatedFrame, { seat, speakers, written, shown, table, version, done, problem, looked }: PreparationView): VNode => {
  const t = jointTalkTexts(frame.voice)
  const c = consentTexts(frame.voice)
  const [guide, readers] = [guideAmong(speakers, t), readersIn(speakers, t)]
  const others = together(readers, t)
  const guarded = fieldsOf(seat.part).filter(field => seat.part === 'guest' || shown.includes(field))
  return participantPage(frame, {
    title: t.preparationTitle, wrong: problem !== null,
    children: (
      <Stack gap="l">
        {problem && <ErrorSummary title={t.wrong} errors={[{ field: fieldsOf(seat.part).find(field => (written[field] ?? '').length > wordsLength) ?? 'purpose', message: t[problem] }]} />}
        {done && <Note tone="ok" announced><p>{t.kept}</p></Note>}
        {looked.length > 0 && <GuardNotice voice={frame.voice} passages={guarded.map(field => ({ field, label: questionOf(field, seat.part, t), text: written[field] ?? '' }))} />}
        <Stack gap="s">
          <p><a href={`/joint-talks/${seat.talk}`}>{t.back}</a></p>
          <Heading level={1}>{t.preparationTitle}</Heading>
          <Lead>{capitalised(inWords(frame, seat.from))}.</Lead>
          <Visibility nobody={seat.part === 'participant'}>{seat.part === 'participant' ? t.preparationOwn(guide, others) : table === 'open' ? t.preparationGuest : t.preparationFirst(speakers.find(({ part }) => part === 'participant')?.given || t.someone)}</Visibility>
        </Stack>
        {seat.part === 'guest' && <Section title={c.dontAskTitle} gap="s"><Inset>{c.dontAsk}</Inset></Section>}
        <Form action={`/joint-talks/${seat.talk}/preparations`} gap="l" hidden={{ version: String(version), [actField]: newId() }}>
          <Looked looked={looked} />
          {fieldsOf(seat.part).map(field => (
            <Stack key={field} gap="s">
              <TextArea name={field} label={questionOf(field, seat.part, t)} hint={field === 'outside' ? t.outsideHint(guide) : undefined} rows={3} maxlength={wordsLength} value={written[field] ?? ''} optional={t.optional} error={(written[field] ?? '').length > wordsLength ? t['preparation.too-long'] : undefined} />
              {seat.part === 'participant' && mayBeShown(field) && readers.length > 0 && <CheckField name={`show-${field}`} checked={shown.includes(field)}>{readers.length === 1 ? t.mayRead(others) : t.mayReadMany(others)}</CheckField>}
            </Stack>
          ))}
          <Row><Button>{seat.part === 'participant' ? t.keepOwn : t.keepGuest}</Button>{seat.part === 'participant' && version > 0 && <ButtonLink kind="quiet" href={`/joint-talks/${seat.talk}/preparation/as-read`}>{t.asRead}</ButtonLink>}</Row>
          <p class="muted">{t.preparedUntil(inWords(frame, settledAt(seat)))}</p>
        </Form>
      </Stack>
    ),
  })
}

/** As the others have it before them, in the same words and no more. */
export const asReadPage = (frame: DatedFrame, { seat, speakers, lines }: { readonly seat: Seat; readonly speakers: readonly Speaker[]; readonly lines: readonly Shown[] }): VNode => {
  const t = jointTalkTexts(frame.voice)
  const nameOf = (party: Shown['by']) => speakers.find(one => one.party === party)?.given || t.someone
  return participantPage(frame, {
    title: t.asReadTitle,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={`/joint-talks/${seat.talk}/preparation`}>{t.toPreparation}</a></p><Heading level={1}>{t.asReadTitle}</Heading>{lines.length > 0 && <Lead>{t.asReadLead(together(readersIn(speakers, t), t))}</Lead>}</Stack>
        {lines.length === 0 ? <p>{t.asReadNone}</p> : <Topics lines={lines} nameOf={nameOf} t={t} level={2} />}
      </Stack>
    ),
  })
}
