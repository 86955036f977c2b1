/** Choosing someone else: with whom, and what that one may know. */
import { Button, ButtonLink, Card, Choices, ErrorSummary, Form, HoldNotice, Inset, Muted, Person, Row, Section, Stack, TextArea, Visibility } from '../../design/index.ts'
import type { Hold } from '../../core/agenda/hold.ts'
import { MomentDays, PlaceForm } from '../../core/agenda/moment-days.tsx'
import { participantPage, type Frame } from '../../core/chrome.tsx'
import { chromeTexts } from '../../core/chrome.texts.ts'
import { guideTexts } from '../../core/people/guide.texts.ts'
import { givenName, type Profile } from '../../core/people/person.ts'
import { stands } from '../../core/talks/talk.ts'
import { histories } from '../../core/trajectories/history.ts'
import { newId } from '../../kit/id.ts'
import { capitalised, clock, momentInWords, type Instant } from '../../kit/time.ts'
import { actField, type Form as Sent } from '../../kit/web.ts'
import { dayWords } from './booking.pages.tsx'
import type { Offer } from './moments.ts'
import { waysInWords } from './moments.pages.tsx'
import type { WithWhom } from './with-whom.ts'
import { withWhomTexts } from './with-whom.texts.ts'

type Dated = Frame & { readonly now: Instant }
type T = ReturnType<typeof withWhomTexts>
type Part = { readonly frame: Dated; readonly whom: WithWhom }

export const summaryLength = 2000
const act = () => <input type="hidden" name={actField} value={newId()} />
const inWords = ({ now, provider, voice }: Dated, moment: Instant) => momentInWords(moment, now, provider.zone, voice.locale)

/** People with their moments, as when one first came, but for whom one has now. */
export const someoneElsePage = (frame: Dated, { whom, offers, problem }: { readonly whom: WithWhom; readonly offers: readonly Offer[]; readonly problem?: string | undefined }) => {
  const t = withWhomTexts(frame.voice)
  const { guide, acquaintances } = whom
  return participantPage(frame, {
    title: t.title, wrong: problem !== undefined,
    children: (
      <>
        {problem && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: 'people', message: problem }]} />}
        <Stack><h1>{t.title}</h1><p>{t.someoneLead}</p>{guide && <p>{t.lead(givenName(guide.name))}</p>}</Stack>
        {offers.length === 0 ? <p>{t.none}</p> : (
          <PlaceForm action="/my-appointment/someone-else/holds">
            <Stack>
              {acquaintances > 0
                ? <Choices name="begins" label={t.begins} value="acquaintance" options={[{ value: 'acquaintance', label: t.acquaintance, hint: t.acquaintanceHint(acquaintances) }, { value: 'talk', label: t.talk }]} />
                : <input type="hidden" name="begins" value="talk" />}
              <Section title={t.people} id="people">
                {offers.map(({ guide: other, moments }) => (
                  <Card key={other.person} gap="s">
                    <Person name={other.name}>{capitalised(guideTexts(frame.voice)[other.profession])}. {waysInWords(other, frame.voice)}.</Person>
                    <Inset quote>{other.ownWords}</Inset>
                    <MomentDays frame={frame} guide={other} moments={moments.slice(0, 8)} />
                  </Card>
                ))}
              </Section>
            </Stack>
          </PlaceForm>
        )}
        <Row><ButtonLink href="/my-appointment" kind="quiet" icon="arrow-left">{t.keep}</ButtonLink></Row>
      </>
    ),
  })
}

export type Confirming = { readonly whom: WithWhom; readonly hold: Hold; readonly other: Profile; /** The held talk that will not count. */ readonly givesBack: boolean; readonly filled?: Sent | undefined; readonly problem?: HistoryProblem | undefined }

/** What changes, and what the next one may know: the default is nothing. */
export const confirmSwitchPage = (frame: Dated, { whom, hold, other, givesBack, filled, problem }: Confirming) => {
  const { voice, provider, now } = frame
  const t = withWhomTexts(voice)
  const at = (moment: Instant) => clock(moment, voice.locale, provider.zone)
  const name = givenName(other.name)
  return participantPage(frame, {
    title: t.title, wrong: problem !== undefined,
    children: (
      <>
        {problem && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={[{ field: problem.field, message: t[problem.message] }]} />}
        <Stack><h1>{t.confirmTitle(name)}</h1><p>{t.moment(dayWords(frame, hold.from), at(hold.from), at(hold.until))}</p></Stack>
        <HoldNotice until={hold.heldUntil.toISOString()} now={now.toISOString()} left={t.heldLeft} soon={t.heldSoon} over={t.heldOver}>{t.held(at(hold.heldUntil))}</HoldNotice>
        <Changes frame={frame} whom={whom} givesBack={givesBack} />
        <Form action="/my-appointment/someone-else" gap="m">
          {act()}
          {whom.appointments.some(({ outcome }) => outcome !== null) ? <HistoryChoices t={t} name={name} filled={filled} problem={problem} /> : <input type="hidden" name="history" value="nothing" />}
          <Row><Button>{t.confirm(name)}</Button><ButtonLink href="/my-appointment/someone-else" kind="quiet">{t.keep}</ButtonLink></Row>
        </Form>
      </>
    ),
  })
}

const Changes = ({ frame, whom: { guide, appointments }, givesBack, proposed = false }: Part & { readonly givesBack: boolean; /** The guide asked for it, and knows. */ readonly proposed?: boolean }) => {
  const t = withWhomTexts(frame.voice)
  const standing = appointments.find(stands)
  if (!guide) return null
  const name = givenName(guide.name)
  return (
    <Section title={t.what}>
      <ul>
        <li>{t.gone(name)}</li>
        {!proposed && <li>{t.lead(name)}</li>}
        {standing && <li>{t.cancelled(inWords(frame, standing.from), name)}</li>}
        {givesBack && <li>{t.givenBack(name)}</li>}
      </ul>
    </Section>
  )
}

/** The yes to a proposal. */
export const handoverYesPage = (frame: Dated, { whom, filled, problem }: { readonly whom: WithWhom; readonly filled?: Sent | undefined; readonly problem?: HistoryProblem | undefined }) => {
  const t = withWhomTexts(frame.voice)
  const { proposal, guide } = whom
  const other = proposal?.other ?? ''
  return participantPage(frame, {
    title: t.title, wrong: problem !== undefined,
    children: (
      <>
        {problem && <ErrorSummary title={chromeTexts(frame.voice).errorTitle} errors={[{ field: problem.field, message: t[problem.message] }]} />}
        <Stack><h1>{t.confirmTitle(other)}</h1>{guide && <Muted>{t.proposed(givenName(guide.name), other)}</Muted>}</Stack>
        <Changes frame={frame} whom={whom} givesBack={false} proposed />
        <Form action="/my-appointment/proposal" gap="m">
          {act()}
          <input type="hidden" name="proposal" value={proposal?.id ?? ''} />
          <input type="hidden" name="answer" value="yes" />
          <HistoryChoices t={t} name={other} filled={filled} problem={problem} />
          <Row><Button>{t.confirm(other)}</Button><ButtonLink href="/my-appointment" kind="quiet">{t.keep}</ButtonLink></Row>
        </Form>
      </>
    ),
  })
}

const HistoryChoices = ({ t, name, filled, problem }: { readonly t: T; readonly name: string; readonly filled?: Sent | undefined; readonly problem?: HistoryProblem | undefined }) => (
  <>
    <Choices
      name="history" label={t.history(name)} value={filled?.['history']?.[0] ?? 'nothing'} error={problem?.field === 'history' ? t[problem.message] : undefined}
      options={histories.map(value => ({ value, label: t[value], hint: value === 'nothing' ? t.nothingHint : value === 'everything' ? t.everythingHint : undefined }))}
    />
    <TextArea name="summary" label={t.summaryLabel} hint={t.summaryHint} rows={4} maxlength={summaryLength} value={filled?.['summary']?.[0] ?? ''} seen={<Visibility>{t.seenByBoth(name)}</Visibility>} error={problem?.field === 'summary' ? t[problem.message] : undefined} />
  </>
)
export type HistoryProblem = { readonly field: 'history' | 'summary'; readonly message: 'history.required' | 'summary.required' | 'summary.too-long' }
