/** The questions of one occasion, on a phone mostly: one under the other, each a part of its own. */
import { Button, ButtonLink, Card, Choices, ErrorSummary, Form, Lead, Muted, Row, Scale, Stack, Visibility, type FieldError } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import type { Typed } from '../../kit/forms.ts'
import { actField } from '../../kit/web.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import type { Occasion } from './due.ts'
import { instruments, valuesOn, type Questionnaire } from './instrument.ts'
import { fieldOf } from './measurement.ts'
import type { MyPart } from './my-part.ts'
import { myMeasurementsTexts } from './my-measurements.texts.ts'
import { readingTexts } from './readings.texts.ts'

export type Filling = { readonly part: MyPart; readonly occasion: Occasion; readonly questionnaire: Questionnaire; readonly typed: Typed; readonly problems: Readonly<Record<string, string | undefined>>; /** Nothing was answered at all. */ readonly empty?: 'empty' | null }

export const fillInPage = (frame: Frame, { part, occasion, questionnaire, typed, problems, empty = null }: Filling) => {
  const t = myMeasurementsTexts(frame.voice)
  const { questions, language, title, stem } = questionnaire
  const wrong = (key: string) => (problems[fieldOf(key)] ? t.notAChoice : undefined)
  const errors: readonly FieldError[] = empty ? [{ field: fieldOf(questions[0]?.key ?? ''), message: t.empty }] : questions.flatMap(({ key }) => { const message = wrong(key); return message ? [{ field: fieldOf(key), message }] : [] })
  return participantPage(frame, {
    title, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={t.wrong} errors={errors} />}
        <Stack>
          <h1>{title}</h1>
          <div lang={language}><Lead>{stem}</Lead></div>
          {questions.length > 1 && <p>{t.fillHint}</p>}
          <WhoSees part={part} instrument={questionnaire.instrument} t={t} />
        </Stack>
        <Form action={`/my-measurements/${occasion.ask.id}/answers`} hidden={occasion.talk ? { talk: occasion.talk } : {}}>
          <input type="hidden" name={actField} value={newId()} />
          <div class="stack stack--l" lang={language}>
            {questions.map((question, index) => (
              <Card key={question.key} gap="s">
                <div lang={frame.voice.locale}><Muted>{t.question(index + 1, questions.length)}</Muted></div>
                <Answering questionnaire={questionnaire} question={question} value={typed[fieldOf(question.key)]?.[0]} error={wrong(question.key)} />
              </Card>
            ))}
          </div>
          <Row><Button>{t.send}</Button><ButtonLink href="/my-measurements" kind="quiet">{t.backHere}</ButtonLink></Row>
        </Form>
        {instruments[questionnaire.instrument].validated === 'not validated' && <Muted>{readingTexts(frame.voice).ours}. {readingTexts(frame.voice).noDiagnosis}</Muted>}
        {instruments[questionnaire.instrument].validated === 'validated' && <Muted>{readingTexts(frame.voice).noDiagnosis}</Muted>}
      </>
    ),
  })
}

const Answering = ({ questionnaire: { instrument, answers }, question: { key, text }, value, error }: { readonly questionnaire: Questionnaire; readonly question: Questionnaire['questions'][number]; readonly value: string | undefined; readonly error: string | undefined }) => {
  const values = valuesOn(instruments[instrument].scale)
  if ('least' in answers) return <Scale name={fieldOf(key)} label={text} value={value} error={error} ends={answers} points={values.map(point => ({ value: String(point), label: point }))} />
  return <Choices name={fieldOf(key)} label={text} value={value} error={error} options={values.map((point, index) => ({ value: String(point), label: answers[index] ?? point }))} />
}

const WhoSees = ({ part, instrument, t }: { readonly part: MyPart; readonly instrument: Questionnaire['instrument']; readonly t: ReturnType<typeof myMeasurementsTexts> }) => {
  const guide = part.guide?.name ?? t.guide
  const shown = part.shown.some(one => one.instrument === instrument)
  return <Stack gap="s"><Visibility nobody={part.about === 'oneself' && !shown}>{part.about === 'another' ? t.seenBeside(guide, part.participant ?? t.someone) : shown ? t.seenShown(guide) : t.seenOwn(guide)}</Visibility><Visibility nobody>{t.never}</Visibility></Stack>
}
