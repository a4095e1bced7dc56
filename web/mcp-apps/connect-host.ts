import { App, applyHostStyleVariables, type McpUiHostContext } from '@modelcontextprotocol/ext-apps'
import { createServerClock, type ServerClock } from '../ui/server-clock.ts'
import { fieldsOf, textOf } from './business.ts'
import { readTold, type Told } from './told.ts'

/** What the host has said so far. */
export interface Seen {
  readonly context: McpUiHostContext
  /** What the tool was called with. */
  readonly input: Readonly<Record<string, unknown>>
  /** What it answered; undefined while it runs. */
  readonly told: Told | undefined
  /** Rises with every answer the host brings. */
  readonly answers: number
  /** The call was stopped and answers nothing any more. */
  readonly stopped: boolean
}

export interface HoldSeen {
  readonly state: string
  readonly expiresAt: string
}

/** The program this page is shown in: the only one it speaks with. */
export interface Host {
  readonly seen: () => Seen
  readonly watch: (changed: () => void) => () => void
  /** It lets the page call our tools, read our resources. */
  readonly calls: boolean
  readonly reads: boolean
  readonly clock: ServerClock
  /** Calls a tool as the assistant would. Throws when the host does not bring the answer. */
  readonly call: (tool: string, args: Readonly<Record<string, unknown>>) => Promise<Told>
  /** How a hold stands; the server's clock comes with it. Undefined when there is no knowing. */
  readonly look: (holdId: string) => Promise<HoldSeen | undefined>
  /** Whether what a link asks for has happened. */
  readonly lookDone: (link: string) => Promise<boolean>
  /** What the assistant should know and cannot have seen. `said`: the same as the person would say it, for hosts that take only that. */
  readonly tell: (facts: Readonly<Record<string, unknown>>, said: string) => Promise<void>
  /** False when the host would not. */
  readonly open: (url: string) => Promise<boolean>
}

export async function connectHost(): Promise<Host> {
  const app = new App({ name: 'holdfast', version: '0.1.0' }, { availableDisplayModes: ['inline'] })
  let seen: Seen = { context: {}, input: {}, told: undefined, answers: 0, stopped: false }
  const watchers = new Set<() => void>()
  const change = (next: Partial<Seen>): void => {
    seen = { ...seen, ...next }
    for (const changed of watchers) changed()
  }
  let session: string | undefined
  const hear = (told: Told): Told => {
    session = told.session ?? session
    return told
  }
  app.addEventListener('toolinput', ({ arguments: input = {} }) => {
    session ??= textOf(input['session'], undefined)
    change({ input })
  })
  app.addEventListener('toolresult', (result) => change({ told: hear(readTold(result)), answers: seen.answers + 1, stopped: false }))
  app.addEventListener('toolcancelled', () => change({ stopped: true }))
  app.addEventListener('hostcontextchanged', (told) => change({ context: { ...seen.context, ...told } }))
  app.onteardown = () => ({})
  await app.connect()
  change({ context: app.getHostContext() ?? {} })
  const can = app.getHostCapabilities() ?? {}
  const clock = createServerClock()
  const read = async (what: string) => {
    const { contents } = await app.readServerResource({ uri: `booking://${what}` })
    return fieldsOf(JSON.parse(textOf(fieldsOf(contents[0])['text'], '{}')))
  }
  return {
    seen: () => seen,
    watch: (changed) => {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    calls: can.serverTools !== undefined,
    reads: can.serverResources !== undefined,
    clock,
    call: async (name, args) =>
      hear(readTold(await app.callServerTool({ name, arguments: { ...args, ...beside(seen.context, session) } }))),
    lookDone: async (link) => (await read(`consents/${link.slice(link.lastIndexOf('/') + 1)}`))['done'] === true,
    look: async (holdId) => {
      if (can.serverResources === undefined) return undefined
      const hold = await read(`holds/${holdId}`)
      clock.learn(textOf(hold['now'], undefined))
      return { state: textOf(hold['state'], ''), expiresAt: textOf(hold['expiresAt'], '') }
    },
    tell: async (facts, said) => {
      const told = { ...facts, ...(session === undefined ? {} : { session }) }
      if (can.updateModelContext !== undefined) {
        await app.updateModelContext({ content: [{ type: 'text', text: JSON.stringify(told) }] })
        return
      }
      if (can.message !== undefined) await app.sendMessage({ role: 'user', content: [{ type: 'text', text: said }] })
    },
    open: async (url) => {
      if (can.openLinks === undefined) return false
      return (await app.openLink({ url }).catch(() => ({ isError: true }))).isError !== true
    },
  }
}

/** The host's own look: its letters and grounds; colours that carry meaning stay the business's. */
export function dressAsHost({ styles }: McpUiHostContext): void {
  if (styles?.variables !== undefined) applyHostStyleVariables(styles.variables)
}

function beside({ locale, timeZone }: McpUiHostContext, session: string | undefined) {
  const isTag = locale !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(locale)
  return {
    ...(session === undefined ? {} : { session }),
    ...(isTag ? { locale } : {}),
    ...(timeZone === undefined || timeZone.length > 64 ? {} : { timeZone }),
  }
}
