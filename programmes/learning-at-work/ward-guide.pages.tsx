/** A ward as who guides there has it: their learners today, and a word when it is too busy. */
import type { VNode } from 'preact'
import { staffPage } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { filledWith, readable, type Filled } from '../../core/filled-form.ts'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { Button, Cases, DateField, Empty, ErrorSummary, Form, Heading, Muted, Note, Row, Section, SelectField, Stack, Tag, TextField } from '../../design/index.ts'
import { capitalised, longDay } from '../../kit/time.ts'
import { duoTexts } from './duos.texts.ts'
import { ledgerTexts } from './guidance-ledger.texts.ts'
import { Act, ShiftsOfWeek } from './ward-planning.pages.tsx'
import type { GuideId, Ward, WardLearner } from './ward.ts'
import { wardTexts } from './ward.texts.ts'
import type { KnownWard } from './ward-view.ts'

/** A ward where I guide, and which of those who guide there I am. */
export type MyWard = { readonly known: KnownWard; readonly me: GuideId }

/** Whose guidance is mine today: my own learners while I am there, and those I stand in for. */
export const mineToday = ({ known, me }: MyWard): readonly WardLearner[] => known.learners.filter(learner => known.guidedToday(learner).by === me)

export const myWardPage = (frame: StaffFrame, { wards, wrong, done }: { readonly wards: readonly MyWard[]; readonly wrong: Filled | null; readonly done: 'saved' | null }): VNode => {
  const { voice } = frame
  const t = wardTexts(voice)
  const [first] = wards
  const away = readable(wrong ?? filledWith(first ? { awayFrom: first.known.today } : {}), { awayFrom: t.awayFrom, awayUntil: t.awayUntil }, voice)
  return staffPage(frame, {
    place: 'today', title: t.asideLink, wide: false, wrong: away.errors.length > 0,
    children: (
      <Stack gap="l">
        {away.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={away.errors} />}
        {done && <Note tone="ok" announced><p>{t.saved}</p></Note>}
        <Stack gap="s"><Heading level={1}>{t.ofMineTitle}</Heading>{first && <Muted>{capitalised(longDay(first.known.today, voice.locale))}</Muted>}</Stack>
        {wards.length === 0 ? <Empty><p>{t.noWard}</p></Empty> : <Row><a href="/guidance-hours">{ledgerTexts(voice).link}</a><a href="/duos">{duoTexts(voice).title}</a></Row>}
        {wards.map(mine => <OneWard key={mine.known.ward.id} frame={frame} mine={mine} />)}
        {first && (
          <Section title={t.selfAway}>
            <Form action="/ward/absences" gap="m">
              <Act />
              <p>{t.awayLead}</p>
              <DateField {...away.field('awayFrom')} /><DateField {...away.field('awayUntil')} />
              <Row><Button kind="secondary">{t.awaySave}</Button></Row>
            </Form>
          </Section>
        )}
      </Stack>
    ),
  })
}

const OneWard = ({ frame, mine }: { readonly frame: StaffFrame; readonly mine: MyWard }) => {
  const t = wardTexts(frame.voice)
  const { known, me } = mine
  const { ward, learners, shiftsToday, nameOf, quiet, there, fullness, most } = known
  const own = learners.filter(learner => learner.guide === me)
  const shown = learners.filter(learner => learner.guide === me || known.guidedToday(learner).by === me)
  const elsewhere = own.map(learner => ({ learner, by: known.guidedToday(learner).by })).filter(({ by }) => by !== me)
  return (
    <Section title={ward.name}>
      {fullness.is !== 'usual' && <Note tone="warn"><p>{fullness.is === 'full' ? t.full(fullness.learning, fullness.most) : t.crowded(fullness.learning)} {t.withTraining}</p>{most && <p>{t.mostAllowed(most.most, most.why)}</p>}</Note>}
      {there.get(me) === 'busy' ? (
        <Note tone="warn">
          <p><strong>{t.busySaid}</strong></p>
          {elsewhere.some(({ by }) => by !== null) && <p>{t.reservesToday([...new Set(elsewhere.flatMap(({ by }) => (by ? [nameOf(by)] : [])))].join(', '))}</p>}
          {elsewhere.some(({ by }) => by === null) && <p>{t.noneTakes(elsewhere.filter(({ by }) => by === null).map(({ learner }) => nameOf(learner.id)).join(', '))}</p>}
          <Form action={`/ward/${me}/busy/ends`} gap="s"><Act /><Row><Button kind="secondary">{t.takeBack}</Button></Row></Form>
        </Note>
      ) : null}
      {shown.length === 0 ? <p>{t.ofMineNone}</p> : (
        <Cases items={shown.map(learner => {
          const shift = shiftsToday.find(({ learnerIds }) => learnerIds.includes(learner.id))
          const ownOne = learner.guide === me
          const days = ownOne ? quiet.get(learner.id) : undefined
          return {
            title: nameOf(learner.id), href: ownOne ? `/trajectories/${learner.trajectory}` : null, under: learner.terms ? capitalised(t[learner.terms.stage]) : t.notTermsYet,
            children: <><p>{shift ? t.worksToday(shift.from, shift.until) : t.notToday}</p>{!ownOne && <Muted>{t.standsIn(learner.guide ? nameOf(learner.guide) : t.noReserve)} {t.askFile}</Muted>}{days !== undefined && <Muted>{t.quiet(nameOf(learner.id), days)}</Muted>}</>,
            aside: ownOne && known.guidedToday(learner).by !== me && <Tag tone="warn">{t.crowdedToday}</Tag>,
          }
        })} />
      )}
      {there.get(me) === 'there' && <Form action={`/ward/${me}/busy`} gap="s"><Act /><Muted>{t.busyLead}</Muted><Row><Button kind="secondary">{t.sayBusy}</Button></Row></Form>}
      {known.absences.filter(({ guide }) => guide === me).map(({ id, from, until }) => (
        <Note key={id}>
          <p>{t.absence(nameOf(me), longDay(from, frame.voice.locale), until && longDay(until, frame.voice.locale))}</p>
          {from <= known.today && <Form action={`/ward/absences/${id}/ends`} gap="s"><Act /><Row><Button kind="quiet">{t.backToday}</Button></Row></Form>}
        </Note>
      ))}
      <ShiftsOfWeek frame={frame} known={known} t={t} path="/ward" />
    </Section>
  )
}

export const placePage = (frame: StaffFrame, { trajectory, called, wards, place, filled, done }: { readonly trajectory: string; readonly called: string; readonly wards: readonly Ward[]; readonly place: { readonly name: string; readonly firstDay: string } | null; readonly filled: Filled; readonly done: 'saved' | null }): VNode => {
  const { voice } = frame
  const t = wardTexts(voice)
  const form = readable(filled, { ward: t.ward, domain: t.domain, firstDay: t.firstDay }, voice)
  return staffPage(frame, {
    place: 'people', title: t.placeTitle, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {done && <Note tone="ok" announced><p>{t.saved}</p></Note>}
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.backTo(called)}</a></p><Heading level={1}>{t.placeTitle}</Heading></Stack>
        {place ? <p>{t.placedOn(place.name, place.firstDay)}</p> : wards.length === 0 ? <Empty><p>{t.noWard}</p></Empty> : (
          <Form action={`/trajectories/${trajectory}/ward`} gap="m">
            <Act />
            <p>{t.placeLead}</p>
            <SelectField {...form.field('ward')} blank={t.choose} options={wards.map(({ id, name }) => ({ value: id, label: name }))} />
            <TextField {...form.field('domain')} hint={t.domainHint} width="short" maxlength={20} />
            <DateField {...form.field('firstDay')} />
            <Row><Button>{t.placeIt}</Button></Row>
          </Form>
        )}
      </Stack>
    ),
  })
}
