/** Reads links and forms out of a page, as far as our own pages need: attributes in double quotes, nothing inside comments. */

export type FormField = {
  readonly name: string
  /** 'text', 'hidden', 'radio', 'select', 'textarea' … */
  readonly kind: string
  /** What it would send as it stands, or could be chosen to send; empty when it is for typing. */
  readonly values: readonly string[]
}
export type FormFound = { readonly method: 'GET' | 'POST'; readonly action: string; readonly fields: readonly FormField[] }

const unescape = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(String.raw`\s${name}(?:="([^"]*)")?(?=[\s/>])`).exec(tag)
  return found ? unescape(found[1] ?? '') : null
}

export const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a\s[^>]*>/g)].flatMap(([tag]) => attribute(tag, 'href') ?? []).filter(href => href.startsWith('/') && !href.startsWith('//')).map(href => href.replace(/#.*$/, ''))

/** @param path of the page: a form without an action goes there */
export const formsIn = (html: string, path: string): readonly FormFound[] =>
  [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const opening = /^<form\b[^>]*>/.exec(form)?.[0] ?? ''
    const buttons = [...form.matchAll(/<button\b[^>]*>/g)].map(([tag]) => tag)
    const submits = buttons.flatMap(tag => (attribute(tag, 'name') === null ? [] : [{ name: attribute(tag, 'name') ?? '', kind: 'button', value: attribute(tag, 'value') ?? '' }]))
    const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => ({ name: attribute(tag, 'name') ?? '', kind: attribute(tag, 'type') ?? 'text', value: attribute(tag, 'value') ?? '' }))
    const areas = [...form.matchAll(/<textarea\b([^>]*)>([\s\S]*?)<\/textarea>/g)].map(([, tag = '', value = '']) => ({ name: attribute(`<${tag}>`, 'name') ?? '', kind: 'textarea', value: unescape(value) }))
    const selects = [...form.matchAll(/<select\b[^>]*>[\s\S]*?<\/select>/g)].flatMap(([select]) => {
      const name = attribute(/^<select\b[^>]*>/.exec(select)?.[0] ?? '', 'name') ?? ''
      return [...select.matchAll(/<option\b[^>]*>/g)].map(([tag]) => ({ name, kind: 'select', value: attribute(tag, 'value') ?? '' }))
    })
    const fields = new Map<string, { kind: string; values: string[] }>()
    for (const { name, kind, value } of [...inputs, ...areas, ...selects, ...submits]) {
      if (name === '') continue
      const field = fields.get(name) ?? { kind, values: [] }
      if (value !== '') field.values.push(value)
      fields.set(name, field)
    }
    return {
      method: (attribute(opening, 'method') ?? 'get').toUpperCase() === 'POST' ? 'POST' : 'GET',
      action: attribute(opening, 'action') ?? path,
      fields: [...fields].map(([name, field]) => ({ name, ...field })),
    }
  })

const typed: Readonly<Record<string, string>> = { email: 'iemand@example.org', tel: '06 12 34 56 78', url: 'https://www.example.org/', number: '5', password: 'vier woorden in de regen', textarea: 'Een paar woorden.', date: '2026-12-01', time: '10:00' }

/** What someone who fills the form in would send: what stands there, the first choice, or something of its kind. */
export const filledIn = ({ fields }: FormFound): Record<string, string> =>
  Object.fromEntries(fields.map(({ name, kind, values }) => [name, values[0] ?? byName(name) ?? typed[kind] ?? 'Woord']))

const byName = (name: string): string | null =>
  /telephone|phone/.test(name) ? '06 12 34 56 78' : /mail/.test(name) ? 'iemand@example.org'
  : /day\b/i.test(name) ? '2' : /month\b/i.test(name) ? '12' : /year\b/i.test(name) ? '2026'
  : /date|valid|begins|ends/.test(name) ? '2026-12-01' : /from|time/i.test(name) ? '14:00' : /until/i.test(name) ? '15:00' : null

/** The page without what is drawn anew each time it is served. */
export const withoutChance = (html: string): string => html.replaceAll(/(name="(?:act|challenge)" value|challenge)="[\w-]+"/g, '$1=""')
