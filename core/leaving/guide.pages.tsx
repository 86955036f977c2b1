import { Button, ButtonLink, Card, Empty, ErrorSummary, Form, Heading, Inset, Lead, Muted, Note, Pairs, Row, SelectField, Stack, Table, TextArea, Visibility } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { longDayWithYear } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage } from '../chrome.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { Profile } from '../people/person.ts'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { guideLeavingTexts } from './guide.texts.ts'
import { noteLength } from './known-notes.ts'
import type { Leaving, Open } from './leaving.ts'
import { leavingTexts } from './leaving.texts.ts'

/** What is open with me, and what I take along. */
export const myLeavingPage = (frame: StaffFrame, { leaving, open, elsewhere }: { readonly leaving: Leaving; readonly open: readonly Open[]; readonly elsewhere: readonly { readonly label: string; readonly number: number }[] }) => {
  const t = guideLeavingTexts(frame.voice)
  const kinds = leavingTexts(frame.voice)
  return staffPage(frame, {
    place: 'today', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><Heading level={1}>{t.title}</Heading><Lead>{t.lead(longDayWithYear(leaving.lastDay, frame.voice.locale))}</Lead></Stack>
        <Card title={t.people}><p>{t.peopleLead}</p><Row><ButtonLink href="/people">{t.toPeople}</ButtonLink></Row></Card>
        <Card title={t.open}>
          {open.length + elsewhere.length === 0 ? <p>{t.nothing}</p> : <Table label={t.open} columns={[{ label: t.kind }, { label: t.number, numeric: true }]} rows={[...open.map(({ kind, number }) => [kinds[kind], String(number)]), ...elsewhere.map(({ label, number }) => [label, String(number)])]} />}
        </Card>
        <Card title={t.along}><p>{t.alongLead}</p><Row><ButtonLink kind="secondary" href="/my-leaving/along.json">{t.take}</ButtonLink><ButtonLink kind="quiet" href="/account">{t.account}</ButtonLink></Row></Card>
      </Stack>
    ),
  })
}

/** A handover for one person, and whom one would propose: written by who leaves, or read by who came after. */
export const handoverNotePage = (frame: StaffFrame, view: { readonly trajectory: Id<'trajectory'>; readonly who: string; readonly words: string | null; readonly writes: { readonly others: readonly Profile[]; readonly filled: Filled; readonly saved: boolean } | null }) => {
  const t = guideLeavingTexts(frame.voice)
  const { who, writes, words, trajectory } = view
  const { field, errors } = readable(writes?.filled ?? { typed: {}, problems: {} }, { to: t.to, words: t.words }, frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.noteTitle, wide: false, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={t.wrong} errors={errors} />}
        {writes?.saved && errors.length === 0 && <Note tone="ok" announced><p>{t.saved}</p></Note>}
        <Stack gap="s">
          <p><a href={`/trajectories/${trajectory}`}>{t.back(who)}</a></p>
          <Heading level={1}>{writes ? t.noteTitle : t.noteOfBefore}</Heading>
          <Lead>{writes ? t.noteLead(who) : t.readLead(who)}</Lead>
        </Stack>
        {writes ? (
          <Form action={`/trajectories/${trajectory}/next-guide`} gap="m" hidden={{ [actField]: newId() }}>
            <TextArea {...field('words')} hint={t.wordsHint} rows={8} maxlength={noteLength} seen={<Visibility>{t.seen(who)}</Visibility>} />
            <SelectField {...field('to')} hint={t.toHint} blank={t.blank} options={writes.others.map(({ person, name }) => ({ value: person, label: name }))} />
            <Row><Button>{t.save}</Button></Row>
          </Form>
        ) : words === null ? <Empty><p>{t.noNote}</p></Empty> : <Inset quote>{words}</Inset>}
      </Stack>
    ),
  })
}

export type Meanwhile = { readonly id: string; readonly called: string; readonly telephone: string | null }
/** How many think about it, and for whom one is there meanwhile. */
export const comingPage = (frame: StaffFrame, { count, meanwhile }: { readonly count: number; readonly meanwhile: readonly Meanwhile[] }) => {
  const t = guideLeavingTexts(frame.voice)
  return staffPage(frame, {
    place: 'today', title: t.coming, wide: false,
    children: (
      <Stack gap="l">
        <Heading level={1}>{t.coming}</Heading>
        {count === 0 ? <Empty><p>{t.comingNone}</p></Empty> : <Stack gap="s"><Lead>{t.waiting(count)}</Lead><Muted>{t.comingLead}</Muted></Stack>}
        {meanwhile.length > 0 && (
          <Card title={t.meanwhile}>
            <p>{t.meanwhileLead}</p>
            {meanwhile.map(one => <Pairs key={one.id} items={[{ term: one.called, detail: one.telephone === null ? t.noNumber : <a href={`tel:${one.telephone}`}>{one.telephone}</a> }]} />)}
          </Card>
        )}
      </Stack>
    ),
  })
}
