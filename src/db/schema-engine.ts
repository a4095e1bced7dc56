import { readFile } from 'node:fs/promises'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'

// The server compiles without the DOM's types; this is the one global it shares with Node that @types/node leaves out.
declare const WebAssembly: {
  instantiate(code: Uint8Array, imports: Record<string, object>): Promise<{ instance: { exports: Record<string, unknown> } }>
}

export type SchemaEngine = engineModule.SchemaEngine

/** We manage every table ourselves; the engine wants to be told. */
export const noFilters = { externalTables: [], externalEnums: [] }

/**
 * Prisma's schema engine as WebAssembly over a driver adapter. The Prisma CLI would download a native engine
 * for this; the WASM package is the same engine and comes from npm like everything else.
 */
export async function openSchemaEngine(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  schema: { path: string; content: string },
): Promise<SchemaEngine> {
  await loadEngine()
  const ignoreLog = (): void => {}
  return engineModule.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    ignoreLog,
    bindMigrationAwareSqlAdapterFactory(adapter),
  )
}

let loading: Promise<void> | undefined

function loadEngine(): Promise<void> {
  loading ??= instantiateEngine()
  return loading
}

// The package's own entry imports the .wasm as a module, which prints an experimental warning in Node;
// instantiating it by hand does not.
async function instantiateEngine(): Promise<void> {
  const wasmFile = new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm'))
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), {
    './schema_engine_bg.js': { ...engineModule, ...unrefTimers() },
  })
  engineModule.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start !== 'function')
    throw new Error('The schema engine has no __wbindgen_start: is the pinned @prisma/schema-engine-wasm installed?')
  start()
}

// The engine leaves a timer of ten seconds behind for a lock that it got at once, and a command would wait for it to
// end. The import's name ends in a hash of its own, so it is found by its beginning.
function unrefTimers(): Record<string, unknown> {
  const names = Object.keys(engineModule).filter((name) => name.startsWith('__wbg_setTimeout_'))
  return Object.fromEntries(names.map((name) => [name, (callback: () => void, ms: number) => setTimeout(callback, ms >>> 0).unref()]))
}
