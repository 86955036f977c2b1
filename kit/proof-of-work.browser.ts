/**
 * The browser's half of kit/proof-of-work.ts. Plain WebCrypto, so it needs no library. Run it in a worker: on a slow
 * phone sixty thousand small promises keep a page busy for seconds.
 */

/** Looks for the answer to a challenge. Takes a second or so; abort the signal to stop. */
export const solveProofOfWork = async (challenge: string, bits: number, signal?: AbortSignal): Promise<string> => {
  const text = new TextEncoder()
  const atOnce = 256
  for (let first = 0; ; first += atOnce) {
    signal?.throwIfAborted()
    const hashes = await Promise.all(Array.from({ length: atOnce }, (_, offset) =>
      crypto.subtle.digest('SHA-256', text.encode(`${challenge}:${first + offset}`))))
    const offset = hashes.findIndex(hash => new DataView(hash).getUint32(0) >>> (32 - bits) === 0)
    if (offset >= 0) return String(first + offset)
  }
}
