import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'

export interface SpawnedServer {
  readonly port: number
  /** Resident memory in MB; undefined where /proc is not. */
  readonly memory: () => number | undefined
  /** Processor time used so far in ms, which a busy machine does not change; undefined where /proc is not. */
  readonly processorMs: () => number | undefined
  readonly stop: () => Promise<void>
}

/** Starts one of bench/servers as a process of its own and waits for the line with its port. It ends with us at the latest. */
export async function spawnServer(file: string, env: Readonly<Record<string, string>>): Promise<SpawnedServer> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../servers', file)], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  const line = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), gone.then(() => undefined)])
  if (line === undefined) throw new Error(`${file} did not start; its own words are above`)
  const ready: { port: number } = JSON.parse(String(line[0]))
  const stop = async () => {
    child.kill('SIGTERM')
    await gone
  }
  return { port: ready.port, memory: () => residentMb(child.pid), processorMs: () => processorMs(child.pid), stop }
}

/** Resident memory in MB, where /proc is. */
export function residentMb(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}

function processorMs(pid: number | undefined): number | undefined {
  try {
    // Fields 14 and 15 of proc(5) in ticks of 10 ms, counted from behind the name, which may hold spaces.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')
    return fields === undefined ? undefined : (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return undefined
  }
}
