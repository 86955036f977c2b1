/** Who has a hard time, for who guides them: the words, and times of today. */
import type { VNode } from 'preact'
import { ButtonLink, Button, Card, Choices, Empty, ErrorSummary, Form, Heading, Inset, Lead, Muted, Note, Row, Section, Slots, Stack } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { capitalised, clock, dayOf, longDay, momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import type { Range } from '../agenda/free-moments.ts'
import { staffPage } from '../chrome.tsx'
import type { WayToTalk } from '../programme.ts'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { talkTexts } from '../talks/talk.texts.ts'
import type { HardMoment } from './hard-moment.ts'
import { guideMomentTexts } from './hard-moment.texts.ts'

type Dated = StaffFrame & { readonly now: Instant }
export type Waiter = { readonly moment: HardMoment; readonly who: string }

const Words = ({ frame, moment: { words, at } }: { readonly frame: Dated; readonly moment: HardMoment }) => {
  const t = guideMomentTexts(frame.voice)
  return <><Muted>{t.asked(momentInWords(at, frame.now, frame.provider.zone, frame.voice.locale))}</Muted>{words === '' ? <p>{t.noWords}</p> : <Inset>{words.split('\n').map((line, index) => <p key={index}>{line}</p>)}</Inset>}</>
}

export const guideMomentsPage = (frame: Dated, { waiters, done }: { readonly waiters: readonly Waiter[]; readonly done: 'answered' | null }): VNode => {
  const t = guideMomentTexts(frame.voice)
  return staffPage(frame, {
    place: 'today', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        {done && <Note tone="ok" announced><p>{t.answered}</p></Note>}
        <Stack gap="s"><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        {waiters.length === 0 && <Empty><p>{t.none}</p></Empty>}
        {waiters.map(({ moment, who }) => <Card key={moment.id} title={who} strong gap="s"><Words frame={frame} moment={moment} /><Row><ButtonLink href={`/hard-moments/${moment.id}`} more={`: ${who}`}>{t.plan}</ButtonLink></Row></Card>)}
        <Muted>{t.worry}</Muted>
      </Stack>
    ),
  })
}

export const guideMomentPage = (frame: Dated, { moment, trajectory, who, number, ways, free, no }: { readonly moment: HardMoment; readonly trajectory: Id<'trajectory'>; readonly who: string; readonly number: 'known' | 'none'; readonly ways: readonly WayToTalk[]; readonly free: readonly Range[]; readonly no: string | null }): VNode => {
  const t = guideMomentTexts(frame.voice)
  const { provider: { zone }, voice: { locale } } = frame
  const words = talkTexts(frame.voice)
  const day = free[0] && capitalised(longDay(dayOf(free[0].from, zone), locale))
  return staffPage(frame, {
    place: 'today', title: t.plan, wrong: no !== null, wide: false,
    children: (
      <Stack gap="l">
        {no !== null && <ErrorSummary title={t.wrong} errors={[{ field: 'moments', message: no }]} />}
        <Stack gap="s">
          <p><a href="/hard-moments">{t.back}</a></p>
          <Heading level={1}>{t.planTitle(who)}</Heading>
          <Words frame={frame} moment={moment} />
          {number === 'none' && <Note tone="info"><p>{t.noNumber}</p></Note>}
          <p><a href={`/trajectories/${trajectory}`}>{who}</a></p>
        </Stack>
        <Section title={t.choose} id="moments">
          {free.length === 0 || !day ? <Empty><p>{t.full}</p></Empty> : (
            <Form action={`/hard-moments/${moment.id}/talks`}>
              <input type="hidden" name={actField} value={newId()} />
              <Choices name="way" label={t.way} inline value={number === 'none' ? ways.find(way => way !== 'guide-calls') ?? ways[0] : ways.find(way => way === 'guide-calls') ?? ways[0]} options={ways.map(way => ({ value: way, label: words[way] }))} />
              <Slots name="moment" day={day} level={3} slots={free.map(({ from }) => { const time = clock(from, locale, zone); return { value: from.toISOString(), time, spoken: t.spokenAt(day, time) } })} />
            </Form>
          )}
        </Section>
        <Section title={t.spokenTitle}>
          <Form action={`/hard-moments/${moment.id}/spoken`} gap="s"><input type="hidden" name={actField} value={newId()} /><Row><Button kind="secondary">{t.spoken}</Button></Row></Form>
        </Section>
      </Stack>
    ),
  })
}
