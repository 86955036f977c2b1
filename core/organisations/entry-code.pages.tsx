import { Button, ButtonLink, Card, Code, Empty, Form, Lead, Note, Pairs, Row } from '../../design/index.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { endsSoon, type EntryCode } from './entry-code.ts'
import { entryTexts } from './entry.texts.ts'
import { codeTexts } from './entry-code.texts.ts'
import { posterLink } from './poster.ts'

export const codePage = (frame: AdministrationFrame, code: EntryCode | null, { now, act, saved }: { readonly now: Date; readonly act: string; readonly saved: boolean }) => {
  const { voice, provider, asked } = frame
  const t = codeTexts(voice)
  const end = code && dateWithYear(dayOf(code.validUntil, provider.zone), voice.locale)
  const link = code && posterLink(asked.origin, code.words)
  return administrationPage(frame, {
    part: 'code', title: t.title, saved,
    children: (
      <>
        <Lead>{t.lead}</Lead>
        {code && end && link ? (
          <Card title={t.current} strong>
            <Code value={code.words.replaceAll('-', ' ')} copy={{ label: t.copy, copied: t.copied }} />
            {endsSoon(code, now) ? <Note tone="warn"><p>{t.soon(end)}</p></Note> : <p>{t.validUntil(end)}</p>}
            <Pairs items={[{ term: t.link, detail: link }]} />
            <Row><ButtonLink href="/administration/poster">{t.poster}</ButtonLink><ButtonLink kind="secondary" href="/administration/cards">{t.cards}</ButtonLink></Row>
          </Card>
        ) : <Empty icon="info"><p>{t.none}</p></Empty>}
        <p><a href="/administration/entry">{entryTexts(voice).link}</a></p>
        <Card title={t.renewTitle}>
          {code && <p>{t.renewLead}</p>}
          {code && <p>{t.renewWhy}</p>}
          <Form action="/administration/code">
            <input type="hidden" name={actField} value={act} />
            <div><Button kind={code ? 'secondary' : 'primary'}>{code ? t.renew : t.first}</Button></div>
          </Form>
        </Card>
      </>
    ),
  })
}
