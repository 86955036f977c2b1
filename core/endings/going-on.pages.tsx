import type { VNode } from 'preact'
import { Button, Form, Heading, Lead, Note, Row, Section, Stack, Visibility } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import type { Programme } from '../programme.ts'
import type { GoingOn } from './going-on.ts'
import { goingOnTexts } from './going-on.texts.ts'

export const goingOnPage = (frame: Frame, { to, name, mail, excludes, said }: { readonly to: Pick<Programme, 'id' | 'name'>; readonly name: string; readonly mail: string; /** Whether anyone was kept out. */ readonly excludes: 'some' | 'none'; readonly said: GoingOn['says'] | null }): VNode => {
  const t = goingOnTexts(frame.voice)
  const called = to.name[frame.voice.locale]
  return participantPage(frame, {
    title: t.title,
    children: (
      <Stack gap="l">
        {said && <Note tone={said === 'yes' ? 'ok' : 'info'} announced><p>{said === 'yes' ? t.saidYes : t.saidNo}</p></Note>}
        <Stack gap="s"><p><a href="/my-trajectory">{t.back}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead(called)}</Lead><p><a href={`/programmes/${to.id}`}>{t.read(called)}</a></p></Stack>
        {said === null && (
          <Section title={t.whatGoes} gap="m">
            <p>{t.goes(name, mail)}</p><p>{t.stays}</p>{excludes === 'some' && <p>{t.excluded}</p>}
            <Visibility>{t.readers(called)}</Visibility>
            <Form action="/my-trajectory/goings-on" gap="s" hidden={{ [actField]: newId(), says: 'yes' }}><Row><Button>{t.yes}</Button></Row></Form>
            <Form action="/my-trajectory/goings-on" gap="s" hidden={{ [actField]: newId(), says: 'no' }}><Row><Button kind="secondary">{t.no}</Button></Row></Form>
          </Section>
        )}
      </Stack>
    ),
  })
}
