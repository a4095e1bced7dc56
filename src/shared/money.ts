/** An amount in the currency's minor unit (pence, cents, yen) and its ISO 4217 code. */
export interface Money {
  readonly amountMinor: number
  readonly currency: string
}

/** "£38.00" as the locale writes it; a whole amount loses its zeros ("£38"). */
export function formatMoney(money: Money, locale: string): string {
  const digits = new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency }).resolvedOptions().maximumFractionDigits ?? 2
  const amount = money.amountMinor / 10 ** digits
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    minimumFractionDigits: Number.isInteger(amount) ? 0 : digits,
  }).format(amount)
}
