/** The whole line of whoever draws it: what to know before beginning, the picture, and the same as a list. */
import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink, Card, CheckField, Details, Empty, ErrorSummary, Form, Lead, Muted, Note, Pairs, Row, Section, Stack, UpsAndDowns, Visibility } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dayInWords, dayOf, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { isOpen, leastPeriods, ofKind, periodsOf, seenIn, type Item, type ItemId } from './life-line.ts'
import { lifeLineTexts } from './life-line.texts.ts'
import type { Guide, Line, Own } from './line-view.ts'
import { markedEvents, markedPeriods, pictureOf } from './picture.ts'

type T = ReturnType<typeof lifeLineTexts>
export type DatedFrame = Frame & { readonly now: Instant }
export const Act = () => <input type="hidden" name={actField} value={newId()} />
export const homeDones = ['begun', 'kept', 'erased', 'erasedAll'] as const
export type HomeDone = (typeof homeDones)[number]

/** Always within reach: away from the words, and to people. */
export const StopNow = ({ t }: { readonly t: T }) => <Row><ButtonLink href="/my-life-line/stop" kind="secondary" icon="leaf">{t.stopNow}</ButtonLink></Row>

/** Before anything is written: what it is, what may come up, and whom to call. */
export const startPage = (frame: Frame, { own, guide }: { readonly own: Own; readonly guide: Guide | null }): VNode => {
  const t = lifeLineTexts(frame.voice)
  const name = guide?.name ?? t.someone
  return participantPage(frame, {
    title: t.paperTitle, strip: true,
    children: (
      <>
        <Stack><h1>{t.title}</h1><Lead>{t.startLead}</Lead></Stack>
        {own.ended === 'yes' ? <Note>{t.over}</Note> : (
          <>
            <Card title={t.beforeTitle} strong>
              <ul><li>{t.before1}</li><li>{t.before2}</li><li><strong>{t.before3}</strong></li><li>{t.before4}</li></ul>
              <p>{t.beforeCall(name, own.callAfterDays)}</p>
              <p><Visibility nobody>{t.beforeYours(name)}</Visibility></p>
            </Card>
            <Form action="/my-life-line/beginnings"><Act /><Row><Button>{t.begin}</Button><ButtonLink href="/my-trajectory" kind="quiet">{t.notNow}</ButtonLink></Row></Form>
          </>
        )}
        <p><a href="/my-trajectory">{t.back}</a></p>
      </>
    ),
  })
}

export const homePage = (frame: DatedFrame, line: Line, { done, unsure }: { readonly done: HomeDone | null; readonly unsure: 'not ticked' | null }): VNode => {
  const t = lifeLineTexts(frame.voice)
  const { own, items, guide, shown, calls } = line
  const thisYear = Number(dayOf(frame.now, frame.provider.zone).slice(0, 4))
  const waiting = calls.find(isOpen)
  const shownNow = items.filter(({ id }) => shown.includes(id)).length
  return participantPage(frame, {
    title: t.paperTitle, wide: true, strip: true, wrong: unsure !== null,
    children: (
      <>
        {unsure && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'sure', message: t.eraseAllUnsure }]} />}
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack>
          <h1>{t.title}</h1><Lead>{t.lead}</Lead>
          {guide && shownNow > 0 ? <Visibility>{t.shownSome(guide.name, shownNow)}</Visibility> : <Visibility nobody>{t.nobody}</Visibility>}
          <StopNow t={t} />
        </Stack>
        {waiting && guide && (
          <Card gap="s"><p>{t.callDue(guide.name, dayInWords(waiting.dueOn, dayOf(frame.now, frame.provider.zone), frame.voice.locale))}</p><Form action={`/my-life-line/calls/${waiting.id}/declinings`} gap="s"><Act /><Row><Button kind="quiet">{t.callNot}</Button></Row></Form></Card>
        )}
        <Drawing items={items} thisYear={thisYear} t={t} />
        <Parts items={items} shown={guide ? shown : []} guide={guide} t={t} />
        <Section title={t.takeTitle}>
          <p>{t.takeWhat}</p>
          <Row><ButtonLink href="/my-life-line/life-line.pdf" icon="download-simple" download>{t.takePdf}</ButtonLink><ButtonLink href="/my-life-line/life-line.json" kind="secondary" icon="download-simple" download>{t.takeJson}</ButtonLink></Row>
          <Muted>{t.stays(Math.round(own.declared.keeping.trajectoryDays / 30.44))}</Muted>
        </Section>
        {items.length > 0 && (
          <Details summary={t.eraseAllTitle} open={unsure !== null}>
            <p>{t.eraseAllWhat}</p>
            <Form action="/my-life-line/erasures" gap="s"><Act /><CheckField name="sure" error={unsure ? t.eraseAllUnsure : undefined}>{t.eraseAllSure}</CheckField><Row><Button kind="danger">{t.eraseAllButton}</Button></Row></Form>
          </Details>
        )}
        <p><a href="/my-trajectory">{t.back}</a></p>
      </>
    ),
  })
}

export const Drawing = ({ items, thisYear, t }: { readonly items: readonly Item[]; readonly thisYear: number; readonly t: T }) => {
  const picture = pictureOf(items, thisYear)
  if (!picture) return null
  const last = picture.until - 1
  return (
    <UpsAndDowns
      label={t.picture(picture.from, last, picture.bands.length, picture.points.length)} from={picture.from} until={picture.until} most={5} stretches={picture.bands} points={picture.points}
      first={String(picture.from)} last={String(last)} up={t.up} down={t.down}
    />
  )
}

/** Everything in words, in the order of the picture; each leads to its own page. */
const Parts = ({ items, shown, guide, t }: { readonly items: readonly Item[]; readonly shown: readonly ItemId[]; readonly guide: Guide | null; readonly t: T }) => {
  const [models, patterns, [balance]] = [ofKind(items, 'role-model'), ofKind(items, 'pattern'), ofKind(items, 'balance')]
  const action = ({ id }: Item, name: string) => ({ href: `/my-life-line/items/${id}`, label: t.change, more: `: ${name}` })
  const seen = ({ id }: Item) => guide && shown.includes(id) && <><br /><Visibility>{t.shownTo(guide.name)}</Visibility></>
  return (
    <>
      <Part title={t['periods.title']} add={{ href: '/my-life-line/new/period', label: t['periods.add'] }} none={items.length === 0 ? `${t.nothingYet} ${t['periods.none']}` : t['periods.none']}>
        {markedPeriods(items).map(one => ({ term: `${one.mark}. ${one.content.title}`, detail: <>{t.years(one.content.from, one.content.to)}, {t.energySaid(one.content.energy)}{seen(one)}</>, action: action(one, one.content.title) }))}
      </Part>
      <Part title={t['events.title']} add={{ href: '/my-life-line/new/event', label: t['events.add'] }} none={t['events.none']}>
        {markedEvents(items).map(one => ({ term: `${one.mark}. ${one.content.title}`, detail: <>{one.content.year}, {t.energySaid(one.content.energy)}{seen(one)}</>, action: action(one, one.content.title) }))}
      </Part>
      <Part title={t['role-models.title']} add={{ href: '/my-life-line/new/role-model', label: t['role-models.add'] }} none={t['role-models.none']}>
        {models.map(one => ({ term: one.content.who, detail: <>{one.content.quality}{seen(one)}</>, action: action(one, one.content.who) }))}
      </Part>
      <Part title={t['patterns.title']} add={periodsOf(items).length < leastPeriods ? null : { href: '/my-life-line/new/pattern', label: t['patterns.add'] }} none={periodsOf(items).length < leastPeriods ? `${t['patterns.none']} ${t['patterns.early']}` : t['patterns.none']}>
        {patterns.map(one => {
          const where = seenIn(one.content, items)
          return { term: one.content.statement, detail: <>{where.length < leastPeriods ? t.seenTooLittle : t.seenIn(where.map(({ content }) => content.title).join(', '))}{one.content.experiment && <><br />{t.experimentIs(one.content.experiment)}</>}{seen(one)}</>, action: action(one, one.content.statement) }
        })}
      </Part>
      <Part title={t['balances.title']} add={balance ? null : { href: '/my-life-line/new/balance', label: t['balances.add'] }} none={t['balances.none']}>
        {balance ? [{ term: t['balance.new'], detail: <>{[balance.content.along, balance.content.letGo, balance.content.learned, balance.content.question].filter(one => one !== null).join(' · ')}{seen(balance)}</>, action: action(balance, t['balance.new']) }] : []}
      </Part>
    </>
  )
}

type Entry = { readonly term: string; readonly detail: ComponentChildren; readonly action: { readonly href: string; readonly label: string; readonly more: string } }
const Part = ({ title, add, none, children }: { readonly title: string; readonly add: { readonly href: string; readonly label: string } | null; readonly none: string; readonly children: readonly Entry[] }) => (
  <Section title={title}>
    {children.length === 0 ? <Empty><p>{none}</p></Empty> : <Pairs items={children} />}
    {add && <Row><ButtonLink href={add.href} kind="secondary">{add.label}</ButtonLink></Row>}
  </Section>
)
