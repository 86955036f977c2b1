/** Who can open the file and who cannot, each to be tried; and what came out of trying. */
import { Card, Lead, Muted, Note, Section, Stack, Table } from '../../design/index.ts'
import type { Look } from '../../kit/log.ts'
import { capitalised, longDayWithYear, type Instant } from '../../kit/time.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import type { Programme } from '../programme.ts'
import { Looks } from '../trajectories/looks.tsx'
import { ownIndependenceTexts } from './own-independence.texts.ts'
import type { Counted, Place, Someone } from './view.ts'

type Dated = Frame & { readonly now: Instant }
export type Named = Someone & { readonly name: string }
/** An address that opened, by its pattern, with the title of the page. */
export type Opened = { readonly address: string; readonly title: string }
type T = ReturnType<typeof ownIndependenceTexts>

const partOf = (t: T, { part, place }: Someone, programme: Programme, frame: Frame): string =>
  place === 'office' ? Object.entries(t).filter(([name]) => name === `office-${part}`).map(([, words]) => (typeof words === 'string' ? words : ''))[0] ?? t.staff
  : place === 'beside' ? programme.circle?.[part ?? '']?.name[frame.voice.locale] ?? t.staff
  : t.guide
/** Whoever's name is not ours to read is called by what they do here. */
const calledOf = (t: T, one: Named, programme: Programme, frame: Frame): string => one.name || partOf(t, one, programme, frame)

const sections: readonly (readonly [title: 'canOpen' | 'around' | 'cannot', places: readonly Place[]])[] = [['canOpen', ['guides', 'seconds']], ['around', ['beside']], ['cannot', ['excluded', 'office', 'elsewhere']]]

export const viewsPage = (frame: Dated, { people, programme, looks }: { readonly people: readonly Named[]; readonly programme: Programme; readonly looks: readonly Look[] }) => {
  const t = ownIndependenceTexts(frame.voice)
  return participantPage(frame, {
    title: t.viewsTitle,
    children: (
      <>
        <Stack><p><a href="/my-trajectory">{t.back}</a></p><h1>{t.viewsTitle}</h1><Lead>{t.viewsLead}</Lead></Stack>
        {sections.map(([title, places]) => {
          const here = people.filter(({ place }) => places.includes(place))
          return (
            <Section key={title} title={t[title]}>
              <p>{t[`${title}Lead`]}</p>
              {here.length === 0 ? <p>{t.nobodyHere}</p> : (
                <ul>{here.map(one => {
                  const part = partOf(t, one, programme, frame)
                  return (
                    <li key={one.person}>
                      <a href={`/my-file/views/${one.person}`}>{capitalised(calledOf(t, one, programme, frame))}</a>{one.name && part ? `, ${part}` : ''}
                      {one.place === 'seconds' && one.until && <> <Muted>{t.untilDay(longDayWithYear(one.until, frame.voice.locale))}</Muted></>}
                      {one.place === 'excluded' && <> <Muted>{t.namedByYou}</Muted></>}
                    </li>
                  )
                })}</ul>
              )}
            </Section>
          )
        })}
        <p><a href="/my-file/exclusions">{t.exclusionLink}</a></p>
        <Looks frame={frame} looks={looks} all="/who-looked" />
      </>
    ),
  })
}

export const viewPage = (frame: Dated, { who, programme, counted, tried, opened }: { readonly who: Named; readonly programme: Programme; readonly counted: readonly Counted[]; readonly tried: number; readonly opened: readonly Opened[] }) => {
  const t = ownIndependenceTexts(frame.voice)
  const called = calledOf(t, who, programme, frame)
  const seen = counted.reduce((sum, one) => sum + one.seen, 0)
  const there = counted.reduce((sum, one) => sum + one.there, 0)
  return participantPage(frame, {
    title: t.viewTitle,
    children: (
      <>
        <Stack><p><a href="/my-file/views">{t.backToViews}</a></p><h1>{t.viewOf(called)}</h1><Lead>{t.viewLead}</Lead></Stack>
        <Note tone={seen === 0 && opened.length === 0 ? 'ok' : 'info'}><p>{seen === 0 && opened.length === 0 ? t.seesNothing(capitalised(called)) : t.seesSome(capitalised(called), seen, there)}</p></Note>
        <Section title={t.whatStands} gap="s">
          <Table label={t.whatStands} columns={[{ label: t.what }, { label: t.thereIs }, { label: t.theySee }]} rows={counted.map(one => [t[`group-${one.group}`], String(one.there), String(one.seen)])} />
          <Muted>{t.theirOwn}</Muted>
        </Section>
        <Section title={t.whichPages} gap="s">
          <p>{t.opensPages(opened.length, tried)}</p>
          {opened.length > 0 && <ul>{[...new Set(opened.map(({ title }) => title))].map(title => <li key={title}>{title}</li>)}</ul>}
        </Section>
        <Card title={t.howTitle} gap="s"><p>{t.how}</p><p>{t.logged}</p></Card>
      </>
    ),
  })
}

export const tooOftenPage = (frame: Frame) => {
  const t = ownIndependenceTexts(frame.voice)
  return participantPage(frame, { title: t.viewTitle, children: <><h1>{t.viewTitle}</h1><p>{t.tooOften}</p><p><a href="/my-file/views">{t.backToViews}</a></p></> })
}
