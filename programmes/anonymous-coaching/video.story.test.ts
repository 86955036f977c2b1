/** From the poster to a talk by video: chosen beside the telephone, with a number only if one likes. */
import { expect, test } from 'vitest'
import { cast } from '../../demo/cast.ts'
import { openHouse } from '../../test/house.ts'
import { filledIn, formsIn } from '../../test/markup.ts'
import { openDoors } from '../../test/site.ts'

const house = await openHouse({ costs: { memory: 256, passes: 1 } })
const { words } = await openDoors(house)

const holdWith = async (guide: string) => {
  const browser = house.browser()
  await browser.get(`/p/${words}`)
  const place = formsIn((await browser.get(`/moments/${guide}`)).text, '/').find(({ action }) => action === '/holds')
  const contact = await browser.post('/holds', place ? filledIn(place) : {})
  const form = formsIn(contact.text, '/').find(({ action }) => action === '/appointments')
  return { browser, contact, book: (typed: Readonly<Record<string, string>>) => browser.post('/appointments', { ...(form ? filledIn(form) : {}), ...typed }) }
}

test('video is offered beside the telephone by who offers it, and by nobody else', async () => {
  const [offered, not] = [await holdWith(cast.marleen.id), await holdWith(cast.jaap.id)]
  expect(offered.contact.text).toContain('Je krijgt een link. Je camera mag uit.')
  expect(offered.contact.text.indexOf('Marleen belt mij')).toBeLessThan(offered.contact.text.indexOf('Videobellen'))
  expect(not.contact.text).not.toContain('Videobellen')
  expect((await not.book({ way: 'video' })).status).toBe(422)
})

test('with video a number is not needed, and taken when it is given', async () => {
  const { browser, book } = await holdWith(cast.marleen.id)
  expect((await book({ way: 'video', telephone: 'geen' })).status).toBe(422)
  const receipt = await book({ way: 'video', telephone: '' })
  expect(receipt.text).toContain('Je afspraak staat')
  expect(receipt.text).toContain('href="/room"')
  const appointment = await browser.get('/my-appointment')
  expect(appointment.text).toContain('Je spreekt Marleen met beeld.')
  expect((await browser.get('/room')).text).toContain('Je ziet dan het nummer dat je belt.')

  const other = await holdWith(cast.marleen.id)
  await other.book({ way: 'video', telephone: '06 12 34 56 78' })
  expect((await other.browser.get('/room')).text).toContain('Marleen belt je dan op het nummer dat je gaf.')
  expect(house.broken).toEqual([])
})
