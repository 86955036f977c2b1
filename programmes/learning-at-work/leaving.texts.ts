import { catalogue } from '../../kit/texts.ts'

export const wardLeavingTexts = catalogue('je', {
  'nl-NL': { wards: 'Afdelingen waar deze persoon begeleidt' },
  'nl-BE': { wards: 'Afdelingen waar deze persoon begeleidt' },
  en: { wards: 'Wards where this person guides' },
})
