// For tests: pages of this folder, served under the policy they must live with, and a browser to look at them.
import { createServer } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { assets } from './assets.ts'

/** No inline style, no inline script, nothing from elsewhere. */
const policy = [
  "default-src 'none'", "style-src 'self'", "font-src 'self'", "img-src 'self' data:", "script-src 'self'", "connect-src 'self'",
  "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
].join('; ')

export type Answer = { readonly status?: number; readonly body?: string; readonly location?: string; readonly type?: string }
export type Asked = { readonly method: string; readonly url: URL; readonly body: string }

/** Serves what `answer` gives, and the assets, on a free port of this machine. */
export async function serve(answer: (asked: Asked) => Answer | null): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const asset = assets.get(url.pathname)
      const given = asset ? null : answer({ method: request.method ?? 'GET', url, body: Buffer.concat(chunks).toString() })
      response.writeHead(asset ? 200 : (given?.status ?? (given ? 200 : 404)), {
        'content-security-policy': policy,
        'content-type': asset?.type ?? given?.type ?? 'text/html; charset=utf-8',
        ...(given?.location ? { location: given.location } : {}),
      })
      response.end(asset?.body ?? given?.body ?? '')
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return { origin: `http://127.0.0.1:${address.port}`, close: () => { server.closeAllConnections(); server.close() } }
}

/** Where Chromium is, if it is; `npm test` looks for it and says so when it is not. */
export const chromiumPath = process.env['CHROMIUM_PATH']

/** What a browser under test needs, and what it need not tell its maker. */
export const browserArguments = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] as const

/** @param more what this browser must do besides, such as bring a camera of its own. */
export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: [...browserArguments, ...more] })
}

/** Everything a page complains of while it is open: policy, scripts, missing files. */
export function complaints(page: Page): readonly string[] {
  const heard: string[] = []
  page.on('console', (message) => { if (message.type() === 'error') heard.push(`${message.text()} ${message.location().url}`.trimEnd()) })
  page.on('pageerror', (error) => heard.push(error.message))
  return heard
}
