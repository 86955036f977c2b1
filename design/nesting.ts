// Browsers repair what is nested wrongly, each time another way, and a repaired page no longer says what it was written to say.

const empty = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
const phrasing = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'span', 'small', 'strong', 'summary', 'label', 'legend', 'button', 'time', 'dt'])
const blocks = new Set(['article', 'aside', 'blockquote', 'details', 'div', 'dl', 'fieldset', 'figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'header', 'main', 'nav', 'ol', 'p', 'section', 'table', 'ul'])
const interactive = new Set(['a', 'button', 'label', 'summary'])
const pressed = new Set(['a', 'button', 'select', 'textarea', 'details'])
const onlyIn: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'], dt: ['dl', 'div'], dd: ['dl', 'div'], tr: ['thead', 'tbody'], td: ['tr'], th: ['tr'], legend: ['fieldset'],
  summary: ['details'], figcaption: ['figure'], caption: ['table'], option: ['select'],
}
const onlyHolds: Readonly<Record<string, readonly string[]>> = { ul: ['li'], ol: ['li'], dl: ['div', 'dt', 'dd'], tr: ['td', 'th'], table: ['caption', 'thead', 'tbody'] }

function misplaced(tag: string, parent: string, above: readonly string[]): boolean {
  if (onlyIn[tag] && !onlyIn[tag].includes(parent)) return true
  if (onlyHolds[parent] && !onlyHolds[parent].includes(tag)) return true
  if (phrasing.has(parent) && blocks.has(tag) && !(/^(summary|legend)$/.test(parent) && /^h\d$/.test(tag))) return true
  if (tag === 'form' && above.includes('form')) return true
  return pressed.has(tag) && above.some((one) => interactive.has(one) && !(one === 'label' && tag !== 'a' && tag !== 'button'))
}

/** What stands where HTML does not allow it, as "parent > tag"; empty when all is well. */
export function faults(html: string): readonly string[] {
  const found: string[] = []
  const open: string[] = []
  for (const [, closing, name = '', rest = ''] of html.matchAll(/<(\/?)([a-z][\w-]*)((?:"[^"]*"|[^">])*)>/g)) {
    if (closing) {
      const last = open.pop()
      if (last !== name) found.push(`${last} closed by ${name}`)
      continue
    }
    if (misplaced(name, open.at(-1) ?? '', open)) found.push(`${open.at(-1)} > ${name}`)
    if (!empty.has(name) && !rest.endsWith('/')) open.push(name)
  }
  return [...found, ...open.map((name) => `${name} left open`)]
}
