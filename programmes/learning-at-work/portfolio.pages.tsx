/** Choosing what of one's journal comes along with all that was signed and assessed. */
import type { VNode } from 'preact'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { Button, Choices, Empty, Form, Lead, Row, Stack } from '../../design/index.ts'
import { dateWithYear } from '../../kit/time.ts'
import { portfolioTexts } from './portfolio.texts.ts'
import { newestFirst, type ReflectionPiece } from './reflection.ts'

export const portfolioPage = (frame: Frame, { pieces, anything }: { readonly pieces: readonly ReflectionPiece[]; readonly anything: 'something' | 'nothing' }): VNode => {
  const { voice } = frame
  const t = portfolioTexts(voice)
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><p><a href="/my-learning">{t.back}</a></p><h1>{t.title}</h1><Lead>{t.lead}</Lead><p>{t.holds}</p></Stack>
        {anything === 'nothing' ? <Empty>{t.none}</Empty> : (
          <Form action="/my-portfolio/portfolio.json">
            {pieces.length > 0 && <Choices kind="many" name="reflections" label={t.choose} hint={t.chooseHint} value={[]} options={newestFirst(pieces).map(({ id, content }) => ({ value: id, label: t.of(dateWithYear(content.on, voice.locale)), hint: firstWords(Object.values(content.said)[0] ?? '') }))} />}
            <Row><Button>{t.json}</Button><Button kind="secondary" formaction="/my-portfolio/portfolio.pdf">{t.pdf}</Button></Row>
          </Form>
        )}
        <p>{t.what} {t.signed} <a href="/portfolio-check">{t.checkTitle}</a></p>
        <p>{t.gone}</p>
      </>
    ),
  })
}
const firstWords = (words: string): string => (words.length > 90 ? `${words.slice(0, 88).trimEnd()}…` : words)
