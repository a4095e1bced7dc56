import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../agent/support/world.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { ada } from '../http/support/client.ts'
import { rulesTalk } from '../rules/support.ts'

describe('a booking made in the chat', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world.close())

  test('has the language of the conversation', async () => {
    const { sayAll, bookings } = await rulesTalk(world, 'de-AT')
    await sayAll('Ich hätte gern einen Haarschnitt am Freitagnachmittag', 'den zweiten bitte', 'Ich heiße Jörg Müller', 'joerg@example.com')
    await sayAll('Ja, bitte buchen Sie das')
    expect(await bookings()).toMatchObject([{ locale: 'de-AT' }])
  })

  test('has the language the customer went over to', async () => {
    const { sayAll, bookings } = await rulesTalk(world, 'en')
    await sayAll('Hello', 'Ich hätte gern einen Haarschnitt am Donnerstagnachmittag', 'den ersten bitte', 'Ich heiße Jörg Müller')
    await sayAll('joerg.mueller@example.com', 'Ja, bitte buchen Sie das')
    expect(await bookings()).toMatchObject([{ locale: 'de' }])
  })
})

describe('a booking made over REST', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ overrides: { jobs: false } })
  })
  afterAll(() => app.close())

  let taken = 0
  async function localeOf(body: object, headers: Record<string, string>): Promise<string | undefined> {
    const slot = (await app.findSlots('haircut'))[(taken += 4)]
    if (slot === undefined) throw new Error('no free haircut left')
    const hold = await app.hold(slot.id)
    const customer = { ...ada, email: `ada+${taken}@example.com` }
    const booked = await app.send('POST', '/bookings', { body: { holdId: hold.id, customer, ...body }, headers })
    expect(booked.status).toBe(201)
    const { rows } = await app.database.pool.query<{ locale: string }>('SELECT locale FROM booking WHERE hold_id = $1', [hold.id])
    return rows[0]?.locale
  }

  test.each([
    ['the language it names, whatever the header', { locale: 'fr-CA' }, { 'accept-language': 'de' }, 'fr-CA'],
    ['the first that Accept-Language prefers', {}, { 'accept-language': 'en;q=0.5, de-AT, de;q=0.9' }, 'de-AT'],
    ['the first of them that the business speaks', {}, { 'accept-language': 'ar, he;q=0.9, ja-JP;q=0.8, en;q=0.1' }, 'ja-JP'],
    ['the business’s first when the header has none of its own', {}, { 'accept-language': 'ar, he;q=0.9' }, 'en'],
    ['the business’s first when the header asks for anything', {}, { 'accept-language': '*' }, 'en'],
    ['the business’s first when the header is none', {}, { 'accept-language': 'en-GB-GB, ;;, de_DE, x' }, 'en'],
  ])('has %s', async (_, body, headers, locale) => {
    expect(await localeOf(body, headers)).toBe(locale)
  })

  test('is refused in a language that is none', async () => {
    const [slot] = await app.findSlots('haircut')
    const hold = await app.hold(slot?.id ?? '')
    const refused = await app.send('POST', '/bookings', { body: { holdId: hold.id, customer: ada, locale: 'en-GB-GB' } })
    expect(refused.status).toBe(400)
    expect(JSON.parse(refused.text)).toMatchObject({
      code: 'invalid_input',
      fieldErrors: { locale: expect.stringContaining('language tag') as string },
    })
  })
})
