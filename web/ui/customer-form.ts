import type { Customer } from './api.ts'

export type Field = 'name' | 'email' | 'phone'
export type Values = Readonly<Record<Field, string>>
export type Remedies = Readonly<Partial<Record<Field, string>>>

/** What is wrong with each field, as the sentence that puts it right; empty when all is well. */
export function remedies(values: Values): Remedies {
  return {
    ...(values.name.trim().length < 2 ? { name: 'Enter your name, so that they know whom to expect.' } : {}),
    ...emailRemedy(values.email.trim()),
    ...(isPhone(values.phone.trim()) ? {} : { phone: 'Enter a phone number with its digits, like 020 7946 0018, or leave this empty.' }),
  }
}

function emailRemedy(email: string): Remedies {
  if (email === '') return { email: 'Enter your email: the confirmation and the calendar file go there.' }
  if (!email.includes('@')) return { email: `Add the part after the name, like ${email}@example.com.` }
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email)
    ? {}
    : { email: 'Check the email: it should look like name@example.com, without spaces.' }
}

function isPhone(phone: string): boolean {
  return phone === '' || (/^[+()\d\s./-]+$/.test(phone) && phone.replaceAll(/\D/g, '').length >= 6)
}

export function valuesOf(customer: Customer): Values {
  return { name: customer.name ?? '', email: customer.email ?? '', phone: customer.phone ?? '' }
}

export function customerOf(values: Values): Customer {
  const phone = values.phone.trim()
  return { name: values.name.trim(), email: values.email.trim(), ...(phone === '' ? {} : { phone }) }
}
