import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { sha256 } from '../../src/shared/ids.ts'
import { clientGivesUpMs, requestDeadlineMs } from '../settings.ts'
import type { AppProcess } from '../stage/app.ts'
import { tenants, type ChaosTenant } from '../stage/business.ts'
import { writeKinds, type History, type Operation, type OperationKind, type Try } from './history.ts'

export interface Wish {
  readonly kind: OperationKind
  readonly tenant: ChaosTenant
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Under the tenant's own. */
  readonly path: string
  readonly about: string
  readonly body?: unknown
  readonly token?: string | undefined
  /** Where the caller is. */
  readonly address: string
  /** Of a POST: another operation's key, else one of its own. */
  readonly key?: string
  /** Which app is asked first. */
  readonly app?: AppProcess
}

/** What the product finally said. */
export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly text: string
  /** When the client first asked, and when it had the answer. */
  readonly invokedAt: number
  readonly answeredAt: number
}

export interface Client {
  /**
   * Tries, with one key, until there is an answer that stands. Undefined: patience ended first and the outcome is unknown; `settle` asks
   * again later and then calls `apply`. `apply` is called exactly once, with the answer.
   */
  readonly perform: (wish: Wish, apply: (answer: Answer, operation: Operation) => void) => Promise<Answer | undefined>
  /** One request, whatever comes of it; noted with the operation it repeats. */
  readonly once: (wish: Wish, operation?: Operation) => Promise<Try & { readonly text: string }>
  /** Asks once more for all that is unknown; answers how many still are. */
  readonly settle: () => Promise<number>
  readonly unknown: () => number
}

const patienceMs = 4_000

/** Clients of the two apps, as one: everything they do goes into the history. */
export function createClient(apps: readonly AppProcess[], history: History): Client {
  const parked = new Set<() => Promise<boolean>>()
  let turn = 0
  const anyApp = (): AppProcess => {
    const app = apps[(turn += 1) % apps.length]
    if (app === undefined) throw new Error('there is no app')
    return app
  }
  const once: Client['once'] = async (wish, operation) => {
    const made = await request(wish.app ?? anyApp(), wish, operation?.key ?? wish.key)
    count(history, wish, made)
    operation?.tries.push(withoutText(made))
    return made
  }
  /** Until an answer stands, or patience ends. */
  const pursue = async (wish: Wish, operation: Operation, untilMs: number): Promise<Answer | undefined> => {
    const invokedAt = operation.tries[0]?.at ?? Date.now()
    for (let waitMs = 50; ; waitMs = Math.min(1_000, waitMs * 2)) {
      // Whoever was not answered asks the other one.
      const { app, ...elsewhere } = wish
      const made = await once(operation.tries.length === 0 && app !== undefined ? wish : elsewhere, operation)
      if (made.status !== undefined && stands(made.status, made.code)) {
        operation.outcome = made.status < 400 ? 'ok' : 'fail'
        return { status: made.status, body: parsed(made.text), text: made.text, invokedAt, answeredAt: made.at + made.ms }
      }
      if (performance.now() + waitMs > untilMs) return undefined
      await pause(waitMs)
    }
  }
  return {
    once,
    perform: async (wish, apply) => {
      const operation: Operation = {
        kind: wish.kind,
        tenant: wish.tenant,
        key: wish.key ?? (wish.method === 'POST' ? randomUUID() : undefined),
        about: wish.about,
        tries: [],
        outcome: 'unknown',
      }
      if (isWrite(wish.kind)) history.operations.push(operation)
      const answer = await pursue(wish, operation, performance.now() + patienceMs)
      if (answer !== undefined) apply(answer, operation)
      else if (isWrite(wish.kind)) parked.add(() => settleOne(wish, operation, apply))
      return answer
    },
    settle: async () => {
      const asked = [...parked]
      for (let at = 0; at < asked.length; at += 8)
        await Promise.all(asked.slice(at, at + 8).map(async (again) => (await again()) && parked.delete(again)))
      return parked.size
    },
    unknown: () => parked.size,
  }

  async function settleOne(wish: Wish, operation: Operation, apply: (answer: Answer, operation: Operation) => void): Promise<boolean> {
    const answer = await pursue(wish, operation, performance.now())
    if (answer !== undefined) apply(answer, operation)
    return answer !== undefined
  }
}

/** Answers that say nothing about the wish itself, only that it came at a bad moment, do not stand. */
export function stands(status: number, code: string | undefined): boolean {
  return status < 500 && status !== 429 && code !== 'idempotency_key_in_use' && code !== 'conversation_busy'
}

function isWrite(kind: OperationKind): boolean {
  return writeKinds.some((one) => one === kind)
}

type Made = Try & { readonly text: string }

async function request(app: AppProcess, wish: Wish, key: string | undefined): Promise<Made> {
  const at = Date.now()
  const begun = performance.now()
  try {
    const response = await fetch(`${app.url}/api/v1/tenants/${wish.tenant.slug}${wish.path}`, {
      method: wish.method,
      headers: {
        accept: 'application/json',
        'x-forwarded-for': wish.address,
        ...(wish.method === 'POST' ? { 'content-type': 'application/json' } : {}),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(wish.token === undefined ? {} : { authorization: `Bearer ${wish.token}` }),
      },
      ...(wish.method === 'POST' ? { body: JSON.stringify(wish.body ?? {}) } : {}),
      signal: AbortSignal.timeout(clientGivesUpMs),
    })
    const text = await response.text()
    const { status } = response
    const isReplay = response.headers.get('idempotent-replayed') === 'true'
    const code = status >= 400 ? codeOf(text) : undefined
    return { app: app.name, at, ms: performance.now() - begun, status, code, digest: sha256(text), isReplay, text }
  } catch {
    return { app: app.name, at, ms: performance.now() - begun, status: undefined, code: undefined, digest: '', isReplay: false, text: '' }
  }
}

function withoutText({ text: _text, ...made }: Made): Try {
  return made
}

function count({ counts, answers, crossings }: History, { tenant, kind, path }: Wish, { ms, status, code, text }: Made): void {
  const name = `${kind} ${status ?? 'no answer'}${code === undefined ? '' : ` ${code}`}`
  answers.set(name, (answers.get(name) ?? 0) + 1)
  if (status !== undefined && status < 500) counts.answered += 1
  else counts.failed += 1
  if (kind === 'read') counts.reads += 1
  counts.slowest = Math.max(counts.slowest, ms)
  if (ms > requestDeadlineMs) counts.tookLong.push(ms)
  for (const other of tenants) {
    if (other === tenant) continue
    counts.scans += 1
    if (text.includes(other.marker)) crossings.push(`${kind} ${path.slice(0, 60)} of ${tenant.slug} was answered with ${other.marker}`)
  }
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}

function codeOf(text: string): string | undefined {
  const body = parsed(text)
  const code: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'code') : undefined
  return typeof code === 'string' ? code : undefined
}
