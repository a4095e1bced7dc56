import type { CSSProperties } from 'react'

/** Style with properties of our own ("--hd-hue"), which React's types do not know. */
export function styleVars(style: CSSProperties & Readonly<Record<`--${string}`, string | number>>): CSSProperties {
  return style
}
