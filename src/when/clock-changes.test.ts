import { describe, expect, test } from 'vitest'
import { interpret, type WhenContext } from './index.ts'

const hour = 3_600_000

const london = inZone('Europe/London', 'en-GB', '2026-11-18T10:20:00Z')
const newYork = inZone('America/New_York', 'en-US', '2026-11-18T15:20:00Z')

function inZone(timeZone: string, locale: string, now: string): WhenContext {
  return { timeZone, locale, now: Temporal.Instant.from(now).epochMilliseconds }
}

function instant(text: string): number {
  return Temporal.Instant.from(text).epochMilliseconds
}

describe('when the clocks go forward', () => {
  test.each([
    [london, 'Sunday 28 March 2027 at 1:30am'],
    [london, '28/3/2027 01:30'],
    [newYork, 'March 14 2027 at 2:30am'],
    [newYork, '3/14/2027 2:00 am'],
  ])('a time that is skipped is none, with the reason', (context, phrase) => {
    const found = interpret(phrase, context)
    expect(found.kind).toBe('none')
    expect(found.kind === 'none' ? found.reason : '').toMatch(/skip/)
  })

  test.each([
    [london, '28 March 2027', 23],
    [newYork, 'March 14 2027', 23],
    [london, '31 October 2027', 25],
    [newYork, 'November 7 2027', 25],
  ])('a bare day is as long as it is', (context, phrase, hours) => {
    const found = interpret(phrase, context)
    expect(found.kind === 'range' ? (found.to - found.from) / hour : found.kind).toBe(hours)
  })

  test('hours that begin in the gap begin where it ends', () => {
    const found = interpret('28 March 2027 between 1:30am and 4am', london)
    expect(found).toMatchObject({ kind: 'range', from: instant('2027-03-28T01:00:00Z'), to: instant('2027-03-28T03:00:00Z') })
  })
})

describe('when the clocks go back', () => {
  test.each([
    [london, '31 October 2027 at 1:30am', '2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'],
    [newYork, 'November 7 2027 at 1:30am', '2027-11-07T05:30:00Z', '2027-11-07T06:30:00Z'],
  ])('a time that happens twice is asked about, both instants told apart', (context, phrase, first, second) => {
    const found = interpret(phrase, context)
    expect(found.kind === 'ambiguous' ? found.options.map((option) => option.from) : found.kind).toEqual([instant(first), instant(second)])
    const texts = found.kind === 'ambiguous' ? found.options.map((option) => option.text) : []
    expect(new Set(texts).size).toBe(2)
  })

  test('once the first of the two is over, the second is meant', () => {
    const found = interpret('today at 1:30am', inZone('Europe/London', 'en-GB', '2027-10-31T01:10:00Z'))
    expect(found).toMatchObject({ kind: 'range', from: instant('2027-10-31T01:30:00Z') })
  })

  test('"in 2 hours" is elapsed time and "tomorrow" a calendar day', () => {
    const eve = inZone('Europe/London', 'en-GB', '2027-10-30T23:30:00Z')
    expect(interpret('in 2 hours', eve)).toMatchObject({ kind: 'range', from: instant('2027-10-31T01:30:00Z') })
    expect(interpret('tomorrow', eve)).toMatchObject({ kind: 'range', from: instant('2027-11-01T00:00:00Z') })
  })

  test('"asap" ends at the same wall time seven days on', () => {
    const found = interpret('asap', inZone('Europe/London', 'en-GB', '2027-10-28T10:00:00Z'))
    expect(found).toMatchObject({ kind: 'range', to: instant('2027-11-04T11:00:00Z') })
  })
})

test('in zones where midnight itself is skipped the day begins when the clocks have changed', () => {
  const found = interpret('8 September 2024', inZone('America/Santiago', 'en', '2024-09-01T12:00:00Z'))
  expect(found).toMatchObject({ kind: 'range', from: instant('2024-09-08T04:00:00Z'), to: instant('2024-09-09T03:00:00Z') })
})
