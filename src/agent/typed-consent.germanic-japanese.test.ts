import { expect, test } from 'vitest'
import { readConsent, type ConsentAction } from './typed-consent.ts'

interface Table {
  readonly locale: string
  readonly action?: ConsentAction
  readonly yes: readonly string[]
  readonly no: readonly string[]
  readonly unclear: readonly string[]
}

const tables: readonly Table[] = [
  {
    locale: 'de-DE',
    yes: lines(`
      Ja | ja bitte | Ja, gerne! | ja, danke | Ja, bitte buchen Sie das | buchen Sie es bitte | Ok, passt | passt so, danke | Einverstanden | In Ordnung |
      Das passt mir | den nehme ich | Ja, den nehme ich, vielen Dank | Super, bitte buchen | Gerne! 👍 | na klar | Jawohl | auf jeden Fall | ich bestätige die Buchung | Ja genau
    `),
    no: lines(`
      Nein | nein danke | Lieber nicht | doch nicht | Nein, bitte nicht buchen | buchen Sie es nicht | Auf keinen Fall | ich möchte das nicht | nee, danke | Vergessen Sie es |
      Ich habe es mir anders überlegt | absagen
    `),
    unclear: lines(`
      Ja, aber um 16 Uhr | ja, aber lieber am Freitag | Ja? | ja, wenn es auch um 15 Uhr geht | nicht ja | ja, aber nicht um 4 | ja nein | gern, aber bei Ben | Soll ich? | vielleicht |
      ja, für zwei Personen | ja, mein Name ist Ada | okay, und was kostet das? | ich weiß nicht | ja und nein | bitte | danke | jein | später ja | nicht absagen |
      Ja, ich würde gern wissen, ob das geht | buchen Sie das nicht, sondern Freitag
    `),
  },
  {
    locale: 'de',
    action: 'move',
    yes: lines('ja, verschieben Sie ihn | Bitte verschieben | ja, umbuchen'),
    no: lines('nein, alles so lassen | nicht verschieben'),
    unclear: lines('ja, aber auf Montag | behalten oder verschieben | buchen'),
  },
  {
    locale: 'de',
    action: 'cancel',
    yes: lines('ja, absagen | Bitte stornieren Sie den Termin | Sagen Sie ihn bitte ab'),
    no: lines('nein, doch nicht | nicht stornieren | ich behalte den Termin'),
    unclear: lines('ja, aber nur einen | verschieben'),
  },
  {
    locale: 'nl-NL',
    yes: lines(`
      Ja | graag | ja graag | Ja, graag! | ja, bedankt | Ja, boek maar | boek het maar | Oké, prima | is goed | Akkoord | In orde | dat past mij | die neem ik | Ja, die neem ik, dank u wel |
      Perfect, graag boeken | doe maar | Natuurlijk | jazeker | klopt | dat klopt helemaal goed | ja hoor 👍
    `),
    no: lines(`
      Nee | nee dank u | Liever niet | toch niet | Nee, niet boeken | boek het niet | In geen geval | dat wil ik niet | laat maar | vergeet het maar | ik heb me bedacht | doe maar niet
    `),
    unclear: lines(`
      Ja, maar om 16 uur | ja, maar liever vrijdag | Ja? | ja, als het ook om 15 uur kan | niet ja | ja, maar niet om 4 | ja nee | graag, maar bij Ben | Zal ik? | misschien |
      ja, voor twee personen | ja, mijn naam is Ada | oké, en wat kost dat? | ik weet het niet | ja en nee | bedankt | straks ja | niet annuleren | boek dat niet maar vrijdag
    `),
  },
  {
    locale: 'nl',
    action: 'move',
    yes: lines('ja, verzet hem maar | graag verzetten'),
    no: lines('nee, laat het zo | niet verzetten'),
    unclear: lines('ja, maar naar maandag | boek maar'),
  },
  {
    locale: 'nl',
    action: 'cancel',
    yes: lines('ja, annuleer maar | zeg de afspraak af'),
    no: lines('nee, niet annuleren | ik hou de afspraak'),
    unclear: lines('ja maar één | verzetten'),
  },
  {
    locale: 'ja-JP',
    yes: lines(`
      はい | はい、お願いします | お願いします | はいお願いします | はい、予約してください | それで予約をお願いします | 予約お願いします | はい、それでお願いします | はい、大丈夫です | 問題ありません |
      もちろんです | OKです | ｏｋ | はい、ありがとうございます。お願いします | この内容で予約してください | 了解しました、お願いします | では、それでお願いします | はい、よろしくお願いいたします | はい！👍
    `),
    no: lines(`
      いいえ | いいえ、結構です | いえ、やめておきます | やっぱりやめます | 予約しないでください | 予約はやめます | キャンセルします | すみません、やめておきます | いりません | 今回は見送ります | だめです | 違います
    `),
    unclear: lines(`
      はい、でも16時にしてください | はい、ただし金曜日で | はい？ | 16時なら大丈夫です | はい、二人でお願いします | はい、でも別の日がいいです | いいです | 結構です | 大丈夫です | はいかいいえ | 考えます | 多分 |
      はい、名前は山田です | 料金はいくらですか | 予約してもいいですか | ありがとうございます | わかりました | それは困ります | はい、Benさんで | キャンセルしないでください | はい、いいえ
    `),
  },
  {
    locale: 'ja',
    action: 'move',
    yes: lines('はい、変更してください | 変更をお願いします'),
    no: lines('いいえ、そのままでお願いします | 変更しないでください'),
    unclear: lines('はい、でも月曜日に | 予約してください'),
  },
  {
    locale: 'ja',
    action: 'cancel',
    yes: lines('はい、キャンセルしてください | キャンセルをお願いします'),
    no: lines('いいえ、キャンセルしないでください | 予約はそのままでお願いします'),
    unclear: lines('はい、一人だけ | 変更してください'),
  },
]

for (const { locale, action = 'book', ...expected } of tables)
  for (const answer of ['yes', 'no', 'unclear'] as const)
    test.each(expected[answer])(`${locale}, asked to ${action}: "%s" is ${answer}`, (text) => {
      expect(readConsent(text, locale, action)).toBe(answer)
    })

test('there are forty phrases and more a language', () => {
  for (const language of ['de', 'nl', 'ja']) {
    const of = tables.filter(({ locale }) => locale.startsWith(language))
    expect(of.flatMap(({ yes, no, unclear }) => [...yes, ...no, ...unclear]).length).toBeGreaterThanOrEqual(40)
  }
})

function lines(text: string): readonly string[] {
  return text
    .trim()
    .split('|')
    .map((phrase) => phrase.trim())
}
