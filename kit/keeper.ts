/**
 * The door of whoever keeps the installation: figures, and why it is not ready. A listener of its own, off unless a port
 * is given, on this machine only unless a token is. Nothing of it is reachable by the address that visitors know.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { KeeperSettings } from './settings.ts'
import { isLoopback } from './settings.ts'
import { openMetricsType } from './openmetrics.ts'
import type { Readiness } from './readiness.ts'

export type Kept = { readonly metrics: () => Promise<string>; readonly readiness: () => Promise<Readiness>; readonly failed: (error: unknown) => void }

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()

/** With a token, whoever has it. Without one, whoever is on this machine and means it: a page in a browser there that calls itself by another name is not. */
const mayAsk = ({ headers }: IncomingMessage, token: string | null): boolean =>
  token === null ? isLoopback((headers.host ?? '').replace(/:\d+$/, '')) : timingSafeEqual(hashOf(headers.authorization ?? ''), hashOf(`Bearer ${token}`))

export type Keeper = { readonly port: number; close(): Promise<void> }

export const openKeeper = async ({ host, port, token }: KeeperSettings, { metrics, readiness, failed }: Kept): Promise<Keeper> => {
  const answer = async (request: IncomingMessage): Promise<{ readonly status: number; readonly type: string; readonly body: string }> => {
    if (!mayAsk(request, token)) return { status: 403, type: 'text/plain; charset=utf-8', body: 'not yours\n' }
    if (request.method === 'GET' && request.url === '/metrics') return { status: 200, type: openMetricsType, body: await metrics() }
    if (request.method === 'GET' && request.url === '/ready') {
      const found = await readiness()
      return { status: found.ready ? 200 : 503, type: 'application/json; charset=utf-8', body: `${JSON.stringify(found)}\n` }
    }
    return { status: 404, type: 'text/plain; charset=utf-8', body: 'here are /metrics and /ready\n' }
  }
  const server = createServer({ requestTimeout: 5000, headersTimeout: 5000, keepAliveTimeout: 20_000 }, (request, response) => {
    const send = ({ status, type, body }: { readonly status: number; readonly type: string; readonly body: string }) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end(body)
    answer(request).then(send, error => {
      failed(error)
      send({ status: 500, type: 'text/plain; charset=utf-8', body: 'this went wrong\n' })
    })
    request.resume()
  })
  server.maxConnections = 16
  await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(port, host, resolve) })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () => new Promise(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
