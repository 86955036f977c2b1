import { Button, Choices, Fieldset, Form, Lead, Muted, Section, TextArea, TextField } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { administrationTexts } from '../administration.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { Provider } from './provider.ts'
import { settingsTexts } from './settings.texts.ts'

/** By field, in the order of the page. */
export const settingsLabels = (voice: Voice) => {
  const { name, country, locale, address, telephone, mail, introduction, introductionBe, introductionEn, exitUrl } = settingsTexts(voice)
  return { name, country, locale, address, introduction, introductionBe, introductionEn, telephone, mail, exitUrl }
}

/** The questions about a provider, for its administrator and for whoever founds it. */
export function SettingsQuestions({ filled, voice }: { readonly filled: Filled; readonly voice: Voice }) {
  const t = settingsTexts(voice)
  const { optional } = administrationTexts(voice)
  const { field } = readable(filled, settingsLabels(voice), voice)
  const choices = <const Value extends 'NL' | 'BE' | 'nl-NL' | 'nl-BE' | 'en' | 'je' | 'u'>(...values: readonly Value[]) => values.map(value => ({ value, label: t[value] }))
  return (
    <>
      <Fieldset legend={t.who}>
        <TextField {...field('name')} width="full" maxlength={120} autocomplete="organization" />
        <Choices {...field('country')} hint={t.countryHint} options={choices('NL', 'BE')} inline />
      </Fieldset>
      <Fieldset legend={t.speaking}>
        <Choices {...field('locale')} hint={t.localeHint} options={choices('nl-NL', 'nl-BE', 'en')} inline />
        <Choices {...field('address')} options={choices('je', 'u')} inline />
        <TextArea {...field('introduction')} hint={t.introductionHint} rows={3} maxlength={600} />
        <TextArea {...field('introductionBe')} optional={optional} hint={t.emptyHint} rows={3} maxlength={600} />
        <TextArea {...field('introductionEn')} optional={optional} hint={t.emptyHint} rows={3} maxlength={600} />
      </Fieldset>
      <Fieldset legend={t.reaching}>
        <TextField {...field('telephone')} hint={t.telephoneHint} type="tel" maxlength={30} />
        <TextField {...field('mail')} type="email" maxlength={254} />
        <TextField {...field('exitUrl')} hint={t.exitUrlHint} type="url" width="full" maxlength={300} />
      </Fieldset>
    </>
  )
}

export const settingsPage = (frame: AdministrationFrame, provider: Provider, filled: Filled, saved: boolean) => {
  const t = settingsTexts(frame.voice)
  return administrationPage(frame, {
    part: 'settings', title: t.title, saved, errors: readable(filled, settingsLabels(frame.voice), frame.voice).errors,
    children: (
      <>
        <Lead>{t.lead}</Lead>
        <Form action="/administration/settings">
          <SettingsQuestions filled={filled} voice={frame.voice} />
          {provider.host && <Muted>{t.hostLead(provider.host)}</Muted>}
          <div><Button>{t.save}</Button></div>
        </Form>
        <Section title={t.elsewhere}>
          <p>{t.elsewhereWhat}</p>
          <p>{t.elsewhereHow} <a href="/administration/takeout">{t.elsewhereLink}</a></p>
        </Section>
      </>
    ),
  })
}
