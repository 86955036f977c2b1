/** What whoever is asked at work has before them: what they said the work asks, and what could be otherwise. Nothing of what works out. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Choices, Details, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, Stack, Table, Tag, TextArea, Visibility } from '../../design/index.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { Act, type DatedFrame } from '../agreements/frame.tsx'
import { participantPage } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { adaptationAnswers, adaptationLength, adaptationStanding, type Adaptation } from './adaptation.ts'
import { AsRead, standingTones, standingWords } from './adaptations.pages.tsx'
import { formPaths } from './form.pages.tsx'
import { itemKeys } from './items.ts'
import { itemTexts } from './items.texts.ts'
import type { Demands } from './match.ts'
import type { Version } from './views.ts'
import { guideName, type Analyst } from './work-analysis-view.ts'
import { workAnalysisTexts, type WorkAnalysisTexts as T } from './work-analysis.texts.ts'

export const workDones = ['kept', 'answered'] as const
export type WorkDone = (typeof workDones)[number]
export type WorkSide = {
  readonly analyst: Analyst
  readonly asked: 'yes' | 'no'
  readonly mine: Version<Demands> | null
  readonly adaptations: readonly Adaptation[]
  readonly over: 'yes' | 'no'
  readonly done: WorkDone | null
  /** The answer that was just sent, with what is wrong in it. */
  readonly answering: { readonly id: Adaptation['id']; readonly filled: Filled } | null
}

export const workSidePage = (frame: DatedFrame, { analyst, asked, mine, adaptations, over, done, answering }: WorkSide): VNode => {
  const { voice } = frame
  const t = workAnalysisTexts(voice)
  const guide = guideName(analyst, t.someone)
  const labels = (id: Adaptation['id']) => ({ [`answer-${id}`]: t.answerTitle, [`why-${id}`]: t.answerWhy })
  const errors = answering ? readable<string>(answering.filled, labels(answering.id), voice).errors : []
  return participantPage(frame, {
    title: t.workTitle, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Stack gap="s">
          <p><a href="/beside">{t.back}</a></p>
          <Heading level={1}>{t.workTitle}</Heading>
          <Lead>{t.workLead(guide)}</Lead>
          <p>{t.workNever}</p>
          {over === 'yes' && <Note><p>{t.workOver}</p></Note>}
        </Stack>
        {(asked === 'yes' || mine) && <MyDemands frame={frame} analyst={analyst} mine={mine} over={over} t={t} />}
        <Section title={t.workAdaptations}>
          {adaptations.length === 0 && <p>{t.workAdaptationsNone}</p>}
          {adaptations.map(one => <Put key={one.id} frame={frame} one={one} over={over} filled={answering?.id === one.id ? answering.filled : null} t={t} />)}
        </Section>
      </Stack>
    ),
  })
}

const MyDemands = ({ frame, analyst, mine, over, t }: { readonly frame: DatedFrame; readonly analyst: Analyst; readonly mine: Version<Demands> | null; readonly over: 'yes' | 'no'; readonly t: T }) => {
  const words = itemTexts(frame.voice)
  return (
    <Section title={t.workDemand}>
      {mine ? <p>{t.workSaid(dateWithYear(dayOf(mine.at, frame.provider.zone), frame.voice.locale))}</p> : over === 'no' && <p>{t.workDemandNone}</p>}
      <Visibility>{t.demandSeenWork(guideName(analyst, t.someone), analyst.nameOf(analyst.participant))}</Visibility>
      {over === 'no' && <Row><ButtonLink href={formPaths.demand(analyst.me.trajectory).form} kind={mine ? 'secondary' : 'primary'}>{mine ? t.change : t.fillIn}</ButtonLink></Row>}
      {mine && (
        <Details summary={t.saidTitle}>
          <Table
            label={t.workDemand} columns={[{ label: t.line }, { label: t.asks }, { label: t.important }, { label: t.adaptable }]}
            rows={itemKeys.flatMap(item => { const demand = mine.said[item]; return demand ? [[words[item], t[`level${demand.level}`], t[`weight${demand.weight}`], t[`adaptable-${demand.adaptable}`]]] : [] })}
          />
        </Details>
      )}
    </Section>
  )
}

const Put = ({ frame, one, over, filled, t }: { readonly frame: DatedFrame; readonly one: Adaptation; readonly over: 'yes' | 'no'; readonly filled: Filled | null; readonly t: T }) => {
  const standing = adaptationStanding(one)
  const last = one.answers.at(-1)
  return (
    <Card gap="s">
      <AsRead frame={frame} one={one} t={t} />
      {standing === 'agreed' ? <p><Tag tone={standingTones[standing]}>{standingWords(standing, t)}</Tag> <a href="/agreements">{t.lookAgreement}</a></p> : last && <p>{t[`said-${last.answer}`]}</p>}
      {last?.why && <Muted>{last.why}</Muted>}
      {over === 'no' && standing !== 'agreed' && (last ? <Details summary={t.changeAnswer} open={filled !== null}><AnswerForm frame={frame} one={one} filled={filled} t={t} /></Details> : <AnswerForm frame={frame} one={one} filled={filled} t={t} />)}
    </Card>
  )
}

const AnswerForm = ({ frame, one, filled, t }: { readonly frame: DatedFrame; readonly one: Adaptation; readonly filled: Filled | null; readonly t: T }) => {
  const form = readable<string>(filled ?? { typed: {}, problems: {} }, { [`answer-${one.id}`]: t.answerTitle, [`why-${one.id}`]: t.answerWhy }, frame.voice)
  return (
    <Form action={`/work-adaptations/${one.id}/answers`} gap="m">
      <Act />
      <Choices {...form.field(`answer-${one.id}`)} options={adaptationAnswers.map(answer => ({ value: answer, label: answer === 'possible' ? t.answerYes : t.answerNo }))} />
      <TextArea {...form.field(`why-${one.id}`)} rows={2} maxlength={adaptationLength} optional={t.optional} hint={t.noHealth} />
      <Row><Button kind="secondary">{t.answerButton}</Button></Row>
    </Form>
  )
}
