/** Whoever only looks around is given nothing to keep, and nobody else hears of it. */
import { expect, test } from 'vitest'
import { assets } from '../design/index.ts'
import { crawl } from './crawl.ts'
import { openFullHouse } from './full-house.ts'

const house = await openFullHouse()

test('no cookie before the first act: a visitor may read every page there is', async () => {
  const browser = house.browser()
  const { pages } = await crawl(house.app.routes, browser)
  console.log(`looking around: ${pages.filter(({ answer }) => answer.status === 200).length} pages, no cookie`)
  for (const path of ['/', '/help', '/code', '/privacy', '/sign-in', '/shared-device']) expect(pages.map(one => one.path), path).toContain(path)
  expect([...browser.cookies]).toEqual([])
  expect(pages.filter(({ answer }) => answer.headers['set-cookie'] !== undefined).map(({ path }) => path)).toEqual([])
  // The first act: someone brings the words of the poster.
  await browser.get(`/p/${house.codeOf(house.roles.visitor.provider).replaceAll(' ', '-')}`)
  expect([...browser.cookies.keys()]).toEqual(['door'])
})

test('no page or stylesheet fetches anything from elsewhere', async () => {
  const faults: string[] = []
  for (const role of [house.roles.visitor, house.roles.participant, house.roles.guide, house.roles.administrator]) {
    const { pages } = await crawl(house.app.routes, await role.browser())
    // A feed says addresses, for whoever reads along, and fetches none of them.
    for (const { path, answer } of pages.filter(one => String(one.answer.headers['content-type']).startsWith('text/html'))) for (const [tag] of answer.text.matchAll(/<(?!a\s)\w[^>]*\s(?:src|srcset|href|poster|data|action)="(?:\w+:)?\/\/[^>]*>/g)) faults.push(`${path}: ${tag}`)
  }
  for (const [path, { type, body }] of assets) if (/css|javascript|svg/.test(type)) for (const [found] of body.toString().matchAll(/url\(["']?(?:\w+:)?\/\/[^)]*|@import[^;]*|(?:fetch|import|EventSource|WebSocket)\(["'`](?:\w+:)?\/\/[^)]*/g)) faults.push(`${path}: ${found}`)
  expect(faults).toEqual([])
})
