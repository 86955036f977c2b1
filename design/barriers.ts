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
    readonly axe?: { run(context: Document, options: object): Promise<Found>; configure(spec: object): void }
  }
}

/**
 * How well letters stand out is more than half of all looking, and a page says the same thing of hundreds of letters. What has the same
 * colour, size, weight and ground in the same palette is looked at once; what lies loose over something else, each time.
 */
const seen = new Set<string>()
const markUnseen = (known: readonly string[]): readonly string[] => {
  const before = new Set(known)
  const grounds = new Map<Element | null, string>([[null, '']])
  const groundOf = (element: Element): string => {
    const found = grounds.get(element)
    if (found !== undefined) return found
    const { backgroundColor, backgroundImage, opacity, position, filter, mixBlendMode } = getComputedStyle(element)
    const own = [backgroundColor === 'rgba(0, 0, 0, 0)' ? '' : backgroundColor, backgroundImage === 'none' ? '' : backgroundImage, opacity === '1' ? '' : opacity, filter === 'none' ? '' : filter, mixBlendMode === 'normal' ? '' : mixBlendMode, /absolute|fixed|sticky/.test(position) ? 'loose' : ''].join('')
    const ground = `${element.parentElement ? groundOf(element.parentElement) : ''}${own === '' ? '' : `>${own}`}`
    grounds.set(element, ground)
    return ground
  }
  const added: string[] = []
  for (const element of document.querySelectorAll('body, body *')) {
    element.removeAttribute('data-unseen')
    const written = element.matches('input, select, textarea') || [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim() !== '')
    if (!written) continue
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element)
    const look = [color, fontSize, fontWeight, textShadow, groundOf(element)].join(' ')
    if (before.has(look) && !look.includes('loose')) continue
    element.setAttribute('data-unseen', '')
    before.add(look)
    added.push(look)
  }
  return added
}

/**
 * Every barrier axe can find on the page as it stands: by day and by night. In system colours and with more contrast no page has a colour
 * of its own: what it is made of is looked at in the gallery, `inEvery` palette, and `npm run prove` looks at every page so.
 */
export async function barriers(page: Page, inEvery: 'palette' | null = process.env['PROVE'] ? 'palette' : null): Promise<readonly string[]> {
  const found: string[] = []
  for (const { name, media, rules } of inEvery ? palettes : palettes.slice(0, 2)) {
    await page.emulateMedia({ ...plain, ...media })
    const { violations } = await look(page, process.env['PROVE'] ? all : rules, name)
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id} at ${html.slice(0, 200)}`)))
  }
  await page.emulateMedia(plain)
  return found
}

/** Bringing axe into a page takes longer than looking with it: it is brought once, and stays until the next page. */
async function look(page: Page, rules: Rules, palette: string): Promise<Found> {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(axe)
  if (!process.env['PROVE']) {
    const before = [...seen].flatMap(one => one.startsWith(palette) ? [one.slice(palette.length)] : [])
    for (const one of await page.evaluate(markUnseen, before)) seen.add(palette + one)
    await page.evaluate(() => window.axe?.configure({ rules: [{ id: 'color-contrast', selector: '[data-unseen]' }] }))
  }
  const found = await page.evaluate(async rules => await window.axe?.run(document, { runOnly: rules, resultTypes: ['violations'] }), rules)
  if (!found) throw new Error('axe went away')
  return found
}
