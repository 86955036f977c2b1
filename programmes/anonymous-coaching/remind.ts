/** Posts the reminder of an appointment, to be sent when it is of use. */
import { post } from '../../kit/outbox.ts'
import { addMinutes, clock } from '../../kit/time.ts'
import type { Appointment } from '../../core/talks/appointment.ts'
import type { Visit } from '../../core/visit.ts'
import { reminderHours } from './reminder.tsx'
import { returnTexts } from './return.texts.ts'

/** False when it is too late for a message to be of use. */
export const remind = async ({ tx, vault, provider, voice, now }: Visit, appointment: Pick<Appointment, 'id' | 'from'>, telephone: string): Promise<boolean> => {
  const at = addMinutes(appointment.from, -reminderHours * 60)
  if (at <= now) return false
  const text = returnTexts(voice).reminderText(clock(appointment.from, voice.locale, provider.zone))
  await post(tx, vault, provider.id, { channel: 'sms', to: telephone, text }, now, { at, until: appointment.from, about: appointment.id })
  return true
}
