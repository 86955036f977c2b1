/** One meeting of a group, for who leads it. */
import type { VNode } from 'preact'
import type { DatedFrame } from '../agreements/frame.tsx'
import { staffPage } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { Act } from '../job-research/act.tsx'
import type { GroupKind } from '../programme.ts'
import { Button, Choices, DateField, Details, ErrorSummary, Form, Heading, Lead, Note, Row, Section, Stack, Tag, TextArea, TimeField, Visibility } from '../../design/index.ts'
import { dayOf } from '../../kit/time.ts'
import type { Noted } from './group-talk.store.ts'
import { hasMet, isToCome, lessonLength, presences, type Group, type Lesson, type Meeting } from './group-talk.ts'
import type { Seat } from './known-group.ts'
import { leadTexts } from './lead.texts.ts'
import { whenOf } from './moment.ts'

export type MeetingView = { readonly meeting: Meeting; readonly group: Group; readonly kind: GroupKind; readonly seats: readonly Seat[]; readonly coming: readonly Seat[]; readonly noted: readonly Noted[]; readonly lesson: Lesson | null }
export const meetingDones = ['moved', 'noted', 'kept'] as const
export type MeetingForms = { readonly lesson: Filled; readonly move: Filled; readonly no: 'lesson.not-yet' | 'lesson.newer' | 'meeting.begun' | 'meeting.off' | null; readonly done: (typeof meetingDones)[number] | null }

export const meetingPage = (frame: DatedFrame, { meeting, group, kind, coming, noted, lesson: kept }: MeetingView, { lesson, move, no, done }: MeetingForms): VNode => {
  const { voice, now, provider } = frame
  const t = leadTexts(voice)
  const keeps = readable(lesson, Object.fromEntries(Object.entries(kind.keeps).map(([key, asks]) => [key, asks[voice.locale]])), voice)
  const moving = readable(move, { day: t.day, at: t.at }, voice)
  const errors = [...(no ? [{ field: 'top', message: t[no] }] : []), ...keeps.errors, ...moving.errors]
  const at = `/group-meetings/${meeting.id}`
  return staffPage(frame, {
    place: 'people', title: t.title, wide: false, wrong: errors.length > 0,
    children: (
      <Stack gap="l">
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {done && <Note tone="ok" announced><p>{t[`done-${done}`]}</p></Note>}
        <Stack gap="s">
          <p><a href={`/groups/${group.id}`}>{t.toGroup}</a></p>
          <Heading level={1} id="top">{group.subject}</Heading>
          <Lead>{whenOf(frame, meeting, t.moment)} {meeting.off && <Tag tone="quiet">{meeting.off === 'moved' ? t.moved : t.cancelled}</Tag>}</Lead>
        </Stack>
        {hasMet(meeting, now) ? (
          <>
            <Section title={t.presence}>
              <Visibility>{t.presenceWhat}</Visibility>
              {coming.length === 0 ? <p>{t.nobody}</p> : (
                <Form action={`${at}/presence`} gap="m">
                  <Act />
                  {coming.map(({ place, called }) => <Choices key={place} name={`was-${place}`} label={called} inline value={noted.find(one => one.place === place)?.presence ?? null} options={presences.map(value => ({ value, label: t[value] }))} />)}
                  <Row><Button>{t.presenceButton}</Button></Row>
                </Form>
              )}
            </Section>
            <Section title={t.lesson}>
              <Visibility>{t.lessonWhat}</Visibility>
              <Form action={`${at}/lessons`} hidden={{ seen: String(kept?.version ?? 0) }} gap="m">
                <Act />
                {Object.keys(kind.keeps).map(key => <TextArea key={key} {...keeps.field(key)} rows={4} maxlength={lessonLength} />)}
                <Row><Button>{t.lessonButton}</Button></Row>
              </Form>
            </Section>
          </>
        ) : meeting.off === null && <p>{t.notYet}</p>}
        {isToCome(meeting, now) && (
          <>
            <Section title={t.moveTitle}>
              <Form action={`${at}/moves`} gap="m"><Act /><DateField {...moving.field('day')} min={dayOf(now, provider.zone)} /><TimeField {...moving.field('at')} /><Row><Button kind="secondary">{t.moveButton}</Button></Row></Form>
            </Section>
            <Details summary={t.cancelTitle}><p>{t.cancelWhat}</p><Form action={`${at}/cancellations`} gap="s"><Act /><Row><Button kind="danger">{t.cancelButton}</Button></Row></Form></Details>
          </>
        )}
      </Stack>
    ),
  })
}
