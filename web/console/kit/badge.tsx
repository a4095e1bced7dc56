import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

export type Tone = 'neutral' | 'good' | 'warm' | 'bad' | 'accent'

/** A short word about a state. The colour repeats what the word says, never says it alone. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  readonly tone?: Tone
  readonly icon?: IconName
  readonly children: ReactNode
}) {
  return (
    <span className="hc-badge" data-tone={tone}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </span>
  )
}

/** Somebody's initials; the name itself stands beside it, or is its label. */
export function Avatar({ name, label = false }: { readonly name: string; readonly label?: boolean }) {
  const initials = name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase()
  return (
    <span className="hc-avatar" {...(label ? { role: 'img', 'aria-label': name, title: name } : { 'aria-hidden': true })}>
      {initials}
    </span>
  )
}
