import type { VNode } from 'preact'
import { Button, Card, ErrorSummary, Form, Lead, Muted, Note, Row, Section, Stack, TextArea, Visibility } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { capitalised, momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { wordLength, type CareOrWork, type Word } from './card.ts'
import { cardTexts } from './cards.texts.ts'

type Shown = { readonly trajectory: Id<'trajectory'>; readonly side: CareOrWork; readonly about: string; readonly guide: string; readonly words: readonly Word[]; readonly filled: Filled; readonly done: boolean }

export const wordsPage = (frame: Frame & { readonly now: Instant }, { trajectory, side, about, guide, words, filled, done }: Shown): VNode => {
  const { voice, now, provider } = frame
  const t = cardTexts(voice)
  const shown = readable(filled, { text: t.text(guide) }, voice)
  return participantPage(frame, {
    title: t.wordsTitle, wrong: shown.errors.length > 0,
    children: (
      <>
        {shown.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={shown.errors} />}
        {done && <Note tone="ok" announced><p>{t.toldNow(guide)}</p></Note>}
        <Stack>
          <p><a href="/beside">{t.backBeside}</a></p><h1>{t.wordsTitle}</h1><Lead>{t.wordsLead(guide)}</Lead>
          {side === 'work' ? <Visibility nobody>{t.onlyGuide(guide, about)}</Visibility> : <Visibility>{t.guideAnd(guide, about)}</Visibility>}
        </Stack>
        <Form action={`/beside/${trajectory}/words`} gap="m">
          <input type="hidden" name={actField} value={newId()} />
          <TextArea {...shown.field('text')} hint={side === 'work' ? t.workHint : t.careHint} rows={5} maxlength={wordLength} />
          <Row><Button>{t.tell(guide)}</Button></Row>
        </Form>
        {words.length > 0 && (
          <Section title={t.earlier}>
            {words.map(word => <Card key={word.id} gap="s">{word.text.split('\n').map((line, index) => <p key={index}>{line}</p>)}<Muted>{capitalised(momentInWords(word.at, now, provider.zone, voice.locale))}</Muted></Card>)}
          </Section>
        )}
      </>
    ),
  })
}
