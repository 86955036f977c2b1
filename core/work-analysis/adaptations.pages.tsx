/** What could be otherwise at work: how each stands for those inside, and putting one ready. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, DateField, Details, ErrorSummary, Form, Heading, Inset, Lead, Muted, Row, Section, SelectField, Stack, Tag, TextArea, Visibility, type TagTone } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { Act, agreementFrame, inFull, type DatedFrame } from '../agreements/frame.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { GuardNotice } from '../consent/guard-notice.tsx'
import { Looked } from '../consent/looked.tsx'
import { readable, type Filled } from '../filled-form.ts'
import { library, type AdaptationKey } from './adaptation-library.ts'
import { adaptationLength, adaptationStanding, type Adaptation, type AdaptationStanding } from './adaptation.ts'
import { levelOptions } from './form.pages.tsx'
import { groupKeys, groups, type ItemKey } from './items.ts'
import { itemTexts, libraryTexts } from './items.texts.ts'
import { mostAsked, workSideOf, type Analysis } from './work-analysis-view.ts'
import { workAnalysisTexts, type WorkAnalysisTexts as T } from './work-analysis.texts.ts'

const homeOf = (trajectory: Id<'trajectory'>): string => `/trajectories/${trajectory}/work-analysis`

export const standingWords = (standing: AdaptationStanding, t: T): string => t[standing === 'asked' ? 'askedTag' : standing === 'agreed' ? 'agreedTag' : standing === 'ended' ? 'endedTag' : standing]
export const standingTones: Readonly<Record<AdaptationStanding, TagTone>> = { 'waits for the participant': 'warn', asked: 'info', possible: 'go', 'not possible': 'late', agreed: 'ok', ended: 'quiet' }

export const AdaptationList = ({ frame, analysis }: { readonly frame: DatedFrame; readonly analysis: Analysis }) => {
  const t = workAnalysisTexts(frame.voice)
  const { analyst, adaptations, over } = analysis
  const gone = adaptations.filter(one => adaptationStanding(one) === 'ended')
  const there = adaptations.filter(one => !gone.includes(one))
  return (
    <Section title={t.adaptationsTitle} id="adaptations">
      {there.length === 0 && <p>{t.adaptationsNone}</p>}
      {there.map(one => <AdaptationCard key={one.id} frame={frame} analysis={analysis} one={one} t={t} />)}
      {over === 'no' && workSideOf(analyst).length > 0 && <Row><ButtonLink href={`${homeOf(analyst.me.trajectory)}/adaptations/new`} kind="secondary">{t.toNew}</ButtonLink></Row>}
      {gone.length > 0 && <Details summary={t.endedTag}><ul>{gone.map(({ id, words }) => <li key={id}>{words}</li>)}</ul></Details>}
    </Section>
  )
}

const AdaptationCard = ({ frame, analysis, one, t }: { readonly frame: DatedFrame; readonly analysis: Analysis; readonly one: Adaptation; readonly t: T }) => {
  const { analyst, over } = analysis
  const standing = adaptationStanding(one)
  const [reader, own] = [analyst.nameOf(one.to) || t.someone, analyst.part === 'participant']
  const why = one.answers.at(-1)?.why
  const before = mostAsked(analysis, one.item)
  const act = (verb: string, words: string, kind: 'primary' | 'secondary' | 'quiet' = 'secondary') => <Form action={`/work-adaptations/${one.id}/${verb}`} gap="s"><Act /><Row><Button kind={kind} more={t.endMore(one.words)}>{words}</Button></Row></Form>
  return (
    <Card title={one.words} gap="s">
      <p>{itemTexts(frame.voice)[one.item]} <Tag tone={standingTones[standing]}>{standing === 'waits for the participant' && !own ? t.waitsFor(analyst.nameOf(analyst.participant)) : standingWords(standing, t)}</Tag></p>
      <Muted>{t.forWhom(reader)}. {t.fromTo(inFull(frame, one.startsOn), inFull(frame, one.looksBackOn))}</Muted>
      {one.level !== null && before !== null && <Visibility nobody>{t.effect(String(before), String(one.level))}</Visibility>}
      {why && <p><strong>{t.why}</strong> {why}</p>}
      {over === 'no' && standing === 'waits for the participant' && own && (
        <Stack gap="s">
          <p>{t.reads(reader)}:</p>
          <Inset><AsRead frame={frame} one={one} t={t} /></Inset>
          <p>{t.passWhat(reader)}</p>
          {act('passings', t.pass(reader), 'primary')}
        </Stack>
      )}
      {over === 'no' && standing === 'possible' && act('agreements', t.toAgreement, 'primary')}
      {one.agreement !== null && <p><a href={`/agreements/${one.agreement}`}>{t.lookAgreement}<span class="hidden">{t.endMore(one.words)}</span></a></p>}
      {over === 'no' && standing !== 'agreed' && act('ends', t.end, 'quiet')}
    </Card>
  )
}

/** What the work side reads, in the same words and no more. */
export const AsRead = ({ frame, one, t }: { readonly frame: DatedFrame; readonly one: Adaptation; readonly t: T }) => (
  <><p><strong>{itemTexts(frame.voice)[one.item]}</strong></p><p>{one.words}</p><p>{t.fromTo(inFull(frame, one.startsOn), inFull(frame, one.looksBackOn))}</p></>
)

/** First which line it is about, then what changes: ideas stand beside the form, and fill it by a link. */
export const newAdaptationPage = (frame: DatedFrame, analysis: Analysis, { item, filled, looked }: { readonly item: ItemKey | null; readonly filled: Filled; readonly looked: readonly string[] }): VNode => {
  const { voice } = frame
  const t = workAnalysisTexts(voice)
  const { analyst } = analysis
  const home = homeOf(analyst.me.trajectory)
  const form = readable(filled, { words: t.words, to: t.to, level: t.level, startsOn: t.startsOn, looksBackOn: t.looksBackOn }, voice)
  const words = form.field('words')
  return agreementFrame(frame, analyst.part, {
    title: t.newTitle, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {looked.length > 0 && <GuardNotice voice={voice} passages={[{ field: 'words', label: t.words, text: words.value }]} />}
        <Stack gap="s"><p><a href={home}>{t.back}</a></p><Heading level={1}>{t.newTitle}</Heading><Lead>{item ? itemTexts(voice)[item] : t.newLead}</Lead></Stack>
        {item === null ? <WhichLine action={`${home}/adaptations/new`} voice={voice} t={t} /> : (
          <>
            <Section title={t.ideas} gap="s"><ul>{library[item].map((idea: AdaptationKey) => <li key={idea}>{libraryTexts(voice)[idea]} <a href={`${home}/adaptations/new?item=${item}&idea=${idea}`}>{t.idea}<span class="hidden">{t.endMore(libraryTexts(voice)[idea])}</span></a></li>)}</ul></Section>
            <Form action={`${home}/adaptations`} hidden={{ item }}>
              <Act />
              <Looked looked={looked} />
              <TextArea {...words} hint={t.wordsHint} rows={2} maxlength={adaptationLength} />
              <SelectField {...form.field('to')} blank={t.choose} options={workSideOf(analyst).map(({ id }) => ({ value: id, label: analyst.nameOf(id) || t.someone }))} />
              <DateField {...form.field('startsOn')} min={analysis.today} />
              <DateField {...form.field('looksBackOn')} min={analysis.today} />
              <SelectField {...form.field('level')} hint={t.levelHint} blank={t.choose} options={levelOptions(t)} />
              <Stack gap="s"><Row><Button>{looked.length > 0 ? t.anyway : t.make}</Button></Row><Muted>{analyst.part === 'participant' ? t.makeWhatOwn : t.makeWhat(analyst.nameOf(analyst.participant))}</Muted></Stack>
            </Form>
          </>
        )}
      </Stack>
    ),
  })
}

const WhichLine = ({ action, voice, t }: { readonly action: string; readonly voice: DatedFrame['voice']; readonly t: T }) => {
  const words = itemTexts(voice)
  return (
    <Form action={action} method="get">
      <SelectField name="item" label={t.whichLine} options={groupKeys.flatMap(group => groups[group].map(item => ({ value: item, label: words[item] })))} />
      <Row><Button>{t.next}</Button></Row>
    </Form>
  )
}
