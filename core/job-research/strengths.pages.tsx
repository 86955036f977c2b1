/** What one likes to do and what one can, on pages of their own, and as a part of the research. */
import type { VNode } from 'preact'
import { Bars, Button, ButtonLink, Choices, Details, ErrorSummary, Form, Lead, Muted, Note, Pairs, Row, Section, SelectField, Stack, TextArea, Visibility, type Level } from '../../design/index.ts'
import type { Locale } from '../../kit/time.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { JobResearch } from '../programme.ts'
import { exampleLength, levels, type Competence } from './competence.ts'
import { answerField, codeOf, letters, questions, scoresOf, type Interests } from './interests.ts'
import { interestsTexts } from './interests.texts.ts'
import { competencesOf, interestsOf, type Item } from './job-research.ts'
import { jobResearchTexts } from './job-research.texts.ts'
import { Act } from './act.tsx'
import type { Research } from './research-view.ts'

type T = ReturnType<typeof interestsTexts>
const lineOf = (question: string, t: T): string => { const found = Object.entries(t).find(([key]) => key === question)?.[1]; return typeof found === 'string' ? found : question }
const Readers = ({ research: { shown, guide }, frame }: { readonly research: Research; readonly frame: Frame }) => {
  const t = jobResearchTexts(frame.voice)
  return shown === 'yes' && guide ? <Visibility>{t.shownTo(guide.name)}</Visibility> : <Visibility nobody>{t.nobody}</Visibility>
}

export const interestsPage = (frame: Frame, research: Research, { filled, newer, done }: { readonly filled: Filled; readonly newer: 'newer' | null; readonly done: 'kept' | null }): VNode => {
  const { voice } = frame
  const [t, own] = [interestsTexts(voice), jobResearchTexts(voice)]
  const before = interestsOf(research.items)
  const form = readable<string>(filled, Object.fromEntries(questions.map(question => [answerField(question), lineOf(question, t)])), voice)
  const errors = [...(newer ? [{ field: answerField(questions[0] ?? ''), message: own.newer }] : []), ...form.errors]
  return participantPage(frame, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced>{own.kept}</Note>}
        <Stack><p><a href="/my-job-research">{own.toResearch}</a></p><h1>{t.title}</h1><Lead>{t.lead}</Lead><Readers research={research} frame={frame} /></Stack>
        <Note tone="info">{t.notValidated}</Note>
        {before && <Scores interests={before.content} level={2} t={t} />}
        <Form action="/my-job-research/interests" hidden={{ seen: String(before?.version ?? 0) }}>
          <Act />
          {questions.map(question => <Choices key={question} {...form.field(answerField(question))} inline options={([0, 1, 2, 3, 4] as const).map(answer => ({ value: String(answer), label: t[`like${answer}`] }))} />)}
          <Row><Button>{own.keep}</Button></Row>
        </Form>
      </>
    ),
  })
}

/** How it came out, or how much is still open. */
export const Scores = ({ interests, level, t }: { readonly interests: Interests; readonly level: Level; readonly t: T }) => {
  const scores = scoresOf(interests)
  const code = codeOf(scores)
  const open = questions.length - Object.keys(interests.answers).length
  return (
    <Section title={t.scoreTitle} level={level} gap="s">
      {code ? <p>{t.most(code.map(place => place.map(letter => t[letter]).join(t.alsoAs)).join(t.next))} {t.alike}</p> : <p>{t.open(open)}</p>}
      <Bars max={100} items={letters.map(letter => ({ label: t[letter], value: scores[letter], said: scores[letter] === null ? '–' : String(scores[letter]) }))} caption={t.notValidated} />
    </Section>
  )
}

/** On the page of the whole research. */
export const Strengths = ({ items, form, locale, t }: { readonly items: readonly Item[]; readonly form: JobResearch; readonly locale: Locale; readonly t: T }) => {
  const interests = interestsOf(items)
  const competences = competencesOf(items)
  const called = (key: string) => form.competences[key]?.[locale] ?? key
  return (
    <>
      <Section title={t.link}>
        {interests && <Scores interests={interests.content} level={3} t={t} />}
        <Row><ButtonLink href="/my-job-research/interests" kind="secondary">{interests ? t.again : t.start}</ButtonLink></Row>
      </Section>
      <Section title={t.competences}>
        <p>{t.competencesLead}</p>
        {competences.length === 0 ? <Muted>{t.noCompetences}</Muted> : <Pairs items={competences.map(({ id, content }) => ({ term: called(content.key), detail: <>{[t.level(content.own), ...(content.others ? [t.levelOthers(content.others)] : [])].join(', ')}<br />{content.action} {content.result}</>, action: { href: `/my-job-research/competences/${id}`, label: t.again, more: `: ${called(content.key)}` } }))} />}
        <Row><ButtonLink href="/my-job-research/competences/new" kind="secondary">{t.addCompetence}</ButtonLink></Row>
      </Section>
    </>
  )
}

export const competencePage = (frame: Frame, research: Research, { item, filled, newer }: { readonly item: Item<Competence> | null; readonly filled: Filled; readonly newer: 'newer' | null }): VNode => {
  const { voice } = frame
  const [t, own] = [interestsTexts(voice), jobResearchTexts(voice)]
  const form = readable(filled, { key: t.key, own: t.own, others: t.others, situation: t.situation, task: t.task, action: t.action, result: t.result, reflection: t.reflection }, voice)
  const errors = [...(newer ? [{ field: 'key', message: own.newer }] : []), ...form.errors]
  const options = levels.map(level => ({ value: String(level), label: t[`level${level}`] }))
  const area = (name: 'situation' | 'task' | 'action' | 'result' | 'reflection') => <TextArea {...form.field(name)} rows={3} maxlength={exampleLength} optional={name === 'task' || name === 'reflection' ? own.optional : undefined} />
  return participantPage(frame, {
    title: t.newCompetence, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        <Stack><p><a href="/my-job-research">{own.toResearch}</a></p><h1>{item ? research.own.form.competences[item.content.key]?.[voice.locale] ?? t.newCompetence : t.newCompetence}</h1><Readers research={research} frame={frame} /></Stack>
        <Form action={item ? `/my-job-research/competences/${item.id}/versions` : '/my-job-research/competences'} hidden={item ? { seen: String(item.version) } : {}}>
          <Act />
          <SelectField {...form.field('key')} blank={t.choose} options={Object.entries(research.own.form.competences).map(([value, name]) => ({ value, label: name[voice.locale] }))} />
          <SelectField {...form.field('own')} blank={t.choose} options={options} />
          <SelectField {...form.field('others')} blank={t.choose} optional={own.optional} hint={t.othersHint} options={options} />
          {area('situation')}{area('task')}{area('action')}{area('result')}{area('reflection')}
          <Row><Button>{own.keep}</Button></Row>
        </Form>
        {item && <Details summary={t.erase}><p>{t.eraseWhat}</p><Form action={`/my-job-research/competences/${item.id}/erasures`} gap="s"><Act /><Row><Button kind="danger">{t.eraseButton}</Button></Row></Form></Details>}
      </>
    ),
  })
}
