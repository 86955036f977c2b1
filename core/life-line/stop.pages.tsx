/** Away from the words, to rest and to people: nothing of the line stands here. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Form, Lead, Note, Row, Section, Stack } from '../../design/index.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { crisisNumbers } from '../crisis-numbers.ts'
import { lifeLineTexts } from './life-line.texts.ts'
import type { Guide } from './line-view.ts'
import { Act } from './own-line.pages.tsx'

export const stopPage = (frame: Frame, { guide, why, waits, day, asked }: { readonly guide: Guide | null; readonly why: 'heavy' | null; readonly waits: 'yes' | 'no'; /** The day of the call, as it is or would be. */ readonly day: string; readonly asked: 'asked' | null }): VNode => {
  const t = lifeLineTexts(frame.voice)
  const numbers = crisisNumbers[frame.provider.country]
  const name = guide?.name ?? t.someone
  return participantPage(frame, {
    title: t.stopTitle, strip: true,
    children: (
      <>
        {asked && waits === 'yes' && <Note tone="ok" announced>{t.asked(name, day)}</Note>}
        <Stack><h1>{why ? t.heavyTitle : t.stopTitle}</h1><Lead>{why ? t.heavyLead : t.stopLead}</Lead></Stack>
        {!why && <ul><li>{t.stop1}</li><li>{t.stop2}</li><li>{t.stop3}</li></ul>}
        {guide && (
          <Card title={t.callTitle} gap="s">
            <p>{waits === 'yes' ? t.callDue(name, day) : t.callWhat(name, day)}</p>
            {waits === 'no' && <Form action="/my-life-line/calls" gap="s"><Act /><Row><Button>{t.callAsk(name)}</Button></Row></Form>}
            <p>{t.callSoonest}</p>
          </Card>
        )}
        <Section title={t.stopHelp}><p>{t.stopNumbers(numbers.suicide, numbers.emergency)}</p><p><a href="/help">{t.stopMore}</a></p></Section>
        <Row><ButtonLink href="/my-trajectory" kind="secondary">{t.back}</ButtonLink><ButtonLink href="/my-life-line" kind="quiet">{t.goOn}</ButtonLink></Row>
      </>
    ),
  })
}
