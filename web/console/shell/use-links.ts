import { useLocation } from 'wouter'
import type { AreaLink } from '../area.ts'
import { areas } from '../areas.ts'
import { useWorkplace } from './workplace.tsx'

export interface OwnLink extends AreaLink {
  /** Where one is, or above it. */
  readonly current: boolean
}

const groups = ['work', 'business', 'house'] as const

/** The lines of the navigation that this member's role opens, in their order. */
export function useLinks(): readonly OwnLink[] {
  const { may } = useWorkplace()
  const [place] = useLocation()
  const own = areas.flatMap((area) => area.links).filter((link) => may(link.role))
  // The longest that fits: "/setup/services" is not also "/setup".
  const here = own.filter(({ href }) => place === href || place.startsWith(`${href}/`)).toSorted((a, b) => b.href.length - a.href.length)[0]
  return groups.flatMap((group) => own.filter((link) => link.group === group)).map((link) => ({ ...link, current: link === here }))
}
