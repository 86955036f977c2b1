import type { Transport } from '../outbox.ts'

/** Hands over nothing: in the demo a message has arrived when its page in the outbox shows it. */
export const demoTransport: Transport = { name: 'demo', send: async () => {} }
