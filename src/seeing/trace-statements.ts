import type pg from 'pg'
import { isTracing, openSpan } from '../shared/trace.ts'

/** Each statement of this connection becomes a span: what it is called, never its values. */
export function traceStatements(client: pg.PoolClient): void {
  const query: unknown = Reflect.get(client, 'query')
  if (typeof query !== 'function') return
  Reflect.set(client, 'query', (...args: unknown[]): unknown => {
    const end = isTracing() ? openSpan(...spanOf(args[0])) : undefined
    if (end === undefined) return Reflect.apply(query, client, args)
    const callback = args.at(-1)
    if (isCallback(callback)) {
      return Reflect.apply(query, client, [
        ...args.slice(0, -1),
        (error: unknown, result: unknown) => {
          end(error instanceof Error ? error.name : undefined)
          callback(error, result)
        },
      ])
    }
    const answer: unknown = Reflect.apply(query, client, args)
    if (answer instanceof Promise)
      answer.then(
        () => end(),
        (error: unknown) => end(error instanceof Error ? error.name : 'unknown'),
      )
    else end()
    return answer
  })
}

function isCallback(value: unknown): value is (error: unknown, result: unknown) => void {
  return typeof value === 'function'
}

function spanOf(statement: unknown): [string, Record<string, string>] {
  const summary = summaryOf(statement)
  return [summary, { 'db.system.name': 'postgresql', 'db.query.summary': summary }]
}

/** A named statement's name; of another its verb and first table. Texts hold no values, but they are long and say no more. */
function summaryOf(statement: unknown): string {
  if (typeof statement === 'object' && statement !== null) {
    const name: unknown = Reflect.get(statement, 'name')
    if (typeof name === 'string') return name
    return summaryOf(Reflect.get(statement, 'text'))
  }
  if (typeof statement !== 'string') return 'SQL'
  const verb = /^\s*(\w+)/.exec(statement)?.[1]?.toUpperCase() ?? 'SQL'
  const table = /\b(?:from|into|update|join)\s+(?:"?(?:public|pgboss)"?\.)?"?(\w+)/i.exec(statement)?.[1]
  return table === undefined ? verb : `${verb} ${table}`
}
