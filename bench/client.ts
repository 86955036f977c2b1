/** A visitor on one connection kept open, who speaks just enough HTTP to cost next to nothing beside what is measured. */
import { connect, type Socket } from 'node:net'

export type Answer = { readonly status: number; readonly head: string; readonly body: Buffer }
export type Client = {
  get(path: string, cookie?: string): Promise<Answer>
  post(path: string, form: string, cookie?: string): Promise<Answer>
  close(): void
}

export const openClient = async (port: number): Promise<Client> => {
  const socket = await new Promise<Socket>((resolve, reject) => {
    const made = connect({ port, host: '127.0.0.1', noDelay: true }, () => resolve(made))
    made.once('error', reject)
  })
  let received: readonly Buffer[] = []
  let length = 0
  let expected: number | null = null
  let waiting: { answered(answer: Answer): void; failed(error: Error): void } | null = null

  socket.on('data', chunk => {
    received = [...received, chunk]
    length += chunk.length
    if (expected !== null && length < expected) return
    const all = received.length === 1 ? chunk : Buffer.concat(received)
    const end = all.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = all.toString('latin1', 0, end)
    expected = end + 4 + Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (length < expected) return
    const done = waiting
    waiting = null
    received = []
    length = 0
    expected = null
    done?.answered({ status: Number(head.slice(9, 12)), head, body: all.subarray(end + 4) })
  })
  const lost = () => waiting?.failed(new Error('the server closed the connection'))
  socket.on('close', lost).on('error', lost)

  const send = (text: string) => new Promise<Answer>((answered, failed) => {
    waiting = { answered, failed }
    socket.write(text)
  })
  const heading = (method: string, path: string, cookie = '') => `${method} ${path} HTTP/1.1\r\nhost: houvast.localhost\r\n${cookie === '' ? '' : `cookie: ${cookie}\r\n`}`
  return {
    get: (path, cookie) => send(`${heading('GET', path, cookie)}\r\n`),
    post: (path, form, cookie) => send(`${heading('POST', path, cookie)}sec-fetch-site: same-origin\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(form)}\r\n\r\n${form}`),
    close: () => { socket.destroy() },
  }
}

/** What a browser would send back of an answer's cookies. */
export const cookiesOf = ({ head }: Answer): string => [...head.matchAll(/\r\nset-cookie: ([^;\r]+)/gi)].map(([, pair = '']) => pair).filter(pair => !pair.endsWith('=')).join('; ')
