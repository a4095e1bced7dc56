import { webhookEventTypes } from '../contract/webhooks.ts'
import { html, type Html } from './html.ts'

/** What a business's own system has to know that is called: it is not in the operations, since nobody calls it but us. */
export function webhookDocs(): Html {
  return html`<h2 id="webhooks">Webhooks</h2>
    <p>
      An endpoint is called with POST and a JSON body <code>{ type, timestamp, data }</code>; <code>timestamp</code> is when it happened.
      Types: ${webhookEventTypes.map((type) => html`<code>${type}</code> `)} and <code>webhook.test</code>. Of a booking,
      <code>data</code> is what <code>GET /bookings/{reference}</code> answers, as this change left it, without its links and deadlines and
      with <code>tenant</code>; a move has <code>previousStart</code> too. <code>customer</code> and <code>notes</code> are null for an
      endpoint without personal data, and after an erasure.
    </p>
    <p>
      Calls are signed as Standard Webhooks has it: <code>webhook-signature</code> holds <code>v1,</code> and the base64 of HMAC-SHA256 over
      <code>webhook-id.webhook-timestamp.body</code>, keyed with what follows <code>whsec_</code> in the secret, decoded from base64; two of
      them, separated by a blank, while a secret is replaced. Refuse a <code>webhook-timestamp</code> that is more than five minutes off.
      <code>webhook-id</code> is the same however often one event is sent to one endpoint: keep it, and take each once.
    </p>
    <p>
      Answer 2xx within ten seconds. Anything else is tried again after 5 s, 30 s, 2 min, 10 min and so on for three days;
      <code>Retry-After</code> is waited for, redirects are not followed, and 410 switches the endpoint off. Calls about one booking come in
      the order of its changes: a later one waits until the earlier has arrived or was given up.
    </p>`
}
