/** The browser's program, or null when there is none. */
export function findChromium(): string | null
/** As findChromium, after installing one where that is possible. */
export function ensureChromium(): string | null
