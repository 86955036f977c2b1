import { Enhancement, politeLine, words } from './words.ts'

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Around a search form: narrows the list with the id `list` while typing. Enter still asks the server, which sees more pages. */
export class FilterElement extends Enhancement {
  start(): void {
    const field = this.querySelector<HTMLInputElement>('input[type="search"]')
    const list = document.getElementById(words(this, 'list'))
    if (!field || !list) return
    const line = politeLine()
    this.append(line)
    this.on(field, 'input', () => {
      const sought = plain(field.value).split(/\s+/).filter(Boolean)
      let count = 0
      for (const item of list.children) {
        const text = plain(item.textContent ?? '')
        const matches = sought.every((word) => text.includes(word))
        item.toggleAttribute('hidden', !matches)
        if (matches) count += 1
      }
      line.textContent = sought.length === 0 ? '' : words(this, count === 0 ? 'none' : 'found', { count: String(count) })
    })
  }
}
