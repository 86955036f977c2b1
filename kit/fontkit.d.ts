/** What we use of fontkit, which comes with pdfkit and without types of its own. */
declare module 'fontkit' {
  export type Command = { readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'; readonly args: readonly number[] }
  export type Glyph = { readonly id: number; readonly advanceWidth: number; readonly path: { readonly commands: readonly Command[] } }
  export type Font = {
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    readonly capHeight: number
    readonly xHeight: number
    readonly postscriptName: string
    hasGlyphForCodePoint(codePoint: number): boolean
    glyphForCodePoint(codePoint: number): Glyph
  }
  export const create: (bytes: Buffer) => Font
}
