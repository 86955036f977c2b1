import type { Children, Level } from '../children.ts'
import { Icon } from '../icons.tsx'
import { Heading } from '../text/text.tsx'

export type Way = { readonly title: string; readonly text?: Children; /** Without one it only says something. */ readonly action?: { readonly href: string; readonly label: string } | undefined }

/** Where one may go from a home screen when nothing presses: a row each, pressed anywhere. What waits for the reader is a `Todo` above it. */
export const Ways = ({ ways, level = 2 }: { readonly ways: readonly Way[]; readonly level?: Level }) => (
  <ul class="ways">
    {ways.map(({ title, text, action }) => (
      <li key={title} class="way">
        <div><Heading level={level}>{title}</Heading>{text && <p>{text}</p>}</div>
        {action && <a href={action.href}>{action.label}<Icon name="caret-right" weight="bold" /></a>}
      </li>
    ))}
  </ul>
)
