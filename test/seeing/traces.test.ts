import { expect, test } from 'vitest'
import { startTestApp } from '../http/support/app.ts'
import { startOtlpReceiver } from './support/otlp-receiver.ts'

const caller = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' }

test('one turn is one tree', async () => {
  const receiver = await startOtlpReceiver()
  const app = await startTestApp({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url } })
  try {
    const talk = await app.startConversation()
    const headers = { traceparent: `00-${caller.traceId}-${caller.spanId}-01` }
    const path = `/conversations/${talk.id}/messages`
    await app.send('POST', path, { token: talk.token, headers, body: { text: 'A haircut on Thursday at 10, please. I am Ada Byron, ada@example.com' } })
    const r = await app.send('POST', path, { token: talk.token, headers, body: { text: 'yes please' } })
    console.log(r.text.slice(0,600))
    await app.app.jobs?.idle()
  } finally {
    await app.close()
  }
  const show = (parent: string | undefined, depth: number, traceId: string): void => {
    for (const s of receiver.spans.filter((one) => one.traceId === traceId && (one.parentSpanId ?? '') === (parent ?? ''))) {
      console.log(`${'  '.repeat(depth)}${s.name} ${s.links?.length ? 'LINK' + s.links[0]?.traceId : ''}`)
      show(s.spanId, depth + 1, traceId)
    }
  }
  console.log(receiver.spans.length, [...receiver.services])
  show(caller.spanId, 0, caller.traceId)
  for (const s of receiver.spans.filter((one) => /^job send/.test(one.name))) console.log(JSON.stringify(s))
  await receiver.close()
})
