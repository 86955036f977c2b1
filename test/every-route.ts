/** Every page there is, asked for by someone with ids they should not have: whatever is in the answers. */
import { routesOf } from './crawl.ts'
import type { Browser } from './house.ts'
import type { House } from './recovery.ts'
import { everything, inShare } from './share.ts'

/** Papers and streams, what clears everything, and doors that take their time whoever knocks. */
const withoutWords = /\.pdf$|\/live$|\/signals|^\/(away|voice|scheme|gallery|for-professionals\/:|calendar|code|receipt|come-in|sign-in)\b/

/** What of these words comes back on any GET route, whichever of these ids stands in its address. @param whole on every route, whatever share this run takes */
export const foundOnAnyRoute = async (house: House, browser: Browser, ids: readonly string[], needles: readonly string[], whole = everything): Promise<{ readonly asked: number; readonly found: readonly string[] }> => {
  const found: string[] = []
  const asked = new Set<string>()
  for (const { method, template } of routesOf(house.app.routes)) {
    if (method !== 'GET' || withoutWords.test(template) || !whole && !inShare(template)) continue
    for (const id of ids) {
      const path = template.replaceAll(/:\w+/g, id)
      if (asked.has(path)) continue
      asked.add(path)
      const { text } = await browser.get(path)
      for (const needle of needles) if (text.includes(needle)) found.push(`${path}: ${needle}`)
    }
  }
  return { asked: asked.size, found }
}
