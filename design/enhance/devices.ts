/** One's own camera and microphone. Off is really off for the camera: its light goes out. */
export class Devices {
  #camera: MediaStreamTrack | null = null
  #microphone: MediaStreamTrack | null = null
  #wantsSound = true

  track(kind: string): MediaStreamTrack | null { return kind === 'video' ? this.#camera : this.#microphone }
  get camera(): boolean { return this.#camera !== null }
  get microphone(): boolean { return this.#wantsSound && this.#microphone !== null }

  /** Asks once for both, so that the browser asks the person once; what is not there or not allowed stays off. */
  async open(withCamera: boolean): Promise<void> {
    const both = withCamera ? await ask({ audio: true, video: picture }) : null
    const given = both ?? await ask({ audio: true })
    this.#microphone = given?.getAudioTracks()[0] ?? null
    this.#camera = given?.getVideoTracks()[0] ?? null
    if (!given && withCamera) await this.setCamera(true)
  }

  async setCamera(on: boolean): Promise<void> {
    this.#camera?.stop()
    this.#camera = on ? (await ask({ video: picture }))?.getVideoTracks()[0] ?? null : null
  }

  async setMicrophone(on: boolean): Promise<void> {
    this.#wantsSound = on
    if (on && !this.#microphone) this.#microphone = (await ask({ audio: true }))?.getAudioTracks()[0] ?? null
    if (this.#microphone) this.#microphone.enabled = on
  }

  close(): void {
    this.#camera?.stop()
    this.#microphone?.stop()
    this.#camera = null
    this.#microphone = null
  }
}

/** Enough for a face, and light enough for a phone on mobile data. */
const picture: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 480 }, facingMode: 'user' }

const ask = (wanted: MediaStreamConstraints): Promise<MediaStream | null> => navigator.mediaDevices?.getUserMedia(wanted).catch(() => null) ?? Promise.resolve(null)
