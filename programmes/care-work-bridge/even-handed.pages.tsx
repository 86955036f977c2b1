/** How evenly a coach stands: drawn, and the same figures as a list; what was noted of other contact; and what each side says of reports. */
import type { VNode } from 'preact'
import { staffPage } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { Bars, Button, DateField, Details, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, SelectField, Stack, Table, Tag, TextField } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { addDays, dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { bySide, lookedAt, overTime, parts, sides, type Contact, type OtherContact, type Side } from './even-handed.ts'
import { evenTexts } from './even-handed.texts.ts'
import type { KnownView } from './known-views.ts'
import { careWorkBridge } from './programme.ts'

const Act = () => <input type="hidden" name={actField} value={newId()} />
const tones = { yes: 'ok', partly: 'info', no: 'warn' } as const

export const evenPage = (frame: StaffFrame & { readonly now: Instant }, { trajectory, name, contacts, others, filled, done, views, names, little, unfound }: {
  readonly trajectory: Id<'trajectory'>; readonly name: string; readonly contacts: readonly Contact[]; readonly others: readonly OtherContact[]; readonly filled: Filled; readonly done: 'noted' | 'struck' | null
  readonly views: readonly KnownView[]; readonly names: ReadonlyMap<Id<'person'>, string>; readonly little: readonly Side[]; readonly unfound: readonly Side[]
}): VNode => {
  const { voice, now, provider } = frame
  const t = evenTexts(voice)
  const today = dayOf(now, provider.zone)
  const form = readable(filled, { part: t.part, minutes: t.minutes, on: t.on }, voice)
  const [recent, stretches] = [bySide(contacts.filter(({ on }) => on > addDays(today, -lookedAt) && on <= today)), overTime(contacts, today)]
  // One measure for all of them: only so can they be laid beside each other.
  const most = Math.max(1, ...stretches.flatMap(({ sums }) => sides.map(side => sums[side].contacts)))
  const { care, work } = careWorkBridge.network?.parts ?? { care: {}, work: {} }
  const nameOf = (part: string): string => (part === careWorkBridge.participant ? t.someone : ({ ...care, ...work }[part]?.[voice.locale] ?? part))
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {done && <Note tone="ok" announced>{t[done]}</Note>}
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.back(name)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        {[...little.map(side => t.little(t[side])), ...unfound.map(side => t.unfound(t[side]))].map(line => <Note key={line}><p>{line}</p></Note>)}
        {stretches.length === 0 ? <Empty><p>{t.nothing}</p></Empty> : (
          <>
            <Section title={t.recentTitle}><Bars items={sides.map(side => ({ label: t[side], value: recent[side].minutes, said: t.sum(recent[side].contacts, recent[side].minutes) }))} caption={t.recentCaption} /></Section>
            <Section title={t.timeTitle}>
              <Muted>{t.timeCaption}</Muted>
              {stretches.toReversed().map(({ from, sums }) => <Bars key={from} max={most} items={sides.map(side => ({ label: t[side], value: sums[side].contacts, said: t.times(sums[side].contacts) }))} caption={`${t.from} ${dateWithYear(from, voice.locale)}`} />)}
              <Details summary={t.tableTitle}><Table label={t.tableTitle} columns={[{ label: t.from }, ...sides.map(side => ({ label: t[side] }))]} rows={stretches.map(({ from, sums }) => [dateWithYear(from, voice.locale), ...sides.map(side => t.sum(sums[side].contacts, sums[side].minutes))])} /></Details>
            </Section>
          </>
        )}
        <Muted>{t.counted}</Muted>
        <Section title={t.otherTitle}>
          <p>{t.otherWhat}</p>
          {others.length > 0 && <ul>{others.map(({ id, part, minutes, on }) => <li key={id}>{t.otherLine(dateWithYear(on, voice.locale), nameOf(part), minutes)} <Form action={`/trajectories/${trajectory}/other-contacts/${id}/strikes`} gap="s"><Act /><Row><Button kind="quiet" more={`: ${nameOf(part)}, ${dateWithYear(on, voice.locale)}`}>{t.strike}</Button></Row></Form></li>)}</ul>}
          <Form action={`/trajectories/${trajectory}/other-contacts`} gap="m">
            <Act />
            <SelectField {...form.field('part')} blank={t.choose} options={parts.map(part => ({ value: part, label: nameOf(part) }))} />
            <TextField {...form.field('minutes')} width="short" inputmode="numeric" maxlength={3} />
            <DateField {...form.field('on')} max={today} />
            <Row><Button kind="secondary">{t.noteIt}</Button></Row>
          </Form>
        </Section>
        <Section title={t.viewsTitle}>
          {views.length === 0 ? <p>{t.viewsNone}</p> : <Table label={t.viewsTitle} columns={[{ label: t.when }, { label: t.who }, { label: t.said }, { label: t.words }]} rows={views.map(one => [dateWithYear(dayOf(one.at, provider.zone), voice.locale), names.get(one.person) ?? nameOf(one.role), <Tag tone={tones[one.says]}>{t[one.says]}</Tag>, one.words ?? '–'])} />}
        </Section>
      </Stack>
    ),
  })
}
