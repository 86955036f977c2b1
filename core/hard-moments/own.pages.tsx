/** Asking for a talk at a hard moment: first whom to call right now, then a button that needs no words. */
import type { VNode } from 'preact'
import { Button, Card, Details, ErrorSummary, Form, Lead, Note, Row, Stack, TextArea } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear, dayOf, momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { waits, wordsLength, type HardMoment } from './hard-moment.ts'
import { ownMomentTexts } from './hard-moment.texts.ts'

const Act = () => <input type="hidden" name={actField} value={newId()} />

export const ownMomentPage = (frame: Frame & { readonly now: Instant }, { moments, over, reads, guide: name, filled, done }: { /** Who finds it, so that nobody asks into the void. */ readonly reads: 'nobody' | 'who is away' | 'who is there'; readonly moments: readonly HardMoment[]; readonly over: 'yes' | 'no'; readonly guide: string | null; readonly filled: Filled; readonly done: 'asked' | 'withdrawn' | null }): VNode => {
  const { voice, provider, now } = frame
  const t = ownMomentTexts(voice)
  const guide = name ?? t.someone
  const form = readable(filled, { words: t.words }, voice)
  const inWords = (at: Instant) => momentInWords(at, now, provider.zone, voice.locale)
  const day = (at: Instant) => dateWithYear(dayOf(at, provider.zone), voice.locale)
  const open = moments.find(waits)
  const planned = moments.flatMap(({ talkAt }) => (talkAt && talkAt > now ? [talkAt] : []))[0]
  const before = moments.filter(one => one !== open)
  return participantPage(frame, {
    title: t.title, strip: true, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {done && <Note tone="ok" announced><p>{done === 'asked' ? t.asked(guide) : t.withdrawn}</p></Note>}
        <Stack gap="s"><p><a href="/my-trajectory">{t.back}</a></p><h1>{t.title}</h1>{over === 'yes' ? <p>{t.ended(provider.telephone)}</p> : <Lead>{t.lead(guide)}</Lead>}</Stack>
        {over === 'no' && reads !== 'who is there' && <Note tone="warn"><p>{reads === 'nobody' ? t.nobody(provider.telephone) : t.away(guide, provider.telephone)}</p></Note>}
        {planned && <Card strong><p>{t.planned(inWords(planned))}</p></Card>}
        {over === 'no' && open && (
          <Card title={t.waitsTitle} strong gap="s">
            <p>{t.waits(inWords(open.at))}</p>
            <Form action="/my-hard-moment/withdrawals" gap="s"><Act /><Row><Button kind="quiet">{t.withdraw}</Button></Row></Form>
          </Card>
        )}
        {over === 'no' && !open && reads !== 'nobody' && (
          <Form action="/my-hard-moment" gap="m">
            <Act />
            <TextArea {...form.field('words')} hint={t.wordsHint(guide)} optional={t.optional} rows={3} maxlength={wordsLength} />
            <Row><Button>{t.ask}</Button></Row>
          </Form>
        )}
        {over === 'no' && <Stack gap="s">{reads === 'who is there' && <p>{t.happens}</p>}<p>{t.sooner(provider.telephone)}</p></Stack>}
        {before.length > 0 && (
          <Details summary={t.before}>
            <ul>{before.map(one => <li key={one.id}>{one.withdrawnAt && one.answer === null ? t.takenBack(day(one.withdrawnAt)) : one.talkAt ? t.planned(inWords(one.talkAt)) : t.spoken(day(one.answeredAt ?? one.at))}</li>)}</ul>
          </Details>
        )}
      </>
    ),
  })
}
