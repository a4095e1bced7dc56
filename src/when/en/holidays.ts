import type { HolidayRule } from '../meaning.ts'
import { dayRule, rule, type Rule } from '../pattern.ts'

const date = (month: number, day: number): HolidayRule => ({ on: 'date', month, day })
const nth = (n: number, weekday: number, month: number, plusDays = 0): HolidayRule => ({ on: 'nth', n, weekday, month, plusDays })
const mothers = nth(2, 7, 5)
const easter = (plusDays: number): HolidayRule => ({ on: 'easter', plusDays })

type Region = 'US' | 'AU' | 'CA' | 'NZ' | 'IN' | 'IE' | 'ZA'

/** A pattern's words, and the day where English is spoken; `in` where they keep it on another, and `never` where nobody could know which. */
interface Named {
  readonly words: string
  readonly rule: HolidayRule
  readonly in?: Partial<Readonly<Record<Region, HolidayRule | 'never'>>>
}

const holidays: readonly Named[] = [
  { words: 'christmas day?', rule: date(12, 25) },
  { words: 'christmas eve', rule: date(12, 24) },
  { words: 'christmas eve eve', rule: date(12, 23) },
  { words: 'boxing day', rule: date(12, 26) },
  { words: 'new year|years|year\'s eve day?', rule: date(12, 31) },
  { words: 'nye', rule: date(12, 31) },
  { words: 'hogmanay', rule: date(12, 31) },
  { words: 'new year|years|year\'s day?', rule: date(1, 1) },
  { words: 'epiphany', rule: date(1, 6) },
  { words: 'valentine|valentines day?', rule: date(2, 14) },
  { words: 'st|saint .? patrick|patricks day?', rule: date(3, 17) },
  { words: 'st|saint .? george|georges day', rule: date(4, 23) },
  { words: 'st|saint .? andrew|andrews day', rule: date(11, 30) },
  { words: 'st|saint .? david|davids day', rule: date(3, 1) },
  { words: 'burns night', rule: date(1, 25) },
  { words: 'april fools|fool day', rule: date(4, 1) },
  { words: 'halloween|hallowe\'en', rule: date(10, 31) },
  { words: 'bonfire|fireworks night', rule: date(11, 5) },
  { words: 'guy fawkes night|day?', rule: date(11, 5) },
  { words: 'remembrance day', rule: date(11, 11) },
  { words: 'remembrance sunday', rule: nth(2, 7, 11) },
  { words: 'veterans|veteran day', rule: date(11, 11) },
  { words: 'australia day', rule: date(1, 26) },
  { words: 'anzac day', rule: date(4, 25) },
  { words: 'canada day', rule: date(7, 1) },
  { words: 'juneteenth', rule: date(6, 19) },
  { words: 'independence day', rule: date(7, 4), in: { IN: date(8, 15) } },
  { words: 'republic day', rule: date(1, 26) },
  { words: 'waitangi day', rule: date(2, 6) },
  { words: 'gandhi jayanti', rule: date(10, 2) },
  { words: 'st|saint .? stephen|stephens day', rule: date(12, 26) },
  { words: 'indigenous peoples|people day', rule: nth(2, 1, 10) },
  { words: 'thanksgiving day?', rule: nth(4, 4, 11), in: { CA: nth(2, 1, 10) } },
  { words: 'black friday', rule: nth(4, 4, 11, 1) },
  { words: 'cyber monday', rule: nth(4, 4, 11, 4) },
  { words: 'memorial day', rule: nth(-1, 1, 5) },
  { words: 'labor|labour day', rule: nth(1, 1, 9), in: { AU: 'never', NZ: nth(4, 1, 10), IN: date(5, 1), ZA: date(5, 1), IE: nth(1, 1, 5) } },
  { words: 'presidents|president day', rule: nth(3, 1, 2) },
  { words: 'martin luther king day', rule: nth(3, 1, 1) },
  { words: 'mlk day', rule: nth(3, 1, 1) },
  { words: 'columbus day', rule: nth(2, 1, 10) },
  { words: 'melbourne cup day?', rule: nth(1, 2, 11) },
  { words: 'easter sunday|day?', rule: easter(0) },
  { words: 'easter monday', rule: easter(1) },
  { words: 'easter saturday', rule: easter(-1) },
  { words: 'good friday', rule: easter(-2) },
  { words: 'maundy thursday', rule: easter(-3) },
  { words: 'palm sunday', rule: easter(-7) },
  { words: 'ash wednesday', rule: easter(-46) },
  { words: 'shrove tuesday', rule: easter(-47) },
  { words: 'pancake day', rule: easter(-47) },
  { words: 'mardi gras', rule: easter(-47) },
  { words: 'ascension day', rule: easter(39) },
  { words: 'whit sunday', rule: easter(49) },
  { words: 'pentecost', rule: easter(49) },
  { words: 'whit monday', rule: easter(50) },
  { words: 'mothering sunday', rule: easter(-21) },
  { words: 'mother|mothers|mum|mums|mom|moms|mother\'s day', rule: easter(-21), in: { US: mothers, AU: mothers, CA: mothers, NZ: mothers, IN: mothers, ZA: mothers } },
  { words: 'father|fathers|dad|dads|father\'s day', rule: nth(3, 7, 6), in: { AU: nth(1, 7, 9), NZ: nth(1, 7, 9) } },
  { words: 'early may bank holiday', rule: nth(1, 1, 5) },
  { words: 'may day', rule: date(5, 1) },
  { words: 'late may|spring bank holiday', rule: nth(-1, 1, 5) },
  { words: 'spring bank holiday', rule: nth(-1, 1, 5) },
  { words: 'august|summer bank holiday', rule: nth(-1, 1, 8) },
] // prettier-ignore

// "my Christmas party" is an occasion, not the day.
const occasion = new Set(
  'party parties do gift gifts present presents card cards tree special specials offer voucher vouchers hours period holiday holidays break shopping menu market season time week weekend dinner dance'.split(
    ' ',
  ),
)

/** One rule for each name, with "this" or a year. */
export const holidayRules: readonly Rule[] = holidays.flatMap((named) => [
  // Friday to Monday, Saturday and Sunday, the one before or after it?
  rule(`over|on|at|for? the|this? ${named.words} weekend|week|holiday|holidays|break|period`, () => ({
    is: 'unclear',
    why: { why: 'too-vague' },
  })),
  dayRule(`on|this|for? ${named.words} <n>?`, (got) => {
    const year = got.maybe(0)
    if (year !== undefined && (year < 1000 || year > 9999)) return undefined
    if (occasion.has(got.after?.text ?? '')) return undefined
    const holiday = (got.region === undefined ? undefined : keptIn(named, got.region)) ?? named.rule
    if (holiday === 'never') return undefined
    return { type: 'holiday', rule: holiday, ...(year === undefined ? {} : { year }) }
  }),
])

function keptIn(named: Named, region: string): HolidayRule | 'never' | undefined {
  return Object.entries(named.in ?? {}).find(([where]) => where === region)?.[1]
}
