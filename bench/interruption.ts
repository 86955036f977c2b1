/** Ctrl-C in the middle of it: what was started is stopped and what was made goes, newest first. */
const left: (() => Promise<void>)[] = []

/** The same work, done once however often it is asked for, and also when someone interrupts. */
export const undoing = (work: () => Promise<void>): (() => Promise<void>) => {
  if (left.length === 0) watch()
  let done: Promise<void> | null = null
  const once = () => done ??= work()
  left.push(once)
  return once
}

const watch = (): void => {
  for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143]] as const) process.once(signal, () => {
    // What is being measured breaks when its ground goes; that is not news.
    process.on('uncaughtException', () => {}).on('unhandledRejection', () => {})
    void undoAll().then(() => process.exit(code))
  })
}

const undoAll = async (): Promise<void> => {
  for (const undo of left.toReversed()) await undo().catch((error: unknown) => console.error(String(error)))
}
