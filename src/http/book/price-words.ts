import { formatMoney, type Money } from '../../shared/money.ts'
import type { BookReader } from './book-reader.ts'

/** "£38.50"; "Free" for nothing to pay. */
export function priceWords({ words, locale }: Pick<BookReader, 'words' | 'locale'>, price: Money | null): string {
  return price === null || price.amountMinor === 0 ? words.noPrice : formatMoney(price, locale)
}
