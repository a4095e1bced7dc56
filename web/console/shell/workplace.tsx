import { createContext, type ReactNode, useContext } from 'react'
import type { TenantView } from '../../../src/http/contract/tenant.ts'
import { type Role, roles } from '../../../src/http/contract/console/operation.ts'
import type { SignedInMember } from './session.ts'

/** Whose console this is, and who sits before it. */
export interface Workplace {
  readonly business: TenantView
  readonly member: SignedInMember
  /** `may('manager')`: what the member's role allows. The server decides; pages only leave out what would be refused. */
  readonly may: (role: Role) => boolean
}

const Place = createContext<Workplace | undefined>(undefined)

export function WorkplaceProvider({
  business,
  member,
  children,
}: {
  readonly business: TenantView
  readonly member: SignedInMember
  readonly children: ReactNode
}) {
  const may = (role: Role) => roles.indexOf(member.role) >= roles.indexOf(role)
  return <Place.Provider value={{ business, member, may }}>{children}</Place.Provider>
}

export function useWorkplace(): Workplace {
  const place = useContext(Place)
  if (place === undefined) throw new Error('useWorkplace needs somebody to be signed in.')
  return place
}
