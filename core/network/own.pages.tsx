/** One's own network: the map, the same people in a list, and a page for each of them. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, CheckField, ErrorSummary, Form, Lead, Muted, Note, Row, Section, SelectField, Stack, Table, Tag, TextArea, TextField, Visibility } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { capitalised } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { MapDrawn } from './map.tsx'
import { aboutLength, drawnOn, getsLetters, joins, nameLength, openParts, partsOf, standingOf, type Actor, type Drawn, type Flows, type Standing } from './network.ts'
import { flowsInWords, networkTexts, partName } from './network.texts.ts'
import type { GuideNow, Own } from './network-view.ts'

type T = ReturnType<typeof networkTexts>
const Act = () => <input type="hidden" name={actField} value={newId()} />
export const dones = ['put', 'changed', 'agreed', 'takenBack', 'erased', 'shown', 'hidden'] as const
export type Done = (typeof dones)[number]

type Shown = { readonly own: Own; readonly actors: readonly Actor[]; readonly flows: readonly Flows[]; readonly guide: GuideNow | null; readonly shown: boolean; readonly ended: boolean; readonly done: Done | null }
export const mapPage = (frame: Frame, { own, actors, flows, guide, shown, ended, done }: Shown): VNode => {
  const t = networkTexts(frame.voice)
  const drawn = drawnOn(own.programme, actors, flows)
  const open = ended ? [] : openParts(own.programme, drawn)
  return participantPage(frame, {
    title: t.title, wide: true,
    children: (
      <>
        {done && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Stack>
          <p><a href="/my-trajectory">{t.back}</a></p><h1>{t.title}</h1><Lead>{t.lead}</Lead>
          {guide && (shown ? <Visibility>{t.seesAll(guide.name)}</Visibility> : <Visibility nobody>{t.seesSome(guide.name)}</Visibility>)}
        </Stack>
        <MapDrawn voice={frame.voice} drawn={drawn} open={open} programme={own.programme} self={t.you} bridge={guide?.name ?? null} />
        <Section title={t.listTitle}>
          <Table
            label={t.listTitle} columns={[{ label: t.who }, { label: t.gets }]}
            rows={[...drawn.map(one => row(frame, own, one)), ...open.map(({ side, role }) => [
              <>{capitalised(partName(own.programme, role, frame.voice))}<Muted><a href={`/my-network/new?part=${role}`}>{t.invite}<span class="hidden">: {partName(own.programme, role, frame.voice)}</span></a></Muted></>, <>{t.nobodyYet}<Muted>{t[side]}</Muted></>,
            ])]}
          />
          {!ended && <Row><ButtonLink href="/my-network/new">{t.putSomeone}</ButtonLink></Row>}
        </Section>
        {guide && !ended && (
          <Section title={t.showTitle(guide.name)} gap="s">
            <p>{shown ? t.seesAll(guide.name) : t.seesSome(guide.name)} {t.neverOthers}</p>
            <Form action="/my-network/showings" gap="s" hidden={{ shows: shown ? 'no' : 'yes' }}><Act /><Row><Button kind="secondary">{shown ? t.hide(guide.name) : t.show(guide.name)}</Button></Row></Form>
          </Section>
        )}
      </>
    ),
  })
}

const row = (frame: Frame, { programme, party }: Own, { side, role, actor, flows }: Drawn) => {
  const t = networkTexts(frame.voice)
  const part = partName(programme, role, frame.voice)
  const standing = actor && standingOf(actor, party)
  return [
    actor ? <><a href={`/my-network/actors/${actor.id}`}>{actor.content.name}</a><Muted>{t[side]}: {part}</Muted></> : <><a href="/my-letters">{capitalised(part)}</a><Muted>{t[side]}</Muted></>,
    <>{flowsInWords(flows, frame.voice)}{standing && standing !== 'on-map' && <Muted><StandingTag standing={standing} t={t} /></Muted>}</>,
  ]
}

const tones = { proposed: 'warn', 'on-map': 'quiet', 'may-be-asked': 'quiet', asked: 'warn', joins: 'ok', declines: 'quiet', left: 'quiet', over: 'quiet' } as const satisfies Readonly<Record<Standing, string>>
export const StandingTag = ({ standing, t }: { readonly standing: Standing; readonly t: T }) => (standing === 'on-map' ? null : <Tag tone={tones[standing]}>{t[standing]}</Tag>)

export const newActorPage = (frame: Frame, { own, guide, filled }: { readonly own: Own; readonly guide: GuideNow | null; readonly filled: Filled }): VNode => {
  const t = networkTexts(frame.voice)
  const form = readable(filled, { role: t.part, name: t.name, mail: t.mail, about: t.about }, frame.voice)
  return participantPage(frame, {
    title: t.putTitle, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        <Stack><p><a href="/my-network">{t.toMap}</a></p><h1>{t.putTitle}</h1><Lead>{t.putLead}</Lead></Stack>
        <Form action="/my-network/actors" gap="m">
          <Act />
          <PartField frame={frame} own={own} field={form.field('role')} />
          <TextField {...form.field('name')} autocomplete="off" maxlength={nameLength} />
          <TextArea {...form.field('about')} hint={t.aboutHint} rows={2} maxlength={aboutLength} />
          <TextField {...form.field('mail')} hint={t.mailHint} type="email" inputmode="email" autocomplete="off" spellcheck={false} maxlength={254} />
          {guide && <CheckField name="may" checked={filled.typed['may']?.[0] === 'yes'} hint={t.mayHint}>{t.may(guide.name)}</CheckField>}
          <Row><Button>{t.putButton}</Button><ButtonLink href="/my-network" kind="quiet">{t.notNow}</ButtonLink></Row>
        </Form>
      </>
    ),
  })
}

/** Care, work and home one after the other. */
export const PartField = ({ frame, own: { programme }, field }: { readonly frame: Frame; readonly own: Pick<Own, 'programme'>; readonly field: { readonly name: string; readonly label: string; readonly value: string; readonly error: string | undefined } }) => {
  const t = networkTexts(frame.voice)
  return <SelectField {...field} blank={t.choose} options={partsOf(programme).map(({ side, role, name }) => ({ value: role, label: `${t[side]}: ${name[frame.voice.locale]}` }))} />
}

export const actorPage = (frame: Frame, { own, actor, flows, guide, filled }: { readonly own: Own; readonly actor: Actor; readonly flows: Flows | null; readonly guide: GuideNow | null; readonly filled: Filled }): VNode => {
  const t = networkTexts(frame.voice)
  const here = `/my-network/actors/${actor.id}`
  const form = readable(filled, { name: t.name, about: t.about, mail: t.mail }, frame.voice)
  const standing = standingOf(actor, own.party)
  const part = partName(own.programme, actor.role, frame.voice)
  const { name } = actor.content
  return participantPage(frame, {
    title: t.onMapTitle, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        <Stack><p><a href="/my-network">{t.toMap}</a></p><h1>{name}</h1><p>{t[actor.side]}: {part} <StandingTag standing={standing} t={t} /></p><p>{t.getsNow} {flowsInWords(flows, frame.voice)}</p></Stack>
        {standing === 'proposed' && <Note><p>{t.proposedBy(guide?.name ?? t.someone)}</p></Note>}
        {joins(own.programme, actor.role) && guide && <Joining t={t} here={here} name={name} guide={guide.name} standing={standing} />}
        {getsLetters(own.programme, actor.role) && <Card title={t.letterTitle} gap="s"><p>{t.letterLead}</p><Row><ButtonLink href={`/my-letters/new/${actor.role}`} kind="secondary">{t.letterButton}</ButtonLink><ButtonLink href="/my-letters" kind="quiet">{t.toLetters}</ButtonLink></Row></Card>}
        <Section title={t.changeTitle}>
          <Form action={`${here}/versions`} gap="m" hidden={{ seen: String(actor.version) }}>
            <Act />
            <TextField {...form.field('name')} autocomplete="off" maxlength={nameLength} />
            <TextArea {...form.field('about')} hint={t.aboutHint} rows={2} maxlength={aboutLength} />
            <TextField {...form.field('mail')} hint={t.mailHint} type="email" inputmode="email" autocomplete="off" spellcheck={false} maxlength={254} />
            <Row><Button kind="secondary">{t.keep}</Button></Row>
          </Form>
        </Section>
        {actor.person === null
          ? <Form action={`${here}/erasures`} gap="s"><Act /><Row><Button kind="danger">{t.erase}</Button></Row></Form>
          : <Muted>{t.stays}</Muted>}
      </>
    ),
  })
}

/** The yes that goes first, and the way back from it: one press, as saying it was. */
const Joining = ({ t, here, name, guide, standing }: { readonly t: T; readonly here: string; readonly name: string; readonly guide: string; readonly standing: Standing }) => {
  const may = (says: 'yes' | 'no', label: string, kind: 'primary' | 'secondary') => <Form action={`${here}/yeses`} gap="s" hidden={{ may: says }}><Act /><Row><Button kind={kind}>{label}</Button></Row></Form>
  switch (standing) {
    case 'proposed': case 'on-map': return <Card title={t.askTitle(name)} strong gap="s"><p>{t.askWhat(guide)}</p>{may('yes', t.mayButton(guide), 'primary')}</Card>
    case 'may-be-asked': return <Card title={t.askTitle(name)} gap="s"><p>{t.mayNow(guide)}</p>{may('no', t.mayNot, 'secondary')}</Card>
    case 'asked': return <Card title={t.askTitle(name)} gap="s"><p>{t.askedNow}</p>{may('no', t.mayNot, 'secondary')}</Card>
    case 'joins': return <Card title={t.joinsTitle(name)} gap="s"><p>{t.joinsNow}</p>{may('no', t.letGo, 'secondary')}</Card>
    default: return null
  }
}
