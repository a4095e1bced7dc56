/** A booking as a link points at it. */
export interface LinkedBooking {
  readonly tenantSlug: string
  readonly reference: string
  readonly manageToken: string
}

/** The customer's own page of a booking. The token is in the fragment: browsers do not send it, so no log or referrer has it. */
export function manageLink(publicUrl: string, booking: LinkedBooking): string {
  return `${publicUrl}/${booking.tenantSlug}/bookings/${booking.reference}#token=${booking.manageToken}`
}

/** The calendar file as a plain link, for mails and cards: it must open without a script. */
export function calendarLink(publicUrl: string, booking: LinkedBooking): string {
  return `${publicUrl}/api/v1/tenants/${booking.tenantSlug}/bookings/${booking.reference}/calendar.ics?token=${booking.manageToken}`
}

/** A page of the console that a link opens without signing in. Again the token is in the fragment. */
export function staffLinkUrl(
  publicUrl: string,
  { tenantSlug, page, token }: { readonly tenantSlug: string; readonly page: 'welcome' | 'new-password'; readonly token: string },
): string {
  return `${publicUrl}/console/${tenantSlug}/${page}#token=${token}`
}
