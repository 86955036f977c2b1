import type { Children, Level } from '../children.ts'

type Props = { readonly children: Children }

export function Heading({ level, id, class: name, children }: Props & { readonly level: Level; readonly id?: string | undefined; readonly class?: string }) {
  const Tag = `h${level}` as const
  return <Tag id={id} class={name}>{children}</Tag>
}

/** The sentence under the page's heading that says it all. */
export const Lead = ({ children }: Props) => <p class="lead">{children}</p>
/** What you may skip. */
export const Muted = ({ children }: Props) => <p class="muted">{children}</p>
/** The few words above a heading that say what kind of thing follows. */
export const Kicker = ({ children }: Props) => <p class="kicker">{children}</p>
/** Heard, not seen: words the eye gets from the place on the page. */
export const Hidden = ({ children }: Props) => <span class="hidden">{children}</span>
