/** A talk together as everyone of it sees it: who comes, one agenda of what was shown, and what is agreed. */
import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink, Card, Choices, DateField, Document, ErrorSummary, Form, Heading, Inset, Lead, Muted, Note, Row, Section, SelectField, Stack, Tag, TextArea, TextField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { capitalised, dayInWords, dayOf, minutesBetween, momentInWords, type Instant } from '../../kit/time.ts'
import type { Agreement } from '../agreements/agreement.ts'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import { consentTexts } from '../consent/consent.texts.ts'
import { GuardNotice } from '../consent/guard-notice.tsx'
import { Looked } from '../consent/looked.tsx'
import type { SignedIn } from '../people/sign-in.ts'
import type { Programme } from '../programme.ts'
import type { Said, Shown, Speaker } from './known-joint-talk.ts'
import { agreementLength, answers, isToCome, jointKindOf, mayAgree, mayStillPrepare, reasonLength, saidOf, settledAt, standingOfChecks, type Check, type Field, type Part, type PartyId, type Seat } from './joint-talk.ts'
import type { ProposedRow } from './joint-talk.store.ts'
import { jointTalkGuideTexts } from './joint-talk-guide.texts.ts'
import { jointTalkTexts } from './joint-talk.texts.ts'

export type T = ReturnType<typeof jointTalkTexts>
export type DatedFrame = Frame & { readonly me: SignedIn; readonly now: Instant }
const hidden = () => ({ [actField]: newId() })

const topics = ['purpose', 'well', 'hard', 'needs', 'offers', 'asks'] as const satisfies readonly Field[]

export const inWords = ({ now, provider, voice }: DatedFrame, moment: Instant): string => momentInWords(moment, now, provider.zone, voice.locale)
export const roleIn = ({ voice: { locale } }: Frame, programme: Pick<Programme, 'circle'> | null, role: string): string => Object.entries(programme?.circle ?? {}).find(([key]) => key === role)?.[1]?.name[locale] ?? ''
/** 'Driegesprek', 'Rondetafel': as its programme calls it. */
export const called = ({ voice: { locale } }: Frame, programme: Programme | null): string => (programme && jointKindOf(programme)?.kind.name[locale]) ?? ''
export const dones = ['answered', 'decided', 'passed'] as const
export type NamedProposal = ProposedRow & { readonly name: string }
export const together = (names: readonly string[], t: T): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${t.and} ${names.at(-1) ?? ''}`)
/** The page around it: the guide's own, or that of whoever takes part. */
export const jointTalkFrame = (frame: DatedFrame, part: Part, content: { readonly title: string; readonly wrong: boolean; readonly children: ComponentChildren }): VNode =>
  part === 'guide' ? staffPage(frame, { place: 'people', wide: false, ...content }) : participantPage(frame, content)

export type JointTalkProblem = 'answer.over' | 'answer.choose' | 'answer.too-long' | 'agreement.closed' | 'agreement.incomplete' | 'agreement.too-long' | 'agreement.day' | 'agreement.too-many' | 'check.choose' | 'guest.busy'
export type JointTalkView = {
  readonly seat: Seat
  readonly speakers: readonly Speaker[]
  /** My own answer to this moment. */
  readonly answer: Said | null
  readonly prepared: 'yes' | 'no'
  readonly agenda: readonly Shown[]
  readonly agreements: readonly Agreement[]
  readonly checks: readonly Check[]
  /** Whom one may give a task. */
  readonly owners: readonly PartyId[]
  readonly done: (typeof dones)[number] | null
  readonly programme: Programme | null
  /** Whether the participant lets each one come, and what they bring in go on. */
  readonly table: 'open' | 'yes first'
  /** Whom the guide would ask, for the two inside. */
  readonly proposed: readonly NamedProposal[]
  readonly problem: JointTalkProblem | null
  readonly typed: { readonly answer: string; readonly why: string; readonly owner: string; readonly words: string; readonly day: string }
  /** What the word guard points at in an agreement that was not kept yet. */
  readonly looked: readonly string[]
}

export const jointTalkPage = (frame: DatedFrame, view: JointTalkView, ofGuide: ComponentChildren = null): VNode => {
  const t = jointTalkTexts(frame.voice)
  const { seat, speakers, problem } = view
  const others = speakers.filter(({ party }) => party !== seat.party)
  const title = called(frame, view.programme)
  const errorAt = problem === null ? '' : problem.startsWith('answer') ? (problem === 'answer.too-long' ? 'why' : 'answer') : problem.startsWith('check') ? 'checks' : problem === 'guest.busy' ? 'guests' : 'words'
  return jointTalkFrame(frame, seat.part, {
    title, wrong: problem !== null,
    children: (
      <Stack gap="l">
        {problem && <ErrorSummary title={t.wrong} errors={[{ field: errorAt, message: t[problem] }]} />}
        {view.done && <Note tone="ok" announced><p>{t[view.done]}</p></Note>}
        <Stack gap="s">
          <p><a href={seat.part === 'guide' ? `/trajectories/${seat.trajectory}/joint-talks` : seat.part === 'guest' ? '/beside' : '/my-trajectory'}>{t.back}</a></p>
          <Heading level={1}>{title}</Heading>
          <Lead>{capitalised(inWords(frame, seat.from))}. {t.lead(together(others.map(({ given }) => given || t.someone), t), minutesBetween(seat.from, seat.until))}</Lead>
          {seat.part !== 'guide' && isToCome(seat, frame.now) && <p>{t[seat.way === 'guide-calls' ? seat.way : 'at-location'](speakers.find(({ part }) => part === 'guide')?.given || t.someone)}</p>}
          {seat.part === 'guide' && isToCome(seat, frame.now) && <p>{jointTalkGuideTexts(frame.voice)[seat.way === 'guide-calls' ? seat.way : 'at-location']}.</p>}
          {seat.cancelled === 'yes' && <Note tone="info"><p>{t.cancelled}</p></Note>}
          {isToCome(seat, frame.now) && <p><a href={`/joint-talks/${seat.talk}/appointment.ics`}>{t.calendar}</a></p>}
        </Stack>
        {seat.part !== 'guide' && isToCome(seat, frame.now) && <OwnAnswer view={view} t={t} />}
        {seat.part !== 'guide' && mayStillPrepare(seat, frame.now) && (
          <Stack gap="s"><Row><ButtonLink href={`/joint-talks/${seat.talk}/preparation`} kind={view.answer?.answer === 'comes' && view.prepared === 'no' ? 'primary' : 'secondary'}>{view.prepared === 'yes' ? t.prepareAgain : t.prepare}</ButtonLink></Row><Muted>{t.preparedUntil(inWords(frame, settledAt(seat)))}</Muted></Stack>
        )}
        {view.proposed.length > 0 && <Guests frame={frame} view={view} t={t} />}
        {seat.part === 'participant' && view.table === 'yes first' && <BroughtIn frame={frame} view={view} t={t} />}
        {ofGuide}
        <Section title={t.who} gap="s"><ul>{speakers.map(one => <li key={one.party}>{one.party === seat.party ? capitalised(t.me) : one.given || t.someone}{roleIn(frame, view.programme, one.role) !== '' && <span class="muted">, {roleIn(frame, view.programme, one.role)}</span>} {(one.coming === 'guides' || isToCome(seat, frame.now)) && <Tag tone={one.coming === 'not-known' ? 'quiet' : 'ok'}>{t[one.coming]}</Tag>}</li>)}</ul></Section>
        <Agenda frame={frame} view={view} t={t} />
        <Agreements frame={frame} view={view} t={t} />
      </Stack>
    ),
  })
}

function OwnAnswer({ view: { seat, answer, problem, typed }, t }: { readonly view: JointTalkView; readonly t: T }) {
  const no = problem?.startsWith('answer') ? t[problem] : undefined
  return (
    <Card title={t.answerTitle}>
      <Form action={`/joint-talks/${seat.talk}/answers`} gap="m" hidden={hidden()}>
        <Choices name="answer" label={t.answer} hint={t.answerLead} value={typed.answer || answer?.answer} error={problem === 'answer.too-long' ? undefined : no} options={answers.map(one => ({ value: one, label: t[`answer-${one}`] }))} />
        <TextArea name="why" label={t.why} hint={t.whyHint} rows={3} maxlength={reasonLength} optional={t.optional} value={typed.why || (answer?.why ?? '')} error={problem === 'answer.too-long' ? no : undefined} />
        <Row><Button>{t.give}</Button></Row>
      </Form>
    </Card>
  )
}

/** Whom the guide would ask: the participant lets each one come, and sees what that one will see. */
function Guests({ frame, view: { seat, proposed, programme }, t }: { readonly frame: DatedFrame; readonly view: JointTalkView; readonly t: T }) {
  const own = seat.part === 'participant' && isToCome(seat, frame.now)
  return (
    <Section title={t.guestsTitle} id="guests" gap="m">
      {own && <p>{t.guestsLead}</p>}
      {proposed.map(({ party, name, role, comes, decided }) => (
        <Card key={party} title={`${name}, ${roleIn(frame, programme, role)}`} level={3} gap="s">
          <p><Tag tone={comes ? 'ok' : decided === 'no' ? 'quiet' : 'warn'}>{comes ? t.guestAsked : decided === 'no' ? t.guestNot : t.guestWaits}</Tag></p>
          {own && !comes && (
            <Row>
              <Form action={`/joint-talks/${seat.talk}/guests`} gap="s" hidden={{ ...hidden(), guest: party, says: 'yes' }}><Button more={`: ${name}`}>{t.guestYes}</Button></Form>
              {decided === null && <Form action={`/joint-talks/${seat.talk}/guests`} gap="s" hidden={{ ...hidden(), guest: party, says: 'no' }}><Button kind="secondary" more={`: ${name}`}>{t.guestNo}</Button></Form>}
            </Row>
          )}
        </Card>
      ))}
    </Section>
  )
}

/** What a guest would bring in reaches the others when the participant lets it go on. */
function BroughtIn({ frame, view: { seat, speakers, agenda }, t }: { readonly frame: DatedFrame; readonly view: JointTalkView; readonly t: T }) {
  const guests = speakers.filter(({ part }) => part === 'guest')
  const lines = agenda.filter(({ words }) => words !== null)
  if (lines.length === 0 || guests.length < 2) return null
  return (
    <Section title={t.broughtTitle} gap="m">
      <p>{t.broughtLead}</p>
      {lines.map(({ by, field, text, words, to }) => {
        const name = speakers.find(({ party }) => party === by)?.given || t.someone
        const waits = guests.some(({ party }) => party !== by && !to.includes(party))
        return (
          <Document key={words} label={name} head={<strong>{name}</strong>}>
            <p><span class="muted">{t[`topic-${field}`]}</span>{'\n'}{text}</p>
            {waits && isToCome(seat, frame.now) ? <Form action={`/joint-talks/${seat.talk}/passings`} gap="s" hidden={{ ...hidden(), words: words ?? '' }}><Row><Button kind="secondary" more={`: ${name}, ${t[`topic-${field}`]}`}>{t.pass}</Button></Row></Form> : <Tag tone={waits ? 'quiet' : 'ok'}>{waits ? t.notPassed : t.passedOn}</Tag>}
          </Document>
        )
      })}
    </Section>
  )
}

/** What was shown, topic by topic. It is the same page for whoever shows nothing: nobody learns that there is more. */
function Agenda({ frame, view: { seat, speakers, agenda }, t }: { readonly frame: DatedFrame; readonly view: JointTalkView; readonly t: T }) {
  const nameOf = (party: PartyId) => (party === seat.party ? capitalised(t.me) : speakers.find(one => one.party === party)?.given || t.someone)
  const participant = speakers.find(({ part }) => part === 'participant')
  const c = consentTexts(frame.voice)
  return (
    <Section title={t.agenda} gap="m">
      {agenda.length === 0 ? <p>{t.agendaNone}</p> : <Muted>{t.agendaLead}</Muted>}
      <Topics lines={agenda} nameOf={nameOf} t={t} />
      {seat.part === 'guest' && participant && <p>{t.noMore(participant.given || t.someone)}</p>}
      {seat.part === 'guest' && <Section title={c.dontAskTitle} level={3} gap="s"><Inset>{c.dontAsk}</Inset></Section>}
    </Section>
  )
}

export const Topics = ({ lines, nameOf, t, level = 3 }: { readonly level?: 2 | 3; readonly lines: readonly Shown[]; readonly nameOf: (party: PartyId) => string; readonly t: T }) => (
  <>{topics.filter(topic => lines.some(({ field }) => field === topic)).map(topic => (
    <Section key={topic} title={t[`topic-${topic}`]} level={level} gap="s">
      {lines.filter(({ field }) => field === topic).map(({ by, text }) => <Document key={by} label={nameOf(by)} head={<strong>{nameOf(by)}</strong>}><p>{text}</p></Document>)}
    </Section>
  ))}</>
)

function Agreements({ frame, view, t }: { readonly frame: DatedFrame; readonly view: JointTalkView; readonly t: T }) {
  const { seat, speakers, agreements, checks, problem } = view
  const everyone = speakers.map(({ party }) => party)
  const nameOf = (party: PartyId) => { const one = speakers.find(({ party: its }) => its === party); return one?.party === seat.party ? t.me : one?.given || t.someone }
  const today = dayOf(frame.now, frame.provider.zone)
  const mine = agreements.filter(one => saidOf(one, checks, seat.party) === null)
  const names = (those: readonly PartyId[]) => together(those.map(nameOf), t)
  const standing = (one: Agreement) => {
    const state = standingOfChecks(one, checks, everyone)
    if (state === 'right') return <Tag tone="ok">{t.right}</Tag>
    const those = everyone.filter(party => saidOf(one, checks, party) === (state === 'waits' ? null : 'not-right'))
    return <Tag tone={state === 'waits' ? 'quiet' : 'late'}>{t[state](names(those))}</Tag>
  }
  return (
    <Section title={t.agreements} id="agreements" gap="m">
      {agreements.length === 0 && !mayAgree(seat, frame.now) ? <p>{seat.until < frame.now ? t.agreementsNone : t.agreementsLater}</p> : (
        <ul>{speakers.map(({ party, given }) => {
          const own = agreements.filter(({ owner }) => owner === party)
          return (
            <li key={party}><strong>{party === seat.party ? capitalised(t.me) : given || t.someone}</strong>{own.length === 0 ? <>: <span class="muted">{t.noTask}</span></> : (
              <ul>{own.map(one => <li key={one.id}><a href={`/agreements/${one.id}`}>{one.words}</a> <span class="muted">{t.task(dayInWords(one.due, today, frame.voice.locale))}</span> {standing(one)}</li>)}</ul>
            )}</li>
          )
        })}</ul>
      )}
      {mine.length > 0 && (
        <Card title={t.checkTitle} id="checks">
          <Form action={`/joint-talks/${seat.talk}/checks`} gap="m" hidden={hidden()}>
            <Muted>{t.checkLead}</Muted>
            {mine.map(one => <Choices key={one.id} name={`says-${one.id}`} label={`${capitalised(nameOf(one.owner))}: ${one.words}`} inline options={[{ value: 'right', label: t.yes }, { value: 'not-right', label: t.no }]} />)}
            <Row><Button>{t.check}</Button></Row>
          </Form>
        </Card>
      )}
      {mayAgree(seat, frame.now) && <AddAgreement frame={frame} view={view} t={t} no={problem?.startsWith('agreement') ? t[problem] : undefined} />}
    </Section>
  )
}

function AddAgreement({ frame, view: { seat, speakers, owners, typed, looked }, t, no }: { readonly frame: DatedFrame; readonly view: JointTalkView; readonly t: T; readonly no: string | undefined }) {
  return (
    <Card title={t.add}>
      {looked.length > 0 && <GuardNotice voice={frame.voice} level={3} passages={[{ field: 'words', label: t.words, text: typed.words }]} />}
      <Form action={`/joint-talks/${seat.talk}/agreements`} gap="m" hidden={hidden()}>
        <Looked looked={looked} />
        <TextField name="words" label={t.words} maxlength={agreementLength} value={typed.words} error={no} />
        <SelectField name="owner" label={t.owner} blank={t.choose} value={typed.owner} options={speakers.filter(({ party }) => owners.includes(party)).map(({ party, given }) => ({ value: party, label: party === seat.party ? capitalised(t.me) : given || t.someone }))} />
        <DateField name="day" label={t.day} value={typed.day} />
        <Row><Button>{t.add}</Button></Row>
      </Form>
    </Card>
  )
}
