import { Button, ButtonLink, Choices, ErrorSummary, Form, Heading, Lead, Note, Row, SelectField, TextArea } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { administrationTexts } from '../administration.texts.ts'
import { staffPage } from '../chrome.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { Programme } from '../programme.ts'
import { guideTexts } from './guide.texts.ts'
import { profileChoices } from './staff-profile.ts'
import { profileTexts } from './staff-profile.texts.ts'

type ProfileForm = { readonly filled: Filled; readonly programmes: readonly Programme[]; readonly saved: boolean }

const labels = (voice: Voice) => {
  const { programmes, profession, themes, languages, ways, ownWords, lifeView } = profileTexts(voice)
  return { programmes, profession, themes, languages, ways, ownWords, lifeView }
}

function ProfileQuestions({ filled, programmes, voice }: Omit<ProfileForm, 'saved'> & { readonly voice: Voice }) {
  const t = profileTexts(voice)
  const guide = guideTexts(voice)
  const choices = profileChoices(programmes)
  const { field, chosen } = readable(filled, labels(voice), voice)
  const themeName = (theme: string) => programmes.find(({ themes }) => theme in themes)?.themes[theme]?.[voice.locale] ?? theme
  return (
    <>
      <Choices {...chosen('programmes')} options={programmes.map(({ id, name }) => ({ value: id, label: name[voice.locale] }))} inline />
      <SelectField {...field('profession')} blank={t.blank} options={choices.professions.map(value => ({ value, label: guide[value] }))} />
      <Choices {...chosen('themes')} options={choices.themes.map(value => ({ value, label: themeName(value) }))} inline />
      <Choices {...chosen('languages')} options={choices.languages.map(value => ({ value, label: guide[value] }))} inline />
      <Choices {...chosen('ways')} options={choices.ways.map(value => ({ value, label: t[value] }))} inline />
      <TextArea {...field('ownWords')} hint={t.ownWordsHint} rows={3} maxlength={400} />
      <TextArea {...field('lifeView')} optional={administrationTexts(voice).optional} hint={t.lifeViewHint} rows={3} maxlength={400} />
    </>
  )
}

/** A guide's own. */
export const ownProfilePage = (frame: AdministrationFrame, { filled, programmes, saved }: ProfileForm) => {
  const { voice } = frame
  const t = profileTexts(voice)
  const { errors } = readable(filled, labels(voice), voice)
  return staffPage(frame, {
    place: 'account', title: t.title, wrong: errors.length > 0,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={administrationTexts(voice).wrong} errors={errors} />}
        {saved && errors.length === 0 && <Note tone="ok" announced><p>{administrationTexts(voice).saved}</p></Note>}
        <Heading level={1}>{t.title}</Heading>
        <Lead>{t.own}</Lead>
        <Form action="/profile">
          <ProfileQuestions filled={filled} programmes={programmes} voice={voice} />
          <div><Button>{t.save}</Button></div>
        </Form>
      </>
    ),
  })
}

/** The administrator may start or mend it for a guide. */
export const profilePageOf = (frame: AdministrationFrame, guide: { readonly person: string; readonly name: string }, { filled, programmes, saved }: ProfileForm) => {
  const { voice } = frame
  const t = profileTexts(voice)
  const back = `/administration/staff/${guide.person}`
  return administrationPage(frame, {
    part: 'staff', title: t.title, saved, errors: readable(filled, labels(voice), voice).errors,
    children: (
      <>
        <Lead>{t.of(guide.name)}</Lead>
        <Form action={`${back}/profile`}>
          <ProfileQuestions filled={filled} programmes={programmes} voice={voice} />
          <Row><Button>{t.save}</Button><ButtonLink kind="quiet" href={back}>{administrationTexts(voice).back}</ButtonLink></Row>
        </Form>
      </>
    ),
  })
}
