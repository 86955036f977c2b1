import type { Exhibit } from '../exhibit.ts'
import { Scale, type ScalePoint } from './scale.tsx'

const points = (step: number, sign = ''): readonly ScalePoint[] => Array.from({ length: 11 }, (_, index) => ({ value: String(index * step), label: `${index * step}${sign}` }))

export const exhibit: Exhibit = {
  name: 'scale',
  title: 'Scale',
  criteria: [
    'Arrow keys walk along the points, and the name of the group is the question.',
    'What the ends mean is in words, and heard with the question.',
    'No point is chosen beforehand, and none is red or green.',
    'Each point is at least 44 pixels wide and high, from 320 pixels on.',
  ],
  examples: [
    { title: 'From 0 to 10', shows: () => <Scale name="trust" label="Ik durf te vertrouwen op de mensen met wie ik werk." points={points(1)} ends={{ least: 'helemaal niet', most: 'helemaal wel' }} value="6" /> },
    { title: 'In tens, nothing answered', shows: () => <Scale name="today" label="Hoeveel procent van je gewone werk kun je vandaag aan?" points={points(10)} ends={{ least: 'niets', most: 'alles' }} error="Kies een antwoord." /> },
  ],
}
