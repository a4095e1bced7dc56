import { setTimeout as pause } from 'node:timers/promises'
import { Gauge, type Registry } from 'prom-client'

export interface SampleValue {
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
}

/** Something that stands elsewhere (in the database, in a pool) and is looked up when metrics are asked for. */
export interface SampleSource {
  /** In `holdfast_sample_up{source}`. */
  readonly name: string
  readonly gauges: readonly { readonly name: string; readonly help: string; readonly labels: readonly string[] }[]
  /** By the names of the gauges. */
  readonly look: () => Promise<Readonly<Record<string, readonly SampleValue[]>>>
}

export interface Samples {
  readonly add: (source: SampleSource) => void
  /** Resolves within the deadline, whatever has become of the sources. */
  readonly refresh: () => Promise<void>
}

/** Several Prometheus servers, or an impatient one, cost the database no more than one look in this time. */
const freshMs = 5_000
/** Prometheus gives up after ten seconds; a database that is away must not take the rest of the page with it. */
const deadlineMs = 1_000

export function createSamples(registry: Registry): Samples {
  const up = new Gauge({
    name: 'holdfast_sample_up',
    help: '1 when what is looked up at the time of asking could be: the gauges of a source that could not are absent',
    labelNames: ['source'],
    registers: [registry],
  })
  const refreshers: (() => Promise<void>)[] = []
  return {
    add: (source) => {
      refreshers.push(refresherOf(source, registry, up))
    },
    refresh: async () => void (await Promise.all(refreshers.map((refresh) => refresh()))),
  }
}

function refresherOf(source: SampleSource, registry: Registry, up: Gauge): () => Promise<void> {
  const gauges = source.gauges.map(({ name, help, labels }) => new Gauge({ name, help, labelNames: [...labels], registers: [registry] }))
  const show = (found: Readonly<Record<string, readonly SampleValue[]>>): void => {
    gauges.forEach((gauge, index) => {
      const { name = '', labels: names = [] } = source.gauges[index] ?? {}
      gauge.reset()
      // Without labels a reset gauge would say 0, which is an answer.
      if (names.length === 0) gauge.remove()
      for (const { labels = {}, value } of found[name] ?? []) gauge.set(labels, value)
    })
  }
  let lookedAt = -Infinity
  let looking: Promise<void> | undefined
  const look = async (): Promise<void> => {
    try {
      show(await source.look())
      up.set({ source: source.name }, 1)
      lookedAt = performance.now()
    } catch {
      show({})
      up.set({ source: source.name }, 0)
    }
  }
  return async () => {
    if (performance.now() - lookedAt < freshMs) return
    // One that hangs is not asked a second time; what it answers late is shown by then.
    looking ??= look().finally(() => (looking = undefined))
    const late = new AbortController()
    const inTime = await Promise.race([looking.then(() => true), pause(deadlineMs, false, { signal: late.signal }).catch(() => false)])
    late.abort()
    if (inTime) return
    show({})
    up.set({ source: source.name }, 0)
  }
}
