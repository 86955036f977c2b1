/** What work there is to hear about or to try, and who it is once one was introduced. */
import type { VNode } from 'preact'
import { Button, Card, Choices, Details, Empty, ErrorSummary, Form, Lead, Muted, Note, Pairs, Row, Stack, Tag, TextArea } from '../../design/index.ts'
import { phone } from '../../kit/texts.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { filledWith, readable, type Filled } from '../filled-form.ts'
import { Act } from '../job-research/act.tsx'
import type { Introductions } from '../programme.ts'
import type { KnownContact } from './known-contacts.ts'
import { wordsLength, type ContactId, type Introduction } from './introductions.ts'
import { introductionsTexts } from './introductions.texts.ts'

export const ownIntroductionsPage = (frame: Frame, { sectors, regions }: Introductions, { contacts, introductions, guide, typed, done }: {
  readonly contacts: readonly KnownContact[]; readonly introductions: readonly Introduction[]; readonly guide: string | null; readonly typed: { readonly contact: ContactId | null; readonly filled: Filled }; readonly done: 'asked' | null
}): VNode => {
  const { voice, provider } = frame
  const t = introductionsTexts(voice)
  const formOf = (id: ContactId) => readable(typed.contact === id ? typed.filled : filledWith(), { way: t.ways, words: t.wordsLabel }, voice)
  const errors = contacts.flatMap(({ id }) => formOf(id).errors.map(({ field, message }) => ({ field: `${field}-${id}`, message })))
  return participantPage(frame, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced>{t.asked}</Note>}
        <Stack><p><a href="/my-trajectory">{t.back}</a></p><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        {contacts.length === 0 && <Empty>{t.none}</Empty>}
        {contacts.map(({ id, work, sector, region, yes, details }) => {
          const asked = introductions.find(one => one.contact === id)
          const form = formOf(id)
          return (
            <Card key={id} title={work} gap="s">
              <p>{sectors[sector]?.[voice.locale] ?? sector}, {regions[region]?.[voice.locale] ?? region} {asked && <Tag tone={asked.outcome === 'introduced' ? 'ok' : 'info'}>{asked.outcome === null ? t.waiting : asked.outcome === 'introduced' ? t.introduced : t['not-now']}</Tag>}</p>
              {yes && <Muted>{yes.ways.map(way => t[way]).join(', ')}. {t.until(dateWithYear(dayOf(yes.until, provider.zone), voice.locale))}</Muted>}
              {details && <Pairs items={[{ term: t.name, detail: [details.name, details.organisation].join(', ') }, { term: t.mail, detail: <a href={`mailto:${details.mail}`}>{details.mail}</a> }, ...(details.telephone ? [{ term: t.telephone, detail: phone(details.telephone) }] : [])]} />}
              {yes && guide && (!asked || asked.outcome === 'not-now') && (
                <Details summary={t.askTitle} open={typed.contact === id}>
                  <Form action={`/my-contacts/${id}/introductions`} gap="m">
                    <Act />
                    <Choices {...form.field('way')} id={`way-${id}`} options={yes.ways.map(value => ({ value, label: t[value] }))} />
                    <TextArea {...form.field('words')} id={`words-${id}`} hint={t.wordsHint} rows={3} maxlength={wordsLength} optional={t.optional} />
                    <Row><Button kind="secondary">{t.ask(guide)}</Button></Row>
                  </Form>
                </Details>
              )}
            </Card>
          )
        })}
      </>
    ),
  })
}
