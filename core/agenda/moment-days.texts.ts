import { catalogue } from '../../kit/texts.ts'

export const momentDaysTexts = catalogue('je or u', {
  'nl-NL': { spoken: (day: string, time: string, name: string) => `${day}, ${time} uur bij ${name}` },
  'nl-BE': { spoken: (day, time, name) => `${day}, ${time} uur bij ${name}` },
  en: { spoken: (day, time, name) => `${day}, ${time} with ${name}` },
})
