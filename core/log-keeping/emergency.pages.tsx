/** A guide opens a file that is not theirs, sees what it shows for an hour, and closes it. */
import { Button, ButtonLink, Card, Choices, Document, ErrorSummary, Form, Heading, Lead, Muted, Note, Pairs, Row, Section, Stack, TextArea, TextField } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import { crisisNumbers } from '../crisis-numbers.ts'
import type { SignedIn } from '../people/sign-in.ts'
import { emergencyReasons, endOf, motiveLength, type EmergencyAccess } from './emergency.ts'
import { emergencyTexts } from './emergency.texts.ts'

export type GuideFrame = Frame & { readonly me: SignedIn; readonly now: Instant }
export const emergencyProblems = ['emergency.unknown', 'emergency.open', 'mail.wrong', 'reason.wrong', 'motive.short', 'motive.long'] as const
export type EmergencyProblem = (typeof emergencyProblems)[number]
const fieldOf = (problem: EmergencyProblem): 'mail' | 'reason' | 'motive' => (problem.startsWith('reason') ? 'reason' : problem.startsWith('motive') ? 'motive' : 'mail')

export type Typed = { readonly mail: string; readonly reason: string; readonly motive: string }
const inWords = ({ now, provider, voice }: GuideFrame, at: Instant) => momentInWords(at, now, provider.zone, voice.locale)

export const emergencyPage = (frame: GuideFrame, { open, before, who, typed, problems, done }: { readonly open: EmergencyAccess | null; readonly before: readonly EmergencyAccess[]; /** Whom the open file is about. */ readonly who: string; readonly typed: Typed; readonly problems: readonly EmergencyProblem[]; readonly done: 'closed' | null }) => {
  const t = emergencyTexts(frame.voice)
  const error = (field: ReturnType<typeof fieldOf>) => problems.filter(one => fieldOf(one) === field).map(one => t[one])[0]
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: problems.length > 0,
    children: (
      <Stack gap="l">
        {problems.length > 0 && <ErrorSummary title={t.wrong} errors={problems.map(one => ({ field: fieldOf(one), message: t[one] }))} />}
        {done && <Note tone="ok" announced><p>{t.closed}</p></Note>}
        <Stack><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead><Note tone="warn"><p>{t.first(crisisNumbers[frame.provider.country].emergency)}</p></Note></Stack>
        {open ? (
          <Card title={t.now} strong>
            <p>{t.openUntil(who, inWords(frame, open.until))}</p>
            <Row><ButtonLink href={`/emergency/${open.id}`}>{t.look}</ButtonLink><Close access={open.id} t={t} /></Row>
          </Card>
        ) : (
          <Form action="/emergency" gap="m" hidden={{ [actField]: newId() }}>
            <p>{t.told}</p><p>{t.sees}</p>
            <TextField name="mail" type="email" label={t.mail} value={typed.mail} maxlength={200} autocomplete="off" spellcheck={false} error={error('mail')} />
            <Choices name="reason" label={t.reason} value={typed.reason} options={emergencyReasons.map(value => ({ value, label: t[value] }))} error={error('reason')} />
            <TextArea name="motive" label={t.motive} hint={t.motiveHint} rows={4} maxlength={motiveLength.most} value={typed.motive} error={error('motive')} />
            <Row><Button>{t.open}</Button></Row>
          </Form>
        )}
        <Muted>{t.nameless}</Muted>
        {before.length > 0 && <Section title={t.before}><ul>{before.map(access => <li key={access.id}>{t.beforeLine(inWords(frame, access.openedAt), inWords(frame, endOf(access)))} {access.motive}</li>)}</ul></Section>}
        <p><a href="/people">{t.back}</a></p>
      </Stack>
    ),
  })
}

const Close = ({ access, t }: { readonly access: Id<'emergency-access'>; readonly t: ReturnType<typeof emergencyTexts> }) => (
  <Form action={`/emergency/${access}/closing`} gap="s" hidden={{ [actField]: newId() }}><Row><Button kind="secondary">{t.close}</Button></Row></Form>
)

export type OpenedFile = {
  readonly access: EmergencyAccess
  readonly who: string
  readonly guides: readonly string[]
  readonly telephone: string | null
  readonly next: Instant | null
  readonly messages: readonly { readonly id: Id<'message'>; readonly writer: string; readonly at: Instant; readonly text: string }[]
  readonly most: number
}

export const emergencyFilePage = (frame: GuideFrame, { access, who, guides, telephone, next, messages, most }: OpenedFile) => {
  const t = emergencyTexts(frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.whyTitle, wide: false,
    children: (
      <Stack gap="l">
        <Stack><Heading level={1}>{t.fileTitle(who)}</Heading><Note tone="warn"><p>{t.leftUntil(inWords(frame, access.until))} {t.told}</p></Note></Stack>
        <Pairs items={[
          { term: t.person, detail: who }, { term: t.guides, detail: guides.length === 0 ? t.nobody : guides.join(', ') },
          { term: t.telephone, detail: telephone === null ? t.noTelephone : <a href={`tel:${telephone}`}>{telephone}</a> }, { term: t.next, detail: next === null ? t.noNext : inWords(frame, next) },
        ]} />
        <Section title={t.messages}>
          {messages.length === 0 && <p>{t.noMessages}</p>}
          {messages.length === most && <Muted>{t.newest(most)}</Muted>}
          {messages.map(({ id, writer, at, text }) => (
            <Document key={id} label={t.from(writer, inWords(frame, at))} head={<strong>{t.from(writer, inWords(frame, at))}</strong>}>{text.split('\n').map((line, index) => <p key={index}>{line}</p>)}</Document>
          ))}
        </Section>
        <Row><Close access={access.id} t={t} /></Row>
        <p><a href="/emergency">{t.back}</a></p>
      </Stack>
    ),
  })
}

/** For who guides there: who opened it, when, and why. */
export const emergencyWhyPage = (frame: GuideFrame, { trajectory, accesses, names }: { readonly trajectory: Id<'trajectory'>; readonly accesses: readonly EmergencyAccess[]; readonly names: ReadonlyMap<Id<'person'>, string> }) => {
  const t = emergencyTexts(frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.whyTitle, wide: false,
    children: (
      <Stack gap="l">
        <Stack><Heading level={1}>{t.whyTitle}</Heading><Lead>{t.whyLead}</Lead></Stack>
        {accesses.map(access => (
          <Card key={access.id} title={t.by(names.get(access.guide) ?? t.someone)}>
            <p>{t.beforeLine(inWords(frame, access.openedAt), inWords(frame, endOf(access)))}</p><p><strong>{t[access.reason]}.</strong></p><p>{access.motive}</p>
          </Card>
        ))}
        <p><a href={`/trajectories/${trajectory}`}>{t.back}</a></p>
      </Stack>
    ),
  })
}
