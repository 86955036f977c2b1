import { NotHandedOver, type Message, type Transport } from '../outbox.ts'

/** Mail one way and SMS another. What has no way yet waits in the outbox: a gateway may be configured tomorrow. */
export const byChannel = (transports: Readonly<Record<Message['channel'], Transport | null>>): Transport => ({
  name: 'by channel',
  async send(message, id) {
    const transport = transports[message.channel]
    if (!transport) throw new NotHandedOver(`no ${message.channel} configured`, false)
    await transport.send(message, id)
  },
})
