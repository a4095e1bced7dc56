import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { TenantView } from '../../src/http/contract/tenant.ts'
import { type Problem, problemOf, unreachable } from './problem.ts'
import { tenant } from './tenant.ts'

/** The business as its customers see it: name, contact, theme. Nobody has to be signed in for that. */
export function usePublicBusiness(): UseQueryResult<TenantView, Problem> {
  return useQuery<TenantView, Problem>({
    queryKey: ['business'],
    queryFn: async ({ signal }) => {
      const response = await fetch(`/api/v1/tenants/${tenant}/`, { signal }).catch((fault: unknown) => {
        if (signal.aborted) throw fault
        throw unreachable()
      })
      if (!response.ok) throw await problemOf(response)
      return (await response.json()) as TenantView
    },
    staleTime: 300_000,
  })
}
