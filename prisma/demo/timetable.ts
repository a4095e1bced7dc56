import type { Prisma } from '../../src/db/generated/client.ts'
import { resourceId } from './resources.ts'
import { serviceId } from './services.ts'

type ScheduleRow = Omit<Prisma.ScheduleCreateManyInput, 'tenantId' | 'id'>
type OverrideRow = Omit<Prisma.ScheduleOverrideCreateManyInput, 'tenantId' | 'id'>

/** Opening hours, shifts with their breaks, and the times of the classes: wall time in the business's zone. */
export function schedules(today: Temporal.PlainDate): ScheduleRow[] {
  const { house, amara, ben, chloe, daniel, elif, freya, greta } = resourceId
  return [
    ...shift(house, weekdays, ['08:00', '21:00']),
    ...shift(house, [saturday], ['09:00', '18:00']),

    ...shift(amara, weekdays, ['09:00', '12:30'], ['13:15', '17:30']),
    ...shift(ben, [tuesday, wednesday, thursday, friday, saturday], ['10:00', '14:00'], ['14:45', '19:00']),
    ...shift(chloe, [monday, wednesday, thursday, friday, saturday], ['11:00', '15:00'], ['15:45', '20:00']),

    ...shift(daniel, [monday, tuesday, wednesday, thursday], ['09:00', '13:00'], ['13:45', '18:00']),
    ...shift(elif, [tuesday, wednesday, thursday, friday, saturday], ['11:00', '15:00'], ['15:45', '20:00']),
    ...shift(freya, [monday, thursday, friday], ['12:00', '16:00'], ['16:30', '20:30']),
    everySecondSaturday(freya, today),

    ...shift(greta, weekdays, ['09:00', '12:30'], ['13:30', '17:30']),

    ...classes([monday, wednesday], ['18:30', '19:30']),
    ...classes([tuesday, thursday], ['08:15', '09:15']),
    ...classes([saturday], ['10:00', '11:00']),
  ]
}

/** Closed at Christmas and New Year for two winters; Chloe is away for two weeks from a week after `today`. */
export function overrides(today: Temporal.PlainDate): OverrideRow[] {
  const leave = today.add({ days: 7 })
  return [
    ...[today.year, today.year + 1].flatMap((year) => [
      closed(resourceId.house, new Temporal.PlainDate(year, 12, 25), new Temporal.PlainDate(year, 12, 26), 'Christmas'),
      closed(resourceId.house, new Temporal.PlainDate(year + 1, 1, 1), new Temporal.PlainDate(year + 1, 1, 1), "New Year's Day"),
    ]),
    closed(resourceId.chloe, leave, leave.add({ days: 13 }), 'On leave'),
  ]
}

const monday = 1
const tuesday = 2
const wednesday = 3
const thursday = 4
const friday = 5
const saturday = 6
const weekdays = [monday, tuesday, wednesday, thursday, friday]

type Window = readonly [start: string, end: string]

const weekly = { kind: 'weekly', rrule: null, validFrom: null, validUntil: null } as const

function shift(resource: number, days: readonly number[], ...windows: readonly Window[]): ScheduleRow[] {
  return windows.map((window) => ({ ...weekly, ...minutes(window), resourceId: resource, serviceId: null, weekdays: [...days] }))
}

/** A session's schedule says when it starts; it ends with its service's duration. */
function classes(days: readonly number[], window: Window): ScheduleRow[] {
  return [{ ...weekly, ...minutes(window), resourceId: null, serviceId: serviceId.yoga, weekdays: [...days] }]
}

/** An interval counts from its first date, so the pattern begins on a Saturday well before the first day that can be booked. */
function everySecondSaturday(resource: number, today: Temporal.PlainDate): ScheduleRow {
  const firstSaturday = today.subtract({ weeks: 4, days: (today.dayOfWeek - saturday + 7) % 7 })
  return {
    ...minutes(['10:00', '17:00']),
    kind: 'rrule',
    rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA',
    resourceId: resource,
    serviceId: null,
    weekdays: [],
    validFrom: dateColumn(firstSaturday),
    validUntil: null,
  }
}

function closed(resource: number, from: Temporal.PlainDate, until: Temporal.PlainDate, reason: string): OverrideRow {
  return { resourceId: resource, serviceId: null, dateFrom: dateColumn(from), dateUntil: dateColumn(until), windows: [], reason }
}

function minutes([start, end]: Window): { startMinute: number; endMinute: number } {
  return { startMinute: minuteOfDay(start), endMinute: minuteOfDay(end) }
}

function minuteOfDay(time: string): number {
  const { hour, minute } = Temporal.PlainTime.from(time)
  return hour * 60 + minute
}

/** A date column takes an instant: midnight UTC of that date. */
function dateColumn(date: Temporal.PlainDate): string {
  return `${date.toString()}T00:00:00.000Z`
}
