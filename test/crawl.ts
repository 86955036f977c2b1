/** Goes wherever the pages lead, as one role: every page without a parameter, what one was given, and a few of each kind behind links. */
import type { Answer, Browser } from './house.ts'
import { formsIn, linksIn, type FormFound } from './markup.ts'

export type Route = { readonly method: string; readonly template: string; readonly matches: (path: string) => boolean }
export type Seen = { readonly template: string; readonly path: string; readonly answer: Answer }
export type FormSeen = FormFound & { readonly template: string }

export const routesOf = (names: readonly string[]): readonly Route[] => names.map(name => {
  const [method = '', template = ''] = name.split(' ')
  const pattern = new RegExp(`^${template.replaceAll(/[.]/g, String.raw`\.`).replaceAll(/:\w+/g, '[^/?]+')}(\\?.*)?$`)
  return { method, template, matches: path => pattern.test(path) }
})

const templateOf = (routes: readonly Route[], method: string, path: string): string | null =>
  (routes.find(route => route.method === method && !route.template.includes(':') && route.matches(path)) ?? routes.find(route => route.method === method && route.matches(path)))?.template ?? null

/** Leaving clears everything: it is tried elsewhere. */
const leaves = /^\/(away|voice|scheme|calendar)\b/

export const crawl = async (names: readonly string[], browser: Browser, ofEach = 3, given: readonly string[] = []): Promise<{ readonly pages: readonly Seen[]; readonly forms: readonly FormSeen[] }> => {
  const routes = routesOf(names)
  const queue = [...given, ...routes.filter(({ method, template }) => method === 'GET' && !template.includes(':')).map(({ template }) => template)]
  const asked = new Set<string>()
  const times = new Map<string, number>()
  const pages: Seen[] = []
  const forms = new Map<string, FormSeen>()
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const template = templateOf(routes, 'GET', path)
    if (template === null || asked.has(path) || leaves.test(path) || (times.get(template) ?? 0) >= ofEach) continue
    asked.add(path)
    times.set(template, (times.get(template) ?? 0) + 1)
    const answer = await browser.get(path)
    pages.push({ template, path, answer })
    queue.push(...linksIn(answer.text))
    for (const form of formsIn(answer.text, path)) {
      const to = templateOf(routes, form.method, form.action.split('?')[0] ?? '')
      const key = `${form.method} ${to} ${form.fields.map(({ name }) => name).toSorted().join(' ')}`
      if (to !== null && !forms.has(key)) forms.set(key, { ...form, template: to })
    }
  }
  return { pages, forms: [...forms.values()] }
}
