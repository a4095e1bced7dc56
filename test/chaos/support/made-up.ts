import type { BookingRow, HoldRow } from '../../../chaos/checks/snapshot.ts'
import type { BookedRecord, HeldRecord, Operation, TalkRecord, Try } from '../../../chaos/load/history.ts'
import { tenants, type ChaosTenant } from '../../../chaos/stage/business.ts'

// Histories nobody lived through: each test says what is special about its own.

const [first] = tenants
if (first === undefined) throw new Error('there is no business')
export const north: ChaosTenant = first

export function heldAs(id: string, special: Partial<HeldRecord> = {}): HeldRecord {
  return {
    tenant: north,
    id,
    service: 'wide-1',
    start: 1_000,
    resources: ['p1'],
    invokedAt: 90,
    promises: [{ ackedAt: 100, expiresAt: 12_100 }],
    ...special,
  }
}

export function bookedAs(reference: string, special: Partial<BookedRecord> = {}): BookedRecord {
  return {
    tenant: north,
    reference,
    holdId: `hold of ${reference}`,
    email: '',
    service: 'wide-1',
    token: '',
    status: 'confirmed',
    revision: 0,
    start: 1_000,
    resources: ['p1'],
    since: 100,
    stays: [],
    unsettled: false,
    ...special,
  }
}

export function talkAs(id: string, special: Partial<TalkRecord> = {}): TalkRecord {
  return { tenant: north, id, token: '', email: '', pressed: false, shown: [], claims: [], begunAt: 0, ...special }
}

export function triedAs(special: Partial<Try> = {}): Try {
  return { app: 'a', at: 100, ms: 5, status: 201, code: undefined, digest: 'one', isReplay: false, ...special }
}

export function operationAs(special: Partial<Operation> = {}): Operation {
  return { kind: 'hold', tenant: north, key: 'key', about: 'wide-1 1000', tries: [triedAs()], outcome: 'ok', ...special }
}

export function holdRow(id: string, special: Partial<HoldRow> = {}): HoldRow {
  return {
    tenantId: north.id,
    id,
    service: 'wide-1',
    start: 1_000,
    state: 'held',
    channel: 'rest',
    conversationId: null,
    expiresAt: 12_100,
    ...special,
  }
}

export function bookingRow(reference: string, special: Partial<BookingRow> = {}): BookingRow {
  return {
    tenantId: north.id,
    id: `id of ${reference}`,
    reference,
    status: 'confirmed',
    revision: 0,
    start: 1_000,
    holdId: `hold of ${reference}`,
    email: '',
    channel: 'rest',
    conversationId: null,
    claims: 1,
    claimsThere: 1,
    claimCount: 1,
    ...special,
  }
}
