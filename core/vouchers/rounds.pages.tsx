import { Button, Card, DateField, Empty, Form, Lead, Muted, Note, Pairs, Row, Section, Stack, TextField } from '../../design/index.ts'
import { newId } from '../../kit/id.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import { readable, type Filled } from '../filled-form.ts'
import type { Affiliate } from '../organisations/affiliate.ts'
import { holds } from '../people/sign-in.ts'
import { roundTexts } from './rounds.texts.ts'
import { keyWords, type Round } from './voucher.ts'

export type RoundsView = {
  readonly vouchers: 'off' | 'on'
  readonly today: Day
  readonly rounds: readonly Round[]
  readonly affiliates: readonly Affiliate[]
  /** Whose round ended with too few. */
  readonly along: readonly Pick<Affiliate, 'id' | 'name'>[]
  readonly filled: Filled
  readonly saved: boolean
  readonly printNo: boolean
}
type Props = { readonly frame: AdministrationFrame; readonly view: RoundsView }
const act = () => <input type="hidden" name={actField} value={newId()} />
/** The field of an employer in the form of a round. */
export const lettersField = (affiliate: string): string => `letters-${affiliate}`

const fieldsOf = ({ frame, view }: Props) => {
  const t = roundTexts(frame.voice)
  const labels: Readonly<Record<string, string>> = { opensOn: t.opensOn, ...Object.fromEntries(view.affiliates.map(({ id, name }) => [lettersField(id), t.lettersFor(name)])) }
  return readable(view.filled, labels, frame.voice)
}

export const roundsPage = (frame: AdministrationFrame, view: RoundsView) => {
  const t = roundTexts(frame.voice)
  const administers = holds(frame.me, 'administrator')
  return administrationPage(frame, {
    part: 'code', title: t.title, saved: view.saved, errors: [...fieldsOf({ frame, view }).errors, ...(view.printNo ? [{ field: 'print', message: t.printNo }] : [])],
    children: (
      <>
        <Lead>{t.lead}</Lead>
        <Note tone="warn"><p><strong>{t.unseen}</strong></p><p>{t.unseenWhy}</p></Note>
        {administers && (
          <Card title={view.vouchers === 'on' ? t.isOn : t.now}>
            <Form action="/administration/vouchers" gap="m" hidden={{ vouchers: view.vouchers === 'on' ? 'off' : 'on' }}>
              {act()}
              <Row><Button kind="secondary">{view.vouchers === 'on' ? t.turnOff : t.turnOn}</Button></Row>
              {view.vouchers === 'on' && <Muted>{t.offMeans}</Muted>}
            </Form>
          </Card>
        )}
        {view.vouchers === 'on' && administers && <Propose frame={frame} view={view} />}
        {(view.vouchers === 'on' || view.rounds.length > 0) && (
          <Section title={t.roundsTitle}>
            {view.rounds.length === 0 ? <Empty><p>{t.none}</p></Empty> : <Stack>{view.rounds.map(round => <OneRound key={round.id} frame={frame} round={round} late={round.opensOn < view.today} />)}</Stack>}
          </Section>
        )}
      </>
    ),
  })
}

function Propose({ frame, view }: Props) {
  const t = roundTexts(frame.voice)
  const { field } = fieldsOf({ frame, view })
  if (view.affiliates.length === 0) return <Empty><p>{t.noAffiliates}</p></Empty>
  return (
    <Card title={t.proposeTitle}>
      <p>{t.proposeLead}</p>
      {view.along.length > 0 && <><p>{t.along}</p><ul>{view.along.map(({ id, name }) => <li key={id}>{name}</li>)}</ul></>}
      <Form action="/administration/vouchers/rounds" gap="m">
        {act()}
        <DateField {...field('opensOn')} />
        {view.affiliates.map(({ id }) => <TextField key={id} {...field(lettersField(id))} hint={t.lettersHint} inputmode="numeric" width="short" />)}
        <Row><Button>{t.propose}</Button></Row>
      </Form>
    </Card>
  )
}

function OneRound({ frame, round, late }: { readonly frame: AdministrationFrame; readonly round: Round; readonly late: boolean }) {
  const { voice, me } = frame
  const t = roundTexts(voice)
  const on = (day: Round['opensOn']) => dateWithYear(day, voice.locale)
  const { key } = round
  const own = round.proposedBy === me.person
  const administers = holds(me, 'administrator')
  const path = `/administration/vouchers/rounds/${round.id}`
  return (
    <Card title={t.round(on(round.opensOn))} level={3}>
      <Pairs items={[
        { term: t.who, detail: round.affiliates.map(({ name }) => name).filter(Boolean).join(', ') }, { term: t.letters, detail: String(round.letters) },
        ...(key ? [{ term: t.words, detail: keyWords(key.publicKey) }, { term: t.redeem, detail: t.between(on(key.redeemFrom), on(key.redeemUntil)) }] : []),
      ]} />
      {!key && (
        <>
          <p>{late ? t.late : own ? t.own : t.waitsForYou}</p>
          <Row>
            {!own && !late && <Form action={`${path}/key`}>{act()}<Button>{t.confirm}</Button></Form>}
            {administers && <Form action={`${path}/strike`}>{act()}<Button kind="quiet">{t.strike}</Button></Form>}
          </Row>
        </>
      )}
      {key?.ended === 'open' && (
        <>
          <p>{t.openUntil(on(key.closesOn))}</p>
          {administers && <><p>{t.printLead}</p><Form action={`${path}/letters`}><Row><Button kind="secondary">{t.print}</Button></Row></Form></>}
        </>
      )}
      {key?.ended === 'held' && <p>{t.held} {key.takenAbout !== null && t.about(key.takenAbout)}</p>}
      {key?.ended === 'few' && <p>{t.few}</p>}
    </Card>
  )
}
