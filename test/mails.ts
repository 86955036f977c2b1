/** Mail as it left a house: what went to someone, the newest first, and the links and codes in it. */
import { listOutbox } from '../kit/outbox.ts'
import { deHaven } from '../demo/cast.ts'
import type { House } from './recovery.ts'

export type Mail = { readonly subject: string; readonly text: string }

export const mailsTo = async (house: House, address: string): Promise<readonly Mail[]> =>
  (await house.as('worker', tx => listOutbox(tx, house.vault, deHaven.id, 100))).flatMap(({ message }) => (message.channel === 'mail' && message.to === address ? [message] : []))

/** The path of the first link in the newest mail to someone. */
export const linkTo = async (house: House, address: string): Promise<string> => {
  const [newest] = await mailsTo(house, address)
  const link = /https?:\/\/[^/\s]+(\/\S+)/.exec(newest?.text ?? '')?.[1]
  if (!link) throw new Error(`no link in the newest mail to ${address}`)
  return link
}

export const codeTo = async (house: House, address: string): Promise<string> => {
  const [newest] = await mailsTo(house, address)
  const code = /\b(\d{6})\b/.exec(newest?.text ?? '')?.[1]
  if (!code) throw new Error(`no code in the newest mail to ${address}`)
  return code
}
