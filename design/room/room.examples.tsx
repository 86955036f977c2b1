import type { Exhibit } from '../exhibit.ts'
import { DeviceCheck, Room } from './room.tsx'

export const exhibit: Exhibit = {
  name: 'room',
  title: 'Video room',
  criteria: [
    'What is happening stands there in words, and is read aloud when it changes.',
    'Each button says what it will do; the line below says how it is now.',
    'Without JavaScript there is no empty frame: the page says to choose the telephone.',
    'Camera off means that its light goes out.',
  ],
  examples: [
    {
      title: 'A room before its script',
      shows: () => (
        <Room
          part="participant" signals="#" stream="#" servers={[]} relayed={false} camera="on" back="#" out="#" telephone="#" leave="Stop het gesprek" plain={<p>Videobellen lukt hier niet. Kies de telefoon.</p>}
          words={{
            waiting: 'Marleen is er nog niet.', connecting: 'We verbinden jullie.', connected: 'Je spreekt met Marleen.', lost: 'De verbinding is weg.', left: 'Marleen ging weg.', elsewhere: 'Je bent binnen in een ander venster.',
            'camera-on': 'Je camera staat aan.', 'camera-off': 'Je camera staat uit.', 'camera-turn-on': 'Zet camera aan', 'camera-turn-off': 'Zet camera uit',
            'microphone-on': 'Je microfoon staat aan.', 'microphone-off': 'Je microfoon staat uit.', 'microphone-turn-on': 'Zet microfoon aan', 'microphone-turn-off': 'Zet microfoon uit',
            'their-camera-off': 'De camera van Marleen staat uit.', 'their-microphone-off': 'De microfoon van Marleen staat uit.',
          }}
        />
      ),
    },
    {
      title: 'A check beforehand',
      shows: () => (
        <DeviceCheck
          tryLabel="Probeer camera en microfoon" meterLabel="Hoe hard je klinkt" toneLabel="Speel een toon" plain={<p>Dit gaat niet zonder JavaScript.</p>}
          before={{ camera: 'Camera: nog niet geprobeerd.', microphone: 'Microfoon: nog niet geprobeerd.', sound: 'Geluid: nog niet geprobeerd.' }}
          words={{ 'camera-found': 'Je ziet jezelf.', 'camera-none': 'We vonden geen camera.', 'microphone-found': 'Zeg eens iets.', 'microphone-heard': 'Je microfoon hoort je.', 'microphone-none': 'We vonden geen microfoon.', played: 'Hoorde je een toon?' }}
        />
      ),
    },
  ],
}
