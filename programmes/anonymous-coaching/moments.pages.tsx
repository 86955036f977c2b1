import { Button, ButtonLink, Card, Details, Form, Heading, Inset, Muted, Person, Row, Section, SelectField, Slots, Stack } from '../../design/index.ts'
import { writeChosen } from '../../core/agenda/chosen-moment.ts'
import { byDay, type Moment } from '../../core/agenda/free-moments.ts'
import { dayHeading, MomentDays, PlaceForm } from '../../core/agenda/moment-days.tsx'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { guideLanguages, guideTexts } from '../../core/people/guide.texts.ts'
import { countryWords } from '../../core/providers/country.ts'
import { givenName, type Profile } from '../../core/people/person.ts'
import { wishBefore } from '../../core/waiting-list/waiting-list.ts'
import { refused } from '../../kit/refusal.ts'
import { capitalised, clock, dayInWords, dayOf, momentInWords, type Instant } from '../../kit/time.ts'
import { EarlierLink } from './earlier.pages.tsx'
import type { Offer, Place, Wishes } from './moments.ts'
import { Work } from '../../core/proof.tsx'
import { momentTexts } from './moments.texts.ts'
import { anonymousCoaching } from './programme.ts'

type Listed = Frame & { readonly now: Instant }

const languageNames = (guide: Profile, voice: Frame['voice']) => {
  const names: Readonly<Record<string, string>> = guideTexts(voice)
  return guide.languages.map(language => names[language] ?? language)
}

const themeNames = (guide: Profile, voice: Frame['voice']) =>
  guide.themes.map(theme => anonymousCoaching.themes[theme]?.[voice.locale]).filter(name => name !== undefined).join(', ')

export const waysInWords = (guide: Profile, voice: Frame['voice']): string => {
  const t = guideTexts(voice)
  const ways = guide.ways.filter(way => anonymousCoaching.ways.includes(way)).map(way => t[way])
  return capitalised(ways.join(', ').toLowerCase())
}

const GuideCard = ({ frame, offer: { guide, moments } }: { readonly frame: Listed; readonly offer: Offer }) => {
  const { voice } = frame
  const t = momentTexts(voice)
  const languages = languageNames(guide, voice)
  return (
    <Card gap="s" further>
      <Person name={guide.name}>{capitalised(guideTexts(voice)[guide.profession])}. {waysInWords(guide, voice)}.</Person>
      <Inset quote>{guide.ownWords}</Inset>
      {guide.lifeView && <p>{guide.lifeView}</p>}
      <Muted>{t.helps(themeNames(guide, voice))} {languages.length > 1 && t.speaks(languages.join(', '))}</Muted>
      <MomentDays frame={frame} guide={guide} moments={moments.slice(0, 5)} />
      {moments.length > 5 && <p><a href={`/moments/${guide.person}`}>{t.more(givenName(guide.name))}</a></p>}
    </Card>
  )
}

const Narrow = ({ frame, wishes }: { readonly frame: Frame; readonly wishes: Wishes }) => {
  const { voice } = frame
  const t = momentTexts(voice)
  const words = guideTexts(voice)
  return (
    <Details summary={t.narrow} open={wishes.profession !== null || wishes.theme !== null || wishes.language !== null}>
      <Form action="/moments" method="get" gap="m">
        <SelectField name="profession" label={t.profession} blank={t.any} value={wishes.profession} options={anonymousCoaching.professions.map(value => ({ value, label: words[value] }))} />
        <SelectField name="theme" label={t.theme} blank={t.any} value={wishes.theme} options={Object.entries(anonymousCoaching.themes).map(([value, name]) => ({ value, label: name[voice.locale] }))} />
        <SelectField name="language" label={t.language} blank={t.any} value={wishes.language} options={guideLanguages.map(value => ({ value, label: words[value] }))} />
        <Button kind="secondary">{t.narrowButton}</Button>
      </Form>
    </Details>
  )
}

/** The soonest place first, then people; a calendar never. */
export const momentsPage = (frame: Listed, all: readonly Offer[], shown: readonly Offer[], wishes: Wishes, challenge: string, texting: boolean, problem?: string) => {
  const { voice, provider, now } = frame
  const t = momentTexts(voice)
  const first = all[0]
  const firstMoment = first?.moments[0]
  if (!first || !firstMoment) return noPlacePage(frame, texting)
  return participantPage(frame, {
    title: t.title, strip: true,
    children: (
      <>
        <Stack><Muted>{t.step}</Muted><h1>{t.title}</h1><p>{t.lead}</p>{problem && <p role="alert">{problem}</p>}</Stack>
        <Work challenge={challenge} />
        <PlaceForm action="/holds" challenge={challenge}>
          <Card strong kicker={t.first} title={capitalised(momentInWords(firstMoment.from, now, provider.zone, voice.locale))}>
            <p>{t.with(first.guide.name, guideTexts(voice)[first.guide.profession], waysInWords(first.guide, voice))}</p>
            <Button wide name="place" value={writeChosen({ guide: first.guide.person, from: firstMoment.from })}>{t.choose}</Button>
          </Card>
        </PlaceForm>
        <Section title={t.people}>
          <Narrow frame={frame} wishes={wishes} />
          {shown.length === 0 && <p>{t.nobody} <a href="/moments">{t.all}</a></p>}
          <PlaceForm action="/holds" challenge={challenge}>{shown.map(offer => <GuideCard key={offer.guide.person} frame={frame} offer={offer} />)}</PlaceForm>
        </Section>
        {texting && !refused(wishBefore(firstMoment.from, now)) && <EarlierLink frame={frame} href="/moments/earlier" />}
        <p>{t.none(provider.telephone)}</p>
      </>
    ),
  })
}

export const guideMomentsPage = (frame: Listed, guide: Profile, moments: readonly Moment[], challenge: string) => {
  const { voice } = frame
  const t = momentTexts(voice)
  const name = givenName(guide.name)
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><Muted>{t.step}</Muted><h1>{t.onlyGuide(name)}</h1><p>{t.lead}</p></Stack>
        {moments.length === 0
          ? <p>{t.guideFull(name)}</p>
          : <><Work challenge={challenge} /><PlaceForm action="/holds" challenge={challenge}><Stack><MomentDays frame={frame} guide={guide} moments={moments} level={2} /></Stack></PlaceForm></>}
        <Row><ButtonLink href="/moments" kind="quiet" icon="arrow-left">{t.all}</ButtonLink></Row>
      </>
    ),
  })
}

const noPlacePage = (frame: Frame, texting: boolean) => {
  const t = momentTexts(frame.voice)
  return participantPage(frame, {
    title: t.emptyTitle, strip: true,
    children: (
      <>
        <Stack><h1>{t.emptyTitle}</h1><p>{t.emptyWords}</p><p>{t.none(frame.provider.telephone)}</p></Stack>
        {texting && <EarlierLink frame={frame} href="/moments/earlier" />}
        <Section title={t.emptyWait}><p>{t.emptyDoctor(countryWords[frame.provider.country].doctorPost)}</p></Section>
      </>
    ),
  })
}

/** Someone else was just quicker: the nearest places, and nothing typed is lost. */
export const placeGonePage = (frame: Listed, wanted: Place, near: readonly Place[], all: readonly Offer[], action = '/holds') => {
  const { voice, provider, now } = frame
  const t = momentTexts(voice)
  const today = dayOf(now, provider.zone)
  const guideOf = (place: Place) => all.find(({ guide }) => guide.person === place.guide)?.guide
  const days = byDay(near.map(({ from }) => ({ from, until: from })), provider.zone).map(({ day }) => day)
  return participantPage(frame, {
    title: t.goneTitle,
    children: (
      <>
        <Stack><h1>{t.goneTitle}</h1><p>{t.goneWords(momentInWords(wanted.from, now, provider.zone, voice.locale))}</p></Stack>
        <PlaceForm action={action}>
          <Stack>
            <Heading level={2}>{t.goneNear}</Heading>
            <>
              {days.map(day => (
                <Slots
                  key={day} name="place" level={3} day={dayHeading(day, today, frame)}
                  slots={near.filter(({ from }) => dayOf(from, provider.zone) === day).map(place => {
                    const time = clock(place.from, voice.locale, provider.zone)
                    return { value: writeChosen(place), time, spoken: t.spoken(capitalised(dayInWords(day, today, voice.locale)), time, guideOf(place)?.name ?? '') }
                  })}
                />
              ))}
            </>
          </Stack>
        </PlaceForm>
        <p><a href={action === '/holds' ? '/moments' : '/my-appointment/move'}>{t.goneAll}</a></p>
      </>
    ),
  })
}
