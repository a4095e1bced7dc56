import type { EpochMs } from '../shared/clock.ts'

/** Each may do what those before it may. */
export type StaffRole = 'reviewer' | 'manager' | 'owner'

/** Somebody who works at this tenant, and only there: a person of two businesses has two accounts. */
export interface StaffMember {
  readonly tenantId: number
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: StaffRole
  /** Sees mail addresses, phone numbers and names only in part. */
  readonly masked: boolean
  readonly createdAt: EpochMs
}

export interface Staff {
  /** For names beside what they did; ids that are unknown are left out. */
  readonly findMembers: (tenantId: number, ids: readonly string[]) => Promise<readonly StaffMember[]>
  /** Everybody who works there now, by name. */
  readonly listMembers: (tenantId: number) => Promise<readonly StaffMember[]>
}
