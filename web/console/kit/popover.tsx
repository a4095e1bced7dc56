import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

export interface PopoverProps {
  readonly open: boolean
  readonly onClose: () => void
  readonly anchor: RefObject<HTMLElement | null>
  readonly align?: 'start' | 'end'
  readonly label?: string
  readonly className?: string
  readonly children: ReactNode
}

const GAP = 4
const EDGE = 8

/** Something small beside its button, above everything, dialogs too. A press elsewhere or Escape closes it and the focus goes back. */
export function Popover({ open, ...rest }: PopoverProps) {
  return open ? <Shown {...rest} /> : null
}

function Shown({ onClose, anchor, align = 'start', label, className = '', children }: Omit<PopoverProps, 'open'>) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null || anchor.current === null) return
    element.showPopover()
    place(element, anchor.current, align)
  }, [anchor, align])
  useEffect(() => {
    const element = box.current
    const toggled = (event: Event) => {
      if (event instanceof ToggleEvent && event.newState === 'closed') onClose()
    }
    // A page that scrolls away under it, or turns, would leave it standing alone.
    const moved = (event: Event) => {
      if (event.type === 'resize' || !(event.target instanceof Node && element?.contains(event.target) === true)) element?.hidePopover()
    }
    element?.addEventListener('toggle', toggled)
    window.addEventListener('resize', moved)
    document.addEventListener('scroll', moved, true)
    return () => {
      element?.removeEventListener('toggle', toggled)
      window.removeEventListener('resize', moved)
      document.removeEventListener('scroll', moved, true)
    }
  }, [onClose])
  return (
    <div
      ref={box}
      popover="auto"
      className={`hc-popover ${className}`}
      {...(label === undefined ? {} : { role: 'dialog', 'aria-label': label })}
    >
      {children}
    </div>
  )
}

/** Below its button where there is room, else above it; never beyond the window. */
function place(element: HTMLElement, anchor: HTMLElement, align: 'start' | 'end'): void {
  const at = anchor.getBoundingClientRect()
  const { offsetWidth: width, offsetHeight: height } = element
  const wanted = align === 'start' ? at.left : at.right - width
  const left = Math.max(EDGE, Math.min(wanted, innerWidth - width - EDGE))
  const below = innerHeight - at.bottom - GAP - EDGE
  const above = at.top - GAP - EDGE
  const under = below >= height || below >= above
  element.style.left = `${left}px`
  element.style.top = under ? `${at.bottom + GAP}px` : `${Math.max(EDGE, at.top - GAP - Math.min(height, above))}px`
  element.style.maxHeight = `${Math.max(120, under ? below : above)}px`
}
