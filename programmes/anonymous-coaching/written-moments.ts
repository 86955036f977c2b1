/**
 * The page of moments, as it was last written out for someone who sees the same. Whoever comes in is shown the same few
 * guides and moments as whoever came before; only what makes a form of its own differs, and is written in anew.
 */
import { dayOf, type Day, type Instant } from '../../kit/time.ts'
import type { Frame } from '../../core/chrome.tsx'
import type { Offer } from './moments.ts'

type Seen = { readonly frame: Frame; readonly offers: readonly Offer[]; readonly day: Day }
type Written = Seen & { readonly parts: readonly Part[] }
type Part = { readonly text: string } | 'act' | 'challenge'

/** Voices and colour schemes of a few providers. */
const most = 100

/** What each visitor's forms have of their own. */
export type Own = { readonly act: () => string; readonly challenge: string }
/** @param draw writes it out with this visitor's challenge, when it is another page than before. */
export type WrittenMoments = { write(frame: Frame & { readonly now: Instant }, offers: readonly Offer[], own: Own, draw: () => string): string }

export const keepMomentsWritten = (): WrittenMoments => {
  const kept = new Map<string, Written>()
  return {
    write(frame, offers, { act, challenge }, draw) {
      const { asked, provider, voice } = frame
      const key = [provider.id, voice.locale, voice.address, asked.cookies['scheme'] ?? ''].join(' ')
      const seen: Seen = { frame, offers, day: dayOf(frame.now, provider.zone) }
      let written = kept.get(key)
      if (!written || !isSame(written, seen)) {
        written = { ...seen, parts: partsOf(draw(), challenge) }
        kept.delete(key)
        kept.set(key, written)
        if (kept.size > most) for (const [oldest] of kept) { kept.delete(oldest); break }
      }
      return written.parts.map(part => (part === 'act' ? act() : part === 'challenge' ? challenge : part.text)).join('')
    },
  }
}

/** The memories give the same objects until something changes, so that comparing is cheap. */
const isSame = (one: Seen, other: Seen): boolean =>
  one.day === other.day && one.frame.provider === other.frame.provider && one.offers.length === other.offers.length
  && one.offers.every(({ guide, moments }, index) => other.offers[index]?.guide === guide && other.offers[index].moments === moments)

const partsOf = (html: string, challenge: string): readonly Part[] => {
  const act = /(?<=name="act" value=")[^"]+/g
  return html.split(challenge).flatMap((piece, index): readonly Part[] => {
    const texts = piece.split(act).flatMap((text, at): readonly Part[] => (at === 0 ? [{ text }] : ['act', { text }]))
    return index === 0 ? texts : ['challenge', ...texts]
  })
}
