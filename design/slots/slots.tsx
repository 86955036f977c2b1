import type { Children, Level } from '../children.ts'
import { Heading } from '../text/text.tsx'

export type Slot = {
  readonly value: string
  /** As shown: "16:30". */
  readonly time: string
  /** As heard, with the time in it: "Maandag 23 november, 16:30 uur bij Marleen de Wit". */
  readonly spoken: string
}

/** Free moments of one day. Every time is a button of the form around it: one tap chooses. */
export function Slots({ name, day, level = 4, slots }: {
  readonly name: string
  readonly day?: Children
  readonly level?: Level
  readonly slots: readonly Slot[]
}) {
  return (
    <div class="slots-day">
      {day && <Heading level={level}>{day}</Heading>}
      <ul class="slots">
        {slots.map((slot) => <li key={slot.value}><SlotButton name={name} slot={slot} /></li>)}
      </ul>
    </div>
  )
}

function SlotButton({ name, slot: { value, time, spoken } }: { readonly name: string; readonly slot: Slot }) {
  const [before = '', after = ''] = spoken.includes(time) ? spoken.split(time) : ['', ` ${spoken}`]
  return (
    <button type="submit" class="slot" name={name} value={value}>
      {before && <span class="hidden">{before}</span>}{time}{after && <span class="hidden">{after}</span>}
    </button>
  )
}
