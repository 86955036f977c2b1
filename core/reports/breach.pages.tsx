import type { VNode } from 'preact'
import { Button, Card, Choices, Empty, Form, Lead, Muted, Row, Stack, Tag, TextArea } from '../../design/index.ts'
import { momentInWords, type Instant } from '../../kit/time.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { tellBefore, type Breach } from './breach.ts'
import { breachTexts } from './breach.texts.ts'
import { Act, type Again } from './read.pages.tsx'

type Frame = AdministrationFrame & { readonly now: Instant }

/** Each breach with its clock, and what was decided. */
export const breachesPage = (frame: Frame, breaches: readonly Breach[], again: (Again & { readonly breach: string }) | null = null): VNode => {
  const t = breachTexts(frame.voice)
  return administrationPage(frame, {
    part: 'breaches', title: t.title, errors: again?.errors ?? [], saved: frame.asked.path.endsWith('?done'),
    children: (
      <Stack gap="l">
        <Lead>{t.lead}</Lead>
        {breaches.length === 0 && <Empty><p>{t.none}</p></Empty>}
        {breaches.map(breach => <One key={breach.id} breach={breach} frame={frame} again={again?.breach === breach.id ? again : null} />)}
      </Stack>
    ),
  })
}

const One = ({ breach, frame, again }: { readonly breach: Breach; readonly frame: Frame; readonly again: Again | null }) => {
  const t = breachTexts(frame.voice)
  const inWords = (at: Instant) => momentInWords(at, frame.now, frame.provider.zone, frame.voice.locale)
  const { kind, noticedAt, firstReadAt, readers, decision, id } = breach
  const until = tellBefore(breach)
  const errorAt = (name: string) => again?.errors.find(({ field }) => field === `${name}-${id}`)?.message
  const choice = (name: 'authority' | 'people') => <Choices name={name} id={`${name}-${id}`} label={t[name]} inline value={again?.typed[name]} error={errorAt(name)} options={[{ value: 'told', label: t.yes }, { value: 'not-needed', label: t.no }]} />
  return (
    <Card title={t[kind]}>
      <Row><Tag tone={decision ? 'ok' : frame.now > until ? 'late' : 'warn'}>{decision ? t.done : t.toDecide}</Tag></Row>
      <p>{t.noticed(inWords(noticedAt))} {t.readers(readers)} {t.firstRead(inWords(firstReadAt))}</p>
      {decision
        ? <><p>{decision.authority === 'told' ? t.authorityTold : t.authorityNot} {decision.people === 'told' ? t.peopleTold : t.peopleNot}</p><p>{decision.why}</p><Muted>{t.decided(inWords(decision.at))}</Muted></>
        : (
            <>
              <p>{frame.now > until ? t.late(inWords(until)) : t.before(inWords(until))}</p>
              <Form action={`/administration/breaches/${id}/decisions`} gap="m">
                <Act />
                {choice('authority')}
                {choice('people')}
                <TextArea name="why" id={`why-${id}`} label={t.why} hint={t.whyHint} rows={2} maxlength={600} value={again?.typed['why']} error={errorAt('why')} />
                <Row><Button kind="secondary">{t.decide}</Button></Row>
              </Form>
            </>
          )}
    </Card>
  )
}
