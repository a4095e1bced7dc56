import { afternoon, anyOf, at, between, day, days, either, evening, morning, none, unsure, saidIn, type Case } from '../expected.ts'

const F = day('Fri 2026-11-20')

/** Everyday requests, written last. First run: 29 of 31, one silently wrong. */
export const everyday: readonly Case[] = saidIn({ locale: 'ja-JP', timeZone: 'Asia/Tokyo' }, [
  [
    'ハイライトをお願いしたいのですが、木曜か金曜の16時以降で',
    either(between('Thu 2026-11-19', '16:00', '24:00'), between('Fri 2026-11-20', '16:00', '24:00')),
  ],
  ['11月24日の8時から10時の間で何かありますか', between('Tue 2026-11-24', '08:00', '10:00')],
  ['11/24 8〜10時', between('Tue 2026-11-24', '08:00', '10:00')],
  ['23日か24日の17時以降', either(between('Mon 2026-11-23', '17:00', '24:00'), between('Tue 2026-11-24', '17:00', '24:00'))],
  ['来週の火曜の11時', at('Tue 2026-11-24', '11:00')],
  ['来週の明日', unsure],
  ['春分の日の午前', morning('Sun 2027-03-21')],
  ['秋分の日', day('Thu 2027-09-23')],
  ['海の日の10時', at('Mon 2027-07-19', '10:00')],
  ['2〜3名で金曜', F],
  ['金曜10〜11時', between('Fri 2026-11-20', '10:00', '11:00')],
  ['10〜15分遅れます', anyOf(none, unsure)],
  ['20〜22日', anyOf(unsure, days('Fri 2026-11-20', 'Sun 2026-11-22'))],
  ['金曜は三人です', anyOf(F, unsure)],
  ['可能であれば金曜', F],
  ['もし空いていれば金曜9時', at('Fri 2026-11-20', '09:00')],
  ['金曜、空きがあれば', F],
  ['金曜に空きがあれば', F],
  ['金曜9時、都合が合えば', anyOf(at('Fri 2026-11-20', '09:00'), unsure)],
  ['土曜が休みなので土曜', anyOf(day('Sat 2026-11-21'), unsure)],
  ['木曜に歯医者に行けますか', day('Thu 2026-11-19')],
  ['どようの3じはん', at('Sat 2026-11-21', '15:30')],
  ['もくようのごご', afternoon('Thu 2026-11-19')],
  ['あしたのあさ', morning('Thu 2026-11-19')],
  ['きんようのよる', evening('Fri 2026-11-20')],
  ['土曜の2時とか3時', either(at('Sat 2026-11-21', '14:00'), at('Sat 2026-11-21', '15:00'))],
  ['明日とか明後日', either(day('Thu 2026-11-19'), F)],
  ['金曜日なんですけど', F],
  ['金曜日でお願いしまーす', F],
  ['金曜で！あ、やっぱ土曜', unsure],
  ['整体に通うようになって一年です', anyOf(none, unsure)],
])
