import type { Change, Tenant } from '../../booking/index.ts'
import { formatInstant } from '../../shared/instant.ts'
import type { Call, Route, RouteDeps } from '../call.ts'
import type { SlotChange } from '../contract/events.ts'
import { event, type EventStream } from '../live/event-stream.ts'
import { problem } from '../problem.ts'

export const listenToEvents: Route = async (deps, call) => {
  const leave = deps.places.enter(call.address)
  if (leave === undefined) return problem('rate_limited', 'Too many open streams from your network.', { retryAfter: 30 })
  return { status: 200, headers: {}, body: '', events: streamOf(deps, call, leave) }
}

function streamOf({ live, clock }: RouteDeps, { tenant }: Call, leave: () => void): EventStream {
  return {
    open: (send, end) => {
      // The catalogue of the moment the stream began; a resource added since has no name here, and its times are asked for anyway.
      const stopWatching = live.watch(tenant.id, {
        ready: () => send(event('ready', { now: formatInstant(clock.now()) })),
        changed: (changes) => send(wordsFor(tenant, changes)),
        end,
      })
      return () => {
        stopWatching()
        leave()
      }
    },
  }
}

/** Told to a thousand clients, written once: all of them get the same page of changes, and nearly all know the same catalogue. */
const words = new WeakMap<readonly Change[], { readonly tenant: Tenant; readonly text: string }>()

function wordsFor(tenant: Tenant, changes: readonly Change[]): string {
  const known = words.get(changes)
  if (known?.tenant === tenant) return known.text
  const text = changes.map((change) => event(change.type, toSlotChange(tenant, change))).join('')
  words.set(changes, { tenant, text })
  return text
}

function toSlotChange(tenant: Tenant, { start, end, resourceIds, until }: Change): SlotChange {
  const resources = resourceIds.flatMap((id) => tenant.resources.get(id)?.slug ?? [])
  const taken = { start: formatInstant(start), end: formatInstant(end), resources }
  return until === null ? taken : { ...taken, until: formatInstant(until) }
}
