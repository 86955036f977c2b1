import { DatabaseError } from './db.ts'

/**
 * An error for the server's own log. Messages can quote what people wrote ("… is not valid JSON"), so of an error
 * we keep its kind, its code and where it happened, and of those behind it the same.
 */
export const withoutContent = (error: unknown): string => {
  if (error === null) return ''
  if (!(error instanceof Error)) return 'something that is no error was thrown'
  const code = error instanceof DatabaseError ? `${error.code} ${error.constraint ?? ''}`.trim() : 'code' in error && typeof error.code === 'string' ? error.code : ''
  const stack = error.stack ?? ''
  // The stack begins with the message, whose lines could look like places.
  const where = stack.slice(stack.indexOf(error.message) + error.message.length).split('\n').filter(line => /^\s+at /.test(line)).slice(0, 12)
  const behind = error.cause instanceof Error ? [`because of ${withoutContent(error.cause)}`] : []
  return [`${error.name} ${code}`.trim(), ...where, ...behind].join('\n')
}
