import { createContext, type ReactNode, useContext } from 'react'
import { type Role, roles } from '../../../src/http/contract/console/operation.ts'
import type { Business, Member } from './session.ts'

/** Whose console this is, and who sits before it. */
export interface Workplace {
  readonly business: Business
  readonly member: Member
  /** `may('manager')`: what the member's role allows. The server decides; pages only leave out what would be refused. */
  readonly may: (role: Role) => boolean
}

const Place = createContext<Workplace | undefined>(undefined)

export function WorkplaceProvider({
  business,
  member,
  children,
}: {
  readonly business: Business
  readonly member: Member
  readonly children: ReactNode
}) {
  const may = (role: Role) => roles.indexOf(member.role) >= roles.indexOf(role)
  return <Place.Provider value={{ business, member, may }}>{children}</Place.Provider>
}

/** Undefined before anybody has signed in. */
export const useMaybeWorkplace = (): Workplace | undefined => useContext(Place)

export function useWorkplace(): Workplace {
  const place = useContext(Place)
  if (place === undefined) throw new Error('useWorkplace needs somebody to be signed in.')
  return place
}
