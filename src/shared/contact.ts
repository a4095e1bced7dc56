/** How somebody is found again: their mail address, or a telephone number by its digits from the end. */
export type Contact = { readonly email: string } | { readonly digitsFromEnd: string }

/** Fewer digits say too little: "+44 20 7946 0142" and "020 7946 0142" are one number, "0142" is many. */
const SHORTEST = 7

/** Undefined for what is neither. A leading 0 and a country's code are ways of writing one number, so both are compared without. */
export function readContact(written: string): Contact | undefined {
  const text = written.trim()
  if (text.includes('@')) return { email: text.toLowerCase() }
  const digits = text.replace(/\D/g, '').replace(/^0+/, '')
  return digits.length < SHORTEST || /[^\d\s()+./-]/.test(text) ? undefined : { digitsFromEnd: [...digits].toReversed().join('') }
}
