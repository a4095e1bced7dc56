import { z } from 'zod'
import { ok } from '../shared/result.ts'
import { defineTool } from './define-tool.ts'

export const askForPerson = defineTool({
  name: 'askForPerson',
  title: 'Ask for a person',
  effect: 'write',
  description:
    'Asks the staff to take over this conversation. Use it when the customer wants a person, is upset, or needs what no other tool can do.',
  input: z.object({ reason: z.string().min(1).max(500).describe('one sentence for the staff') }),
  output: z.object({ contact: z.object({ email: z.string(), phone: z.string() }), alreadyAsked: z.boolean(), next: z.string() }),
  run: async ({ tenant, session, requestHandoff }, { reason }) => {
    await requestHandoff(reason)
    const contact = { email: tenant.contact.email, phone: tenant.contact.phone }
    if (session.isPersonAsked === true) return ok({ output: { contact, alreadyAsked: true, next: ASKED_BEFORE }, cards: [] })
    return ok({
      output: {
        contact,
        alreadyAsked: false,
        next: 'Say that a member of staff was asked to reply here, and give the contact for anything urgent.',
      },
      cards: [{ type: 'handoff', contact }],
    })
  },
})

const ASKED_BEFORE =
  'A person was asked before and has not written yet; nobody new was asked. Say just that, give the contact, and help with what you can.'
