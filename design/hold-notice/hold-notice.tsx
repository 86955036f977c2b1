import type { Children } from '../children.ts'
import { Icon } from '../icons.tsx'

/** How long something is kept for you. The sentence alone is enough; scripts add a clock. */
export function HoldNotice({ until, now, left, soon, over, children }: {
  /** Both as the server has them, in ISO 8601. */
  readonly until: string
  readonly now: string
  /** "Nog {time}" */
  readonly left: string
  /** Read aloud two minutes before the end. */
  readonly soon: string
  readonly over: string
  /** "We houden deze plek voor je vast tot 14:32 uur." */
  readonly children: Children
}) {
  return (
    <div class="hold">
      <Icon name="hourglass-medium" />
      <div>
        <p>{children}</p>
        <hv-hold until={until} now={now} left={left} soon={soon} over={over} />
      </div>
    </div>
  )
}
