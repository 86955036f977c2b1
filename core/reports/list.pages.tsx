/** Every report one writes or reads, by whose turn it is. */
import type { VNode } from 'preact'
import { Button, Cases, Empty, Form, Section, Stack, Tag, type Case } from '../../design/index.ts'
import type { Id } from '../../kit/id.ts'
import { dayInWords, dayOf, longDay, type Instant } from '../../kit/time.ts'
import { Act, reportFrame, type DatedFrame } from './read.pages.tsx'
import { readTexts } from './read.texts.ts'
import type { ReportId, Turn } from './report.ts'

export type Listed = { readonly id: ReportId; readonly kind: string; readonly heldAt: Instant | null; readonly about: string; readonly turn: Turn; readonly mine: boolean; readonly writes: boolean; readonly since: Instant; /** Names of who is waited for. */ readonly waiting: readonly string[] }
export type Unwritten = { readonly talk: Id<'talk'>; /** Who writes it; null when that is me. */ readonly writer: string | null; readonly kind: string; readonly heldAt: Instant; readonly about: string }

export const reportsPage = (frame: DatedFrame, { toWrite, listed }: { readonly toWrite: readonly Unwritten[]; readonly listed: readonly Listed[] }): VNode => {
  const t = readTexts(frame.voice)
  const { provider: { zone }, voice: { locale }, now } = frame
  const staff = frame.me !== null && frame.me.offices.length > 0
  const titleOf = ({ kind, heldAt, about }: Pick<Listed, 'kind' | 'heldAt' | 'about'>) => `${staff && about !== '' ? `${about}: ` : ''}${heldAt ? t.reportOf(kind, longDay(dayOf(heldAt, zone), locale)) : kind}`
  const caseOf = (one: Listed): Case => ({
    title: titleOf(one), href: one.turn.at === 'writer' && one.writes && one.turn.why === 'writing' ? `/reports/${one.id}/draft` : `/reports/${one.id}`,
    children: <p>{t.since(dayInWords(dayOf(one.since, zone), dayOf(now, zone), locale))}</p>,
    aside: one.mine ? <Tag tone="warn">{t.tagYou}</Tag> : one.turn.at === 'nobody' ? one.turn.why === 'stands' ? <Tag tone="ok">{t.tagStands}</Tag> : <Tag>{t.tagStruck}</Tag> : <Tag tone="go">{t.tagWaits(one.waiting)}</Tag>,
  })
  const part = (wanted: (one: Listed) => boolean) => listed.filter(wanted).map(caseOf)
  const toWriteByMe = toWrite.filter(({ writer }) => writer === null)
  const written = toWrite.filter(({ writer }) => writer !== null).map((one): Case => ({ title: titleOf(one), children: <p>{t.beingWritten(one.writer ?? '')}</p>, aside: <Tag tone="go">{t.tagWaits([one.writer ?? ''])}</Tag> }))
  const [mine, waiting, done] = [part(one => one.mine), part(one => !one.mine && one.turn.at !== 'nobody'), part(one => !one.mine && one.turn.at === 'nobody')]
  return reportFrame(frame, {
    title: t.reports,
    children: (
      <Stack gap="l">
        <Stack gap="s">{!staff && <p><a href="/my-trajectory">{t.home}</a></p>}<h1>{t.reports}</h1></Stack>
        {toWrite.length + listed.length === 0 && <Empty><p>{t.none}</p></Empty>}
        {toWriteByMe.length > 0 && (
          <Section title={t.toWrite}>
            <Cases items={toWriteByMe.map(one => ({ title: titleOf(one), aside: <Form action={`/talks/${one.talk}/reports`} gap="s"><Act /><Button kind="secondary" more={`: ${titleOf(one)}`}>{t.write}</Button></Form> }))} />
          </Section>
        )}
        {mine.length > 0 && <Section title={t.yourTurn}><Cases items={mine} /></Section>}
        {waiting.length + written.length > 0 && <Section title={t.waiting}><Cases items={[...waiting, ...written]} /></Section>}
        {done.length > 0 && <Section title={t.done}><Cases items={done} /></Section>}
      </Stack>
    ),
  })
}
