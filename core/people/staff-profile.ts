/** How a guide presents oneself to someone who chooses: what a programme asks for decides what can be answered. */
import { atLeastOne, fields, oneOf, optional, someOf, text } from '../../kit/forms.ts'
import type { Id } from '../../kit/id.ts'
import type { Programme, WayToTalk } from '../programme.ts'
import { guideLanguages } from './guide.texts.ts'
import type { Profile } from './person.ts'

/** A talk at a location has no page yet on which someone could choose it. */
const offered = ['guide-calls', 'participant-calls', 'video'] as const satisfies readonly WayToTalk[]

const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)]

/** What the programmes of this house let a guide say of oneself. */
export const profileChoices = (programmes: readonly Programme[]) => ({
  programmes: programmes.map(({ id }) => id),
  professions: distinct(programmes.flatMap(({ professions }) => professions)),
  themes: distinct(programmes.flatMap(({ themes }) => Object.keys(themes))),
  ways: offered.filter(way => programmes.some(({ ways }) => ways.includes(way))),
  languages: guideLanguages,
})

export const profileFields = (programmes: readonly Programme[]) => {
  const choices = profileChoices(programmes)
  return fields({
    programmes: atLeastOne(someOf(choices.programmes)),
    profession: oneOf(choices.professions),
    themes: atLeastOne(someOf(choices.themes)),
    languages: atLeastOne(someOf(choices.languages)),
    ways: atLeastOne(someOf(choices.ways)),
    ownWords: text({ most: 400 }),
    lifeView: optional(text({ most: 400 })),
  })
}
export type ProfileAnswers = Omit<Profile, 'person' | 'name'>

export const profileFrom = (person: Id<'person'>, answers: ProfileAnswers): Omit<Profile, 'name'> => ({ person, ...answers })

/** As one would fill it in; of a house with one programme that one is chosen already. */
export const profileAsTyped = (profile: Profile | null, programmes: readonly Programme[]): Readonly<Record<string, string | readonly string[] | null>> =>
  profile === null
    ? { programmes: programmes.length === 1 ? programmes.map(({ id }) => id) : [], languages: ['nl'] }
    : { programmes: profile.programmes, profession: profile.profession, themes: profile.themes, languages: profile.languages, ways: profile.ways, ownWords: profile.ownWords, lifeView: profile.lifeView }
