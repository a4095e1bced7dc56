import type { Claimed } from './claim.ts'
import { compose } from './compose.ts'
import type { WebhookDeps } from './deps.ts'
import { post, type Posted } from './post.ts'
import { hasArrived, record } from './record.ts'
import { signedHeaders } from './sign.ts'

const KEEP_BODY = `UPDATE webhook_delivery SET body = $3 WHERE tenant_id = $1 AND id = $2 AND body IS NULL AND scrubbed = $4`

/** One try, from the claim to the line in the log. What is killed in between is tried again when the claim has run out, with the same `webhook-id`. */
export async function sendOne(deps: WebhookDeps, delivery: Claimed, replayed = false): Promise<void> {
  const body = delivery.body ?? (await firstBody(deps, delivery))
  const posted = body === undefined ? nothing : await post(deps, { url: delivery.url, headers: headersOf(deps, delivery, body), body })
  await record(deps, delivery, posted, replayed)
  const { tenantId, id, endpointId, type } = delivery
  const about = { tenantId, webhook: id, endpoint: endpointId, type, status: posted.status, error: posted.error, ms: posted.tookMs }
  deps.metrics?.webhook(hasArrived(posted) ? 'delivered' : 'failed')
  if (hasArrived(posted)) deps.log.debug(about, 'a webhook has arrived')
  else deps.log.warn(about, 'a webhook has not arrived')
}

const nothing: Posted = { tookMs: 0, status: null, error: 'nothing_to_send', answer: null, retryAfter: undefined }

function headersOf(deps: WebhookDeps, { id, secrets }: Claimed, body: string): Readonly<Record<string, string>> {
  const timestamp = Math.floor((deps.clock.now() - deps.clock.offsetMs) / 1000)
  return signedHeaders(deps, { id, timestamp, body }, secrets)
}

/** Kept before it leaves, so that every repeat says the same. A customer who is forgotten in this very moment is not written down again. */
async function firstBody(deps: WebhookDeps, delivery: Claimed): Promise<string | undefined> {
  const body = await compose(deps, delivery)
  if (body === undefined) return undefined
  const kept = await deps.pool.query(KEEP_BODY, [delivery.tenantId, delivery.id, body, delivery.scrubbed])
  if (kept.rowCount === 0) throw new Error('the delivery has changed while its body was made')
  return body
}
