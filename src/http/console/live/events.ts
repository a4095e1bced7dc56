import type { LiveChange } from '../../../transcripts/step-in.ts'
import { formatInstant } from '../../../shared/instant.ts'
import { event, type EventStream } from '../../live/event-stream.ts'
import type { ConsoleEventName } from '../../contract/console/live.ts'
import { problem } from '../../problem.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import type { ConsoleCall, ConsoleRoute } from '../console-route.ts'

/** Then the browser comes again, and is asked anew who it is: who was signed out hears no more. */
const LONGEST_MS = 5 * 60_000

/** What has changed, by id: whoever listens asks for what it shows, and sees what they may. */
export const consoleEvents: ConsoleRoute = async (deps, call) => {
  const leave = deps.places.enter(call.address)
  if (leave === undefined) return problem('rate_limited', 'Too many open streams from your network.', { retryAfter: 30 })
  return { status: 200, headers: {}, body: '', events: streamOf(deps, call, leave) }
}

function streamOf({ live, talks, clock }: ConsoleDeps, { tenant }: ConsoleCall, leave: () => void): EventStream {
  return {
    open: (send, end) => {
      const tell = (name: ConsoleEventName, value: object): void => send(event(name, value))
      const stops = [
        talks.watch(tenant.id, {
          ready: () => send(event('ready', { now: formatInstant(clock.now()) })),
          changed: (changes) => {
            for (const [name, kinds] of EVENTS) {
              const ids = changes.filter((change) => kinds.includes(change.kind)).map(({ conversationId }) => conversationId)
              for (const id of new Set(ids)) tell(name, { id })
            }
          },
          end,
        }),
        live.watch(tenant.id, {
          ready: () => {},
          changed: () => tell('claims.changed', {}),
          bookings: (references) => {
            for (const reference of references) tell('booking.changed', { reference })
          },
          end,
        }),
      ]
      const over = setTimeout(end, LONGEST_MS)
      return () => {
        clearTimeout(over)
        for (const stop of stops) stop()
        leave()
      }
    },
  }
}

const EVENTS: readonly (readonly [ConsoleEventName, readonly LiveChange['kind'][]])[] = [
  ['conversation.changed', ['conversation', 'person']],
  ['handoff.changed', ['handoff', 'person']],
  ['conversation.typing', ['customer_typing']],
]
