import type { ReactNode } from 'react'
import { Icon } from './icons.tsx'

/** Something went otherwise than wanted: what, and in `children` what can be had instead. */
export function NoticeCard({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="hf-card hf-notice">
      <p className="hf-notice-words">
        <Icon name="info" />
        <span>{text}</span>
      </p>
      {children}
    </div>
  )
}
