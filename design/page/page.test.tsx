import { expect, test } from 'vitest'
import { Page, renderPage } from './page.tsx'

test('a page has a neutral title, its language and no inline style or script', () => {
  const html = renderPage(
    <Page lang="nl-NL" title="Mijn traject" density="compact" scheme="dark" brandHref="/" skipLabel="Naar de inhoud" tools={{ away: { href: '/weg', label: 'Snel weg' } }} footer={{ items: [] }}>
      <h1>Mijn traject</h1>
    </Page>,
  )
  expect(html).toMatch(/^<!doctype html><html lang="nl-NL" data-density="compact" data-scheme="dark">/)
  expect(html).toContain('<title>Mijn traject - Houvast</title>')
  expect(html).not.toMatch(/ style=|<style|<script(?! type="module" async src="\/assets\/houvast\.[0-9a-f]{8}\.js")/)
})
