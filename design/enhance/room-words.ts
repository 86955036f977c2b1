/** What the room says of itself, as attributes of its element. */
export type RoomWords = Readonly<Record<
  | 'waiting' | 'connecting' | 'connected' | 'lost' | 'left' | 'elsewhere'
  | 'camera-on' | 'camera-off' | 'camera-turn-on' | 'camera-turn-off' | 'microphone-on' | 'microphone-off' | 'microphone-turn-on' | 'microphone-turn-off'
  | 'their-camera-off' | 'their-microphone-off', string>>

export type DeviceCheckWords = Readonly<Record<'camera-found' | 'camera-none' | 'microphone-found' | 'microphone-heard' | 'microphone-none' | 'played', string>>
