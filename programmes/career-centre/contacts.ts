/** Where a contact of the centre may be found: kinds of work, and parts of the country. */
import type { Translated } from '../../kit/texts.ts'

const same = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

export const sectors = {
  education: same('onderwijs', 'education'),
  care: same('zorg en welzijn', 'care and welfare'),
  culture: same('cultuur', 'culture'),
  government: same('overheid', 'government'),
  craft: same('techniek en ambacht', 'technology and crafts', 'techniek en ambachten'),
  office: same('kantoor en administratie', 'office and administration'),
  trade: same('handel en horeca', 'trade and hospitality'),
  outdoors: same('groen en buiten', 'green and outdoors'),
} as const
export const regions = {
  north: same('noord', 'north'), east: same('oost', 'east'), south: same('zuid', 'south'), west: same('west', 'west'), middle: same('midden', 'middle'), online: same('online', 'online'),
} as const
