import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Details, Empty, Form, Row, Section, SelectField, Visibility } from '../../design/index.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { dateWithYear } from '../../kit/time.ts'
import { competenceKeys } from './competences.ts'
import type { Levels, Piece, Profile, View, Someone } from './guiding.ts'
import { guidingPage } from './guiding-page.tsx'
import { guidingTexts } from './guiding.texts.ts'
import type { Ask } from './known-guiding.ts'
import { LevelPicture, levelForm, nameOf, StrongAndGrowing } from './levels.tsx'
import { levelTexts } from './levels.texts.ts'
import { profileTexts } from './profile.texts.ts'

export type ProfileView = {
  /** Newest first. */
  readonly profiles: readonly Piece<Profile>[]
  /** The one that is looked at; null while there is none. */
  readonly chosen: Piece<Profile> | null
  readonly asks: readonly (Ask & { readonly name: string })[]
  readonly learners: readonly { readonly name: string; readonly view: View }[]
  readonly people: readonly Someone[]
  readonly shownTo: readonly Someone[]
}

export const profilePage = (frame: StaffFrame, { profiles, chosen, asks, learners, people, shownTo }: ProfileView, { ask, show, done }: { readonly ask: Filled; readonly show: Filled; readonly done: string | null }): VNode => {
  const { voice } = frame
  const [t, g] = [profileTexts(voice), guidingTexts(voice)]
  const day = (one: Piece<Profile>) => dateWithYear(one.content.on, voice.locale)
  const [asking, showing] = [readable(ask, { asked: t.askWhom }, voice), readable(show, { to: t.showWhom }, voice)]
  const before = chosen && profiles[profiles.indexOf(chosen) + 1]
  const answered = asks.flatMap(one => (one.view ? [{ by: t.sees(one.name), levels: one.view.levels }] : []))
  return guidingPage(frame, {
    title: t.title, lead: t.pageLead, errors: [...asking.errors, ...showing.errors], done,
    children: (
      <>
        {!chosen && <Empty><p>{t.none}</p></Empty>}
        <Row><ButtonLink href="/guiding/profile/new">{chosen ? t.again : t.look}</ButtonLink>{chosen && <ButtonLink href="/guiding/growth" kind="secondary">{t.toGrowth}</ButtonLink>}</Row>
        {chosen && (
          <Section title={t.on(day(chosen))}>
            {shownTo.length === 0 ? <Visibility nobody>{t.alone}</Visibility> : shownTo.map(({ person, name }) => <Visibility key={person}>{t.reads(name)}</Visibility>)}
            <StrongAndGrowing of={chosen.content.levels} voice={voice} level={3} />
            <LevelPicture voice={voice} columns={[{ by: t.mine, levels: chosen.content.levels }, ...answered, ...learners.map(({ name, view }) => ({ by: t.learnerSees(name), levels: view.levels }))]} />
            {chosen.content.words?.split('\n').map((line, index) => <p key={index}>{line}</p>)}
            {before && <Changes from={before.content.levels} to={chosen.content.levels} frame={frame} />}
          </Section>
        )}
        {asks.filter(({ view }) => view).map(({ id, name, view }) => view && <Seen key={id} title={t.sees(name)} view={view} frame={frame}><Form action={`/guiding/asks/${id}/ends`} gap="s"><Act /><Row><Button kind="quiet" more={`: ${name}`}>{t.endView}</Button></Row></Form></Seen>)}
        {learners.length > 0 && <Section title={t.learners}><p>{t.learnersWhat}</p>{learners.map(({ name, view }, index) => <Seen key={index} title={t.learnerSees(name)} view={view} frame={frame} />)}</Section>}
        <Card title={t.askTitle}>
          <p>{t.askWhat}</p>
          {asks.filter(({ view }) => !view).map(({ id, name }) => <Form key={id} action={`/guiding/asks/${id}/ends`} gap="s"><Act /><p>{t.waits(name)}</p><Row><Button kind="quiet" more={`: ${name}`}>{t.endAsk}</Button></Row></Form>)}
          {people.every(({ person }) => asks.some(({ asked }) => asked === person))
            ? <p>{t.nobody}</p>
            : <Form action="/guiding/asks" gap="m"><Act /><SelectField {...asking.field('asked')} blank={g.choose} options={people.filter(({ person }) => !asks.some(({ asked }) => asked === person)).map(({ person, name }) => ({ value: person, label: name }))} /><Row><Button kind="secondary">{t.ask}</Button></Row></Form>}
        </Card>
        {chosen && (
          <Card title={t.showTitle}>
            <p>{t.showWhat}</p>
            {shownTo.map(({ person, name }) => <Form key={person} action={`/guiding/profile/${chosen.id}/showings`} hidden={{ to: person, shows: 'no' }} gap="s"><Act /><Row><Button kind="quiet">{t.hide(name)}</Button></Row></Form>)}
            {people.some(({ person }) => !shownTo.some(one => one.person === person)) && (
              <Form action={`/guiding/profile/${chosen.id}/showings`} hidden={{ shows: 'yes' }} gap="m"><Act /><SelectField {...showing.field('to')} blank={g.choose} options={people.filter(({ person }) => !shownTo.some(one => one.person === person)).map(({ person, name }) => ({ value: person, label: name }))} /><Row><Button kind="secondary">{t.show}</Button></Row></Form>
            )}
          </Card>
        )}
        {profiles.length > 1 && <Section title={t.earlier}><ul>{profiles.filter(one => one !== chosen).map(one => <li key={one.id}><a href={`/guiding/profile?time=${one.id}`}>{t.seeThis(day(one))}</a></li>)}</ul></Section>}
        {chosen && <Details summary={g.eraseTitle}><p>{g.eraseWhat}</p><Form action={`/guiding/profile/${chosen.id}/erasures`} gap="s"><Act /><Row><Button kind="danger">{g.eraseButton}</Button></Row></Form></Details>}
      </>
    ),
  })
}

const Changes = ({ from, to, frame: { voice } }: { readonly from: Levels; readonly to: Levels; readonly frame: StaffFrame }) => {
  const [t, l] = [profileTexts(voice), levelTexts(voice)]
  const said = (level: Levels[keyof Levels]) => (level ? l[level] : l.open)
  const changed = competenceKeys.filter(key => from[key] !== to[key])
  return <Section title={t.changed} level={3}>{changed.length === 0 ? <p>{t.unchanged}</p> : <ul>{changed.map(key => <li key={key}>{t.change(nameOf(key, voice), said(from[key]), said(to[key]))}</li>)}</ul>}</Section>
}

const Seen = ({ title, view, frame: { voice }, children }: { readonly title: string; readonly view: View; readonly frame: StaffFrame; readonly children?: VNode }) => (
  <Card title={title} level={2}>
    <StrongAndGrowing of={view.levels} voice={voice} level={3} />
    {view.words?.split('\n').map((line, index) => <p key={index}>{line}</p>)}
    {children}
  </Card>
)

export const newProfilePage = (frame: StaffFrame, filled: Filled): VNode => {
  const { voice } = frame
  const t = profileTexts(voice)
  const form = levelForm(filled, voice, t.wordsHint)
  return guidingPage(frame, {
    title: t.newTitle, lead: t.lead, mine: 'mine alone', errors: form.errors, back: { href: '/guiding/profile', label: t.title },
    children: <Form action="/guiding/profile"><Act />{form.fields}<Row><Button>{guidingTexts(voice).keep}</Button></Row></Form>,
  })
}
