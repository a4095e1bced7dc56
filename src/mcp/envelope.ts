import { z } from 'zod'
import type { Tool } from '../tools/define-tool.ts'

// A chat keeps these beside the model: its session. A stateless caller has to bring them, with every call that needs them.

const tag = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/

const name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, 'has control characters')
const phone = z
  .string()
  .trim()
  .max(32)
  .regex(/^[+0-9 ()./-]*$/, 'has characters that no telephone number has')

const session = z.string().max(200)
const locale = z.string().max(35).regex(tag, 'is not a language tag such as "en-GB"')
const timeZone = z.string().max(64)
export const customerShape = z.object({
  name: name.optional(),
  email: z.email('is not a mail address').max(254).optional(),
  phone: phone.optional(),
})

/** What a call carries beside the tool's own input. */
export const envelopeShape = z.object({
  session: session.optional(),
  locale: locale.optional(),
  timeZone: timeZone.optional(),
  customer: customerShape.optional(),
})

export type Envelope = z.infer<typeof envelopeShape>

// Formats are told in words, as in the tools' own fields: patterns cost a model tokens and tell it nothing.
const told = {
  session: {
    type: 'string',
    description: 'session of an earlier answer, copied exactly; left out the first time; with a key, "new" begins one for another person',
  },
  locale: { type: 'string', description: 'language of the person: en, de-AT' },
  timeZone: { type: 'string', description: 'IANA zone of the person, if not the business’s' },
}

const toldCustomer = {
  type: 'object',
  description: 'whom it is for, as they told you',
  properties: { name: { type: 'string' }, email: { type: 'string' }, phone: { type: 'string' } },
}

/** The envelope's fields as JSON Schema properties of this tool. */
export function envelopeProperties(tool: Tool): Readonly<Record<string, object>> {
  return tool.takesCustomer === true ? { customer: toldCustomer, ...told } : told
}
