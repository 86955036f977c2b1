/** Those of the ward De Brug: who plans, who guides beside Wilma, who learns beside Noa, and who works there and guides nobody. */
import { parseId, type Id } from '../kit/id.ts'
import { wilmaOfDeHaven, type Member } from './cast.ts'

const id = (last: string): Id<'person'> => {
  const made = parseId<'person'>(`00000000-0000-7000-8000-${last.padStart(12, '0')}`)
  if (!made) throw new Error(`no id: ${last}`)
  return made
}

export const tessaOfDeHaven: Member = { id: id('e3'), name: 'Tessa Rademaker', mail: 'tessa@dehaven.example', offices: ['planner'], profile: null }

const supervisor = (last: string, name: string, ownWords: string) => ({
  id: id(last), name, mail: `${(name.split(' ')[0] ?? '').toLowerCase()}.brug@dehaven.example`, offices: ['guide'], profile: { ...wilmaOfDeHaven.profile, ownWords },
} as const satisfies Member)

/** Mees learns to guide; Timo does it for the first time. */
export const besideWilma = {
  hassan: supervisor('601', 'Hassan Yildirim', 'Vraag het gerust twee keer. De tweede keer leer je het.'),
  joke: supervisor('602', 'Joke van Dam', 'Ik werk hier dertig jaar. Ik leer nog elke week iets van een leerling.'),
  ria: supervisor('603', 'Ria Scholten', 'Eerst kijken, dan samen, dan zelf. In jouw tempo.'),
  nel: supervisor('604', 'Nel Dijkstra', 'Fouten maken mag. We praten er rustig over.'),
  timo: supervisor('605', 'Timo de Groot', 'Ik was zelf kort geleden nog leerling. Ik weet hoe spannend het is.'),
  mees: supervisor('606', 'Mees Brouwer', 'Ik leer begeleiden, zoals jij het vak leert.'),
} as const

/** Works there for years, and is one of a duo. */
export const corrieOfDeBrug = { id: id('621'), name: 'Corrie Veldkamp', mail: 'corrie.brug@voorbeeld.example' } as const

const learner = (last: string, name: string) => ({ id: id(last), name, mail: `${(name.split(' ')[0] ?? '').toLowerCase().replaceAll(/[^a-z]/g, '')}.brug@voorbeeld.example` })
export const besideNoa = {
  yara: learner('611', 'Yara Bos'), finn: learner('612', 'Finn de Haan'), sanne: learner('613', 'Sanne Mol'), bilal: learner('614', 'Bilal Aydin'), zoe: learner('615', 'Zoë Hendrix'), lieke: learner('616', 'Lieke Vos'), jayden: learner('617', 'Jayden Pinas'),
  emma: learner('618', 'Emma Kuiper'), milan: learner('619', 'Milan Schut'), fenna: learner('61a', 'Fenna Jonker'), amir: learner('61b', 'Amir Rahimi'), isa: learner('61c', 'Isa Boer'), levi: learner('61d', 'Levi Post'), tygo: learner('61e', 'Tygo Blaak'),
} as const
