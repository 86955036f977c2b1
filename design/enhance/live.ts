import { Enhancement, deadline, politeLine, words } from './words.ts'

/**
 * Listens whether something changed (`stream`), and then takes this same element out of the page as it is now: the server decides
 * anew what there is to see. Nobody sees a page in the background, so that waits. It stops when the sign-in's time is up; the link
 * to look again stays.
 */
export class LiveElement extends Enhancement {
  start(): void {
    const end = deadline(this)
    if (Date.now() >= end) return
    const source = new EventSource(words(this, 'stream'))
    const line = politeLine(true)
    this.append(line)
    let stale = false
    let busy = false
    const look = () => {
      if (document.hidden || !stale || busy) return
      stale = false
      busy = true
      this.#renew(line).catch(() => source.close()).finally(() => {
        busy = false
        look()
      })
    }
    this.on(source, 'changed', () => {
      stale = true
      look()
    })
    // A line that fell and came back may have missed something, so one looks; the first time the page is as new as the line.
    let wasOpen = false
    this.on(source, 'open', () => {
      stale ||= wasOpen
      wasOpen = true
      look()
    })
    this.on(source, 'ended', () => source.close())
    this.on(document, 'visibilitychange', look)
    this.onLeave(() => source.close())
    this.everySecond(() => { if (Date.now() >= end) source.close() })
  }

  async #renew(line: HTMLElement): Promise<void> {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
    const theirs = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(this.id)?.querySelector('[data-live]')
    const ours = this.querySelector('[data-live]')
    // Led elsewhere, what was here is over, and does not stay on the screen. But to signing in: what was typed here has to stay.
    if (answer.redirected && !theirs && !new URL(answer.url).pathname.startsWith('/sign-in')) return location.assign(answer.url)
    if (!answer.ok || !theirs || !ours) throw new Error(String(answer.status))
    const more = theirs.querySelectorAll('li').length > ours.querySelectorAll('li').length
    const news = theirs.getAttribute('data-news')
    const isNews = news !== null && news !== ours.getAttribute('data-news')
    ours.replaceWith(theirs)
    if (!more && !isNews) return
    line.textContent = ''
    line.textContent = isNews ? news : words(this, 'fresh')
  }
}
