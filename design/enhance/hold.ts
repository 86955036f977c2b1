import { Enhancement, deadline, politeLine, words } from './words.ts'

const warning = 120

/** Counts down how long something is held. Seen all the time, heard twice: two minutes before the end, and at the end. */
export class HoldElement extends Enhancement {
  start(): void {
    const end = deadline(this)
    const left = document.createElement('p')
    left.className = 'hold-left'
    left.setAttribute('aria-hidden', 'true')
    const line = politeLine(true)
    this.append(left, line)
    const say = (text: string) => { if (line.textContent !== text) line.textContent = text }
    const tick = () => {
      const seconds = Math.max(0, Math.round((end - Date.now()) / 1000))
      const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
      left.textContent = seconds > 0 ? words(this, 'left', { time }) : words(this, 'over')
      if (seconds === 0) say(words(this, 'over'))
      else if (seconds <= warning) say(words(this, 'soon'))
      this.toggleAttribute('soon-over', seconds <= warning)
    }
    tick()
    this.everySecond(tick)
  }
}
