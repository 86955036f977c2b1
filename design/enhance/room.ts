// A script of its own, loaded only by the room of a video talk and the check before it.
import { Call, type CallState, type Heard, type Shown } from './call.ts'
import { DeviceCheckElement } from './device-check.ts'
import { Devices } from './devices.ts'
import { Enhancement, words } from './words.ts'

const part = <Kind extends Element>(room: Element, name: string, kind: new () => Kind): Kind | null => {
  const found = room.querySelector(`[data-part="${name}"]`)
  return found instanceof kind ? found : null
}
const write = (at: Element | null, text: string) => { if (at && at.textContent !== text) at.textContent = text }

/** Milliseconds between two tries to hand a signal to the server. */
const sayAgainAfter = 1000
const sayTimes = 5
/** And between two tries to hear it again. */
const listenAgainAfter = 2000

/**
 * The room itself: one's own picture small, the other's large, what is happening in words, and three buttons.
 * Whoever comes first waits; who comes second is let in without anyone doing anything.
 */
class RoomElement extends Enhancement {
  readonly #devices = new Devices()
  readonly #theirs = new MediaStream()
  #call: Call | null = null
  #line: EventSource | null = null
  /** Signals leave one after the other, as they were said. */
  #saying: Promise<unknown> = Promise.resolve()

  start(): void {
    // In the gallery a room leads nowhere, and stays as it is without its script.
    if (!('RTCPeerConnection' in window) || words(this, 'stream') === '#') return
    for (const hidden of this.querySelectorAll<HTMLElement>('[data-part="stage"], [data-part="controls"]')) hidden.hidden = false
    part(this, 'plain', HTMLElement)?.remove()
    this.#press('camera', async () => await this.#devices.setCamera(!this.#devices.camera))
    this.#press('microphone', async () => await this.#devices.setMicrophone(!this.#devices.microphone))
    this.#press('leave', async () => this.#leave())
    this.on(window, 'pagehide', () => this.#farewell())
    this.#turn('waiting')
    void this.#enter()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#close()
  }

  async #enter(): Promise<void> {
    await this.#devices.open(this.getAttribute('camera') !== 'off')
    const role = words(this, 'part')
    const call = new Call({
      role, offers: role === 'guide',
      configuration: { iceServers: JSON.parse(words(this, 'servers')), iceTransportPolicy: this.hasAttribute('relayed') ? 'relay' : 'all' },
      say: (said) => this.#say(JSON.stringify(said)),
      track: (kind) => this.#devices.track(kind),
      changed: (state) => {
        this.#turn(state)
        if (state === 'elsewhere') this.#close()
      },
      received: (track) => {
        for (const before of this.#theirs.getTracks()) if (before.kind === track.kind) this.#theirs.removeTrack(before)
        this.#theirs.addTrack(track)
        const them = part(this, 'them', HTMLVideoElement)
        // Not before there is something to show: a page whose video is empty never counts as loaded.
        if (them && !them.srcObject) them.srcObject = this.#theirs
        void them?.play().catch(() => {})
      },
      shown: (other) => this.#showOther(other),
    })
    this.#call = call
    await this.#showMine()
    this.#listen(call)
  }

  #listen(call: Call): void {
    const line = new EventSource(words(this, 'stream'))
    this.#line = line
    this.on(line, 'open', () => call.opened())
    this.on(line, 'signal', (event) => {
      const heard: Heard = JSON.parse(event instanceof MessageEvent ? event.data : '{}')
      if (heard.kind === 'phone') this.#go(words(this, 'telephone'))
      else call.hear(heard)
    })
    this.on(line, 'error', () => { if (line.readyState === EventSource.CLOSED) void this.#listenAgain(call) })
  }

  /** The talk itself needs no server: one that is away for a moment ends nothing. */
  async #listenAgain(call: Call): Promise<void> {
    const answer = await fetch(words(this, 'stream'), { method: 'HEAD', redirect: 'manual' }).catch(() => null)
    if (this.#call !== call) return
    // The room closed, the sign-in ended, or the talk goes on by telephone: the page behind says which.
    if (answer?.status === 404 || answer?.type === 'opaqueredirect') this.#go(words(this, 'back'))
    else setTimeout(() => { if (this.#call === call) this.#listen(call) }, listenAgainAfter)
  }

  #press(name: string, act: () => Promise<void>): void {
    const button = part(this, name, HTMLButtonElement)
    if (button) this.on(button, 'click', () => { void act().then(() => this.#showMine()) })
  }

  async #showMine(): Promise<void> {
    const { camera, microphone } = this.#devices
    for (const [name, on] of [['camera', camera], ['microphone', microphone]] as const) {
      const button = part(this, name, HTMLButtonElement)
      write(button?.querySelector('span') ?? null, words(this, `${name}-${on ? 'turn-off' : 'turn-on'}`))
      button?.toggleAttribute('data-off', !on)
    }
    write(part(this, 'mine', HTMLElement), `${words(this, camera ? 'camera-on' : 'camera-off')} ${words(this, microphone ? 'microphone-on' : 'microphone-off')}`)
    const me = part(this, 'me', HTMLVideoElement)
    const track = this.#devices.track('video')
    if (me) {
      me.hidden = !track
      me.srcObject = track ? new MediaStream([track]) : null
    }
    await this.#call?.show({ camera, microphone })
  }

  #showOther({ camera, microphone }: Shown): void {
    this.toggleAttribute('their-camera', camera)
    write(part(this, 'theirs', HTMLElement), [camera ? '' : words(this, 'their-camera-off'), microphone ? '' : words(this, 'their-microphone-off')].join(' ').trim())
  }

  #turn(state: CallState): void {
    this.setAttribute('state', state)
    if (state !== 'connected' && state !== 'lost') {
      this.removeAttribute('their-camera')
      write(part(this, 'theirs', HTMLElement), '')
    }
    write(part(this, 'status', HTMLElement), words(this, state))
  }

  #say(signal: string, times = sayTimes): void {
    const send = async (left: number): Promise<void> => {
      const answer = await fetch(words(this, 'signals'), { method: 'POST', body: new URLSearchParams({ signal }), redirect: 'manual' }).catch(() => null)
      if ((answer === null || answer.status >= 500) && left > 1) {
        await new Promise((wait) => setTimeout(wait, sayAgainAfter))
        await send(left - 1)
      }
    }
    this.#saying = this.#saying.then(() => send(times))
  }

  #farewell(): void {
    if (this.#call) navigator.sendBeacon(words(this, 'signals'), new URLSearchParams({ signal: JSON.stringify(this.#call.farewell) }))
  }

  #leave(): void {
    this.#farewell()
    this.#go(words(this, 'out'))
  }

  #go(address: string): void {
    this.#close()
    location.replace(address)
  }

  #close(): void {
    this.#line?.close()
    this.#call?.end()
    this.#call = null
    this.#devices.close()
  }

  /** For a test: what arrives is told by the connection itself. */
  get connection(): RTCPeerConnection | null { return this.#call?.connection ?? null }
}

customElements.define('hv-room', RoomElement)
customElements.define('hv-device-check', DeviceCheckElement)
