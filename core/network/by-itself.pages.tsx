/** Who holds what when the guide withdraws: for whom it is about to say, and for who guides to read what is still open. */
import type { VNode } from 'preact'
import { Button, ButtonLink, ErrorSummary, Form, Heading, Lead, Note, Row, Section, SelectField, Stack, Table, Tag, Visibility } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Programme } from '../programme.ts'
import { functionsOf, type Held, type OpenPoint } from './by-itself.ts'
import { byItselfTexts, functionName } from './by-itself.texts.ts'
import { guideByItselfTexts } from './by-itself-guide.texts.ts'
import type { Actor } from './network.ts'

const act = () => ({ [actField]: newId() })

/** 'Nog niemand voor: vast gezicht op het werk'. @param name of whom it is about, for who guides */
export const pointInWords = (frame: Pick<Frame, 'voice'>, programme: Pick<Programme, 'network'>, point: OpenPoint, name: string): string => {
  const t = guideByItselfTexts(frame.voice)
  return point.what === 'function' ? t.function(functionName(programme, point.key, frame.voice)) : point.what === 'left with the guide' ? t.left(point.words) : t.noWord(name)
}

export type OwnByItself = {
  readonly programme: Programme; readonly guide: string | null; readonly actors: readonly Actor[]; readonly held: Held; readonly open: readonly OpenPoint[]; readonly ready: 'yes' | 'no'
  readonly problem: 'holder.not-there' | 'ready.open' | null; readonly done: 'kept' | null
}
export const ownByItselfPage = (frame: Frame, { programme, guide, actors, held, open, ready, problem, done }: OwnByItself): VNode => {
  const t = byItselfTexts(frame.voice)
  const left = open.filter(point => point.what === 'left with the guide')
  const unsettled = open.some(({ what }) => what !== 'no word')
  const [first = ''] = functionsOf(programme)
  return participantPage(frame, {
    title: t.title, wrong: problem !== null,
    children: (
      <Stack gap="l">
        {problem && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: problem === 'ready.open' ? 'ready' : `holder-${first}`, message: t[problem] }]} />}
        {done && <Note tone="ok" announced><p>{t.kept}</p></Note>}
        <Stack gap="s"><p><a href="/my-network">{t.back}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead>{guide !== null && <Visibility>{t.visible(guide)}</Visibility>}</Stack>
        <Section title={t.who} gap="m">
          <Form action="/my-network/functions" gap="m" hidden={act()}>
            {functionsOf(programme).map(key => {
              const holder = held.get(key)
              return <SelectField key={key} name={`holder-${key}`} label={functionName(programme, key, frame.voice)} blank={t.nobody} value={holder ?? ''} options={[{ value: 'self', label: t.self }, ...actors.map(({ id, content }) => ({ value: id, label: content.name }))]} />
            })}
            <Row><Button>{t.keep}</Button></Row>
          </Form>
        </Section>
        <Section title={t.leftTitle} gap="s">
          {left.length === 0 ? <p>{t.leftNone}</p> : <ul>{left.map(({ agreement, words }) => <li key={agreement}><a href={`/agreements/${agreement}`}>{words}</a></li>)}</ul>}
        </Section>
        <Section title={t.readyTitle} id="ready" gap="m">
          {ready === 'yes' ? (
            <>
              <p><strong>{t.saidReady}</strong></p>
              <Form action="/my-network/readiness" gap="s" hidden={{ ...act(), says: 'not-yet' }}><Row><Button kind="secondary">{t.notYet}</Button></Row></Form>
            </>
          ) : unsettled ? <p>{t.readyOpen}</p> : (
            <>
              <p>{t.readyLead}</p>
              <Form action="/my-network/readiness" gap="s" hidden={{ ...act(), says: 'can-do-without' }}><Row><Button>{t.ready}</Button></Row></Form>
            </>
          )}
          <p>{t.own} <a href="/my-file">{t.toFile}</a></p>
        </Section>
      </Stack>
    ),
  })
}

export type GuideByItself = { readonly trajectory: Id<'trajectory'>; readonly called: string; readonly programme: Programme; readonly held: readonly string[]; readonly holders: Held; readonly actors: readonly Actor[]; readonly open: readonly OpenPoint[] }
export const guideByItselfPage = (frame: Frame & { readonly me: SignedIn }, { trajectory, called, programme, held, holders, actors, open }: GuideByItself): VNode => {
  const t = guideByItselfTexts(frame.voice)
  const others = open.filter(({ what }) => what !== 'function')
  const whoHolds = (key: string): string => {
    const holder = holders.get(key)
    return holder === 'self' ? called : actors.find(({ id }) => id === holder)?.content.name ?? t.someone
  }
  return staffPage(frame, {
    place: 'people', title: t.guideTitle, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.backTo(called)}</a></p><Heading level={1}>{t.guideTitle}</Heading><Lead>{t.guideLead(called)}</Lead></Stack>
        <Table label={t.who} columns={[{ label: t.task }, { label: t.by }]} rows={functionsOf(programme).map(key => [
          functionName(programme, key, frame.voice), held.includes(key) ? <>{whoHolds(key)} <Tag tone="ok">{t.held}</Tag></> : <Tag tone="quiet">{t.open}</Tag>,
        ])} />
        {others.length > 0 && <ul>{others.map((point, index) => <li key={index}>{point.what === 'left with the guide' ? <a href={`/agreements/${point.agreement}`}>{pointInWords(frame, programme, point, called)}</a> : pointInWords(frame, programme, point, called)}</li>)}</ul>}
        {open.length === 0 && <p>{t.allDone}</p>}
        <Row><ButtonLink href={`/trajectories/${trajectory}/ending`} kind={open.length === 0 ? 'primary' : 'secondary'}>{t.toClosing}</ButtonLink></Row>
      </Stack>
    ),
  })
}
