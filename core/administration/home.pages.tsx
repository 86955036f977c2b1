import { ButtonLink, Counts, Empty, Hidden, Muted, Note, Section, Table, Todo } from '../../design/index.ts'
import { capitalised, dateWithYear, dayOf, momentInWords, type Day, type Instant } from '../../kit/time.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { endsSoon, type EntryCode } from '../organisations/entry-code.ts'
import { arrivalOf, type StaffMember } from '../people/staff.ts'
import { checkIsOld, type GuideRoom, type Room } from './home.ts'
import { silenceNoticeTexts } from '../risk/silence-notice.texts.ts'
import { takeoutTexts } from '../takeout/takeout.texts.ts'
import { conditionTexts } from './condition.texts.ts'
import { homeTexts } from './home.texts.ts'

export type HomeView = { readonly now: Instant; /** How much of the installation asks for attention now. */ readonly notWell: number; readonly code: EntryCode | null; /** How many times a silence was broken that nobody here saw yet. */ readonly silences: number; /** Whether two administrators are asking to leave with everything, and how far. */ readonly leaving: 'waits' | 'agreed' | null; /** When somebody last called the crisis numbers. */ readonly checkedOn: Day | null; readonly guides: readonly GuideRoom[]; readonly all: Room; readonly awaited: readonly StaffMember[]; /** What a programme has an administrator look after, by where that stands. */ readonly more: readonly (readonly [href: string, label: string])[] }

export const homePage = (frame: AdministrationFrame, view: HomeView) => {
  const { voice } = frame
  const { now, guides, all, awaited, more } = view
  const t = homeTexts(voice)
  const wait = ({ waitDays }: Room) => (waitDays === null ? t.waitNone : waitDays === 0 ? t.waitToday : t.waitDays(waitDays))
  return administrationPage(frame, {
    part: 'home', title: t.title,
    children: (
      <>
        <WhatToDo frame={frame} view={view} />
        <Counts label={t.figures} items={[{ value: all.free, label: t.free(all.free) }, { value: wait(all), label: t.wait }]} />
        <Section title={t.guidesTitle}>
          {guides.length === 0 ? <Empty><p>{t.noGuides}</p><p><ButtonLink href="/administration/staff">{t.inviteGuide}</ButtonLink></p></Empty> : (
            <Table
              label={t.guidesTitle} columns={[{ label: t.guide }, { label: t.firstColumn }, { label: t.freeColumn, numeric: true }]}
              rows={guides.map(room => [
                <a href={`/administration/staff/${room.member.person}`}>{room.member.name}</a>,
                room.hours === 'missing' ? <a href={`/administration/staff/${room.member.person}/hours`}>{t.noHours}</a>
                  : room.first ? <>{capitalised(momentInWords(room.first, now, frame.provider.zone, voice.locale))}{room.waitDays !== 0 && <Muted>{t.waiting(wait(room))}</Muted>}</> : t.noPlace,
                room.free,
              ])}
            />
          )}
          {more.length > 0 && <ul>{more.map(([href, label]) => <li key={href}><a href={href}>{label}</a></li>)}</ul>}
          <Muted>{t.promise} <a href="/administration/crisis-numbers">{t.crisisLink}</a></Muted>
        </Section>
        {awaited.length > 0 && (
          <Section title={t.awaitedTitle}>
            <ul>{awaited.map(member => (
              <li key={member.person}><a href={`/administration/staff/${member.person}`}>{member.name}</a>{arrivalOf(member, now) === 'late' && `. ${t.late}`}</li>
            ))}</ul>
          </Section>
        )}
      </>
    ),
  })
}

/** The one thing that waits on top; the rest as notes below it. */
function WhatToDo({ frame: { voice, provider }, view: { now, notWell, code, silences, leaving, guides, checkedOn } }: { readonly frame: AdministrationFrame; readonly view: HomeView }) {
  const [t, s, c, l] = [homeTexts(voice), silenceNoticeTexts(voice), conditionTexts(voice), takeoutTexts(voice)]
  const unseen = guides.filter(({ member }) => member.profile === 'missing')
  const old = checkIsOld(checkedOn, dayOf(now, provider.zone))
  return (
    <>
      {endsSoon(code, now) && (
        <Todo kicker={t.todo} title={code ? t.codeEnds(dateWithYear(dayOf(code.validUntil, provider.zone), voice.locale)) : t.noCode}>
          <div><ButtonLink href="/administration/code">{code ? t.renewCode : t.makeCode}</ButtonLink></div>
        </Todo>
      )}
      {notWell > 0 && <Note tone="warn"><p>{c.homeNote(notWell)} <a href="/administration/condition">{c.homeLink}</a></p></Note>}
      {silences > 0 && <Note tone="warn"><p>{s.home(silences)} <a href="/administration/silences">{s.homeLink}</a></p></Note>}
      {leaving && <Note tone="warn"><p>{leaving === 'waits' ? l.homeWaits : l.homeAgreed} <a href="/administration/takeout">{l.homeLink}</a></p></Note>}
      {old && <Note tone="warn"><p>{checkedOn ? t.crisisOld(dateWithYear(checkedOn, voice.locale)) : t.crisisNever} <a href="/administration/crisis-numbers">{t.crisisLink}</a></p></Note>}
      {unseen.map(({ member }) => (
        <Note tone="warn" key={member.person}>
          <p>{t.noProfile(member.name)} <a href={`/administration/staff/${member.person}/profile`}>{t.makeProfile}<Hidden>{t.profileMore(member.name)}</Hidden></a></p>
        </Note>
      ))}
      {!endsSoon(code, now) && !old && notWell === 0 && silences === 0 && !leaving && unseen.length === 0 && <p>{t.calm}</p>}
    </>
  )
}
