/** What stands on the way: done in time, not done although due, or still to come. */
export type Mark = { readonly at: number; readonly state: 'done' | 'late' | 'open' }

const left = 8
const room = 636

/** A long way with its marks and a line where today is. The words beside it say what is due; `label` says where we are. */
export function Track({ length, now, marks, label }: {
  /** In any unit, weeks mostly. */
  readonly length: number
  readonly now: number
  readonly marks: readonly Mark[]
  readonly label: string
}) {
  const x = (value: number) => (left + (Math.min(value, length) / length) * room).toFixed(1)
  return (
    <svg class="figure track" viewBox="0 0 652 40" role="img" aria-label={label}>
      <rect class="track-way" x={left} y="17" width={room} height="8" rx="4" />
      <rect class="track-past" x={left} y="17" width={Math.max(8, (Math.min(now, length) / length) * room).toFixed(1)} height="8" rx="4" />
      {marks.map((mark) => <circle key={mark.at} class={`mark mark--${mark.state}`} cx={x(mark.at)} cy="21" r="8" />)}
      {marks.filter((mark) => mark.state === 'late').map((mark) => <path key={mark.at} class="mark-cross" d={`M${x(mark.at)} 16.500v5.500m0 3v.1`} />)}
      <path class="track-now" d={`M${x(now)} 4v34`} />
    </svg>
  )
}
