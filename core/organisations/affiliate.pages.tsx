import { Button, ButtonLink, Card, Cases, DateField, Empty, Form, Hidden, Lead, Note, Row, Section, TextField } from '../../design/index.ts'
import { dateWithYear } from '../../kit/time.ts'
import type { Voice } from '../../kit/texts.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { administrationTexts } from '../administration.texts.ts'
import { readable, type Filled } from '../filled-form.ts'
import type { Affiliate } from './affiliate.ts'
import { affiliateTexts } from './affiliate.texts.ts'

const addLabels = (voice: Voice) => {
  const { name, place, staff, joinedOn } = affiliateTexts(voice)
  return { name, place, staff, joinedOn }
}

export const affiliatesPage = (frame: AdministrationFrame, affiliates: readonly Affiliate[], filled: Filled, act: string, saved: boolean) => {
  const { voice } = frame
  const t = affiliateTexts(voice)
  const { field, errors } = readable(filled, addLabels(voice), voice)
  const running = affiliates.filter(({ leftOn }) => leftOn === null)
  const former = affiliates.filter(({ leftOn }) => leftOn !== null)
  const since = (one: Affiliate) => t.since(dateWithYear(one.joinedOn, voice.locale))
  return administrationPage(frame, {
    part: 'affiliates', title: t.title, errors, saved,
    children: (
      <>
        <Lead>{t.lead}</Lead>
        <Note><p><strong>{t.promiseTitle}.</strong> {t.promise}</p></Note>
        <Section title={t.listTitle}>
          {running.length === 0 ? <Empty><p>{t.empty}</p></Empty> : <Cases items={running.map(one => ({
            title: one.name, under: one.place, next: since(one), children: one.staff && <p>{t.people(one.staff)}</p>,
            aside: (
              <Row>
                <a href={`/administration/poster?affiliate=${one.id}`}>{t.poster}<Hidden>{t.posterMore(one.name)}</Hidden></a>
                <a href={`/administration/affiliates/${one.id}/departure`}>{t.stop}<Hidden>{t.stopMore(one.name)}</Hidden></a>
              </Row>
            ),
          }))} />}
        </Section>
        {former.length > 0 && (
          <Section title={t.formerTitle}>
            <Cases items={former.map(one => ({ title: one.name, under: one.place, children: since(one), next: one.leftOn && t.leftSince(dateWithYear(one.leftOn, voice.locale)) }))} />
          </Section>
        )}
        <Card title={t.addTitle}>
          <Form action="/administration/affiliates">
            <input type="hidden" name={actField} value={act} />
            <TextField {...field('name')} width="full" maxlength={120} />
            <TextField {...field('place')} maxlength={120} />
            <TextField {...field('staff')} optional={administrationTexts(voice).optional} hint={t.staffHint} inputmode="numeric" width="short" />
            <DateField {...field('joinedOn')} />
            <div><Button>{t.add}</Button></div>
          </Form>
        </Card>
      </>
    ),
  })
}

export const departurePage = (frame: AdministrationFrame, affiliate: Affiliate, filled: Filled) => {
  const { voice } = frame
  const t = affiliateTexts(voice)
  const { field, errors } = readable(filled, { leftOn: t.leftOn }, voice)
  return administrationPage(frame, {
    part: 'affiliates', title: t.stop, errors,
    children: (
      <Card title={t.stopTitle(affiliate.name)}>
        <p>{t.stopLead}</p>
        <Form action={`/administration/affiliates/${affiliate.id}/departure`}>
          <DateField {...field('leftOn')} />
          <Row><Button kind="danger">{t.stopButton}</Button><ButtonLink kind="quiet" href="/administration/affiliates">{administrationTexts(voice).back}</ButtonLink></Row>
        </Form>
      </Card>
    ),
  })
}
