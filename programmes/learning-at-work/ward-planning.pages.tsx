/** A ward as whoever plans has it: today, the shifts of a week, and its people. */
import type { ComponentChildren, VNode } from 'preact'
import { staffPage } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { filledWith, readable, type Filled } from '../../core/filled-form.ts'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { Button, Cases, Choices, DateField, Details, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Pager, Row, Section, SelectField, Stack, Tag, TextArea, TextField, TimeField, Ways, Week, type FieldError } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { addDays, capitalised, longDay, longDayWithYear, type Day, type Locale } from '../../kit/time.ts'
import type { Voice } from '../../kit/texts.ts'
import { actField } from '../../kit/web.ts'
import { wardDuoTexts } from './duos.texts.ts'
import { plannerTexts } from './planner.texts.ts'
import { contexts, daysOfWeek, shortOf, whoIsAway, withoutAway, type Absence, type Shift } from './ward.ts'
import { wordToMeTexts } from './heavy-weeks.texts.ts'
import { wardTexts } from './ward.texts.ts'
import type { KnownWard } from './ward-view.ts'

type T = ReturnType<typeof wardTexts>
/** What was typed and did not go through, in which of the forms on a page. */
export type Wrong = { readonly form: string; readonly filled: Filled } | null
export type Done = 'made' | 'saved'
type Shown = { readonly frame: StaffFrame; readonly known: KnownWard; readonly t: T }

export const Act = () => <input type="hidden" name={actField} value={newId()} />
export const inForm = (wrong: Wrong, form: string, otherwise: Filled = filledWith()): Filled => (wrong?.form === form ? wrong.filled : otherwise)
export const hoursInWords = (hours: number, locale: Locale): string => hours.toLocaleString(locale, { maximumFractionDigits: 2 })

export const planningPage = (frame: StaffFrame, { title, back, errors, done, lead, children }: { readonly title: string; readonly back?: { readonly href: string; readonly label: string }; readonly errors: readonly FieldError[]; readonly done: Done | null; readonly lead?: string; readonly children: ComponentChildren }): VNode => {
  const t = wardTexts(frame.voice)
  return staffPage(frame, {
    place: 'planning', title: t.title, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={errors} />}
        {done && errors.length === 0 && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Stack gap="s">{back && <p><a href={back.href}>{back.label}</a></p>}<Heading level={1}>{title}</Heading>{lead && <Lead>{lead}</Lead>}</Stack>
        {children}
      </Stack>
    ),
  })
}

export const wardsPage = (frame: StaffFrame, { wards, planner, words, wrong, done }: { readonly wards: readonly KnownWard[]; readonly planner: 'yes' | 'no'; /** What guides said would help them, as far as it was said to whoever plans. */ readonly words: readonly unknown[]; readonly wrong: Wrong; readonly done: Done | null }): VNode => {
  const t = wardTexts(frame.voice)
  const form = readable(inForm(wrong, 'ward'), { name: t.name, clients: t.clients }, frame.voice)
  return planningPage(frame, {
    title: t.title, lead: t.lead, errors: form.errors, done,
    children: (
      <>
        {wards.length === 0 ? <Empty><p>{t.none}</p></Empty> : (
          <Cases level={2} items={wards.map(known => ({
            title: known.ward.name, href: `/wards/${known.ward.id}`, under: t.guides(known.guides.length), children: planner === 'yes' && <p>{t.learners(known.learners.length)}</p>,
            aside: planner === 'yes' && known.fullness.is !== 'usual' && <Tag tone="warn">{known.fullness.is === 'full' ? t.fullTag : t.crowdedTag}</Tag>,
          }))} />
        )}
        {words.length > 0 && <Ways ways={[{ title: wordToMeTexts(frame.voice).title, text: wordToMeTexts(frame.voice).aside, action: { href: '/guiding/words', label: wordToMeTexts(frame.voice).title } }]} />}
        <Section title={t.newTitle}>
          <Form action="/wards" gap="m">
            <Act />
            <TextField {...form.field('name')} maxlength={60} />
            <Choices {...form.field('clients')} inline options={contexts.map(one => ({ value: one, label: t[one] }))} />
            <Row><Button kind="secondary">{t.make}</Button></Row>
          </Form>
        </Section>
      </>
    ),
  })
}

export const wardPage = (frame: StaffFrame, { known, planner, wrong, done }: { readonly known: KnownWard; readonly planner: 'yes' | 'no'; readonly wrong: Wrong; readonly done: Done | null }): VNode => {
  const { voice } = frame
  const t = wardTexts(voice)
  const { ward, fullness, most } = known
  const shown = { frame, known, t }
  const [shift, more] = [shiftFormOf(shown, wrong), readable(inForm(wrong, 'most'), { allowed: t.most, why: t.why }, voice)]
  return planningPage(frame, {
    title: ward.name, back: { href: '/wards', label: t.back }, errors: [...shift.errors, ...more.errors], done,
    children: (
      <>
        <Row><a href={`/wards/${ward.id}/people`}>{t.peopleLink}</a>{planner === 'yes' && <a href={`/wards/${ward.id}/plans`}>{plannerTexts(voice).title}</a>}{planner === 'yes' && <a href={`/wards/${ward.id}/duos`}>{wardDuoTexts(voice).title}</a>}</Row>
        {planner === 'no' ? <p>{t.onlyPlanner}</p> : (
          <>
            {fullness.is !== 'usual' && <Note tone="warn"><p>{fullness.is === 'full' ? t.full(fullness.learning, fullness.most) : t.crowded(fullness.learning)} {t.withTraining}</p>{most && <p>{t.mostAllowed(most.most, most.why)}</p>}</Note>}
            <TodayOnWard {...shown} />
            <ShiftsOfWeek {...shown} path={`/wards/${ward.id}`} linked />
            <Details summary={t.shiftNew} open={shift.errors.length > 0}>
              <Form action={`/wards/${ward.id}/shifts`} gap="m">
                <Act />
                <DateField {...shift.field('day')} min={known.today} />
                <TimeField {...shift.field('from')} /><TimeField {...shift.field('until')} />
                <TextField {...shift.field('breakMinutes')} width="short" inputmode="numeric" maxlength={3} />
                <Choices {...shift.field('clients')} inline options={contexts.map(one => ({ value: one, label: t[one] }))} />
                <TextField {...shift.field('guides')} width="short" inputmode="numeric" maxlength={2} />
                <TextField {...shift.field('least')} width="short" inputmode="numeric" maxlength={2} />
                <TextField {...shift.field('most')} width="short" inputmode="numeric" maxlength={2} />
                <Row><Button kind="secondary">{t.addShift}</Button></Row>
              </Form>
            </Details>
            <Details summary={t.mostTitle} open={more.errors.length > 0}>
              <Form action={`/wards/${ward.id}/mosts`} gap="m">
                <Act />
                <p>{t.mostLead}</p>
                <TextField {...more.field('allowed')} width="short" inputmode="numeric" maxlength={2} />
                <TextArea {...more.field('why')} rows={2} maxlength={300} />
                <Row><Button kind="secondary">{t.mostSave}</Button></Row>
              </Form>
            </Details>
          </>
        )}
      </>
    ),
  })
}

const shiftFormOf = ({ frame: { voice }, known: { today, ward }, t }: Shown, wrong: Wrong) => readable(
  inForm(wrong, 'shift', filledWith({ day: today, from: '07:00', until: '15:00', breakMinutes: 30, clients: ward.clients, guides: 1, least: 3, most: 8 })),
  { day: t.day, from: t.from, until: t.until, breakMinutes: t.breakMinutes, clients: t.shiftClients, guides: t.shiftGuides, least: t.least, most: t.mostPeople }, voice)

/** Who is away or busy, who stands in for them, and whom nobody guides. */
export const TodayOnWard = ({ known, t }: Pick<Shown, 'known' | 't'>) => {
  const { guides, learners, there, nameOf, quiet } = known
  const missing = guides.filter(({ id }) => { const is = there.get(id); return is === 'busy' || is === 'away' })
  const lines = learners.flatMap((learner): readonly string[] => {
    const today = known.guidedToday(learner)
    return today.as === 'own' ? [] : [today.by ? t.takesOver(nameOf(today.by), nameOf(learner.id)) : t.nobodyFor(nameOf(learner.id))]
  })
  return (
    <Section title={t.todayTitle} gap="s">
      {missing.length === 0 && lines.length === 0 && <p>{t.allThere}</p>}
      {(missing.length > 0 || lines.length > 0) && (
        <Note tone={learners.some(one => known.guidedToday(one).by === null) ? 'warn' : 'info'}>
          <Stack gap="s">
            {missing.map(({ id }) => <p key={id}>{there.get(id) === 'busy' ? t.busy(nameOf(id)) : t.away(nameOf(id))}</p>)}
            {lines.length > 0 && <ul>{lines.map(line => <li key={line}>{line}</li>)}</ul>}
          </Stack>
        </Note>
      )}
      {[...quiet].map(([learner, days]) => <Muted key={learner}>{t.quiet(nameOf(learner), days)}</Muted>)}
    </Section>
  )
}

export const ShiftsOfWeek = ({ frame: { voice }, known, t, path, linked = false }: Shown & { readonly path: string; readonly linked?: boolean }) => {
  const { monday, today, nameOf, experienceOf, absences } = known
  const shifts = known.shifts.map(shift => withoutAway(shift, absences))
  const to = (week: Day) => `${path}?week=${week}`
  const names = (shift: Shift): string => [...shift.guideIds, ...shift.colleagueIds, ...shift.learnerIds].map(nameOf).filter(name => name !== '').join(', ')
  return (
    <Section title={t.weekTitle}>
      <Pager label={t.weeks} here={t.weekOf(longDay(monday, voice.locale), longDayWithYear(addDays(monday, 6), voice.locale))} previous={{ href: to(addDays(monday, -7)), label: t.previous }} next={{ href: to(addDays(monday, 7)), label: t.next }} />
      <Week
        label={t.weekTitle} level={3} empty={t.noShifts}
        days={daysOfWeek(monday).map(day => ({
          day, label: capitalised(longDay(day, voice.locale)), today: day === today ? t.today : null,
          items: shifts.filter(shift => shift.day === day).map(shift => {
            const short = shortOf(shift, experienceOf)
            return { start: shift.from, end: shift.until, title: short.length === 0 ? capitalised(t.complete) : capitalised(short.map(one => t[`short-${one}`]).join(', ')), href: linked ? `/ward-shifts/${shift.id}` : null, note: names(shift) || t.nobodyOn, tone: short.length === 0 ? 'busy' : 'open' }
          }),
        }))}
      />
    </Section>
  )
}

export const wardPeoplePage = (frame: StaffFrame, { known, planner, others, wrong, done }: { readonly known: KnownWard; readonly planner: 'yes' | 'no'; /** Who guides in this programme and not here. */ readonly others: readonly { readonly person: Id<'person'>; readonly name: string }[]; readonly wrong: Wrong; readonly done: Done | null }): VNode => {
  const { voice } = frame
  const t = wardTexts(voice)
  const { ward, guides, colleagues, learners, absences, nameOf, today } = known
  const add = readable(inForm(wrong, 'guide', filledWith({ since: today })), { person: t.who, since: t.guideSince }, voice)
  const away = readable(inForm(wrong, 'absence', filledWith({ awayFrom: today })), { who: t.who, awayFrom: t.awayFrom, awayUntil: t.awayUntil }, voice)
  return planningPage(frame, {
    title: t.peopleLink, back: { href: `/wards/${ward.id}`, label: t.backTo(ward.name) }, errors: [...add.errors, ...away.errors], done,
    children: (
      <>
        <Section title={t.guidesTitle}>
          {guides.length === 0 ? <p>{t.noGuides}</p> : <Cases items={guides.map(({ id, terms }) => ({
            title: nameOf(id), href: `/ward-guides/${id}`, under: terms ? t.hoursOfThose(hoursInWords(terms.hoursPerWeek, voice.locale), hoursInWords(terms.guidanceHours, voice.locale)) : t.noTerms, children: terms && <p>{capitalised(t[`experience-${terms.experience}`])}</p>,
          }))} />}
          {others.length === 0 ? <Muted>{t.nobodyLeft}</Muted> : (
            <Details summary={t.addGuide} open={add.errors.length > 0}>
              <Form action={`/wards/${ward.id}/guides`} gap="m">
                <Act />
                <SelectField {...add.field('person')} blank={t.choose} options={others.map(({ person, name }) => ({ value: person, label: name }))} />
                <DateField {...add.field('since')} />
                <Row><Button kind="secondary">{t.add}</Button></Row>
              </Form>
            </Details>
          )}
        </Section>
        {planner === 'yes' && <p><a href={`/wards/${ward.id}/colleagues`}>{wardDuoTexts(voice).colleagues}</a></p>}
        <Section title={t.learnersTitle}>
          {planner === 'no' ? <p>{t.onlyPlanner}</p> : learners.length === 0 ? <p>{t.noLearners}</p> : <Cases items={learners.map(({ id, terms, guide, reserve }) => ({
            title: nameOf(id), href: `/ward-learners/${id}`, under: terms ? `${capitalised(t[terms.stage])}, ${t.hours(hoursInWords(terms.hoursPerWeek, voice.locale))}` : t.noTerms,
            children: <p>{t.ownGuide}: {guide ? nameOf(guide) : t.noReserve}</p>, next: `${t.reserve}: ${reserve ? nameOf(reserve) : t.noReserve}`,
          }))} />}
        </Section>
        {planner === 'yes' && (
          <Section title={t.absencesTitle}>
            {absences.length === 0 ? <p>{t.absencesNone}</p> : <AbsenceList known={known} absences={absences} voice={voice} back={`/wards/${ward.id}/people`} />}
            <Details summary={t.addAbsence} open={away.errors.length > 0}>
              <Form action={`/wards/${ward.id}/absences`} gap="m">
                <Act />
                <p>{t.awayLead}</p>
                <SelectField {...away.field('who')} blank={t.choose} options={[...guides, ...colleagues, ...learners].map(({ id }) => ({ value: id, label: nameOf(id) }))} />
                <DateField {...away.field('awayFrom')} /><DateField {...away.field('awayUntil')} />
                <Row><Button kind="secondary">{t.awaySave}</Button></Row>
              </Form>
            </Details>
          </Section>
        )}
      </>
    ),
  })
}

const AbsenceList = ({ known: { nameOf, today }, absences, voice, back }: { readonly known: KnownWard; readonly absences: readonly Absence[]; readonly voice: Voice; readonly back: string }) => {
  const t = wardTexts(voice)
  return (
    <ul>{absences.map(({ id, from, until, ...who }) => {
      const name = nameOf(whoIsAway(who))
      return (
        <li key={id}>
          {t.absence(name, longDay(from, voice.locale), until && longDay(until, voice.locale))}
          {from <= today && <Form action={`/ward-absences/${id}/ends`} gap="s" hidden={{ to: back }}><Act /><Row><Button kind="quiet" more={`: ${name}`}>{t.backToday}</Button></Row></Form>}
        </li>
      )
    })}</ul>
  )
}
