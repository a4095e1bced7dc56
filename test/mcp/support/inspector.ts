import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { readResult, type Assistant, type Called } from './clients.ts'

const launcher = join(import.meta.dirname, '../../../node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js')

/** The arguments that name the server: an address with its headers, or a command with its environment. */
export type Target = readonly string[]

export function overHttp(url: string, key?: string): Target {
  return [url, '--transport', 'http', ...(key === undefined ? [] : ['--header', `Authorization: Bearer ${key}`])]
}

export function overStdio(command: readonly string[], env: Readonly<Record<string, string>>): Target {
  return [...command, ...Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`])]
}

/** A start takes longer than its 15 seconds on a machine with much to do. */
const patient = ['--connect-timeout', '60000']

/** The Inspector's command line: a process and a connection for every call. */
export async function inspect(target: Target, args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const run = promisify(execFile)(process.execPath, [launcher, '--cli', ...target, ...patient, ...args], { maxBuffer: 9_000_000 })
  // A refused tool is told by the exit as well.
  return run.catch((error: unknown) => ({
    stdout: String(Reflect.get(error as object, 'stdout')),
    stderr: String(Reflect.get(error as object, 'stderr')),
  }))
}

export function inspectorAt(target: Target): Assistant {
  const call = async (name: string, args: Record<string, unknown> = {}): Promise<Called> => {
    const { stdout, stderr } = await inspect(target, [
      '--method',
      'tools/call',
      '--tool-name',
      name,
      '--tool-args-json',
      JSON.stringify(args),
    ])
    if (stdout.trim() === '') throw new Error(`the Inspector answered nothing: ${stderr}`)
    return readResult(JSON.parse(stdout))
  }
  const listTools = async () =>
    (JSON.parse((await inspect(target, ['--method', 'tools/list'])).stdout) as { tools: { name: string }[] }).tools
  return { call, listTools, close: async () => {} }
}
