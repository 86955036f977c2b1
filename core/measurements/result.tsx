/** One instrument of one person, drawn and said: for whoever it belongs to, and for whom they let see it. */
import { LineFigure, Muted, Pairs, Row, Stack, Tag } from '../../design/index.ts'
import type { Voice } from '../../kit/texts.ts'
import { dateWithYear, type Day } from '../../kit/time.ts'
import { instruments, isImported, publications, type InstrumentId } from './instrument.ts'
import { readingOf, type Measurement } from './measurement.ts'
import { overTime } from './over-time.ts'
import { gp3Texts, tv5Texts, vp4Texts, wk1Texts } from './own-questions.texts.ts'
import { readingTexts } from './readings.texts.ts'

const ownTexts = { vp4: vp4Texts, tv5: tv5Texts, wk1: wk1Texts, gp3: gp3Texts } as const

export const titleOf = (instrument: InstrumentId, voice: Voice): string => (isImported(instrument) ? publications[instrument].name : ownTexts[instrument](voice).title)

/** A number as the reader writes it, with one figure behind the comma where it has one. */
export const written = (value: number, { locale }: Voice): string => value.toLocaleString(locale, { maximumFractionDigits: 1 })

type T = ReturnType<typeof readingTexts>
/** What a line, band or part is called. */
export const wordFor = (key: string, t: T): string => {
  const known = Object.entries(t).find(([name]) => name === key)?.[1]
  return typeof known === 'string' ? known : key
}

/** 16 november: the year is known to whoever reads their own weeks. */
export const shortDay = (day: Day, { locale }: Voice): string => dateWithYear(day, locale).replace(/ \d{4}$/, '')

/** @param measurements of one instrument, oldest first; at least one. */
export const Result = ({ instrument, measurements, voice }: { readonly instrument: InstrumentId; readonly measurements: readonly Measurement[]; readonly voice: Voice }) => {
  const t = readingTexts(voice)
  const { days, lines } = overTime(measurements)
  const { range, validated } = instruments[instrument]
  const last = measurements.at(-1)
  const reading = last && readingOf(last)
  return (
    <Stack gap="s">
      {lines.length === 0 ? <p>{t.noReading}</p> : (
        <LineFigure
          lines={lines.map(({ key, values }) => ({ label: wordFor(key, t), values, said: saidOf(values, voice) }))} moments={days.map(day => shortDay(day, voice))}
          scale={{ min: range.least, max: range.most, words: scaleOf(instrument, voice) }} tableLabel={t.table} firstColumn="" write={value => written(value, voice)}
        />
      )}
      {reading?.band && <p>{(isImported(instrument) ? t.band : t.ownBand)(wordFor(reading.band, t))}</p>}
      {reading && reading.parts.length > 0 && <ul>{reading.parts.map(({ key, value, wants }) => <li key={key}><Row><span>{t.part(wordFor(key, t), written(value, voice))}</span>{wants && <Tag tone="info">{t.talk}</Tag>}</Row></li>)}</ul>}
      {validated === 'not validated' && <Muted>{t.ours}</Muted>}
    </Stack>
  )
}

const saidOf = (values: readonly (number | null)[], voice: Voice): string => {
  const t = readingTexts(voice)
  const given = values.filter(value => value !== null)
  const [first, last] = [given[0] ?? 0, given.at(-1) ?? 0]
  return given.length > 1 ? t.between(written(first, voice), written(last, voice)) : t.now(written(last, voice))
}

const scaleOf = (instrument: InstrumentId, voice: Voice): string => {
  const t = readingTexts(voice)
  if (isImported(instrument)) return t.scale(instruments[instrument].range.least, instruments[instrument].range.most)
  const { least, most } = ownTexts[instrument](voice)
  return instrument === 'wk1' ? t.percent : t.tenScale(least, most)
}

/** The questions as they were put, with what was answered. */
export const Answered = ({ measurement, passedOver }: { readonly measurement: Measurement; readonly passedOver: string }) => (
  <Pairs items={measurement.asked.questions.map(({ key, text }) => ({ term: text, detail: measurement.asked.answers[key] ?? passedOver }))} />
)
