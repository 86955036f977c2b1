import type { HTMLAttributes } from 'preact'
import type { Children } from '../children.ts'
import type { DeviceCheckWords, RoomWords } from './room-words.ts'

type Custom<Attributes> = HTMLAttributes<HTMLElement> & { readonly children?: Children } & { readonly [Name in keyof Attributes]?: Attributes[Name] }

// The custom elements of this folder, as JSX knows them. All their words come in as attributes.
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'hv-away': Custom<object>
      'hv-copy': Custom<{ text: string; label: string; copied: string }>
      'hv-draft': Custom<{ action: string; saved: string; failed: string; conflict?: string | undefined }>
      'hv-filter': Custom<{ list: string; none: string; found: string }>
      'hv-hold': Custom<{ until: string; now: string; left: string; soon: string; over: string }>
      'hv-live': Custom<{ stream: string; now: string; until: string; fresh: string }>
      'hv-more': Custom<object>
      'hv-offline': Custom<{ message: string }>
      'hv-passkey': Custom<{ options: string; failed: string }>
      'hv-room': Custom<RoomWords & { part: 'guide' | 'participant'; signals: string; stream: string; servers: string; relayed: boolean; camera: 'on' | 'off'; back: string; out: string; telephone: string }>
      'hv-device-check': Custom<DeviceCheckWords>
      'hv-print': Custom<{ label: string }>
      'hv-voucher': Custom<{ keys: string; sign: string; redeem: string; picture: string; done: string } & { [Said in 'busy' | 'words' | 'key' | 'unknown' | 'used' | 'early' | 'closed' | 'malformed' | 'too-often' | 'failed' as `says-${Said}`]: string }>
      'hv-voucher-in': Custom<{ file: string }>
      'hv-work': Custom<{ challenge: string; bits: string; src: string }>
      'hv-session': Custom<{ until: string; now: string; before: string; ended: string }>
    }
  }
}
