import { expect, test } from 'vitest'
import type { DiaryDay } from '../../../src/http/contract/console/diary-shapes.ts'
import { axisOf, instantAt, missingIn, placeOf } from './axis.ts'

const plain: DiaryDay = {
  date: '2026-03-28',
  start: '2026-03-28T00:00:00Z',
  end: '2026-03-29T00:00:00Z',
  offsets: [{ from: '2026-03-28T00:00:00Z', minutes: 0, name: 'GMT' }],
}
const spring: DiaryDay = {
  date: '2026-03-29',
  start: '2026-03-29T00:00:00Z',
  end: '2026-03-29T23:00:00Z',
  offsets: [
    { from: '2026-03-29T00:00:00Z', minutes: 0, name: 'GMT' },
    { from: '2026-03-29T01:00:00Z', minutes: 60, name: 'BST' },
  ],
}
const autumn: DiaryDay = {
  date: '2026-10-25',
  start: '2026-10-24T23:00:00Z',
  end: '2026-10-26T00:00:00Z',
  offsets: [
    { from: '2026-10-24T23:00:00Z', minutes: 60, name: 'BST' },
    { from: '2026-10-25T01:00:00Z', minutes: 0, name: 'GMT' },
  ],
}
/** Half an hour goes back at two in the morning. */
const lordHowe: DiaryDay = {
  date: '2026-04-05',
  start: '2026-04-04T13:00:00Z',
  end: '2026-04-05T13:30:00Z',
  offsets: [
    { from: '2026-04-04T13:00:00Z', minutes: 660, name: '+11' },
    { from: '2026-04-04T15:00:00Z', minutes: 630, name: '+10:30' },
  ],
}

test('a day like any other has 24 hours and nothing missing', () => {
  const axis = axisOf([plain])
  expect(axis.minutes).toBe(1_440)
  expect(missingIn(axis, plain)).toEqual([])
  expect(placeOf(axis, plain, Date.parse('2026-03-28T10:30:00Z'))).toBe(630)
})

test('in spring the hour from one to two is missing, and ten stays ten beside other days', () => {
  const axis = axisOf([plain, spring])
  expect(axis.minutes).toBe(1_440)
  expect(missingIn(axis, spring)).toEqual([{ from: 60, until: 120 }])
  expect(placeOf(axis, spring, Date.parse('2026-03-29T09:00:00Z'))).toBe(600)
  expect(instantAt(axis, spring, 90)).toBeUndefined()
})

test('in autumn the hour from one to two is there twice, and only that day has the second', () => {
  const axis = axisOf([plain, autumn])
  expect(axis.minutes).toBe(1_500)
  expect(missingIn(axis, plain)).toEqual([{ from: 120, until: 180 }])
  expect(missingIn(axis, autumn)).toEqual([])
  expect(placeOf(axis, autumn, Date.parse('2026-10-25T00:30:00Z'))).toBe(90)
  expect(placeOf(axis, autumn, Date.parse('2026-10-25T01:30:00Z'))).toBe(150)
  expect(placeOf(axis, autumn, Date.parse('2026-10-25T10:00:00Z'))).toBe(660)
})

test.each([
  ['plain', plain],
  ['spring', spring],
  ['autumn', autumn],
  ['half an hour', lordHowe],
])('each quarter of an hour of the %s day has its own place, and leads back', (_name, day) => {
  const axis = axisOf([day])
  const places = new Set<number>()
  for (let at = Date.parse(day.start); at < Date.parse(day.end); at += 900_000) {
    const place = placeOf(axis, day, at)
    places.add(place)
    expect(instantAt(axis, day, place)).toBe(at)
  }
  expect(places.size).toBe((Date.parse(day.end) - Date.parse(day.start)) / 900_000)
})
