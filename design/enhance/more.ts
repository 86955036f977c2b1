import { Enhancement } from './words.ts'

/**
 * Around a list (`data-list`) and the link to its next part (`data-next`): fetches that page, takes the element with the same id
 * out of it, and adds its part to the list. The focus goes to what is new. If anything fails the link is simply followed.
 */
export class MoreElement extends Enhancement {
  start(): void {
    this.on(this, 'click', (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-next]') : null
      if (!link) return
      event.preventDefault()
      this.setAttribute('aria-busy', 'true')
      this.#add(link.href).then(
        () => this.removeAttribute('aria-busy'),
        () => location.assign(link.href),
      )
    })
  }

  async #add(address: string): Promise<void> {
    const answer = await fetch(address, { headers: { accept: 'text/html' } })
    if (!answer.ok) throw new Error(String(answer.status))
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const theirs = page.getElementById(this.id)
    const list = this.querySelector('[data-list]')
    const fresh = [...(theirs?.querySelector('[data-list]')?.children ?? [])]
    if (!list || fresh.length === 0) throw new Error('nothing to add')
    list.append(...fresh)
    const next = theirs?.querySelector('a[data-next]')
    const link = this.querySelector('a[data-next]')
    if (next) link?.replaceWith(next)
    else link?.remove()
    fresh[0]?.querySelector<HTMLElement>('button, a, input')?.focus()
  }
}
