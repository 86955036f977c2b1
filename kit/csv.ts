/** A sheet as programs for sheets read it: with a mark that says it is UTF-8, semicolons, and every cell between quotes. */

/** A program that opens it takes a cell that begins with one of these for a sum. */
const asSum = /^[=+\-@\t\r]/
const cell = (text: string): string => `"${(asSum.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

export const csvType = 'text/csv; charset=utf-8'
export const csvOf = (rows: readonly (readonly string[])[]): string => `\ufeff${rows.map(row => `${row.map(cell).join(';')}\r\n`).join('')}`
