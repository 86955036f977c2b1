// A script of its own, loaded only by the pages where one signs in: what it brings along is heavier than the rest together.
import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { Enhancement, politeLine, words } from './words.ts'

/**
 * Around a form with a hidden field `response`: asks the server's `options`, lets the device answer, and sends the form with that
 * answer. Says so when the device did not answer, or the person stopped.
 */
class PasskeyElement extends Enhancement {
  start(): void {
    const form = this.querySelector('form')
    if (!form) return
    const line = politeLine()
    form.append(line)
    this.on(form, 'submit', (event) => {
      event.preventDefault()
      line.textContent = ''
      this.#ask(form).catch(() => { line.textContent = words(this, 'failed') })
    })
  }

  async #ask(form: HTMLFormElement): Promise<void> {
    const answer = await fetch(words(this, 'options'), { method: 'POST', body: new URLSearchParams() })
    if (!answer.ok) throw new Error('no options')
    const optionsJSON = await answer.json()
    const response = 'user' in optionsJSON ? await startRegistration({ optionsJSON }) : await startAuthentication({ optionsJSON })
    const field = form.elements.namedItem('response')
    if (field instanceof HTMLInputElement) field.value = JSON.stringify(response)
    form.submit()
  }
}

customElements.define('hv-passkey', PasskeyElement)
