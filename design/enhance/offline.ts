import { Enhancement, words } from './words.ts'

/** Says so when the connection drops, and falls silent when it is back. */
export class OfflineElement extends Enhancement {
  start(): void {
    const show = () => { this.textContent = navigator.onLine ? '' : words(this, 'message') }
    this.on(window, 'offline', show)
    this.on(window, 'online', show)
    show()
  }
}
