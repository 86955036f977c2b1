import { Enhancement } from './words.ts'

const typing = 'input, textarea, select, [contenteditable]'

/**
 * Around the link "Snel weg": hides the page at once and leaves no step back. Three times Shift does the same, but not while
 * typing, and not on touch screens, whose keyboards press Shift by themselves.
 */
export class AwayElement extends Enhancement {
  start(): void {
    const link = this.querySelector('a')
    if (!link) return
    this.on(link, 'click', (event) => {
      event.preventDefault()
      this.#leave(link.href)
    })
    if (!matchMedia('(hover: hover) and (pointer: fine)').matches) return
    let presses: readonly number[] = []
    this.on(document, 'keydown', (event) => {
      if (!(event instanceof KeyboardEvent)) return
      const elsewhere = event.key !== 'Shift' || event.repeat || (event.target instanceof Element && event.target.closest(typing))
      presses = elsewhere ? [] : [...presses.filter((moment) => event.timeStamp - moment < 1500), event.timeStamp]
      if (presses.length >= 3) this.#leave(link.href)
    })
  }

  #leave(address: string): void {
    document.documentElement.dataset['away'] = ''
    document.title = '\u200b'
    location.replace(address)
  }
}
