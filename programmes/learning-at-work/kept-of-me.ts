/** What is kept of whoever works on a ward, for them to read and take along. */
import { weekdayTexts } from '../../core/agenda/hours.texts.ts'
import { fieldsFrom, type FileEntry } from '../../core/file-section.ts'
import type { KeptKind } from '../../core/visit.ts'
import { catalogue } from '../../kit/texts.ts'
import { myNamesOnWards } from './known-colleagues.ts'
import { listMyTerms } from './ward.store.ts'
import { wardTexts } from './ward.texts.ts'

const texts = catalogue('je or u', {
  'nl-NL': {
    title: 'Werken op een afdeling', why: 'Om te weten wie op welke afdeling werkt, en om begeleiding eerlijk te verdelen.', until: 'Tot dertig dagen na de laatste dag daar, of tot het laatste duo stopt.', readers: 'De planner, en wie op die afdeling werkt of leert.',
    ward_guide: 'Begeleidt op een afdeling', ward_colleague: 'Werkt op een afdeling', district_question: 'Vraag uit de wijk', since_day: 'Sinds', named_at: 'Opgeschreven', added_at: 'Opgeschreven', hours_per_week: 'Uren per week', weekdays: 'Dagen van de week', asked_on: 'Gevraagd', ward_guide_terms: 'Uren en dagen om te begeleiden', guidance_hours: 'Uren per week om te begeleiden', experience: 'Ervaring', domains: 'Opleidingen (codes)', ward: 'Afdeling', name: 'Naam op die afdeling',
  },
  'nl-BE': {
    title: 'Werken op een afdeling', why: 'Om te weten wie op welke afdeling werkt, en om begeleiding eerlijk te verdelen.', until: 'Tot dertig dagen na de laatste dag daar, of tot het laatste duo stopt.', readers: 'De planner, en wie op die afdeling werkt of leert.',
    ward_guide: 'Begeleidt op een afdeling', ward_colleague: 'Werkt op een afdeling', district_question: 'Vraag uit de wijk', since_day: 'Sinds', named_at: 'Opgeschreven', added_at: 'Opgeschreven', hours_per_week: 'Uren per week', weekdays: 'Dagen van de week', asked_on: 'Gevraagd', ward_guide_terms: 'Uren en dagen om te begeleiden', guidance_hours: 'Uren per week om te begeleiden', experience: 'Ervaring', domains: 'Opleidingen (codes)', ward: 'Afdeling', name: 'Naam op die afdeling',
  },
  en: {
    title: 'Working on a ward', why: 'To know who works on which ward, and to share out guiding fairly.', until: 'Until thirty days after the last day there, or until the last duo ends.', readers: 'The planner, and whoever works or learns on that ward.',
    ward_guide: 'Guides on a ward', ward_colleague: 'Works on a ward', district_question: 'Question from the neighbourhood', since_day: 'Since', named_at: 'Written down', added_at: 'Written down', hours_per_week: 'Hours a week', weekdays: 'Days of the week', asked_on: 'Asked', ward_guide_terms: 'Hours and days for guiding', guidance_hours: 'Hours a week for guiding', experience: 'Experience', domains: 'Qualifications (codes)', ward: 'Ward', name: 'Name on that ward',
  },
})

export const wardsKept: KeptKind = {
  name: 'wards',
  words: voice => ({ ...texts(voice), labels: texts(voice) }),
  tables: [
    { name: 'ward_guide', own: 'person_id', shows: ['since_day', 'named_at'] },
    { name: 'ward_colleague', own: 'person_id', shows: ['since_day', 'hours_per_week', 'weekdays', 'added_at'] },
    { name: 'district_question', own: 'asked_by', shows: ['asked_on'] },
  ],
  async more(visit): Promise<readonly FileEntry[]> {
    const { tx, voice } = visit
    const hours = (number: number) => number.toLocaleString(voice.locale, { maximumFractionDigits: 2 })
    const [t, words, days] = [texts(voice), wardTexts(voice), weekdayTexts(voice)]
    const [names, terms] = [await myNamesOnWards(visit), await listMyTerms(tx)]
    return [
      ...names.map(({ ward, name }): FileEntry => ({ title: t.ward_colleague, at: null, fields: fieldsFrom(t, { ward, name }) })),
      ...terms.map(({ wardName, at, hoursPerWeek, guidanceHours, experience, weekdays, domains }): FileEntry => ({
        title: t.ward_guide_terms, at, data: { weekdays, domains },
        fields: fieldsFrom(t, {
          ward: wardName, hours_per_week: hours(hoursPerWeek), guidance_hours: hours(guidanceHours), experience: words[`experience-${experience}`],
          weekdays: weekdays.map(day => days[day]).join(', '), domains: domains.join(', '),
        }),
      })),
    ]
  },
}
