const nameFor = (tenant: string) => `holdfast.about.${tenant}`

/** The reference of the booking a customer came to talk about; for this tab, until they said something. */
export function aboutBooking(tenant: string): string | undefined {
  try {
    return sessionStorage.getItem(nameFor(tenant)) ?? undefined
  } catch {
    return undefined
  }
}

export function rememberAbout(tenant: string, reference: string): void {
  try {
    sessionStorage.setItem(nameFor(tenant), reference)
  } catch {
    // Storage is blocked: they say themselves what it is about.
  }
}

export function forgetAbout(tenant: string): void {
  try {
    sessionStorage.removeItem(nameFor(tenant))
  } catch {
    // As above.
  }
}
