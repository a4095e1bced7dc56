/** What goes into a calendar that takes entries by link; the file of the server stays the complete one, and the one that updates. */
export interface CalendarEntry {
  readonly title: string
  readonly start: string
  readonly end: string
  readonly details: string
  readonly location: string
}

export function googleLink({ title, start, end, details, location }: CalendarEntry): string {
  const dates = `${compact(start)}/${compact(end)}`
  return `https://calendar.google.com/calendar/render?${new URLSearchParams({ action: 'TEMPLATE', text: title, dates, details, location })}`
}

export function outlookLink({ title, start, end, details, location }: CalendarEntry): string {
  const entry = { path: '/calendar/action/compose', rru: 'addevent', subject: title, startdt: start, enddt: end, body: details, location }
  return `https://outlook.live.com/calendar/0/deeplink/compose?${new URLSearchParams(entry)}`
}

/** "20260305T140000Z". */
function compact(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}
