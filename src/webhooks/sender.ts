import { setTimeout as pause } from 'node:timers/promises'
import { claimDue, type Claimed } from './claim.ts'
import { NOW, settingsOf, type WebhookDeps } from './deps.ts'
import { sendOne } from './send-one.ts'

export interface Sender {
  /** Something was put down: look now. */
  readonly wake: () => void
  /** Nothing new is begun; resolves when what is under way has ended, after 7 s at the latest. */
  readonly stop: () => Promise<void>
  /** For tests: resolves once nothing is under way and nothing is due. */
  readonly idle: () => Promise<void>
}

/** What has not ended by then when the process goes is sent again by another, with the same `webhook-id`. */
const patience = 7_000
/** Under way at once in one process; at most five of them for one endpoint. */
const most = 40

/**
 * Takes what is due from the database, again and again, in as many processes as there are: truth is in the rows, so whoever dies loses nothing. A slow
 * endpoint keeps its own few places and holds up nobody else.
 */
export function startSender(deps: WebhookDeps): Sender {
  const { poll } = settingsOf(deps)
  const underWay = new Map<string, { readonly endpointId: string; readonly ended: Promise<void> }>()
  let stopped = false
  let again = false
  let looking: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  const begin = (delivery: Claimed) => {
    const ended = sendOne(deps, delivery)
      .catch((error: unknown) => report(deps, error, 'a webhook could not be worked on; it is tried again when its claim has run out'))
      .then(() => {
        underWay.delete(delivery.id)
        look()
      })
    underWay.set(delivery.id, { endpointId: delivery.endpointId, ended })
  }

  const takeAll = async () => {
    do {
      again = false
      const claimed = underWay.size < most ? await claimDue(deps, most - underWay.size, countByEndpoint(underWay.values())) : []
      for (const delivery of claimed) begin(delivery)
      if (claimed.length > 0) again = true
    } while (again && !stopped)
  }

  function look(): void {
    again = true
    if (stopped || looking !== undefined) return
    clearTimeout(timer)
    looking = takeAll()
      .catch((error: unknown) => report(deps, error, 'webhooks that are due could not be looked for'))
      .finally(() => {
        looking = undefined
        if (!stopped) timer = setTimeout(look, poll)
      })
  }

  look()
  return {
    wake: look,
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await looking
      clearTimeout(timer)
      await Promise.race([Promise.all([...underWay.values()].map(({ ended }) => ended)), pause(patience, undefined, { ref: false })])
    },
    idle: async () => {
      while (underWay.size > 0 || looking !== undefined || (await isAnyDue(deps))) {
        look()
        await pause(10)
      }
    },
  }
}

function countByEndpoint(all: Iterable<{ readonly endpointId: string }>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { endpointId } of all) counts.set(endpointId, (counts.get(endpointId) ?? 0) + 1)
  return counts
}

const ANY_DUE = `
  SELECT FROM webhook_delivery d JOIN webhook_endpoint e ON e.tenant_id = d.tenant_id AND e.id = d.endpoint_id
  WHERE d.state = 'waiting' AND d.due_at <= ${NOW} AND (e.not_before IS NULL OR e.not_before <= ${NOW})
    AND NOT EXISTS (SELECT FROM webhook_delivery o WHERE o.tenant_id = d.tenant_id AND o.endpoint_id = d.endpoint_id AND o.subject = d.subject
      AND o.state = 'waiting' AND o.position < d.position) LIMIT 1`

async function isAnyDue({ pool, clock }: WebhookDeps): Promise<boolean> {
  return ((await pool.query(ANY_DUE, [clock.offsetMs])).rowCount ?? 0) > 0
}

function report({ log }: WebhookDeps, error: unknown, text: string): void {
  log.error({ error: error instanceof Error ? error.message : 'unknown' }, text)
}
