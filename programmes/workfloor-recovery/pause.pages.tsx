/** A plan that rests: pausing it, what waits, and the weeks in which it goes on. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Choices, DateField, ErrorSummary, Form, Heading, Lead, Note, Row, Section, Stack, Table } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { clock, dateWithYear, dayOf, longDay } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, staffPage, type Frame } from '../../core/chrome.tsx'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import type { Clock } from '../../core/talks/person-row.tsx'
import { pausedNow, type Pause } from '../../core/trajectories/pause.ts'
import type { Shifted } from './keeping-weeks.ts'
import { Top, type PlanAbout } from './laying.pages.tsx'
import { ownPauseTexts, pauseTexts } from './pause.texts.ts'
import { weeksTexts } from './weeks.texts.ts'

export type PauseProblem = 'pause.choose' | 'pause.no-day' | 'pause.passed' | 'pause.no-fit'
const act = () => ({ [actField]: newId() })
const said = (pause: Pause, t: ReturnType<typeof pauseTexts>) => ({ guide: t.saidGuide, doctor: t.saidDoctor, participant: t.saidParticipant })[pause.saidBy]

export const pausePage = (frame: StaffFrame, { about, pauses, rested, day, shifted, problem, when, done, ended }: {
  readonly about: PlanAbout; readonly pauses: readonly Pause[]; /** How many talks wait. */ readonly rested: number; /** As it was typed. */ readonly day: string
  /** What going on would come to; null before a week was chosen. */ readonly shifted: readonly Shifted[] | null; readonly problem: PauseProblem | null; readonly when: Clock; readonly done: 'paused' | 'resumed' | null; readonly ended: 'ended' | 'runs'
}): VNode => {
  const t = pauseTexts(frame.voice)
  const { zone, locale } = when
  const inDays = (at: Date) => dateWithYear(dayOf(at, zone), locale)
  const at = (moment: Date) => `${longDay(dayOf(moment, zone), locale)} ${clock(moment, locale, zone)}`
  const now = pausedNow(pauses)
  const before = pauses.filter(({ resumedAt }) => resumedAt !== null)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: problem !== null,
    children: (
      <Stack gap="l">
        {problem && <ErrorSummary title={t.wrong} errors={[{ field: problem === 'pause.choose' ? 'saidBy' : 'day', message: t[problem] }]} />}
        {done && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Top about={about} title={t.title} t={weeksTexts(frame.voice)} />
        {ended === 'ended' && <p>{t.ended}</p>}
        {ended === 'runs' && !now && (
          <Stack>
            <Lead>{t.lead}</Lead>
            <Form action={`/trajectories/${about.trajectory}/pauses`} gap="m" hidden={act()}>
              <Choices name="saidBy" label={t.who} value="" options={(['guide', 'doctor'] as const).map(value => ({ value, label: t[value] }))} error={problem === 'pause.choose' ? t[problem] : undefined} />
              <Row><Button>{t.pause}</Button><ButtonLink kind="quiet" href={`/trajectories/${about.trajectory}/weeks`}>{t.backToWeeks}</ButtonLink></Row>
            </Form>
          </Stack>
        )}
        {now && (
          <Card strong title={t.resumeTitle}>
            <p>{t.pausedBy(said(now, t), inDays(now.at))} {rested > 0 && t.rested(rested)}</p>
            <p>{t.check} <a href={`/trajectories/${about.trajectory}/suitability`}>{t.toCheck}</a></p>
            <p>{t.resumeLead}</p>
            <Form action={`/trajectories/${about.trajectory}/pause`} gap="m">
              <DateField name="day" label={t.from} hint={t.fromHint} value={day} error={problem && problem !== 'pause.choose' ? t[problem] : undefined} />
              <Row><Button kind={shifted ? 'secondary' : 'primary'}>{t.look}</Button></Row>
            </Form>
            {shifted && !problem && (
              <>
                {shifted.length > 0 && <Table label={t.resumeTitle} columns={[{ label: t.was }, { label: t.becomes }]} rows={shifted.map(({ was, from }) => [at(was), at(from)])} />}
                <Form action={`/trajectories/${about.trajectory}/pauses/ends`} hidden={{ day, ...act() }}><Row><Button>{t.resume}</Button></Row></Form>
              </>
            )}
          </Card>
        )}
        {before.length > 0 && <Section title={t.earlier}><ul>{before.map(one => <li key={one.id}>{t.between(inDays(one.at), one.goesOn ? dateWithYear(one.goesOn, locale) : '')}</li>)}</ul></Section>}
        <p><a href={`/trajectories/${about.trajectory}/weeks`}>{t.backToWeeks}</a></p>
      </Stack>
    ),
  })
}

/** For whom the plan is about: one press, no reason asked; and nothing to press once it ended. */
export const ownPausePage = (frame: Frame, plan: Pause | 'runs' | 'ended'): VNode => {
  const t = ownPauseTexts(frame.voice)
  const since = (pause: Pause) => t.paused(dateWithYear(dayOf(pause.at, frame.provider.zone), frame.voice.locale))
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><Heading level={1}>{t.title}</Heading><Lead>{plan === 'ended' ? t.ended : plan === 'runs' ? t.lead : since(plan)}</Lead></Stack>
        {plan === 'runs' && <><p>{t.what}</p><p>{t.manager}</p><p>{t.again}</p><Form action="/my-plan/pauses" hidden={act()}><Row><Button>{t.pause}</Button></Row></Form></>}
        {plan !== 'runs' && plan !== 'ended' && <><p>{t.rest}</p><p>{t.worse}</p><p>{t.again}</p></>}
        <p><a href="/my-plan">{t.back}</a></p>
      </>
    ),
  })
}
