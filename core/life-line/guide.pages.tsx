/** What a guide sees of a life line: the call to make, and the pieces that are shown, drawn as if there were no others. */
import type { VNode } from 'preact'
import { Button, Card, Document, Form, Heading, Lead, Muted, Note, Row, Stack } from '../../design/index.ts'
import { dayInWords, dayOf, type Instant } from '../../kit/time.ts'
import { staffPage } from '../chrome.tsx'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { guideLifeLineTexts } from './guide.texts.ts'
import { isOpen, type Call, type Item } from './life-line.ts'
import { lifeLineTexts } from './life-line.texts.ts'
import { linesOf } from './in-words.ts'
import { Act, Drawing } from './own-line.pages.tsx'

export const guideLinePage = (frame: StaffFrame & { readonly now: Instant }, { trajectory, name, items, calls, said }: { readonly trajectory: string; readonly name: string; readonly items: readonly Item[]; readonly calls: readonly Call[]; readonly said: 'said' | null }): VNode => {
  const t = guideLifeLineTexts(frame.voice)
  const own = lifeLineTexts(frame.voice)
  const today = dayOf(frame.now, frame.provider.zone)
  const call = calls.find(isOpen)
  const inDays = (day: typeof today) => dayInWords(day, today, frame.voice.locale)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        {said && <Note tone="ok" announced>{t.said}</Note>}
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.back(name)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{items.length > 0 ? t.lead : t.none}</Lead></Stack>
        <Card title={t.callTitle} strong={call !== undefined} gap="s">
          {call ? (
            <>
              <p>{(call.because === 'begun' ? t.callBegun : t.callAsked)(inDays(call.dueOn))}</p>
              <p>{t.callHow}</p>
              {call.outcomes.map(({ on }, index) => <Muted key={index}>{t.tried(inDays(on))}</Muted>)}
              <p><a href={`/trajectories/${trajectory}`}>{t.toNumber}</a></p>
              <Row>{(['spoken', 'not-reached'] as const).map(outcome => <Form key={outcome} action={`/trajectories/${trajectory}/life-line/calls/${call.id}/outcomes`} hidden={{ outcome }} gap="s"><Act /><Button kind={outcome === 'spoken' ? 'primary' : 'secondary'}>{t[outcome]}</Button></Form>)}</Row>
            </>
          ) : <p>{t.callDone}</p>}
        </Card>
        <Drawing items={items} thisYear={Number(today.slice(0, 4))} t={own} />
        {linesOf(items, own).map(({ id, title, lines }) => <Document key={id} label={title} head={<strong>{title}</strong>}><Stack gap="s">{lines.map(({ label, text }) => <div key={label}>{label && <strong>{label}</strong>}{text.split('\n').map((line, index) => <p key={index}>{line}</p>)}</div>)}</Stack></Document>)}
      </Stack>
    ),
  })
}
