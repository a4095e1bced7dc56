import { setTimeout as pause } from 'node:timers/promises'
import { claimDue, inTurn, type Claimed } from './claim.ts'
import { NOW, settingsOf, type WebhookDeps } from './deps.ts'
import { createLooker } from './looker.ts'
import { sendOne } from './send-one.ts'

export interface Sender {
  /** Something was put down: look now. */
  readonly wake: () => void
  /** Nothing new is begun; resolves when what is under way has ended, after 7 s at the latest. */
  readonly stop: () => Promise<void>
  /** For tests: resolves once nothing is under way here and nothing is due that could be taken. */
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
  const underWay = createUnderWay()
  const begin = (delivery: Claimed) => {
    const sent = sendOne(deps, delivery).catch((error: unknown) =>
      report(deps, error, 'a webhook could not be worked on; it is tried again when its claim has run out'),
    )
    void underWay.add(delivery, sent).then(looker.wake)
  }
  const looker = createLooker({
    pollMs: settingsOf(deps).poll,
    failed: (error) => report(deps, error, 'webhooks that are due could not be looked for'),
    look: async () => {
      const room = most - underWay.size()
      const claimed = room > 0 ? await claimDue(deps, room, underWay.countByEndpoint()) : []
      claimed.forEach(begin)
      // There may be more than there was room for, or than a statement takes of one endpoint.
      return claimed.length > 0
    },
  })
  return {
    wake: looker.wake,
    stop: async () => {
      await looker.stop()
      await Promise.race([underWay.ended(), pause(patience, undefined, { ref: false })])
    },
    idle: async () => {
      while (underWay.size() > 0 || looker.isBusy() || (await isAnyDue(deps))) {
        looker.wake()
        await pause(10)
      }
    },
  }
}

/** What this process is sending just now. */
function createUnderWay() {
  const all = new Map<string, { readonly endpointId: string; readonly ended: Promise<void> }>()
  return {
    size: () => all.size,
    add: ({ id, endpointId }: Claimed, sent: Promise<void>): Promise<void> => {
      const ended = sent.finally(() => all.delete(id))
      all.set(id, { endpointId, ended })
      return ended
    },
    countByEndpoint: (): ReadonlyMap<string, number> => {
      const counts = new Map<string, number>()
      for (const { endpointId } of all.values()) counts.set(endpointId, (counts.get(endpointId) ?? 0) + 1)
      return counts
    },
    ended: () => Promise.all([...all.values()].map(({ ended }) => ended)),
  }
}

const ANY_DUE = `
  SELECT FROM webhook_delivery d JOIN webhook_endpoint e ON e.tenant_id = d.tenant_id AND e.id = d.endpoint_id
  WHERE d.state = 'waiting' AND d.due_at <= ${NOW} AND (d.claimed_until IS NULL OR d.claimed_until <= ${NOW})
    AND (e.not_before IS NULL OR e.not_before <= ${NOW}) AND ${inTurn} LIMIT 1`

async function isAnyDue({ pool, clock }: WebhookDeps): Promise<boolean> {
  return ((await pool.query(ANY_DUE, [clock.offsetMs])).rowCount ?? 0) > 0
}

function report({ log }: WebhookDeps, error: unknown, text: string): void {
  log.error({ error: error instanceof Error ? error.message : 'unknown' }, text)
}
