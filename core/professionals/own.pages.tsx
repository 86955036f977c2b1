/** Where someone decides about a letter to a doctor: exactly what is read, by whom, until when; yes, other words, or no. */
import { Button, ButtonLink, Card, Choices, ErrorSummary, Form, Lead, Muted, Note, Row, Section, Stack, Visibility } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear, dayOf, type Instant } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { lengths } from '../consent/consent.ts'
import type { LetterPart } from '../programme.ts'
import { exactly } from '../reports/exactly.ts'
import { LetterWords } from './door.pages.tsx'
import { errorsOf, ReferralForms, ReferralStatus, type StepTyped } from './referral.parts.tsx'
import { LetterErrors, LetterFields, letterErrors, type LetterForm } from './letter-fields.tsx'
import { stands } from './letter.ts'
import { alwaysAlong } from './passages.ts'
import type { LetterView } from './letter-view.ts'
import { fieldTexts, ownLetterTexts } from './own.texts.ts'

type Dated = Frame & { readonly now: Instant }
type T = ReturnType<typeof ownLetterTexts>
const act = () => ({ [actField]: newId() })

export const ownLettersPage = (frame: Dated, { views, parts }: { readonly views: readonly LetterView[]; readonly parts: readonly (readonly [string, LetterPart])[] }) => {
  const t = ownLetterTexts(frame.voice)
  const { locale } = frame.voice
  return participantPage(frame, {
    title: t.title,
    children: (
      <>
        <Stack><h1>{t.title}</h1><Lead>{t.listLead}</Lead>{views.length === 0 && <p>{t.none}</p>}</Stack>
        {views.map(view => (
          <Card key={view.letter.id} title={(view.part.form === 'note' ? t.noteTo : t.to)(view.letter.content.name, view.part.name[locale])}>
            <Standing frame={frame} view={view} t={t} />
            <Row><ButtonLink href={`/my-letters/${view.letter.id}`} kind={view.stage === 'writing' ? 'primary' : 'secondary'} more={`: ${view.letter.content.name}`}>{t.look}</ButtonLink></Row>
          </Card>
        ))}
        {parts.map(([role, part]) => <p key={role}><a href={`/my-letters/new/${role}`}>{t.begin(part.name[locale])}</a></p>)}
        <p><a href="/my-trajectory">{t.back}</a></p>
      </>
    ),
  })
}

const Standing = ({ frame, view, t }: { readonly frame: Dated; readonly view: LetterView; readonly t: T }) => {
  const { provider, now, voice: { locale } } = frame
  const { letter: { content: { name } }, stage, sendings, refusals } = view
  const sending = sendings.find(one => stands(one, now))
  const day = (at: Instant) => dateWithYear(dayOf(at, provider.zone), locale)
  const no = refusals.find(({ endedAt }) => endedAt === null)
  return (
    <>
      {stage === 'writing' && <p>{t.waits}</p>}
      {stage === 'on its way' && sending && <p>{t.onItsWay(name, exactly(sending.from, { zone: provider.zone, locale }))}</p>}
      {stage === 'open' && sending && <><p>{t.open(name, day(sending.until))}</p><p>{sending.readAt ? t.read(exactly(sending.readAt, { zone: provider.zone, locale })) : t.notRead}</p></>}
      {stage === 'withdrawn' && <p>{t.withdrawn}</p>}
      {stage === 'over' && <p>{t.over}</p>}
      {stage === 'refused' && no && <p>{t.refused(day(no.at))}</p>}
      {view.renewal && <Note tone="info"><p>{t.newLink}</p></Note>}
    </>
  )
}

export const ownLetterPage = (frame: Dated, view: LetterView, problem: 'letter.sent' | 'letter.newer' | 'chooseLength' | 'chooseSentence' | null, typed: StepTyped | null = null) => {
  const t = ownLetterTexts(frame.voice)
  const { provider, voice: { locale }, now } = frame
  const { letter: { id, version, reference, content }, part, stage, passages, sendings, refusals, answers } = view
  const sending = sendings.find(one => stands(one, now))
  const no = refusals.find(({ endedAt }) => endedAt === null)
  const place = { voice: frame.voice, zone: provider.zone }
  const errors = errorsOf(typed, frame.voice)
  const mayDecide = stage !== 'on its way' && stage !== 'open'
  const bySentence = mayDecide && part.form === 'note'
  return participantPage(frame, {
    title: t.title, wrong: problem !== null || errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={fieldTexts(frame.voice).wrong} errors={errors} />}
        {problem && <ErrorSummary title={fieldTexts(frame.voice).wrong} errors={[{ field: problem === 'chooseSentence' ? 'passage' : 'length', message: t[problem] }]} />}
        <Stack><h1>{(part.form === 'note' ? t.noteTo : t.to)(content.name, part.name[locale])}</h1><Standing frame={frame} view={view} t={t} /></Stack>
        {view.referral && <><ReferralStatus view={view.referral} place={place} /><ReferralForms action={`/my-letters/${id}/steps`} referral={view.referral.referral} refersOn={view.referral.refersOn} as="note" typed={typed} place={place} /></>}
        {answers.length > 0 && (
          <Section title={t.answersTitle}>
            {answers.map(one => <Stack key={one.at.getTime()} gap="s"><p>{exactly(one.at, { zone: provider.zone, locale })}: {content.name} {t[one.answer]}.</p>{one.words !== '' && <p>{one.words}</p>}</Stack>)}
          </Section>
        )}
        <Stack gap="s"><Visibility>{t.exactly(content.name)}</Visibility><LetterWords label={bySentence ? t.noteAlong : t.title} passages={bySentence ? passages.slice(0, alwaysAlong) : passages} /></Stack>
        <Section title={t.reached}>
          <p>{content.mail === null ? t.byPaperLink : t.byMail(content.mail)}</p>
          <p>{content.telephone === null ? t.byPaperCode : t.bySms(content.telephone)}</p>
          <p>{t.reference(reference)}</p>
        </Section>
        {mayDecide && (
          <Stack>
            <p>{t.free}</p>
            <p>{t.cooling}</p>
            <p>{t.sooner}</p>
            <Form action={`/my-letters/${id}/consents`} gap="m" hidden={{ seen: String(version), ...act() }}>
              {bySentence && <Choices kind="many" name="passage" label={t.noteSentences} hint={t.noteSentencesHint} options={passages.slice(alwaysAlong).map(({ asked, text }, index) => ({ value: String(index + 1), label: text, hint: asked }))} error={problem === 'chooseSentence' ? t.chooseSentence : undefined} />}
              <Choices name="length" label={t.length} value={String(lengths[0])} options={lengths.map(days => ({ value: String(days), label: t.days(days) }))} error={problem === 'chooseLength' ? t.chooseLength : undefined} />
              <Row><Button>{t.yes(content.name)}</Button></Row>
            </Form>
            <Row><ButtonLink href={`/my-letters/${id}/words`} kind="secondary">{t.change}</ButtonLink>{!bySentence && <ButtonLink href={`/my-letters/${id}/letter.pdf`} kind="quiet">{t.take}</ButtonLink>}</Row>
            {bySentence && <Muted>{t.noteTake}</Muted>}
            {stage === 'refused' && no
              ? <Form action={`/my-letters/refusals/${no.id}/ends`} hidden={act()}><Row><Button kind="secondary">{t.after}</Button></Row></Form>
              : <Form action={`/my-letters/${id}/refusals`} hidden={act()}><Row><Button kind="secondary">{t.no}</Button></Row></Form>}
          </Stack>
        )}
        {sending && (
          <Stack gap="s">
            <Form action={`/my-letters/${id}/withdrawals`} hidden={act()}><Row><Button kind="secondary">{t.stop}</Button></Row></Form>
            <Muted>{t.stopHint}</Muted>
            <Row><ButtonLink href={`/my-letters/${id}/letter.pdf`} kind="quiet">{t.take}</ButtonLink></Row>
          </Stack>
        )}
        <p><a href="/my-letters">{t.back}</a></p>
      </>
    ),
  })
}

export const ownWordsPage = (frame: Dated, { part, form, action, back }: { readonly part: LetterPart; readonly form: LetterForm; readonly action: string; readonly back: string }) => {
  const t = ownLetterTexts(frame.voice)
  return participantPage(frame, {
    title: t.changeTitle, wrong: letterErrors(form, frame.voice).length > 0,
    children: (
      <>
        <LetterErrors form={form} voice={frame.voice} />
        <Stack><h1>{t.changeTitle}</h1><Lead>{t.changeLead}</Lead></Stack>
        <LetterFields form={form} part={part} voice={frame.voice} action={action} save={t.save} back={{ href: back, label: t.back }} />
      </>
    ),
  })
}
