import { useState } from 'react'
import { keptChoice } from './kept-choice.ts'

export const schemes = ['system', 'light', 'dark'] as const
export type Scheme = (typeof schemes)[number]

const kept = keptChoice('holdfast.console.scheme', schemes)

/** Before anything is drawn, so that a dark console never flashes white. */
export function applyKeptScheme(): void {
  apply(kept.read() ?? 'system')
}

export function useScheme() {
  const [scheme, setScheme] = useState<Scheme>(() => kept.read() ?? 'system')
  const choose = (wanted: Scheme) => {
    kept.write(wanted)
    apply(wanted)
    setScheme(wanted)
  }
  return { scheme, choose }
}

function apply(scheme: Scheme): void {
  document.documentElement.style.setProperty('--holdfast-scheme', scheme === 'system' ? 'light dark' : scheme)
}
