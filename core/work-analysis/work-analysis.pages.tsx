/** What the work asks beside what works out, for the two inside: drawn and as a table, everyone's view by itself. */
import type { VNode } from 'preact'
import { Button, Details, Form, Gaps, Heading, Lead, Muted, Note, Pairs, Row, Section, Stack, Table, Tag, Visibility, type TagTone } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import { Act, agreementFrame, type DatedFrame } from '../agreements/frame.tsx'
import { AdaptationList } from './adaptations.pages.tsx'
import { formPaths } from './form.pages.tsx'
import { groupKeys, groups } from './items.ts'
import { itemTexts } from './items.texts.ts'
import { differencesOf, levelsOf, rounded, type Class, type Difference, type Match, type Row as Line } from './match.ts'
import { newestOfEach, type Version } from './views.ts'
import { guideName, overTime, pairsOf, workSideOf, type Analysis, type Pair } from './work-analysis-view.ts'
import { workAnalysisTexts, type WorkAnalysisTexts as T } from './work-analysis.texts.ts'

export const analysisDones = ['kept', 'put', 'passed', 'agreed', 'ended', 'asked'] as const
export type AnalysisDone = (typeof analysisDones)[number]

export const analysisPage = (frame: DatedFrame, analysis: Analysis, { chosen, done }: { readonly chosen: Pair | null; readonly done: AnalysisDone | null }): VNode => {
  const t = workAnalysisTexts(frame.voice)
  const { analyst } = analysis
  const { me: { trajectory }, part, participant, nameOf } = analyst
  const pairs = pairsOf(analysis)
  return agreementFrame(frame, part, {
    title: t.title,
    children: (
      <Stack gap="l">
        {done && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Stack gap="s">
          <p><a href={part === 'guide' ? `/trajectories/${trajectory}` : '/my-trajectory'}>{part === 'guide' ? t.backTo(nameOf(participant)) : t.back}</a></p>
          <Heading level={1}>{t.title}</Heading>
          <Lead>{t.lead}</Lead>
          <Visibility>{t.onlyInside(nameOf(participant), guideName(analyst, t.someone))}</Visibility>
          <Muted>{t.noJudgement}</Muted>
        </Stack>
        <Said frame={frame} analysis={analysis} t={t} />
        <Section title={t.matchTitle}>
          {pairs.length === 0 ? <p>{t.matchNone}</p> : <Matches analysis={analysis} pairs={pairs} t={t} />}
          {pairs.length > 0 && <Muted>{t.matchWhat}</Muted>}
        </Section>
        {chosen && <LineByLine frame={frame} analysis={analysis} pair={chosen} t={t} />}
        <Topics frame={frame} analysis={analysis} t={t} />
        <AdaptationList frame={frame} analysis={analysis} />
        {analysis.capacities.length > 1 && <OverTime frame={frame} analysis={analysis} t={t} />}
      </Stack>
    ),
  })
}

const onDay = ({ provider, voice }: DatedFrame, at: Instant): string => dateWithYear(dayOf(at, provider.zone), voice.locale)

/** Who filled in what, and who of the work side can still be asked. */
const Said = ({ frame, analysis, t }: { readonly frame: DatedFrame; readonly analysis: Analysis; readonly t: T }) => {
  const { analyst, demands, capacities, asked, over } = analysis
  const { me, participant, nameOf, part } = analyst
  const name = (party: Id<'party'>) => nameOf(party) || t.someone
  const detail = (all: readonly Version<object>[], by: Id<'party'>) => { const one = newestOfEach(all).find(view => view.by === by); return one ? t.versionSaid(one.version, onDay(frame, one.at), Object.keys(one.said).length) : t.notYet }
  const fill = (all: readonly Version<object>[], by: Id<'party'>, href: string) => (by === me.id && over === 'no' ? { href, label: all.some(one => one.by === by) ? t.change : t.fillIn } : null)
  const both = <Key,>(one: readonly Key[], other: readonly Key[]) => [...new Set([...one, ...other])]
  const paths = { capacity: formPaths.capacity(me.trajectory).form, demand: formPaths.demand(me.trajectory).form }
  const askable = workSideOf(analyst).filter(({ id }) => !asked.includes(id))
  return (
    <Section title={t.saidTitle}>
      <Pairs items={[
        ...both([participant, ...(part === 'guide' ? [me.id] : [])], newestOfEach(capacities).map(({ by }) => by)).map(by => ({ term: t.capacityBy(name(by)), detail: detail(capacities, by), action: withMore(fill(capacities, by, paths.capacity), t.capacityBy(name(by))) })),
        ...both([participant, ...asked], newestOfEach(demands).map(({ by }) => by)).map(by => ({ term: t.demandBy(name(by)), detail: detail(demands, by), action: withMore(fill(demands, by, paths.demand), t.demandBy(name(by))) })),
      ]} />
      {over === 'no' && askable.length > 0 && (
        <Stack gap="s">
          <Heading level={3}>{t.askTitle}</Heading>
          {askable.map(({ id }) => <Form key={id} action={`/trajectories/${me.trajectory}/work-analysis/questions`} hidden={{ to: id }} gap="s"><Act /><Row><Button kind="secondary">{t.ask(name(id))}</Button></Row></Form>)}
          <Muted>{part === 'guide' ? t.askWhatGuide : t.askWhat}</Muted>
        </Stack>
      )}
    </Section>
  )
}
const withMore = (action: { readonly href: string; readonly label: string } | null, words: string) => action && { ...action, more: `: ${words}` }

const labelTones = { fits: 'ok', 'fits-with-adaptations': 'info', 'not-without-adaptation': 'warn', 'not-now': 'warn' } as const
const Percent = ({ match, t }: { readonly match: Match; readonly t: T }) => (match.match === null || match.label === null ? <>{t.tooLittle(match.known, match.asked)}</> : <>{t.percent(String(rounded(match.match)).replace('.', ','))} <Tag tone={labelTones[match.label]}>{t[match.label]}</Tag></>)

const Matches = ({ analysis: { analyst, agreed }, pairs, t }: { readonly analysis: Analysis; readonly pairs: readonly Pair[]; readonly t: T }) => {
  const name = (party: Id<'party'>) => analyst.nameOf(party) || t.someone
  return (
    <Pairs items={pairs.map(({ demand, capacity, now, after }) => ({
      term: t.pair(name(demand.by), name(capacity.by)),
      detail: <><Percent match={now} t={t} />{agreed.length > 0 && now.match !== null && <><br />{t.withAgreed}: <Percent match={after} t={t} /></>}</>,
      action: { href: `?demand=${demand.by}&capacity=${capacity.by}#lines`, label: t.view, more: t.viewMore(name(demand.by), name(capacity.by)) },
    }))} />
  )
}

const classWords = (its: Class, t: T): string => t[its === 'fits' ? 'fine' : its]
const classTones: Readonly<Record<Class, TagTone>> = { 'not-asked': 'quiet', unknown: 'quiet', room: 'ok', fits: 'ok', attention: 'warn', bottleneck: 'late' }
const digit = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : String(value))

/** Drawn group by group, and the same lines as a table. */
const LineByLine = ({ frame, analysis: { analyst, over }, pair: { demand, capacity, now, after }, t }: { readonly frame: DatedFrame; readonly analysis: Analysis; readonly pair: Pair; readonly t: T }) => {
  const words = itemTexts(frame.voice)
  const name = (party: Id<'party'>) => analyst.nameOf(party) || t.someone
  const mayChange = over === 'no' && workSideOf(analyst).length > 0
  const later = (line: Line) => after.rows.find(({ item }) => item === line.item)?.demand?.level ?? null
  return (
    <Section title={t.plotTitle} id="lines">
      <Stack gap="s"><p>{t.plotOf(name(demand.by), name(capacity.by))}</p><Muted>{t.plotCaption}</Muted></Stack>
      {groupKeys.map(group => {
        const lines = now.rows.filter(({ item, demand: asked, capacity: there }) => groups[group].some(one => one === item) && (asked !== null || there !== null))
        return lines.length > 0 && (
          <Section key={group} title={words[group]} level={3} gap="s">
            <Gaps max={4} items={lines.map(line => ({
              label: words[line.item], asked: line.demand?.level ?? null, there: line.capacity, after: later(line) === line.demand?.level ? null : later(line),
              said: <>{line.gap === null ? '' : `${t.said(digit(line.demand?.level), digit(line.capacity))} `}<Tag tone={classTones[line.class]}>{classWords(line.class, t)}</Tag>{mayChange && (line.gap ?? 0) > 0 && <> <a href={`/trajectories/${analyst.me.trajectory}/work-analysis/adaptations/new?item=${line.item}`}>{t.suggest}<span class="hidden">{t.suggestMore(words[line.item])}</span></a></>}</>,
            }))} />
          </Section>
        )
      })}
      <Details summary={t.table}>
        <Table
          label={t.table} columns={[{ label: t.line }, { label: t.asks, numeric: true }, { label: t.works, numeric: true }, { label: t.withAgreed, numeric: true }, { label: t.weight, numeric: true }, { label: t.means }]}
          rows={now.rows.map(line => [words[line.item], digit(line.demand?.level), digit(line.capacity), digit(later(line)), digit(line.demand?.weight), classWords(line.class, t)])}
        />
      </Details>
    </Section>
  )
}

/** Where two views of the same lie far apart. */
const Topics = ({ frame, analysis: { analyst, demands, capacities }, t }: { readonly frame: DatedFrame; readonly analysis: Analysis; readonly t: T }) => {
  const words = itemTexts(frame.voice)
  const name = (party: Id<'party'>) => analyst.nameOf(party) || t.someone
  const between = <Said,>(views: readonly Version<Said>[], differ: (one: Said, other: Said) => readonly Difference[], say: T['topicDemand']) => views.flatMap((one, index) => views.slice(index + 1).flatMap(other => differ(one.said, other.said).map(({ item, one: first, other: second }) => say(words[item], name(one.by), String(first), name(other.by), String(second)))))
  const topics = [...between(newestOfEach(demands), (one, other) => differencesOf(levelsOf(one), levelsOf(other)), t.topicDemand), ...between(newestOfEach(capacities), differencesOf, t.topicCapacity)]
  return topics.length === 0 ? null : <Section title={t.topicsTitle}><p>{t.topicsWhat}</p><ul>{topics.map(topic => <li key={topic}>{topic}</li>)}</ul></Section>
}

const OverTime = ({ frame, analysis, t }: { readonly frame: DatedFrame; readonly analysis: Analysis; readonly t: T }) => (
  <Details summary={t.overTimeTitle}>
    <p>{t.overTimeWhat}</p>
    <Table
      label={t.overTimeTitle} columns={[{ label: t.moment }, { label: t.who }, { label: t.lines, numeric: true }, { label: t.matchThen }]}
      rows={overTime(analysis).toReversed().map(({ capacity, match }) => [onDay(frame, capacity.at), analysis.analyst.nameOf(capacity.by) || t.someone, String(Object.keys(capacity.said).length), match ? <Percent match={match} t={t} /> : '–'])}
    />
  </Details>
)
