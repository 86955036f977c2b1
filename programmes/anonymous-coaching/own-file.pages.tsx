import { ButtonLink, Lead, Muted, Pager, Pairs, Row, Section, Stack } from '../../design/index.ts'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import type { FileEntry } from '../../core/file-section.ts'
import type { AccessRequest } from '../../core/own-file/access.ts'
import { AskForNotes } from '../../core/own-file/own-file.pages.tsx'
import { fileTexts, ownFileTexts } from '../../core/own-file/own-file.texts.ts'
import type { OwnFile } from '../../core/own-file/own-file.ts'
import { exactly } from '../../core/reports/exactly.ts'
import { dateWithYear, dayOf, type Day } from '../../kit/time.ts'
import { ownFileOfWordsTexts } from './own-file.texts.ts'

export type Part = { readonly number: number; readonly of: number }

/** Everything of one's own, to read and to print. */
export const ownFilePage = (frame: Frame, { madeAt, sections }: OwnFile, { number, of }: Part, papers: number, asking: { readonly requests: readonly AccessRequest[]; readonly another: boolean; readonly today: Day }) => {
  const { voice, provider } = frame
  const [t, f, o] = [ownFileOfWordsTexts(voice), fileTexts(voice), ownFileTexts(voice)]
  const at = (part: number) => (part === 1 ? '/my-appointment/file' : `/my-appointment/file?part=${part}`)
  const looks = sections.find(({ name }) => name === 'looks')
  return participantPage(frame, {
    title: f.title,
    children: (
      <>
        <Stack><h1>{f.title}</h1><Lead>{t.lead}</Lead><Muted>{f.madeAt(exactly(madeAt, { zone: provider.zone, locale: voice.locale }))}{of > 1 && ` ${t.part(number, of)}.`}</Muted><p>{t.careful}</p></Stack>
        <Row>
          {number === 1 && Array.from({ length: papers }, (_, index) => <ButtonLink key={index} href={`/my-appointment/file.pdf${index === 0 ? '' : `?part=${index + 1}`}`} kind="secondary" download>{papers === 1 ? o.pdf : `${o.pdf}: ${t.part(index + 1, papers)}`}</ButtonLink>)}
          <ButtonLink href={`/my-appointment/file.json${number === 1 ? '' : `?part=${number}`}`} kind="secondary" download>{t.json}</ButtonLink>
        </Row>
        {sections.filter(({ name }) => name !== 'looks').map(({ name, title, entries }) => (
          <Section key={name} title={title}>{entries.map((entry, index) => <Entry key={index} frame={frame} entry={entry} under={title} />)}</Section>
        ))}
        {looks && <Section title={looks.title}><ul>{looks.entries.map((entry, index) => <li key={index}>{look(frame, entry)}</li>)}</ul></Section>}
        {of > 1 && <Pager label={f.title} here={t.part(number, of)} previous={number > 1 ? { href: at(number - 1), label: t.before } : null} next={number < of ? { href: at(number + 1), label: t.after } : null} />}
        {number === 1 && <Section title={o.notesTitle}><p>{o.notesLead}</p><AskForNotes frame={frame} {...asking} action="/my-appointment/file/access-requests" /></Section>}
        <Row><ButtonLink href="/my-appointment" kind="quiet" icon="arrow-left">{o.back}</ButtonLink></Row>
        <Muted>{t.away}</Muted>
      </>
    ),
  })
}

const Entry = ({ frame: { voice, provider }, entry: { title, at, fields }, under }: { readonly frame: Frame; readonly entry: FileEntry; readonly under: string }) => (
  <Stack gap="s">
    {(title !== under || at) && <h3>{title}{at && `, ${exactly(at, { zone: provider.zone, locale: voice.locale })}`}</h3>}
    {fields.length > 0 && <Pairs items={fields.map(({ label, value }) => ({ term: label, detail: value.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line])) }))} />}
  </Stack>
)

/** A day, who, and what they did. One's own acts are kept to the day, and so are all on this page. */
const look = ({ voice, provider }: Frame, { at, fields }: FileEntry): string => [at ? dateWithYear(dayOf(at, provider.zone), voice.locale) : '', fields.map(({ value }) => value).join(' ')].filter(Boolean).join(': ')
