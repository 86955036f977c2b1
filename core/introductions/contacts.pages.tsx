/** The contacts as those who keep them see them, and what someone asks to be introduced to. */
import type { VNode } from 'preact'
import { Button, Card, Empty, ErrorSummary, Form, Heading, Lead, Muted, Note, Row, Section, SelectField, Stack, Tag, TextField } from '../../design/index.ts'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { administrationPage } from '../administration-page.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { staffPage } from '../chrome.tsx'
import { readable, type Filled } from '../filled-form.ts'
import { Act } from '../job-research/act.tsx'
import { holds } from '../people/sign-in.ts'
import type { StaffFrame } from '../talks/people.pages.tsx'
import type { KnownContact } from './known-contacts.ts'
import { lineLength, standingOf, type Introduction, type WithContacts } from './introductions.ts'
import { introductionsTexts } from './introductions.texts.ts'

const options = (declared: WithContacts['introductions']['sectors'], locale: StaffFrame['voice']['locale']) => Object.entries(declared).map(([value, name]) => ({ value, label: name[locale] }))

export const contactsPage = (frame: StaffFrame, { introductions, name }: WithContacts, { contacts, filled, done }: { readonly contacts: readonly KnownContact[]; readonly filled: Filled; readonly done: 'added' | 'gone' | null }): VNode => {
  const { voice, provider } = frame
  const t = introductionsTexts(voice)
  const form = readable(filled, { work: t.work, sector: t.sector, region: t.region, name: t.name, organisation: t.organisation, mail: t.mail, telephone: t.telephone }, voice)
  const day = (at: Date) => dateWithYear(dayOf(at, provider.zone), voice.locale)
  const body = (
    <>
      {done && <Note tone="ok" announced>{t[done]}</Note>}
      <Stack gap="s"><Lead>{t.keepLead}</Lead><Muted>{t.programme}: {name[voice.locale]}</Muted></Stack>
      {contacts.length === 0 && <Empty>{t.keepNone}</Empty>}
      {contacts.map(({ id, work, sector, region, yes, details, ended, saidYes }) => {
        const standing = standingOf({ yes, ended, saidYes })
        return (
          <Card key={id} title={work} gap="s">
            <p>{introductions.sectors[sector]?.[voice.locale] ?? sector}, {introductions.regions[region]?.[voice.locale] ?? region} <Tag tone={standing === 'lives' ? 'ok' : standing === 'asked' ? 'info' : 'quiet'}>{yes ? t.lives(day(yes.until)) : t[`standing-${standing === 'lives' ? 'over' : standing}`]}</Tag></p>
            {yes && <Muted>{yes.ways.map(way => t[way]).join(', ')}</Muted>}
            {details && <p>{[details.name, details.organisation, details.mail, details.telephone].filter(Boolean).join(', ')}</p>}
            {standing !== 'let-go' && (
              <Row>
                {standing !== 'lives' && <Form action={`/contacts/${id}/asks`} gap="s"><Act /><Button kind="secondary" more={t.againMore(work)}>{t.again}</Button></Form>}
                <Form action={`/contacts/${id}/ends`} gap="s"><Act /><Button kind="quiet" more={t.againMore(work)}>{t.letGo}</Button></Form>
              </Row>
            )}
          </Card>
        )
      })}
      <Section title={t.add}>
        <p>{t.addWhat}</p>
        <Form action="/contacts" gap="m">
          <Act />
          <TextField {...form.field('work')} hint={t.workHint} width="full" maxlength={lineLength} />
          <SelectField {...form.field('sector')} blank={t.choose} options={options(introductions.sectors, voice.locale)} />
          <SelectField {...form.field('region')} blank={t.choose} options={options(introductions.regions, voice.locale)} />
          <TextField {...form.field('name')} width="full" maxlength={lineLength} /><TextField {...form.field('organisation')} width="full" maxlength={lineLength} />
          <TextField {...form.field('mail')} type="email" inputmode="email" width="full" maxlength={254} /><TextField {...form.field('telephone')} type="tel" inputmode="tel" maxlength={30} optional={t.optional} />
          <Row><Button>{t.addButton}</Button></Row>
        </Form>
      </Section>
    </>
  )
  // An administrator finds it among their own parts; who only guides comes from their day.
  if (holds(frame.me, 'administrator')) return administrationPage(frame, { part: 'contacts', title: t.keepTitle, errors: form.errors, children: <Stack gap="l">{body}</Stack> })
  return staffPage(frame, {
    place: 'people', title: t.keepTitle, wide: false, wrong: form.errors.length > 0,
    children: (
      <Stack gap="l">
        {form.errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={form.errors} />}
        <Heading level={1}>{t.keepTitle}</Heading>
        {body}
      </Stack>
    ),
  })
}

/** Where no programme keeps contacts. */
export const noContactsPage = (frame: StaffFrame): VNode => {
  const t = introductionsTexts(frame.voice)
  return administrationPage(frame, { part: 'contacts', title: t.keepTitle, children: <Empty>{t.keepNone}</Empty> })
}

export const introductionsPage = (frame: StaffFrame, { trajectory, name, introductions, contacts }: { readonly trajectory: string; readonly name: string; readonly introductions: readonly Introduction[]; readonly contacts: readonly KnownContact[] }): VNode => {
  const { voice } = frame
  const t = introductionsTexts(voice)
  return staffPage(frame, {
    place: 'people', title: t.introductions, wide: false,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={`/trajectories/${trajectory}`}>{t.introBack(name)}</a></p><Heading level={1}>{t.introductions}</Heading><Lead>{introductions.length > 0 ? t.introLead : t.introNone}</Lead></Stack>
        {introductions.map(({ id, contact: of, way, askedOn, words, outcome }) => {
          const contact = contacts.find(one => one.id === of)
          return (
            <Card key={id} title={contact?.work ?? t[way]} gap="s" strong={outcome === null}>
              <p>{t[way]}. {t.askedOn(dateWithYear(askedOn, voice.locale))} {outcome && <Tag tone={outcome === 'introduced' ? 'ok' : 'quiet'}>{outcome === 'introduced' ? t.introDo : t.introNot}</Tag>}</p>
              {words?.split('\n').map((line, index) => <p key={index}>{line}</p>)}
              {contact?.details && <p>{[contact.details.name, contact.details.organisation, contact.details.mail, contact.details.telephone].filter(Boolean).join(', ')}</p>}
              {outcome === null && (
                <>
                  <p>{contact?.yes ? t.introHow : t.introGone}</p>
                  <Row>{(contact?.yes ? ['introduced', 'not-now'] as const : ['not-now'] as const).map(said => <Form key={said} action={`/trajectories/${trajectory}/introductions/${id}/answers`} hidden={{ outcome: said }} gap="s"><Act /><Button kind={said === 'introduced' ? 'primary' : 'secondary'}>{said === 'introduced' ? t.introDo : t.introNot}</Button></Form>)}</Row>
                </>
              )}
            </Card>
          )
        })}
      </Stack>
    ),
  })
}
