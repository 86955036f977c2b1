/** What someone may ask of work, to choose from and weigh; and what of the present work could be otherwise. */
import type { Translated } from '../../kit/texts.ts'

const same = (dutch: string, english: string, flemish = dutch): Translated => ({ 'nl-NL': dutch, 'nl-BE': flemish, en: english })

export const criteria = {
  interests: same('De inhoud past bij mijn interesses', 'The content fits my interests'),
  talents: same('Ik gebruik mijn talenten', 'I use my talents'),
  meaning: same('Het werk heeft zin voor mij', 'The work has meaning for me'),
  people: same('Hoe ik met mensen omga', 'How I deal with people'),
  independence: same('Zelfstandig werken', 'Working independently'),
  variety: same('Afwisseling', 'Variety'),
  calm: same('Rust en tempo', 'Calm and pace'),
  limits: same('Ruimte voor mijn grenzen', 'Room for my limits'),
  atmosphere: same('Sfeer en cultuur', 'Atmosphere and culture'),
  leading: same('Leidinggeven of geleid worden', 'Leading or being led'),
  growth: same('Leren en groeien', 'Learning and growing'),
  hours: same('Werktijden', 'Working hours', 'Werkuren'),
  travel: same('Reistijd', 'Travel time'),
  security: same('Zekerheid', 'Security'),
  income: same('Inkomen', 'Income'),
  body: same('Lichamelijk haalbaar', 'Physically feasible'),
} as const

export const changes = {
  tasks: same('Mijn taken', 'My tasks'),
  people: same('De mensen om mij heen', 'The people around me'),
  culture: same('De cultuur', 'The culture'),
  'my-way': same('Mijn eigen manier van werken', 'My own way of working'),
} as const
