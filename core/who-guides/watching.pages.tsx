import { Cases, Empty, Heading, Lead, Muted, Note, Section, Stack, Timeline, Visibility } from '../../design/index.ts'
import { capitalised, momentInWords } from '../../kit/time.ts'
import { staffPage } from '../chrome.tsx'
import type { Programme } from '../programme.ts'
import { freeName, NoteWords } from '../talks/before.tsx'
import type { Note as NoteOf } from '../talks/note.ts'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { fullCall, type Clock } from '../talks/person-row.tsx'
import type { Scores } from '../talks/score.ts'
import { ordinalOf, stateOf, statusOf } from '../talks/talk-line.ts'
import { talkTexts } from '../talks/talk.texts.ts'
import type { Talk } from '../talks/talk.ts'
import type { Called } from '../trajectories/called.ts'
import type { SealedWatched } from './watching.store.ts'
import { watchingTexts } from './watching.texts.ts'

export type Watched = Omit<SealedWatched, 'handle' | 'alias'> & Called & { /** The trainee's name. */ readonly with: string }

export const watchingPage = (frame: StaffFrame, people: readonly Watched[]) => {
  const t = watchingTexts(frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.title,
    children: (
      <Stack gap="m">
        <p><a href="/people">{t.people}</a></p>
        <Heading level={1}>{t.title}</Heading>
        {people.length === 0 ? <Empty><p>{t.none}</p></Empty> : <>
          <Lead>{t.lead}</Lead>
          <Cases level={2} items={people.map(who => ({ title: fullCall(who), href: `/watching/${who.trajectory}`, under: t.with(who.with), children: <p>{t.count(who.used, who.outOf)}</p> }))} />
        </>}
      </Stack>
    ),
  })
}

/** The trainee's talks as they are, to read along and no more. */
export const watchedPage = (frame: StaffFrame, { who, programme, talks, scores, notes, when }: { readonly who: Watched; readonly programme: Programme; readonly talks: readonly Talk[]; readonly scores: ReadonlyMap<Talk['id'], Scores>; readonly notes: readonly NoteOf[]; readonly when: Clock }) => {
  const t = watchingTexts(frame.voice)
  const words = talkTexts(frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.title,
    children: (
      <Stack gap="l">
        <Stack gap="s">
          <p><a href="/watching">{t.back}</a></p>
          <Heading level={1}>{fullCall(who)}</Heading>
          <Lead>{t.with(who.with)}. {t.count(who.used, who.outOf)}.</Lead>
          <Note tone="info" icon="eye"><p>{t.readOnly}</p></Note>
        </Stack>
        <Section title={t.talks}>
          <Timeline items={talks.toReversed().map(talk => {
            const said = scores.get(talk.id)
            const note = notes.find(one => one.talk === talk.id)
            return {
              state: stateOf(talk, when.now), title: talk.appointment.free ? freeName(talk, programme, frame.voice) : t.talk(ordinalOf(talk, talks)), status: statusOf(talk, when.now, words),
              children: (
                <Stack gap="s">
                  <p>{capitalised(momentInWords(talk.appointment.from, when.now, when.zone, when.locale))}</p>
                  {said && <p>{t.scores(String(said.start ?? '–'), String(said.end ?? '–'))}</p>}
                  {note && <><Muted>{t.note}</Muted><NoteWords note={note} programme={programme} voice={frame.voice} /><Visibility>{t.seen(who.with)}</Visibility></>}
                </Stack>
              ),
            }
          })} />
        </Section>
      </Stack>
    ),
  })
}
