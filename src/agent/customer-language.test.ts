import { expect, test } from 'vitest'
import { spokenLocales } from './customer-language.ts'

test.each([
  ['en', 'Ich möchte gerne einen Termin am Freitag', 'de'],
  ['en', 'Je voudrais prendre rendez-vous demain', 'fr'],
  ['en', 'Hola, quería reservar un masaje para mañana', 'es'],
  ['en', 'Olá, eu gostaria de marcar uma massagem', 'pt'],
  ['en', 'Buongiorno, vorrei prenotare un taglio', 'it'],
  ['en', 'Ik wil graag een afspraak maken', 'nl'],
  ['en', '金曜日にマッサージをお願いします', 'ja'],
  ['en', 'Bonjour', 'fr'],
  ['de', 'Hello, could I get a haircut on Friday please?', 'en'],
  ['ja', 'I would like to book a massage please', 'en'],
  ['fr', 'Ich hätte gern eine Massage', 'de'],
])('a conversation opened in %s goes on after "%s" in %s', (locale, text, spoken) => {
  expect(spokenLocales(locale, [text])).toEqual([spoken])
})

test.each([
  ['en-GB', 'I’m María de los Santos, maria@example.es'],
  ['en-GB', 'with José de la Cruz please'],
  ['en-GB', '2'],
  ['en-GB', 'ok'],
  ['en-GB', 'Haircut'],
  ['en-GB', '山田太郎'],
  ['en-GB', 'massage tomorrow 3pm'],
  ['de-DE', 'ok, super'],
  ['de-DE', 'Ada Byron, ada@example.com'],
  ['de-DE', 'Haircut am Freitag'],
  ['nl-NL', 'Sanne van der Berg'],
  ['fr-FR', 'oui'],
  ['ja-JP', 'Ada Byron ada@example.com'],
  ['ja-JP', '1'],
  ['es-MX', '[pressed Confirm]'],
])('in %s "%s" changes nothing', (locale, text) => {
  expect(spokenLocales(locale, [text])).toEqual([locale])
})

test('a language chosen on the page is as good as having spoken it, from the next message on', () => {
  const said = ['A haircut on Friday afternoon please', 'the first one', 'ok', 'ok']
  expect(spokenLocales('de-DE', said, { before: 'en-GB', since: 2 })).toEqual(['en-GB', 'en-GB', 'de-DE', 'de-DE'])
  expect(spokenLocales('de-DE', ['Bonjour', 'ok', 'I would like to speak English please'], { before: 'en-GB', since: 2 })).toEqual([
    'fr',
    'de-DE',
    'en-GB',
  ])
  // Of a long conversation a model is told the newest messages only.
  expect(spokenLocales('de-DE', ['ok'], { before: 'en-GB', since: 3 })).toEqual(['de-DE'])
})

test('it stays with the new language until another is clear, and comes back to the very locale', () => {
  const said = [
    'hello there',
    'Ich möchte gerne eine Massage am Freitag',
    '2',
    'ada@example.com',
    'sorry, I would like to speak English please',
  ]
  expect(spokenLocales('en-US', said)).toEqual(['en-US', 'de', 'de', 'de', 'en-US'])
})
