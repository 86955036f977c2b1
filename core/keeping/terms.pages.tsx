/** How long a provider keeps what begins from now on: the days, what they come to, and only then the word. */
import { Button, ButtonLink, Card, Form, Lead, Muted, Note, Row, Section, Table, TextField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { addDays, dateWithYear, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { administrationTexts } from '../administration.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { Keeping, Programme } from '../programme.ts'
import { keepingParts } from '../trajectories/keeping-terms.ts'
import { termsTexts } from './terms.texts.ts'

export type TermsView = { readonly programme: Programme; readonly before: Keeping; readonly number: number; readonly today: Day; readonly filled: Filled; readonly chosen: Keeping | null }

export const termsPage = (frame: AdministrationFrame, view: TermsView) => {
  const { programme, filled, chosen } = view
  const { voice } = frame
  const t = termsTexts(voice)
  const form = readable(filled, { contactDays: t.contactDays, notesDays: t.notesDays, trajectoryDays: t.trajectoryDays }, voice)
  const here = `/administration/keeping/terms/${programme.id}`
  const bounds = programme.keepingWithin
  return administrationPage(frame, {
    part: 'keeping', title: t.title(programme.name[voice.locale]), errors: form.errors,
    children: (
      <>
        <Lead>{t.lead}</Lead>
        {chosen && <Preview frame={frame} view={view} chosen={chosen} here={here} />}
        {bounds ? (
          <Card>
            <Form action={here} gap="m">
              {keepingParts.map(part => <TextField key={part} {...form.field(part)} hint={t.between(bounds.least[part], bounds.most[part])} inputmode="numeric" width="short" maxlength={5} />)}
              <Row><Button kind={chosen ? 'secondary' : 'primary'}>{t.preview}</Button><ButtonLink href="/administration/keeping" kind="quiet">{administrationTexts(voice).back}</ButtonLink></Row>
            </Form>
          </Card>
        ) : <Note tone="info"><p>{t.fixed}</p></Note>}
        {bounds && <Section title={t.source} gap="s"><p>{bounds.source[voice.locale]}</p><Muted>{t.checked(dateWithYear(bounds.checkedOn, voice.locale))} {bounds.unsure?.[voice.locale]}</Muted></Section>}
      </>
    ),
  })
}

function Preview({ frame: { voice }, view: { before, today, number }, chosen, here }: { readonly frame: AdministrationFrame; readonly view: TermsView; readonly chosen: Keeping; readonly here: string }) {
  const t = termsTexts(voice)
  const goes = (days: number) => `${dateWithYear(addDays(today, days), voice.locale)} (${t.days(days)})`
  return (
    <Card title={t.previewTitle} strong>
      <p>{t.previewLead(dateWithYear(today, voice.locale))}</p>
      <Table label={t.previewTitle} columns={[{ label: t.what }, { label: t.now }, { label: t.fromThen }]} rows={keepingParts.map(part => [t[part], goes(before[part]), goes(chosen[part])])} />
      <p>{t.running} {t.soon}</p>
      <Form action={here} gap="s" hidden={{ [actField]: newId(), confirmed: 'yes', after: String(number), ...Object.fromEntries(keepingParts.map(part => [part, String(chosen[part])])) }}>
        <Row><Button>{t.confirm}</Button></Row>
      </Form>
    </Card>
  )
}
