/** What was sealed as plain data, read back without trusting its shape. */
export const entriesOf = (kept: unknown): ReadonlyMap<string, unknown> => new Map(typeof kept === 'object' && kept !== null ? Object.entries(kept) : [])
export const wordsOf = (kept: unknown): string => (typeof kept === 'string' ? kept : '')
