import { Enhancement, politeLine, words } from './words.ts'

const pause = 1500

/** Around a form: sends what was written to the server's own `action`, a moment after the last key. Nothing stays in the browser. */
export class DraftElement extends Enhancement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #unsaved = false

  start(): void {
    const form = this.querySelector('form')
    if (!form) return
    const line = politeLine()
    line.classList.add('draft-line')
    form.append(line)
    this.on(form, 'input', () => {
      this.#unsaved = true
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#save(form, line), pause)
    })
    // A phone put away, a tab left: the last chance to send.
    this.on(document, 'visibilitychange', () => { if (document.hidden) this.#save(form, line) })
    this.on(form, 'submit', () => {
      clearTimeout(this.#timer)
      this.#unsaved = false
    })
  }

  #save(form: HTMLFormElement, line: HTMLElement): void {
    if (!this.#unsaved) return
    this.#unsaved = false
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    fetch(words(this, 'action'), { method: 'POST', body, keepalive: true }).then(
      (answer) => this.#tell(line, answer.ok ? 'saved' : answer.status === 409 ? 'conflict' : 'failed'),
      () => this.#tell(line, 'failed'),
    )
  }

  #tell(line: HTMLElement, came: 'saved' | 'failed' | 'conflict'): void {
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' }).format(new Date())
    line.textContent = words(this, came, { time })
    if (came !== 'saved') this.#unsaved = true
  }
}
