/** A few words by which someone knows one's own device again; what the browser said itself is not kept. */

const browsers: readonly (readonly [RegExp, string])[] = [[/\bEdgA?\//, 'Edge'], [/\bOPR\//, 'Opera'], [/\bSamsungBrowser\//, 'Samsung Internet'], [/\b(Firefox|FxiOS)\//, 'Firefox'], [/\b(Chrome|CriOS)\//, 'Chrome'], [/\bSafari\//, 'Safari']]
const systems: readonly (readonly [RegExp, string])[] = [[/\bAndroid\b/, 'Android'], [/\biPhone\b/, 'iPhone'], [/\biPad\b/, 'iPad'], [/\bWindows\b/, 'Windows'], [/\bMac OS X\b/, 'Mac'], [/\bCrOS\b/, 'Chromebook'], [/\bLinux\b/, 'Linux']]

const first = (list: readonly (readonly [RegExp, string])[], agent: string) => list.find(([pattern]) => pattern.test(agent))?.[1]

/** 'Firefox, Windows'; null when it is none we know. @param agent the User-Agent header */
export const deviceOf = (agent: string): string | null => [first(browsers, agent), first(systems, agent)].filter(one => one !== undefined).join(', ') || null
