import type { Children, Level } from '../children.ts'
import { Icon } from '../icons.tsx'
import { Heading, Hidden } from '../text/text.tsx'

export type Way = { readonly title: string; readonly text?: Children; /** Without one it only says something. */ readonly action?: { readonly href: string; readonly label: string } | undefined }

/**
 * Where one may go from a home screen: a row each, pressed anywhere. What waits for the reader first is a `Todo` above it; what waits after
 * that stands here in amber.
 * @param waits these wait for the reader too
 */
export const Ways = ({ ways, level = 2, waits = false }: { readonly ways: readonly Way[]; readonly level?: Level; readonly waits?: boolean }) => (
  <ul class={waits ? 'ways ways--waits' : 'ways'}>
    {ways.map(({ title, text, action }) => (
      <li key={title} class="way">
        {/* The words of the link come after those in sight, so that whoever speaks to the page can say what they see. */}
        <Heading level={level}>{action ? <a href={action.href}>{title}{action.label !== title && <Hidden>: {action.label}</Hidden>}<Icon name="caret-right" weight="bold" /></a> : title}</Heading>
        {text && <p>{text}</p>}
      </li>
    ))}
  </ul>
)
