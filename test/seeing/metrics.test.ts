import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { first } from '../http/support/client.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

async function metrics(): Promise<string> {
  return (await fetch(`${app.app.url.replace('localhost', '127.0.0.1')}/metrics`)).text()
}

test('x', async () => {
  await app.book(first(await app.findSlots('haircut')).id)
  const talk = await app.startConversation()
  await app.say(talk, { text: 'I would like a haircut tomorrow' })
  await app.app.jobs?.idle()
  await app.app.audit.run()
  console.log((await metrics()).split('\n').filter(l => /holdfast/.test(l) && !/_bucket|^#/.test(l)).join('\n'))
})
