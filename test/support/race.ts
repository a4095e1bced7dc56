import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { TEST_SECRET, type TestCore } from './core.ts'

export interface Outcome {
  readonly code: string
  readonly partySize?: number
  readonly alternatives?: number
}

/** Deals the attempts out to several real processes, lets them go at once, and answers every outcome. */
export async function race(t: TestCore, attempts: readonly { slotId: string; partySize?: number }[], processes = 4): Promise<Outcome[]> {
  const workers = Array.from({ length: processes }, (_, index) =>
    startWorker(
      t,
      attempts.filter((_attempt, at) => at % processes === index),
    ),
  )
  await Promise.all(workers.map((worker) => worker.ready))
  for (const worker of workers) worker.go()
  return (await Promise.all(workers.map((worker) => worker.outcomes))).flat()
}

function startWorker(t: TestCore, attempts: readonly { slotId: string; partySize?: number }[]) {
  const file = fileURLToPath(new URL('../concurrency/hold-worker.ts', import.meta.url))
  const job = { url: t.database.url, secret: TEST_SECRET, now: t.clock.now(), attempts }
  const child = spawn(process.execPath, [file, JSON.stringify(job)], { stdio: ['pipe', 'pipe', 'pipe'] })
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextLine = async (): Promise<string> => {
    const line = await lines.next()
    if (line.done === true) throw new Error(`a racing process died: ${errors}`)
    return line.value
  }
  const ready = nextLine()
  return {
    ready,
    go: () => child.stdin.write('go\n'),
    outcomes: ready.then(nextLine).then((line) => JSON.parse(line) as Outcome[]),
  }
}
