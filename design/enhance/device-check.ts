import { Devices } from './devices.ts'
import { Enhancement, words } from './words.ts'

const tone = { hertz: 440, seconds: 1.2, loudness: 0.2 } as const

/** Shows one's own picture, how loud one is, and plays a tone. Nothing of it leaves the device. */
export class DeviceCheckElement extends Enhancement {
  readonly #devices = new Devices()

  start(): void {
    for (const hidden of this.querySelectorAll<HTMLElement>('[hidden]')) if (hidden.dataset['part'] !== 'seen') hidden.hidden = false
    this.querySelector('[data-part="plain"]')?.remove()
    this.#press('try', () => void this.#try())
    this.#press('tone', () => this.#play())
    this.on(window, 'pagehide', () => this.#devices.close())
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#devices.close()
  }

  #press(name: string, act: () => void): void {
    const button = this.querySelector(`[data-part="${name}"]`)
    if (button) this.on(button, 'click', act)
  }

  #write(name: string, text: string): void {
    const at = this.querySelector(`[data-part="${name}"]`)
    if (at && at.textContent !== text) at.textContent = text
  }

  async #try(): Promise<void> {
    this.#devices.close()
    await this.#devices.open(true)
    const [camera, microphone] = [this.#devices.track('video'), this.#devices.track('audio')]
    this.#write('camera', words(this, camera ? 'camera-found' : 'camera-none'))
    this.#write('microphone', words(this, microphone ? 'microphone-found' : 'microphone-none'))
    const video = this.querySelector('video')
    if (video) {
      video.hidden = !camera
      video.srcObject = camera ? new MediaStream([camera]) : null
    }
    if (microphone) this.#measure(microphone)
  }

  #measure(microphone: MediaStreamTrack): void {
    const meter = this.querySelector('meter')
    const context = new AudioContext()
    const analyser = new AnalyserNode(context, { fftSize: 1024 })
    context.createMediaStreamSource(new MediaStream([microphone])).connect(analyser)
    const samples = new Float32Array(analyser.fftSize)
    const look = () => {
      if (microphone.readyState === 'ended' || !this.isConnected) return void context.close()
      analyser.getFloatTimeDomainData(samples)
      const loudest = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
      if (meter) meter.value = Math.min(1, loudest * 2)
      if (loudest > 0.05) this.#write('microphone', words(this, 'microphone-heard'))
      setTimeout(look, 100)
      return undefined
    }
    look()
  }

  #play(): void {
    const context = new AudioContext()
    const gain = new GainNode(context, { gain: tone.loudness })
    const oscillator = new OscillatorNode(context, { frequency: tone.hertz })
    oscillator.connect(gain).connect(context.destination)
    oscillator.start()
    oscillator.stop(context.currentTime + tone.seconds)
    oscillator.addEventListener('ended', () => void context.close())
    this.#write('sound', words(this, 'played'))
  }
}
