import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { en } from '../../web/i18n/en.ts'
import { expectAccessible } from './support/accessible.ts'
import { type Cable, layCable } from './support/cable.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { slowModel } from './support/slow-model.ts'
import { phone, type Visit, visit } from './support/visit.ts'

describe.skipIf(noChromium)('in the middle of an answer', () => {
  const model = slowModel('Welcome to Harbour & Pine.', 'Tell me what you would like.')
  const suite = chatSuite({ models: model })
  let cable: Cable
  let customer: Visit
  beforeAll(async () => {
    cable = await layCable(suite.app().base)
  })
  afterAll(() => cable.close())
  beforeEach(() => {
    model.pauseAgain()
    cable.mend()
  })
  // What the test itself broke is allowed to be complained about.
  afterEach(() => customer.leave(/^Failed to load resource/))

  const ask = async () => {
    customer = await visit(suite.browser(), cable.url, phone)
    await customer.page.getByLabel(en.chat.yourMessage).fill('Hello?')
    await customer.page.getByLabel(en.chat.yourMessage).press('Enter')
    await customer.answer.getByText('Welcome to Harbour & Pine.').waitFor()
  }
  const wholeAnswer = async () => {
    await customer.answer.getByText('Tell me what you would like.').waitFor()
    await customer.page.locator('main[data-busy=false]').waitFor()
    expect(await customer.page.locator('[data-role=assistant]').count()).toBe(1)
    expect(await customer.page.locator('[data-role=user]').count()).toBe(1)
    expect(await customer.page.getByRole('alert').count()).toBe(0)
  }

  test('a reload shows what was said so far, and the rest as it comes', async () => {
    await ask()
    await customer.page.reload()
    await customer.answer.getByText('Welcome to Harbour & Pine.').waitFor()
    expect(await customer.page.locator('main').getAttribute('data-busy')).toBe('true')
    model.goOn()
    await wholeAnswer()
  })

  test('a line that is cut is taken up again, and nothing is said twice', async () => {
    await ask()
    cable.cut()
    model.goOn()
    cable.mend()
    await wholeAnswer()
    const { rows } = await suite
      .app()
      .database.pool.query(
        `SELECT count(*)::int AS said FROM message WHERE role = 'customer' AND conversation_id = (SELECT id FROM conversation ORDER BY created_at DESC LIMIT 1)`,
      )
    expect(rows).toEqual([{ said: 1 }])
  })

  test('while it comes the page says so to the eye and to axe, and moves nothing when motion is unwanted', async () => {
    await ask()
    await expectAccessible(customer, 'an answer that is under way')
    await customer.page.emulateMedia({ reducedMotion: 'reduce' })
    const moving = await customer.page.evaluate(
      `document.getAnimations().filter((it) => it.playState === 'running' && it.effect.getComputedTiming().duration > 10).map((it) => it.animationName ?? it.transitionProperty)`,
    )
    expect(moving).toEqual([])
    model.goOn()
    await wholeAnswer()
  })
})
