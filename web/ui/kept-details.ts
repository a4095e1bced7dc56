import type { Customer } from './api.ts'

/** What a customer has filled in so far, on the way between the chat and booking without it. */
export interface KeptDetails extends Customer {
  /** Id of the service they were about to book. */
  readonly service?: string | undefined
}

const fields = ['name', 'email', 'phone', 'service'] as const

/** For this tab only and never in an address; where storage is blocked the next page begins empty. */
export function keptDetails(tenant: string): KeptDetails {
  try {
    const kept = JSON.parse(sessionStorage.getItem(nameFor(tenant)) ?? '{}') as Readonly<Record<string, unknown>>
    return Object.fromEntries(fields.flatMap((field) => (typeof kept[field] === 'string' ? [[field, kept[field]]] : [])))
  } catch {
    return {}
  }
}

export function keepDetails(tenant: string, details: KeptDetails): void {
  store(() => sessionStorage.setItem(nameFor(tenant), JSON.stringify({ ...keptDetails(tenant), ...details })))
}

/** They have served: it is booked. */
export function forgetDetails(tenant: string): void {
  store(() => sessionStorage.removeItem(nameFor(tenant)))
}

const nameFor = (tenant: string) => `holdfast.details.${tenant}`

function store(act: () => void): void {
  try {
    act()
  } catch {
    // Storage is blocked or full: nothing depends on it.
  }
}
