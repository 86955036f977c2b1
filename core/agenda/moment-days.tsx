/** Free moments to choose from: a heading a day and a button a time, so that one tap chooses. */
import type { VNode } from 'preact'
import { Form, Slots } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { capitalised, clock, dayInWords, dayOf, longDay, type Day, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import type { Frame } from '../chrome.tsx'
import type { Profile } from '../people/person.ts'
import { Proof } from '../proof.tsx'
import { writeChosen } from './chosen-moment.ts'
import { byDay, type Moment } from './free-moments.ts'
import { momentDaysTexts } from './moment-days.texts.ts'

type Listed = Frame & { readonly now: Instant }

/** "Vandaag, zaterdag 21 november": whoever is tired should not have to count. */
export const dayHeading = (day: Day, today: Day, frame: Frame): string => {
  const near = dayInWords(day, today, frame.voice.locale)
  const long = longDay(day, frame.voice.locale)
  return capitalised(near === long ? long : `${near}, ${long}`)
}

/** The free moments of one guide, a heading a day and a button a time. */
export const MomentDays = ({ frame, guide, moments, level = 4 }: { readonly frame: Listed; readonly guide: Profile; readonly moments: readonly Moment[]; readonly level?: 2 | 3 | 4 }) => {
  const { provider: { zone }, voice, now } = frame
  const t = momentDaysTexts(voice)
  const today = dayOf(now, zone)
  return (
    <>
      {byDay(moments, zone).map(({ day, moments: ofDay }) => (
        <Slots
          key={day} name="place" level={level} day={dayHeading(day, today, frame)}
          slots={ofDay.map(({ from }) => {
            const time = clock(from, voice.locale, zone)
            return { value: writeChosen({ guide: guide.person, from }), time, spoken: t.spoken(capitalised(dayInWords(day, today, voice.locale)), time, guide.name) }
          })}
        />
      ))}
    </>
  )
}

/** A form whose every time is a button: one tap chooses. */
export const PlaceForm = ({ action, challenge, children }: { readonly action: string; readonly challenge?: string; readonly children: VNode | readonly VNode[] }) => (
  <Form action={action}><input type="hidden" name={actField} value={newId()} />{challenge && <Proof challenge={challenge} />}{children}</Form>
)
