import { Button, Card, Choices, ErrorSummary, Form, Lead, Row, Stack } from '../../design/index.ts'
import { participantPage, type Frame } from '../chrome.tsx'
import { helpedAnswers, outcomeAnswers, waitBuckets, type Slip } from './slip.ts'
import type { ChoosableCluster } from './slip.store.ts'
import type { Prevention, Programme } from '../programme.ts'
import { slipTexts } from './slip.texts.ts'

export type SlipView = { readonly action: string; readonly themes: Programme['themes']; readonly clusters: readonly ChoosableCluster[]; readonly known: Pick<Slip, 'talks' | 'scores' | 'prevention'>; readonly outcomes: Prevention['outcomes']; readonly typed?: { readonly helped: string; readonly themes: readonly string[]; readonly cluster: string; readonly outcome: string }; readonly wrong?: 'themes' }

export const slipPage = (frame: Frame, { action, themes, clusters, known, outcomes, typed, wrong }: SlipView) => {
  const { voice } = frame
  const t = slipTexts(voice)
  const { prevention } = known
  const outcome = prevention && prevention.outcome !== null ? outcomes[prevention.outcome] : undefined
  return participantPage(frame, {
    title: t.title, wrong: wrong !== undefined,
    children: (
      <>
        {wrong && <ErrorSummary title={t.wrong} errors={[{ field: 'themes', message: t.tooMany }]} />}
        <Stack><h1>{t.title}</h1><Lead>{t.lead}</Lead><p>{t.how}</p></Stack>
        <Form action={action} gap="m">
          <Choices name="helped" label={t.helped} options={helpedAnswers.map(value => ({ value, label: t[value] }))} value={typed?.helped ?? 'unsaid'} inline />
          {Object.keys(themes).length > 0 && <Choices name="themes" label={t.themes} hint={t.themesHint} kind="many" error={wrong && t.tooMany} value={typed?.themes} options={Object.entries(themes).map(([value, name]) => ({ value, label: name[voice.locale] }))} />}
          {outcome && <Choices name="outcome" label={t.outcome} hint={t.outcomeHint(outcome.name[voice.locale])} value={typed?.outcome ?? 'unsaid'} options={outcomeAnswers.map(value => ({ value, label: value === 'said' ? t.outcomeSaid : t.unsaid }))} />}
          {clusters.length > 0 && (
            <Choices
              name="cluster" label={t.cluster} optional={t.optional} hint={t.clusterHint} value={typed?.cluster ?? ''}
              options={[{ value: '', label: t.noCluster }, ...clusters.map(({ id, name, affiliates }) => ({ value: id, label: name, hint: others(name, affiliates, t.together) }))]}
            />
          )}
          <Card title={t.alsoTitle}><ul><li>{t.talks(known.talks)}</li>{prevention ? <><li>{t[prevention.came]}</li><li>{prevention.waited === null ? t.noWait : t.waitTold(waitBuckets.indexOf(prevention.waited))}</li></> : <li>{known.scores ? t.scores : t.noScores}</li>}</ul></Card>
          <Row><Button name="give" value="yes">{t.give}</Button><Button kind="secondary" name="give" value="no">{t.skip}</Button></Row>
        </Form>
      </>
    ),
  })
}

const others = (name: string, affiliates: readonly string[], say: (names: string) => string): string | undefined => {
  const rest = affiliates.filter(one => one !== name)
  return rest.length === 0 ? undefined : say(rest.join(', '))
}
