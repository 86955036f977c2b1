import type { Children } from '../children.ts'
import type { IconName } from '../icons.tsx'
import { Icon } from '../icons.tsx'

/** Nothing here, and why that is all right. */
export function Empty({ icon = 'leaf', children }: { readonly icon?: IconName; readonly children: Children }) {
  return (
    <div class="empty">
      <Icon name={icon} />
      <div class="stack stack--s">{children}</div>
    </div>
  )
}
