import type { Request } from 'express'
import type { BookingCore, Tenant } from '../../booking/index.ts'
import type { Clock } from '../../shared/clock.ts'
import type { AskProofDeps } from '../challenge/ask-proof.ts'
import type { Limits } from '../limits/limits.ts'
import type { OwnWrites } from '../own-writes.ts'
import type { Html } from '../pages/html.ts'
import type { BookStep } from './book-frame.ts'
import type { BookReader } from './book-reader.ts'

export interface BookDeps {
  readonly booking: BookingCore
  readonly clock: Clock
  readonly limits: Limits
  readonly ownWrites: OwnWrites
  readonly addressHash: (request: Request) => string
  readonly publicUrl: string
  readonly challengeModeOf: AskProofDeps['challengeModeOf']
}

/** One request of the booking page, read as far as every step needs it. */
export interface BookCall {
  readonly reader: BookReader
  readonly tenant: Tenant
  readonly query: Readonly<Record<string, string>>
  /** The form that was posted; empty for a link that was followed. */
  readonly form: Readonly<Record<string, string>>
  readonly holdId: string
  readonly address: string
}

/** What a step answers: a page, or where to go on. */
export type BookAnswer =
  | { readonly step: BookStep; readonly content: Html; readonly service?: string; readonly notice?: string; readonly status?: number }
  | { readonly goTo: string }
