/** What this tab has booked: a reload of the last step shows it again. */
export interface BookedHere {
  readonly holdId: string
  readonly reference: string
  readonly token: string
}

const nameFor = (tenant: string) => `holdfast.booked.${tenant}`

export function bookedHere(tenant: string, holdId: string): BookedHere | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameFor(tenant)) ?? 'null') as BookedHere | null
    return kept?.holdId === holdId ? kept : undefined
  } catch {
    return undefined
  }
}

export function rememberBooked(tenant: string, booked: BookedHere): void {
  try {
    sessionStorage.setItem(nameFor(tenant), JSON.stringify(booked))
  } catch {
    // Storage is blocked: a reload says that it is booked, and that the rest is in the mail.
  }
}
