import type { Children } from '../children.ts'
import { classes } from '../children.ts'
import type { IconName } from '../icons.tsx'
import { Icon } from '../icons.tsx'

export type NoteTone = 'plain' | 'info' | 'warn' | 'ok' | 'error'

const usual: Record<NoteTone, IconName> = { plain: 'shield-check', info: 'info', warn: 'warning', ok: 'check-circle', error: 'warning-circle' }

/** A few words that must not be missed. The icon repeats the tone, the words carry it. */
export function Note({ tone = 'plain', icon = usual[tone], announced = false, children }: {
  readonly tone?: NoteTone
  readonly icon?: IconName
  /** Read aloud when the page opens: the answer to what was just sent. */
  readonly announced?: boolean
  readonly children: Children
}) {
  return (
    <div class={classes('note', tone !== 'plain' && `note--${tone}`)} role={announced ? (tone === 'error' ? 'alert' : 'status') : undefined}>
      <Icon name={icon} />
      <div class="note-text stack stack--s">{children}</div>
    </div>
  )
}
