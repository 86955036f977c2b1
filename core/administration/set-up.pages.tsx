import type { ComponentChildren, VNode } from 'preact'
import { Button, ButtonLink, Code, ErrorSummary, Fieldset, Form, Heading, Lead, Muted, Page, TextField } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { actField } from '../../kit/web.ts'
import { readable, type Filled } from '../filled-form.ts'
import { settingsLabels, SettingsQuestions } from '../providers/settings.pages.tsx'
import { setUpTexts } from './set-up.texts.ts'

/** There is no provider yet, so no help, no menu and no cookie: only this page, in three languages. */
const setUpFrame = ({ path, voice }: { readonly path: string; readonly voice: Voice }, title: string, wrong: boolean, children: ComponentChildren): VNode => {
  const t = setUpTexts(voice)
  const languages = [['nl-NL', 'Nederlands'], ['nl-BE', 'Vlaams'], ['en', 'English']] as const
  return (
    <Page
      lang={voice.locale} title={(wrong ? t.errorPrefix : '') + title} density="compact" brandHref={path} tools={{}} skipLabel={t.skip}
      footer={{ items: languages.filter(([locale]) => locale !== voice.locale).map(([locale, label]) => ({ href: `${path}?language=${locale}`, label, lang: locale })) }}
    >
      {children}
    </Page>
  )
}

export const setUpPage = (place: { readonly path: string; readonly voice: Voice }, filled: Filled, act: string): VNode => {
  const { path, voice } = place
  const t = setUpTexts(voice)
  const { administratorName, administratorMail } = t
  const { field, errors } = readable(filled, { ...settingsLabels(voice), administratorName, administratorMail }, voice)
  return setUpFrame(place, t.title, errors.length > 0, (
    <>
      {errors.length > 0 && <ErrorSummary title={t.wrong} errors={errors} />}
      <Heading level={1}>{t.title}</Heading>
      <Lead>{t.lead}</Lead>
      <Muted>{t.later}</Muted>
      <Form action={`${path}?language=${voice.locale}`}>
        <input type="hidden" name={actField} value={act} />
        <SettingsQuestions filled={filled} voice={voice} />
        <Fieldset legend={t.administrator} hint={t.administratorHint}>
          <TextField {...field('administratorName')} maxlength={120} autocomplete="name" />
          <TextField {...field('administratorMail')} type="email" maxlength={254} autocomplete="email" />
        </Fieldset>
        <div><Button>{t.found}</Button></div>
      </Form>
    </>
  ))
}

/** @param link the path of the first administrator's invitation */
export const foundedPage = (place: { readonly path: string; readonly voice: Voice; readonly origin: string }, link: string): VNode => {
  const t = setUpTexts(place.voice)
  return setUpFrame(place, t.doneTitle, false, (
    <>
      <Heading level={1}>{t.doneTitle}</Heading>
      <Lead>{t.done}</Lead>
      <div><ButtonLink href={link}>{t.goOn}</ButtonLink></div>
      <p>{t.someoneElse}</p>
      <Code value={place.origin + link} copy={{ label: t.copy, copied: t.copied }} />
    </>
  ))
}
