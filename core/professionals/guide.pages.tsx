/** The guide's side of letters to doctors: written together, sent by the participant alone. */
import { Button, ButtonLink, Card, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, SearchForm, Section, Stack } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage } from '../chrome.tsx'
import type { LetterPart } from '../programme.ts'
import { exactly } from '../reports/exactly.ts'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { LetterWords } from './door.pages.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { errorsOf, ReferralForms, ReferralStatus, type StepTyped } from './referral.parts.tsx'
import { LetterErrors, LetterFields, letterErrors, type LetterForm } from './letter-fields.tsx'
import { guideLetterTexts } from './guide.texts.ts'
import { stands } from './letter.ts'
import type { LetterView } from './letter-view.ts'

type Dated = StaffFrame & { readonly now: Date }
type T = ReturnType<typeof guideLetterTexts>
export type AboutLetters = { readonly trajectory: Id<'trajectory'>; readonly who: string }

const Stage = ({ frame, view, who, t }: { readonly frame: Dated; readonly view: LetterView; readonly who: string; readonly t: T }) => {
  const { provider, now, voice: { locale } } = frame
  const { stage, sendings } = view
  const sending = sendings.find(one => stands(one, now))
  const when = { zone: provider.zone, locale }
  return (
    <>
      {stage === 'writing' && <p>{t.writing(who)}</p>}
      {stage === 'refused' && <p>{t.refusedShort}</p>}
      {stage === 'on its way' && sending && <p>{t['on its way'](exactly(sending.from, when))}</p>}
      {stage === 'open' && sending && <><p>{t.open(dateWithYear(dayOf(sending.until, provider.zone), locale))}</p><p>{sending.readAt ? t.read(exactly(sending.readAt, when)) : t.notRead}</p></>}
      {(stage === 'withdrawn' || stage === 'over') && <p>{t[stage]}</p>}
      {view.renewal && <Note tone="info"><p>{t.newLink}</p></Note>}
    </>
  )
}

/** @param no the day of a no that stands; then no letter is begun from this side */
export const guideLettersPage = (frame: Dated, { about: { trajectory, who }, views, parts, no }: { readonly about: AboutLetters; readonly views: readonly LetterView[]; readonly parts: readonly (readonly [string, LetterPart])[]; readonly no: Date | null }) => {
  const t = guideLetterTexts(frame.voice)
  const { provider, voice: { locale } } = frame
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.back(who)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead(who)}</Lead>{views.length === 0 && <p>{t.none}</p>}</Stack>
        {no && <Note tone="warn"><p><strong>{t.refusedTitle}</strong></p><p>{t.refused(who, dateWithYear(dayOf(no, provider.zone), locale))}</p></Note>}
        {views.map(view => (
          <Card key={view.letter.id} title={(view.part.form === 'note' ? t.noteTo : t.to)(view.letter.content.name, view.part.name[locale])}>
            <Stage frame={frame} view={view} who={who} t={t} />
            <Row><ButtonLink href={`/professional-letters/${view.letter.id}`} kind="secondary" more={`: ${view.letter.content.name}`}>{t.look}</ButtonLink></Row>
          </Card>
        ))}
        {!no && parts.map(([role, part]) => <p key={role}><a href={`/trajectories/${trajectory}/professional-letters/new/${role}`}>{t.begin(part.name[locale])}</a></p>)}
        <p><a href="/professional-letters">{t.searchTitle}</a></p>
      </Stack>
    ),
  })
}

/** A letter that is begun, or one that is there: to write in as long as it did not leave. */
export const guideWordsPage = (frame: Dated, { about: { trajectory, who }, part, form }: { readonly about: AboutLetters; readonly part: readonly [string, LetterPart]; readonly form: LetterForm }) => {
  const t = guideLetterTexts(frame.voice)
  const title = t.begin(part[1].name[frame.voice.locale])
  return staffPage(frame, {
    place: 'people', title, wide: false, wrong: letterErrors(form, frame.voice).length > 0,
    children: (
      <Stack gap="l">
        <LetterErrors form={form} voice={frame.voice} />
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}/professional-letters`}>{t.title}</a></p><Heading level={1}>{title}</Heading><Lead>{part[1].form === 'note' ? t.noteLead(who) : t.lead(who)}</Lead></Stack>
        <LetterFields form={form} part={part[1]} voice={frame.voice} action={`/trajectories/${trajectory}/professional-letters/new/${part[0]}`} save={t.save} back={{ href: `/trajectories/${trajectory}/professional-letters`, label: t.title }} />
      </Stack>
    ),
  })
}

export const guideLetterPage = (frame: Dated, { about: { trajectory, who }, view, form, mayWrite, done, typed }: { readonly typed: StepTyped | null; readonly about: AboutLetters; readonly view: LetterView; readonly form: LetterForm; readonly mayWrite: 'yes' | 'no'; readonly done: 'saved' | 'mailed' | null }) => {
  const t = guideLetterTexts(frame.voice)
  const { provider, now, voice } = frame
  const { letter: { id, reference, content }, part, sendings, answers, passages, stage } = view
  const sending = sendings.find(one => stands(one, now))
  const when = { zone: provider.zone, locale: voice.locale }
  const place = { voice, zone: provider.zone }
  const errors = errorsOf(typed, voice)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: letterErrors(form, voice).length + errors.length > 0,
    children: (
      <Stack gap="l">
        <LetterErrors form={form} voice={voice} />
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{t[done]}</p></Note>}
        <Stack gap="s">
          <p><a href={`/trajectories/${trajectory}/professional-letters`}>{t.title}</a></p>
          <Heading level={1}>{(part.form === 'note' ? t.noteTo : t.to)(content.name, part.name[voice.locale])}</Heading>
          <Stage frame={frame} view={view} who={who} t={t} />
          <Muted>{t.reference(reference)} {t.phoneRoute}</Muted>
        </Stack>
        {view.referral && <><ReferralStatus view={view.referral} place={place} /><ReferralForms action={`/professional-letters/${id}/steps`} referral={view.referral.referral} refersOn={view.referral.refersOn} as="note" typed={typed} place={place} /></>}
        {answers.length > 0 && <Section title={t.answers}>{answers.map(one => <Stack key={one.at.getTime()} gap="s"><p>{exactly(one.at, when)}: {content.name} {t[one.answer]}.</p>{one.words !== '' && <p>{one.words}</p>}</Stack>)}</Section>}
        {sending && (
          <Section title={t.papers}>
            <Row>
              {content.mail === null && <Form action={`/professional-letters/${id}/papers`} hidden={{ what: 'link' }}><Button kind="secondary">{t.paperLink}</Button></Form>}
              {content.mail !== null && <Form action={`/professional-letters/${id}/papers`} hidden={{ what: 'code' }}><Button kind="secondary">{t.paperCode}</Button></Form>}
              {content.mail !== null && stage === 'open' && <Form action={`/professional-letters/${id}/links`} hidden={{ [actField]: newId() }}><Button kind="secondary">{t.mailAgain}</Button></Form>}
            </Row>
            <Muted>{t.paperHint}</Muted>
          </Section>
        )}
        <Section title={t.exactly}><LetterWords label={t.exactly} passages={passages} /></Section>
        {mayWrite === 'yes' && <Section title={t.words}><LetterFields form={form} part={part} voice={voice} action={`/professional-letters/${id}/versions`} save={t.save} back={{ href: `/trajectories/${trajectory}/professional-letters`, label: t.title }} /></Section>}
      </Stack>
    ),
  })
}

/** Whoever calls says a reference: found here among one's own people, and nowhere else. */
export const referencePage = (frame: StaffFrame, { typed, found }: { readonly typed: string; readonly found: 'nothing asked' | 'not found' }) => {
  const t = guideLetterTexts(frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.searchTitle, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><Heading level={1}>{t.searchTitle}</Heading><Lead>{t.phoneRoute}</Lead></Stack>
        <Stack gap="s"><SearchForm action="/professional-letters" name="reference" label={t.search} value={typed} button={t.find} /><Muted>{t.searchHint}</Muted></Stack>
        {found === 'not found' && <Note tone="info" announced><p>{t.notFound}</p></Note>}
      </Stack>
    ),
  })
}
