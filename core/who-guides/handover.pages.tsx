import { Button, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, SelectField, Stack, TextArea, Visibility } from '../../design/index.ts'
import { momentInWords } from '../../kit/time.ts'
import { staffPage } from '../chrome.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { Profile } from '../people/person.ts'
import type { StaffFrame } from '../talks/people.pages.tsx'
import { shortCall, type Clock } from '../talks/person-row.tsx'
import type { Guidance } from '../talks/talk-view.ts'
import { Act } from '../talks/trajectory.pages.tsx'
import { reasonLength, type Proposal } from './handover.ts'
import { handoverTexts } from './handover.texts.ts'

export const handoverPage = (frame: StaffFrame, { guidance: { guided, called }, others, proposal, filled, when }: { readonly guidance: Guidance; readonly others: readonly Profile[]; /** The newest that stands. */ readonly proposal: Proposal | null; readonly filled: Filled; readonly when: Clock }) => {
  const t = handoverTexts(frame.voice)
  const who = shortCall(called)
  const { field, errors } = readable(filled, { to: t.to, reason: t.reason }, frame.voice)
  const proposed = proposal && others.find(({ person }) => person === proposal.to)?.name
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={t.wrong} errors={errors} />}
        <Stack gap="s">
          <p><a href={`/trajectories/${guided.id}`}>{t.back(who)}</a></p>
          <Heading level={1}>{t.title}</Heading>
          <Lead>{t.lead(who)}</Lead>
        </Stack>
        {proposal && proposed && <Note tone="info"><p>{t.stands(proposed, momentInWords(proposal.proposedAt, when.now, when.zone, when.locale))}</p><p>{t.replaces}</p></Note>}
        {others.length === 0 ? <Empty><p>{t.nobody}</p></Empty> : (
          <Form action={`/trajectories/${guided.id}/handover`}>
            <Act />
            <SelectField {...field('to')} blank={t.choose} options={others.map(({ person, name }) => ({ value: person, label: name }))} />
            <TextArea {...field('reason')} hint={t.reasonHint(who)} rows={4} maxlength={reasonLength} seen={<Visibility>{t.seen(who)}</Visibility>} />
            <Muted>{t.afterYes}</Muted>
            <Row><Button>{proposal ? t.again : t.propose}</Button></Row>
          </Form>
        )}
      </Stack>
    ),
  })
}
