import { expect, test } from 'vitest'
import type { Service, Tenant } from '../../booking/index.ts'
import { services } from '../../../prisma/demo/services.ts'
import { findServicesNamed } from './find-service.ts'
import { wordsOf } from './words/words.ts'

const tenant = {
  services: services.map((service) => ({ ...service, keywords: service.keywords })) as unknown as readonly Service[],
} as Tenant
const named = (text: string) => findServicesNamed(text, tenant, wordsOf('en')).map(({ slug }) => slug)

test.each([
  ['I would like a haircut', 'haircut'],
  ['hair cut tomorrow', 'haircut'],
  ['a hiarcut please', 'haircut'],
  ['just a trim', 'haircut'],
  ['can someone trim my fringe', 'haircut'],
  ['i need a barber', 'haircut'],
  ['something with my hair', 'haircut'],
  ['get my hair dyed', 'colour'],
  ['dye my hair', 'colour'],
  ['hair color', 'colour'],
  ['highlights', 'colour'],
  ['I want my roots done', 'colour'],
  ['a masage', 'massage'],
  ['back rub', 'massage'],
  ['deep tissue massage on friday', 'massage'],
  ['massages', 'massage'],
  ['massage for two', 'couples-massage'],
  ["a couple's massage", 'couples-massage'],
  ['couples massage', 'couples-massage'],
  ['yoga', 'yoga-class'],
  ['join a class', 'yoga-class'],
  ['a consultation', 'consultation-call'],
  ['some expert advice', 'consultation-call'],
  ['rent the studio', 'studio-hire'],
  ['we need a rehearsal space', 'studio-hire'],
  ['a massage instead of a haircut', 'massage'],
])('"%s" is %s', (text, slug) => {
  expect(named(text)[0]).toBe(slug)
})

test.each(['hello', 'I would like to book an appointment', 'tomorrow at 3', 'the first one', 'for three people', 'thanks, bye'])(
  '"%s" names no service',
  (text) => {
    expect(named(text)).toEqual([])
  },
)

test('two services named alike are both answered, for the customer to choose', () => {
  expect(named('a haircut and a massage')).toEqual(expect.arrayContaining(['haircut', 'massage']))
})
