/** Whether an error carries one of these codes: of the system (`ENOENT`) or of PostgreSQL (`57P03`). */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code)
}

const away = /^(08...|57P0[1-5]|53100|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|EAGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/
/** What the driver says itself when a line fell has no code, only these words. */
const fell = /^(Connection terminated|Query read timeout|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed and is not queryable)/

/** The disk of the database has no room for what was to be written. That is undone; reading goes on. */
export const isFull = (error: unknown): boolean => hasCode(error, '53100')

/** Whether an error says that the database cannot do it just now: it fell, is starting, has no room, or the line to it broke. */
export const isAway = (error: unknown): boolean =>
  error instanceof Error && ('code' in error && typeof error.code === 'string' ? away.test(error.code) : fell.test(error.message))
