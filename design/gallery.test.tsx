import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { exhibits, galleryIndex, galleryOf } from './gallery.tsx'
import { renderPage } from './page/page.tsx'
import { faults } from './nesting.ts'

const folders = readdirSync('design', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(join('design', entry.name)).some((file) => /(?<!\.test)\.tsx$/.test(file)))
  .map((entry) => entry.name)

test('every folder of components hangs in the gallery', () => {
  const helpers = new Set(['specimen', 'text'])
  expect(folders.filter((name) => !helpers.has(name)).toSorted()).toEqual(exhibits.map(({ name }) => name).toSorted())
})

test('the index leads to each of them, and an unknown name to none', () => {
  const index = renderPage(galleryIndex())
  for (const { name } of exhibits) expect(index).toContain(`href="/gallery/${name}"`)
  expect(galleryOf('nothing')).toBeNull()
})

describe.each(exhibits)('$name', ({ name, criteria, examples }) => {
  test('has examples and says what holds for everybody', () => {
    expect(examples.length).toBeGreaterThan(0)
    expect(criteria.length).toBeGreaterThan(0)
    for (const criterion of criteria) expect(criterion).toMatch(/^["A-Z].*\.$/)
    expect(existsSync(join('design', name, `${name}.examples.tsx`))).toBe(true)
  })

  test('renders without inline style or script, with sound nesting and ids that occur once', () => {
    const room = galleryOf(name)
    const html = room ? renderPage(room) : ''
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|javascript:/)
    expect(html.match(/<script[^>]*>[^<]/)).toBeNull()
    expect(faults(html)).toEqual([])
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test.each(examples)('ties labels and descriptions to what is there: $title', ({ shows }) => {
    const html = renderToString(<div>{shows()}</div>)
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id))
    for (const [, named] of html.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]*)"/g)) {
      for (const id of (named ?? '').split(' ')) expect(ids).toContain(id)
    }
  })
})
