/** The pages a participant meets, read as they are served: Dutch and Flemish, je and u. */
import { expect, test } from 'vitest'
import { deHaven, hetBaken } from '../demo/cast.ts'
import { crawl } from './crawl.ts'
import { openFullHouse } from './full-house.ts'
import { reading, sentencesOf, wordsOfPage } from './reading.ts'

const house = await openFullHouse()
const gate = 65
const aim = 70
/** Of fewer words the measure says nothing. */
const enough = 40

/** For those who work here, or for machines. */
const notTheirs = /^\/(health|sign-in|unsent|account|set-up|demo|outbox|gallery|today|people|hours|agenda|profile|administration|accessibility)\b/

/** Twenty free moments are one thing to read: what differs in numbers, days and months counts once. */
const readOnce = (text: string): string => {
  const seen = new Set<string>()
  return sentencesOf(text).filter(sentence => {
    const pattern = sentence.toLowerCase().replaceAll(/\d+|\b(maan|dins|woens|donder|vrij|zater|zon)dag\b|\b(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/g, '#')
    return !seen.has(pattern) && seen.add(pattern)
  }).join('\n')
}

test.each([['nl-NL', 'je', deHaven], ['nl-BE', 'je', deHaven], ['nl-NL', 'u', hetBaken], ['nl-BE', 'u', hetBaken]] as const)('every page of the way in and back reads easily (%s, %s)', async (locale, address, provider) => {
  const found = new Map<string, { readonly path: string; readonly text: string }>()
  const visitor = await house.hold({ provider })
  const participant = await house.book({ provider })
  for (const [role, { browser }] of [['visitor', visitor], ['participant', participant]] as const) {
    await browser.get(`/voice/${locale}?to=/`)
    for (const { template, path, answer } of (await crawl(house.app.routes, browser, 1)).pages) {
      // A link that shows an address leads to that address, in every country.
      for (const [, host = '', shown = ''] of answer.text.matchAll(/<a\s[^>]*href="https:\/\/([^/"]+)[^>]*>(?:Chat op )?([\w-]+\.(?:nl|be))</g)) expect(host.endsWith(shown), `${path} shows ${shown} and leads to ${host}`).toBe(true)
      if (!notTheirs.test(template) && answer.status === 200 && answer.text.includes('<main') && !/<form[^>]*action="\/sign-in"/.test(answer.text)) found.set(`${role} ${template}`, { path, text: wordsOfPage(answer.text) })
    }
  }

  const scores = [...found].map(([name, { text }]) => ({ name, ...reading(readOnce(text)) })).toSorted((a, b) => a.score - b.score)
  const line = ({ name, score, words, sentences, longest }: (typeof scores)[number]) => `${Math.round(score)}  ${name}: ${words} words in ${sentences} sentences; longest: ${longest}`
  console.log(`Flesch-Douma, ${locale}, ${address}: ${scores.length} pages, lowest ${Math.round(scores[0]?.score ?? 0)}, ${scores.filter(({ score }) => score < aim).length} below ${aim}\n${scores.slice(0, 4).map(line).join('\n')}`)
  for (const wanted of ['visitor /', 'visitor /moments', 'visitor /contact', 'participant /receipt', 'visitor /code', 'participant /my-appointment', 'participant /my-appointment/move', 'participant /my-appointment/cancel', 'visitor /help', 'visitor /shared-device', 'visitor /privacy', 'visitor /complaints']) expect([...found.keys()]).toContain(wanted)
  expect(scores.filter(({ score, words }) => score < gate && words >= enough).map(line)).toEqual([])
  expect(house.broken).toEqual([])
})
