import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOut } from './places.ts'

const counts = fc.record({ left: fc.integer({ min: 0, max: 5 }), right: fc.integer({ min: 0, max: 5 }), below: fc.integer({ min: 0, max: 6 }) })

/** A round of 28 with its words beneath. */
const room = { across: 64, down: 90 }

test('every place stands in its own zone and on nobody else\'s', () => {
  fc.assert(
    fc.property(fc.constantFrom('narrow' as const, 'wide' as const), counts, (kind, given) => {
      const { width, height, zones, places, centre, bridge } = layOut(kind, given)
      for (const side of ['left', 'right', 'below'] as const) {
        const zone = zones[side]
        expect(places[side]).toHaveLength(given[side])
        for (const { x, y } of places[side]) {
          expect(x - 28).toBeGreaterThanOrEqual(zone.x)
          expect(x + 28).toBeLessThanOrEqual(zone.x + zone.width)
          expect(y - 28).toBeGreaterThanOrEqual(zone.y)
          expect(y + 58).toBeLessThanOrEqual(zone.y + zone.height)
          expect(y + 58).toBeLessThanOrEqual(height)
          expect(x + 28).toBeLessThanOrEqual(width)
        }
      }
      const all = [...places.left, ...places.right, ...places.below, centre, bridge]
      all.forEach((one, index) => all.slice(index + 1).forEach((other) => {
        expect(Math.abs(one.x - other.x) >= room.across || Math.abs(one.y - other.y) >= room.down).toBe(true)
      }))
    }),
  )
})
