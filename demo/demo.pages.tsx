/** The ways into the demo, and the post it would have sent. */
import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink, Card, Code, Document, Empty, Form, Grid, Kicker, Lead, Muted, Note, Page, Row, Section, Stack, Tag } from '../design/index.ts'
import type { Frame } from '../core/chrome.tsx'
import { chromeTexts } from '../core/chrome.texts.ts'
import { guideTexts } from '../core/people/guide.texts.ts'
import type { Programme } from '../core/programme.ts'
import type { Provider } from '../core/providers/provider.ts'
import type { OutboxLine } from '../kit/outbox.ts'
import { momentInWords, type Instant, type Locale } from '../kit/time.ts'
import type { Member } from './cast.ts'
import type { House } from './houses.ts'
import type { Named } from './regular-guidance.ts'
import { demoTexts } from './demo.texts.ts'

type DemoFrame = Pick<Frame, 'asked' | 'provider' | 'voice'>

const schemes = ['light', 'dark'] as const
/** As whoever looks has chosen before, or as their system has it. */
export const schemeIn = (wanted: string | undefined) => schemes.find(scheme => scheme === wanted)

const demoPage = ({ asked, voice }: DemoFrame, place: 'demo' | 'outbox', title: string, children: ComponentChildren): VNode => {
  const t = demoTexts(voice)
  const languages = [['nl-NL', 'Nederlands'], ['nl-BE', 'Vlaams'], ['en', 'English']] as const
  return (
    <Page
      lang={voice.locale} title={title} scheme={schemeIn(asked.cookies['scheme'])} brandHref="/demo" tools={{}} skipLabel={chromeTexts(voice).skip}
      nav={{ label: t.menu, items: [{ href: '/demo', label: t.demo, current: place === 'demo' }, { href: '/outbox', label: t.outbox, current: place === 'outbox' }, { href: '/gallery', label: t.gallery }] }}
      footer={{ items: languages.filter(([locale]) => locale !== voice.locale).map(([locale, label]) => ({ href: `/voice/${locale}?to=/${place}`, label, lang: locale })) }}
    >
      {children}
    </Page>
  )
}

export type Ways = {
  /** The words on the poster; null when there is no code now. */
  readonly code: string | null
  /** The six words of the participant whom anyone may be. */
  readonly receipt: string
  readonly programmes: readonly Programme[]
  readonly members: readonly Member[]
  readonly named: readonly Named[]
  readonly plans: NonNullable<House['plans']>
  readonly others: readonly { readonly provider: Provider; readonly href: string }[]
}

export const waysPage = (frame: DemoFrame, { code, receipt, programmes, members, named, plans, others }: Ways): VNode => {
  const { provider, voice } = frame
  const t = demoTexts(voice)
  const administrators = members.filter(({ offices }) => offices.includes('administrator'))
  const keepers = members.filter(({ offices }) => offices.includes('log-keeper'))
  const directors = members.filter(({ offices }) => offices.includes('director'))
  return demoPage(frame, 'demo', t.title, (
    <>
      <Stack>
        <Kicker>{t.kicker}</Kicker>
        <h1>{t.title}</h1>
        <Lead>{t.lead}</Lead>
        <Note tone="info"><p><strong>{t.invented}</strong></p><p>{t.nothingLeaves}</p></Note>
      </Stack>
      {programmes.map(programme => (
        <Card key={programme.id} title={programme.name[voice.locale]}>
          {programme.waysIn.includes('entry code') && <Poster code={code} receipt={receipt} programme={programme.name[voice.locale]} t={t} />}
          <SignIns people={named.filter(one => one.programme === programme.id && one.talks)} words={({ name }) => t.namedWay(programme.name[voice.locale], name)} />
          {plans.filter(plan => plan.programme === programme.id).map(plan => <SignIns key={plan.programme} people={plan.people.map(([part, person]) => ({ ...person, part }))} words={({ part, name }) => t.partWay(programme.name[voice.locale], partName(programme, part, voice.locale) ?? { afterwards: t.afterwards, learner: t.learner, duo: t.duo }[part] ?? t.employee, name)} />)}
          {plans.some(plan => plan.programme === programme.id && plan.guide) && <Form action="/demo/letter" gap="s"><Row><Button kind="secondary">{t.letterWay}</Button></Row><Muted>{t.letterWords}</Muted></Form>}
          <SignIns people={plans.flatMap(plan => (plan.programme === programme.id && plan.planner ? [plan.planner] : []))} words={({ name }) => t.plannerWay(programme.name[voice.locale], name)} />
          {programme.waysIn.includes('handover') && <Form action="/demo/night" gap="s"><Row><Button kind="secondary">{t.night}</Button></Row><Muted>{t.nightWords}</Muted></Form>}
          <SignIns people={members.filter(({ profile }) => profile?.programmes.includes(programme.id))} words={({ name, profile }) => t.guideWay(programme.name[voice.locale], name, profile ? guideTexts(voice)[profile.profession] : '')} />
        </Card>
      ))}
      <Card title={provider.name}>
        <SignIns people={administrators} words={({ name }) => t.administratorWay(provider.name, name)} />
        {keepers.length > 0 && <SignIns people={keepers} words={({ name }) => t.keeperWay(provider.name, name)} />}
        {directors.length > 0 && <SignIns people={directors} words={({ name }) => t.directorWay(name)} />}
        <Row><ButtonLink href="/together" kind="secondary">{t.togetherWay}</ButtonLink></Row>
        <Muted>{t.togetherWords}</Muted>
      </Card>
      <Section title={t.more}>
        <Grid>
          <Row><ButtonLink href="/outbox" kind="secondary" icon="envelope-simple">{t.outboxWords}</ButtonLink></Row>
          <Row><ButtonLink href="/gallery" kind="secondary">{t.galleryWords}</ButtonLink></Row>
        </Grid>
        {others.map(({ provider: other, href }) => <p key={other.id}><a href={href}>{t.otherHouse(other.name)}</a>. {t.otherHouseWords}</p>)}
      </Section>
    </>
  ))
}

/** What a part beside is called; whom it is about has no word in the declaration. */
const partName = ({ circle = {} }: Programme, part: string, locale: Locale): string | undefined => Object.entries(circle).find(([role]) => role === part)?.[1]?.name[locale]

/** By the words on the poster, or back with six of one's own. */
const Poster = ({ code, receipt, programme, t }: Pick<Ways, 'code' | 'receipt'> & { readonly programme: string; readonly t: ReturnType<typeof demoTexts> }) => (
  <>
    {code === null ? <p>{t.noPoster}</p> : <><Row><ButtonLink href={`/p/${code}`}>{t.poster}</ButtonLink></Row><Muted>{t.posterWords(code.replaceAll('-', ' '))}</Muted></>}
    <Form action="/code" gap="s" hidden={{ words: receipt }}>
      <Row><Button kind="secondary">{t.participantWay(programme)}</Button></Row>
      <p>{t.participantWords}</p>
      <Code value={receipt} />
    </Form>
  </>
)

/** One press each; who it is stands on the button. */
const SignIns = <Person extends Pick<Member, 'id'>>({ people, words }: { readonly people: readonly Person[]; readonly words: (person: Person) => string }) => (people.length === 0 ? null :
  <Form action="/demo/sign-in" gap="s">
    {people.map(member => <Row key={member.id}><Button kind="secondary" name="person" value={member.id}>{words(member)}</Button></Row>)}
  </Form>
)

export const outboxPage = (frame: DemoFrame, lines: readonly OutboxLine[], now: Instant): VNode => {
  const t = demoTexts(frame.voice)
  return demoPage(frame, 'outbox', t.outboxTitle, (
    <>
      <Stack>
        <Kicker>{t.kicker}</Kicker>
        <h1>{t.outboxTitle}</h1>
        <Lead>{t.outboxLead}</Lead>
      </Stack>
      {lines.length === 0 ? <Empty icon="envelope-simple"><p>{t.outboxEmpty}</p></Empty> : lines.map((line, index) => <Posted key={index} frame={frame} line={line} now={now} />)}
      {lines.length > 0 && <Muted>{t.outboxKept}</Muted>}
    </>
  ))
}

const Posted = ({ frame: { voice, provider }, line: { message, notBefore, sentAt }, now }: { readonly frame: DemoFrame; readonly line: OutboxLine; readonly now: Instant }) => {
  const t = demoTexts(voice)
  const inWords = (moment: Instant) => momentInWords(moment, now, provider.zone, voice.locale)
  const to = message.channel === 'mail' ? t.mailTo(message.to) : t.smsTo(message.to)
  const waits = sentAt === null && notBefore > now
  return (
    <Document
      label={to}
      head={<Stack gap="s"><Row><strong>{to}</strong>{sentAt ? <Tag tone="ok">{t.sent}</Tag> : <Tag tone="info">{waits ? t.waits : t.due}</Tag>}</Row>{sentAt && <Muted>{t.sentAt(inWords(sentAt))}</Muted>}{waits && <Muted>{t.waitsUntil(inWords(notBefore))}</Muted>}</Stack>}
    >
      {message.channel === 'mail' && <h2>{message.subject}</h2>}
      {message.text.trim().split(/\n{2,}/).map((paragraph, index) => <p key={index}>{linked(paragraph)}</p>)}
    </Document>
  )
}

/** Addresses in a text, as a mail program makes them links. */
const linked = (text: string): ComponentChildren =>
  text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) => (index % 2 === 1 ? <a key={index} href={part}>{part}</a> : part))
