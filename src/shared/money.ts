import { memoize } from './memoize.ts'

/** An amount in the currency's minor unit (pence, cents, yen) and its ISO 4217 code. */
export interface Money {
  readonly amountMinor: number
  readonly currency: string
}

/** "£38.00" as the locale writes it; a whole amount loses its zeros ("£38"). */
export function formatMoney(money: Money, locale: string): string {
  const { whole, exact, perMajor } = formatsOf(`${locale} ${money.currency}`)
  const amount = money.amountMinor / perMajor
  return (Number.isInteger(amount) ? whole : exact).format(amount)
}

// Building a formatter costs about 50 µs, and a reply names prices again and again.
const formatsOf = memoize(200, (key: string) => {
  const [locale = '', currency = ''] = key.split(' ')
  // "38 £", where the locale would tell pounds from other pounds ("38 £GB"): the business has one currency.
  const currencyDisplay = locale.startsWith('en') ? 'symbol' : 'narrowSymbol'
  const exact = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay })
  const digits = exact.resolvedOptions().maximumFractionDigits ?? 2
  return {
    exact,
    perMajor: 10 ** digits,
    whole: new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay, minimumFractionDigits: 0 }),
  }
})
