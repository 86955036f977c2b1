import type { Children, Level } from '../children.ts'
import { Icon } from '../icons.tsx'
import { Heading } from '../text/text.tsx'

/** It is done, and what happens now. The heading of the page, unless it says so. */
export function Confirmation({ title, level = 1, children }: { readonly title: Children; readonly level?: Level; readonly children?: Children }) {
  return (
    <div class="confirmation">
      <span class="confirmation-mark"><Icon name="check" weight="bold" /></span>
      <div class="stack stack--s">
        <Heading level={level}>{title}</Heading>
        {children && <p class="lead">{children}</p>}
      </div>
    </div>
  )
}
