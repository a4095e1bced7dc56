/** The interface is English for now: an English visitor keeps their own flavour of it ("en-US" writes 2:00 PM). */
export function visitorLocale(): string {
  const wanted = navigator.language
  return wanted.toLowerCase().startsWith('en') ? wanted : 'en'
}

export function visitorTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone
}
