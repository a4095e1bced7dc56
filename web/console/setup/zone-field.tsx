import { useId } from 'react'
import { Field, type FieldProps } from '../kit/field.tsx'

const zones = Intl.supportedValuesOf('timeZone')

/** An IANA zone, found by writing a part of it. */
export function ZoneField({
  value,
  none,
  onChange,
  ...rest
}: FieldProps & { readonly value: string; readonly none?: string; readonly onChange: (zone: string) => void }) {
  const list = useId()
  return (
    <Field {...rest}>
      {(wiring) => (
        <>
          <input
            {...wiring}
            className="hc-input"
            list={list}
            autoComplete="off"
            spellCheck={false}
            placeholder={none}
            value={value}
            onChange={(event) => onChange(event.target.value.trim())}
          />
          <datalist id={list}>
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  )
}
