import { z } from 'zod'
import { formatInstant } from '../shared/instant.ts'
import { ok } from '../shared/result.ts'
import { defineTool, type ToolSession } from './define-tool.ts'

export const askForPerson = defineTool({
  name: 'askForPerson',
  title: 'Ask for a person',
  effect: 'write',
  takesCustomer: true,
  description:
    'Asks the staff to take over this conversation. Use it when the customer wants a person, is upset, or needs what no other tool can do.',
  input: z.object({ reason: z.string().min(1).max(500).describe('one sentence for the staff') }),
  output: z.object({ contact: z.object({ email: z.string(), phone: z.string() }), alreadyAsked: z.boolean(), next: z.string() }),
  run: async ({ tenant, session, clock, requestHandoff }, { reason }) => {
    const asked = (await requestHandoff(reason)) ?? { from: clock.now() }
    const contact = { email: tenant.contact.email, phone: tenant.contact.phone }
    if (session.isPersonAsked === true)
      return ok({
        output: { contact, alreadyAsked: true, next: session.channel === 'mcp' ? askedElsewhere(session) : ASKED_BEFORE },
        cards: [],
      })
    const isLater = asked.from === null || asked.from > clock.now()
    const from = isLater ? { from: asked.from === null ? null : formatInstant(asked.from) } : {}
    return ok({
      output: {
        contact,
        alreadyAsked: false,
        next: session.channel === 'mcp' ? askedElsewhere(session) : isLater ? ASKED_FOR_LATER : ASKED,
      },
      cards: [{ type: 'handoff', contact, ...from }],
    })
  },
})

const ASKED = 'Say that a member of staff was asked to reply here, and give the contact for anything urgent.'

const ASKED_FOR_LATER =
  'Say that the message was passed on, and give the contact. Nobody is there now, and the customer is told below when somebody looks: do not say that anybody answers soon.'

/** Staff cannot write into an assistant's own chat: they see who it is for, and write or ring there. */
function askedElsewhere({ customer }: ToolSession): string {
  const { email, phone } = customer
  if (email === undefined && phone === undefined)
    return 'The staff were told, but cannot reply here and do not know how to reach the person. Ask the person for an e-mail address or a telephone number and call this again with `customer`, or give them the contact.'
  const ways = [
    ...(email === undefined ? [] : [`write to ${JSON.stringify(email)}`]),
    ...(phone === undefined ? [] : [`ring ${JSON.stringify(phone)}`]),
  ]
  return `The staff were told. They cannot reply here: say that they will ${ways.join(' or ')}, and give the contact for anything urgent.`
}

const ASKED_BEFORE =
  'A person was asked before and has not written yet; nobody new was asked. Say just that, give the contact, and help with what you can.'
