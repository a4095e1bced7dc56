import { afterAll, beforeAll, test } from 'vitest'
import { type AppHost, showApp, startAppHost } from './support/app-host.ts'
import { chatSuite } from './support/chat-suite.ts'
const suite = chatSuite()
let host: AppHost
beforeAll(async () => { host = await startAppHost(`${suite.app().base}/demo/mcp`) })
afterAll(() => host.close())
test('x', { timeout: 60000 }, async () => {
  const r = await host.client.callTool({ name: 'checkAvailability', arguments: { service: 'haircut', when: 'tomorrow' } })
  
  const shown = await showApp(suite.browser(), host, { name: 'checkAvailability', args: { service: 'haircut', when: 'tomorrow' } })
  await new Promise((r) => setTimeout(r, 2500))
  process.stdout.write('HTML ' + (await shown.page.frames()[1].content()).slice(-1500).replaceAll('\n',' ') + '\n')
  process.stdout.write('HEARD ' + JSON.stringify(await shown.heard()) + '\n')
  await shown.page.screenshot({ path: '/tmp/app1.png' })
  await shown.leave()
})
