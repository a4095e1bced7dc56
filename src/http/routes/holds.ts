import type { z } from 'zod'
import type { Hold } from '../../booking/index.ts'
import { isUuid } from '../../shared/ids.ts'
import type { Route } from '../call.ts'
import type { holdBody } from '../contract/holds.ts'
import { refusal } from '../problem.ts'
import { empty, json } from '../reply.ts'
import { readerOf, toHold } from '../wire.ts'

export const placeHold: Route<z.output<typeof holdBody>> = async ({ booking, clock }, call) => {
  const reader = readerOf(call.tenant, clock.now())
  const held = await booking.placeHold(call.tenant, {
    slotId: call.body.slotId,
    partySize: call.body.partySize,
    holder: { channel: 'rest', address: call.address },
    idempotencyKey: call.idempotencyKey,
  })
  return held.ok ? json(201, toHold(held.value, reader)) : refusal(held.error, reader)
}

export const getHold: Route = async ({ booking, clock }, { tenant, param }) => {
  const reader = readerOf(tenant, clock.now())
  const id = param('id')
  if (!isUuid(id)) return refusal({ code: 'hold_not_found' }, reader)
  const hold = await booking.getHold(tenant, id)
  if (!hold.ok) return refusal(hold.error, reader)
  return isOver(hold.value) ? refusal({ code: 'hold_expired', alternatives: [] }, reader) : json(200, toHold(hold.value, reader))
}

export const releaseHold: Route = async ({ booking, clock }, { tenant, param }) => {
  const reader = readerOf(tenant, clock.now())
  const id = param('id')
  const released = isUuid(id) ? await booking.releaseHold(tenant, id, 'rest') : undefined
  if (released === undefined) return refusal({ code: 'hold_not_found' }, reader)
  return released.ok ? empty(204) : refusal(released.error, reader)
}

/** A customer who reads, or fills in the form, is not hurried: the time limit gives way once (WCAG 2.2.1). */
export const extendHold: Route = async ({ booking, clock }, { tenant, param }) => {
  const reader = readerOf(tenant, clock.now())
  const held = await booking.extendHold(tenant, param('id'))
  return held.ok ? json(200, toHold(held.value, reader)) : refusal(held.error, reader)
}

function isOver(hold: Hold): boolean {
  return hold.state === 'expired' || hold.state === 'released'
}
