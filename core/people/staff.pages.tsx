import { Button, ButtonLink, Card, Choices, Form, Lead, Note, Pairs, Row, Section, SelectField, Stack, Table, Tag, TextField, type TagTone } from '../../design/index.ts'
import type { Instant } from '../../kit/time.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { filledWith, readable, type Filled } from '../filled-form.ts'
import { refused } from '../../kit/refusal.ts'
import { arrivalOf, givenOffices, heldNow, mayCorrect, mayEnd, mayGive, type Arrival, type HeldOffice, type StaffMember } from './staff.ts'
import { trainingTexts } from './training.texts.ts'
import { staffTexts } from './staff.texts.ts'

const tone: Readonly<Record<Arrival, TagTone>> = { here: 'ok', 'not-invited': 'ok', invited: 'info', late: 'warn' }

export const staffListPage = (frame: AdministrationFrame, staff: readonly StaffMember[], { filled, act, now, saved }: { readonly filled: Filled; readonly act: string; readonly now: Instant; readonly saved: boolean }) => {
  const { voice } = frame
  const t = staffTexts(voice)
  const { field, chosen, errors } = readable(filled, { name: t.name, mail: t.mail, offices: t.offices }, voice)
  const working = staff.filter(({ offices }) => heldNow(offices).length > 0)
  const former = staff.filter(({ offices }) => heldNow(offices).length === 0)
  return administrationPage(frame, {
    part: 'staff', title: t.title, errors, saved,
    children: (
      <>
        <Lead>{t.lead}</Lead>
        <Section title={t.list} hidden>
          <Table
            label={t.list} columns={[{ label: t.name }, { label: t.offices }, { label: t.arrival }]}
            rows={working.map(member => {
              const arrival = arrivalOf(member, now)
              const held = heldNow(member.offices)
              return [
                <a href={`/administration/staff/${member.person}`}>{member.name}</a>,
                <Row><span>{held.map(({ office }) => t[office]).join(', ')}</span>{held.some(({ office }) => office === 'guide') && member.profile === 'missing' && <Tag tone="warn">{t.noProfile}</Tag>}</Row>,
                <Tag tone={tone[arrival]}>{t[arrival]}</Tag>,
              ]
            })}
          />
        </Section>
        <Card title={t.inviteTitle}>
          <p>{t.inviteLead}</p>
          <Form action="/administration/staff">
            <input type="hidden" name={actField} value={act} />
            <TextField {...field('name')} maxlength={120} />
            <TextField {...field('mail')} type="email" maxlength={254} />
            <Choices {...chosen('offices')} hint={t.officesHint} options={givenOffices.map(value => ({ value, label: t[value] }))} inline />
            <div><Button>{t.invite}</Button></div>
          </Form>
        </Card>
        {former.length > 0 && (
          <Section title={t.former}>
            <ul>{former.map(member => <li key={member.person}><a href={`/administration/staff/${member.person}`}>{member.name}</a></li>)}</ul>
          </Section>
        )}
      </>
    ),
  })
}

type MemberView = { readonly all: readonly HeldOffice[]; readonly now: Instant; readonly act: string; readonly saved: boolean; readonly correction?: Filled; readonly problem?: { readonly field: string; readonly message: string } }

export const staffMemberPage = (frame: AdministrationFrame, member: StaffMember, view: MemberView) => {
  const { voice } = frame
  const t = staffTexts(voice)
  const correction = readable(view.correction ?? filledWith({ name: member.name, mail: member.mail }), { name: t.name, mail: t.mail }, voice)
  const held = heldNow(member.offices)
  return administrationPage(frame, {
    part: 'staff', title: t.memberTitle, saved: view.saved, errors: [...correction.errors, ...(view.problem ? [view.problem] : [])],
    children: (
      <Stack gap="l">
        <Card title={member.name}>
          <Pairs items={[{ term: t.mail, detail: member.mail ?? t.unknownMail }]} />
        </Card>
        <Offices member={member} frame={frame} view={view} />
        {held.some(({ office }) => office === 'guide') && (
          <Card title={t.guideTitle}>
            {member.profile === 'missing' && <Note tone="warn"><p>{t.noProfile}</p></Note>}
            <Row>
              <ButtonLink kind="secondary" href={`/administration/staff/${member.person}/profile`}>{t.profile}</ButtonLink>
              <ButtonLink kind="secondary" href={`/administration/staff/${member.person}/hours`}>{t.hours}</ButtonLink>
              <ButtonLink kind="secondary" href={`/administration/staff/${member.person}/training`}>{trainingTexts(voice).title}</ButtonLink>
            </Row>
          </Card>
        )}
        <p><a href={`/administration/staff/${member.person}/leaving`}>{t.leaves}</a></p>
        {held.length > 0 && member.mail !== null && <Invitation member={member} frame={frame} view={view} />}
        {held.length > 0 && !refused(mayCorrect(member, view.now)) && (
          <Card title={t.correctTitle}>
            <p>{t.correctLead}</p>
            <Form action={`/administration/staff/${member.person}`}>
              <input type="hidden" name={actField} value={`${view.act}-correct`} />
              <TextField {...correction.field('name')} maxlength={120} />
              <TextField {...correction.field('mail')} type="email" maxlength={254} />
              <div><Button kind="secondary">{t.correct}</Button></div>
            </Form>
          </Card>
        )}
        <p><a href="/administration/staff">{t.back}</a></p>
      </Stack>
    ),
  })
}

type Part = { readonly member: StaffMember; readonly frame: AdministrationFrame; readonly view: MemberView }

function Offices({ member, frame, view }: Part) {
  const t = staffTexts(frame.voice)
  const held = heldNow(member.offices)
  const given = givenOffices.filter(office => !refused(mayGive(office, member)))
  return (
    <Card title={t.officesTitle} id="offices">
      {held.some(({ office }) => office === 'guide') && <p>{t.endGuide}</p>}
      {held.map(one => (refused(mayEnd(one, view.all)) ? <p key={one.id}><strong>{t[one.office]}</strong></p> : (
        <Form key={one.id} action={`/administration/staff/${member.person}/offices/${one.id}/end`}>
          <Row><strong>{t[one.office]}</strong><Button kind="quiet" more={t.endMore(t[one.office])}>{t.endOffice}</Button></Row>
        </Form>
      )))}
      {given.length > 0 && (
        <Form action={`/administration/staff/${member.person}/offices`} gap="s">
          <input type="hidden" name={actField} value={`${view.act}-give`} />
          <SelectField name="office" label={t.giveTitle} options={given.map(value => ({ value, label: t[value] }))} />
          <div><Button kind="secondary">{t.give}</Button></div>
        </Form>
      )}
    </Card>
  )
}

function Invitation({ member, frame: { voice, provider }, view }: Part) {
  const t = staffTexts(voice)
  const arrival = arrivalOf(member, view.now)
  const until = member.invitation ? dateWithYear(dayOf(member.invitation.until, provider.zone), voice.locale) : ''
  return (
    <Card title={t.invitationTitle}>
      <p>{arrival === 'invited' ? t.invitedUntil(until) : arrival === 'late' ? t.lateSince(until) : t.hereWords}</p>
      <Form action={`/administration/staff/${member.person}/invitations`}>
        <input type="hidden" name={actField} value={`${view.act}-invite`} />
        <div><Button kind="secondary">{t.resend}</Button></div>
      </Form>
    </Card>
  )
}
