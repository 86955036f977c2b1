import { Button, Card, Choices, DateField, ErrorSummary, Form, Heading, Inset, Lead, Muted, Note, Row, Section, Stack, Tag, TextArea, Visibility } from '../../design/index.ts'
import { participantPage, staffPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { GuardNotice } from '../../core/consent/guard-notice.tsx'
import { Looked } from '../../core/consent/looked.tsx'
import { readable, type Filled } from '../../core/filled-form.ts'
import type { SignedIn } from '../../core/people/sign-in.ts'
import type { Party } from '../../core/trajectories/party.ts'
import { newId, type Id } from '../../kit/id.ts'
import { longDayWithYear, momentInWords, type Day, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { wishes } from './together.ts'
import { togetherTexts } from './together.texts.ts'
import type { Said, WrittenContract } from './written-together.ts'

type Dated = Frame & { readonly now: Instant }
type StaffFrame = Dated & { readonly me: SignedIn }
type Side = { readonly id: Id<'party'>; readonly role: string; readonly person: Id<'person'>; readonly said: Said | null }
type Names = ReadonlyMap<Id<'person'>, string>
type T = ReturnType<typeof togetherTexts>

const act = () => <input type="hidden" name={actField} value={newId()} />
/** What was agreed reads the same tomorrow: never 'tomorrow'. */
const inDays = ({ voice }: Dated, date: Day) => longDayWithYear(date, voice.locale)
const partName = (t: T, role: string) => (role === 'employee' ? t.employee : role === 'therapist' ? t.therapist : t.manager)

export const togetherPage = (frame: StaffFrame, { trajectory, called, sides, contract, names, complete, filled, looked }: { readonly trajectory: string; readonly called: string; readonly sides: readonly Side[]; readonly contract: WrittenContract | null; readonly names: Names; readonly complete: boolean; readonly filled: Filled; /** What the word guard points at in words that were not put forward yet. */ readonly looked: readonly string[] }) => {
  const { voice, provider, now } = frame
  const t = togetherTexts(voice)
  const form = readable(filled, { startsOn: t.startsOn, endsOn: t.endsOn, employee: t.tasksEmployee, therapist: t.tasksTherapist, manager: t.tasksManager }, voice)
  const tasks = (name: 'employee' | 'therapist' | 'manager') => <TextArea {...form.field(name)} rows={4} maxlength={2000} />
  return staffPage(frame, {
    place: 'people', title: t.togetherTitle, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.back(called)}</a></p><Heading level={1}>{t.togetherTitle}</Heading><Lead>{t.togetherLead}</Lead></Stack>
        {sides.map(({ id, role, person, said }) => (
          <Card key={id} title={names.get(person) ?? ''} kicker={partName(t, role)} gap="s">
            <p>{said ? <Tag tone={said.willing === 'yes' ? 'ok' : 'quiet'}>{t[said.willing]}</Tag> : <Tag tone="warn">{t.notSaid}</Tag>} {said && <Muted>{momentInWords(said.at, now, provider.zone, voice.locale)}</Muted>}</p>
            {said?.why && <Inset>{said.why}</Inset>}
            {said?.why && <Visibility nobody>{t.whyOnlyYou}</Visibility>}
          </Card>
        ))}
        <Section title={t.contractTitle} id="contract">
          {!complete && <Note tone="info"><p>{t['contract.someone-missing']}</p></Note>}
          {contract && <ContractState frame={frame} contract={contract} names={names} t={t} />}
          {contract && <p><a href={`/plans/${trajectory}/contract`}>{t.toContract}</a></p>}
          {looked.length > 0 && <GuardNotice voice={voice} level={3} passages={(['employee', 'therapist', 'manager'] as const).map(role => { const { label, value } = form.field(role); return { field: role, label, text: value } })} />}
          {complete && <Form action={`/trajectories/${trajectory}/contracts`} gap="m">
            {act()}<Looked looked={looked} />
            {contract && <p>{t.anew}</p>}
            <DateField {...form.field('startsOn')} />
            <DateField {...form.field('endsOn')} />
            {tasks('employee')}{tasks('therapist')}{tasks('manager')}
            <p>{t.noHealth}</p>
            <Row><Button>{looked.length > 0 ? t.anyway : contract ? t.writeAnew : t.write}</Button></Row>
          </Form>}
        </Section>
      </Stack>
    ),
  })
}

const ContractState = ({ frame, contract, names, t }: { readonly frame: Dated; readonly contract: WrittenContract; readonly names: Names; readonly t: T }) => (
  <ul>{contract.parts.map(({ party, role, person, confirmedAt }) => (
    <li key={party}>{(person && names.get(person)) || partName(t, role)}: {confirmedAt ? t.agreedOn(momentInWords(confirmedAt, frame.now, frame.provider.zone, frame.voice.locale)) : t.notAgreed}</li>
  ))}</ul>
)

/** The contract as each of the three reads it: what each does, what is told, and that refusing to share changes nothing. */
export const contractPage = (frame: Dated, { party, contract, names }: { readonly party: Party; readonly contract: WrittenContract; readonly names: Names }) => {
  const t = togetherTexts(frame.voice)
  const mine = contract.parts.find(one => one.party === party.id)
  const all = contract.parts.every(({ confirmedAt }) => confirmedAt !== null)
  return participantPage(frame, {
    title: t.contractTitle,
    children: (
      <>
        <Stack><h1>{t.contractTitle}</h1><Lead>{t.contractLead(inDays(frame, contract.startsOn), inDays(frame, contract.endsOn))}</Lead></Stack>
        {contract.parts.map(({ party: whose, role, person, tasks }) => (
          <Section key={whose} title={t.does((person && names.get(person)) || partName(t, role), partName(t, role))} gap="s">{tasks.split('\n').map((line, index) => <p key={index}>{line}</p>)}</Section>
        ))}
        <Section title={t.toldTitle} gap="s"><p>{t.told}</p><ul><li>{t.toldStarted}</li><li>{t.toldHeld}</li><li>{t.toldEnds}</li><li>{t.toldEnded}</li></ul><p>{t.toldNoMore}</p></Section>
        <Note tone="info"><p>{t.refusing}</p></Note>
        <Section title={t.whoAgreed} gap="s"><ContractState frame={frame} contract={contract} names={names} t={t} />{all && <p>{t.stands}</p>}</Section>
        {mine && mine.confirmedAt === null && <Form action={`/plans/${party.trajectory}/contract/confirmations`} hidden={{ contract: contract.id }}>{act()}<Row><Button>{t.agree}</Button></Row></Form>}
        {mine && mine.confirmedAt === null && <p>{t.change(frame.provider.telephone)}</p>}
        <p><a href={party.seat === 'beside' ? '/beside' : '/'}>{t.home}</a></p>
      </>
    ),
  })
}

export const intentionPage = (frame: Dated, { party, filled, said }: { readonly party: Party; readonly filled: Filled; readonly said: boolean }) => {
  const t = togetherTexts(frame.voice)
  const form = readable(filled, { willing: t.willing, why: t.why }, frame.voice)
  return participantPage(frame, {
    title: t.intentionTitle, wrong: form.errors.length > 0,
    children: (
      <>
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={form.errors} />}
        {said && <Note tone="ok" announced><p>{t.saidIt}</p></Note>}
        <Stack><h1>{t.intentionTitle}</h1><Lead>{t.intentionLead}</Lead></Stack>
        <Form action={`/plans/${party.trajectory}/intentions`} gap="m">
          {act()}
          <Choices {...form.field('willing')} options={wishes.map(value => ({ value, label: t[value] }))} />
          <TextArea {...form.field('why')} hint={t.whyHint} rows={4} maxlength={2000} />
          <Visibility nobody>{t.onlyGuide}</Visibility>
          <Row><Button>{t.say}</Button></Row>
        </Form>
        <p><a href={party.seat === 'beside' ? '/beside' : '/my-trajectory'}>{t.home}</a></p>
      </>
    ),
  })
}
