import type { VNode } from 'preact'
import { Button, Card, Empty, Form, Hidden, Lead, Row, Stack, Tag } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import type { SilenceNotice } from './silence-notice.store.ts'
import { silenceNoticeTexts } from './silence-notice.texts.ts'

/** Each time by its day, and whether someone saw it. */
export const silenceNoticesPage = (frame: AdministrationFrame & { readonly now: Instant }, notices: readonly SilenceNotice[]): VNode => {
  const { voice: { locale }, provider } = frame
  const t = silenceNoticeTexts(frame.voice)
  return administrationPage(frame, {
    part: 'backup', title: t.title, saved: frame.asked.path.endsWith('?done'),
    children: (
      <Stack gap="l">
        <Stack><Lead>{t.lead}</Lead><p>{t.unknown}</p><p>{t.what}</p></Stack>
        {notices.length === 0 && <Empty><p>{t.none}</p></Empty>}
        {notices.map(({ id, brokenOn, seenAt }) => (
          <Card key={id} title={dateWithYear(brokenOn, locale)}>
            <Row><Tag tone={seenAt ? 'ok' : 'warn'}>{seenAt ? t.seen : t.fresh}</Tag></Row>
            {seenAt
              ? <p>{t.seenOn(dateWithYear(dayOf(seenAt, provider.zone), locale))}</p>
              : <Form action={`/administration/silences/${id}/seen`} gap="s" hidden={{ [actField]: newId() }}><Row><Button kind="secondary">{t.see}<Hidden>{t.seeMore(dateWithYear(brokenOn, locale))}</Hidden></Button></Row></Form>}
          </Card>
        ))}
        <p><a href="/administration/backup">{t.back}</a></p>
      </Stack>
    ),
  })
}
