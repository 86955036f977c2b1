/** One kind of work: what would be otherwise in the present one, how it fits each criterion, and what was found out. */
import type { VNode } from 'preact'
import { Button, Choices, Details, Document, ErrorSummary, Fieldset, Form, Lead, Muted, Note as Told, Row, Section, SelectField, Stack, TextArea, TextField, Visibility } from '../../design/index.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { answerLength, changeField, criteriaOf, rateField, ratings, titleLength, ways, type Item, type Note, type Option } from './job-research.ts'
import { jobResearchTexts } from './job-research.texts.ts'
import { occupationsTexts } from '../occupations/occupations.texts.ts'
import { Act } from './act.tsx'
import { nameOf, saidDone, type HomeDone } from './own.pages.tsx'
import type { Research } from './research-view.ts'

type Shown = { readonly option: Item<Option> | null; readonly notes: readonly Item<Note>[]; readonly filled: Filled; readonly noted: Filled; readonly newer: 'newer' | null; readonly done: HomeDone | null }

export const optionPage = (frame: Frame, { own, items, guide, shown, searches }: Research, { option, notes, filled, noted, newer, done }: Shown): VNode => {
  const { voice } = frame
  const { locale } = voice
  const t = jobResearchTexts(voice)
  const criteria = criteriaOf(items)?.content.chosen ?? []
  const which = option?.content.which ?? 'other'
  const called = (key: string) => own.form.criteria[key]?.[locale] ?? key
  const form = readable<string>(filled, {
    title: t.optionName,
    ...(which === 'present' ? Object.fromEntries(Object.entries(own.form.changes).map(([key, name]) => [changeField(key), name[locale]])) : {}),
    ...Object.fromEntries(criteria.map(({ key }) => [rateField(key), called(key)])),
  }, voice)
  const fresh = readable(noted, { way: t.way, found: t.found, next: t.next }, voice)
  const errors = [...(newer ? [{ field: 'title', message: t.newer }] : []), ...form.errors, ...fresh.errors]
  return participantPage(frame, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Told tone="ok" announced>{saidDone(done, guide?.name ?? '', t)}</Told>}
        <Stack><p><a href="/my-job-research">{t.toResearch}</a></p><h1>{option ? nameOf(option.content, t) : t.newOption}</h1>{which === 'present' && <Lead>{t.presentLead}</Lead>}{shown === 'yes' && guide ? <Visibility>{t.shownTo(guide.name)}</Visibility> : <Visibility nobody>{t.nobody}</Visibility>}</Stack>
        <Form action={option ? `/my-job-research/options/${option.id}/versions` : '/my-job-research/options'} hidden={option ? { seen: String(option.version) } : {}}>
          <Act />
          <TextField {...form.field('title')} width="full" maxlength={titleLength} optional={which === 'present' ? t.optional : undefined} />
          {which === 'present' && Object.keys(own.form.changes).map(key => <TextArea key={key} {...form.field(changeField(key))} rows={2} maxlength={answerLength} optional={t.optional} />)}
          <Fieldset legend={t.rateTitle} hint={t.rateHint}>
            {criteria.map(({ key }) => <SelectField key={key} {...form.field(rateField(key))} blank={t.notYet} options={ratings.map(rating => ({ value: String(rating), label: t[`rate${rating}`] }))} />)}
          </Fieldset>
          <Row><Button>{t.keep}</Button></Row>
        </Form>
        {option && which === 'other' && searches === 'yes' && <Form action="/my-job-research/occupations" hidden={{ words: option.content.title.slice(0, 80) }} gap="s"><Row><Button kind="quiet">{occupationsTexts(voice).look}</Button></Row></Form>}
        {option && (
          <Section title={t.notesTitle}>
            {notes.length === 0 && <p>{t.noNotes}</p>}
            {notes.map(({ id, content }) => (
              <Document key={id} label={t[content.way]} head={<strong>{t[content.way]}</strong>}>
                {content.found.split('\n').map((line, index) => <p key={index}>{line}</p>)}
                {content.next && <Muted>{t.next} {content.next}</Muted>}
                <Form action={`/my-job-research/notes/${id}/erasures`} gap="s"><Act /><Row><Button kind="quiet" more={t.eraseNoteMore(t[content.way])}>{t.eraseNote}</Button></Row></Form>
              </Document>
            ))}
            <Form action={`/my-job-research/options/${option.id}/notes`} gap="m">
              <Act />
              <Choices {...fresh.field('way')} options={ways.map(way => ({ value: way, label: t[way] }))} />
              <TextArea {...fresh.field('found')} hint={t.foundHint} rows={4} maxlength={answerLength} />
              <TextArea {...fresh.field('next')} rows={2} maxlength={answerLength} optional={t.optional} />
              <Row><Button kind="secondary">{t.addNote}</Button></Row>
            </Form>
          </Section>
        )}
        {option && (which === 'present' ? <Muted>{t.presentStays}</Muted> : <Details summary={t.eraseTitle}><p>{t.eraseWhat}</p><Form action={`/my-job-research/options/${option.id}/erasures`} gap="s"><Act /><Row><Button kind="danger">{t.eraseButton}</Button></Row></Form></Details>)}
      </>
    ),
  })
}
