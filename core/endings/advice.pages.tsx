/** The hard stop before an end that may cost someone who is ill their rights: what is lost, and who advised. */
import type { VNode } from 'preact'
import { Button, ButtonLink, CheckField, Choices, DateField, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, Stack, TextField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { actField } from '../../kit/web.ts'
import { staffPage } from '../chrome.tsx'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { adviceTexts } from './advice.texts.ts'
import { adviserLength, type AdviceRefusal, type Advised, type KnownAbsence } from './ending.ts'
import type { About } from './ending-of-guide.pages.tsx'

export const isAboutAdvice = (no: string): no is AdviceRefusal => no.startsWith('advice.')

const fieldOf = { 'advice.needed': 'ill', 'advice.who': 'advisedBy', 'advice.day': 'advisedOn', 'advice.not-told': 'told' } as const satisfies Readonly<Record<AdviceRefusal, string>>

export const advicePage = (frame: StaffFrame, { about, ending, advised, day, absence, no, wrong }: { readonly wrong: boolean; readonly about: About; readonly ending: string; readonly advised: Advised; readonly day: string; readonly absence: KnownAbsence | null; readonly no: AdviceRefusal }): VNode => {
  const t = adviceTexts(frame.voice)
  const law = frame.provider.country
  const errorOf = (code: AdviceRefusal) => (no === code && wrong ? t[code] : undefined)
  const asked = no === 'advice.needed' && absence !== null ? 'advice.who' : no
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong,
    children: (
      <Stack gap="l">
        {wrong && <ErrorSummary title={t.wrong} errors={[{ field: fieldOf[asked], message: t[no] }]} />}
        <Stack gap="s"><p><a href={`/trajectories/${about.trajectory}/ending`}>{t.back}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead(about.name)}</Lead></Stack>
        <Note tone="warn">
          <Heading level={2}>{t.lost}</Heading>
          <ul>{(law === 'BE' ? [t['be-pay'], t['be-benefit'], t['be-return']] : [t['nl-pay'], t['nl-sickness'], t['nl-benefit'], t['nl-return']]).map(line => <li key={line}>{line}</li>)}</ul>
          <p>{law === 'BE' ? t['be-think'] : t['nl-think']}</p>
        </Note>
        <Section title={t.uncertainTitle} gap="s"><p>{t.uncertain}</p><Muted>{law === 'BE' ? t['be-source'] : t['nl-source']}</Muted></Section>
        <Section title={t.adviceTitle}>
          {absence !== null && <p>{absence === 'hidden' ? t.hidden : t.absent}</p>}
          <Form action={`/trajectories/${about.trajectory}/closings`} gap="m" hidden={{ ending, [actField]: newId() }}>
            {absence === null && <Choices name="ill" label={t.ill(about.name)} hint={t.illHint} inline value={advised.ill} error={errorOf('advice.needed')} options={[{ value: 'no', label: t.no }, { value: 'yes', label: t.yes }]} />}
            <TextField name="advisedBy" label={t.who} hint={t.whoHint} maxlength={adviserLength} value={advised.from} error={errorOf('advice.who') ?? (absence === null ? undefined : errorOf('advice.needed'))} optional={absence === null ? t.onlyIll : undefined} />
            <DateField name="advisedOn" label={t.day} value={day} error={errorOf('advice.day')} optional={absence === null ? t.onlyIll : undefined} />
            <CheckField name="told" checked={advised.told === 'yes'} error={errorOf('advice.not-told')}>{t.told(about.name)}</CheckField>
            <Row><Button kind="danger">{t.close}</Button><ButtonLink href={`/trajectories/${about.trajectory}/ending`} kind="secondary">{t.notNow}</ButtonLink></Row>
          </Form>
        </Section>
      </Stack>
    ),
  })
}
