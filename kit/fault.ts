/**
 * An error for the program's own log. Messages can quote what people wrote ("… is not valid JSON"), so of an error we
 * keep its kind, its code and where in the code it happened, and of the one behind it the same.
 */
import { relative } from 'node:path'
import { DatabaseError } from './db.ts'

export type Fault = {
  /** The name of its class. */
  readonly kind: string
  /** Of PostgreSQL or of the system, such as `23505` or `ECONNREFUSED`. */
  readonly code: string | null
  readonly constraint: string | null
  /** File and line, the innermost first. */
  readonly where: readonly string[]
  readonly because: Fault | null
}

const mostPlaces = 12

/** @param depth of the errors behind this one; a chain that goes round ends as well. */
export const faultOf = (error: unknown, depth = 3): Fault | null => {
  if (error === null || error === undefined) return null
  if (!(error instanceof Error)) return { kind: 'no error', code: null, constraint: null, where: [], because: null }
  const code = 'code' in error && typeof error.code === 'string' && /^([0-9A-Z]{5}|E[A-Z0-9_]{2,40})$/.test(error.code) ? error.code : null
  const constraint = error instanceof DatabaseError && error.constraint !== null && /^[a-z][a-z0-9_]{0,62}$/.test(error.constraint) ? error.constraint : null
  // The class, and not `error.name`: that is a word which anyone who makes an error may choose.
  return { kind: error.constructor.name, code, constraint, where: placesIn(error), because: depth > 0 ? faultOf(error.cause, depth - 1) : null }
}

/** The stack begins with the message, whose lines could look like places. When it holds another message than the error now has, nothing of it is certain. */
const placesIn = ({ stack = '', message }: Error): readonly string[] => {
  const at = message === '' ? stack.search(/(?<=^\w+:? ?)\n/) : stack.indexOf(message)
  if (at < 0) return []
  return stack.slice(at + message.length).split('\n').map(placeOf).filter(place => place !== null).slice(0, mostPlaces)
}

const placeOf = (line: string): string | null => {
  const [, address = '', number = ''] = /^\s+at (?:.*\()?(?:file:\/\/)?([^()\s]+):(\d+):\d+\)?$/.exec(line) ?? []
  const path = address.startsWith('/') ? relative(process.cwd(), address) : address
  return /^[\w@./:-]+$/.test(path) ? `${path}:${number}` : null
}
