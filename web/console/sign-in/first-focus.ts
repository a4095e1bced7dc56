/**
 * For a field of a dialog: the browser gives it the focus when the dialog opens. React's own autoFocus comes too early for that, before
 * the dialog is shown, and leaves no attribute behind.
 */
export const firstFocus = (element: HTMLInputElement | null): void => element?.setAttribute('autofocus', '')
