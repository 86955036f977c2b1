import { Button, ButtonLink, Card, Choices, Code, Confirmation, ErrorSummary, Form, HoldNotice, Muted, Note, Pairs, Row, Section, Stack, Steps, TextField } from '../../design/index.ts'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { writeChosen } from '../../core/agenda/chosen-moment.ts'
import type { Hold } from '../../core/agenda/hold.ts'
import { givenName, type Profile } from '../../core/people/person.ts'
import type { WayToTalk } from '../../core/programme.ts'
import type { Problem, Typed } from '../../kit/forms.ts'
import { capitalised, clock, dayInWords, dayOf, longDay, momentInWords, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import type { Place } from './moments.ts'
import { bookingTexts } from './booking.texts.ts'
import { anonymousCoaching } from './programme.ts'
import { Reminder } from './reminder.tsx'
import { ToRoom } from './to-room.tsx'

type Dated = Frame & { readonly now: Instant }

/** "Vandaag, zaterdag 21 november" */
export const dayWords = ({ provider, voice, now }: Dated, moment: Instant): string => {
  const day = dayOf(moment, provider.zone)
  const near = dayInWords(day, dayOf(now, provider.zone), voice.locale)
  const long = longDay(day, voice.locale)
  return capitalised(near === long ? long : `${near}, ${long}`)
}

export const offeredWays = (guide: Pick<Profile, 'ways'>): readonly WayToTalk[] => anonymousCoaching.ways.filter(way => guide.ways.includes(way))

export type ContactProblems = Partial<Readonly<Record<'way' | 'telephone' | 'alias', Problem>>>

const problemWords = (t: ReturnType<typeof bookingTexts>, field: keyof ContactProblems, problem: Problem): string =>
  field === 'way' ? t['way.required'] : field === 'alias' ? t['alias.too-long'] : problem === 'required' ? t['telephone.required'] : t['telephone.not-phone']

const wayWords = (t: ReturnType<typeof bookingTexts>, way: WayToTalk, name: string): { readonly label: string; readonly hint: string } => {
  if (way === 'video') return { label: t.video, hint: t.videoHint }
  return way === 'guide-calls' ? { label: t.guideCalls(name), hint: t.guideCallsHint } : { label: t.participantCalls, hint: t.participantCallsHint }
}

/** One decision and one field: how we speak, and the number to call. */
export const contactPage = (frame: Dated, { hold, guide, act, typed, problems = {}, busy = false }: {
  readonly hold: Hold
  readonly guide: Profile
  /** The same for the same hold, so that Back and a double click do nothing twice. */
  readonly act: string
  readonly typed?: Typed
  readonly problems?: ContactProblems
  readonly busy?: boolean
}) => {
  const { voice, provider, now } = frame
  const t = bookingTexts(voice)
  const c = chromeTexts(voice)
  const name = givenName(guide.name)
  const ways = offeredWays(guide)
  const wrong = (['way', 'telephone', 'alias'] as const).flatMap(field => {
    const problem = problems[field]
    return problem ? [{ field, message: problemWords(t, field, problem) }] : []
  })
  const error = (field: keyof ContactProblems) => wrong.find(one => one.field === field)?.message
  return participantPage(frame, {
    title: t.title, strip: true, wrong: wrong.length > 0,
    children: (
      <>
        {wrong.length > 0 && <ErrorSummary title={c.errorTitle} errors={wrong} />}
        {busy && <Note tone="warn" announced>{t.busy}</Note>}
        <Stack>
          <Muted>{t.step}</Muted>
          <h1>{t.title}</h1>
          <Card>
            <Pairs items={[{ term: t.moment, detail: t.momentWords(dayWords(frame, hold.from), clock(hold.from, voice.locale, provider.zone), clock(hold.until, voice.locale, provider.zone), guide.name), action: { href: '/moments', label: t.change, more: t.changeMore } }]} />
            <HoldNotice until={hold.heldUntil.toISOString()} now={now.toISOString()} left={t.heldLeft} soon={t.heldSoon} over={t.heldOver}>{t.held(clock(hold.heldUntil, voice.locale, provider.zone))}</HoldNotice>
          </Card>
        </Stack>
        <Form action="/appointments">
          <input type="hidden" name={actField} value={act} />
          {ways.length > 1
            ? <Choices
                name="way" label={t.how} value={typed?.['way']?.[0] ?? ways[0]} error={error('way')}
                options={ways.map(value => ({ value, ...wayWords(t, value, name) }))}
              />
            : <><input type="hidden" name="way" value={ways[0]} />{ways[0] === 'guide-calls' && <p>{t.guideCalls(name)}. {t.guideCallsHint}</p>}</>}
          {(ways.includes('guide-calls') || ways.includes('video')) && (
            <TextField name="telephone" type="tel" inputmode="tel" width="short" maxlength={30} label={t.telephone} hint={ways.includes('video') ? t.telephoneHintVideo(name) : t.telephoneHint(name)} value={typed?.['telephone']?.[0] ?? null} error={error('telephone')} />
          )}
          <TextField name="alias" width="short" maxlength={40} label={t.alias} optional={c.optional} hint={t.aliasHint} value={typed?.['alias']?.[0] ?? null} error={error('alias')} />
          <Stack>
            <Note icon="eye">{t.whoSees(name)} <a href="/privacy">{t.whatWeKeep}</a>.</Note>
            <Button wide>{t.button}</Button>
          </Stack>
        </Form>
        <Form action="/holds/release"><Row><Button kind="quiet">{t.letGo}</Button></Row></Form>
      </>
    ),
  })
}

/** Ten minutes went by, and the place is still free. */
export const holdLapsedPage = (frame: Dated, place: Place, act: string) => {
  const t = bookingTexts(frame.voice)
  return participantPage(frame, {
    title: t.lapsedTitle,
    children: (
      <>
        <Stack><h1>{t.lapsedTitle}</h1><p>{t.lapsedWords} {t.lapsedFree}</p><p>{capitalised(momentInWords(place.from, frame.now, frame.provider.zone, frame.voice.locale))}.</p></Stack>
        <Form action="/holds">
          <input type="hidden" name={actField} value={act} />
          <Row><Button name="place" value={writeChosen(place)}>{t.takeAgain}</Button><ButtonLink href="/moments" kind="secondary">{t.otherMoment}</ButtonLink></Row>
        </Form>
      </>
    ),
  })
}

/** The appointment stands, and here are the words to come back with: shown now, and never again. */
export const receiptPage = (frame: Dated, { words, from, way, guide, telephone, texting, again }: { readonly words: readonly string[]; readonly from: Instant; readonly way: WayToTalk; readonly guide: string; readonly telephone: string | null; readonly texting: boolean; readonly again: boolean }) => {
  const { voice, provider, now } = frame
  const t = bookingTexts(voice)
  const moment = momentInWords(from, now, provider.zone, voice.locale)
  return participantPage(frame, {
    title: t.doneTitle,
    children: (
      <>
        {again && <Note tone="info" announced>{t.same}</Note>}
        <Confirmation title={t.doneTitle}>{way === 'video' ? t.doneVideo(givenName(guide), moment) : way === 'guide-calls' ? t.doneGuideCalls(givenName(guide), moment) : t.doneParticipantCalls(provider.telephone, moment)}</Confirmation>
        <Card strong title={t.codeTitle}>
          <Code value={words.join(' ')} copy={{ label: t.copy, copied: t.copied }} />
          <p>{t.codeHow}</p>
          <p><strong>{t.codeLost}</strong></p>
          <Muted>{t.codeFirst}</Muted>
          <Row>
            <ButtonLink href="/my-appointment/calendar.ics" kind="secondary" icon="calendar-blank">{t.calendar}</ButtonLink>
            <ButtonLink href="/my-appointment" kind="secondary">{t.toAppointment}</ButtonLink>
            <hv-print label={t.print} />
          </Row>
          <Muted>{t.calendarHint}</Muted>
        </Card>
        {way === 'video' && <ToRoom voice={voice} />}
        <Reminder frame={frame} possible={texting} appointment={{ from }} set={false} telephone={telephone} />
        <Section title={t.whatNow}><Steps items={[t.now1, t.now2, t.now3()]} /></Section>
      </>
    ),
  })
}
