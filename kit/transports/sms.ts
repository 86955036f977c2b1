/**
 * SMS by way of an HTTP gateway. We send
 *
 *   POST SMS_GATEWAY_URL
 *   Authorization: Bearer SMS_GATEWAY_TOKEN
 *   Idempotency-Key: 3f0c…            the same when a message is tried again
 *   {"id": "3f0c…", "to": "+31612345678", "text": "…"}
 *
 * and take 2xx for "it will be sent". 408, 429 and 5xx mean later; any other answer means no. Few gateways speak
 * just this: a small bridge of your own in between translates.
 */
import { NotHandedOver, type Transport } from '../outbox.ts'
import type { SmsSettings } from '../settings.ts'

const patience = 30_000

export const smsTransport = ({ url, token }: SmsSettings): Transport => ({
  name: 'sms gateway',
  async send(message, id) {
    if (message.channel !== 'sms') throw new NotHandedOver('not an sms', true)
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': id },
      body: JSON.stringify({ id, to: message.to, text: message.text }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    }).catch((error: unknown) => { throw new NotHandedOver('sms gateway away', false, error) })
    await response.body?.cancel()
    if (response.ok) return
    throw new NotHandedOver(`sms gateway ${response.status}`, response.status < 500 && ![401, 403, 408, 429].includes(response.status))
  },
})
