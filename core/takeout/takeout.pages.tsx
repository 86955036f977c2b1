import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Code, Form, Lead, Muted, Note, Pairs, Row, Section, Stack, Table, Tag, TextArea, TextField } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { capitalised, dateWithYear, dayOf, momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import type { TakeoutExport } from './known-takeout.ts'
import { standing, standsUntil, stateOf, whyLength, type TakeoutRequest } from './takeout.ts'
import { takeoutTexts } from './takeout.texts.ts'

type TakeoutFrame = AdministrationFrame & { readonly now: Instant }
const fieldOf = { 'why-short': 'why', 'why-long': 'why', 'no-key': 'receiveKey', 'other-fingerprint': 'fingerprint', 'no-site': 'goesTo', 'alone': 'takeout', 'asked-already': 'takeout', 'own': 'takeout', 'over': 'takeout' } as const
export type TakeoutProblem = keyof typeof fieldOf
export type TakeoutView = {
  /** Newest first. */
  readonly requests: readonly TakeoutRequest[]
  readonly exports: readonly TakeoutExport[]
  readonly names: ReadonlyMap<Id<'person'>, string>
  /** How many there are now. */
  readonly administrators: number
  readonly typed: Readonly<Record<'why' | 'receiveKey' | 'fingerprint' | 'goesTo', string>>
  readonly problems: readonly TakeoutProblem[]
  readonly saved: boolean
}

export const takeoutPage = (frame: TakeoutFrame, view: TakeoutView): VNode => {
  const { voice: { locale }, provider, now } = frame
  const { requests, exports, names, administrators, problems, saved } = view
  const t = takeoutTexts(frame.voice)
  const day = (at: Instant) => dateWithYear(dayOf(at, provider.zone), locale)
  const name = (person: Id<'person'>) => names.get(person) ?? t.someone
  const here = standing(requests, now)
  const before = requests.filter(request => request !== here)
  return administrationPage(frame, {
    part: 'settings', title: t.title, saved, errors: problems.map(problem => ({ field: fieldOf[problem], message: t[problem] })),
    children: (
      <Stack gap="l">
        <Stack><Lead>{t.lead}</Lead><p>{t.what}</p><p>{t.next}</p><Muted>{t.told}</Muted></Stack>
        <div id="takeout">{here ? <Standing frame={frame} request={here} view={view} /> : administrators < 2 ? <Note tone="warn"><p>{t.alone} {t.aloneDo}</p><p><ButtonLink kind="secondary" href="/administration/staff">{t.staff}</ButtonLink></p></Note> : <Asking frame={frame} view={view} />}</div>
        <Section title={t.before}>
          {before.length === 0 ? <p>{t.noneBefore}</p> : <Table label={t.before} columns={[{ label: t.at }, { label: t.by }, { label: t.why }, { label: t.asks }]} rows={before.map(request => [day(request.askedAt), name(request.askedBy), request.why, t[stateOf(request, now)]])} />}
        </Section>
        {exports.length > 0 && <Section title={t.exports}><ul>{exports.map(({ id, begunAt, why }) => <li key={id}>{why === null ? t.exportedOn(day(begunAt)) : t.exportedAlone(day(begunAt), why)}</li>)}</ul></Section>}
        <p><a href="/administration/settings">{t.back}</a></p>
      </Stack>
    ),
  })
}

type Part = { readonly frame: TakeoutFrame; readonly view: TakeoutView }
const errorAt = ({ frame: { voice }, view: { problems } }: Part, field: (typeof fieldOf)[TakeoutProblem]) => problems.filter(one => fieldOf[one] === field).map(one => takeoutTexts(voice)[one])[0]

function Asking(part: Part) {
  const { frame: { voice }, view: { typed } } = part
  const t = takeoutTexts(voice)
  const field = (name: keyof typeof typed) => ({ name, value: typed[name], error: errorAt(part, name) })
  return (
    <Section title={t.ask}>
      <Form action="/administration/takeout" hidden={{ [actField]: newId() }}>
        <TextArea {...field('why')} label={t.why} hint={t.whyHint} rows={3} maxlength={whyLength.most} />
        <TextField {...field('receiveKey')} label={t.key} hint={t.keyHint} width="full" maxlength={100} spellcheck={false} />
        <TextField {...field('fingerprint')} label={t.fingerprint} hint={t.fingerprintHint} maxlength={60} spellcheck={false} />
        <TextField {...field('goesTo')} type="url" label={t.goesTo} hint={t.goesToHint} optional={t.optional} width="full" maxlength={300} />
        <div><Button>{t.send}</Button></div>
      </Form>
    </Section>
  )
}

/** The request that stands, and what whoever looks may do about it. */
function Standing({ request, ...part }: Part & { readonly request: TakeoutRequest }) {
  const { frame: { voice, provider, now, me }, view: { names } } = part
  const t = takeoutTexts(voice)
  const moment = (at: Instant) => capitalised(momentInWords(at, now, provider.zone, voice.locale))
  const [mine, waits] = [request.askedBy === me.person, !request.agreed]
  const end = (
    <Form action={`/administration/takeout/${request.id}/end`} gap="s" hidden={{ [actField]: newId() }}><Row><Button kind="secondary">{mine ? t.withdraw : t.refuse}</Button></Row></Form>
  )
  return (
    <Card title={t.asks} strong>
      <Row><Tag tone={waits ? 'warn' : 'ok'}>{waits ? t.waits : t.agreed}</Tag></Row>
      <Pairs items={[
        { term: t.by, detail: names.get(request.askedBy) ?? t.someone }, { term: t.at, detail: moment(request.askedAt) },
        ...request.agreed ? [{ term: t.agreedBy, detail: names.get(request.agreed.by) ?? t.someone }] : [],
        { term: t.until, detail: moment(standsUntil(request)) }, { term: t.why, detail: request.why }, { term: t.goesTo, detail: request.goesTo ?? t.unknown },
      ]} />
      <p>{t.key}:</p>
      <Code value={request.receiveKey} />
      {!waits && <p>{t.ready}</p>}
      {waits && mine && <p>{t.ownWaits}</p>}
      {waits && !mine && (
        <Form action={`/administration/takeout/${request.id}/agreement`} gap="m" hidden={{ [actField]: newId() }}>
          <p>{t.secondLead}</p>
          <TextField name="fingerprint" value={part.view.typed.fingerprint} label={t.fingerprint} hint={t.fingerprintHint} maxlength={60} spellcheck={false} error={errorAt(part, 'fingerprint')} />
          <Row><Button>{t.agree}</Button></Row>
        </Form>
      )}
      {end}
    </Card>
  )
}
