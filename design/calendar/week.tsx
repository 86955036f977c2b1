import type { Children, Level } from '../children.ts'
import { classes } from '../children.ts'
import { Heading } from '../text/text.tsx'

/** `busy` is taken by somebody, `open` can still be taken, `quiet` is past or closed. */
export type WeekTone = 'busy' | 'open' | 'people' | 'quiet'

export type WeekItem = {
  /** "16:30" */
  readonly start: string
  readonly end: string
  readonly title: Children
  readonly href?: string | null
  readonly note?: Children
  readonly tone?: WeekTone
}

export type WeekDay = {
  /** `2026-11-26` */
  readonly day: string
  /** "Donderdag 26 november" */
  readonly label: Children
  /** "Vandaag"; marks the day. */
  readonly today?: string | null
  readonly items: readonly WeekItem[]
}

/** An agenda: a list of days on a phone, columns side by side on a wide screen. The same list either way. */
export function Week({ label, days, empty, level = 2 }: {
  readonly label: string
  readonly days: readonly WeekDay[]
  /** On a day without anything: "Niets gepland". */
  readonly empty: string
  readonly level?: Level
}) {
  return (
    <ol class="week" aria-label={label}>
      {days.map((day) => (
        <li key={day.day} class={classes('week-day', day.today && 'week-day--today', day.items.length === 0 && 'week-day--empty')}>
          <div class="week-head">
            <Heading level={level}><time dateTime={day.day}>{day.label}</time></Heading>
            {day.today && <p class="week-today">{day.today}</p>}
          </div>
          {day.items.length === 0 ? <p class="muted">{empty}</p> : <ul>{day.items.map((item) => <Item key={item.start} day={day.day} item={item} />)}</ul>}
        </li>
      ))}
    </ol>
  )
}

function Item({ day, item }: { readonly day: string; readonly item: WeekItem }) {
  return (
    <li class={`week-item week-item--${item.tone ?? 'busy'}`}>
      <p class="week-time"><time dateTime={`${day}T${item.start}`}>{item.start}</time>–<time dateTime={`${day}T${item.end}`}>{item.end}</time></p>
      <p class="week-title">{item.href ? <a href={item.href}>{item.title}</a> : item.title}</p>
      {item.note && <p class="week-note">{item.note}</p>}
    </li>
  )
}
