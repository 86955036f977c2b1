import type { Exhibit } from '../exhibit.ts'
import { Marked } from './marked.tsx'

export const exhibit: Exhibit = {
  name: 'marked',
  title: 'Marked words',
  criteria: [
    'A line below and a number beside carry the mark; the ground only repeats it.',
    'The number leads to what is said about the words, in a list beside the text.',
    'Whoever listens hears after the words what kind they are.',
    'The text itself stays as it was written, line by line.',
  ],
  examples: [
    {
      title: 'Words to look at again',
      shows: () => (
        <Marked
          text={'Door haar hoofdpijn werkt zij korter.\nOp dinsdag gaat zij naar de psycholoog.'}
          places={[{ from: 10, until: 19, number: 1, heard: 'klacht' }, { from: 66, until: 76, number: 2, heard: 'behandeling' }]}
        />
      ),
    },
    { title: 'Nothing marked', shows: () => <Marked text="Zij werkt drie dagen van zes uur." places={[]} /> },
  ],
}
