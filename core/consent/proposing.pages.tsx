/** Where a guide puts forward what may be shared of a report: each part in words of its own, for whom, and what for. */
import { Button, Card, Choices, ErrorSummary, Form, Inset, Lead, Muted, Note, Row, Section, Stack, TextArea, type FieldError } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { momentInWords, type Locale } from '../../kit/time.ts'
import { chromeTexts } from '../chrome.texts.ts'
import { givenName } from '../people/person.ts'
import { Act, reportFrame, type DatedFrame } from '../reports/read.pages.tsx'
import type { WrittenObjection } from '../reports/written-report.ts'
import type { Party } from '../trajectories/party.ts'
import { purposes, type Purpose } from './consent.ts'
import type { Put } from './consent.store.ts'
import { consentTexts } from './consent.texts.ts'
import { GuardNotice } from './guard-notice.tsx'
import { Looked } from './looked.tsx'
import { proposingTexts } from './proposing.texts.ts'
import type { Guest, Part } from './proposing.ts'

export type Proposing = {
  readonly report: Id<'report'>
  readonly number: number
  /** The language the report was written in. */
  readonly language: Locale
  readonly participant: string
  readonly names: (party: Id<'party'>) => string
  readonly mayRead: readonly string[]
  readonly guests: readonly Guest[]
  readonly parts: readonly Part[]
  readonly readers: readonly { readonly party: Id<'party'>; readonly name: string; readonly as: Party }[]
  /** What was put to someone of this version before. */
  readonly put: readonly Put[]
  readonly objections: readonly (WrittenObjection & { readonly name: string })[]
  /** Characters a part may have. */
  readonly most: number
}
export type Again = {
  readonly errors?: readonly FieldError[]
  readonly readers?: readonly Id<'party'>[]
  readonly purpose?: Purpose | null
  /** What the word guard points at on this page: the next press says that it was looked at. */
  readonly looked?: readonly string[]
  readonly done?: boolean
}

export const proposingPage = (frame: DatedFrame, proposing: Proposing, { errors = [], readers = [], purpose = null, looked = [], done = false }: Again) => {
  const t = proposingTexts(frame.voice)
  const c = consentTexts(frame.voice)
  const { report, parts, put, guests } = proposing
  const deciders = new Intl.ListFormat(frame.voice.locale).format([proposing.participant, ...guests.map(({ name }) => givenName(name))])
  const errorAt = (field: string) => errors.find(one => one.field === field)?.message
  const whole = proposing.objections.filter(({ question }) => question === null)
  return reportFrame(frame, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{t.done}</p></Note>}
        <Stack gap="s">
          <p><a href={`/reports/${report}`}>{t.back}</a></p>
          <h1>{t.title}</h1>
          <Lead>{t.lead(deciders)}</Lead>
          <Muted>{t.notAll}</Muted>
        </Stack>
        {put.length > 0 && <Section title={t.before} gap="s"><ul>{put.map(({ version, party, at }) => <li key={`${version} ${party}`}>{t.beforeLine(proposing.names(party), momentInWords(at, frame.now, frame.provider.zone, frame.voice.locale))}</li>)}</ul></Section>}
        {looked.length > 0 && <GuardNotice voice={frame.voice} passages={[...parts.map(({ key, asked, text }) => ({ field: `text-${key}`, label: asked, text })), ...proposing.objections.map(({ id, name, text }) => ({ field: `objection-${id}`, label: t.objection(name), text }))]} />}
        {parts.length === 0 ? <p>{t.nothing}</p> : proposing.readers.length === 0 ? <Stack gap="s"><p><strong>{t.nobody}</strong></p><p>{t.nobodyWhy}</p></Stack> : (
          <Form action={`/reports/${report}/sharing`} gap="l">
            <Act />
            <Looked looked={looked} />
            <Choices kind="many" name="reader" label={<span class="question">{t.readers}</span>} hint={t.readersHint} error={errorAt('reader')} value={readers} options={proposing.readers.map(({ party, name }) => ({ value: party, label: name }))} />
            <Choices name="purpose" label={<span class="question">{t.purpose}</span>} error={errorAt('purpose')} value={purpose} options={purposes.map(value => ({ value, label: c[value] }))} />
            <Section title={t.passages}>
              <p>{t.passagesHint}</p>
              {parts.map(({ key, asked, text, also }) => (
                <Card key={key} gap="s">
                  <TextArea name={`text-${key}`} label={asked} rows={3} maxlength={proposing.most} value={text} error={errorAt(`text-${key}`)} />
                  {guests.length > 0 && <Choices kind="many" name={`also-${key}`} label={t.also} hint={t.alsoHint} value={also} options={guests.map(({ party, name }) => ({ value: party, label: givenName(name) }))} />}
                  {proposing.objections.filter(({ question }) => question === key).map(one => <Objected key={one.id} objection={one} t={t} />)}
                </Card>
              ))}
              {whole.map(one => <Objected key={one.id} objection={one} t={t} />)}
            </Section>
            <Row><Button>{looked.length > 0 ? t.putAnyway(deciders) : t.put(deciders)}</Button></Row>
          </Form>
        )}
      </Stack>
    ),
  })
}

const Objected = ({ objection: { id, name, text }, t }: { readonly objection: Proposing['objections'][number]; readonly t: ReturnType<typeof proposingTexts> }) => (
  <div id={`objection-${id}`}><Inset><strong>{t.objection(name)}</strong><p>{text}</p><Muted>{t.objectionStays(name)}</Muted></Inset></div>
)
