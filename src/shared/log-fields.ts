import { AsyncLocalStorage } from 'node:async_hooks'

type LogFields = Readonly<Record<string, string | number>>

const current = new AsyncLocalStorage<LogFields>()

/** Every line that is logged while this runs carries these fields too, wherever it is written: ids and codes only. */
export function withLogFields<T>(fields: LogFields, work: () => T): T {
  return current.run({ ...current.getStore(), ...fields }, work)
}

export function logFields(): LogFields {
  return current.getStore() ?? none
}

const none: LogFields = {}
