import { Button, Card, Choices, DateField, Empty, ErrorSummary, Form, Heading, Inset, Lead, Note, Row, Section, SelectField, Stack, Tag, TextArea, Visibility } from '../../design/index.ts'
import { newId, type Id } from '../../kit/id.ts'
import { addDays, longDayWithYear } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { staffPage } from '../chrome.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { Profile } from '../people/person.ts'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { parts, whyLength, type Answered, type Standing } from './second-guide.ts'
import { secondGuideTexts } from './second-guide.texts.ts'

export type AskedSecond = Answered & { readonly name: string; readonly standing: Standing }

export const secondGuidesPage = (frame: StaffFrame, { trajectory, who, others, asked, filled, sent }: { readonly trajectory: Id<'trajectory'>; readonly who: string; readonly others: readonly Profile[]; readonly asked: readonly AskedSecond[]; readonly filled: Filled; readonly sent: boolean }) => {
  const t = secondGuideTexts(frame.voice)
  const { locale } = frame.voice
  const { field, chosen, errors } = readable(filled, { to: t.to, sees: t.sees, from: t.from, last: t.last, why: t.why }, frame.voice)
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={t.wrong} errors={errors} />}
        {sent && <Note tone="ok" announced><p>{t.sent}</p></Note>}
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.back(who)}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead(who)}</Lead></Stack>
        {others.length === 0 ? <Empty><p>{t.nobody}</p></Empty> : (
          <Form action={`/trajectories/${trajectory}/second-guides`} gap="m" hidden={{ [actField]: newId() }}>
            <SelectField {...field('to')} blank={t.choose} options={others.map(({ person, name }) => ({ value: person, label: name }))} />
            <Choices {...chosen('sees')} options={parts.map(value => ({ value, label: t[value] }))} />
            <DateField {...field('from')} />
            <DateField {...field('last')} />
            <TextArea {...field('why')} hint={t.whyHint(who)} rows={3} maxlength={whyLength} seen={<Visibility>{t.seen(who)}</Visibility>} />
            <Row><Button>{t.propose}</Button></Row>
          </Form>
        )}
        {asked.length > 0 && (
          <Section title={t.asked}>
            {asked.map(({ id, name, standing, from, until, sees, yesTo, why }) => (
              <Card key={id} title={name} gap="s">
                <p><Tag tone={standing === 'runs' ? 'ok' : standing === 'over' ? 'quiet' : 'warn'}>{t[standing]}</Tag></p>
                <p>{t.days(longDayWithYear(from, locale), longDayWithYear(addDays(until, -1), locale))}</p>
                <ul>{(yesTo.length > 0 ? yesTo : sees).map(part => <li key={part}>{t[part]}</li>)}</ul>
                <Inset>{why}</Inset>
              </Card>
            ))}
          </Section>
        )}
      </Stack>
    ),
  })
}
