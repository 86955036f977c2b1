import type { VNode } from 'preact'
import { Button, Card, Choices, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, SelectField, Stack, Table, TextArea, Visibility } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { capitalised, momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage, type Frame } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { GuardNotice } from '../consent/guard-notice.tsx'
import { Looked } from '../consent/looked.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { SignedIn } from '../people/sign-in.ts'
import type { Programme } from '../programme.ts'
import type { CardRow } from './card.store.ts'
import { headings, type Reader, type Word } from './card.ts'
import { cardTexts } from './cards.texts.ts'
import { partName } from './network.texts.ts'

export type CardReader = Reader & { readonly name: string; readonly role: string }
type Shown = {
  readonly trajectory: Id<'trajectory'>; readonly called: string; readonly programme: Programme; readonly words: readonly Word[]; readonly readers: readonly CardReader[]; readonly cards: readonly CardRow[]
  /** Versions that someone said yes to and did not take back. */
  readonly standing: readonly Id<'shared-version'>[]
  readonly filled: Filled; readonly looked: readonly string[]; readonly done: boolean
}

export const cardsPage = (frame: Frame & { readonly me: SignedIn; readonly now: Instant }, { trajectory, called, programme, words, readers, cards, standing, filled, looked, done }: Shown): VNode => {
  const { voice, now, provider } = frame
  const t = cardTexts(voice)
  const here = `/trajectories/${trajectory}/cards`
  const form = readable(filled, { reader: t.reader, word: t.madeOf, need: t.need, from: t.from, who: t.who, back: t.back }, voice)
  const nameOf = (party: Id<'party'>) => readers.find(one => one.party === party)?.name ?? t.someoneLeft
  const when = (at: Instant) => capitalised(momentInWords(at, now, provider.zone, voice.locale))
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        {done && <Note tone="ok" announced><p>{t.put}</p></Note>}
        {looked.length > 0 && <GuardNotice voice={voice} passages={headings.map(heading => ({ field: heading, label: t[heading], text: form.field(heading).value }))} />}
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.backTo(called)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead></Stack>
        <Section title={t.toldTitle}>
          {words.length === 0 && <Empty><p>{t.nothingTold}</p></Empty>}
          {words.map(word => (
            <Card key={word.id} kicker={t[word.side]} title={nameOf(word.toldBy)} level={3} gap="s">
              {word.text.split('\n').map((line, index) => <p key={index}>{line}</p>)}
              <Muted>{when(word.at)}. <a href={`${here}?word=${word.id}`}>{t.makeOf}<span class="hidden">: {nameOf(word.toldBy)}</span></a></Muted>
              <Visibility nobody={word.side === 'work'}>{word.side === 'work' ? t.workStays(nameOf(word.toldBy)) : t.careReads(called)}</Visibility>
            </Card>
          ))}
        </Section>
        <Section title={t.makeTitle}>
          <p>{t.makeLead(called)}</p>
          <Form action={here} gap="m">
            <input type="hidden" name={actField} value={newId()} /><Looked looked={looked} />
            <SelectField {...form.field('word')} blank={t.ofParticipant(called)} options={words.map(word => ({ value: word.id, label: `${nameOf(word.toldBy)}, ${momentInWords(word.at, now, provider.zone, voice.locale)}` }))} />
            {headings.map(heading => <TextArea key={heading} {...form.field(heading)} hint={heading === 'need' ? t.lineHint : undefined} rows={2} />)}
            <Choices {...form.chosen('reader')} hint={t.readerHint} options={readers.map(({ party, side, name, role }) => ({ value: party, label: name, hint: side === 'participant' ? t.onlyOfWork : `${t[side]}: ${partName(programme, role, voice)}` }))} />
            <Row><Button>{looked.length > 0 ? t.putAnyhow : t.putButton}</Button></Row>
          </Form>
        </Section>
        {cards.length > 0 && (
          <Section title={t.cardsTitle}>
            <Table label={t.cardsTitle} columns={[{ label: t.forWhom }, { label: t.ofWhom }, { label: t.state }]} rows={cards.map(({ version, from, to, madeAt }) => [nameOf(to), from === 'participant' ? called : t[from], <>{standing.includes(version) ? t.hasYes : t.waits}<Muted>{when(madeAt)}</Muted></>])} />
          </Section>
        )}
      </Stack>
    ),
  })
}
