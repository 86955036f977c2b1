/** What a second guide reads: a list of whom, and of each no more than was opened. */
import { Button, Cases, Empty, Form, Heading, Lead, Muted, Note, Pairs, Row, Section, Stack, Timeline } from '../../design/index.ts'
import { addDays, capitalised, longDayWithYear, momentInWords, type Instant } from '../../kit/time.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { dueOf, type Agreement } from '../agreements/agreement.ts'
import { staffPage } from '../chrome.tsx'
import type { StaffFrame as Staff } from '../talks/people.pages.tsx'
import { ordinalOf, stateOf } from '../talks/talk-line.ts'
import { wasHeld, type Talk } from '../talks/talk.ts'
import type { Contact } from '../trajectories/contact.ts'
import type { Seconded } from './second-guide.store.ts'
import { secondGuideTexts } from './second-guide.texts.ts'

type StaffFrame = Staff & { readonly now: Instant }
type SecondedPerson = Seconded & { readonly name: string }
type T = ReturnType<typeof secondGuideTexts>

const lastDay = ({ until }: Seconded, { voice }: StaffFrame) => longDayWithYear(addDays(until, -1), voice.locale)

export const secondingPage = (frame: StaffFrame, people: readonly SecondedPerson[]) => {
  const t = secondGuideTexts(frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.listTitle,
    children: (
      <Stack gap="m">
        <p><a href="/people">{t.toPeople}</a></p>
        <Heading level={1}>{t.listTitle}</Heading>
        {people.length === 0 ? <Empty><p>{t.none}</p></Empty> : <>
          <Lead>{t.listLead}</Lead>
          <Cases level={2} items={people.map(one => ({ title: one.name, href: `/seconding/${one.trajectory}`, under: t.until(lastDay(one, frame)), children: <ul>{one.sees.map(part => <li key={part}>{t[part]}</li>)}</ul> }))} />
        </>}
      </Stack>
    ),
  })
}

/** A part that was not opened is null, and is not on the page. */
export const secondedPage = (frame: StaffFrame, { who, talks, agreements, contact }: { readonly who: SecondedPerson; readonly talks: readonly Talk[] | null; readonly agreements: readonly Agreement[] | null; readonly contact: Contact | null }) => {
  const t = secondGuideTexts(frame.voice)
  const { locale } = frame.voice
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s">
          <p><a href="/seconding">{t.toList}</a></p>
          <Heading level={1}>{who.name}</Heading>
          <Lead>{t.until(lastDay(who, frame))}</Lead>
          <Note tone="info" icon="eye"><p>{t.readOnly}</p></Note>
        </Stack>
        {contact && <Section title={t.numberTitle}><Pairs items={[{ term: t.nameLabel, detail: contact.alias ?? contact.handle }, { term: t.call, detail: contact.telephone ? <a href={`tel:${contact.telephone}`}>{contact.telephone}</a> : t.noNumber }]} /></Section>}
        {talks && <Section title={t.talksTitle}>
          {talks.length === 0 ? <p>{t.noTalks}</p> : <Timeline items={talks.toReversed().map(talk => ({ state: stateOf(talk, frame.now), title: t.talk(ordinalOf(talk, talks)), status: statusOf(talk, t), children: <p>{capitalised(momentInWords(talk.appointment.from, frame.now, frame.provider.zone, locale))}</p> }))} />}
        </Section>}
        {agreements && <Section title={t.agreementsTitle}>
          {agreements.length === 0 ? <p>{t.noAgreements}</p> : <ul>{agreements.map(one => <li key={one.id}>{one.words} <Muted>{t.before(longDayWithYear(dueOf(one), locale))}</Muted></li>)}</ul>}
        </Section>}
        <Form action={`/seconding/${who.trajectory}/ends`} gap="s" hidden={{ [actField]: newId() }}><Muted>{t.stopHint}</Muted><Row><Button kind="secondary">{t.stop}</Button></Row></Form>
      </Stack>
    ),
  })
}

const statusOf = ({ appointment: { outcome, cancelled } }: Talk, t: T): string =>
  outcome !== null ? (wasHeld(outcome) ? t.held : t.notHeld) : cancelled !== null ? t.cancelled : t.planned
