/** What was asked of someone about the guiding of another, and what they may read of it. A colleague reads it among the places of staff, a practice trainer as whoever sits beside. */
import type { VNode } from 'preact'
import { Button, Cases, Empty, Form, Row, Section, Tag } from '../../design/index.ts'
import type { Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { eitherPage, type EitherFrame } from './either-page.tsx'
import { helpTexts } from './growth.texts.ts'
import type { Growth, Piece, Profile } from './guiding.ts'
import type { Ask } from './known-guiding.ts'
import { LevelPicture, levelForm, nameOf, StrongAndGrowing } from './levels.tsx'
import { askedTexts } from './profile.texts.ts'

const askedFrame = (frame: EitherFrame, { back, ...content }: Omit<Parameters<typeof eitherPage>[1], 'back'> & { readonly back: string }): VNode =>
  eitherPage(frame, { ...content, back: { href: back, label: askedTexts(frame.voice).back } })

type Shown = { readonly by: string; readonly of: Piece<Profile> | Piece<Growth>; readonly kind: 'profile' | 'growth'; readonly on: Day | null }

export const askedPage = (frame: EitherFrame, { asks, shown, done }: { readonly asks: readonly (Ask & { readonly name: string })[]; readonly shown: readonly Shown[]; readonly done: string | null }): VNode => {
  const { voice } = frame
  const t = askedTexts(voice)
  return askedFrame(frame, {
    title: t.title, back: frame.me.offices.length > 0 ? '/guiding' : '/my-trajectory', lead: t.lead, done,
    children: (
      <>
        {asks.length === 0 && shown.length === 0 && <Empty><p>{t.none}</p></Empty>}
        <Cases level={2} items={asks.map(({ id, name, writtenOn }) => ({ title: t.from(name), href: `/guiding/asked/${id}`, aside: <Tag tone={writtenOn ? 'ok' : 'info'}>{writtenOn ? t.answered(dateWithYear(writtenOn, voice.locale)) : t.open}</Tag> }))} />
        {shown.length > 0 && <Section title={t.shownTitle}><ul>{shown.map(({ by, of, kind, on }) => <li key={of.id}><a href={`/guiding/shown/${of.id}`}>{on ? t.shownBy(by, dateWithYear(on, voice.locale)) : by}: {t[kind]}</a></li>)}</ul></Section>}
      </>
    ),
  })
}

export const viewPage = (frame: EitherFrame, { ask: { id, name, view }, filled, done }: { readonly ask: Ask & { readonly name: string }; readonly filled: Filled; readonly done: string | null }): VNode => {
  const { voice } = frame
  const t = askedTexts(voice)
  const form = levelForm(filled, voice, t.wordsHint)
  return askedFrame(frame, {
    title: t.ofView(name), back: '/guiding/asked', lead: t.formLead(name), errors: form.errors, done,
    children: view
      ? (
        <>
          <LevelPicture voice={voice} columns={[{ by: t.title, levels: view.levels }]} />
          {view.words?.split('\n').map((line, index) => <p key={index}>{line}</p>)}
          <Form action={`/guiding/asked/${id}/views/ends`} gap="s"><Act /><p>{t.once}</p><Row><Button kind="secondary">{t.takeBack}</Button></Row></Form>
        </>
      )
      : <Form action={`/guiding/asked/${id}/views`}><Act />{form.fields}<Row><Button>{t.send}</Button></Row></Form>,
  })
}

export const shownPage = (frame: EitherFrame, { by, profile, growth }: { readonly by: string; readonly profile: Piece<Profile> | null; readonly growth: Piece<Growth> | null }): VNode => {
  const { voice } = frame
  const [t, h] = [askedTexts(voice), helpTexts(voice)]
  return askedFrame(frame, {
    title: t.ofView(by), back: '/guiding/asked', lead: t.showsYou,
    children: (
      <>
        {profile && <><StrongAndGrowing of={profile.content.levels} voice={voice} /><LevelPicture voice={voice} columns={[{ by, levels: profile.content.levels }]} />{profile.content.words?.split('\n').map((line, index) => <p key={index}>{line}</p>)}</>}
        {growth && (
          <Section title={nameOf(growth.content.point, voice)}>
            {growth.content.why && <p>{growth.content.why}</p>}
            <ul>{growth.content.steps.map((step, index) => <li key={index}>{dateWithYear(step.on, voice.locale)}: {step.what} ({h[step.help]}){step.done ? `. ${step.done.evidence}` : ''}</li>)}</ul>
          </Section>
        )}
      </>
    ),
  })
}
