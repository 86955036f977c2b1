/** Prevention in numbers: who came in time, where it came to, how long people waited. From what left the gate, and nothing else. */
import { Bars, Card, Details, Grid, Muted, Section, Table } from '../../design/index.ts'
import type { Block } from '../../kit/paper.ts'
import type { Voice } from '../../kit/texts.ts'
import type { Prevention, Programme } from '../programme.ts'
import type { KeptBoard } from './figures.store.ts'
import { figuresTexts } from './figures.texts.ts'
import type { Shown } from './gate.ts'
import { preventionTexts } from './prevention.texts.ts'
import { barOf, pointsOf, readPrevention, type PreventionReading } from './reading.ts'

/** The newest board with anything on it. */
export const shownOf = (boards: readonly KeptBoard[]): KeptBoard | undefined => boards.find(({ lines }) => lines.get('people') != null)

const outcomesOf = (programmes: readonly Programme[]): Prevention['outcomes'] => Object.assign({}, ...programmes.map(({ prevention }) => prevention?.outcomes ?? {}))
const programmesCounted = (programmes: readonly Programme[], voice: Voice): string => programmes.flatMap(({ prevention, name }) => (prevention ? name[voice.locale] : [])).join(', ')
const readWith = (board: KeptBoard, programmes: readonly Programme[]): PreventionReading => readPrevention(board.lines, Object.keys(outcomesOf(programmes)))

const words = (voice: Voice, programmes: readonly Programme[]) => {
  const [t, common] = [preventionTexts(voice), figuresTexts(voice)]
  const outcomes = outcomesOf(programmes)
  const said = (people: Shown) => (people === null ? common.notShown : common.about(people))
  const outcomeName = (outcome: string | null) => (outcome === null ? t.rest : outcomes[outcome]?.name[voice.locale] ?? outcome)
  return {
    said, outcomeName,
    waited: (tenths: Shown) => (tenths === null ? common.notShown : t.weeks(pointsOf(tenths, voice.locale))),
    bars: (read: PreventionReading) => ({
      came: read.came.map(({ way, people }) => barOf(t[way], people, said)),
      outcomes: read.outcomes.map(({ outcome, people }) => barOf(outcomeName(outcome), people, said)),
    }),
  }
}

export const PreventionShown = ({ board, programmes, voice }: { readonly board: KeptBoard; readonly programmes: readonly Programme[]; readonly voice: Voice }) => {
  const [t, common] = [preventionTexts(voice), figuresTexts(voice)]
  const read = readWith(board, programmes)
  const { said, waited, bars } = words(voice, programmes)
  const drawn = bars(read)
  return (
    <>
      <Section title={t.title} level={2}>
        <p>{t.lead(programmesCounted(programmes, voice))}</p>
        <Grid columns={3}>
          <Card title={said(read.people)}><p>{t.people}</p></Card>
          <Card title={read.helpedOfTen === null ? common.notShown : common.ofTen(read.helpedOfTen)}><p>{common.helped}</p></Card>
          <Card title={waited(read.waited)}><p>{t.waitedFor}</p></Card>
        </Grid>
      </Section>
      <Section title={t.cameTitle} level={3}><Card><Bars items={drawn.came} /></Card></Section>
      <Section title={t.outcomesTitle} level={3}>
        <Card><Bars items={drawn.outcomes} /></Card>
        <Muted>{t.outcomesNote} {t.allOrNone}</Muted>
      </Section>
      <Details summary={t.table}>
        <Table label={t.table} columns={[{ label: common.line }, { label: common.number, numeric: true }]} rows={preventionTable(board, programmes, voice).map(row => [...row])} />
      </Details>
    </>
  )
}

/** Every figure in words: the same rows on the page, on paper, in the file, and before it is published. */
export const preventionTable = (board: KeptBoard, programmes: readonly Programme[], voice: Voice): readonly (readonly [string, string])[] => {
  const [t, common] = [preventionTexts(voice), figuresTexts(voice)]
  const read = readWith(board, programmes)
  const { outcomeName, said, waited } = words(voice, programmes)
  return [
    [common.people, said(read.people)],
    [common.helpedLine, read.helpedOfTen === null ? common.notShown : common.ofTen(read.helpedOfTen)],
    ...read.came.map(({ way, people }) => [t[way], said(people)] as const),
    ...read.outcomes.map(one => [outcomeName(one.outcome), said(one.people)] as const),
    ...read.talks.map(({ bucket, people }) => [common.talks(bucket), said(people)] as const),
    [t.waitLine, waited(read.waited)],
  ]
}

export const preventionBlocks = (board: KeptBoard, programmes: readonly Programme[], voice: Voice): readonly Block[] => {
  const [t, common] = [preventionTexts(voice), figuresTexts(voice)]
  const drawn = words(voice, programmes).bars(readWith(board, programmes))
  return [
    { heading: t.title, level: 1 }, { paragraph: t.lead(programmesCounted(programmes, voice)) },
    { heading: t.cameTitle, level: 2 }, { bars: drawn.came },
    { heading: t.outcomesTitle, level: 2 }, { bars: drawn.outcomes }, { paragraph: `${t.outcomesNote} ${t.allOrNone}`, quiet: true },
    { columns: [common.line, common.number], table: preventionTable(board, programmes, voice) },
  ]
}
