import { Button, Card, Form, Lead, Note, Row, Stack, Tag } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import type { CircleAnswer } from './circle.ts'
import { ownCircleTexts } from './own-circle.texts.ts'

/** `party` while they take part: then they may be let go. */
export type InOwnCircle = { readonly name: string; readonly part: string; readonly answer: CircleAnswer | null; readonly left: boolean; readonly party: string | null }

export const ownCirclePage = (frame: Frame, { people, gone }: { readonly people: readonly InOwnCircle[]; readonly gone: boolean }) => {
  const t = ownCircleTexts(frame.voice)
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        {gone && <Note tone="ok" announced><p>{t.gone}</p></Note>}
        <Stack><p><a href="/my-trajectory">{t.back}</a></p><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        {people.length === 0 && <p>{t.nobody}</p>}
        {people.map(({ name, part, answer, left, party }, index) => (
          <Card key={index} title={name} kicker={part} gap="s">
            <p>{left ? <Tag>{t.stopped}</Tag> : answer === 'joins' ? <Tag tone="ok">{t.joins}</Tag> : answer === 'declines' ? <Tag>{t.declines}</Tag> : <Tag tone="warn">{t.waits}</Tag>}</p>
            {party && <Form action="/my-trajectory/circle/departures" hidden={{ party }}><input type="hidden" name={actField} value={newId()} /><Row><Button kind="secondary" more={t.letGoThis(name)}>{t.letGo}</Button></Row></Form>}
          </Card>
        ))}
        <p>{t.free}</p>
      </>
    ),
  })
}
