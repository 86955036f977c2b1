/** The library as everyone reads it, and as the administrator looks it up. */
import type { VNode } from 'preact'
import { Button, Card, Form, Heading, Lead, Muted, Note, Row, Stack, Tabs, Tag } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear } from '../../kit/time.ts'
import type { Voice } from '../../kit/texts.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { participantPage, staffPage, type Frame } from '../chrome.tsx'
import type { SignedIn } from '../people/sign-in.ts'
import type { Country } from '../providers/provider.ts'
import type { Dated } from './regulation.ts'
import { regulationsTexts } from './regulations.texts.ts'

const countries = ['NL', 'BE'] as const

export const regulationsPage = (frame: Frame & { readonly me: SignedIn }, { country, home, all }: { readonly country: Country; readonly home: string; readonly all: readonly Dated[] }): VNode => {
  const t = regulationsTexts(frame.voice)
  const content = {
    title: t.title,
    children: (
      <Stack gap="l">
        <Stack gap="s"><p><a href={home}>{t.back}</a></p><Heading level={1}>{t.title}</Heading><Lead>{t.lead}</Lead><Muted>{t.limits}</Muted></Stack>
        <Countries country={country} path="/regulations" voice={frame.voice} />
        {all.map(one => <Card key={one.key} title={one.name[frame.voice.locale]} gap="s"><Said one={one} voice={frame.voice} /></Card>)}
      </Stack>
    ),
  }
  return frame.me.offices.length > 0 ? staffPage(frame, { place: 'people', wide: false, ...content }) : participantPage(frame, content)
}

export const checkRegulationsPage = (frame: AdministrationFrame, { country, all, done }: { readonly country: Country; readonly all: readonly Dated[]; readonly done: 'done' | null }): VNode => {
  const t = regulationsTexts(frame.voice)
  return administrationPage(frame, {
    part: 'regulations', title: t.title,
    children: (
      <>
        <Lead>{t.adminLead}</Lead>
        {done && <Note tone="ok" announced><p>{t.marked}</p></Note>}
        <Countries country={country} path="/administration/regulations" voice={frame.voice} />
        {all.map(one => (
          <Card key={one.key} title={one.name[frame.voice.locale]} gap="s">
            <Said one={one} voice={frame.voice} />
            <Form action="/administration/regulation-checks" gap="s" hidden={{ regulation: one.key, [actField]: newId() }}><Row><Button kind="secondary" more={t.markMore(one.name[frame.voice.locale])}>{t.mark}</Button></Row></Form>
          </Card>
        ))}
        <Muted>{t.wrong}</Muted>
      </>
    ),
  })
}

const Countries = ({ country, path, voice }: { readonly country: Country; readonly path: string; readonly voice: Voice }) => {
  const t = regulationsTexts(voice)
  return <Tabs label={t.countries} items={countries.map(one => ({ href: `${path}?country=${one}`, label: t[one], current: one === country }))} />
}

const Said = ({ one, voice }: { readonly one: Dated; readonly voice: Voice }) => {
  const t = regulationsTexts(voice)
  const day = dateWithYear(one.checkedOn, voice.locale)
  return (
    <>
      <p>{one.what[voice.locale]}</p>
      {one.unsure && <p><Tag tone="warn">{t.unsure}</Tag> {one.unsure[voice.locale]}</p>}
      <p>{t.source} <a href={one.source.href} rel="noreferrer">{one.source.name}</a></p>
      <Muted>{one.by === 'provider' ? t.checked(day) : t.found(day)}</Muted>
      {one.old === 'yes' && <p><Tag tone="late">{t.old}</Tag> {t.oldWhat}</p>}
    </>
  )
}
