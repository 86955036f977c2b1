/** One piece of a life line: to write, to change, to show or hide, to erase; and from a pattern, the experiment that becomes an agreement. */
import type { VNode } from 'preact'
import { Button, Card, Choices, DateField, Details, ErrorSummary, Form, Lead, Note, Row, SelectField, Stack, TextArea, TextField, Visibility } from '../../design/index.ts'
import { standingOf, wordsLength, type Agreement } from '../agreements/agreement.ts'
import { participantPage } from '../chrome.tsx'
import { chromeTexts } from '../chrome.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import { answerLength, domains, periodsOf, titleLength, type Item, type Kind } from './life-line.ts'
import { lifeLineTexts } from './life-line.texts.ts'
import type { Line } from './line-view.ts'
import { Act, StopNow, type DatedFrame } from './own-line.pages.tsx'

type T = ReturnType<typeof lifeLineTexts>
export type ItemDone = 'kept' | 'shown' | 'hidden' | 'agreed'

/** The fields of each kind, in the order of its page. */
const fieldsOf = {
  period: ['title', 'from', 'to', 'domain', 'energy', 'did', 'felt', 'gave', 'cost', 'who', 'role', 'ended'],
  event: ['title', 'year', 'energy', 'meaning'],
  'role-model': ['who', 'quality'],
  pattern: ['statement', 'seenIn', 'helps', 'hinders', 'trigger', 'instead', 'experiment'],
  balance: ['along', 'letGo', 'learned', 'question'],
} as const satisfies Readonly<Record<Kind, readonly string[]>>

/** 'period.title' and so on: by name, for the summary of what is wrong and for the fields. */
export const labelsOf = (kind: Kind, t: T): Readonly<Record<string, string>> => {
  const all = new Map<string, unknown>(Object.entries(t))
  return Object.fromEntries(fieldsOf[kind].map(name => [name, String(all.get(`${kind}.${name}`) ?? name)]))
}

export const itemPage = (frame: DatedFrame, { items, guide, shown, own }: Line, { kind, item, filled, newer, agree, agreements, mayAgree, done }: {
  readonly kind: Kind; readonly item: Item | null; readonly filled: Filled; readonly newer: 'newer' | null; readonly agree: { readonly agree: Filled; readonly no: string | null }
  /** What its experiment became. */
  readonly agreements: readonly Agreement[]; readonly mayAgree: 'yes' | 'no'; readonly done: ItemDone | null
}): VNode => {
  const { voice } = frame
  const t = lifeLineTexts(voice)
  const form = readable(filled, labelsOf(kind, t), voice)
  const due = readable(agree.agree, { due: t.agreeDue }, voice)
  const isShown = item !== null && guide !== null && shown.includes(item.id)
  const errors = [...(newer ? [{ field: fieldsOf[kind][0], message: t.newer }] : []), ...(agree.no ? [{ field: 'due', message: agree.no }] : []), ...form.errors, ...due.errors]
  const said = done === null ? null : done === 'shown' || done === 'hidden' ? t[done](guide?.name ?? t.someone) : t[done]
  const readers = isShown ? <Visibility>{t.shownTo(guide.name)}</Visibility> : <Visibility nobody>{t.nobody}</Visibility>
  return participantPage(frame, {
    title: t.paperTitle, wrong: errors.length > 0, strip: true,
    children: (
      <>
        {errors.length > 0 && <ErrorSummary title={chromeTexts(voice).errorTitle} errors={errors} />}
        {said && <Note tone="ok" announced>{said}</Note>}
        <Stack><p><a href="/my-life-line">{t.toLine}</a></p><h1>{t[`${kind}.new`]}</h1>{kind === 'pattern' ? <Lead>{t['patterns.none']}</Lead> : null}{readers}<StopNow t={t} /></Stack>
        <Form action={item ? `/my-life-line/items/${item.id}/versions` : '/my-life-line/items'} hidden={item ? { seen: String(item.version) } : { kind }}>
          <Act />
          {fieldsOf[kind].map(name => <Field key={name} name={name} kind={kind} form={form} items={items.filter(one => one.id !== item?.id)} t={t} />)}
          <Row><Button>{t.keep}</Button></Row>
        </Form>
        {item?.content.kind === 'pattern' && mayAgree === 'yes' && guide && (
          <Card title={t.agreeTitle}>
            <p>{t.agreeWhat(guide.name)}</p>
            {item.content.experiment ? <p><strong>{item.content.experiment}</strong></p> : <p>{t['experiment.none']}</p>}
            {agreements.map(one => <p key={one.id}><a href={`/agreements/${one.id}`}>{t.toAgreement}<span class="hidden">: {one.words}</span></a></p>)}
            {item.content.experiment && !agreements.some(one => standingOf(one) === 'open') && (
              <Form action={`/my-life-line/items/${item.id}/agreements`} gap="m"><Act /><DateField {...due.field('due')} error={agree.no ?? due.field('due').error} /><Row><Button kind="secondary">{t.agreeButton}</Button></Row></Form>
            )}
          </Card>
        )}
        {item && guide && (
          <Card title={t.showTitle} gap="s">
            {!isShown && <p>{t.showWhat(guide.name)}</p>}
            <Form action={`/my-life-line/items/${item.id}/showings`} hidden={{ shows: isShown ? 'no' : 'yes' }} gap="s"><Act /><Row><Button kind="secondary">{isShown ? t.hide(guide.name) : t.show(guide.name)}</Button></Row></Form>
            <p>{t.neverWork}</p>
          </Card>
        )}
        {item && <Details summary={t.eraseTitle}><p>{t.eraseWhat}</p><Form action={`/my-life-line/items/${item.id}/erasures`} gap="s"><Act /><Row><Button kind="danger">{t.eraseButton}</Button></Row></Form></Details>}
        {own.ended === 'yes' && <p>{t.asideEnded}</p>}
      </>
    ),
  })
}

type Readable = ReturnType<typeof readable<string>>
/** What must be there; the rest may stay open. */
const required = new Set(['title', 'from', 'domain', 'energy', 'year', 'quality', 'statement', 'seenIn'])
const energies = [5, 4, 3, 2, 1, 0, -1, -2, -3, -4, -5] as const

const Field = ({ name, kind, form, items, t }: { readonly name: string; readonly kind: Kind; readonly form: Readable; readonly items: readonly Item[]; readonly t: T }) => {
  const field = form.field(name)
  const optional = required.has(name) || kind === 'role-model' ? undefined : t.optional
  if (name === 'from' || name === 'to' || name === 'year') return <TextField {...field} width="short" inputmode="numeric" maxlength={4} optional={optional} hint={name === 'to' ? t.toHint : undefined} />
  if (name === 'domain') return <SelectField {...field} blank={t.choose} options={domains.map(value => ({ value, label: t[value] }))} />
  if (name === 'energy') return <SelectField {...field} blank={t.choose} options={energies.map(value => ({ value: String(value), label: t.energyOption(value) }))} />
  if (name === 'seenIn') return <Choices {...form.chosen(name)} hint={t.seenInHint} options={periodsOf(items).map(({ id, content }) => ({ value: id, label: `${content.title} (${t.years(content.from, content.to)})` }))} />
  if (name === 'title' || kind === 'role-model' && name === 'who') return <TextField {...field} width="full" maxlength={titleLength} />
  if (name === 'statement' || name === 'experiment') return <TextArea {...field} rows={2} maxlength={wordsLength} optional={optional} hint={name === 'statement' ? t.statementHint : t.experimentHint} />
  return <TextArea {...field} rows={3} maxlength={answerLength} optional={optional} />
}
