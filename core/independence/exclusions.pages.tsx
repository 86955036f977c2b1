import { Button, Card, Choices, ErrorSummary, Form, Lead, Muted, Note, Row, Section, Stack } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { longDayWithYear } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import type { Exclusion } from '../trajectories/exclusion.ts'
import { ownIndependenceTexts } from './own-independence.texts.ts'

type Named = Exclusion & { readonly name: string }
type CouldBe = { readonly person: Id<'person'>; readonly name: string; readonly beside: boolean }

export const exclusionsPage = (frame: Frame, { named, options, no, done }: { readonly named: readonly Named[]; readonly options: readonly CouldBe[]; readonly no: 'exclusion.nobody' | 'exclusion.guides-you' | null; readonly done: 'named' | 'back' | undefined }) => {
  const t = ownIndependenceTexts(frame.voice)
  return participantPage(frame, {
    title: t.exclusionTitle, wrong: no !== null,
    children: (
      <>
        {no && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'person', message: t[no] }]} />}
        {done && <Note tone="ok" announced><p>{t[`exclusion-${done}`]}</p></Note>}
        <Stack><p><a href="/my-trajectory">{t.back}</a></p><h1>{t.exclusionTitle}</h1><Lead>{t.exclusionLead}</Lead><p>{t.exclusionHow}</p></Stack>
        {named.map(one => (
          <Card key={one.id} title={one.name} gap="s">
            <p>{t.neverOpens(longDayWithYear(one.namedOn, frame.voice.locale))}</p>
            <p><a href={`/my-file/views/${one.person}`}>{t.tryThem(one.name)}</a></p>
            <Form action={`/my-file/exclusions/${one.id}/ends`} hidden={{ [actField]: newId() }}><Row><Button kind="secondary" more={`: ${one.name}`}>{t.takeBack}</Button></Row></Form>
          </Card>
        ))}
        <Section title={t.nameSomeone}>
          {options.length === 0 ? <p>{t.nobodyLeft}</p> : (
            <Form action="/my-file/exclusions" gap="m" hidden={{ [actField]: newId() }}>
              <Choices name="person" label={t.who} value="" error={no ? t[no] : undefined} options={options.map(({ person, name, beside }) => ({ value: person, label: name, ...(beside ? { hint: t.besideNow } : {}) }))} />
              <Row><Button>{t.nameThem}</Button></Row>
            </Form>
          )}
          <Muted>{t.notListed(frame.provider.telephone)}</Muted>
        </Section>
      </>
    ),
  })
}
