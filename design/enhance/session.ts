import { Enhancement, deadline } from './words.ts'

/**
 * Holds a warning that the sign-in ends, with a form that keeps it: hidden until `before` seconds before the end. The form is sent
 * in the background, so what stands on the page stays. At the end the page makes way for `ended`, so that nobody reads along.
 */
export class SessionElement extends Enhancement {
  start(): void {
    let end = deadline(this)
    const length = end - Date.now()
    const before = Number(this.getAttribute('before') ?? 120) * 1000
    const form = this.querySelector('form')
    if (form) {
      this.on(form, 'submit', (event) => {
        event.preventDefault()
        fetch(form.action, { method: 'POST' }).then(
          (answer) => { if (answer.ok) end = Date.now() + length },
          () => {},
        ).then(tick)
      })
    }
    const tick = () => {
      this.hidden = end - Date.now() > before
      const ended = this.getAttribute('ended')
      if (Date.now() >= end && ended) location.replace(ended)
    }
    this.setAttribute('role', 'status')
    tick()
    this.everySecond(tick)
  }
}
