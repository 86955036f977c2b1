/** A board as it is read: what page, paper and table all show. Nothing is worked out here but from what left the gate. */
import { fewestForShare, type Lines, type Published, type Shown } from './gate.ts'
import { restOfOutcomes } from './count.ts'
import { talkBuckets, waysOfComing, type TalkBucket, type WayOfComing } from './slip.ts'

export type Reading = {
  /** Rounded to five; null when too few to show. */
  readonly people: Shown
  /** How many of ten say it helped; from rounded numbers, and of twenty people or more. */
  readonly helpedOfTen: number | null
  readonly talks: readonly { readonly bucket: TalkBucket; readonly people: Shown }[]
  /** Those that are shown, the most named first. */
  readonly themes: readonly { readonly theme: string; readonly people: Published }[]
  /** In tenths, rounded to half a point. */
  readonly scores: { readonly people: Published; readonly before: Published; readonly after: Published } | null
}

export const readBoard = (lines: Lines): Reading => {
  const at = (line: string): Shown => lines.get(line) ?? null
  const [people, yes, scored, before, after] = [at('people'), at('helped:yes'), at('scored'), at('before'), at('after')]
  return {
    people,
    helpedOfTen: people === null || yes === null || people < fewestForShare ? null : Math.round((yes / people) * 10),
    talks: talkBuckets.map(bucket => ({ bucket, people: at(`talks:${bucket}`) })),
    themes: [...lines].flatMap(([line, shown]) => (line.startsWith('theme:') && shown !== null ? [{ theme: line.slice('theme:'.length), people: shown }] : [])).toSorted((one, other) => other.people - one.people || one.theme.localeCompare(other.theme)),
    scores: scored === null || before === null || after === null ? null : { people: scored, before, after },
  }
}

/** A board of prevention. */
export type PreventionReading = Pick<Reading, 'people' | 'helpedOfTen' | 'talks'> & {
  readonly came: readonly { readonly way: WayOfComing; readonly people: Shown }[]
  /** In the order in which they were declared; the rest last, under null. */
  readonly outcomes: readonly { readonly outcome: string | null; readonly people: Shown }[]
  /** On average, in tenths of weeks, rounded to half a week. */
  readonly waited: Shown
}

/** @param outcomes those that are declared now; a board from before knows them or not */
export const readPrevention = (lines: Lines, outcomes: readonly string[]): PreventionReading => {
  const at = (line: string): Shown => lines.get(line) ?? null
  const { people, helpedOfTen, talks } = readBoard(lines)
  return {
    people, helpedOfTen, talks,
    came: waysOfComing.map(way => ({ way, people: at(`came:${way}`) })),
    outcomes: [...outcomes.map(outcome => ({ outcome, people: at(`outcome:${outcome}`) })), { outcome: null, people: at(`outcome:${restOfOutcomes}`) }],
    waited: at('wait'),
  }
}

/** '4,5' and '6': tenths as people write them. */
export const pointsOf = (tenths: Published, locale: string): string => String(tenths / 10).replace('.', locale === 'en' ? '.' : ',')

/** A line as it is drawn: what left the gate, and that in words. */
export const barOf = (label: string, value: Shown, said: (shown: Shown) => string) => ({ label, value, said: said(value) })
