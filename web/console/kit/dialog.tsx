import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from 'react'
import { Button, type ButtonLook, IconButton } from './button.tsx'
import { useWords } from './language.tsx'
import { kitWords } from './words.ts'

export interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  /** Buttons at its foot, the main one last. */
  readonly actions?: ReactNode
  readonly size?: 'small' | 'medium' | 'large'
  readonly children: ReactNode
}

/** A question or a form above the page. The browser keeps the focus inside, and gives it back. */
export function Dialog(props: DialogProps) {
  return <Modal {...props} place="middle" />
}

/** The same at the window's edge, for something to look at beside the page. */
export function Drawer(props: DialogProps) {
  return <Modal {...props} place="edge" />
}

function Modal({ title, open, onClose, actions, size = 'medium', children, place }: DialogProps & { readonly place: 'middle' | 'edge' }) {
  const t = useWords(kitWords)
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (element === null) return
    if (open && !element.open) {
      element.showModal()
      firstStop(element)?.focus()
    }
    if (!open && element.open) element.close()
  }, [open])
  const cancel = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose()
  }
  return (
    // A press on the dialog itself and not on what is in it is a press on its backdrop; the keyboard has Escape and the cross.
    <dialog
      ref={dialog}
      className="hc-dialog"
      data-size={size}
      data-place={place}
      aria-labelledby={id}
      onCancel={cancel}
      onMouseDown={(event) => event.target === event.currentTarget && onClose()}
    >
      {open && (
        <div className="hc-dialog-box">
          <header className="hc-dialog-head">
            <h2 id={id}>{title}</h2>
            <IconButton icon="close" label={t.close} onClick={onClose} />
          </header>
          <div className="hc-dialog-body">{children}</div>
          {actions !== undefined && <footer className="hc-dialog-foot">{actions}</footer>}
        </div>
      )}
    </dialog>
  )
}

/** Where one begins: the first field; of a question the first answer, which changes nothing. The browser's own choice would be the cross. */
function firstStop(dialog: HTMLDialogElement): HTMLElement | null {
  const field = dialog.querySelector<HTMLElement>('.hc-dialog-body :is(input, textarea, select):not([disabled])')
  return field ?? dialog.querySelector<HTMLElement>('.hc-dialog-foot button')
}

export interface ConfirmProps {
  readonly title: string
  readonly open: boolean
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode
  readonly confirm: string
  readonly look?: ButtonLook
  readonly busy?: boolean
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** "Cancel this booking?": for what cannot be undone. */
export function ConfirmDialog({ title, open, children, confirm, look = 'danger', busy = false, onConfirm, onClose }: ConfirmProps) {
  const t = useWords(kitWords)
  return (
    <Dialog
      title={title}
      open={open}
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button look={look} busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
