/** What came lately, for a program that reads along (Atom, RFC 4287). Words are words: nothing in them becomes a tag. */
import type { Instant } from '../../kit/time.ts'

export type Entry = { readonly address: string; readonly title: string; readonly at: Instant; readonly words: string }
export const feedType = 'application/atom+xml; charset=utf-8'

export const atomFeed = ({ title, by, address, self, entries, founded }: { readonly title: string; readonly by: string; readonly address: string; readonly self: string; readonly entries: readonly Entry[]; /** When nothing came yet. */ readonly founded: Instant }): string => [
  '<?xml version="1.0" encoding="utf-8"?>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  `<id>${escaped(address)}</id><title>${escaped(title)}</title><author><name>${escaped(by)}</name></author>`,
  `<updated>${new Date(Math.max(founded.getTime(), ...entries.map(({ at }) => at.getTime()))).toISOString()}</updated>`,
  `<link rel="self" href="${escaped(self)}"/><link href="${escaped(address)}"/>`,
  ...entries.map(one => `<entry><id>${escaped(one.address)}</id><title>${escaped(one.title)}</title><updated>${one.at.toISOString()}</updated><link href="${escaped(one.address)}"/><summary>${escaped(one.words)}</summary></entry>`),
  '</feed>', '',
].join('\n')

/** XML 1.0 has no place for most control characters, not even escaped. */
const escaped = (text: string): string =>
  text.toWellFormed().replaceAll(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
