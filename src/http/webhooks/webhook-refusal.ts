import type { UrlFault, WebhookRefusal } from '../../webhooks/index.ts'
import { problem } from '../problem.ts'
import type { Reply } from '../reply.ts'

export function webhookRefusal(refused: WebhookRefusal): Reply {
  switch (refused.code) {
    case 'endpoint_not_found':
      return problem('webhook_not_found', 'There is no such endpoint.')
    case 'delivery_not_found':
      return problem('webhook_not_found', 'There is no such delivery to this endpoint: they are kept for 30 days.')
    case 'delivery_waiting':
      return problem('delivery_waiting', 'It is being sent, or waits for an earlier one about the same booking.')
    case 'endpoint_limit':
      return problem('limit_reached', `A business has ${refused.most} endpoints at most.`)
    case 'url_refused':
      return problem('invalid_input', `url ${urlFaults[refused.reason]}.`, {
        fieldErrors: { url: urlFaults[refused.reason] },
        about: { reason: refused.reason },
      })
  }
}

const urlFaults: Readonly<Record<UrlFault, string>> = {
  not_https: 'has to begin with https://',
  has_credentials: 'has a name or password in it: the signature says who calls',
  port_refused: 'has a port that is none of a web server of your own: leave it out, or take one from 1024 on',
  address_refused: 'does not lie out in the world',
  name_unknown: 'has a host that nobody knows',
}
