/** What stands on the way: done in time, not done although due, or still to come. */
export type Mark = { readonly at: number; readonly state: 'done' | 'late' | 'open' }

/**
 * A long way with its marks and a line where today is. The words beside it say what is due; `label` says where we are. Drawn in
 * shares of the width and not in a view box, so that the marks keep their size on a phone.
 */
export function Track({ length, now, marks, label }: {
  /** In any unit, weeks mostly. */
  readonly length: number
  readonly now: number
  readonly marks: readonly Mark[]
  readonly label: string
}) {
  const share = (value: number) => `${((Math.min(Math.max(value, 0), length) / length) * 100).toFixed(2)}%`
  return (
    <svg class="figure track" height="36" role="img" aria-label={label}>
      <rect class="track-way" y="14" width="100%" height="8" rx="4" />
      <rect class="track-past" y="14" width={share(now)} height="8" rx="4" />
      <line class="track-now" x1={share(now)} x2={share(now)} y1="2" y2="34" />
      {marks.map(({ at, state }) => <circle key={at} class={`mark mark--${state}`} cx={share(at)} cy="18" r="8" />)}
      {marks.filter(({ state }) => state === 'late').map(({ at }) => <text key={at} class="mark-word" x={share(at)} y="23" aria-hidden="true">!</text>)}
    </svg>
  )
}
