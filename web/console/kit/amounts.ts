/** "$0.0031" from millionths of a US dollar: what a model cost. */
export function dollars(micros: number, locale: string): string {
  const amount = micros / 1_000_000
  const digits = amount === 0 || amount >= 1 ? 2 : amount >= 0.01 ? 3 : 5
  return new Intl.NumberFormat(locale, { style: 'currency', currency: 'USD', maximumFractionDigits: digits }).format(amount)
}

/** "850 ms", "2.4 s". */
export function elapsed(ms: number, locale: string): string {
  const seconds = ms >= 1_000
  const value = seconds ? ms / 1_000 : ms
  const unit = seconds ? 'second' : 'millisecond'
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: seconds ? 1 : 0 }).format(value)
}

export const whole = (count: number, locale: string): string => new Intl.NumberFormat(locale).format(count)
