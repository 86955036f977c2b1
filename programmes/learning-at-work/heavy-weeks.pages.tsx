import type { VNode } from 'preact'
import { Button, Card, Choices, Details, Document, Empty, Form, Muted, Note, Pairs, Row, Section, SelectField, Tag, TextArea } from '../../design/index.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { dateWithYear, dayOf } from '../../kit/time.ts'
import { eitherPage, type EitherFrame } from './either-page.tsx'
import { answerLength, easings, weights, type Week, type Someone } from './guiding.ts'
import { guidingPage } from './guiding-page.tsx'
import { guidingTexts } from './guiding.texts.ts'
import { easingTexts, heavyWeekTexts, wordToMeTexts } from './heavy-weeks.texts.ts'
import type { Word } from './known-guiding.ts'

export type NamedWord = Word & { readonly to: Word['to']; readonly toName: string; readonly fromName: string; readonly readNames: readonly string[] }

export const weeksPage = (frame: StaffFrame, { thisWeek, earlier, isLong, words, done }: { readonly thisWeek: Week | null; /** Newest first. */ readonly earlier: readonly Week[]; readonly isLong: 'long' | 'not long'; readonly words: readonly NamedWord[]; readonly done: string | null }): VNode => {
  const { voice } = frame
  const [t, e] = [heavyWeekTexts(voice), easingTexts(voice)]
  return guidingPage(frame, {
    title: t.title, lead: t.lead, mine: 'mine alone', done,
    children: (
      <>
        <Card title={t.ask}>
          <p>{thisWeek ? t.now(t[thisWeek.was]) : t.nobody}</p>
          <Row>{weights.map(was => <Form key={was} action="/guiding/weeks" hidden={{ was }} gap="s"><Act /><Button kind={thisWeek?.was === was ? 'primary' : 'secondary'}>{t[was]}</Button></Form>)}</Row>
        </Card>
        {isLong === 'long' && (
          <Note tone="info">
            <p><strong>{t.longTitle}</strong></p>
            <p>{t.long}</p>
            <ul>{easings.map(one => <li key={one}>{e[one]}</li>)}</ul>
            <p><a href="/guiding/words/new">{t.tell}</a>. {t.dontTell}</p>
          </Note>
        )}
        <Section title={t.earlier}>
          {earlier.length === 0 ? <Muted>{t.noWeeks}</Muted> : <Pairs items={earlier.map(({ monday, was }) => ({ term: t.weekOf(dateWithYear(monday, voice.locale)), detail: t[was] }))} />}
          <Muted>{t.keptFor}</Muted>
          {(earlier.length > 0 || thisWeek) && <Details summary={t.eraseAll}><p>{guidingTexts(voice).eraseWhat}</p><Form action="/guiding/weeks/erasures" gap="s"><Act /><Row><Button kind="danger">{t.eraseAll}</Button></Row></Form></Details>}
        </Section>
        <Section title={t.tellTitle}>
          <p>{t.tellWhat} <a href="/guiding/words/new">{t.tell}</a></p>
          {words.map(one => (
            <Document key={one.id} label={t.sentTitle} head={<strong>{t.sentTo(one.toName, dateWithYear(dayOf(one.at, frame.provider.zone), voice.locale))}</strong>}>
              <ul>{easings.filter(help => one.helps.includes(help)).map(help => <li key={help}>{e[help]}</li>)}</ul>
              {one.words?.split('\n').map((line, index) => <p key={index}>{line}</p>)}
              <Muted>{one.readNames.length > 0 ? one.readNames.map(name => t.read(name)).join('. ') : t.notRead}</Muted>
              <Form action={`/guiding/words/${one.id}/ends`} gap="s"><Act /><Row><Button kind="quiet" more={`: ${one.toName}`}>{t.takeBack}</Button></Row></Form>
            </Document>
          ))}
          {words.length > 0 && <Muted>{t.ninety}</Muted>}
        </Section>
      </>
    ),
  })
}

/** @param people besides the planner, who is nobody by name */
export const newWordPage = (frame: StaffFrame, filled: Filled, people: readonly Someone[]): VNode => {
  const { voice } = frame
  const [t, e] = [heavyWeekTexts(voice), easingTexts(voice)]
  const form = readable(filled, { to: t.to, helps: t.helps, words: t.words }, voice)
  return guidingPage(frame, {
    title: t.wordTitle, lead: t.tellWhat, errors: form.errors, back: { href: '/guiding/weeks', label: t.title },
    children: (
      <Form action="/guiding/words">
        <Act />
        <SelectField {...form.field('to')} blank={guidingTexts(voice).choose} options={[{ value: 'planner', label: t.planner }, ...people.map(({ person, name }) => ({ value: person, label: name }))]} />
        <Choices {...form.chosen('helps')} options={easings.map(value => ({ value, label: e[value] }))} />
        <TextArea {...form.field('words')} rows={3} maxlength={answerLength} optional={guidingTexts(voice).optional} />
        <Row><Button>{t.send}</Button></Row>
      </Form>
    ),
  })
}

export const wordsToMePage = (frame: EitherFrame, { words, back, done, mine }: { readonly words: readonly NamedWord[]; readonly back: string; readonly done: boolean; readonly mine: EitherFrame['me']['person'] }): VNode => {
  const { voice } = frame
  const [t, e] = [wordToMeTexts(voice), easingTexts(voice)]
  return eitherPage(frame, {
    title: t.title, back: { href: back, label: t.back }, lead: t.lead, done: done ? t.done : null,
    children: (
      <>
        {words.length === 0 ? <Empty><p>{t.none}</p></Empty> : <p>{t.notWhy}</p>}
        {words.map(one => (
          <Document key={one.id} label={one.fromName} head={<><strong>{t.from(one.fromName, dateWithYear(dayOf(one.at, frame.provider.zone), voice.locale))}</strong>{one.readBy.includes(mine) && <Tag tone="ok">{t.isRead}</Tag>}</>}>
            <p>{t.helps}:</p>
            <ul>{easings.filter(help => one.helps.includes(help)).map(help => <li key={help}>{e[help]}</li>)}</ul>
            {one.words?.split('\n').map((line, index) => <p key={index}>{line}</p>)}
            {!one.readBy.includes(mine) && <Form action={`/guiding/words/${one.id}/answers`} gap="s"><Act /><Row><Button kind="secondary" more={`: ${one.fromName}`}>{t.read}</Button></Row></Form>}
          </Document>
        ))}
      </>
    ),
  })
}
