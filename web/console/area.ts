import type { ComponentType } from 'react'
import type { Role } from '../../src/http/contract/console/operation.ts'
import type { IconName } from './kit/icon.tsx'
import type { Words } from './kit/language.tsx'

/** One page of the console, loaded when somebody first goes there. */
export interface AreaRoute {
  /** Below /console/{tenant}, as wouter writes it: "/conversations/:conversation". */
  readonly path: string
  /** Who may, at least. `nobody`: before anybody has signed in; such a page stands alone, without the navigation. */
  readonly role: Role | 'nobody'
  /** The page; its parameters come from wouter's `useParams`. */
  readonly load: () => Promise<ComponentType>
}

/** A line of the navigation. */
export interface AreaLink {
  readonly href: string
  readonly words: Words<string>
  readonly icon: IconName
  /** Who may, at least. */
  readonly role: Role
  readonly group: 'work' | 'business' | 'house'
  /** "g c" goes there: the second key. */
  readonly key?: string
  /** How much waits there, asked for by a hook of the area; undefined shows nothing. */
  readonly useCount?: () => number | undefined
}

/** What an area gives the shell: it is listed in areas.ts. */
export interface Area {
  readonly routes: readonly AreaRoute[]
  readonly links: readonly AreaLink[]
}
