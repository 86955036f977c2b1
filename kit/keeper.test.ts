import { request } from 'node:http'
import { afterAll, expect, test } from 'vitest'
import { openKeeper } from './keeper.ts'
import type { Readiness } from './readiness.ts'

let readiness: Readiness = { ready: true, because: [] }
const broken: unknown[] = []
let metrics = async () => '# EOF\n'
const kept = { metrics: () => metrics(), readiness: async () => readiness, failed: (error: unknown) => broken.push(error) }
const token = 'a-token-of-a-good-length'
const here = await openKeeper({ host: '127.0.0.1', port: 0, token: null }, kept)
const guarded = await openKeeper({ host: '127.0.0.1', port: 0, token }, kept)
afterAll(async () => { await here.close(); await guarded.close() })

const ask = (port: number, path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') => new Promise<{ readonly status: number; readonly type: string; readonly text: string }>((resolve, reject) => {
  request({ host: '127.0.0.1', port, path, method, headers, agent: false }, answer => {
    let text = ''
    answer.on('data', part => { text += String(part) }).on('end', () => resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', text }))
  }).on('error', reject).end()
})

test('on this machine it tells figures, and why it is not ready', async () => {
  expect(await ask(here.port, '/metrics')).toEqual({ status: 200, type: 'application/openmetrics-text; version=1.0.0; charset=utf-8', text: '# EOF\n' })
  expect(await ask(here.port, '/ready')).toMatchObject({ status: 200, text: '{"ready":true,"because":[]}\n' })
  readiness = { ready: false, because: ['disk'] }
  expect(await ask(here.port, '/ready')).toMatchObject({ status: 503, text: '{"ready":false,"because":["disk"]}\n' })
  expect((await ask(here.port, '/metrics', {}, 'POST')).status).toBe(404)
  expect((await ask(here.port, '/')).status).toBe(404)
})

test('a page in a browser on this machine, which comes by another name, is told nothing', async () => {
  for (const host of ['rebound.example.org', 'houvast.example.org:3000', '127.0.0.1.example.org']) expect(await ask(here.port, '/metrics', { host })).toMatchObject({ status: 403, text: 'not yours\n' })
  expect((await ask(here.port, '/metrics', { host: 'localhost:1234' })).status).toBe(200)
})

test('where there is a token, nobody without it is told anything', async () => {
  for (const authorization of ['', 'Bearer', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, token, `Basic ${token}`]) expect((await ask(guarded.port, '/ready', { authorization })).status).toBe(403)
  expect((await ask(guarded.port, '/ready', { authorization: `Bearer ${token}`, host: 'metrics.example.org' })).status).toBe(503)
})

test('what breaks is told to the bulletin and not to whoever asked', async () => {
  metrics = async () => { throw new Error('a secret') }
  expect(await ask(here.port, '/metrics')).toMatchObject({ status: 500, text: 'this went wrong\n' })
  expect(broken).toHaveLength(1)
})
