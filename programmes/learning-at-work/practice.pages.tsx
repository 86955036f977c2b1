/** The practice agreement: what stands in it, who confirmed it, and a new version where something changes. */
import type { VNode } from 'preact'
import { Act, agreementFrame, type DatedFrame } from '../../core/agreements/frame.tsx'
import type { Seated } from '../../core/agreements/agreement-view.ts'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { filledWith, readable, type Filled } from '../../core/filled-form.ts'
import { Button, ButtonLink, Choices, DateField, Details, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Pairs, Row, Section, SelectField, Stack, Tag, TextArea, TextField } from '../../design/index.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { contracts, type HoursNorm } from './hours-norms.ts'
import { answerLength, belowNorm, isComplete, practiceAYear, standing, wordFields, type KnownPractice, type Side } from './practice.ts'
import type { PracticeParty } from './practice.store.ts'
import { linesOf, wordsOf } from './practice-lines.ts'
import { practiceTexts } from './practice.texts.ts'

export type PracticeView = {
  readonly seated: Seated
  readonly side: Side
  /** Whether I am the one who confirms for that side. */
  readonly speaks: 'yes' | 'no'
  /** The newest first. */
  readonly versions: readonly KnownPractice[]
  readonly norm: HoursNorm | null
  readonly late: 'yes' | 'no'
  readonly over: 'yes' | 'no'
  /** Who speaks for which side there now. */
  readonly parties: readonly PracticeParty[]
  readonly done: 'sent' | 'said' | null
  readonly put: Filled | null
  readonly say: Filled | null
}
type T = ReturnType<typeof practiceTexts>

export const practicePage = (frame: DatedFrame, view: PracticeView): VNode => {
  const { voice } = frame
  const t = practiceTexts(voice)
  const { seated: { part, me }, versions, late, over, done, side } = view
  const [newest, holds] = [versions[0] ?? null, standing(versions)]
  const [put, say] = [putForm(frame, view, t), readable(view.say ?? filledWith(), { says: t.confirmTitle, what: t.what }, voice)]
  const errors = [...(view.put ? put.errors : []), ...say.errors]
  return agreementFrame(frame, part, {
    title: t.title, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && errors.length === 0 && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Stack gap="s">
          <p><a href={part === 'guide' ? `/trajectories/${me.trajectory}` : part === 'beside' ? '/beside' : '/my-trajectory'}>{t.back}</a></p>
          <Heading level={1}>{t.title}</Heading>
          <Lead>{t.lead}</Lead>
        </Stack>
        {late === 'yes' && <Note tone="warn"><p><strong>{t.late}</strong></p></Note>}
        {over === 'yes' && <Note><p>{t['practice.over']}</p></Note>}
        {!newest ? <Empty><p>{t.none}</p>{side === 'learner' && <p>{t.noneLearner}</p>}</Empty> : (
          <>
            <p>{holds ? t.holds(holds.version) : t.holdsNone}</p>
            <OneVersion frame={frame} view={view} version={newest} t={t} />
            {over === 'no' && !newest.words.some(word => word.side === side) && (view.speaks === 'no' ? <Muted>{t.notYou}</Muted> : (
              <Section title={t.confirmTitle}>
                <Form action={`/practice-agreements/${newest.id}/words`} gap="m">
                  <Act />
                  <p>{t.confirmLead}</p>
                  <Choices {...say.field('says')} options={[{ value: 'confirms', label: t.confirm }, { value: 'change', label: t.change, below: <TextArea {...say.field('what')} rows={2} maxlength={answerLength} /> }]} />
                  <Row><Button>{t.say}</Button></Row>
                </Form>
              </Section>
            ))}
          </>
        )}
        {over === 'no' && side !== 'learner' && (
          <>
            {!view.parties.some(one => one.side === 'school') && <Note><p>{t.noSchool}</p></Note>}
            {newest && !view.put ? <Details summary={t.changeTitle}><PutForm frame={frame} view={view} t={t} /></Details> : <Section title={newest ? t.changeTitle : t.putTitle}><PutForm frame={frame} view={view} t={t} /></Section>}
          </>
        )}
        {versions.length > 1 && <Details summary={t.earlier}>{versions.slice(1).map(version => <OneVersion key={version.id} frame={frame} view={view} version={version} t={t} level={3} />)}</Details>}
      </Stack>
    ),
  })
}

const OneVersion = ({ frame, view: { norm, seated, parties }, version, t, level = 2 }: { readonly frame: DatedFrame; readonly view: PracticeView; readonly version: KnownPractice; readonly t: T; readonly level?: 2 | 3 }) => {
  const { voice, provider } = frame
  const { content, words } = version
  const year = practiceAYear(content)
  const putBySide = parties.find(({ party }) => party === version.by)?.side
  return (
    <Section title={t.version(version.version)} level={level}>
      <Muted>{t.putOn(dateWithYear(dayOf(version.at, provider.zone), voice.locale), seated.nameOf(version.by) || (putBySide ? t[putBySide].toLowerCase() : t.someone))}</Muted>
      <Pairs items={linesOf(content, frame).map(([term, detail]) => ({ term, detail }))} />
      {norm?.practiceAYear != null && year !== null && <Note tone={belowNorm(content, norm) === 'yes' ? 'warn' : 'info'}><p>{(belowNorm(content, norm) === 'yes' ? t.normBelow : t.normFine)(year, norm.practiceAYear)} {t.normSource(norm.source, dateWithYear(norm.checkedOn, voice.locale))}</p></Note>}
      {norm?.weekly != null && <Note tone="info"><p>{t.normWeek(norm.weekly)} {t.normSource(norm.source, dateWithYear(norm.checkedOn, voice.locale))}</p></Note>}
      <Pairs items={wordsOf(version, frame).map(([term, detail]) => ({ term, detail }))} />
      {words.filter(word => word.what !== null).map(word => <Note key={word.side}><p>{t[word.side]}: {word.what}</p></Note>)}
      {isComplete(version) === 'yes' && <Row><Tag tone="ok">{t.asideHolds}</Tag><ButtonLink href={`/practice-agreements/${version.id}/paper.pdf`} kind="quiet" download>{t.paper}</ButtonLink></Row>}
    </Section>
  )
}

const labelsOf = (t: T) => ({
  contract: t.contract, qualification: t.qualification, code: t.code, processes: t.processes, electives: t.electives, from: t.from, until: t.until, hoursPerWeek: t.hoursPerWeek, hoursTotal: t.hoursTotal,
  workSupervision: t.workSupervision, schoolSupervision: t.schoolSupervision, assessment: t.assessment, safety: t.safety, ending: t.ending,
})
const putForm = ({ voice }: DatedFrame, { put, versions: [newest] }: PracticeView, t: T) => readable(
  put ?? (newest ? filledWith({ ...newest.content, processes: newest.content.processes.join(', '), hoursPerWeek: newest.content.hoursPerWeek.toLocaleString(voice.locale) }) : filledWith()), labelsOf(t), voice)

const PutForm = ({ frame, view, t }: { readonly frame: DatedFrame; readonly view: PracticeView; readonly t: T }) => {
  const form = putForm(frame, view, t)
  const { locale } = frame.voice
  return (
    <Form action={`/practice-agreements/of/${view.seated.me.trajectory}`} gap="m" hidden={{ version: String(view.versions[0]?.version ?? 0) }}>
      <Act />
      {view.versions.length > 0 && <p>{t.changeLead}</p>}
      <SelectField {...form.field('contract')} blank={t.choose} options={contracts[frame.provider.country].map(({ key, name }) => ({ value: key, label: name[locale] }))} />
      <TextField {...form.field('qualification')} maxlength={120} />
      <TextField {...form.field('code')} width="short" maxlength={20} />
      <TextArea {...form.field('processes')} hint={t.processesHint} rows={2} maxlength={800} />
      <TextArea {...form.field('electives')} optional={chromeTexts(frame.voice).optional} rows={2} maxlength={answerLength} />
      <DateField {...form.field('from')} /><DateField {...form.field('until')} />
      <TextField {...form.field('hoursPerWeek')} width="short" inputmode="decimal" maxlength={5} />
      <TextField {...form.field('hoursTotal')} width="short" inputmode="numeric" maxlength={5} />
      {wordFields.filter(name => name !== 'qualification' && name !== 'electives').map(name => <TextArea key={name} {...form.field(name)} rows={2} maxlength={answerLength} />)}
      <Row><Button kind={view.versions.length > 0 ? 'secondary' : 'primary'}>{t.put}</Button></Row>
    </Form>
  )
}
