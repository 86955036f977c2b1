/** How guides are spoken of: their profession, how they talk, in which language. */
import { catalogue } from '../../kit/texts.ts'

export const guideTexts = catalogue('je or u', {
  'nl-NL': {
    psychologist: 'psycholoog', 'social-worker': 'maatschappelijk werker', coach: 'coach', therapist: 'therapeut', 'career-adviser': 'loopbaanadviseur', 'care-work-coach': 'Zorg & Werk-coach', 'work-supervisor': 'werkbegeleider',
    'guide-calls': 'Bellen', 'participant-calls': 'Zelf bellen', video: 'Videobellen', 'at-location': 'Op locatie',
    nl: 'Nederlands', en: 'Engels', fr: 'Frans', de: 'Duits', ar: 'Arabisch', tr: 'Turks', pl: 'Pools', es: 'Spaans', vls: 'Vlaamse Gebarentaal', ngt: 'Nederlandse Gebarentaal',
  },
  'nl-BE': {
    psychologist: 'psycholoog', 'social-worker': 'maatschappelijk werker', coach: 'coach', therapist: 'therapeut', 'career-adviser': 'loopbaanbegeleider', 'care-work-coach': 'Zorg & Werk-coach', 'work-supervisor': 'mentor',
    'guide-calls': 'Bellen', 'participant-calls': 'Zelf bellen', video: 'Videobellen', 'at-location': 'Op locatie',
    nl: 'Nederlands', en: 'Engels', fr: 'Frans', de: 'Duits', ar: 'Arabisch', tr: 'Turks', pl: 'Pools', es: 'Spaans', vls: 'Vlaamse Gebarentaal', ngt: 'Nederlandse Gebarentaal',
  },
  en: {
    psychologist: 'psychologist', 'social-worker': 'social worker', coach: 'coach', therapist: 'therapist', 'career-adviser': 'career adviser', 'care-work-coach': 'care and work coach', 'work-supervisor': 'work supervisor',
    'guide-calls': 'By phone', 'participant-calls': 'You call', video: 'By video', 'at-location': 'At a location',
    nl: 'Dutch', en: 'English', fr: 'French', de: 'German', ar: 'Arabic', tr: 'Turkish', pl: 'Polish', es: 'Spanish', vls: 'Flemish Sign Language', ngt: 'Dutch Sign Language',
  },
})

/** Languages a guide can offer, as codes. */
export const guideLanguages = ['nl', 'en', 'fr', 'de', 'ar', 'tr', 'pl', 'es', 'vls', 'ngt'] as const
