/** What a guide reads by the participant's leave: of before, and of how a talk was. Only to read. */
import { Card, Section, Stack, Visibility } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import type { Programme } from '../programme.ts'
import { beforeTexts } from './before.texts.ts'
import { shortCall } from './person-row.tsx'
import type { Note } from './note.ts'
import type { Guidance } from './talk-view.ts'
import type { Talk } from './talk.ts'

/** What a talk that does not count is called. */
export const freeName = ({ kind }: Talk, { acquaintance }: Programme, voice: Voice): string => (kind === acquaintance?.kind ? beforeTexts(voice).acquaintance : beforeTexts(voice).freeTalk)

/** The words of a note that someone else wrote, without a form. */
export const NoteWords = ({ note: { theme, talkedAbout, insight, step }, programme, voice }: { readonly note: Note; readonly programme: Programme; readonly voice: Voice }) => (
  <Stack gap="s">
    {theme && <p><strong>{programme.themes[theme]?.[voice.locale]}</strong></p>}
    {[talkedAbout, insight, step].filter(words => words !== '').map(words => <p key={words}>{words}</p>)}
  </Stack>
)

export const Before = ({ guidance: { summary, openedNotes, programme, called }, voice }: { readonly guidance: Guidance; readonly voice: Voice }) => {
  const t = beforeTexts(voice)
  const who = shortCall(called)
  if (summary === null && openedNotes.length === 0) return null
  return (
    <Section title={t.before}>
      {summary !== null && <Card title={t.summary(who)} level={3}><p>{summary}</p><Visibility>{t.seen(who)}</Visibility></Card>}
      {openedNotes.length > 0 && (
        <Card title={t.notes} level={3}>
          {openedNotes.map(note => <NoteWords key={note.id} note={note} programme={programme} voice={voice} />)}
          <Visibility>{t.released(who)}</Visibility>
        </Card>
      )}
    </Section>
  )
}

export const FeedbackCard = ({ guidance: { feedback, called }, talk, voice }: { readonly guidance: Guidance; readonly talk: Talk; readonly voice: Voice }) => {
  const t = beforeTexts(voice)
  const said = feedback.get(talk.id)
  return said ? <Card title={t.feedback(shortCall(called))}><p><strong>{t[said.answer]}</strong></p><Visibility>{t.released(shortCall(called))}</Visibility></Card> : null
}
