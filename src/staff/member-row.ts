import type { StaffMember as MemberRow } from '../db/generated/client.ts'
import type { StaffMember, StaffRole } from './model.ts'

export const staffRoles: readonly StaffRole[] = ['reviewer', 'manager', 'owner']

export function memberFromRow(row: MemberRow): StaffMember {
  return {
    tenantId: row.tenantId,
    id: row.id,
    name: row.name,
    email: row.email,
    role: roleOf(row.role),
    masked: row.masked,
    locale: row.locale,
    secondStep: row.totpSecret !== null,
    createdAt: row.createdAt.getTime(),
    deactivatedAt: row.deactivatedAt?.getTime() ?? null,
  }
}

/** The database checks it too: anything else is a fault. */
export function roleOf(text: string): StaffRole {
  const role = staffRoles.find((one) => one === text)
  if (role === undefined) throw new Error(`There is no role ${text}`)
  return role
}

/** Addresses are one and the same whatever their letters' case. */
export function emailKeyOf(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}
