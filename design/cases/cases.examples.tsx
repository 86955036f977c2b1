import type { Exhibit } from '../exhibit.ts'
import { Track } from '../figures/track.tsx'
import { Stack } from '../layout/layout.tsx'
import { SearchForm } from '../search-form/search-form.tsx'
import { Tag } from '../tag/tag.tsx'
import { Cases } from './cases.tsx'

export const exhibit: Exhibit = {
  name: 'cases',
  title: 'Cases',
  criteria: ['A list with a heading a person, so one can jump from one to the next.', 'The most urgent first; the tag says whose turn it is.', 'Filtering announces how many remain.'],
  examples: [
    {
      title: 'People, filtered while typing',
      density: 'compact',
      shows: () => (
        <Stack>
          <SearchForm action="#main" name="people" label="Naam of woord" button="Zoek" filter={{ list: 'people', found: '{count} gevonden.', none: 'Niemand gevonden. Druk op Zoek om overal te zoeken.' }} />
          <Cases
            filter="people"
            items={[
              { title: 'anker-linde', href: '#main', under: 'Week 1 van 5', children: 'Eerste gesprek', next: 'Vandaag 16:30 uur, bellen', aside: <Tag tone="go">Nieuw</Tag> },
              { title: 'Fatma Y.', href: '#main', under: 'Week 3 van 8', children: 'Verslag ligt bij Fatma sinds 2 dagen', next: 'Do 26 november, 16:30 uur', aside: <Tag tone="warn">Wacht op Fatma</Tag> },
              { title: 'Ruud K.', href: '#main', under: 'Week 7 van 8', children: 'Eindverslag schrijven vóór 30 november', next: 'Ma 23 november, 10:00 uur', aside: <Tag tone="late">Schrijf verslag</Tag> },
            ]}
          />
        </Stack>
      ),
    },
    {
      title: 'With a long way to go',
      density: 'compact',
      shows: () => (
        <Cases
          items={[
            {
              title: 'M. de Boer', href: '#main', under: 'D-2041. Week 9 van 104.',
              children: <Stack gap="s"><p><strong>Plan van aanpak (week 8)</strong>, uiterlijk 17 november</p><Track length={104} now={9} label="Week 9 van 104. Plan van aanpak is te laat." marks={[{ at: 6, state: 'done' }, { at: 8.4, state: 'late' }, { at: 42, state: 'open' }, { at: 52, state: 'open' }, { at: 88, state: 'open' }, { at: 104, state: 'open' }]} /></Stack>,
              aside: <><p><Tag tone="late">5 dagen te laat</Tag></p><p><a href="#main">Doe dit nu<span class="hidden">: plan van aanpak voor M. de Boer</span></a></p></>,
            },
          ]}
        />
      ),
    },
  ],
}
