/** The form of a letter, the same for guide and participant. */
import { Button, ButtonLink, ErrorSummary, Form, Row, TextArea, TextField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import type { Voice } from '../../kit/texts.ts'
import { actField } from '../../kit/web.ts'
import { GuardNotice } from '../consent/guard-notice.tsx'
import { Looked } from '../consent/looked.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { LetterPart } from '../programme.ts'
import { nameLength, wordsLength } from './letter.ts'
import { fieldTexts } from './own.texts.ts'

export type LetterForm = { readonly filled: Filled; /** The version it began from. */ readonly seen: number; /** What the word guard points at in a note that was just sent. */ readonly looked?: readonly string[] }

const formOf = ({ filled }: LetterForm, voice: Voice) => {
  const t = fieldTexts(voice)
  return readable(filled, { name: t.name, practice: t.practice, mail: t.mail, telephone: t.telephone, about: t.about, question: t.question, background: t.background, weDo: t.weDo, offers: t.offers }, voice)
}
export const letterErrors = (form: LetterForm, voice: Voice) => formOf(form, voice).errors

export const LetterErrors = ({ form, voice }: { readonly form: LetterForm; readonly voice: Voice }) => {
  const errors = letterErrors(form, voice)
  return errors.length > 0 ? <ErrorSummary title={fieldTexts(voice).wrong} errors={errors} /> : null
}

export const LetterFields = ({ form, part, voice, action, save, back }: { readonly form: LetterForm; readonly part: LetterPart; readonly voice: Voice; readonly action: string; readonly save: string; readonly back: { readonly href: string; readonly label: string } }) => {
  const t = fieldTexts(voice)
  const { field } = formOf(form, voice)
  const { looked = [] } = form
  return (
    <Form action={action} gap="m" hidden={{ seen: String(form.seen), [actField]: newId() }}>
      <TextField {...field('name')} maxlength={nameLength} autocomplete="off" />
      <TextField {...field('practice')} optional={t.optional} maxlength={nameLength} autocomplete="off" />
      <TextField {...field('mail')} hint={t.mailHint} optional={t.optional} type="email" inputmode="email" maxlength={254} autocomplete="off" spellcheck={false} />
      <TextField {...field('telephone')} hint={t.telephoneHint} optional={t.optional} type="tel" inputmode="tel" width="medium" maxlength={30} autocomplete="off" />
      <TextField {...field('about')} hint={t.aboutHint} maxlength={nameLength} autocomplete="off" />
      {part.form === 'note'
        ? <>
            <TextArea {...field('question')} label={t.noteQuestion} hint={t.noteQuestionHint} rows={4} maxlength={wordsLength} />
            <TextArea {...field('offers')} hint={t.offersHint} rows={4} maxlength={wordsLength} />
          </>
        : <>
            <TextArea {...field('question')} hint={t.questionHint} rows={4} maxlength={wordsLength} />
            <TextArea {...field('background')} optional={t.optional} rows={4} maxlength={wordsLength} />
            <TextArea {...field('weDo')} optional={t.optional} rows={3} maxlength={wordsLength} />
          </>}
      <Looked looked={looked} />
      {looked.length > 0 && <GuardNotice voice={voice} passages={[{ field: 'question', label: t.noteQuestion, text: field('question').value }, { field: 'offers', label: t.offers, text: field('offers').value }]} />}
      <Row><Button>{looked.length > 0 ? t.guarded : save}</Button><ButtonLink href={back.href} kind="quiet">{back.label}</ButtonLink></Row>
    </Form>
  )
}
