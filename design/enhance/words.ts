/** An attribute's words with what belongs between the braces: `words(element, 'saved', { time: '14:02' })`. */
export function words(element: Element, attribute: string, values: Readonly<Record<string, string>> = {}): string {
  return (element.getAttribute(attribute) ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

/** A line that is read aloud when it changes, as soon as the listener is free. */
export function politeLine(hidden = false): HTMLElement {
  const line = document.createElement('p')
  line.setAttribute('role', 'status')
  line.className = hidden ? 'hidden' : 'muted'
  return line
}

/** The moment on this device's clock that the server calls `until`: the server's own `now` tells how far apart the two are. */
export function deadline(element: Element): number {
  const until = Date.parse(element.getAttribute('until') ?? '')
  const now = Date.parse(element.getAttribute('now') ?? '')
  return Date.now() + until - (Number.isNaN(now) ? Date.now() : now)
}

/** A custom element that tidies up after itself: what it listens to and repeats stops when it leaves the page. */
export abstract class Enhancement extends HTMLElement {
  #gone = new AbortController()

  abstract start(): void

  connectedCallback(): void {
    this.#gone = new AbortController()
    // A script that the browser kept may be here before the page is: then what stands inside is still on its way.
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => this.start(), { once: true, signal: this.#gone.signal })
    else this.start()
  }

  disconnectedCallback(): void {
    this.#gone.abort()
  }

  protected on(target: EventTarget, type: string, react: (event: Event) => void): void {
    target.addEventListener(type, react, { signal: this.#gone.signal })
  }

  protected onLeave(act: () => void): void {
    this.#gone.signal.addEventListener('abort', act)
  }

  protected everySecond(act: () => void): void {
    const timer = setInterval(act, 1000)
    this.#gone.signal.addEventListener('abort', () => clearInterval(timer))
  }
}
