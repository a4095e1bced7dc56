import { TextInput, type FieldProps } from './field.tsx'

export interface DateFieldProps extends FieldProps {
  /** "2026-11-24", or "" for none: a day of the business's calendar, no instant. */
  readonly value: string
  readonly min?: string
  readonly max?: string
  readonly onChange: (day: string) => void
}

/** A day: the system's own picker, written as the reader's locale writes it. */
export function DateField(props: DateFieldProps) {
  return <TextInput {...props} type="date" />
}

/** "14:30" by the business's clock. */
export function TimeField(props: DateFieldProps & { readonly step?: number }) {
  return <TextInput {...props} type="time" />
}
