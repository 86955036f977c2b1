// For tests: what stands in somebody's way on a page, as far as axe can tell, in every palette.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

/** Without its comments it is half as long, and every page has to read it. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Rules = { readonly type: 'tag' | 'rule'; readonly values: string[] }

/** Levels A and AA of WCAG 2.0 to 2.2, and axe's own advice. */
const all: Rules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }
/** What another palette can change; the rest of a page is the same by day and by night. `npm run prove` asks everything everywhere. */
const ofColour: Rules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }

/** Without motion a colour is there at once, not halfway. */
const plain = { colorScheme: 'light', forcedColors: 'none', contrast: 'no-preference', reducedMotion: 'reduce' } as const
const palettes = [
  { name: 'by day', media: {}, rules: all },
  { name: 'by night', media: { colorScheme: 'dark' }, rules: ofColour },
  { name: 'in system colours', media: { forcedColors: 'active' }, rules: ofColour },
  { name: 'with more contrast', media: { contrast: 'more' }, rules: ofColour },
] as const

type Found = Pick<AxeResults, 'violations'>

declare global {
  interface Window {
    /** There once a page was looked at for the first time. */
    readonly axe?: { run(context: Document, options: object): Promise<Found> }
  }
}

/** Every barrier axe can find on the page as it stands: by day, by night, in system colours, with more contrast. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const { name, media, rules } of palettes) {
    await page.emulateMedia({ ...plain, ...media })
    const { violations } = await look(page, process.env['PROVE'] ? all : rules)
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id} at ${html.slice(0, 200)}`)))
  }
  await page.emulateMedia(plain)
  return found
}

/** Bringing axe into a page takes longer than looking with it: it is brought once, and stays until the next page. */
async function look(page: Page, rules: Rules): Promise<Found> {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe)
  const found = await page.evaluate(async rules => await window.axe?.run(document, { runOnly: rules, resultTypes: ['violations'] }), rules)
  if (!found) throw new Error('axe went away')
  return found
}
