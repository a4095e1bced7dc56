import { expect, test } from 'vitest'
import { extractCustomerDetails } from './customer-details.ts'

const DEMO_WORDS = ['Haircut', 'Colour', "Couple's massage", 'Yoga class', 'Maya', 'Studio hire', 'beard']
const read = (text: string, expected = false, known = {}) => extractCustomerDetails(text, known, { name: expected, notNames: DEMO_WORDS })

test.each([
  ["I'm Ada Byron, ada@example.com", { name: 'Ada Byron', email: 'ada@example.com' }],
  ['I’m Ada Byron and my email is ada@example.com.', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['i am ada byron, ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['My name is Ada Byron', { name: 'Ada Byron' }],
  ["my name's ada", { name: 'Ada' }],
  ['Name: Ada Byron\nEmail: ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['name - Zoë Müller', { name: 'Zoë Müller' }],
  ['Ada Byron, ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['Ada Byron ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['Ada Byron <ada@example.com>', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['Ada Byron (ada@example.com)', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['ada byron ada@example.com', { name: 'Ada Byron', email: 'ada@example.com' }],
  ['Great, the second one. Thanks, Jo Smith\njo@example.org', { name: 'Jo Smith', email: 'jo@example.org' }],
  ['This is Jo', { name: 'Jo' }],
  ["Hello, this is Seán O'Brien", { name: "Seán O'Brien" }],
  ['My name is Pieter van der Berg and I want a haircut', { name: 'Pieter van der Berg' }],
  ['I am Jean-Luc Picard.', { name: 'Jean-Luc Picard' }],
  ['my name is J. R. Hartley', { name: 'J. R. Hartley' }],
  ['山田 太郎, taro@example.jp', { name: '山田 太郎', email: 'taro@example.jp' }],
  ['Please book under the name of Grace Hopper', { name: 'Grace Hopper' }],
  ['ADA@EXAMPLE.COM', { email: 'ada@example.com' }],
  ['mailto:ada@example.com', { email: 'ada@example.com' }],
  ['my email is ada.b+hair@mail.example.co.uk!', { email: 'ada.b+hair@mail.example.co.uk' }],
  ['reach me at ada@example.com, thanks', { email: 'ada@example.com' }],
  ['my number is 020 7946 0018', { phone: '+442079460018' }],
  ['+1 212 555 2368 is my phone', { phone: '+12125552368' }],
  ["I'm Ada, 07400 123456, ada@example.com", { name: 'Ada', email: 'ada@example.com', phone: '+447400123456' }],
  ["No, it's ada@new.com", { email: 'ada@new.com' }],
  ["it's ada@new.com, not ada@old.com", { email: 'ada@new.com' }],
  ['not ada@old.com but ada@new.com', { email: 'ada@new.com' }],
  ['My name is May Sun', { name: 'May Sun' }],
])('"%s" tells %j', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

test.each([
  ['Ada Byron', 'Ada Byron'],
  ['ada byron', 'Ada Byron'],
  ['Ada', 'Ada'],
  ['山田 太郎', '山田 太郎'],
  ['Maya', 'Maya'],
  ['Zoë', 'Zoë'],
  ["Sinéad O'Connor", "Sinéad O'Connor"],
  ['sure, Ada Byron', 'Ada Byron'],
  ['Hi! Ada Byron', 'Ada Byron'],
  ["it's Ada", 'Ada'],
  ["i'm ada", 'Ada'],
  ['ada@example.com, Ada Byron', 'Ada Byron'],
  ['Ludwig van Beethoven', 'Ludwig van Beethoven'],
  ['<b>Ada</b> Byron', 'Ada Byron'],
  ['Ada\u0000\u0007 Byron', 'Ada Byron'],
  ['Ada "Countess" Byron', 'Ada Countess Byron'],
])('asked for a name, "%s" is %s', (text, name) => {
  expect(read(text, true).name).toBe(name)
})

test.each([
  "I'm free on Friday",
  "I'm looking for a haircut",
  "I'm Sat free",
  "i'm sat at home",
  "I'm interested in a massage",
  "I'm after a trim",
  "I'm not sure",
  "I'm on holiday next week",
  "I'm Friday free",
  "It's Monday today",
  "It's fine",
  "it's for two people",
  "It's my birthday",
  'This is great',
  'this is too late',
  'this is what I want',
  'Hi',
  'hello there',
  'the first one please',
  'next Tuesday afternoon',
  'Haircut',
  'Yoga class',
  'yes',
  'No thanks',
  'a bit later',
  'Tuesday',
  'maya',
  'beard trim',
  'with Maya',
  'Saturday morning',
  'not Friday',
  'something else',
  'What does a haircut cost?',
  'Can I move it to Thursday',
  '2',
  '14:30',
  'I am running late',
  "I'm getting married",
  'call me tomorrow',
  'call me later please',
  'Could I get a haircut next Tuesday afternoon?',
  'my name is',
  'ok',
  'please',
  'I would like to book a beard trim',
  "I'm a new customer",
  'tomorrow at 10',
  'the 3pm one',
  'earlier',
  'more times',
])('"%s" holds no name, whether or not one was asked for', (text) => {
  expect(read(text).name).toBeUndefined()
  expect(read(text, true).name).toBeUndefined()
})

test.each(['ada@', '@example.com', 'ada@example', 'ada..b@example.com@x', 'ada@exa mple.com', 'ada@-example.com', 'a@b'])(
  '"%s" is no address',
  (text) => {
    expect(read(text).email).not.toBe(text)
    expect(read(text).email ?? 'b@example.com').toMatch(/^b@example\.com$/)
  },
)

test.each(['2026-11-24 14:30', 'at 10 or 11', '12345', 'K7QM-3XWD', '0000000000'])('"%s" is no telephone number', (text) => {
  expect(read(text).phone).toBeUndefined()
})

test('a correction replaces what was known, and only that', () => {
  const known = { name: 'Ada Byron', email: 'ada@old.com' }
  expect(read("no, it's ada@new.com", false, known)).toEqual({ email: 'ada@new.com' })
  expect(read('sorry, my name is Ada Lovelace', false, known)).toEqual({ name: 'Ada Lovelace' })
  expect(read("actually it's Ada Lovelace", false, known)).toEqual({ name: 'Ada Lovelace' })
})

test('a family name said later completes the first name', () => {
  expect(read('my last name is Bell', false, { name: 'Anna' })).toEqual({ name: 'Anna Bell' })
  expect(read('ada byron, ada@example,com', false, { name: 'Byron' })).toEqual({ name: 'Ada Byron' })
  expect(read('no, sorry, john smith, john@smith.com', false, { name: 'Smith' })).toEqual({ name: 'John Smith', email: 'john@smith.com' })
  expect(read('tomorrow please', false, { name: 'Smith' })).toEqual({})
})

test.each([
  ['de', 'gibts Parkplätze'],
  ['it', 'va bene, lasci stare'],
  ['ja', 'いくらですか'],
  ['en', 'any parking?'],
])('asked for a name, a question or an answer is none (%s: "%s")', (locale, text) => {
  expect(extractCustomerDetails(text, {}, { name: true, locale }).name).toBeUndefined()
})

test('a family name may be an everyday word beside a first name and an address', () => {
  expect(extractCustomerDetails('Eva Lang, eva@example.de, 0151 23456789', {}, { name: false, locale: 'de' }).name).toBe('Eva Lang')
  expect(extractCustomerDetails('Franz Kind', {}, { name: true, locale: 'de' }).name).toBe('Franz Kind')
})

test('a name of ten thousand letters is no name', () => {
  expect(read(`My name is ${'a'.repeat(10_000)}`).name).toBeUndefined()
})
