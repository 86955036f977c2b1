import { Button, ButtonLink, Card, Details, Empty, Form, Lead, Muted, Row, Section, Table, Tag } from '../../design/index.ts'
import { dateWithYear } from '../../kit/time.ts'
import { actField } from '../../kit/web.ts'
import { administrationPage, type AdministrationFrame } from '../administration-page.tsx'
import type { Programme } from '../programme.ts'
import type { Cluster } from './cluster.ts'
import { clusterTexts } from './cluster.texts.ts'
import type { KeptBoard, Publication } from './figures.store.ts'
import { halfYearWords, tableOf, themeWords } from './figures.pages.tsx'
import { figuresTexts } from './figures.texts.ts'
import { preventionTable } from './prevention.pages.tsx'
import { preventionTexts } from './prevention.texts.ts'
import { readBoard } from './reading.ts'

type View = { readonly boards: readonly KeptBoard[]; readonly publications: readonly Publication[]; readonly clusters: readonly Cluster[]; readonly programmes: readonly Programme[]; readonly act: string; readonly saved: boolean }

export const publicationPage = (frame: AdministrationFrame, { boards, publications, clusters, programmes, act, saved }: View) => {
  const { voice } = frame
  const t = clusterTexts(voice)
  const halfYears = [...new Set(boards.map(({ halfYear }) => halfYear))]
  const nameOf = ({ cluster, kind }: KeptBoard) => `${clusters.find(({ id }) => id === cluster)?.name ?? t.whole}${kind === 'prevention' ? `: ${preventionTexts({ ...voice, address: 'u' }).title.toLowerCase()}` : ''}`
  return administrationPage(frame, {
    part: 'figures', title: t.figuresTitle, saved,
    children: (
      <>
        <Lead>{t.figuresLead}</Lead>
        <Row><ButtonLink kind="secondary" href="/administration/clusters">{t.title}</ButtonLink></Row>
        {halfYears.length === 0 && <Empty><p>{t.noFigures}</p></Empty>}
        {halfYears.map(halfYear => {
          const published = publications.find(one => one.halfYear === halfYear)
          return (
            <Section key={halfYear} title={halfYearWords(halfYear, voice)}>
              {published ? <Row><Tag tone="ok">{t.published(dateWithYear(published.publishedOn, voice.locale))}</Tag></Row> : (
                <Card>
                  <p>{t.publishLead}</p>
                  <Form action={`/administration/figures/${halfYear}/publication`}>
                    <input type="hidden" name={actField} value={`${act}-${halfYear}`} />
                    <div><Button>{t.publish}</Button></div>
                  </Form>
                </Card>
              )}
              {boards.filter(board => board.halfYear === halfYear).map(board => (
                <Details key={nameOf(board)} summary={nameOf(board)} open={!published}>
                  <Table label={nameOf(board)} columns={[{ label: figuresTexts(voice).line }, { label: figuresTexts(voice).number, numeric: true }]} rows={rowsOf(board, frame, programmes).map(row => [...row])} />
                </Details>
              ))}
            </Section>
          )
        })}
        <Muted>{t.gateWords}</Muted>
      </>
    ),
  })
}

/** Of the provider as a whole there is one number, and who named no cluster. */
const rowsOf = (board: KeptBoard, { voice }: AdministrationFrame, programmes: readonly Programme[]): readonly (readonly [string, string])[] => {
  const { cluster, kind, lines } = board
  if (cluster !== null && kind === 'prevention') return preventionTable(board, programmes, voice)
  if (cluster !== null) return tableOf(readBoard(lines), voice, theme => themeWords(programmes, theme, voice))
  const [t, own] = [figuresTexts(voice), clusterTexts(voice)]
  const said = (line: string) => { const shown = lines.get(line) ?? null; return shown === null ? t.notShown : t.about(shown) }
  return [[t.people, said('people')], [own.unassigned, said('unassigned')]]
}
