import { uuidV7 } from '../../../src/shared/ids.ts'
import type { World } from './world.ts'

/** Somebody who works at the business; answers their id. */
export async function addMember({ database, tenant, clock }: World, name: string): Promise<string> {
  const id = uuidV7(clock.now())
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@harbour.example`
  await database.prisma.staffMember.create({
    data: { tenantId: tenant.id, id, name, email, emailKey: email, role: 'manager', locale: 'en', createdAt: new Date(clock.now()) },
  })
  return id
}
