/** Looking up an occupation, and what it asks: with where that comes from. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, ErrorSummary, Form, Lead, Muted, Row, Section, Stack, TextField } from '../../design/index.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { needs, sampleVersion, type Need } from '../occupations/esco.ts'
import type { Found } from '../occupations/occupations.store.ts'
import { occupationsTexts } from '../occupations/occupations.texts.ts'
import { Act } from './act.tsx'
import { titleLength } from './job-research.ts'

type T = ReturnType<typeof occupationsTexts>
/** What the Commission asks of whoever uses it. */
const Source = ({ version, t }: { readonly version: string; readonly t: T }) => <Muted>{t.attribution} {version === sampleVersion ? t.sample : t.version(version)}</Muted>
/** As many as are shown at most: then there may be more. */
const full = 20

export const searchPage = (frame: Frame, { version, filled, found }: { readonly version: string; readonly filled: Filled; readonly found: readonly Found[] | null }): VNode => {
  const t = occupationsTexts(frame.voice)
  const form = readable(filled, { words: t.words }, frame.voice)
  return participantPage(frame, {
    title: t.title, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        <Stack><p><a href="/my-job-research">{t.back}</a></p><h1>{t.title}</h1><Lead>{t.lead}</Lead></Stack>
        <Form action="/my-job-research/occupations" gap="m"><TextField {...form.field('words')} hint={t.wordsHint} maxlength={80} /><Row><Button>{t.search}</Button></Row></Form>
        {found?.length === 0 && <p>{t.none}</p>}
        {found && found.length > 0 && (
          <Section title={t.found(found.length)}>
            {found.map(one => <Card key={one.uri} level={3} title={one.label} gap="s">{one.about && <p>{one.about}</p>}<Take occupation={one} t={t} among="others" /></Card>)}
            {found.length >= full && <p>{t.many}</p>}
          </Section>
        )}
        <Source version={version} t={t} />
      </>
    ),
  })
}

/** To look into it; and where it is one of several, to see what it asks first. */
const Take = ({ occupation: { uri, label }, t, among }: { readonly occupation: Found; readonly t: T; readonly among?: 'others' }) => (
  <Row>
    <Form action="/my-job-research/options" hidden={{ title: label.slice(0, titleLength) }} gap="s"><Act /><Button kind="secondary" more={t.skillsMore(label)}>{t.take}</Button></Form>
    {among && <Form action="/my-job-research/occupations/skills" hidden={{ occupation: uri }} gap="s"><Button kind="quiet" more={t.skillsMore(label)}>{t.skills}</Button></Form>}
  </Row>
)

export const occupationPage = (frame: Frame, { version, occupation, skills }: { readonly version: string; readonly occupation: Found; readonly skills: readonly { readonly label: string; readonly need: Need }[] }): VNode => {
  const t = occupationsTexts(frame.voice)
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><p><a href="/my-job-research/occupations">{t.again}</a></p><h1>{occupation.label}</h1>{occupation.about && <Lead>{occupation.about}</Lead>}</Stack>
        {skills.length === 0 ? <p>{t.noSkills}</p> : <p>{t.skillsLead}</p>}
        {needs.map(need => ({ need, labels: skills.filter(one => one.need === need).map(({ label }) => label) })).filter(({ labels }) => labels.length > 0).map(({ need, labels }) => <Section key={need} title={t[need]} gap="s"><ul>{labels.map(label => <li key={label}>{label}</li>)}</ul></Section>)}
        <Row><ButtonLink href="/my-job-research/competences/new">{t.toCompetence}</ButtonLink></Row>
        <Take occupation={occupation} t={t} />
        <Source version={version} t={t} />
      </>
    ),
  })
}
