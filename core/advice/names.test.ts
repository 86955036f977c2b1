import { expect, test } from 'vitest'
import { namesIn } from './names.ts'

test.each([
  ['Hoe vaak bel ik Sandra?', ['Sandra']],
  ['Sandra is al drie weken thuis.', ['Sandra']],
  ['Sinds maandag is mevrouw de Boer thuis.', ['mevrouw de Boer']],
  ['Dhr. Van den Berg wil terugkomen.', ['Dhr. Van den Berg']],
  ['Jan-Willem wil weer beginnen. Wat nu?', ['Jan-Willem']],
  ['Vraag het aan Fatima El Amrani of aan Jo.', ['Fatima', 'El', 'Amrani', 'Jo']],
  ['Mail mij op p.jansen@bedrijf.example of bel 06 12 34 56 78.', ['p.jansen@bedrijf.example', '06 12 34 56 78']],
  ['How do I call Mr Jones back?', ['Mr Jones']],
])('%s', (text, names) => { expect(namesIn(text)).toEqual(names) })

test.each([
  'Iemand van mijn ploeg is drie weken afwezig. Mag ik bellen?',
  'Hoe vaak bel ik iemand die net is uitgevallen? Hij wil rust, maar HR wil een plan.',
  'Wij werken met UWV en de arbodienst. Wat vraag ik niet?',
  'Een collega komt in januari terug. In Vlaanderen is dat anders dan in Nederland.',
  'Someone in my team is away. He wants rest. What do I say on Monday?',
  'Er zijn 12 mensen in de ploeg, van 8 tot 17 uur.',
  'De werknemer wil halve dagen. Kan dat?\nWie beslist daarover?',
])('names nobody: %s', text => { expect(namesIn(text)).toEqual([]) })

test('what is typed in anger or by a machine is read in a blink', () => {
  for (const text of ['A'.repeat(2000), 'Aa '.repeat(700), `${'de '.repeat(600)}Boer`, 'mevrouw '.repeat(250), '1 '.repeat(1000)]) {
    const begun = performance.now()
    namesIn(text)
    expect(performance.now() - begun).toBeLessThan(200)
  }
})
