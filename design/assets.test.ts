import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { assetPath, assets, withLightFirst } from './assets.ts'

const gzipped = (name: 'houvast.css' | 'houvast.js' | 'room.js') => assets.get(assetPath(name))?.gzip?.length ?? Infinity

test('the stylesheet takes at most 12 KB the script 15 KB and that of video talks 6 KB on the wire', () => {
  expect(gzipped('houvast.css')).toBeLessThanOrEqual(12 * 1024)
  expect(gzipped('houvast.js')).toBeLessThanOrEqual(15 * 1024)
  expect(gzipped('room.js')).toBeLessThanOrEqual(6 * 1024)
  console.log(`stylesheet ${gzipped('houvast.css')} bytes, script ${gzipped('houvast.js')} bytes, video talks ${gzipped('room.js')} bytes (gzip)`)
})

test('a first view stays under 100 KB with both fonts', () => {
  const fonts = (['figtree-latin.woff2', 'bitter-latin.woff2'] as const).map((name) => assets.get(assetPath(name))?.body.length ?? Infinity)
  expect(fonts.reduce((sum, size) => sum + size, gzipped('houvast.css') + gzipped('houvast.js'))).toBeLessThan(80 * 1024)
})

test('names carry a digest, but for the icon that browsers ask for by heart; what is compressed is the same again', () => {
  expect([...assets.keys()].filter(path => !/^\/assets\/[\w-]+\.[0-9a-f]{8}\.(css|js|svg|woff2)$/.test(path))).toEqual(['/favicon.ico'])
  for (const [, asset] of assets) {
    expect((asset.gzip ? gunzipSync(asset.gzip) : asset.body).equals(asset.body)).toBe(true)
  }
})

test('the stylesheet asks only for fonts of our own', () => {
  const css = assets.get(assetPath('houvast.css'))?.body.toString() ?? ''
  const urls = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, url]) => url)
  expect(urls.toSorted()).toEqual([assetPath('bitter-latin.woff2'), assetPath('figtree-latin-ext.woff2'), assetPath('figtree-latin.woff2')])
  expect(css).not.toContain('@import')
})

test('browsers without light-dark() get the light colours first', () => {
  expect(withLightFirst(':root { --ink: light-dark(#111111, #eeeeee); }')).toMatch(/^:root \{ --ink: #111111; \}\n@supports/)
})
