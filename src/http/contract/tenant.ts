import { z } from 'zod'
import { serviceShape } from '../../tools/card.ts'
import { instant } from './fields.ts'

/** What may be themed; anything else of a theme is left out, so that no style can be slipped into a page. */
export const themeShape = z.object({
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional()
    .describe('#rrggbb'),
  radius: z.number().min(0).max(32).optional().describe('CSS pixels'),
  font: z
    .string()
    .max(200)
    .regex(/^[\w ,'"-]+$/)
    .optional()
    .describe('CSS font families'),
  scheme: z.enum(['light', 'dark', 'auto']).optional(),
})

export const tenantShape = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  locales: z.array(z.string()),
  currency: z.string(),
  contact: z.object({ email: z.string(), phone: z.string(), address: z.string() }),
  policies: z.record(z.string(), z.string()).describe('house rules in words, by topic'),
  now: instant.describe('the server’s clock'),
  theme: themeShape.describe('how the chat looks here; a page that embeds it may say otherwise'),
})

export const serviceListShape = z.object({
  services: z.array(serviceShape.extend({ minParty: z.number().int().optional().describe('the smallest party') })),
  next: z.string().nullable().describe('cursor; null, since the whole catalogue comes at once'),
})

export type Theme = z.infer<typeof themeShape>
export type TenantView = z.infer<typeof tenantShape>
export type ServiceList = z.infer<typeof serviceListShape>
