import { assetPath } from '../assets.ts'
import type { Children } from '../children.ts'
import type { DeviceCheckWords, RoomWords } from '../enhance/room-words.ts'
import type { IconName } from '../icons.tsx'
import { Icon } from '../icons.tsx'

export type RoomProps = {
  readonly part: 'guide' | 'participant'
  /** Where signals go, and where they come from. */
  readonly signals: string
  readonly stream: string
  /** What helps to find the other, as browsers know it (RTCIceServer). */
  readonly servers: readonly { readonly urls: readonly string[]; readonly username?: string; readonly credential?: string }[]
  readonly relayed: boolean
  readonly camera: 'on' | 'off'
  /** Where one comes when the room is there no longer, when one stops, and when it becomes a telephone call. */
  readonly back: string
  readonly out: string
  readonly telephone: string
  readonly words: RoomWords
  /** "Stop het gesprek" */
  readonly leave: Children
  /** Read without JavaScript. */
  readonly plain: Children
}

/** Does something in the page itself; without its script it is not there. */
function Press({ name, icon, quiet = false, children }: { readonly name: string; readonly icon: IconName; readonly quiet?: boolean; readonly children: Children }) {
  return <button type="button" class={quiet ? 'button button--danger' : 'button button--secondary'} data-part={name}><Icon name={icon} /><span>{children}</span></button>
}

/** Two people, each with a picture, and what is happening in words. The sound is the talk: there are no captions to be had. */
export function Room({ part, signals, stream, servers, relayed, camera, back, out, telephone, words, leave, plain }: RoomProps) {
  return (
    <hv-room class="room" part={part} signals={signals} stream={stream} servers={JSON.stringify(servers)} relayed={relayed || undefined} camera={camera} back={back} out={out} telephone={telephone} {...words}>
      <div class="room-stage" data-part="stage" hidden>
        {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- people who talk now */}
        <video class="room-them" data-part="them" autoplay playsInline />
        <video class="room-me" data-part="me" autoplay playsInline muted hidden />
        <p class="room-status" data-part="status" role="status" />
        <p class="room-theirs" data-part="theirs" role="status" />
      </div>
      <div class="stack stack--s" data-part="controls" hidden>
        <div class="row">
          <Press name="camera" icon="video-camera">{words['camera-turn-off']}</Press>
          <Press name="microphone" icon="microphone">{words['microphone-turn-off']}</Press>
          <Press name="leave" icon="x" quiet>{leave}</Press>
        </div>
        <p class="muted" data-part="mine" role="status" />
      </div>
      <div class="stack stack--s" data-part="plain">{plain}</div>
      <script type="module" src={assetPath('room.js')} />
    </hv-room>
  )
}

/** Camera, microphone and sound, tried on this device alone. */
export function DeviceCheck({ words, tryLabel, meterLabel, toneLabel, before, plain }: {
  readonly words: DeviceCheckWords
  readonly tryLabel: string
  readonly meterLabel: string
  readonly toneLabel: string
  /** What stands there until one has tried. */
  readonly before: Readonly<Record<'camera' | 'microphone' | 'sound', string>>
  readonly plain: Children
}) {
  return (
    <hv-device-check {...words}>
      <div class="row" hidden><Press name="try" icon="video-camera">{tryLabel}</Press><Press name="tone" icon="bell">{toneLabel}</Press></div>
      <video class="room-preview" data-part="seen" autoplay playsInline muted hidden />
      <div class="stack stack--s" hidden>
        <p data-part="camera" role="status">{before.camera}</p>
        <p data-part="microphone" role="status">{before.microphone}</p>
        <meter class="room-meter" min={0} max={1} value={0} aria-label={meterLabel} />
        <p data-part="sound" role="status">{before.sound}</p>
      </div>
      <div data-part="plain">{plain}</div>
      <script type="module" src={assetPath('room.js')} />
    </hv-device-check>
  )
}
