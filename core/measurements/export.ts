/** One's own answers as a file: every question as it was put, every answer as it was given, for people and for machines. */
import { readingOf, type Measurement } from './measurement.ts'

export const answersFile = (measurements: readonly Measurement[]): string => `${JSON.stringify(measurements.map(exported), null, 2)}\n`

/** For an export of everything: the same shape, one by one. */
export const exported = (measurement: Measurement) => {
  const { instrument, wording, on, takenOn, asked } = measurement
  const { lines, band, parts } = readingOf(measurement)
  return {
    instrument, wording, language: asked.language, asked_for: on, answered_on: takenOn, stem: asked.stem,
    answers: asked.questions.map(({ key, text }) => ({ question: text, answer: asked.answers[key] ?? null })),
    reading: { values: Object.fromEntries(lines.map(({ key, value }) => [key, value])), band, parts: Object.fromEntries(parts.map(({ key, value }) => [key, value])) },
    is_a_diagnosis: 'no',
  }
}
