import type { Children } from '../children.ts'
import { Icon } from '../icons.tsx'

/** It is done, and what happens now. The heading of the page. */
export function Confirmation({ title, children }: { readonly title: Children; readonly children?: Children }) {
  return (
    <div class="confirmation">
      <span class="confirmation-mark"><Icon name="check" weight="bold" /></span>
      <div class="stack stack--s">
        <h1>{title}</h1>
        {children && <div class="lead">{children}</div>}
      </div>
    </div>
  )
}
