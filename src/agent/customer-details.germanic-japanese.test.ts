import { expect, test } from 'vitest'
import { extractCustomerDetails } from './customer-details.ts'

const read = (text: string, locale: string, asked: boolean) =>
  extractCustomerDetails(text, {}, { name: asked, notNames: ['Haircut', 'Massage', 'balayage', 'Ben', 'Amara'], locale })

test.each([
  ['de', 'Ich heiße Jörg Müller', 'Jörg Müller', undefined],
  ['de', 'mein Name ist Anna Schmidt, anna@example.com', 'Anna Schmidt', 'anna@example.com'],
  ['de', 'Anna-Lena von der Heide, E-Mail: al@example.de', 'Anna-Lena von der Heide', 'al@example.de'],
  ['de', 'ich bin Frau Weber, meine Mail ist weber@example.de', 'Weber', 'weber@example.de'],
  ['de', 'Auf den Namen Öztürk bitte', 'Öztürk', undefined],
  ['de', 'Gerne: Max Lange und max@example.de', 'Max Lange', 'max@example.de'],
  ['de', 'anna@example.com, nicht anna@exmaple.com', undefined, 'anna@example.com'],
  ['de', 'ich bins, Uwe Krause', 'Uwe Krause', undefined],
  ['de', 'name: jo schmidt', 'Jo Schmidt', undefined],
  ['nl', 'Ik heet Sanne van der Berg', 'Sanne van der Berg', undefined],
  ['nl', 'mijn naam is Piet de Vries, piet@example.nl', 'Piet de Vries', 'piet@example.nl'],
  ['nl', 'Op naam van Jansen graag', 'Jansen', undefined],
  ['nl', 'U spreekt met Eva Bakker', 'Eva Bakker', undefined],
  ['nl', 'Daan ten Hag en mijn mail is daan@example.nl', 'Daan ten Hag', 'daan@example.nl'],
  ['nl', 'eva@example.nl, niet eva@exmaple.nl', undefined, 'eva@example.nl'],
  ['ja', '山田太郎と申します', '山田太郎', undefined],
  ['ja', '名前は山田花子です。メールはhanako@example.comです', '山田花子', 'hanako@example.com'],
  ['ja', '佐藤 健、sato@example.jp', '佐藤 健', 'sato@example.jp'],
  ['ja', '私は鈴木です', '鈴木', undefined],
  ['ja', '田中ひろしといいます。tanaka@example.jp', '田中ひろし', 'tanaka@example.jp'],
  ['ja', 'マイケル・スミスと申します', 'マイケル・スミス', undefined],
])('%s: "%s" gives name %s, address %s', (locale, text, name, email) => {
  expect(read(text, locale, true)).toEqual({ ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) })
})

test.each([
  ['de', 'Grüß Gott, Ada Byron'],
  ['de', 'Ada Byron'],
  ['nl', 'Ada Byron'],
  ['nl', 'goedemiddag, Ada Byron'],
  ['ja', '山田太郎'],
  ['ja', '山田太郎です'],
  ['ja', 'やまだ'],
])('%s: asked for a name, "%s" is one', (locale, text) => {
  expect(read(text, locale, true).name).toMatch(/Ada Byron|山田太郎|やまだ/)
})

test.each([
  ['de', 'Ja'],
  ['de', 'den ersten bitte'],
  ['de', 'Freitagnachmittag'],
  ['de', 'auf Freitag verschieben'],
  ['de', 'Haarschnitt'],
  ['de', 'balayage'],
  ['de', 'ich bin mir nicht sicher'],
  ['de', 'ich bin schwanger'],
  ['de', 'das ist gut'],
  ['de', 'bei Ben'],
  ['nl', 'ja graag'],
  ['nl', 'vrijdagmiddag'],
  ['nl', 'de eerste'],
  ['nl', 'ik ben te laat'],
  ['nl', 'dat is goed'],
  ['nl', 'met Ben'],
  ['nl', 'knippen'],
  ['ja', 'はい'],
  ['ja', 'お願いします'],
  ['ja', '金曜日'],
  ['ja', '午後がいいです'],
  ['ja', 'マッサージ'],
  ['ja', '大丈夫です'],
  ['ja', '明日は無理です'],
  ['ja', '変更してください'],
])('%s: asked for a name, "%s" is none', (locale, text) => {
  expect(read(text, locale, true)).toEqual({})
})
