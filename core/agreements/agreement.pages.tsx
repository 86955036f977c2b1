import { Button, ButtonLink, Card, Choices, DateField, Details, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, SelectField, Stack, Tag, TextArea, Visibility } from '../../design/index.ts'
import type { Day } from '../../kit/time.ts'
import { chromeTexts } from '../chrome.texts.ts'
import { GuardNotice } from '../consent/guard-notice.tsx'
import { Looked } from '../consent/looked.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { InCircle } from '../trajectories/circle.store.ts'
import { dueOf, reasonLength, standingOf, urgencyOf, waitsForYes, wordsLength, type Agreement } from './agreement.ts'
import type { AgreementSharing } from './agreement.store.ts'
import { agreementTexts } from './agreement.texts.ts'
import { guideIn, ownersIn, seatOf, type Seated } from './agreement-view.ts'
import { Act, agreementFrame, inDays, onDay, type DatedFrame } from './frame.tsx'
import type { Goal } from './goal.ts'
import { GoalList } from './goal.pages.tsx'
import { DetailFields, detailLabels, HowItGoes, OwnerAnswer, PlanTag, WasBefore, WhatAndWhy, type Before } from './plan.pages.tsx'
import { planTexts } from './plan.texts.ts'
import type { Plan, Planned } from './plan.ts'

type T = ReturnType<typeof agreementTexts>
export const agreementDones = ['made', 'ticked', 'moved', 'gone', 'confirmed', 'shared', 'answered', 'told', 'adjusted'] as const
export type AgreementDone = (typeof agreementDones)[number]
/** What stands in the forms of one agreement, and what the word guard points at in the one that was sent. */
export type Forms = { readonly move: Filled; readonly drop: Filled; readonly share: Filled; readonly answer: Filled; readonly progress: Filled; readonly looked: readonly string[] }

const homeOf = ({ part, me }: Seated) => (part === 'guide' ? `/trajectories/${me.trajectory}` : '/my-trajectory')

/** Everything of one trajectory, for the two inside: what is overdue first, then whose turn it is. */
export const allPage = (frame: DatedFrame, seated: Seated, { goals, agreements, plan, today }: { readonly goals: readonly Goal[]; readonly agreements: readonly Agreement[]; readonly plan: Plan; readonly today: Day }) => {
  const t = agreementTexts(frame.voice)
  const open = agreements.filter(one => standingOf(one) === 'open').toSorted((one, other) => (dueOf(one) < dueOf(other) ? -1 : dueOf(one) > dueOf(other) ? 1 : 0))
  const overdue = open.filter(one => urgencyOf(one, today) === 'overdue')
  const mine = open.filter(one => !overdue.includes(one) && isMine(seated, one))
  const others = open.filter(one => !overdue.includes(one) && !mine.includes(one))
  const closed = agreements.filter(one => standingOf(one) !== 'open').toReversed()
  const list = (title: string, those: readonly Agreement[]) => those.length > 0 && <Section title={title} level={3} gap="m">{those.map(one => <AgreementCard key={one.id} frame={frame} seated={seated} agreement={one} planned={plan.get(one.id) ?? null} goals={goals} today={today} />)}</Section>
  return agreementFrame(frame, seated.part, {
    title: t.title,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={homeOf(seated)}>{seated.part === 'guide' ? t.backTo(seated.nameOf(seated.participant)) : t.back}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        <Section title={t.agreements} gap="m">
          {agreements.length === 0 ? <p>{t.none}</p> : open.length === 0 && <p>{t.noneOpen}</p>}
          {list(t.overdueTitle, overdue)}
          {list(t.yoursTitle, mine)}
          {list(t.othersTitle, others)}
          {closed.length > 0 && <Details summary={t.earlier}>{closed.map(one => <Line key={one.id} frame={frame} seated={seated} agreement={one} t={t} />)}</Details>}
          <p><a href={`/trajectories/${seated.me.trajectory}/agreements/new`}>{t.toNew}</a></p>
        </Section>
        <GoalList frame={frame} seated={seated} goals={goals} />
      </Stack>
    ),
  })
}

/** Mine to do, or to say yes to. */
const isMine = (seated: Seated, one: Agreement): boolean => one.owner === seated.me.id || seated.part === 'participant' && waitsForYes(one, seatOf(seated, one.owner), seated.participant)

const Line = ({ frame, seated, agreement, t }: { readonly frame: DatedFrame; readonly seated: Seated; readonly agreement: Agreement; readonly t: T }) => (
  <p><a href={`/agreements/${agreement.id}`}>{agreement.words}</a> <span class="muted">{who(frame, seated, agreement, t)}</span> <Tag tone={standingOf(agreement) === 'done' ? 'ok' : 'quiet'}>{standingOf(agreement) === 'done' ? t.done : t.dropped}</Tag></p>
)

const who = (frame: DatedFrame, { me, nameOf }: Seated, agreement: Agreement, t: T): string => {
  const day = inDays(frame, dueOf(agreement))
  return agreement.owner === me.id ? t.mine(day) : t.does(nameOf(agreement.owner), day)
}

const UrgencyTag = ({ agreement, today, t }: { readonly agreement: Agreement; readonly today: Day; readonly t: T }) => {
  const urgency = urgencyOf(agreement, today)
  return <Tag tone={urgency === 'overdue' ? 'late' : urgency === 'this week' ? 'warn' : 'quiet'}>{urgency === 'overdue' ? t.overdue : urgency === 'this week' ? t.thisWeek : t.later}</Tag>
}

/** One that stands open, with the tick for whoever does it. */
export const AgreementCard = ({ frame, seated, agreement, planned, goals = [], today }: { readonly frame: DatedFrame; readonly seated: Seated; readonly agreement: Agreement; readonly planned: Planned | null; readonly goals?: readonly Goal[]; readonly today: Day }) => {
  const t = agreementTexts(frame.voice)
  const goal = goals.find(({ id }) => id === agreement.goal)
  const waits = waitsForYes(agreement, seatOf(seated, agreement.owner), seated.participant)
  return (
    <Card title={agreement.words} level={4} gap="s">
      <p>{who(frame, seated, agreement, t)} <UrgencyTag agreement={agreement} today={today} t={t} /></p>
      {planned && <p>{planned.detail.measure}</p>}
      {planned && !waits && <p><PlanTag frame={frame} seated={seated} agreement={agreement} planned={planned} /></p>}
      {goal && <Muted>{t.forGoal(goal.words.want)}</Muted>}
      {agreement.talk && <Muted>{t.fromTalk}</Muted>}
      {waits && seated.part !== 'participant' && <p><Tag tone="warn">{t.waitsYes(seated.nameOf(seated.participant))}</Tag></p>}
      {waits && seated.part === 'participant' && <AskYes seated={seated} agreement={agreement} t={t} />}
      {agreement.owner === seated.me.id && !planned && <Form action={`/agreements/${agreement.id}/ticks`} gap="s"><Act /><Row><Button kind="secondary" more={t.tickMore(agreement.words)}>{t.tick}</Button></Row></Form>}
      <p><a href={`/agreements/${agreement.id}`}>{planned && agreement.owner === seated.me.id ? planTexts(frame.voice).toLook : t.look}<span class="hidden">: {agreement.words}</span></a></p>
    </Card>
  )
}

const AskYes = ({ seated, agreement, t }: { readonly seated: Seated; readonly agreement: Agreement; readonly t: T }) => {
  const name = seated.nameOf(agreement.owner)
  return (
    <Stack gap="s">
      <p><strong>{t.askYes(name)}</strong> {t.askYesWhy(name)}</p>
      <Form action={`/agreements/${agreement.id}/confirmations`} gap="s"><Act /><Row><Button more={t.tickMore(agreement.words)}>{t.giveYes(name)}</Button></Row></Form>
    </Stack>
  )
}

const Readers = ({ seated, agreement, t }: { readonly seated: Seated; readonly agreement: Agreement; readonly t: T }) => {
  const [guide, owner] = [guideIn(seated), seated.nameOf(agreement.owner)]
  if (seated.part === 'beside') return <Visibility>{t.bothRead(seated.nameOf(seated.participant), guide ? seated.nameOf(guide) : '')}</Visibility>
  if (agreement.talk) return <Visibility>{t.talkReads}</Visibility>
  if (seatOf(seated, agreement.owner).seat === 'inside') return <Visibility>{t.onlyTwo(seated.nameOf(seated.participant), guide ? seated.nameOf(guide) : '')}</Visibility>
  return <Visibility>{waitsForYes(agreement, { seat: 'beside' }, seated.participant) ? t.ownerWaits(owner, seated.nameOf(seated.participant)) : t.ownerReads(owner)}</Visibility>
}

/** A new one, or another in place of `adjusts`, with the reason. */
export const newAgreementPage = (frame: DatedFrame, seated: Seated, { goals, filled, looked = [], adjusts = null }: { readonly goals: readonly Goal[]; readonly filled: Filled; readonly looked?: readonly string[]; readonly adjusts?: Pick<Agreement, 'id'> | null }) => {
  const [t, p] = [agreementTexts(frame.voice), planTexts(frame.voice)]
  const { plan } = seated.form
  const form = readable(filled, { words: t.words, owner: t.owner, ...detailLabels(frame), due: plan ? p.until : t.due, goal: t.goal, reason: p.adjustReason }, frame.voice)
  const words = form.field('words')
  const title = adjusts ? p.adjustTitle : t.newTitle
  return agreementFrame(frame, seated.part, {
    title, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        <Stack gap="s"><p>{adjusts ? <a href={`/agreements/${adjusts.id}`}>{t.back}</a> : <a href={`/trajectories/${seated.me.trajectory}/agreements`}>{t.toAll}</a>}</p><Heading level={1}>{title}</Heading>{adjusts && <Lead>{p.adjustLead}</Lead>}</Stack>
        {looked.length > 0 && <GuardNotice voice={frame.voice} passages={[{ field: 'words', label: t.words, text: words.value }, ...(plan ? [{ field: 'measure', label: p.measure, text: form.field('measure').value }, { field: 'feasible', label: p.feasible, text: form.field('feasible').value }] : []), ...(adjusts ? [{ field: 'reason', label: p.adjustReason, text: form.field('reason').value }] : [])]} />}
        <Form action={adjusts ? `/agreements/${adjusts.id}/adjustments` : `/trajectories/${seated.me.trajectory}/agreements`} gap="m">
          <Act /><Looked looked={looked} />
          <TextArea {...words} hint={t.wordsHint} rows={2} maxlength={wordsLength} />
          <SelectField {...form.field('owner')} blank={t.choose} options={ownersIn(seated).map(one => ({ value: one.id, label: partName(frame, seated, one) }))} seen={<Visibility>{seated.part === 'guide' ? t.readersGuide(seated.nameOf(seated.participant)) : t.readersParticipant}</Visibility>} />
          {plan && <DetailFields frame={frame} form={form} />}
          <DateField {...form.field('due')} />
          {goals.length > 0 && <SelectField {...form.field('goal')} blank={t.noGoal} optional={t.optional} options={goals.map(({ id, words: { want } }) => ({ value: id, label: want.length > 60 ? `${want.slice(0, 59)}…` : want }))} />}
          {adjusts && <TextArea {...form.field('reason')} hint={t.reasonHint} rows={2} maxlength={reasonLength} />}
          <Row><Button>{looked.length > 0 ? t.anyway : adjusts ? p.adjustButton : t.make}</Button></Row>
        </Form>
      </Stack>
    ),
  })
}

/** 'Mirjam (leidinggevende)'. */
const partName = ({ voice }: DatedFrame, { programme, nameOf }: Seated, { id, role }: InCircle): string => {
  const part = programme.circle?.[role]?.name[voice.locale]
  return part ? `${nameOf(id)} (${part})` : nameOf(id)
}

type One = { readonly goal: Goal | null; readonly planned: Planned | null; readonly before: Before; readonly sharings: readonly (AgreementSharing & { readonly at: Date })[]; readonly readers: readonly InCircle[]; readonly today: Day; readonly done: AgreementDone | null; readonly forms: Forms }

/** One agreement with what became of it, and what its reader may do with it. */
export const agreementPage = (frame: DatedFrame, seated: Seated, agreement: Agreement, { goal, planned, before, sharings, readers, today, done, forms }: One) => {
  const { voice } = frame
  const [t, p] = [agreementTexts(voice), planTexts(voice)]
  const move = readable(forms.move, { day: t.moveDay, reason: t.reason }, voice)
  const drop = readable(forms.drop, { why: t.reason }, voice)
  const share = readable(forms.share, { reader: t.shareWith, text: t.shareWords }, voice)
  const [answered, told] = [readable(forms.answer, { why: p.noWhy, says: p.askTitle }, voice), readable(forms.progress, { says: p.says, hinders: p.hinders }, voice)]
  const errors = [...answered.errors, ...told.errors, ...move.errors, ...drop.errors, ...share.errors]
  const standing = standingOf(agreement)
  const said = done && { made: t.made, ticked: t.ticked, moved: t.moved, gone: t.gone, confirmed: t.readNow(seated.nameOf(agreement.owner)), shared: t.shared, answered: p.answered, told: p.told, adjusted: p.adjusted }[done]
  const inside = seated.part !== 'beside'
  const waits = waitsForYes(agreement, seatOf(seated, agreement.owner), seated.participant)
  const mayMove = standing !== 'dropped' && (!planned || standing === 'open') && (inside || agreement.owner === seated.me.id)
  const pointed = forms.looked.length === 0 ? [] : [{ field: 'hinders', label: p.hinders, text: told.field('hinders').value }, { field: 'reason', label: t.reason, text: move.field('reason').value }, { field: 'why', label: t.reason, text: drop.field('why').value }, { field: 'text', label: t.shareWords, text: share.field('text').value }]
  return agreementFrame(frame, seated.part, {
    title: t.besideTitle, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {said && <Note tone="ok" announced><p>{said}</p></Note>}
        {pointed.length > 0 && <GuardNotice voice={voice} passages={pointed} />}
        <Stack gap="s">
          <p><a href={inside ? `/trajectories/${agreement.trajectory}/agreements` : '/agreements'}>{inside ? t.toAll : t.besideTitle}</a></p>
          <Heading level={1}>{agreement.words}</Heading>
          <p>{who(frame, seated, agreement, t)} {standing === 'open' ? <UrgencyTag agreement={agreement} today={today} t={t} /> : <Tag tone={standing === 'done' ? 'ok' : 'quiet'}>{standing === 'done' ? t.done : t.dropped}</Tag>}</p>
          {planned && <WhatAndWhy frame={frame} agreement={agreement} planned={planned} />}
          {planned && !waits && <p><PlanTag frame={frame} seated={seated} agreement={agreement} planned={planned} /></p>}
          {goal && <Muted>{t.forGoal(goal.words.want)}</Muted>}
          <Readers seated={seated} agreement={agreement} t={t} />
        </Stack>
        {standing === 'open' && seated.part === 'participant' && waits && <Card strong><AskYes seated={seated} agreement={agreement} t={t} /></Card>}
        {standing === 'open' && !planned && agreement.owner === seated.me.id && <Form action={`/agreements/${agreement.id}/ticks`} gap="s"><Act /><Row><Button>{t.tick}</Button></Row></Form>}
        {planned && <OwnerAnswer frame={frame} seated={seated} agreement={agreement} planned={planned} filled={forms.answer} />}
        {planned && <HowItGoes frame={frame} seated={seated} agreement={agreement} planned={planned} today={today} filled={forms.progress} looked={forms.looked} />}
        {planned && inside && standing === 'open' && <Row><ButtonLink kind="secondary" href={`/agreements/${agreement.id}/adjustment`}>{p.adjust}</ButtonLink></Row>}
        <WasBefore frame={frame} before={before} />
        <History frame={frame} seated={seated} agreement={agreement} t={t} />
        {mayMove && (
          <Details summary={t.moveTitle} open={move.errors.length > 0 || forms.looked.length > 0 && move.field('reason').value !== ''}>
            <Form action={`/agreements/${agreement.id}/moves`} gap="m">
              <Act /><Looked looked={forms.looked} />
              <DateField {...move.field('day')} />
              <TextArea {...move.field('reason')} hint={t.reasonHint} rows={2} maxlength={reasonLength} seen={<Readers seated={seated} agreement={agreement} t={t} />} />
              <Row><Button kind="secondary">{t.moveButton}</Button></Row>
            </Form>
          </Details>
        )}
        {inside && standing === 'open' && (
          <Details summary={t.dropTitle} open={drop.errors.length > 0 || forms.looked.length > 0 && drop.field('why').value !== ''}>
            <Form action={`/agreements/${agreement.id}/drops`} gap="m">
              <Act /><Looked looked={forms.looked} />
              <TextArea {...drop.field('why')} hint={t.reasonHint} rows={2} maxlength={reasonLength} seen={<Readers seated={seated} agreement={agreement} t={t} />} />
              <Row><Button kind="secondary">{t.dropButton}</Button></Row>
            </Form>
          </Details>
        )}
        {seated.part === 'guide' && standing === 'open' && (readers.length > 0 || sharings.length > 0) && (
          <Section title={t.shareTitle} gap="m">
            {sharings.length > 0 && <ul>{sharings.map(({ version, to, at }) => <li key={version}>{t.putBefore(seated.nameOf(to), onDay(frame, at))}</li>)}</ul>}
            {readers.length > 0 && (
              <Form action={`/agreements/${agreement.id}/sharings`} gap="m">
                <Act /><Looked looked={forms.looked} />
                <p>{t.shareLead(seated.nameOf(seated.participant))}</p>
                <Choices {...share.field('reader')} options={readers.map(one => ({ value: one.id, label: partName(frame, seated, one) }))} />
                <TextArea {...share.field('text')} rows={3} maxlength={2 * wordsLength} />
                <Row><Button kind="secondary">{t.shareButton(seated.nameOf(seated.participant))}</Button></Row>
              </Form>
            )}
          </Section>
        )}
      </Stack>
    ),
  })
}

const History = ({ frame, seated, agreement, t }: { readonly frame: DatedFrame; readonly seated: Seated; readonly agreement: Agreement; readonly t: T }) => (
  <Section title={t.history} gap="s">
    <ul>
      <li>{t.madeOn(seated.nameOf(agreement.by), onDay(frame, agreement.at))}</li>
      {agreement.steps.map(({ number, kind, toDay, reason, by, at }) => {
        const [name, day] = [seated.nameOf(by), onDay(frame, at)]
        return <li key={number}>{kind === 'moved' && toDay ? t.movedOn(name, inDays(frame, toDay), day) : kind === 'done' ? t.doneOn(name, day) : t.droppedOn(name, day)}{reason && <>: {reason}</>}</li>
      })}
    </ul>
  </Section>
)
