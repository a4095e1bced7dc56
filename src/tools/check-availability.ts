import { z } from 'zod'
import type { BookingError, FindSlots, Service, SlotList } from '../booking/index.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { Card } from './card.ts'
import { defineTool, type ToolContext } from './define-tool.ts'
import { offeredSlot, partySize } from './fields.ts'
import { resolveRange } from './resolve-range.ts'
import { resolveResource } from './resolve-resource.ts'
import { resolveService } from './resolve-service.ts'
import { slotCard, slotWords } from './slot-words.ts'

/** More than these nobody reads in a chat, and each costs a model about 60 tokens. */
const MOST_SLOTS = 8
const NEAREST = 4
const LOOK_FURTHER_MS = 21 * 86_400_000

export const checkAvailability = defineTool({
  name: 'checkAvailability',
  title: 'Find free times',
  effect: 'read',
  description:
    'Finds free times of a service, at most 8 spread over the range. Pass the customer’s own words about time as `when` (“Friday week after 4”); the server works out the date: never do it yourself. Books nothing. Next: offer the times, then holdSlot with the chosen slotId.',
  input: z.object({
    service: z.string().min(1).max(200).describe('service id or name'),
    when: z.string().max(300).optional().describe('the customer’s words about time'),
    from: z.string().max(40).optional().describe('instead of when: RFC 3339'),
    to: z.string().max(40).optional().describe('RFC 3339, exclusive'),
    partySize: partySize.optional(),
    resource: z.string().max(200).optional().describe('a person, room or equipment asked for by name'),
  }),
  output: z.object({
    service: z.object({ id: z.string(), name: z.string() }),
    interpretation: z.string().nullable(),
    slots: z.array(offeredSlot),
    more: z.boolean(),
    nearest: z.array(offeredSlot).optional(),
    next: z.string(),
  }),
  run: async (context, input) => {
    const service = resolveService(context.tenant, input.service)
    if (service === undefined) return refuse({ refusal: { code: 'service_not_found' } })
    const resource = input.resource === undefined ? undefined : resolveResource(context.tenant, service, input.resource)
    if (input.resource !== undefined && resource === undefined) return refuse({ refusal: { code: 'resource_not_found' } })
    const range = resolveRange(context, input)
    if (!range.ok) return refuse({ refusal: range.error })
    const asked = {
      service: service.slug,
      partySize: input.partySize ?? service.minParty,
      resources: resource === undefined ? undefined : [resource.slug],
    }
    const found = await find(context, { ...asked, ...range.value, limit: MOST_SLOTS })
    if (!found.ok) return refuse({ refusal: found.error })
    const nearest =
      found.value.slots.length > 0
        ? []
        : await findNearest(context, { ...asked, from: range.value.from, to: range.value.to, limit: NEAREST })
    const shown = found.value.slots.length > 0 ? found.value.slots : nearest
    return ok({
      output: {
        service: { id: service.slug, name: service.name },
        interpretation: range.value.text,
        slots: found.value.slots.map((slot) => slotWords(context, slot)),
        more: found.value.more,
        ...(nearest.length > 0 ? { nearest: nearest.map((slot) => slotWords(context, slot)) } : {}),
        next: nextStep(found.value.slots.length, nearest.length),
      },
      cards: shown.length === 0 ? [] : [slotsCard(context, service, { slots: shown, more: found.value.more, partySize: asked.partySize })],
    })
  },
})

function find(context: ToolContext, input: FindSlots): Promise<Result<SlotList, BookingError>> {
  return context.booking.findSlots(context.tenant, input)
}

// Nothing is free when it was asked for: what comes soonest after it. One more read, and only then.
async function findNearest(context: ToolContext, input: FindSlots): Promise<SlotList['slots']> {
  const later = await find(context, { ...input, from: input.to, to: input.to + LOOK_FURTHER_MS })
  return later.ok ? later.value.slots : []
}

function slotsCard(context: ToolContext, service: Service, shown: Pick<SlotList, 'slots' | 'more'> & { readonly partySize: number }): Card {
  return {
    type: 'slots',
    service: service.slug,
    timeZone: context.tenant.timeZone,
    partySize: shown.partySize,
    slots: shown.slots.map((slot) => slotCard(context, slot)),
    more: shown.more,
  }
}

function nextStep(found: number, nearest: number): string {
  if (found > 0) return 'Offer these times and let the customer choose; then holdSlot with that slotId.'
  if (nearest > 0) return 'Say that nothing is free then, and offer the nearest times.'
  return 'Say that nothing is free then, and ask for another day or time.'
}
