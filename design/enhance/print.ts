import { Enhancement, words } from './words.ts'

/** A button that prints the page; without scripts the browser's own menu does. */
export class PrintElement extends Enhancement {
  start(): void {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button button--secondary'
    button.textContent = words(this, 'label')
    this.replaceChildren(button)
    this.on(button, 'click', () => print())
  }
}
