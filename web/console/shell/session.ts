import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { type ConsoleOperation, roles } from '../../../src/http/contract/console/operation.ts'
import type { TenantView } from '../../../src/http/contract/tenant.ts'
import { useRead } from '../api.ts'
import { Problem, problemOf, unreachable } from '../problem.ts'
import { tenant } from '../tenant.ts'

export const getSession = {
  method: 'get',
  path: '/session',
  role: 'reviewer',
  answer: z.object({
    member: z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.enum(roles), masked: z.boolean() }),
  }),
} as const satisfies ConsoleOperation

export interface SignedInMember {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: (typeof roles)[number]
  readonly masked: boolean
}

/** Who is signed in; a problem of status 401 when nobody is. */
export const useSession = () => useRead(getSession, {})

/** The business as its customers see it: name, time zone, contact. Asked for in public, so that the sign-in can name it. */
export function useBusiness(): UseQueryResult<TenantView, Problem> {
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
