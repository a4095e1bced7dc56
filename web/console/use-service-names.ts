import { useQuery } from '@tanstack/react-query'
import type { ServiceList } from '../../src/http/contract/tenant.ts'
import { problemOf } from './problem.ts'
import { tenant } from './tenant.ts'

const none: ReadonlyMap<string, string> = new Map()

/** What services are called, by id: cards and calls name them by id. */
export function useServiceNames(): ReadonlyMap<string, string> {
  const read = useQuery({
    queryKey: ['service names'],
    queryFn: async ({ signal }) => {
      const response = await fetch(`/api/v1/tenants/${tenant}/services`, { signal })
      if (!response.ok) throw await problemOf(response)
      const { services } = (await response.json()) as ServiceList
      return new Map(services.map(({ id, name }) => [id, name]))
    },
    staleTime: 300_000,
  })
  return read.data ?? none
}
