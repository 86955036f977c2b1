/** Server-Sent Events: an answer that goes on, for one reader, line by line. */
import { PassThrough, type Readable } from 'node:stream'

/** Sending to a line that closed does nothing. */
export type Line = { send(event: string, data: string): void; close(): void }
/** Begins once the answer is on its way; returns what to do when the reader is gone. */
export type Follow = (line: Line) => () => void

/** Milliseconds. A proxy may close what is silent for a minute. */
const breathEvery = 15_000
/** Bytes. Who takes nothing off the line does not make us keep it for them: the browser comes back when it can. */
const mostUnread = 256 * 1024

/** @param seconds after which it ends */
export const eventStream = (follow: Follow, seconds: number): { readonly body: Readable; readonly line: Line } => {
  const wire = new PassThrough()
  const write = (text: string) => {
    if (wire.writableEnded) return
    if (wire.writableLength < mostUnread) wire.write(text)
    else wire.destroy()
  }
  const line: Line = {
    send: (event, data) => write(`event: ${event}\n${data.split('\n').map(one => `data: ${one}\n`).join('')}\n`),
    close: () => { if (!wire.writableEnded) wire.end() },
  }
  write('retry: 1000\n\n')
  const leave = follow(line)
  const breath = setInterval(() => write(':\n\n'), breathEvery)
  const end = setTimeout(line.close, seconds * 1000)
  wire.once('close', () => {
    clearInterval(breath)
    clearTimeout(end)
    leave()
  })
  return { body: wire, line }
}
