/** Many who listen at once, each on a line of their own, costing us next to nothing. */
import { connect, type Socket } from 'node:net'

export type Address = { readonly path: string; readonly cookie?: string }
export type Lines = {
  /** Resolves when this one has heard these words; they must not have been said yet. */
  hears(line: number, words: string): Promise<void>
  readonly open: number
  close(): void
}

/** So many at a time come in: as many as a busy minute brings, and no flood. */
const together = 50

/** @throws when one of them is not let in */
export const openLines = async (port: number, addresses: readonly Address[]): Promise<Lines> => {
  const waiting = new Map<number, { readonly words: string; heard(): void; fails(error: Error): void }>()
  const open = new Map<number, Socket>()
  const listen = ({ path, cookie }: Address, line: number) => new Promise<void>((resolve, reject) => {
    // The end of what was heard last: words may come in two pieces.
    let rest = ''
    let isIn = false
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(`GET ${path} HTTP/1.1\r\nhost: houvast.localhost\r\naccept: text/event-stream\r\n${cookie ? `cookie: ${cookie}\r\n` : ''}\r\n`))
    socket.on('error', reject).on('close', () => {
      open.delete(line)
      const closed = new Error(`line ${line} closed`)
      waiting.get(line)?.fails(closed)
      reject(closed)
    }).on('data', chunk => {
      const text = rest + chunk.toString('latin1')
      if (!isIn && text.includes('\r\n\r\n')) {
        if (!text.startsWith('HTTP/1.1 200')) return reject(new Error(`${path}: ${text.slice(0, 300)}`))
        isIn = true
        open.set(line, socket)
        resolve()
      }
      const wanted = waiting.get(line)
      if (wanted && text.includes(wanted.words)) {
        waiting.delete(line)
        wanted.heard()
      }
      rest = isIn ? text.slice(-100) : text
    })
  })
  for (let from = 0; from < addresses.length; from += together) await Promise.all(addresses.slice(from, from + together).map((address, index) => listen(address, from + index)))
  return {
    hears: (line, words) => new Promise((resolve, reject) => {
      if (!open.has(line)) return reject(new Error(`line ${line} is not open`))
      waiting.set(line, { words, heard: resolve, fails: reject })
    }),
    get open() { return open.size },
    close: () => { for (const socket of open.values()) socket.destroy() },
  }
}
