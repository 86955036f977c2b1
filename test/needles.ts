/** Looks for words in raw bytes, in every dress they might wear there. */
export type Needle = { readonly what: string; readonly bytes: Buffer }

/** The part of base64 that is the same whatever stands before and after. */
const base64 = (bytes: Buffer, offset: 0 | 1 | 2): string => {
  const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64').replaceAll('=', '')
  const whole = Math.floor((offset + bytes.length) / 3) * 4
  return text.slice(offset === 0 ? 0 : 4, whole)
}
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16()

export const needlesFor = (word: string): readonly Needle[] => {
  const plain = Buffer.from(word, 'utf8')
  const wide = Buffer.from(word, 'utf16le')
  const dresses: readonly (readonly [string, Buffer])[] = [
    ['plain', plain], ['UTF-16', wide], ['UTF-16, big end first', swapped(wide)],
    ['hex', Buffer.from(plain.toString('hex'))], ['HEX', Buffer.from(plain.toString('hex').toUpperCase())],
    ...([0, 1, 2] as const).map(offset => [`base64 at ${offset}`, Buffer.from(base64(plain, offset))] as const),
  ]
  return dresses.map(([dress, bytes]) => ({ what: `${word} (${dress})`, bytes }))
}

/** The bytes by which a needle is recognised: as many as make one number. */
const beginning = 4

/** Which of these stand in it. It is read once for all of them: asking for each apart, a hundred needles were a hundred readings. */
export const foundIn = (haystack: Buffer, needles: readonly Needle[]): readonly string[] => {
  const found = new Set(needles.filter(({ bytes }) => bytes.length < beginning && haystack.includes(bytes)))
  const sought = new Map<number, Needle[]>()
  /** By the first two bytes, whether any needle begins so: nearly everywhere none does. */
  const begins = new Uint8Array(0x1_0000)
  for (const needle of needles) if (needle.bytes.length >= beginning) {
    begins[needle.bytes.readUInt16BE(0)] = 1
    const key = needle.bytes.readUInt32BE(0)
    sought.set(key, [...sought.get(key) ?? [], needle])
  }
  for (let at = 0, two = haystack[0] ?? 0; at + beginning <= haystack.length; at++) {
    two = ((two & 0xff) << 8) | (haystack[at + 1] ?? 0)
    if (begins[two] === 0) continue
    for (const needle of sought.get(haystack.readUInt32BE(at)) ?? []) if (haystack.compare(needle.bytes, 0, needle.bytes.length, at, Math.min(at + needle.bytes.length, haystack.length)) === 0) found.add(needle)
  }
  return needles.filter(needle => found.has(needle)).map(({ what }) => what)
}
