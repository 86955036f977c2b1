/** A message on the phone before the talk, for who wishes one. */
import { Button, Form, Row, Section, TextField } from '../../design/index.ts'
import type { Frame } from '../../core/chrome.tsx'
import { newId } from '../../kit/id.ts'
import { clock, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { returnTexts } from './return.texts.ts'

/** Two hours before; sooner than that a message comes too late to be of use. */
export const reminderHours = 2

export const Reminder = ({ frame, appointment, possible, set, telephone, error }: { /** Whether this installation can send text messages at all. */ readonly possible: boolean; readonly frame: Frame & { readonly now: Instant }; readonly appointment: { readonly from: Instant }; readonly set: boolean; readonly telephone: string | null; readonly error?: string | undefined }) => {
  const { voice, provider, now } = frame
  const t = returnTexts(voice)
  const late = appointment.from.getTime() - now.getTime() < reminderHours * 60 * 60_000
  if ((late || !possible) && !set) return null
  if (set) {
    return (
      <Section title={t.reminderTitle}>
        <p>{t.reminderSet}</p>
        <Form action="/my-appointment/reminder/stop" gap="s"><input type="hidden" name={actField} value={newId()} /><Row><Button kind="secondary">{t.reminderStop}</Button></Row></Form>
      </Section>
    )
  }
  return (
    <Section title={t.reminderTitle}>
      <p>{t.reminderWords(t.reminderText(clock(appointment.from, voice.locale, provider.zone)))}</p>
      <Form action="/my-appointment/reminder" gap="m">
        <input type="hidden" name={actField} value={newId()} />
        <TextField name="telephone" type="tel" inputmode="tel" width="short" maxlength={30} label={t.reminderLabel} hint={t.reminderHint} value={telephone} error={error} />
        <Row><Button kind="secondary">{t.reminderButton}</Button></Row>
      </Form>
    </Section>
  )
}
