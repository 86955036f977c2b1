/** A talk together for who guides: planning it, and what everyone answered and prepared. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Choices, Details, Document, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, Slots, Stack, Tag, Visibility } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { capitalised, clock, longDay, momentInWords } from '../../kit/time.ts'
import { byDay, type Moment } from '../agenda/free-moments.ts'
import { staffPage } from '../chrome.tsx'
import type { Programme } from '../programme.ts'
import type { Prepared, Said, Speaker } from './known-joint-talk.ts'
import { isToCome, type Field, type PartyId, type Seat } from './joint-talk.ts'
import { questionOf } from './joint-talk-preparation.pages.tsx'
import { roleIn, together, type DatedFrame } from './joint-talk.pages.tsx'
import { jointTalkGuideTexts } from './joint-talk-guide.texts.ts'
import { jointTalkTexts } from './joint-talk.texts.ts'

export type About = { readonly trajectory: string; readonly name: string; readonly programme: Programme }

/** On the page of the talk, for the guide alone. */
export const ofGuide = (frame: DatedFrame, { seat, speakers, said, prepared, table, done }: { readonly seat: Seat; readonly table: 'open' | 'yes first'; readonly speakers: readonly Speaker[]; readonly said: readonly Said[]; readonly prepared: readonly Prepared[]; readonly done: 'planned' | null }): VNode => {
  const t = jointTalkGuideTexts(frame.voice)
  const asked = speakers.filter(({ part }) => part !== 'guide')
  const participant = speakers.find(({ part }) => part === 'participant')?.given ?? ''
  const open = isToCome(seat, frame.now)
  return (
    <>
      {done && <Note tone="ok" announced><p>{table === 'open' ? t.planned : t.plannedFirst}</p></Note>}
      <Section title={t.answers} gap="s">
        <Visibility nobody>{t.answersHint}</Visibility>
        <ul>{asked.map(({ party, given }) => {
          const one = said.find(({ by }) => by === party)
          return <li key={party}><strong>{given}</strong>: <Tag tone={!one ? 'quiet' : one.answer === 'comes' ? 'ok' : 'late'}>{one ? t[one.answer] : t.noAnswer}</Tag>{one?.why && <> {one.why}</>}</li>
        })}</ul>
        {open && <Row><ButtonLink kind="secondary" href={`/joint-talks/${seat.talk}/moment`}>{t.move}</ButtonLink></Row>}
        {open && <Details summary={t.callOff}><Form action={`/joint-talks/${seat.talk}/cancellations`} hidden={{ [actField]: newId() }}><Row><Button kind="danger">{t.callOff}</Button></Row></Form></Details>}
        {seat.cancelled === 'no' && seat.outcome === null && frame.now >= seat.from && <Row><ButtonLink href={`/talks/${seat.talk}`}>{t.record}</ButtonLink></Row>}
      </Section>
      <Section title={t.prepared} gap="m">
        {prepared.every(({ words }) => words.length === 0) && <Muted>{t.preparedNone}</Muted>}
        {asked.map(({ party, given, part }) => <PreparedBy key={party} frame={frame} name={given} part={part} goesFirstTo={part === 'guest' && table === 'yes first' ? participant : null} guests={speakers.filter(one => one.part === 'guest' && one.party !== party).map(one => one.party)} words={prepared.find(({ by }) => by === party)?.words ?? []} />)}
      </Section>
    </>
  )
}

/** What stays outside the talk stands first: that is what the guide watches over. */
const inOrder = ['outside', 'purpose', 'well', 'hard', 'needs', 'offers', 'asks'] as const satisfies readonly Field[]

/** @param goesFirstTo who lets it go on to the other guests; null where whoever may read it does at once */
function PreparedBy({ frame, name, part, goesFirstTo, guests, words }: { readonly frame: DatedFrame; readonly name: string; readonly part: Speaker['part']; readonly goesFirstTo: string | null; readonly guests: readonly PartyId[]; readonly words: Prepared['words'] }) {
  const t = jointTalkGuideTexts(frame.voice)
  const asked = jointTalkTexts(frame.voice)
  if (words.length === 0) return null
  return (
    <Document label={t.by(name)} head={<strong>{t.by(name)}</strong>}>
      {inOrder.flatMap(wanted => words.filter(({ field }) => field === wanted)).map(({ field, text, to }) => (
        <p key={field}><span class="muted">{field === 'outside' ? t.stays : questionOf(field, part, asked)}</span> {goesFirstTo !== null && to.length > 0 && guests.every(party => !to.includes(party)) ? <Tag tone="warn">{t.shownFirst(goesFirstTo)}</Tag> : <Tag tone={to.length > 0 ? 'go' : 'quiet'}>{to.length > 0 ? t.shown : t.hidden}</Tag>}{'\n'}{text}</p>
      ))}
    </Document>
  )
}

function Standing({ seat, frame }: { readonly seat: Seat; readonly frame: DatedFrame }) {
  const t = jointTalkGuideTexts(frame.voice)
  if (seat.cancelled === 'yes') return <Tag tone="quiet">{t.cancelled}</Tag>
  if (seat.outcome !== null) return seat.outcome.endsWith('absent') ? <Tag tone="quiet">{t.missed}</Tag> : <Tag tone="ok">{t.held}</Tag>
  return isToCome(seat, frame.now) ? <Tag tone="go">{t.coming}</Tag> : <Tag tone="late">{t.toRecord}</Tag>
}

export type Listed = { readonly seat: Seat; readonly with: readonly string[] }
export const jointTalksPage = (frame: DatedFrame, { about, listed, ended, done }: { readonly about: About; readonly listed: readonly Listed[]; readonly ended: 'yes' | 'no'; readonly done: 'called-off' | null }): VNode => {
  const t = jointTalkGuideTexts(frame.voice)
  const own = jointTalkTexts(frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        {done && <Note tone="ok" announced><p>{t.calledOff}</p></Note>}
        <Stack gap="s"><p><a href={`/trajectories/${about.trajectory}`}>{t.back(about.name)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        {listed.length === 0 ? <Empty><p>{t.none}</p></Empty> : (
          <ul>{listed.map(({ seat, with: names }) => (
            <li key={seat.talk}><a href={`/joint-talks/${seat.talk}`}>{capitalised(momentInWords(seat.from, frame.now, frame.provider.zone, frame.voice.locale))}</a> <span class="muted">{together(names, own)}</span> <Standing seat={seat} frame={frame} /></li>
          ))}</ul>
        )}
        {ended === 'no' ? <Row><ButtonLink href={`/trajectories/${about.trajectory}/joint-talks/new`}>{t.plan}</ButtonLink></Row> : <Muted>{t.ended}</Muted>}
      </Stack>
    ),
  })
}

export type Guest = { readonly id: PartyId; readonly name: string; readonly role: string }
/** How three speak together. */
export type WayTogether = 'at-location' | 'guide-calls'
/** Every moment is a button: one tap plans it. Moving a talk leaves who is asked as it is. */
export const planPage = (frame: DatedFrame, { about, action, guests, chosen, moments, ways, way, moving, table, no }: { readonly about: About; readonly action: string; readonly guests: readonly Guest[]; readonly chosen: readonly string[]; readonly moments: readonly Moment[]; readonly ways: readonly WayTogether[]; readonly way: WayTogether; readonly moving: 'moving' | 'new'; readonly table: 'open' | 'yes first'; readonly no: 'plan.nobody' | 'gone' | null }): VNode => {
  const t = jointTalkGuideTexts(frame.voice)
  const { zone } = frame.provider
  const { locale } = frame.voice
  const title = moving === 'moving' ? t.moveTitle : t.plan
  return staffPage(frame, {
    place: 'people', title, wrong: no !== null,
    children: (
      <Stack gap="l">
        {no && <ErrorSummary title={t.wrong} errors={[{ field: no === 'gone' ? 'moments' : 'guests', message: t[no] }]} />}
        <Stack gap="s"><p><a href={`/trajectories/${about.trajectory}/joint-talks`}>{t.title}</a></p><Heading level={1}>{title}</Heading><Lead>{moving === 'moving' ? t.moveLead : table === 'open' ? t.planLead(about.name) : t.planFirst(about.name)}</Lead></Stack>
        {moving === 'new' && guests.length === 0 ? <Empty><p>{t.nobody}</p><p><a href={`/trajectories/${about.trajectory}/circle`}>{t.toCircle}</a></p></Empty>
          : moments.length === 0 ? <Empty><p>{t.noMoments}</p><p><a href="/hours">{t.hours}</a></p></Empty> : (
            <Form action={action} hidden={{ [actField]: newId() }}>
              {moving === 'new' && <Choices kind="many" name="guests" label={t.guests} value={chosen} error={no === 'plan.nobody' ? t['plan.nobody'] : undefined} options={guests.map(({ id, name, role }) => ({ value: id, label: `${name}, ${roleIn(frame, about.programme, role)}` }))} />}
              {ways.length > 1 && <Choices name="way" label={t.way} hint={t.wayHint} value={way} options={ways.map(one => ({ value: one, label: t[one] }))} />}
              <Section title={t.choose} id="moments">
                {byDay(moments, zone).map(({ day, moments: ofDay }) => {
                  const spoken = capitalised(longDay(day, locale))
                  return <Slots key={day} name="moment" day={spoken} level={3} slots={ofDay.map(({ from }) => { const time = clock(from, locale, zone); return { value: from.toISOString(), time, spoken: t.spoken(spoken, time) } })} />
                })}
              </Section>
            </Form>
          )}
      </Stack>
    ),
  })
}
