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

export const foundIn = (haystack: Buffer, needles: readonly Needle[]): readonly string[] => needles.filter(({ bytes }) => haystack.includes(bytes)).map(({ what }) => what)
