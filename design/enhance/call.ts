/** What passes between two browsers by way of the server, which checks it and adds the part of whoever said it. */
export type Said =
  | { readonly kind: 'hello' | 'bye' }
  | { readonly kind: 'welcome'; readonly to: string }
  | { readonly kind: 'offer' | 'answer'; readonly to: string; readonly sdp: string }
  | { readonly kind: 'candidate'; readonly to: string; readonly candidate: string; readonly mid: string }
export type Heard = (Said | { readonly kind: 'phone' }) & { readonly from: string; readonly role: string }

export type CallState = 'waiting' | 'connecting' | 'connected' | 'lost' | 'left' | 'elsewhere'
/** What the other lets be seen and heard. */
export type Shown = { readonly camera: boolean; readonly microphone: boolean }

export type CallSettings = {
  /** The guide offers and the participant answers, so that two offers never cross. */
  readonly offers: boolean
  readonly role: string
  readonly configuration: RTCConfiguration
  say(said: Said & { readonly from: string }): void
  /** One's own sound and picture as they are now. */
  track(kind: string): MediaStreamTrack | null
  changed(state: CallState): void
  received(track: MediaStreamTrack): void
  shown(other: Shown): void
}

type Peer = { readonly name: string; readonly connection: RTCPeerConnection; readonly channel: RTCDataChannel; offeredAt: number }

/** Milliseconds: how long addresses are gathered before the first description goes, and when an offer without result is made again. */
const gatherFor = 1000
const tryAgainAfter = 8000
const tendEvery = 2000

/**
 * One talk between two browsers. Each page has a name of its own; whoever comes in says hello, the one who is there
 * says welcome, and the guide offers. When the line is lost the guide offers anew until it is back.
 */
export class Call {
  readonly #name = crypto.randomUUID()
  readonly #settings: CallSettings
  #peer: Peer | null = null
  #mine: Shown = { camera: false, microphone: false }
  /** One thing at a time: what is heard is done in the order it was said. */
  #busy: Promise<void> = Promise.resolve()
  readonly #tending: ReturnType<typeof setInterval>

  constructor(settings: CallSettings) {
    this.#settings = settings
    this.#tending = setInterval(() => this.#tend(), tendEvery)
  }

  /** The line to the server is open, for the first time or again. */
  opened(): void { this.#say({ kind: 'hello' }) }

  hear(heard: Heard): void {
    this.#busy = this.#busy.then(() => this.#hear(heard)).catch(() => {}) // a description too late for its connection; the next offer mends it
  }

  /** Sound or picture goes on, off or to another device. */
  async show(mine: Shown): Promise<void> {
    this.#mine = mine
    for (const transceiver of this.#peer?.connection.getTransceivers() ?? []) await this.#lend(transceiver)
    this.#tell()
  }

  get connection(): RTCPeerConnection | null { return this.#peer?.connection ?? null }
  /** What to say when the page goes. */
  get farewell(): Said & { readonly from: string } { return { kind: 'bye', from: this.#name } }

  end(): void {
    clearInterval(this.#tending)
    this.#drop()
  }

  async #hear(heard: Heard): Promise<void> {
    const { offers, role, changed } = this.#settings
    if (heard.from === this.#name || 'to' in heard && heard.to !== this.#name) return
    if (heard.role === role) {
      // The same person came in at another window: that one has it from here on.
      if (heard.kind === 'hello') { this.end(); changed('elsewhere') }
      return
    }
    if (heard.kind === 'bye' && heard.from === this.#peer?.name) { this.#drop(); changed('left') }
    if (heard.kind === 'hello' && !offers) this.#say({ kind: 'welcome', to: heard.from })
    if ((heard.kind === 'hello' || heard.kind === 'welcome') && offers && !this.#isAlive(heard.from)) await this.#offer(heard.from)
    if (heard.kind === 'offer' && !offers) await this.#answer(heard.from, heard.sdp)
    if (heard.from !== this.#peer?.name) return
    if (heard.kind === 'answer') await this.#peer.connection.setRemoteDescription({ type: 'answer', sdp: heard.sdp })
    if (heard.kind === 'candidate') await this.#peer.connection.addIceCandidate({ candidate: heard.candidate, sdpMid: heard.mid })
  }

  #isAlive(name: string): boolean {
    return this.#peer?.name === name && (this.#peer.connection.connectionState === 'connected' || Date.now() - this.#peer.offeredAt < tryAgainAfter)
  }

  async #offer(to: string): Promise<void> {
    const known = this.#known(to)
    const peer = known ?? this.#meet(to)
    if (!known) for (const kind of ['audio', 'video']) await this.#lend(peer.connection.addTransceiver(kind))
    peer.offeredAt = Date.now()
    await peer.connection.setLocalDescription(await peer.connection.createOffer({ iceRestart: known !== null }))
    await this.#describe(peer, 'offer')
  }

  async #answer(from: string, sdp: string): Promise<void> {
    const peer = this.#known(from) ?? this.#meet(from)
    await peer.connection.setRemoteDescription({ type: 'offer', sdp })
    for (const transceiver of peer.connection.getTransceivers()) await this.#lend(transceiver)
    await peer.connection.setLocalDescription()
    await this.#describe(peer, 'answer')
  }

  /** A connection that failed for good is not mended but made anew. */
  #known(name: string): Peer | null {
    const peer = this.#peer
    return peer?.name === name && peer.connection.connectionState !== 'failed' && peer.connection.connectionState !== 'closed' ? peer : null
  }

  /** Sends one's description with the addresses found so far; those found later follow one by one. */
  async #describe({ name, connection }: Peer, kind: 'offer' | 'answer'): Promise<void> {
    connection.onicecandidate = null
    await new Promise<void>((done) => {
      if (connection.iceGatheringState === 'complete') return done()
      setTimeout(done, gatherFor)
      connection.onicegatheringstatechange = () => { if (connection.iceGatheringState === 'complete') done() }
      return undefined
    })
    this.#say({ kind, to: name, sdp: connection.localDescription?.sdp ?? '' })
    connection.onicecandidate = ({ candidate }) => {
      if (candidate?.candidate) this.#say({ kind: 'candidate', to: name, candidate: candidate.candidate, mid: candidate.sdpMid ?? '' })
    }
  }

  #meet(name: string): Peer {
    this.#drop()
    const { configuration, changed, received, shown } = this.#settings
    const connection = new RTCPeerConnection(configuration)
    const channel = connection.createDataChannel('shown', { negotiated: true, id: 0 })
    const peer: Peer = { name, connection, channel, offeredAt: 0 }
    this.#peer = peer
    changed('connecting')
    connection.ontrack = ({ track }) => received(track)
    connection.onconnectionstatechange = () => {
      if (this.#peer !== peer) return
      const state = connection.connectionState
      if (state === 'connected') changed('connected')
      if (state === 'disconnected' || state === 'failed') changed('lost')
    }
    channel.addEventListener('open', () => this.#tell())
    channel.addEventListener('message', ({ data }) => shown({ camera: String(data).includes('camera'), microphone: String(data).includes('microphone') }))
    return peer
  }

  async #lend(transceiver: RTCRtpTransceiver): Promise<void> {
    transceiver.direction = 'sendrecv'
    await transceiver.sender.replaceTrack(this.#settings.track(transceiver.receiver.track.kind))
  }

  #tell(): void {
    if (this.#peer?.channel.readyState === 'open') this.#peer.channel.send(`${this.#mine.camera ? 'camera ' : ''}${this.#mine.microphone ? 'microphone' : ''}`)
  }

  #tend(): void {
    const peer = this.#peer
    if (peer && this.#settings.offers && !this.#isAlive(peer.name)) this.#busy = this.#busy.then(() => (this.#peer === peer && !this.#isAlive(peer.name) ? this.#offer(peer.name) : undefined)).catch(() => {})
  }

  #say(said: Said): void { this.#settings.say({ ...said, from: this.#name }) }

  #drop(): void {
    this.#peer?.connection.close()
    this.#peer = null
  }
}
