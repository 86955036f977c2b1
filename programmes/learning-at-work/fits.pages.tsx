import type { VNode } from 'preact'
import { Button, ButtonLink, Card, Choices, Document, Form, Muted, Row, Section } from '../../design/index.ts'
import { readable, type Filled } from '../../core/filled-form.ts'
import { Act } from '../../core/job-research/act.tsx'
import type { StaffFrame } from '../../core/talks/people.pages.tsx'
import { dateWithYear } from '../../kit/time.ts'
import { situationKeys, situations, ways, type Chosen } from './fits.ts'
import { fitsTexts } from './fits.texts.ts'
import type { Fits, Piece } from './guiding.ts'
import { guidingPage } from './guiding-page.tsx'

const backTo = (frame: StaffFrame) => ({ href: frame.me.offices.includes('guide') ? '/guiding' : '/account', label: fitsTexts(frame.voice).back })

export const fitsPage = (frame: StaffFrame, { filled, kept, done }: { readonly filled: Filled; readonly kept: readonly Piece<Fits>[]; readonly done: string | null }): VNode => {
  const { voice } = frame
  const t = fitsTexts(voice)
  const form = readable(filled, Object.fromEntries(situationKeys.map(key => [key, situations[key].asks[voice.locale]])), voice)
  return guidingPage(frame, {
    title: t.title, lead: t.lead, mine: 'mine alone', back: backTo(frame), errors: form.errors, done,
    children: (
      <>
        <Form action="/guiding/fits">
          <p>{t.notKept}</p>
          {situationKeys.map(key => <Choices key={key} {...form.field(key)} options={[...ways.map(way => ({ value: way, label: situations[key].ways[way].says[voice.locale] })), { value: '', label: t.none }]} />)}
          <Row><Button>{t.think}</Button></Row>
        </Form>
        {kept.map(({ id, content }) => (
          <Card key={id} title={t.keptOn(dateWithYear(content.on, voice.locale))}>
            <Reflections chosen={content.chosen} frame={frame} />
            <Form action={`/guiding/fits/${id}/erasures`} gap="s"><Act /><Row><Button kind="quiet" more={`: ${dateWithYear(content.on, voice.locale)}`}>{t.erase}</Button></Row></Form>
          </Card>
        ))}
      </>
    ),
  })
}

/** What was chosen goes along in the page alone, so that keeping it is one more press and nothing stands anywhere before. */
export const reflectionsPage = (frame: StaffFrame, chosen: Chosen): VNode => {
  const t = fitsTexts(frame.voice)
  return guidingPage(frame, {
    title: t.think, lead: t.thinkLead, mine: 'mine alone', back: { href: '/guiding/fits', label: t.again },
    children: (
      <>
        <Section title={t.title}><Reflections chosen={chosen} frame={frame} /></Section>
        <p>{t.noVerdict}</p>
        <Form action="/guiding/fits/kept" hidden={chosen} gap="s"><Act /><Row><Button kind="secondary">{t.keep}</Button><ButtonLink href="/guiding/fits" kind="quiet">{t.again}</ButtonLink></Row></Form>
      </>
    ),
  })
}

const Reflections = ({ chosen, frame: { voice } }: { readonly chosen: Chosen; readonly frame: StaffFrame }) => {
  const t = fitsTexts(voice)
  return <>{situationKeys.flatMap(key => {
    const way = chosen[key]
    const situation = situations[key]
    return way ? [(
      <Document key={key} label={situation.asks[voice.locale]} head={<strong>{situation.asks[voice.locale]}</strong>}>
        <Muted>{t.chose}: {situation.ways[way].says[voice.locale]}</Muted>
        <p>{situation.ways[way].reflects[voice.locale]}</p>
      </Document>
    )] : []
  })}</>
}
