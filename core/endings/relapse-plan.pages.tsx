/** A relapse plan: to write, to look back on, and to let the guide read along. */
import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Details, Document, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Stack, TextArea, Visibility } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import type { Translated } from '../../kit/texts.ts'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { answerLength, fieldOf, type RelapsePlan } from './relapse-plan.ts'
import { relapsePlanTexts } from './relapse-plan.texts.ts'

type T = ReturnType<typeof relapsePlanTexts>
const act = () => <input type="hidden" name={actField} value={newId()} />
const Words = ({ plan, t }: { readonly plan: RelapsePlan; readonly t: T }) => (
  <Stack>{plan.lines.map(({ key, asked, answered }) => <div key={key}><strong>{asked}</strong>{answered === '' ? <Muted>{t.leftOpen}</Muted> : answered.split('\n').map((line, index) => <p key={index}>{line}</p>)}</div>)}</Stack>
)

export const relapsePlanPage = (frame: Frame, { questions, plans, filled, seen, shows, guide, done, no }: {
  readonly questions: Readonly<Record<string, Translated>>; readonly plans: readonly RelapsePlan[]; readonly filled: Filled; readonly seen: number; readonly shows: 'yes' | 'no'; readonly guide: string | null; readonly done: 'kept' | null; readonly no: 'plan.empty' | 'plan.newer' | null
}): VNode => {
  const t = relapsePlanTexts(frame.voice)
  const { locale } = frame.voice
  const { zone } = frame.provider
  const form = readable(filled, Object.fromEntries(Object.entries(questions).map(([key, asks]) => [fieldOf(key), asks[locale]])), frame.voice)
  const errors = [...(no ? [{ field: fieldOf(Object.keys(questions)[0] ?? ''), message: t[no] }] : []), ...form.errors]
  const [newest, ...earlier] = plans
  const titled = (plan: RelapsePlan) => t.version(plan.version, dateWithYear(dayOf(plan.writtenAt, zone), locale))
  return participantPage(frame, {
    title: t.paperTitle, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={t.wrong} errors={errors} />}
        {done && <Note tone="ok" announced>{t.kept}</Note>}
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead>{shows === 'yes' && guide ? <Visibility>{t.shown(guide)}</Visibility> : <Visibility nobody>{t.nobody}</Visibility>}</Stack>
        <Form action="/my-relapse-plan/versions" hidden={{ seen: String(seen) }}>
          {act()}
          {Object.keys(questions).map(key => <TextArea key={key} {...form.field(fieldOf(key))} rows={4} maxlength={answerLength} optional={t.open} />)}
          <Row><Button>{t.keep}</Button>{newest && <ButtonLink href="/my-relapse-plan/relapse-plan.pdf" kind="secondary" icon="download-simple" download>{t.pdf}</ButtonLink>}</Row>
        </Form>
        {no === 'plan.newer' && newest && <Document label={t.newest} head={<strong>{t.newest}</strong>}><Words plan={newest} t={t} /></Document>}
        <Card title={t.sharingTitle} gap="s">
          {newest && guide && <Form action="/my-relapse-plan/showings" hidden={{ shows: shows === 'yes' ? 'no' : 'yes' }} gap="s">{act()}<Row><Button kind="secondary">{shows === 'yes' ? t.hide(guide) : t.show(guide)}</Button></Row></Form>}
          <p>{t.notAtWork}</p>
          <p>{t.stays}</p>
        </Card>
        {earlier.length > 0 && <Details summary={t.earlier}>{earlier.map(plan => <Document key={plan.version} label={titled(plan)} head={<strong>{titled(plan)}</strong>}><Words plan={plan} t={t} /></Document>)}</Details>}
        <p><a href="/my-trajectory">{t.back}</a></p>
      </>
    ),
  })
}

/** As a guide reads along, if the participant lets them. */
export const readAlongPage = (frame: StaffFrame, { trajectory, name, plan }: { readonly trajectory: string; readonly name: string; readonly plan: RelapsePlan | null }): VNode => {
  const t = relapsePlanTexts(frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.guideTitle, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.guideBack(name)}</a></p><Heading level={1}>{t.guideTitle}</Heading><Lead>{plan ? t.guideLead : t.guideNone}</Lead></Stack>
        {plan && <Document label={t.guideTitle} head={<strong>{t.version(plan.version, dateWithYear(dayOf(plan.writtenAt, frame.provider.zone), frame.voice.locale))}</strong>}><Words plan={plan} t={t} /></Document>}
      </Stack>
    ),
  })
}
