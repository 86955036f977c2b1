/** Takes the pictures of the README from a demo that runs: `node bin/pictures.mjs http://127.0.0.1:3000`. */
import { chromium } from 'playwright-core'
import { ensureChromium } from './chromium.mjs'

const origin = process.argv[2] ?? 'http://127.0.0.1:3000'
const browser = await chromium.launch({ executablePath: ensureChromium() ?? undefined, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })

const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
const desk = await (await browser.newContext({ viewport: { width: 1280, height: 760 } })).newPage()
const take = (page, name) => page.screenshot({ path: `docs/pictures/${name}.png` })

await phone.goto(`${origin}/demo`)
await phone.getByRole('link', { name: /Poster: even praten met iemand/ }).click()
await take(phone, 'start')
await phone.getByRole('link', { name: 'Kies een moment' }).click()
await take(phone, 'moments')
await phone.getByRole('button', { name: 'Kies deze plek' }).click()
await phone.getByLabel('Jouw telefoonnummer').fill('06 12 34 56 78')
await phone.getByRole('button', { name: 'Maak de afspraak' }).click()
await phone.locator('.code').waitFor()
await take(phone, 'receipt')

await desk.goto(`${origin}/demo`)
await desk.getByRole('button', { name: /begeleider \(Marleen/ }).click()
await desk.getByRole('heading', { level: 1 }).waitFor()
await take(desk, 'today')
await browser.close()
