/**
 * What one browser may tell the other through us. Only what is named here passes on, so that a browser which was
 * tampered with cannot send the other anything else.
 */
import { refuse, type Refusal } from '../../kit/refusal.ts'

type Browser = { /** One page in one browser, made anew at every load. */ readonly from: string }
export type Signal = Browser & (
  | { readonly kind: 'hello' | 'bye' | 'phone' }
  | { readonly kind: 'welcome'; readonly to: string }
  | { readonly kind: 'offer' | 'answer'; readonly to: string; readonly sdp: string }
  | { readonly kind: 'candidate'; readonly to: string; readonly candidate: string; readonly mid: string }
)

/** Characters: a description with every codec and address of a browser is about six thousand. */
export const longestSignal = 24_000
/** In the two minutes that they are kept. Two browsers need about ten. */
export const mostSignals = 200

const name = /^[\w-]{8,40}$/
const text = (value: unknown, most: number): string | null => (typeof value === 'string' && value.length <= most ? value : null)
const nameIn = (value: unknown): string | null => (typeof value === 'string' && name.test(value) ? value : null)

const parsed = (typed: string): Readonly<Record<string, unknown>> | null => {
  if (typed.length > longestSignal) return null
  try {
    const value: unknown = JSON.parse(typed)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

/** @param relayed addresses of the browsers themselves then do not pass, whatever the sender was made to do. */
export const readSignal = (typed: string, relayed: boolean): Signal | Refusal<'signal.unknown'> => {
  const given = parsed(typed)
  const [from, to] = [nameIn(given?.['from']), nameIn(given?.['to'])]
  if (!given || !from) return refuse('signal.unknown')
  const { kind } = given
  if (kind === 'hello' || kind === 'bye') return { kind, from }
  if (!to) return refuse('signal.unknown')
  if (kind === 'welcome') return { kind, from, to }
  if (kind === 'offer' || kind === 'answer') {
    const sdp = text(given['sdp'], 20_000)
    return sdp?.startsWith('v=0') ? { kind, from, to, sdp: relayed ? relayedOnly(sdp) : sdp } : refuse('signal.unknown')
  }
  const [candidate, mid] = [text(given['candidate'], 500), text(given['mid'], 16)]
  if (kind !== 'candidate' || !candidate || mid === null || relayed && !candidate.includes(' typ relay')) return refuse('signal.unknown')
  return { kind, from, to, candidate, mid }
}

/** The description without the addresses that are not the relay's. */
const relayedOnly = (sdp: string): string =>
  sdp.split('\n').filter(line => !line.startsWith('a=candidate:') || line.includes(' typ relay')).join('\n')
