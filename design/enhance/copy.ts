import { Enhancement, politeLine, words } from './words.ts'

/** A button that copies the `text`, for who has a clipboard. */
export class CopyElement extends Enhancement {
  start(): void {
    if (!navigator.clipboard) return
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button button--secondary'
    button.textContent = words(this, 'label')
    const line = politeLine()
    this.replaceChildren(button, line)
    this.on(button, 'click', () => {
      navigator.clipboard.writeText(words(this, 'text')).then(
        () => { line.textContent = words(this, 'copied') },
        () => this.remove(),
      )
    })
  }
}
