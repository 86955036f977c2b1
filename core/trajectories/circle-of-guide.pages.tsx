import { Button, ButtonLink, Choices, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, Stack, Table, Tag, TextField, type TagTone } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dayInWords, dayOf, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Programme } from '../programme.ts'
import { circleTexts } from './circle.texts.ts'
import { stillCounts } from './circle.ts'
import type { AskedIn } from './circle.store.ts'

export type CircleRow = AskedIn & { readonly name: string; /** I asked them in, so the link is mine to send again. */ readonly mine: boolean }
type Shown = { readonly trajectory: string; readonly called: string; readonly programme: Programme; readonly rows: readonly CircleRow[]; readonly filled: Filled; readonly done: string | undefined }

export const circlePage = (frame: Frame & { readonly me: SignedIn; readonly now: Instant }, { trajectory, called, programme, rows, filled, done }: Shown) => {
  const { voice, provider, now } = frame
  const t = circleTexts(voice)
  const parts = Object.entries(programme.circle ?? {}).flatMap(([role, part]) => (part ? [{ role, ...part, name: part.name[voice.locale] }] : []))
  const nameOf = (role: string) => parts.find(part => part.role === role)?.name ?? role
  const form = readable(filled, { role: t.role, name: t.name, mail: t.mail }, voice)
  const here = `/trajectories/${trajectory}/circle`
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {(done === 'asked' || done === 'sent') && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.back(called)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead(called)}</Lead></Stack>
        {rows.length === 0 && <Empty><p>{t.none}</p></Empty>}
        {rows.length > 0 && <Table
          label={t.title} columns={[{ label: t.who }, { label: t.role }, { label: t.state }, { label: t.act, hidden: true }]}
          rows={rows.map(row => [
            row.name, nameOf(row.role),
            <><Tag tone={tones[stateOf(row)]}>{t[stateOf(row)]}</Tag> <Muted>{t.askedOn(dayInWords(dayOf(row.at, provider.zone), dayOf(now, provider.zone), voice.locale))}</Muted></>,
            row.mine && stillCounts(row) && <Form action={`${here}/${row.id}/links`}><input type="hidden" name={actField} value={newId()} /><Button kind="quiet" more={t.sendTo(row.name)}>{t.send}</Button></Form>,
          ])}
        />}
        {parts.filter(({ role, least }) => rows.filter(row => row.role === role && stillCounts(row)).length < least).map(({ role, name, least }) => <Note key={role} tone="info"><p>{t.least(least, name)}</p></Note>)}
        <Section title={t.askTitle}>
          <p>{t.askLead(called)}</p>
          {programme.network ? <><p>{t.onTheMap}</p><Row><ButtonLink href={`/trajectories/${trajectory}/network`}>{t.toMap}</ButtonLink></Row></> : (
            <Form action={here} gap="m">
              <input type="hidden" name={actField} value={newId()} />
              <Choices {...form.field('role')} options={parts.map(({ role, name }) => ({ value: role, label: name }))} />
              <TextField {...form.field('name')} autocomplete="off" maxlength={80} />
              <TextField {...form.field('mail')} hint={t.mailHint} type="email" inputmode="email" autocomplete="off" spellcheck={false} maxlength={254} />
              <Row><Button>{t.ask}</Button></Row>
            </Form>
          )}
        </Section>
      </Stack>
    ),
  })
}

type State = 'waits' | 'joins' | 'declines' | 'left'
const tones: Readonly<Record<State, TagTone>> = { waits: 'warn', joins: 'ok', declines: 'quiet', left: 'quiet' }
const stateOf = ({ answer, left }: AskedIn): State => (left ? 'left' : answer ?? 'waits')
