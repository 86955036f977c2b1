/** What a director sees: what left the gate, in words, drawings and a table, and what there is not to see. */
import type { ComponentChildren } from 'preact'
import { Bars, BeforeAfter, ButtonLink, Card, Details, Empty, Grid, Heading, Lead, Muted, Note, Pairs, Poster, Row, Section, Stack, Table } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { capitalised, dateWithYear, type Day } from '../../kit/time.ts'
import { staffPage, type Frame, type StaffPlace } from '../chrome.tsx'
import type { Programme } from '../programme.ts'
import { onPaper, type OnPaper } from '../organisations/poster.pages.tsx'
import type { SignedIn } from '../people/sign-in.ts'
import type { KeptBoard } from './figures.store.ts'
import type { Published, Shown as ShownNumber } from './gate.ts'
import { figuresTexts } from './figures.texts.ts'
import { partsOf, type HalfYear } from './half-year.ts'
import { eurosOf, type Invoice } from './invoice.ts'
import { PreventionShown, shownOf } from './prevention.pages.tsx'
import { preventionTexts } from './prevention.texts.ts'
import { barOf, pointsOf, readBoard, type Reading } from './reading.ts'
import { toTeamTexts } from './to-team.texts.ts'

export type DirectorFrame = Frame & { readonly me: SignedIn }
/** A cluster as its director knows it. */
export type OwnCluster = { readonly name: string; readonly affiliates: readonly string[] }

/** A director is always spoken to as u. */
export const toDirector = <F extends DirectorFrame>(frame: F): F => ({ ...frame, voice: { ...frame.voice, address: 'u' } })

const directorPage = (frame: DirectorFrame, place: StaffPlace, title: string, children: ComponentChildren) => staffPage(frame, { place, title, children })

export const halfYearWords = (halfYear: HalfYear, voice: Voice): string => {
  const t = figuresTexts(voice)
  const { year, half } = partsOf(halfYear)
  return capitalised(half === 1 ? t.firstHalf(year) : t.secondHalf(year))
}

export const clusterWords = ({ name, affiliates }: OwnCluster, voice: Voice): string => figuresTexts(voice).of(name, affiliates.length)

export const themeWords = (programmes: readonly Programme[], theme: string, voice: Voice): string =>
  programmes.flatMap(({ themes }) => themes[theme] ?? [])[0]?.[voice.locale] ?? theme

/** A number in words; one that is not shown is said in the same words whatever the reason, and wherever it stands. */
export const saidIn = (voice: Voice) => (shown: ShownNumber): string => { const t = figuresTexts(voice); return shown === null ? t.notShown : t.about(shown) }

/** How many in each half-year, the oldest first. */
export const useOf = (boards: readonly KeptBoard[], voice: Voice) => boards.map(({ halfYear, lines }) => barOf(halfYearWords(halfYear, voice), lines.get('people') ?? null, saidIn(voice))).toReversed()

export type FiguresView = { readonly cluster: OwnCluster; /** Newest first. */ readonly boards: readonly KeptBoard[]; /** The same, of prevention. */ readonly prevention: readonly KeptBoard[]; readonly programmes: readonly Programme[]; /** From when there may be more. */ readonly nextFrom: Day }

export const figuresPage = (given: DirectorFrame, view: FiguresView) => {
  const frame = toDirector(given)
  const t = figuresTexts(frame.voice)
  const { cluster, boards, prevention, programmes, nextFrom } = view
  const [shown, came] = [shownOf(boards), shownOf(prevention)]
  const newest = shown ?? came
  return directorPage(frame, 'figures', t.title, (
    <>
      <Stack gap="s">
        <Heading level={1}>{t.title}</Heading>
        <Muted>{clusterWords(cluster, frame.voice)}.{newest && ` ${halfYearWords(newest.halfYear, frame.voice)}.`}</Muted>
      </Stack>
      {newest ? <Rules voice={frame.voice} /> : <Empty><p>{t.empty}</p><p>{t.emptyNext(dateWithYear(nextFrom, frame.voice.locale))}</p></Empty>}
      {shown && <Shown frame={frame} view={view} board={shown} />}
      {came && <PreventionShown board={came} programmes={programmes} voice={frame.voice} />}
      <Row>
        {newest && <><ButtonLink kind="secondary" href="/figures/figures.pdf">{t.pdf}</ButtonLink><ButtonLink kind="secondary" href="/figures/figures.csv">{preventionTexts(frame.voice).csv}</ButtonLink></>}
        <ButtonLink kind="secondary" href="/figures/invoice">{t.invoice}</ButtonLink>
        <ButtonLink kind="secondary" href="/figures/team">{t.team}</ButtonLink>
      </Row>
    </>
  ))
}

const Rules = ({ voice }: { readonly voice: Voice }) => {
  const t = figuresTexts(voice)
  return <Note><p><strong>{t.neverWho}</strong> {t.rule}</p><p>{t.missing}</p><p>{t.voluntary}</p></Note>
}

const Shown = ({ frame: { voice }, view: { boards, programmes }, board }: { readonly frame: DirectorFrame; readonly view: FiguresView; readonly board: KeptBoard }) => {
  const t = figuresTexts(voice)
  const read = readBoard(board.lines)
  const { scores } = read
  const said = saidIn(voice)
  return (
    <>
      <Grid columns={3}>
        <Card title={said(read.people)}><p>{t.aboutPeople}</p></Card>
        <Card title={read.helpedOfTen === null ? t.notShown : t.ofTen(read.helpedOfTen)}><p>{t.helped}</p></Card>
        {board.staff !== null && <Card title={String(board.staff)}><p>{t.staff}</p></Card>}
      </Grid>
      <Section title={t.use}><Card><Bars items={useOf(boards, voice)} /></Card></Section>
      <Section title={t.talksTitle}><Card><Bars items={read.talks.map(({ bucket, people }) => barOf(t.talks(bucket), people, said))} /></Card></Section>
      <Section title={t.scoresTitle}>
        <Card>{scores === null || read.people === null ? <p>{t.notShown}</p> : (
          <BeforeAfter
            min={0} max={10} caption={t.scoresCaption(scores.people, read.people)}
            items={[{ label: t.score, before: scores.before / 10, after: scores.after / 10, said: t.fromTo(pointsOf(scores.before, voice.locale), pointsOf(scores.after, voice.locale)) }]}
          />
        )}</Card>
      </Section>
      <Section title={t.themesTitle}>
        {read.themes.length > 0 && <Card><Bars items={read.themes.map(({ theme, people }) => barOf(themeWords(programmes, theme, voice), people, said))} /></Card>}
        <p>{read.themes.length > 0 ? t.themesRest : t.notShown}</p>
      </Section>
      <Details summary={t.table}>
        <Table label={t.table} columns={[{ label: t.line }, { label: t.number, numeric: true }]} rows={tableOf(read, voice, theme => themeWords(programmes, theme, voice)).map(row => [...row])} />
      </Details>
    </>
  )
}

/** Every figure in words: the same rows on the page and on paper. */
export const tableOf = (read: Reading, voice: Voice, nameOf: (theme: string) => string): readonly (readonly [string, string])[] => {
  const t = figuresTexts(voice)
  const said = saidIn(voice)
  const points = (tenths: Published | undefined) => (tenths === undefined ? t.notShown : pointsOf(tenths, voice.locale))
  return [
    [t.people, said(read.people)],
    [t.helpedLine, read.helpedOfTen === null ? t.notShown : t.ofTen(read.helpedOfTen)],
    ...read.talks.map(({ bucket, people }) => [t.talks(bucket), said(people)] as const),
    [t.scored, said(read.scores?.people ?? null)], [t.before, points(read.scores?.before)], [t.after, points(read.scores?.after)],
    ...read.themes.map(({ theme, people }) => [nameOf(theme), said(people)] as const),
  ]
}

const Lines = ({ text }: { readonly text: string }) => <ul>{text.split('\n').map(line => <li key={line}>{line}</li>)}</ul>

export const notSeenPage = (given: DirectorFrame) => {
  const frame = toDirector(given)
  const t = figuresTexts(frame.voice)
  return directorPage(frame, 'not-seen', t.notSeenTitle, (
    <>
      <Stack gap="s"><Heading level={1}>{t.notSeenTitle}</Heading><Lead>{t.notSeenLead}</Lead></Stack>
      <Section title={t.neverTitle}><Lines text={t.never} /></Section>
      <Section title={t.howTitle}><Lines text={t.how} /></Section>
      <Section title={t.askTitle}><p>{t.ask}</p></Section>
    </>
  ))
}

export const teamPage = (given: DirectorFrame, paper: OnPaper | null) => {
  const frame = toDirector(given)
  const t = figuresTexts(frame.voice)
  const sheet = paper && onPaper(frame, paper)
  return directorPage(frame, 'team', t.teamTitle, (
    <>
      <Stack gap="s"><Heading level={1}>{t.teamTitle}</Heading><Lead>{t.teamLead}</Lead></Stack>
      <Section title={t.sayTitle}>
        <Card>{toTeamTexts(frame.voice).say.split('\n').map(line => <p key={line}>{line}</p>)}</Card>
        <Muted>{t.sayHint}</Muted>
      </Section>
      <Section title={t.posterTitle}>
        <p>{sheet ? t.posterHint : t.posterNone(frame.provider.name)}</p>
        {sheet && <Poster title={sheet.title} lines={sheet.lines} qr={sheet.qr} address={sheet.address} foot={<>{sheet.crisis}<br />{sheet.from}</>} />}
      </Section>
    </>
  ))
}

/** What stands on an invoice, on the page and on paper. */
export const invoiceRows = ({ provider, voice: { locale, address } }: Pick<Frame, 'provider' | 'voice'>, cluster: OwnCluster, invoice: Invoice): readonly (readonly [string, string])[] => {
  const t = figuresTexts({ locale, address })
  return [
    [t.invoiceNumber, invoice.number], [t.invoiceFrom, provider.name], [t.invoiceFor, cluster.name],
    [t.invoicePeriod, t.between(dateWithYear(invoice.from, locale), dateWithYear(invoice.until, locale))],
    [t.invoiceStaff, String(invoice.staff)], [t.invoiceFee, eurosOf(invoice.fee, locale)],
  ]
}

export const invoicePage = (given: DirectorFrame, cluster: OwnCluster, invoice: Invoice | null) => {
  const frame = toDirector(given)
  const t = figuresTexts(frame.voice)
  return directorPage(frame, 'figures', t.invoiceTitle, (
    <>
      <Stack gap="s"><Heading level={1}>{t.invoiceTitle}</Heading><Lead>{t.invoiceLead}</Lead></Stack>
      {invoice === null ? <Empty><p>{t.invoiceNone}</p></Empty> : (
        <Card><Pairs items={invoiceRows(frame, cluster, invoice).map(([term, detail]) => ({ term, detail }))} /><Muted>{t.invoiceTax}</Muted></Card>
      )}
      <Row>
        {invoice !== null && <ButtonLink kind="secondary" href="/figures/invoice.pdf">{t.invoicePdf}</ButtonLink>}
        <ButtonLink kind="quiet" href="/figures">{t.back}</ButtonLink>
      </Row>
    </>
  ))
}
