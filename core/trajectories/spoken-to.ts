/** Whoever takes a part beside a file is spoken to as the programme says of that part: a manager with u, also where the provider says je. */
import type { Voice } from '../../kit/texts.ts'
import type { Programme } from '../programme.ts'
import type { SignedInVisit } from '../visit.ts'
import { listMySeats } from './circle.store.ts'

export const voiceIn = (voice: Voice, programme: Pick<Programme, 'circle'> | undefined, role: string): Voice => ({ locale: voice.locale, address: programme?.circle?.[role]?.address ?? voice.address })

/** On a page about every part one takes: as the first part that says so. */
export const voiceBeside = async ({ tx, voice, house }: SignedInVisit): Promise<Voice> => {
  const parts = (await listMySeats(tx)).filter(({ seat }) => seat === 'beside').map(({ programme, role }) => house.programmes.find(({ id }) => id === programme)?.circle?.[role])
  return { ...voice, address: parts.find(part => part?.address !== undefined)?.address ?? voice.address }
}
