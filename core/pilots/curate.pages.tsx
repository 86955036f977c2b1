/** For the administrator: all there is, looking at what people gave, and taking cards elsewhere and in. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Cases, CheckField, Code, Document, Empty, Form, Lead, Muted, Note, Row, Section, Stack, Tag, TextArea, TextField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { fingerprintOf } from '../../kit/signing.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import type { NetworkEvent } from '../events/event.ts'
import { dayOfEvent, Paragraphs } from '../events/public.pages.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { Contribution, ContributionId, Point, Report } from './contribution.ts'
import { curateTexts } from './curate.texts.ts'
import type { Fingerprints } from './known-key.ts'
import { largestFile, type Content } from './signed-file.ts'
import { addressOf, Reports, Said } from './together.pages.tsx'
import { togetherTexts } from './together.texts.ts'

const act = () => ({ [actField]: newId() })
export const lookAddress = (id: ContributionId): string => `/administration/together/cards/${id}`

export const curatePage = (frame: AdministrationFrame, { events, contributions, unlooked, saved }: { readonly events: readonly NetworkEvent[]; readonly contributions: readonly Contribution[]; readonly unlooked: ReadonlySet<ContributionId>; readonly saved: boolean }): VNode => {
  const { voice } = frame
  const [t, p] = [curateTexts(voice), togetherTexts(voice)]
  const listed = (list: readonly Contribution[]) => list.map(one => ({
    title: one.said.title, href: lookAddress(one.id), under: [p[one.kind], ...('organisation' in one.said ? [one.said.organisation] : [])].join(', '), next: dateWithYear(one.givenOn, voice.locale),
    aside: one.shown ? <Tag tone="ok">{t.shown}</Tag> : <Tag tone={unlooked.has(one.id) ? 'warn' : 'quiet'}>{t.hidden}</Tag>,
  }))
  return administrationPage(frame, {
    part: 'together', title: t.title, saved,
    children: (
      <>
        <p><a href="/together">{t.seePublic}</a></p>
        <Row><ButtonLink href="/administration/together/events/new">{t.newEvent}</ButtonLink><ButtonLink kind="secondary" href="/administration/together/ideas/new">{t.newIdea}</ButtonLink><ButtonLink kind="secondary" href="/administration/together/import">{t.toImport}</ButtonLink></Row>
        <Section title={t.waiting}>{unlooked.size === 0 ? <Muted>{t.noneWaiting}</Muted> : <Cases items={listed(contributions.filter(({ id }) => unlooked.has(id)))} />}</Section>
        <Section title={t.events}>{events.length === 0 ? <Empty><p>{t.noEvents}</p></Empty> : <Cases items={events.map(one => ({
          title: one.title, href: `/administration/together/events/${one.id}`, under: dayOfEvent(one, frame), aside: one.calledOff ? <Tag tone="late">{t.calledOff}</Tag> : one.opened ? <Tag tone="ok">{t.online}</Tag> : <Tag>{t.draft}</Tag>,
        }))} />}</Section>
        {contributions.length > unlooked.size && <Section title={t.others}><Cases items={listed(contributions.filter(({ id }) => !unlooked.has(id)))} /></Section>}
        <p><a href="/administration/together/key">{t.keyTitle}</a></p>
      </>
    ),
  })
}

export type LookView = { readonly contribution: Contribution; readonly points: readonly Point[]; readonly reports: readonly Report[]; readonly looked: boolean; readonly names: readonly string[]; /** What may be made of it for another house. */ readonly file: 'practice' | 'taken-over' | null; readonly saved: boolean }

export const lookPage = (frame: AdministrationFrame, { contribution, points, reports, looked, names, file, saved }: LookView): VNode => {
  const t = curateTexts(frame.voice)
  const address = lookAddress(contribution.id)
  return administrationPage(frame, {
    part: 'together', title: contribution.said.title, saved,
    children: (
      <>
        <Stack gap="s"><p><a href="/administration/together">{t.toAll}</a></p><Row><Tag tone="info">{togetherTexts(frame.voice)[contribution.kind]}</Tag>{contribution.shown ? <Tag tone="ok">{t.shown}</Tag> : <Tag tone="warn">{t.hidden}</Tag>}</Row></Stack>
        {names.length > 0 && <Note tone="warn"><p>{t.names(names.map(one => `‘${one}’`).join(', '))}</p></Note>}
        {contribution.signer && <Muted>{t.comesFrom(fingerprintOf(contribution.signer))}</Muted>}
        <Said frame={frame} contribution={contribution} points={points} />
        {reports.length > 0 && <Reports reports={reports} frame={frame} />}
        {contribution.shown && contribution.kind !== 'taking-over' && <p><a href={addressOf(contribution)}>{t.seeIt}</a></p>}
        <Card title={t.lookTitle}>
          <p>{t.lookLead}</p>
          <Form action={`${address}/looks`} gap="m" hidden={act()}>
            <Row>
              {!contribution.shown && <Button name="shown" value="yes">{t.show}</Button>}
              {contribution.shown ? <Button kind="secondary" name="shown" value="no">{t.hide}</Button> : !looked && <Button kind="secondary" name="shown" value="no">{t.notShow}</Button>}
            </Row>
          </Form>
        </Card>
        {file && (
          <Card title={file === 'practice' ? t.exportTitle : t.noteTitle}>
            <p>{file === 'practice' ? t.exportLead : t.noteLead}</p>
            <Form action={`${address}/files`}><Row><Button kind="secondary">{file === 'practice' ? t.exportButton : t.noteButton}</Button></Row></Form>
          </Card>
        )}
      </>
    ),
  })
}

export const writeIdeaPage = (frame: AdministrationFrame, { from, filled }: { readonly from: { readonly event: NetworkEvent } | null; readonly filled: Filled }): VNode => {
  const t = curateTexts(frame.voice)
  const { field, errors } = readable(filled, { title: t.titleField, what: t.what, forWhom: t.forWhom, why: t.why }, frame.voice)
  return administrationPage(frame, {
    part: 'together', title: t.ideaTitle, errors,
    children: (
      <>
        <Stack gap="s"><p><a href={from ? `/administration/together/events/${from.event.id}/harvest` : '/administration/together'}>{from ? from.event.title : t.toAll}</a></p><Lead>{t.ideaLead}</Lead></Stack>
        <Form action="/administration/together/ideas" gap="m" hidden={{ ...act(), ...(from ? { event: from.event.id } : {}) }}>
          <TextField {...field('title')} width="full" maxlength={120} /><TextArea {...field('what')} maxlength={1200} /><TextField {...field('forWhom')} width="full" maxlength={300} /><TextArea {...field('why')} maxlength={1200} />
          <Row><Button>{t.save}</Button></Row>
        </Form>
      </>
    ),
  })
}

/** @param wrong what it was refused with */
export const importPage = (frame: AdministrationFrame, { typed, wrong }: { readonly typed: string; readonly wrong: string | null }): VNode => {
  const t = curateTexts(frame.voice)
  return administrationPage(frame, {
    part: 'together', title: t.importTitle, errors: wrong === null ? [] : [{ field: 'file', message: wrong }],
    children: (
      <>
        <Stack gap="s"><p><a href="/administration/together">{t.toAll}</a></p><Lead>{t.importLead}</Lead></Stack>
        <Form action="/administration/together/imports" gap="m"><TextArea name="file" label={t.file} value={typed} error={wrong ?? undefined} rows={8} maxlength={largestFile} /><Row><Button>{t.read}</Button></Row></Form>
      </>
    ),
  })
}

/** The key we sign with, those before it, and a new one. */
export const keyPage = (frame: AdministrationFrame, { keys, saved }: { readonly keys: Fingerprints; readonly saved: boolean }): VNode => {
  const { voice, provider: { zone } } = frame
  const t = curateTexts(voice)
  return administrationPage(frame, {
    part: 'together', title: t.keyTitle, saved,
    children: (
      <>
        <Stack gap="s"><p><a href="/administration/together">{t.toAll}</a></p><Lead>{t.keyLead}</Lead></Stack>
        {keys.now === null ? <Empty><p>{t.keyNone}</p></Empty> : (
          <>
            <Section title={t.keyNow} gap="s"><Code value={keys.now} /></Section>
            {keys.before.length > 0 && <Section title={t.keysBefore} gap="s"><Muted>{t.keysBeforeLead}</Muted>{keys.before.map(({ fingerprint, until }) => <div key={fingerprint}><p>{t.until(dateWithYear(dayOf(until, zone), voice.locale))}</p><Code value={fingerprint} /></div>)}</Section>}
            <Card title={t.renewTitle}>
              <p>{t.renewLead}</p>
              <Note tone="warn"><p>{t.renewStolen}</p></Note>
              <Form action="/administration/together/keys" gap="s" hidden={{ ...act(), instead: keys.now }}><Row><Button kind="secondary">{t.renew}</Button></Row></Form>
            </Card>
          </>
        )}
      </>
    ),
  })
}

/** What is in it and by whose key, before anything is kept. */
export const comparePage = (frame: AdministrationFrame, { content, signer, known, file, wrong }: { readonly content: Content; readonly signer: Buffer; /** That key, or one that vouches for it. */ readonly known: 'key' | 'before' | null; readonly file: string; readonly wrong: string | null }): VNode => {
  const { voice } = frame
  const [t, p] = [curateTexts(voice), togetherTexts(voice)]
  return administrationPage(frame, {
    part: 'together', title: t.importTitle, errors: wrong === null ? [] : [{ field: 'compared', message: wrong }],
    children: (
      <>
        <Stack gap="s"><p><a href="/administration/together/import">{t.toImport}</a></p><Lead>{content.kind === 'practice' ? t.isPractice : t.isNote(content.organisation)}</Lead><p>{t.from(content.from)}, {dateWithYear(content.on, voice.locale)}</p></Stack>
        <Section title={t.fingerprint} gap="s"><Code value={fingerprintOf(signer)} /><p>{known === 'key' ? t.known : known === 'before' ? t.knownBefore : t.compare}</p></Section>
        {content.kind === 'practice'
          ? <Document label={content.practice.title} head={<strong>{p.by(content.organisation)}</strong>}><h2>{content.practice.title}</h2>{([[p.what, 'what'], [p.takes, 'takes'], [p.gave, 'gave'], [p.watch, 'watch']] as const).map(([title, key]) => <Section key={key} title={title} level={3} gap="s"><Paragraphs words={content.practice[key]} /></Section>)}</Document>
          : content.told.length > 0 && <Document label={t.told}>{content.told.map(({ words }, index) => <Paragraphs key={index} words={words} />)}</Document>}
        <Form action="/administration/together/imports" gap="m" hidden={{ ...act(), file, taken: 'in' }}>
          {!known && <CheckField name="compared" error={wrong ?? undefined}>{t.compared}</CheckField>}
          <Row><Button>{t.takeIn}</Button><ButtonLink kind="quiet" href="/administration/together/import">{t.toImport}</ButtonLink></Row>
        </Form>
      </>
    ),
  })
}
