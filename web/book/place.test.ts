import { expect, test } from 'vitest'
import { addressOf, placeOf, type Place } from './place.ts'

const at = (address: string): Place => {
  const { pathname, search } = new URL(address, 'http://localhost')
  return placeOf(pathname, search)
}

test.each<Place>([
  { step: 'service' },
  { step: 'time', service: 'haircut', narrow: {} },
  { step: 'time', service: 'yoga-class', narrow: { people: 3, resource: 'maya', from: '2026-03-05' } },
  { step: 'hold', holdId: '01900000-0000-7000-8000-000000000000' },
])('every place has an address that leads back to it, in the language asked for', (place) => {
  const address = addressOf('demo', place, '?lang=de&x=1')
  expect(at(address)).toEqual(place)
  expect(new URL(address, 'http://localhost').searchParams.get('lang')).toBe('de')
})

test('an address that makes no sense narrows nothing', () => {
  expect(at('/demo/book?service=haircut&people=-1&from=tomorrow&resource=')).toEqual({ step: 'time', service: 'haircut', narrow: {} })
  expect(at('/demo/book?service=')).toEqual({ step: 'service' })
})

test('the day chosen on the page without scripts is the first one shown', () => {
  expect(at('/demo/book?service=haircut&from=2026-03-02&day=2026-03-04')).toEqual({
    step: 'time',
    service: 'haircut',
    narrow: { from: '2026-03-04' },
  })
})
