import type { SampleSource } from './samples.ts'

/** `having`: the copy if it may be read, and up to which moment (by `performance.now()`) it has everything. */
export function replicaSamples({ having }: { readonly having: (since: number) => { readonly upTo: number } | undefined }): SampleSource {
  return {
    name: 'replica',
    gauges: [
      {
        name: 'holdfast_replica_usable',
        help: '1 while the copy of the database is read, 0 while it is away or too far behind',
        labels: [],
      },
      { name: 'holdfast_replica_lag_seconds', help: 'How far the copy of the database is behind at most, while it is read', labels: [] },
    ],
    look: async () => {
      const copy = having(-Infinity)
      const lag = copy === undefined ? [] : [{ value: (performance.now() - copy.upTo) / 1000 }]
      return { holdfast_replica_usable: [{ value: copy === undefined ? 0 : 1 }], holdfast_replica_lag_seconds: lag }
    },
  }
}

export function redisSamples({ isUp }: { readonly isUp: () => boolean }): SampleSource {
  return {
    name: 'redis',
    gauges: [
      { name: 'holdfast_redis_up', help: '1 while Redis answers, 0 while it does not; absent where none is configured', labels: [] },
    ],
    look: async () => ({ holdfast_redis_up: [{ value: isUp() ? 1 : 0 }] }),
  }
}
