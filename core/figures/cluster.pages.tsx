import { Button, Card, Cases, Choices, Empty, Form, Hidden, Lead, Muted, Note, Section, Stack, TextField } from '../../design/index.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { Affiliate } from '../organisations/affiliate.ts'
import type { Id } from '../../kit/id.ts'
import { compositionOn, type Cluster, type Composition } from './cluster.ts'
import { clusterTexts } from './cluster.texts.ts'
import { nextFirstOfAugust } from './half-year.ts'
import { eurosOf } from './invoice.ts'

type ListView = { readonly clusters: readonly Cluster[]; readonly affiliates: readonly Affiliate[]; readonly today: Day; readonly filled: Filled; readonly act: string; readonly saved: boolean }

const affiliateOptions = (frame: AdministrationFrame, affiliates: readonly Affiliate[]) =>
  affiliates.map(({ id, name, staff }) => ({ value: id, label: clusterTexts(frame.voice).withStaff(name, staff) }))

export const clustersPage = (frame: AdministrationFrame, { clusters, affiliates, today, filled, act, saved }: ListView) => {
  const { voice } = frame
  const t = clusterTexts(voice)
  const { field, chosen, errors } = readable(filled, { name: t.name, affiliates: t.affiliates, fee: t.feeField }, voice)
  return administrationPage(frame, {
    part: 'figures', title: t.title, errors, saved,
    children: (
      <>
        <Lead>{t.lead}</Lead>
        <Note><p>{t.promise}</p></Note>
        <Section title={t.list} hidden>
          {clusters.length === 0 ? <Empty><p>{t.empty}</p></Empty> : <Cases items={clusters.map(cluster => {
            const now = compositionOn(cluster, today)
            return {
              title: cluster.name, under: now ? t.staff(now.staff) : t.noneNow, children: now && <p>{t.fee(eurosOf(now.yearlyFee, voice.locale))}</p>,
              aside: <a href={`/administration/clusters/${cluster.id}`}>{t.open}<Hidden>{t.openMore(cluster.name)}</Hidden></a>,
            }
          })} />}
        </Section>
        <Card title={t.declareTitle}>
          <p>{t.declareLead}</p>
          <Form action="/administration/clusters">
            <input type="hidden" name={actField} value={act} />
            <TextField {...field('name')} hint={t.nameHint} maxlength={120} width="full" />
            <Choices {...chosen('affiliates')} hint={t.affiliatesHint} options={affiliateOptions(frame, affiliates)} />
            <TextField {...field('fee')} hint={t.feeHint} inputmode="numeric" width="short" />
            <div><Button>{t.declare}</Button></div>
          </Form>
        </Card>
      </>
    ),
  })
}

export type ClusterView = {
  readonly cluster: Cluster
  readonly affiliates: readonly Affiliate[]
  readonly today: Day
  readonly directors: readonly { readonly person: Id<'person'>; readonly name: string }[]
  readonly change: Filled
  readonly director: Filled
  readonly act: string
  readonly saved: boolean
}

export const clusterPage = (frame: AdministrationFrame, { cluster, affiliates, today, directors, change, director, act, saved }: ClusterView) => {
  const { voice } = frame
  const t = clusterTexts(voice)
  const changing = readable(change, { affiliates: t.affiliates, fee: t.feeField }, voice)
  const inviting = readable(director, { name: t.directorName, mail: t.mail }, voice)
  const now = compositionOn(cluster, today)
  const names = ({ affiliates: members }: Composition) => members.map(id => affiliates.find(one => one.id === id)?.name ?? '').join(', ')
  return administrationPage(frame, {
    part: 'figures', title: t.one, errors: [...changing.errors, ...inviting.errors], saved,
    children: (
      <Stack gap="l">
        <Lead>{cluster.name}</Lead>
        {cluster.compositions.map(one => (
          <Card key={one.fromDay} title={one === now ? t.now : one.fromDay > today ? t.later : t.from(dateWithYear(one.fromDay, voice.locale))}>
            <p>{names(one)}</p>
            <Muted>{t.staff(one.staff)}, {t.fee(eurosOf(one.yearlyFee, voice.locale))}, {t.from(dateWithYear(one.fromDay, voice.locale))}</Muted>
          </Card>
        ))}
        <Card title={t.directorsTitle}>
          <p>{t.directorsLead}</p>
          {directors.length === 0 ? <p>{t.noDirectors}</p> : <ul>{directors.map(({ person, name }) => <li key={person}><a href={`/administration/staff/${person}`}>{name}</a></li>)}</ul>}
          <Form action={`/administration/clusters/${cluster.id}/directors`}>
            <input type="hidden" name={actField} value={`${act}-director`} />
            <TextField {...inviting.field('name')} maxlength={120} />
            <TextField {...inviting.field('mail')} type="email" maxlength={254} />
            <div><Button kind="secondary">{t.invite}</Button></div>
          </Form>
        </Card>
        <Card title={t.changeTitle}>
          <p>{t.changeLead(dateWithYear(nextFirstOfAugust(today), voice.locale))}</p>
          <Form action={`/administration/clusters/${cluster.id}/compositions`}>
            <input type="hidden" name={actField} value={`${act}-change`} />
            <Choices {...changing.chosen('affiliates')} hint={t.affiliatesHint} options={affiliateOptions(frame, affiliates.filter(({ leftOn }) => leftOn === null))} />
            <TextField {...changing.field('fee')} hint={t.feeHint} inputmode="numeric" width="short" />
            <div><Button kind="secondary">{t.change}</Button></div>
          </Form>
        </Card>
        <p><a href="/administration/clusters">{t.back}</a></p>
      </Stack>
    ),
  })
}
