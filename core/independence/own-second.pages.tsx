import { Button, Card, Choices, ErrorSummary, Form, Inset, Lead, Muted, Note, Row, Stack, Tag } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { addDays, longDayWithYear } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { ownIndependenceTexts } from './own-independence.texts.ts'
import type { AskedSecond } from './second-guide.pages.tsx'

/** Nothing is ticked beforehand: each part is a yes of its own. */
export const ownSecondPage = (frame: Frame, { asked, wrong, done }: { readonly asked: readonly AskedSecond[]; readonly wrong: { readonly id: string; readonly no: 'second.nothing' | 'second.over' | 'second.excluded' } | null; readonly done: 'yes' | 'no' | 'ended' | undefined }) => {
  const t = ownIndependenceTexts(frame.voice)
  const { locale } = frame.voice
  return participantPage(frame, {
    title: t.secondTitle, wrong: wrong !== null,
    children: (
      <>
        {wrong && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: `sees-${wrong.id}`, message: t[wrong.no] }]} />}
        {done && <Note tone="ok" announced><p>{t[`second-${done}`]}</p></Note>}
        <Stack><p><a href="/my-trajectory">{t.back}</a></p><h1>{t.secondTitle}</h1><Lead>{t.secondLead}</Lead></Stack>
        {asked.length === 0 && <p>{t.secondNone}</p>}
        {asked.map(one => (
          <Card key={one.id} title={one.name} gap="m">
            <p><Tag tone={one.standing === 'runs' ? 'ok' : one.standing === 'waits' ? 'warn' : 'quiet'}>{t[`second-${one.standing}`]}</Tag></p>
            <p>{t.days(longDayWithYear(one.from, locale), longDayWithYear(addDays(one.until, -1), locale))}</p>
            <Inset>{one.why}</Inset>
            {one.standing === 'waits' ? <>
              <Form action={`/my-file/second-guides/${one.id}/answers`} gap="s" hidden={{ [actField]: newId(), answer: 'yes' }}>
                <Choices kind="many" name="sees" id={`sees-${one.id}`} label={t.mayOpen(one.name)} value={[]} options={one.sees.map(value => ({ value, label: t[value] }))} error={wrong?.id === one.id ? t[wrong.no] : undefined} />
                <Row><Button>{t.sayYes}</Button></Row>
              </Form>
              <Form action={`/my-file/second-guides/${one.id}/answers`} hidden={{ [actField]: newId(), answer: 'no' }}><Row><Button kind="secondary">{t.sayNo}</Button></Row></Form>
              <Muted>{t.noHarm}</Muted>
            </> : one.yesTo.length > 0 && <ul>{one.yesTo.map(part => <li key={part}>{t[part]}</li>)}</ul>}
            {(one.standing === 'runs' || one.standing === 'to come') && <Form action={`/my-file/second-guides/${one.id}/ends`} hidden={{ [actField]: newId() }}><Row><Button kind="secondary" more={`: ${one.name}`}>{t.endNow}</Button></Row></Form>}
          </Card>
        ))}
      </>
    ),
  })
}
