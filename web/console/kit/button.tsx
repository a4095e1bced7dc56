import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { Link } from 'wouter'
import { Icon, type IconName } from './icon.tsx'

export type ButtonLook = 'plain' | 'main' | 'danger' | 'quiet'

interface ButtonDress {
  readonly look?: ButtonLook
  readonly icon?: IconName | undefined
  readonly children?: ReactNode
}

export interface ButtonProps extends ButtonDress, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** Its work is under way: it cannot be pressed again, and keeps the focus. */
  readonly busy?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'plain', icon, busy = false, disabled, className = '', children, onClick, ...rest }: ButtonProps) {
  // aria-disabled and not disabled: a button that is waited for keeps the focus, and one that may not be pressed can be read.
  const off = busy || disabled === true
  return (
    <button
      type="button"
      {...rest}
      className={`hc-button ${className}`}
      data-look={look}
      data-busy={busy}
      aria-disabled={off || undefined}
      onClick={(event) => (off ? event.preventDefault() : onClick?.(event))}
    >
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** Goes somewhere, looks like a button. `href` is relative to the console of this business. */
export function ButtonLink({ look = 'plain', icon, children, href }: ButtonDress & { readonly href: string }) {
  return (
    <Link href={href} className="hc-button" data-look={look}>
      {icon !== undefined && <Icon name={icon} />}
      {children}
    </Link>
  )
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children' | 'aria-label'> {
  readonly icon: IconName
  readonly label: string
  readonly pressed?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/** An icon alone; its label is its name and its tooltip. */
export function IconButton({ icon, label, pressed, disabled, className = '', onClick, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`hc-icon-button ${className}`}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-disabled={disabled === true || undefined}
      onClick={(event) => (disabled === true ? event.preventDefault() : onClick?.(event))}
    >
      <Icon name={icon} />
    </button>
  )
}
