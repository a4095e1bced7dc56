import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { build, type Rolldown } from 'vite'
import { desktop, type Visit } from './visit.ts'

/** What the specification has a host send when an app names no domain ("Restrictive Default", 2026-01-26). */
const restrictiveDefault = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "media-src 'self' data:",
  "connect-src 'none'",
].join('; ')

export interface AppHost {
  readonly url: string
  readonly client: Client
  readonly close: () => Promise<void>
}

/** A host as small as can be: an MCP client, a page with the specification's own bridge, and the app in a sandboxed frame without an origin. */
export async function startAppHost(mcpUrl: string, key?: string, openPage?: (url: string) => void): Promise<AppHost> {
  const extensions = { 'io.modelcontextprotocol/ui': { mimeTypes: ['text/html;profile=mcp-app'] } }
  const capabilities = { extensions, ...(openPage === undefined ? {} : { elicitation: { url: {} } }) }
  const client = new Client({ name: 'test-host', version: '1.0' }, { capabilities, versionNegotiation: { mode: 'auto' } })
  if (openPage !== undefined)
    client.setRequestHandler('elicitation/create', ({ params }) => {
      if (params.mode === 'url') openPage(params.url)
      return Promise.resolve({ action: 'accept' as const })
    })
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` }
  await client.connect(new StreamableHTTPClientTransport(new URL(mcpUrl), { requestInit: { headers } }))
  const script = await hostScript()
  const { tools } = await client.listTools()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host')
    if (url.pathname === '/host.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script)
    if (url.pathname !== '/app') return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    const meta = tools.find(({ name }) => name === url.searchParams.get('tool'))?._meta as { ui: { resourceUri: string } } | undefined
    client.readResource({ uri: meta?.ui.resourceUri ?? '' }).then(
      ({ contents }) =>
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': restrictiveDefault })
          .end(String(Reflect.get(contents[0] ?? {}, 'text'))),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    client,
    close: async () => {
      await client.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An assistant</title><link rel="icon" href="data:,">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <style>:root { color-scheme: light dark } body { margin: 0; font-family: sans-serif } main { max-width: 44rem; margin: auto; padding: 12px } iframe { width: 100%; height: 250px; border: 0 }</style>
  </head><body><main><h1>An assistant</h1></main><script type="module" src="/host.js"></script></body></html>`

let bundled: Promise<string> | undefined

/** Built once, however many hosts a file has. */
function hostScript(): Promise<string> {
  bundled ??= bundleHostScript()
  return bundled
}

async function bundleHostScript(): Promise<string> {
  const entry = join(import.meta.dirname, 'app-host-page.js')
  const lib = { entry, formats: ['es' as const], fileName: 'host' }
  const built = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: false, lib } })
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[]
  return output?.output.find((file) => file.type === 'chunk')?.code ?? ''
}

export interface Heard {
  readonly contexts: readonly Record<string, unknown>[]
  readonly messages: readonly string[]
  readonly links: readonly string[]
  readonly heights: readonly number[]
  readonly reads: readonly string[]
  readonly calls: readonly { readonly name: string; readonly arguments: Record<string, unknown> }[]
}

export interface ShownApp extends Pick<Visit, 'page'> {
  readonly app: FrameLocator
  readonly heard: () => Promise<Heard>
  /** What a browser says when the person is back from the page that was opened: whoever waits for their yes looks at once. */
  readonly comeBack: () => Promise<void>
  /** Everything that was asked of any server, by anybody in the window. */
  readonly asked: readonly string[]
  /** Throws when the page or the app complained. */
  readonly leave: () => Promise<void>
}

export interface ShowApp {
  readonly name: string
  readonly args: Readonly<Record<string, unknown>>
  readonly context?: Readonly<Record<string, unknown>>
  readonly capabilities?: Readonly<Record<string, unknown>>
  readonly device?: BrowserContextOptions
}

const allOfThem = { openLinks: {}, serverTools: {}, serverResources: {}, updateModelContext: { text: {} }, message: { text: {} } }

/** Calls the tool as the assistant's model would, and shows its app. */
export async function showApp(
  browser: Browser,
  host: AppHost,
  { name, args, context = {}, capabilities, device }: ShowApp,
): Promise<ShownApp> {
  const window = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', ...desktop, ...device })
  const tab = await window.newPage()
  tab.setDefaultTimeout(20_000)
  const complaints: string[] = []
  const asked: string[] = []
  tab.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  tab.on('pageerror', (error) => complaints.push(error.message))
  tab.on('request', (request) => asked.push(request.url()))
  await tab.exposeFunction('callTool', (params: { name: string; arguments: Record<string, unknown> }) => host.client.callTool(params))
  await tab.exposeFunction('readResource', (params: { uri: string }) => host.client.readResource(params))
  await tab.goto(host.url)
  await tab.waitForFunction('window.show !== undefined')
  const shown = {
    name,
    args,
    capabilities: capabilities ?? allOfThem,
    context: { theme: 'light', locale: 'en-GB', timeZone: 'Europe/London', ...context },
  }
  await tab.evaluate(`window.show(${JSON.stringify(shown)})`)
  return {
    page: tab,
    app: tab.frameLocator('iframe'),
    asked,
    heard: () => heardBy(tab),
    comeBack: async () => void (await tab.frames()[1]?.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`)),
    leave: async () => {
      await window.close()
      if (complaints.length > 0) throw new Error(`The page complained: ${complaints.join('\n')}`)
    },
  }
}

async function heardBy(tab: Page): Promise<Heard> {
  return (await tab.evaluate('window.heard')) as Heard
}
