import { Button, Card, Choices, Counts, Form, Grid, Hidden, Lead, Muted, Note, Row, Section, Stack, Table, Tag, TextField } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { capitalised, dateWithYear, dayOf, longDay, momentInWords, type Day, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { holds } from '../people/sign-in.ts'
import type { Programme } from '../programme.ts'
import { eraseRules, mostInOneNight, yesesTo, type EraseRule, type Release, type Size, type Watch } from './guard.ts'
import { holdReasons, type Hold } from './hold.ts'
import type { Forecast } from './keeping.store.ts'
import { keepingTexts } from './keeping.texts.ts'
import { termsTexts } from './terms.texts.ts'

export type KeepingView = {
  readonly now: Instant
  /** Its Monday. */
  readonly thisWeek: Day
  readonly forecast: readonly Forecast[]
  readonly nights: readonly { readonly night: Day; readonly items: number }[]
  readonly holds: readonly Hold[]
  readonly watch: Watch | null
  readonly releases: readonly Release[]
  readonly size: Size
  readonly programmes: readonly Programme[]
  readonly done: 'held' | 'terms' | null
  readonly typed?: string
  readonly problem?: { readonly field: 'whose' | 'reason'; readonly message: string }
}
type Props = { readonly frame: AdministrationFrame; readonly view: KeepingView }
const act = () => <input type="hidden" name={actField} value={newId()} />

export const keepingPage = (frame: AdministrationFrame, view: KeepingView) => {
  const [t, terms] = [keepingTexts(frame.voice), termsTexts(frame.voice)]
  const sets = holds(frame.me, 'administrator')
  return administrationPage(frame, {
    part: 'keeping', title: t.title, errors: view.problem ? [view.problem] : [],
    children: (
      <>
        <Lead>{t.lead}</Lead>
        {view.done && <Note tone="ok" announced><p>{view.done === 'held' ? t.holdDone : t.termsDone}</p></Note>}
        <HeldBack frame={frame} view={view} />
        <Soon frame={frame} view={view} />
        <Grid><Nights frame={frame} view={view} /><Holds frame={frame} view={view} /></Grid>
        <Section title={t.termsTitle}>
          <Table
            label={t.termsTitle} columns={[{ label: t.programme }, ...[t.termContact, t.termNotes, t.termTrajectory].map(label => ({ label: capitalised(label) })), ...(sets ? [{ label: terms.change, hidden: true }] : [])]}
            rows={view.programmes.map(({ id, name, keeping }) => [
              name[frame.voice.locale], t.days(keeping.contactDays), t.days(keeping.notesDays), t.days(keeping.trajectoryDays),
              ...(sets ? [<a href={`/administration/keeping/terms/${id}`}>{terms.change}<Hidden>{terms.changeMore(name[frame.voice.locale])}</Hidden></a>] : []),
            ])}
          />
          <Muted>{t.running}</Muted>
        </Section>
      </>
    ),
  })
}

/** The eraser stands still: why, and how people let it go on. */
function HeldBack({ frame: { voice, provider, me }, view: { watch, releases, size, now } }: Props) {
  if (!watch?.heldBack || !watch.heldSince) return null
  const t = keepingTexts(voice)
  const yeses = yesesTo(releases, watch.heldBack, watch.heldSince, now)
  const mine = yeses.has(me.person)
  const { heldBack } = watch
  return (
    <Card title={heldBack === 'clock' ? t.clockTitle : t.manyTitle} strong>
      {heldBack === 'clock'
        ? <><p>{t.today(dateWithYear(dayOf(now, provider.zone), voice.locale))}</p><p>{t.clock(momentInWords(watch.heldSince, now, provider.zone, voice.locale))}</p></>
        : <><p>{t.many(size.due, mostInOneNight(size))}</p><p>{mine ? t.manyYou : yeses.size > 0 ? t.manyOne : t.manyTwo}</p></>}
      {!mine && (
        <Form action="/administration/keeping/releases" gap="s">
          {act()}
          <input type="hidden" name="heldBack" value={heldBack} />
          <Row><Button>{heldBack === 'clock' ? t.clockButton : t.manyButton}</Button></Row>
        </Form>
      )}
    </Card>
  )
}

/** By the week and not by the day, and without what is on hold: see docs/decisions/0012. */
function Soon({ frame: { voice }, view: { forecast, thisWeek } }: Props) {
  const t = keepingTexts(voice)
  const now = (rule: EraseRule) => forecast.find(one => one.rule === rule && one.week === thisWeek)?.items ?? 0
  return (
    <Section title={t.soonTitle}>
      <Counts label={t.soonTitle} level={3} items={eraseRules.map(rule => ({ value: now(rule), label: `${t[rule]} ${t.thisWeek}` }))} />
      {forecast.length === 0 ? <p>{t.soonNone}</p> : (
        <Table
          label={t.soonTitle} columns={[{ label: t.week }, { label: t.what }, { label: t.count, numeric: true }]}
          rows={forecast.map(({ rule, week, items }) => [week === thisWeek ? <Tag tone="warn">{capitalised(t.thisWeek)}</Tag> : t.weekOf(longDay(week, voice.locale)), t[rule], items])}
        />
      )}
      <Muted>{t.soonHeld}</Muted>
    </Section>
  )
}

function Nights({ frame: { voice }, view: { nights } }: Props) {
  const t = keepingTexts(voice)
  return (
    <Card title={t.nightsTitle}>
      <p>{t.nightsLead}</p>
      {nights.length === 0 ? <p>{t.nightsNone}</p> : (
        <Table
          label={t.nightsTitle} columns={[{ label: t.day }, { label: t.count, numeric: true }, { label: t.certificate, hidden: true }]}
          rows={nights.map(({ night, items }) => [dateWithYear(night, voice.locale), items, <a href={`/administration/keeping/certificates/${night}`}>{t.certificate}<Hidden>{t.certificateMore(dateWithYear(night, voice.locale))}</Hidden></a>])}
        />
      )}
    </Card>
  )
}

function Holds({ frame: { voice, provider }, view: { holds, typed, problem } }: Props) {
  const t = keepingTexts(voice)
  const error = (field: 'whose' | 'reason') => (problem?.field === field ? problem.message : undefined)
  const day = (id: Id<'keeping-hold'>) => dateWithYear(dayOf(holds.find(hold => hold.id === id)?.placedAt ?? new Date(0), provider.zone), voice.locale)
  return (
    <Card title={t.holdsTitle}>
      <Stack>
        {holds.length === 0 ? <p>{t.holdsNone}</p> : (
          <ul>{holds.map(({ id, reason, letGoBy }) => (
            <li key={id}>
              {letGoBy === 'right' ? <span>{t.heldSince} {day(id)}: {t[reason]}. {t.byRight}</span> : <Form action={`/administration/keeping/holds/${id}/end`} gap="s"><Row>{act()}<span>{t.heldSince} {day(id)}: {t[reason]}</span><Button kind="secondary">{t.endHold}<Hidden>{t.endHoldMore(day(id))}</Hidden></Button></Row></Form>}
            </li>
          ))}</ul>
        )}
        <p>{t.holdLead}</p>
        <Form action="/administration/keeping/holds" gap="m">
          {act()}
          <TextField name="whose" label={t.whose} value={typed ?? null} maxlength={80} autocomplete="off" spellcheck={false} error={error('whose')} />
          <Choices name="reason" label={t.reason} error={error('reason')} options={holdReasons.map(value => ({ value, label: t[value] }))} />
          <Row><Button kind="secondary">{t.holdButton}</Button></Row>
        </Form>
      </Stack>
    </Card>
  )
}
