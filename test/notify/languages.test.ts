import { describe, expect, test } from 'vitest'
import { languages, writingFor } from '../../src/notify/messages/languages.ts'
import { policySentence } from '../../src/notify/messages/policy-sentence.ts'
import { spokenSpan, spokenTime } from '../../src/notify/messages/spoken-span.ts'
import { formatMoney } from '../../src/shared/money.ts'
import { exampleBooking, exampleTenant } from './example.ts'
import { greekBooking, greekTenant, kinds, locales, mailOf, seen, thursdayAtTwo, type AnyMailKind } from './mails.ts'

const { service } = exampleBooking()

test('there are mails in all eight languages', () => {
  expect(languages.map(({ tag }) => tag).toSorted()).toEqual([...locales].toSorted())
})

/** Everything a customer reads of a mail in one language, every kind of it. */
function everyWord(locale: string): string {
  const mails = [...kinds.map((kind) => mailOf(kind, greekBooking({ locale }), { tenant: greekTenant })), ...rareWords(locale)]
  const parts = mails.flatMap(({ subject, text, html, calendar }) => [subject, text, seen(html), readable(calendar?.content)])
  const files = mails.map(({ calendar }) => calendar?.filename.replace('.ics', '') ?? '')
  return [...parts, ...files].join('\n')
}

function rareWords(locale: string) {
  const free = { ...greekBooking().service, cancelWindowMinutes: 0, rescheduleWindowMinutes: 0 }
  const apart = { ...free, cancelWindowMinutes: 2880, rescheduleWindowMinutes: 90 }
  const elsewhere = 'America/New_York'
  return [
    mailOf('moved', greekBooking({ locale, price: null, service: free }), { tenant: greekTenant, superseded: true }),
    mailOf('confirmed', greekBooking({ locale, service: apart, customerTimeZone: elsewhere }), { tenant: greekTenant }),
  ]
}

/** What a calendar shows of an entry. */
function readable(content = ''): string {
  const lines = content.replace(/\r\n /g, '').split('\r\n')
  return lines.flatMap((line) => /^(?:SUMMARY|DESCRIPTION);LANGUAGE=..:(.*)/.exec(line)?.[1]?.replaceAll('\\n', '\n') ?? []).join('\n')
}

function words(text: string): Set<string> {
  const ours = text
    .replace(/https:\S+|\S+@\S+/g, ' ')
    .replace(/K7QM-3XWD|GMT|EST/g, ' ')
    .toLowerCase()
  return new Set(ours.match(/\p{Script=Latin}+/gu) ?? [])
}

// Words these languages write as English does. Each is in the language's own dictionaries in this meaning.
const alsoTheirs: Readonly<Record<string, readonly string[]>> = {
  de: ['chat', 'code', 'in', 'link', 'mail'],
  fr: ['a', 'code', 'date', 'mail', 'minutes'],
  es: ['a', 'chat', 'no'],
  pt: ['a', 'chat', 'mail', 'link', 'no'],
  it: ['a', 'chat', 'link', 'mail'],
  nl: ['chat', 'code', 'in', 'is', 'link', 'mail', 'of'],
  ja: [],
}

// English that our English mails happen not to use.
const otherEnglish =
  'and appointment are assistant been by call click confirm date day days email here invitation minutes month new open our please price reminder reschedule service start team thank thanks their this time times tomorrow was we week were which who will with you'

describe.each(locales.filter((locale) => locale !== 'en'))('a mail in %s', (locale) => {
  test('has no English word left: not in the subject, the text, the page, the preheader, the calendar entry or the file’s name', () => {
    const english = new Set([...words(everyWord('en')), ...otherEnglish.split(' ')])
    const own = alsoTheirs[locale] ?? []
    expect([...words(everyWord(locale))].filter((word) => english.has(word) && !own.includes(word))).toEqual([])
  })

  test('is written with the accents and signs of the language', () => {
    const signs = { de: /[äöüß]/, fr: /[éàè]/, es: /[áéíóúñ¿]/, pt: /[ãçáéí]/, it: /[èìù]/, nl: /\bu\b/, ja: /\p{Script=Hiragana}/u }
    for (const kind of kinds) expect(mailOf(kind, greekBooking({ locale })).text).toMatch(signs[locale])
  })

  test('says Sie, vous, usted, Lei, u: no word of the familiar form', () => {
    const familiar = {
      de: /\b(?:du|dich|dir|dein\p{L}*|ihr(?= habt| seid)|euer|eure)\b/iu,
      fr: /\b(?:tu|te|toi|ton|ta|tes)\b|\bt[’']/iu,
      es: /\b(?:tú|tu|tus|te|ti|contigo|vosotros|vuestr\p{L}*|tienes|puedes)\b/iu,
      pt: /\b(?:tu|te|ti|teu|teus|tua|tuas|você|vocês|podes|tens)\b/iu,
      it: /\b(?:tu|te|ti|tuo|tuoi|tua|tue|puoi|hai)\b/iu,
      nl: /\b(?:je|jij|jou|jouw|jullie)\b/iu,
      ja: /(?:だよ|だね|してね|きみ|あなた)/u,
    }
    expect(everyWord(locale)).not.toMatch(familiar[locale])
  })
})

describe.each(locales)('in %s', (locale) => {
  const mail = (kind: AnyMailKind, changes = {}) => mailOf(kind, greekBooking({ locale, ...changes }), { tenant: greekTenant })
  const writing = writingFor(locale, greekTenant)
  const at = spokenTime(thursdayAtTwo, 'Europe/London', writing)
  const before = spokenTime(thursdayAtTwo - 3_600_000, 'Europe/London', writing)

  test.each(kinds.filter((kind) => kind !== 'code'))(
    'the subject and the first sentence of a mail that says %s name what, where and when',
    (kind) => {
      const { subject, text } = mail(kind)
      const [, opening] = text.split('\n\n')
      for (const named of ['Κούρεμα', 'Λιμάνι', at]) {
        expect(subject).toContain(named)
        expect(opening).toContain(named)
      }
      expect(text).toMatch(/^.*Ζωή.*\n\n/)
    },
  )

  test('each kind of mail has a subject and a title of its own', () => {
    const mails = kinds.map((kind) => mail(kind))
    expect(new Set(mails.map(({ subject }) => subject)).size).toBe(kinds.length)
    expect(new Set(mails.map(({ html }) => /<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1])).size).toBe(kinds.length)
  })

  test('a move names the time before, nothing else does', () => {
    expect(mail('moved').text.split(before)).toHaveLength(3)
    for (const kind of kinds) if (kind !== 'moved') expect(mail(kind).text).not.toContain(before)
  })

  test('a code is in the mail, but neither in its subject nor in what a locked phone shows', () => {
    const { subject, text, html } = mail('code')
    expect(text).toContain('123456')
    expect(subject).not.toContain('123456')
    const shown = seen(html).slice(0, 600)
    expect(shown).toContain('Λιμάνι')
    expect(html).toMatch(/(?:&#847;&zwnj;&nbsp;){100}<\/div>/)
    expect(seen(html.slice(0, html.indexOf('<div role="article"')))).not.toContain('123456')
  })

  test('the page says its language and direction where clients keep it', () => {
    const { language, html } = mail('confirmed')
    expect(language).toBe(locale)
    expect(html).toContain(`<html lang="${locale}" dir="ltr">`)
    expect(html).toMatch(new RegExp(`<div role="article" aria-label="[^"]+" lang="${locale}" dir="ltr">`))
  })

  test('text and page say the same facts', () => {
    const { text, html } = mail('confirmed')
    const facts = text.split('\n\n')[2]?.split('\n') ?? []
    expect(facts).toHaveLength(9)
    for (const fact of facts) {
      const [, label = '', value = ''] = /^(.+?)\s?[:：]\s*(.+)$/u.exec(fact) ?? []
      expect(seen(html)).toContain(`${label} ${value.replace(/\s/g, ' ')}`)
    }
  })
})

describe('times, prices and rules as each language writes them', () => {
  const span = { start: thursdayAtTwo, end: thursdayAtTwo + 45 * 60_000 }
  test.each([
    ['en', 'Thursday 5 March 2026, 14:00–14:45 GMT', 'Thursday 5 March 2026, 14:00 GMT'],
    ['en-US', 'Thursday, March 5, 2026, 2:00 PM–2:45 PM GMT', 'Thursday, March 5, 2026, 2:00 PM GMT'],
    ['de', 'Donnerstag, 5. März 2026, 14:00–14:45 Uhr GMT', 'Donnerstag, 5. März 2026, 14:00 Uhr GMT'],
    ['fr', 'jeudi 5 mars 2026 de 14:00 à 14:45 GMT', 'jeudi 5 mars 2026 à 14:00 GMT'],
    ['es', 'jueves, 5 de marzo de 2026, de 14:00 a 14:45 GMT', 'jueves, 5 de marzo de 2026, a las 14:00 GMT'],
    ['pt', 'quinta-feira, 5 de março de 2026, das 14:00 às 14:45 GMT', 'quinta-feira, 5 de março de 2026, às 14:00 GMT'],
    ['it', 'giovedì 5 marzo 2026, ore 14:00–14:45 GMT', 'giovedì 5 marzo 2026, ore 14:00 GMT'],
    ['nl', 'donderdag 5 maart 2026, 14:00–14:45 uur GMT', 'donderdag 5 maart 2026 om 14:00 uur GMT'],
    ['ja', '2026年3月5日木曜日 14:00～14:45（GMT）', '2026年3月5日木曜日 14:00（GMT）'],
  ])('%s: %s', (locale, from, at) => {
    const writing = writingFor(locale, exampleTenant)
    expect(plain(spokenSpan(span, 'Europe/London', writing))).toBe(from)
    expect(plain(spokenTime(thursdayAtTwo, 'Europe/London', writing))).toBe(at)
  })

  test.each([
    ['de', 'Donnerstag, 5. März 2026, 09:00–09:45 Uhr GMT-5'],
    ['fr', 'jeudi 5 mars 2026 de 09:00 à 09:45 UTC−5'],
    ['nl', 'donderdag 5 maart 2026, 09:00–09:45 uur EST'],
    ['ja', '2026年3月5日木曜日 09:00～09:45（GMT−5）'],
  ])('%s, for a customer in New York: %s, and the business’s own time beside it', (locale, theirs) => {
    const { text } = mailOf('confirmed', greekBooking({ locale, customerTimeZone: 'America/New_York' }))
    expect(plain(text)).toContain(theirs)
    expect(plain(text)).toContain(plain(spokenSpan(span, 'Europe/London', writingFor(locale, exampleTenant))))
  })

  test('past midnight and over a clock change both ends say their own day and zone', () => {
    const late = { start: Date.parse('2026-03-05T23:30:00Z'), end: Date.parse('2026-03-06T00:30:00Z') }
    expect(spokenSpan(late, 'Europe/London', writingFor('de', exampleTenant))).toBe(
      'Donnerstag, 5. März 2026, 23:30 Uhr GMT – Freitag, 6. März 2026, 00:30 Uhr GMT',
    )
    const change = { start: Date.parse('2026-03-29T00:30:00Z'), end: Date.parse('2026-03-29T01:30:00Z') }
    expect(spokenSpan(change, 'Europe/Berlin', writingFor('de', exampleTenant))).toBe(
      'Sonntag, 29. März 2026, 01:30 Uhr MEZ – Sonntag, 29. März 2026, 03:30 Uhr MESZ',
    )
  })

  test.each([
    ['en', '£38.50'],
    ['de', '38,50 £'],
    ['de-AT', '£ 38,50'],
    ['fr', '38,50 £'],
    ['es', '38,50 £'],
    ['pt', '£ 38,50'],
    ['it', '38,50 £'],
    ['nl', '£ 38,50'],
    ['ja', '£38.50'],
  ])('a price in %s: %s', (locale, price) => {
    const money = { amountMinor: 3850, currency: 'GBP' }
    expect(plain(formatMoney(money, locale))).toBe(price)
    expect(plain(mailOf('confirmed', greekBooking({ locale, price: money })).text)).toMatch(new RegExp(`: ?${price}$|：${price}$`, 'm'))
  })

  test.each([
    ['en', 'Free to cancel or move until 24 hours before.', 'Free to cancel until 2 days before, to move until 1 hour before.'],
    [
      'de',
      'Kostenlos stornieren oder verschieben bis 24 Stunden vorher.',
      'Kostenlos stornieren bis 2 Tage vorher, verschieben bis 1 Stunde vorher.',
    ],
    [
      'fr',
      'Annulation ou changement d’horaire sans frais jusqu’à 24 heures avant.',
      'Annulation sans frais jusqu’à 2 jours avant, changement d’horaire jusqu’à 1 heure avant.',
    ],
    [
      'es',
      'Puede cancelar o cambiar la hora sin coste hasta 24 horas antes.',
      'Puede cancelar sin coste hasta 2 días antes y cambiar la hora hasta 1 hora antes.',
    ],
    [
      'pt',
      'Pode cancelar ou mudar o horário sem custos até 24 horas antes.',
      'Pode cancelar sem custos até 2 dias antes e mudar o horário até 1 hora antes.',
    ],
    [
      'it',
      'Può annullare o spostare gratuitamente fino a 24 ore prima.',
      'Può annullare gratuitamente fino a 2 giorni prima e spostare fino a 1 ora prima.',
    ],
    [
      'nl',
      'Gratis annuleren of verplaatsen tot 24 uur van tevoren.',
      'Gratis annuleren tot 2 dagen van tevoren, verplaatsen tot 1 uur van tevoren.',
    ],
    [
      'ja',
      '開始の24時間前まで、無料でキャンセルまたは日時の変更ができます。',
      '開始の2日前まで、無料でキャンセルできます。日時の変更は開始の1時間前まで承ります。',
    ],
  ])('the rule for changes in %s: %s', (locale, same, apart) => {
    const writing = writingFor(locale, exampleTenant)
    expect(plain(policySentence(service, writing))).toBe(same)
    expect(plain(policySentence({ ...service, cancelWindowMinutes: 2880, rescheduleWindowMinutes: 60 }, writing))).toBe(apart)
  })
})

describe('which language', () => {
  const germanTenant = { ...exampleTenant, locales: ['de-CH', 'en'] }

  test.each([
    ['de', 'de', 'de'],
    ['de-AT', 'de', 'de-AT'],
    ['pt-BR', 'pt', 'pt-BR'],
    ['EN-us', 'en', 'en-US'],
    ['ja-JP-u-ca-japanese', 'ja', 'ja-JP'],
  ])('%s is written to in %s with the dates of %s', (locale, tag, dates) => {
    expect(writingFor(locale, germanTenant)).toMatchObject({ language: { tag }, locale: dates, dir: 'ltr' })
  })

  test.each(['ar', 'he-IL', 'fa', 'xx-nonsense-', '', 'nonsense and more'])(
    '%j is written to in the business’s own, from left to right',
    (locale) => {
      expect(writingFor(locale, germanTenant)).toMatchObject({ language: { tag: 'de' }, locale: 'de-CH', dir: 'ltr' })
      const { language, subject, html } = mailOf('confirmed', greekBooking({ locale }), { tenant: germanTenant })
      expect(language).toBe('de')
      expect(subject).toContain('Donnerstag, 5. März 2026, 14:00 Uhr GMT')
      expect(html).toContain('<html lang="de" dir="ltr">')
      expect(html).not.toMatch(/dir="rtl"/)
    },
  )

  test('a business whose own languages have no mails is written for in English', () => {
    expect(writingFor('ar', { locales: ['he'] })).toMatchObject({ language: { tag: 'en' }, locale: 'en' })
  })

  test('a note from right to left finds its own direction and leaves the page’s alone', () => {
    const { html } = mailOf('confirmed', greekBooking({ locale: 'de', notes: 'שלום עולם' }))
    expect(html).toMatch(/<td class="fact" dir="auto"[^>]*>שלום עולם</)
    expect(html).toContain('<html lang="de" dir="ltr">')
  })
})

/** Intl sets spaces that do not break. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}
