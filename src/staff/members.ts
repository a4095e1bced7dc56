import { isUuid } from '../shared/ids.ts'
import type { StaffDeps } from './deps.ts'
import { memberFromRow } from './member-row.ts'
import type { StaffMember } from './model.ts'

export async function findMembers({ prisma }: StaffDeps, tenantId: number, ids: readonly string[]): Promise<readonly StaffMember[]> {
  const known = [...new Set(ids)].filter(isUuid)
  return (await prisma.staffMember.findMany({ where: { tenantId, id: { in: known } } })).map(memberFromRow)
}

export async function listMembers({ prisma }: StaffDeps, tenantId: number): Promise<readonly StaffMember[]> {
  const where = { tenantId, deactivatedAt: null }
  return (await prisma.staffMember.findMany({ where, orderBy: [{ name: 'asc' }, { id: 'asc' }] })).map(memberFromRow)
}

export async function listEverybody({ prisma }: StaffDeps, tenantId: number): Promise<readonly StaffMember[]> {
  return (await prisma.staffMember.findMany({ where: { tenantId }, orderBy: [{ name: 'asc' }, { id: 'asc' }] })).map(memberFromRow)
}
