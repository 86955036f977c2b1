/** The words of a report, with every objection at its line. */
import type { ComponentChildren } from 'preact'
import { Document, Inset, Muted, Stack } from '../../design/index.ts'
import { capitalised, dayOf, longDayWithYear, type Locale, type Zone } from '../../kit/time.ts'
import type { Content, Line } from './content.ts'
import { exactly } from './exactly.ts'
import type { readTexts } from './read.texts.ts'
import type { WrittenObjection } from './written-report.ts'

type T = ReturnType<typeof readTexts>
export type Dated = { readonly zone: Zone; readonly locale: Locale }

/** As it was written: a line is a line, and several lines are a list. */
export const Words = ({ text }: { readonly text: string }) => {
  const lines = text.split('\n').map(line => line.trim()).filter(line => line !== '')
  return lines.length > 1 ? <ul>{lines.map((line, index) => <li key={index}>{line}</li>)}</ul> : <p>{lines[0] ?? ''}</p>
}

export const ReportDocument = ({ content, objections, names, t, when, level = 2, after }: {
  readonly content: Content
  readonly objections: readonly WrittenObjection[]
  readonly names: (party: WrittenObjection['party']) => string
  readonly t: T
  readonly when: Dated
  readonly level?: 2 | 3
  /** Under each line: where one says what must change. */
  readonly after?: (line: Line) => ComponentChildren
}) => {
  const Heading = `h${level}` as const
  const keys = new Set(content.lines.map(({ key }) => key))
  const ofWhole = objections.filter(({ question }) => question === null || !keys.has(question))
  const held = new Date(content.heldAt)
  return (
    <Document
      label={t.report}
      head={(
        <Stack gap="s">
          <strong>{content.kind}</strong>
          <Muted>{capitalised(exactly(held, when))}, {t.minutes(content.minutes)}</Muted>
          <Muted>{t.present}: {content.present.map(({ name }) => name || t.someone).join(', ')}</Muted>
        </Stack>
      )}
    >
      {content.lines.map(line => (
        <div key={line.key} class="stack stack--s" id={`line-${line.key}`} lang={content.language === when.locale ? undefined : content.language}>
          <Heading>{line.asked}</Heading>
          {line.answered === '' ? <Muted>{t.open}</Muted> : <Words text={line.answered} />}
          {objections.filter(({ question }) => question === line.key).map(one => <Objected key={one.id} objection={one} names={names} t={t} when={when} />)}
          {after?.(line)}
        </div>
      ))}
      {content.next !== null && <><Heading>{t.next}</Heading><p>{capitalised(exactly(new Date(content.next), when))}</p></>}
      {ofWhole.map(one => <Objected key={one.id} objection={one} names={names} t={t} when={when} />)}
    </Document>
  )
}

const Objected = ({ objection: { party, at, text }, names, t, when }: { readonly objection: WrittenObjection; readonly names: (party: WrittenObjection['party']) => string; readonly t: T; readonly when: Dated }) => (
  <Inset><strong>{t.objectionOf(names(party) || t.someone, longDayWithYear(dayOf(at, when.zone), when.locale))}</strong><Words text={text} /></Inset>
)
