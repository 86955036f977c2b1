/** Stopping, as whom it is about or an employer does it: what happens then, and one press. */
import { Button, ButtonLink, Form, Lead, Note, Row, Section, Stack } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { longDayWithYear, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { endingTexts } from './ending.texts.ts'

const act = () => <input type="hidden" name={actField} value={newId()} />

export const daysInWords = (days: readonly Day[], { voice: { locale } }: Frame): string => {
  const words = days.map(day => longDayWithYear(day, locale))
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${locale === 'en' ? 'and' : 'en'} ${words.at(-1) ?? ''}`
}

export const stopPage = (frame: Frame, { talksToCome, aftercareOn, ending, questions }: { readonly questions: 'asked' | 'none'; readonly talksToCome: number; readonly aftercareOn: readonly Day[]; readonly ending: string }) => {
  const t = endingTexts(frame.voice)
  return participantPage(frame, {
    title: t.stopTitle,
    children: (
      <>
        <Stack><h1>{t.stopTitle}</h1><Lead>{t.stopLead}</Lead></Stack>
        <Section title={t.whatHappens} gap="s">
          <ul>
            <li>{t.talksGo(talksToCome)}</li>
            <li>{t.circleStops}</li>
            {questions === 'asked' && <li>{t.questionsStop}</li>}
            <li>{t.sharingEnds}</li>
            <li>{t.employerReads}</li>
            {aftercareOn.length > 0 && <li>{t.careFollows(daysInWords(aftercareOn, frame))}</li>}
          </ul>
        </Section>
        <Form action="/my-trajectory/closings" gap="s" hidden={{ ending }}>{act()}<Row><Button kind="danger">{t.stopButton}</Button><ButtonLink href="/my-trajectory" kind="secondary">{t.keep}</ButtonLink></Row></Form>
      </>
    ),
  })
}

/** For someone who sits beside: the same press, and nothing of the file. */
export const stopBesidePage = (frame: Frame, { trajectory, who, ending, over }: { readonly trajectory: string; readonly who: string; readonly ending: string; readonly over: 'yes' | 'no' }) => {
  const t = endingTexts(frame.voice)
  return participantPage(frame, {
    title: t.besideTitle, wrong: false,
    children: over === 'yes'
      ? <><h1>{t.besideEnded}</h1><Note tone="ok" announced><p>{t.besideEndedText}</p></Note><p><a href="/beside">{t.back}</a></p></>
      : (
        <>
          <Stack><h1>{t.besideTitle}</h1><Lead>{t.besideLead(who)}</Lead></Stack>
          <Section title={t.whatHappens} gap="s"><ul><li>{t.besideTalks}</li><li>{t.besideNothing}</li></ul></Section>
          <Form action={`/beside/${trajectory}/closings`} gap="s" hidden={{ ending }}>{act()}<Row><Button kind="danger">{t.besideButton}</Button><ButtonLink href="/beside" kind="secondary">{t.keep}</ButtonLink></Row></Form>
        </>
      ),
  })
}
