/** Page, drawing, file and paper say the same, number for number; and what is not there looks the same whyever it is not. */
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { cast, deHaven } from '../../demo/cast.ts'
import { newAnonymousId, newId } from '../../kit/id.ts'
import { printPaper } from '../../kit/paper.ts'
import type { Locale, Voice } from '../../kit/texts.ts'
import { parseDay } from '../../kit/time.ts'
import { anonymousCoaching } from '../../programmes/anonymous-coaching/programme.ts'
import { careerCentre } from '../../programmes/career-centre/programme.ts'
import { opened, wordsIn } from '../../test/pdf.ts'
import { countPrevention, countSlips, type BoardKind, type Counts } from './count.ts'
import { figuresFile } from './figures.file.ts'
import { figuresPage, halfYearWords, type DirectorFrame, type FiguresView } from './figures.pages.tsx'
import { figuresPaper } from './figures.paper.ts'
import type { KeptBoard } from './figures.store.ts'
import { figuresTexts } from './figures.texts.ts'
import { publish } from './gate.ts'
import { parseHalfYear, type HalfYear } from './half-year.ts'
import { shownOf } from './prevention.pages.tsx'
import { preventionTexts } from './prevention.texts.ts'
import { countedBy, scoreBuckets, talkBuckets, waitBuckets, type Slip } from './slip.ts'

const now = new Date('2026-11-20T12:00:00Z')
const programmes = [anonymousCoaching, careerCentre]
const { themes, outcomes } = countedBy(programmes)
const half = (text: string): HalfYear => { const parsed = parseHalfYear(text); if (!parsed) throw new Error(text); return parsed }
const [before, latest] = [half('2025-2'), half('2026-1')]
const day = parseDay('2027-01-31') ?? (() => { throw new Error('no day') })()
const cluster = newAnonymousId<'cluster'>()
const frameIn = (locale: Locale): DirectorFrame => ({
  provider: deHaven, voice: { locale, address: 'u' },
  asked: { method: 'GET', path: '/figures', host: 'localhost', origin: 'http://localhost', secure: false, address: '127.0.0.1', params: {}, query: {}, form: {}, cookies: {}, languages: '', agent: '', now },
  me: { signIn: newId<'sign-in'>(), person: cast.ellen.id, method: 'passkey', offices: ['director'], idleUntil: now, absoluteUntil: now, stepUpUntil: null },
})

const chance = (seed: number) => {
  let at = seed
  return () => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0
    return at / 4_294_967_296
  }
}
const kept = (halfYear: HalfYear, boards: readonly Omit<KeptBoard, 'halfYear'>[]): readonly KeptBoard[] => boards.filter(board => board.cluster === cluster).map(board => ({ ...board, halfYear }))
const viewOf = (talks: readonly KeptBoard[], prevention: readonly KeptBoard[]): FiguresView => ({ cluster: { name: 'De Dijk', affiliates: ['A', 'B'] }, boards: talks, prevention, programmes, nextFrom: day })

const boardsOfChance = (random: () => number): FiguresView => {
  const slips = (count: number, prevention: boolean): readonly Slip[] => {
    const lean = Array.from({ length: 6 }, () => random() ** 2)
    const pick = <Value>(values: readonly Value[], by: number): Value | undefined => values[Math.min(values.length - 1, Math.floor(random() ** (0.5 + (lean[by] ?? 0) * 2) * values.length))]
    return Array.from({ length: count }, (): Slip => ({
      cluster, talks: pick(talkBuckets, 0) ?? '1', helped: pick(['yes', 'no', 'unsaid'] as const, 1) ?? 'yes', themes: [...new Set([pick(themes, 2), pick(themes, 3)].flatMap(one => one ?? []))],
      scores: random() < 0.8 ? { before: pick(scoreBuckets, 4) ?? 55, after: pick(scoreBuckets, 5) ?? 55 } : null,
      ...(prevention && { prevention: { came: pick(['before', 'while'] as const, 2) ?? 'before', outcome: pick([...outcomes ?? [], null], 3) ?? null, waited: pick(waitBuckets, 4) ?? null } }),
    }))
  }
  const staffed = [{ cluster, staff: 400 }]
  const size = () => 8 + Math.floor(random() * 110)
  const talks = [latest, before].flatMap(halfYear => kept(halfYear, publish(countSlips(slips(size(), false), staffed, themes))))
  return viewOf(talks, kept(latest, publish(countPrevention(slips(size(), true), staffed, outcomes ?? []))))
}

const partOf = (kind: BoardKind, voice: Voice) => (kind === 'talks' ? figuresTexts(voice).title : preventionTexts(voice).title)
const unescape = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
type Row = readonly [what: string, number: string]
/** The tables of a page, in order. */
const tablesIn = (html: string): readonly Row[] => [...html.matchAll(/<th scope="row"[^>]*>(.*?)<\/th><td[^>]*>(.*?)<\/td>/g)].map(([, what = '', number = '']) => [unescape(what), unescape(number)])
/** The drawings of a page: what each bar is called, how far it goes of a hundred, and what is said beside it. */
const barsIn = (html: string) => [...html.matchAll(/<li><span class="bars-label">([^<]*)<\/span><svg class="bars-bar [^>]*>(.*?)<\/svg><span class="bars-said">([^<]*)<\/span><\/li>/g)]
  .map(([, label = '', drawn = '', said = '']) => ({ label: unescape(label), said: unescape(said), drawn, width: /<rect width="([\d.]+)"/.exec(drawn)?.[1] ?? null }))
const rowsIn = (csv: string) => csv.split('\r\n').slice(1, -1).map(line => line.slice(1, -1).split('";"'))
/** How wide each bar on paper is, in points; those of eight points high. */
const widthsIn = (pdf: Buffer) => [...opened(pdf).matchAll(/([\d.]+) [\d.]+ ([\d.]+) 8 re/g)].map(([, , width]) => Number(width))
const numberIn = (said: string): number | null => { const found = /\d+/.exec(said); return found ? Number(found[0]) : null }

const rounds = process.env['PROVE'] ? 300 : 24
test(`${rounds} publications: page, drawing, file and paper say the same numbers`, async () => {
  const random = chance(77)
  let [numbers, missing, drawn] = [0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    const view = boardsOfChance(random)
    const frame = frameIn((['nl-NL', 'nl-BE', 'en'] as const)[round % 3] ?? 'en')
    const [html, csv, paper] = [renderToString(figuresPage(frame, view)), figuresFile(view, frame.voice), figuresPaper(frame, view)]
    expect([csv === null, paper === null]).toEqual(Array(2).fill(tablesIn(html).length === 0))
    if (!csv || !paper) continue
    const pdf = await printPaper(paper)
    const [tables, file, words] = [tablesIn(html), rowsIn(csv), wordsIn(pdf).replaceAll(/\s+/g, ' ')]
    // The page shows the newest half-year of each kind that has anything; the file those, and all before.
    const shown = new Set([shownOf(view.boards), shownOf(view.prevention)].flatMap(board => (board ? [[halfYearWords(board.halfYear, frame.voice), partOf(board.kind, frame.voice)].join()] : [])))
    const inFile = file.filter(([halfYear, part]) => shown.has([halfYear, part].join()))
    expect(inFile.map(([, , what, number]) => [what, number])).toEqual(tables)
    for (const [what, number] of tables) {
      expect(file.some(([, , line, said]) => line === what && said === number), `${what} ${number} in the file`).toBe(true)
      expect(words, `${what} on paper`).toContain(what)
      expect(words, `${number} on paper`).toContain(number)
      numbers++
      if (numberIn(number) === null) missing++
    }
    const bars = barsIn(html)
    for (const { label, said, width } of bars) {
      // What is drawn is what is said: no bar without a number, no number without a bar.
      expect(width === null, label).toBe(numberIn(said) === null)
      expect(words.includes(`${label}: ${said}`) || tables.some(([what, number]) => what === label && number === said), `${label}: ${said} elsewhere`).toBe(true)
      drawn++
    }
    // The two dots stand where the numbers before and after are, of ten.
    const t = figuresTexts(frame.voice)
    for (const [, open = '', full = ''] of html.matchAll(/class="dot-open" cx="([\d.]+)".*?class="dot-full" cx="([\d.]+)"/g))
      expect([open, full].map(at => ((Number(at) - 10) / 18).toFixed(1))).toEqual([t.before, t.after].map(line => Number(tables.find(([what]) => what === line)?.[1].replace(',', '.')).toFixed(1)))
    // Bars of one drawing are to each other as their numbers are, on the page and on paper.
    for (const figure of html.split('<figure').slice(1)) {
      const own = barsIn(figure).flatMap(({ said, width }) => (width === null ? [] : [{ number: numberIn(said) ?? 0, width: Number(width) }]))
      const most = Math.max(...own.map(({ number }) => number))
      for (const { number, width } of own) expect(width).toBeCloseTo((number / most) * 100, 1)
    }
    const drawnOnPaper = paper.blocks.flatMap(block => ('bars' in block ? [block.bars.flatMap(({ value }) => value ?? [])] : []))
    const [widths, wide] = [widthsIn(pdf), Math.max(...widthsIn(pdf))]
    expect(widths.map(width => (width / wide).toFixed(2))).toEqual(drawnOnPaper.flatMap(own => own.map(value => (value / Math.max(...own)).toFixed(2))))
  }
  console.log(`${rounds} publications in four forms: ${numbers} lines, ${missing} of them not shown, ${drawn} bars`)
  expect(Math.min(numbers, missing, drawn)).toBeGreaterThan(rounds)
}, 300_000)

const counts = (talks: readonly [number, number, number], helped: readonly [number, number]): Counts => ({
  cluster, staff: 400, people: talks[0] + talks[1] + talks[2], scored: { people: 0, before: 0, after: 0 }, themes: new Map(themes.map(theme => [theme, 0])),
  splits: { talks: new Map([['1', talks[0]], ['2-3', talks[1]], ['4+', talks[2]]]), helped: new Map([['yes', helped[0]], ['rest', helped[1]]]) },
})
test('nobody, a few, nearly all, and left out beside another: byte for byte the same, in every form', async () => {
  const reasons = { nobody: counts([0, 25, 20], [45, 0]), few: counts([4, 22, 19], [42, 3]), beside: counts([15, 3, 27], [2, 43]), 'nearly all': counts([38, 4, 3], [44, 1]) }
  const forms = await Promise.all(Object.values(reasons).map(async one => {
    const view = viewOf(kept(latest, publish({ kind: 'talks', clusters: [one], unassigned: 0 })), [])
    const frame = frameIn('nl-NL')
    const paper = figuresPaper(frame, view)
    if (!paper) throw new Error('no paper')
    const html = renderToString(figuresPage(frame, view))
    return { html, csv: figuresFile(view, frame.voice), pdf: (await printPaper(paper)).toString('base64') }
  }))
  expect(new Set(forms.map(({ html }) => html)).size).toBe(1)
  expect(new Set(forms.map(({ csv }) => csv)).size).toBe(1)
  expect(new Set(forms.map(({ pdf }) => pdf)).size).toBe(1)
  expect(forms[0]?.html).toContain('niet getoond')
  expect(forms[0]?.html).toContain('Wij tonen een getal niet als het te veel zegt over een paar mensen.')
  expect(forms[0]?.html).not.toContain('te weinig')
})
