import { z } from 'zod'
import { serviceShape } from '../../tools/card.ts'

export const tenantShape = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  locales: z.array(z.string()),
  currency: z.string(),
  contact: z.object({ email: z.string(), phone: z.string(), address: z.string() }),
  policies: z.record(z.string(), z.string()).describe('house rules in words, by topic'),
})

export const serviceListShape = z.object({
  services: z.array(serviceShape),
  next: z.string().nullable().describe('cursor; null, since the whole catalogue comes at once'),
})

export type TenantView = z.infer<typeof tenantShape>
export type ServiceList = z.infer<typeof serviceListShape>
