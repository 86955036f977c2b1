import { Details, Heading, Inset, Lead, Note, Section, Stack, Tag } from '../../design/index.ts'
import type { Day } from '../../kit/time.ts'
import { participantPage } from '../chrome.tsx'
import { consentTexts } from '../consent/consent.texts.ts'
import { AgreementCard } from './agreement.pages.tsx'
import { dueOf, standingOf, type Agreement } from './agreement.ts'
import { agreementTexts } from './agreement.texts.ts'
import type { Seated } from './agreement-view.ts'
import { inDays, type DatedFrame } from './frame.tsx'
import type { Plan } from './plan.ts'

export type BesideAgreements = { readonly seated: Seated; readonly agreements: readonly Agreement[]; readonly plan: Plan }

/** What one is to do and what was agreed with one; nothing of what anyone else decided shows here. */
export const besideAgreementsPage = (frame: DatedFrame, { seats, today, ticked }: { readonly seats: readonly BesideAgreements[]; readonly today: Day; readonly ticked: boolean }) => {
  const t = agreementTexts(frame.voice)
  const c = consentTexts(frame.voice)
  const readsMore = seats.some(({ seated: { form, me } }) => form.sharedWith.includes(me.role))
  return participantPage(frame, {
    title: t.besideTitle,
    children: (
      <Stack gap="l">
        {ticked && <Note tone="ok" announced><p>{t.ticked}</p></Note>}
        <Stack gap="s"><p><a href="/beside">{t.back}</a></p><Heading level={1}>{t.besideTitle}</Heading><Lead>{t.besideLead}</Lead></Stack>
        {seats.length === 0 && <p>{t.besideNone}</p>}
        {seats.map(one => <OfOne key={one.seated.me.id} frame={frame} one={one} today={today} />)}
        {readsMore && <p><a href="/shared-with-me">{t.toShared}</a></p>}
        {readsMore && <Section title={c.dontAskTitle} gap="s"><Inset>{c.dontAsk}</Inset></Section>}
      </Stack>
    ),
  })
}

const OfOne = ({ frame, one: { seated, agreements, plan }, today }: { readonly frame: DatedFrame; readonly one: BesideAgreements; readonly today: Day }) => {
  const t = agreementTexts(frame.voice)
  const open = agreements.filter(one => standingOf(one) === 'open').toSorted((one, other) => (dueOf(one) < dueOf(other) ? -1 : 1))
  const [mine, others] = [open.filter(({ owner }) => owner === seated.me.id), open.filter(({ owner }) => owner !== seated.me.id)]
  const closed = agreements.filter(one => standingOf(one) !== 'open')
  const cards = (those: readonly Agreement[]) => those.map(one => <AgreementCard key={one.id} frame={frame} seated={seated} agreement={one} planned={plan.get(one.id) ?? null} today={today} />)
  return (
    <Section title={t.besideOf(seated.nameOf(seated.participant))} gap="m">
      {open.length === 0 && <p>{t.besideNone}</p>}
      {mine.length > 0 && <Section title={t.besideYours} level={3} gap="m">{cards(mine)}</Section>}
      {others.length > 0 && <Section title={t.besideTogether} level={3} gap="m">{cards(others)}</Section>}
      {closed.length > 0 && <Details summary={t.earlier}>{closed.map(one => <p key={one.id}>{one.words} <span class="muted">{inDays(frame, dueOf(one))}</span> <Tag tone={standingOf(one) === 'done' ? 'ok' : 'quiet'}>{standingOf(one) === 'done' ? t.done : t.dropped}</Tag></p>)}</Details>}
    </Section>
  )
}
