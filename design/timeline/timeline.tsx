import type { Children, Level } from '../children.ts'
import type { IconName } from '../icons.tsx'
import { Icon } from '../icons.tsx'
import type { TagTone } from '../tag/tag.tsx'
import { Tag } from '../tag/tag.tsx'
import { Heading } from '../text/text.tsx'

export type TimelineState = 'done' | 'you' | 'next' | 'later' | 'late'

export type TimelineItem = {
  readonly state: TimelineState
  readonly title: Children
  /** The state in words: "Klaar", "Jij bent aan zet". */
  readonly status: Children
  readonly icon?: IconName
  readonly children?: Children
}

const looks: Record<TimelineState, { readonly icon: IconName; readonly tone: TagTone }> = {
  done: { icon: 'check', tone: 'ok' },
  you: { icon: 'pencil-simple', tone: 'warn' },
  next: { icon: 'calendar-blank', tone: 'go' },
  later: { icon: 'dots-three', tone: 'quiet' },
  late: { icon: 'warning', tone: 'late' },
}

/** Where somebody stands: state as icon, colour and words. Oldest first for the person it is about. */
export function Timeline({ items, level = 3 }: { readonly items: readonly TimelineItem[]; readonly level?: Level }) {
  return (
    <ol class="timeline">
      {items.map((item, index) => (
        <li key={index} class={`is-${item.state}`}>
          <span class="dot"><Icon name={item.icon ?? looks[item.state].icon} weight="bold" /></span>
          <div class="timeline-head"><Heading level={level}>{item.title}</Heading><Tag tone={looks[item.state].tone}>{item.status}</Tag></div>
          {item.children && <div class="muted stack stack--s">{item.children}</div>}
        </li>
      ))}
    </ol>
  )
}
