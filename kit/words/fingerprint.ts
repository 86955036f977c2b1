/** Four words by which people know a key: the same on paper, on a server and in a browser. */
import { words } from './words.ts'

/** @param hash thirty-two bytes of SHA-256; the first eight decide, and give 51 bits */
export const wordsOfHash = (hash: Uint8Array): readonly string[] => {
  let rest = hash.slice(0, 8).reduce((number, byte) => number * 256n + BigInt(byte), 0n)
  return Array.from({ length: 4 }, () => {
    const word = words[Number(rest % BigInt(words.length))] ?? ''
    rest /= BigInt(words.length)
    return word
  })
}
