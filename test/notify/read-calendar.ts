import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import ICAL from 'ical.js'

export interface ReadCalendar {
  readonly events: number
  readonly properties: readonly string[]
  readonly method: string
  readonly uid: string
  readonly sequence: number
  readonly status: string
  readonly start: string
  readonly end: string
  readonly stamp: string
  readonly summary: string
  readonly description: string
  readonly location: string
  readonly url: string
  readonly organizer: readonly Person[]
  readonly attendees: readonly Person[]
  readonly alarms: readonly { readonly action: string; readonly minutesBefore: number; readonly description: string }[]
}

interface Person {
  readonly address: string
  readonly name: string
}

// Debian's interpreter by its path: another one first in PATH does not see Debian's packages.
const python = '/usr/bin/python3'

/** Whether Debian's python3-icalendar is there. Says so loudly when not; with REQUIRE_ALL=1 that is a failure. */
export function havePythonReader(): boolean {
  const found = spawnSync(python, ['-c', 'import icalendar']).status === 0
  if (found) return true
  const message =
    'python3-icalendar is missing: calendar files are read back by one parser instead of two (apt-get install python3-icalendar)'
  if (process.env['REQUIRE_ALL'] === '1') throw new Error(message)
  console.warn(`\nSKIPPED: ${message}\n`)
  return false
}

export function readWithPython(content: string): ReadCalendar {
  const output = execFileSync(python, [join(import.meta.dirname, 'read-calendar.py')], { input: content, encoding: 'utf8' })
  return JSON.parse(output) as ReadCalendar
}

export function readWithIcalJs(content: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[])
  const events = calendar.getAllSubcomponents('vevent')
  const event = events[0]
  if (event === undefined) throw new Error('There is no event in the calendar file')
  const value = (name: string) => String(event.getFirstPropertyValue(name))
  const people = (name: string) =>
    event.getAllProperties(name).map((property) => ({
      address: String(property.getFirstValue()),
      name: String(property.getParameter('cn') ?? ''),
    }))
  return {
    events: events.length,
    properties: event
      .getAllProperties()
      .map((property) => property.name.toUpperCase())
      .toSorted(),
    method: String(calendar.getFirstPropertyValue('method')),
    uid: value('uid'),
    sequence: Number(value('sequence')),
    status: value('status'),
    start: value('dtstart'),
    end: value('dtend'),
    stamp: value('dtstamp'),
    summary: value('summary'),
    description: value('description'),
    location: value('location'),
    url: value('url'),
    organizer: people('organizer'),
    attendees: people('attendee'),
    alarms: event.getAllSubcomponents('valarm').map((alarm) => ({
      action: String(alarm.getFirstPropertyValue('action')),
      minutesBefore: -ICAL.Duration.fromString(String(alarm.getFirstPropertyValue('trigger'))).toSeconds() / 60,
      description: String(alarm.getFirstPropertyValue('description')),
    })),
  }
}
