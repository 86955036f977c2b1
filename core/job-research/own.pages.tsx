/** Job research as a whole: what matters and how much, which work, and all of it side by side. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, CheckField, Details, ErrorSummary, Form, Lead, Muted, Note, Pairs, Row, Section, SelectField, Stack, Table, Tag, Visibility } from '../../design/index.ts'
import type { Locale } from '../../kit/time.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import type { Filled } from '../filled-form.ts'
import { refused } from '../../kit/refusal.ts'
import type { JobResearch } from '../programme.ts'
import { compare, criteriaOf, mustField, optionsOf, weightField, weights, type Item, type Option } from './job-research.ts'
import { jobResearchTexts } from './job-research.texts.ts'
import { occupationsTexts } from '../occupations/occupations.texts.ts'
import { Act } from './act.tsx'
import { interestsTexts } from './interests.texts.ts'
import { Strengths } from './strengths.pages.tsx'
import type { Research } from './research-view.ts'

type T = ReturnType<typeof jobResearchTexts>
export const homeDones = ['kept', 'erased', 'shown', 'hidden'] as const
export type HomeDone = (typeof homeDones)[number]
export const nameOf = ({ which, title }: Option, t: T): string => (title !== '' ? title : which === 'present' ? t.present : t.newOption)
export const saidDone = (done: HomeDone, guide: string, t: T): string => (done === 'shown' || done === 'hidden' ? t[done](guide) : t[done])

export const criteriaPage = (frame: Frame, { own, items }: Research, { filled, no, newer }: { readonly filled: Filled; readonly no: string | null; readonly newer: 'newer' | null }): VNode => {
  const { voice } = frame
  const t = jobResearchTexts(voice)
  const [first] = Object.keys(own.form.criteria)
  const errors = [...(no ? [no] : []), ...(newer ? [t.newer] : [])].map(message => ({ field: weightField(first ?? ''), message }))
  return participantPage(frame, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        <Stack><p><a href={criteriaOf(items) ? '/my-job-research' : '/my-trajectory'}>{criteriaOf(items) ? t.toResearch : t.back}</a></p><h1>{criteriaOf(items) ? t.criteriaTitle : t.title}</h1><Lead>{criteriaOf(items) ? t.criteriaLead(own.form.least, own.form.most) : t.lead}</Lead>{!criteriaOf(items) && <p>{t.criteriaLead(own.form.least, own.form.most)}</p>}<Visibility nobody>{t.nobody}</Visibility></Stack>
        <Form action="/my-job-research/criteria" hidden={{ seen: String(criteriaOf(items)?.version ?? 0) }}>
          <Act />
          {Object.entries(own.form.criteria).map(([key, name]) => (
            <Stack key={key} gap="s">
              <SelectField name={weightField(key)} label={name[voice.locale]} value={filled.typed[weightField(key)]?.[0]} blank={t.notChosen} options={weights.map(weight => ({ value: String(weight), label: t[`weight-${weight}`] }))} />
              <CheckField name={mustField(key)} checked={filled.typed[mustField(key)]?.[0] === 'yes'}>{t.must}<span class="hidden">: {name[voice.locale]}</span></CheckField>
            </Stack>
          ))}
          <Row><Button>{t.keep}</Button></Row>
        </Form>
      </>
    ),
  })
}

export const homePage = (frame: Frame, { own, items, guide, shown, searches }: Research, done: HomeDone | null): VNode => {
  const { voice } = frame
  const t = jobResearchTexts(voice)
  const criteria = criteriaOf(items)?.content.chosen ?? []
  return participantPage(frame, {
    title: t.title, wide: true,
    children: (
      <>
        {done && <Note tone="ok" announced>{saidDone(done, guide?.name ?? '', t)}</Note>}
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead>{shown === 'yes' && guide ? <Visibility>{t.shownTo(guide.name)}</Visibility> : <Visibility nobody>{t.nobody}</Visibility>}</Stack>
        <Comparison items={items} form={own.form} locale={voice.locale} t={t} />
        <Section title={t.optionsTitle}>
          <Pairs items={optionsOf(items).map(({ id, content }) => ({ term: nameOf(content, t), detail: <>{content.which === 'present' && <Tag tone="info">{t.presentTag}</Tag>} {Object.values(content.changes).join(' ')}</>, action: { href: `/my-job-research/options/${id}`, label: t.change, more: `: ${nameOf(content, t)}` } }))} />
          <Row><ButtonLink href="/my-job-research/new" kind="secondary">{t.addOption}</ButtonLink>{searches === 'yes' && <ButtonLink href="/my-job-research/occupations" kind="secondary">{occupationsTexts(voice).link}</ButtonLink>}</Row>
        </Section>
        <Section title={t.criteriaTitle}>
          <ul>{criteria.map(({ key, weight, must }) => <li key={key}>{own.form.criteria[key]?.[voice.locale] ?? key} ({t.weighs(weight)}) {must === 'yes' && <Tag tone="warn">{t.mustTag}</Tag>}</li>)}</ul>
          <Row><ButtonLink href="/my-job-research/criteria" kind="secondary">{t.toCriteria}</ButtonLink></Row>
        </Section>
        <Strengths items={items} form={own.form} locale={voice.locale} t={interestsTexts(voice)} />
        {guide && (
          <Card title={t.showTitle} gap="s">
            {shown === 'no' && <p>{t.showWhat(guide.name)}</p>}
            <Form action="/my-job-research/showings" hidden={{ shows: shown === 'yes' ? 'no' : 'yes' }} gap="s"><Act /><Row><Button kind="secondary">{shown === 'yes' ? t.hide(guide.name) : t.show(guide.name)}</Button></Row></Form>
            <p>{t.neverWork}</p>
          </Card>
        )}
        <p><a href="/my-trajectory">{t.back}</a></p>
      </>
    ),
  })
}

/** Side by side, what fits best first; or what is to be written before anything is compared. */
export const Comparison = ({ items, form, locale, t, part = 'own' }: { readonly items: readonly Item[]; readonly form: JobResearch; readonly locale: Locale; readonly t: T; readonly part?: 'own' | 'guide' }) => {
  const compared = compare(items)
  const criteria = criteriaOf(items)?.content.chosen ?? []
  const called = (key: string) => form.criteria[key]?.[locale] ?? key
  if (refused(compared)) {
    const present = optionsOf(items).find(({ content }) => content.which === 'present')
    return part === 'own' && compared.refused === 'comparison.present-first' && present ? <Card title={t.compareTitle} strong><p>{t['comparison.present-first']}</p><Row><ButtonLink href={`/my-job-research/options/${present.id}`}>{t.toPresent}</ButtonLink></Row></Card> : null
  }
  const { rows } = compared
  return (
    <Section title={t.compareTitle}>
      <Table
        label={t.compareTitle} columns={[{ label: t.work }, { label: t.fit }, { label: t.researched }]}
        rows={rows.map(({ option, fit, unmet, open, researched }) => [
          nameOf(option.content, t),
          <>{fit === null ? t.open(open) : t.fitSaid(fit)}{unmet.length > 0 && <><br /><Tag tone="late">{t.unmet}</Tag> {unmet.map(called).join(', ')}</>}</>,
          researched.length === 0 ? t.nothingResearched : researched.map(way => t[way]).join(', '),
        ])}
      />
      <Muted>{t.compareWhat}</Muted>
      <Details summary={t.perCriterion}>
        <Table label={t.perCriterion} columns={[{ label: t.criterion }, ...rows.map(({ option }) => ({ label: nameOf(option.content, t), numeric: true }))]} rows={criteria.map(({ key, weight }) => [`${called(key)} (${t.weighs(weight)})`, ...rows.map(({ option }) => String(option.content.rated[key] ?? '–'))])} />
      </Details>
    </Section>
  )
}
