import type { Messages } from '../i18n/en.ts'
import type { Customer } from './api.ts'
import type { PhoneFault } from './phone-rules.ts'

export type Field = 'name' | 'email' | 'phone'
export type Values = Readonly<Record<Field, string>>
export type Remedies = Readonly<Partial<Record<Field, string>>>

export interface PhoneCheck {
  readonly fault: PhoneFault | undefined
  /** A number that would do. */
  readonly example: string
}

/** What is wrong with each field, as the sentence that puts it right; empty when all is well. */
export function remedies(values: Values, phone: PhoneCheck, words: Messages['form']): Remedies {
  return {
    ...(values.name.trim() === '' ? { name: words.nameMissing } : {}),
    ...emailRemedy(values.email.trim(), words),
    ...(values.phone.trim() === '' ? {} : phoneRemedy(phone, words)),
  }
}

function emailRemedy(email: string, words: Messages['form']): Remedies {
  if (email === '') return { email: words.emailMissing }
  if (!email.includes('@')) return { email: words.emailNoAt(email) }
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email) ? {} : { email: words.emailShape }
}

function phoneRemedy({ fault, example }: PhoneCheck, words: Messages['form']): Remedies {
  switch (fault) {
    case undefined:
      return {}
    case 'short':
      return { phone: words.phoneShort }
    case 'long':
      return { phone: words.phoneLong }
    case 'shape':
      return { phone: words.phoneShape(example) }
  }
}

export function valuesOf(customer: Customer): Values {
  return { name: customer.name ?? '', email: customer.email ?? '', phone: customer.phone ?? '' }
}

export function customerOf(values: Values): Customer {
  const phone = values.phone.trim()
  return { name: values.name.trim(), email: values.email.trim(), ...(phone === '' ? {} : { phone }) }
}
