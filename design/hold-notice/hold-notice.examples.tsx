import type { Exhibit } from '../exhibit.ts'
import { HoldNotice } from './hold-notice.tsx'

export const exhibit: Exhibit = {
  name: 'hold-notice',
  title: 'Hold notice',
  criteria: ['The sentence with the time is enough; the clock is extra.', 'The clock is not read aloud every second: once at two minutes, once at the end.', 'When the time is up nothing written is lost.'],
  examples: [
    {
      title: 'A place kept',
      shows: () => <HoldNotice until="2026-11-21T13:32:00Z" now="2026-11-21T13:22:00Z" left="Nog {time} minuten" soon="Nog 2 minuten. Daarna geven we je plek vrij." over="Je plek is vrijgegeven.">We houden deze plek voor je vast tot 14:32 uur.</HoldNotice>,
    },
  ],
}
