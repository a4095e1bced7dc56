import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { reviewOperations } from '../../src/http/contract/console/review.ts'
import { signInAs, type StaffClient } from '../console/support/sign-in-as.ts'
import { expectAccessible } from './support/accessible.ts'
import { chatSuite } from './support/chat-suite.ts'
import { noChromium } from './support/chromium.ts'
import { visitConsole } from './support/console-visit.ts'
import { desktop, phone, type Visit } from './support/visit.ts'

describe.skipIf(noChromium)('how staff review', () => {
  const suite = chatSuite()
  let rosa: StaffClient
  let mats: StaffClient
  let staff: Visit
  let conversation = ''

  beforeAll(async () => {
    rosa = await signInAs(suite.app(), 'reviewer', { name: 'Rosa Díaz' })
    mats = await signInAs(suite.app(), 'manager', { name: 'Mats Lindgren' })
  })
  beforeEach(async () => {
    const talk = await suite.app().startConversation()
    await suite.app().say(talk, { text: 'I want to speak to a person about my bicycle' })
    conversation = talk.id
  })
  afterEach(() => staff.leave())
  const open = async (who: StaffClient, path: string, options = {}) => {
    staff = await visitConsole(suite.browser(), { app: suite.app(), staff: who, path }, { ...desktop, ...options })
    return staff.page
  }

  test('a rule’s flag puts a conversation on the list; it is settled, and the next one comes', async () => {
    const page = await open(rosa, '/review')
    await page.getByRole('list', { name: 'Flagged' }).getByRole('link').first().waitFor()
    await expectAccessible(staff, 'queue')
    await page.getByRole('link', { name: 'Start reviewing' }).click()
    await page.waitForURL(new RegExp(`${conversation}.*queue=flagged`))
    const flag = page.locator('.hc-flag').filter({ hasText: 'Asked for a person' })
    await flag.getByRole('button', { name: 'Settle' }).click()
    await flag.getByText('settled by Rosa Díaz').waitFor()
    await page.getByRole('button', { name: 'Done, next one' }).click()
    await page.waitForURL((url) => !url.pathname.includes(conversation))
    const { conversations } = await rosa.call(reviewOperations.reviewQueue, { query: { of: 'flagged' } })
    expect(conversations.map(({ id }) => id)).not.toContain(conversation)
  })

  test('a person flags a turn with a reason and a note', async () => {
    const page = await open(rosa, `/conversations/${conversation}`)
    await page.getByRole('article', { name: 'Turn 1' }).getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Flag this turn' }).click()
    await page.getByLabel('Reason').fill('Did not understand')
    await page.getByLabel('Note').fill('It could have asked which bicycle.')
    await expectAccessible(staff, 'flag')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Raise a flag' }).click()
    await page.getByRole('tab', { name: 'Review' }).click()
    const flag = page.locator('.hc-flag').filter({ hasText: 'Did not understand' })
    await flag.getByText('by Rosa Díaz').waitFor()
    await flag.getByRole('button', { name: 'on turn 1' }).click()
    await page.getByRole('article', { name: 'Turn 1' }).waitFor()
  })

  test('whoever is mentioned in a comment is told so, and comes to it', async () => {
    const page = await open(rosa, `/conversations/${conversation}`)
    await page.getByRole('article', { name: 'Turn 1' }).waitFor()
    await page.keyboard.press('c')
    const field = page.getByRole('textbox', { name: 'Write a comment' })
    await field.fill('Please look, @lind')
    await page.getByRole('option', { name: 'Mats Lindgren' }).waitFor()
    await expectAccessible(staff, 'mention')
    await page.keyboard.press('Enter')
    await expect.poll(() => field.inputValue()).toBe('Please look, @Mats Lindgren ')
    await page.keyboard.press('Control+Enter')
    await page.locator('.hc-comment-text', { hasText: 'Please look, @Mats Lindgren' }).waitFor()
    await staff.leave()
    const his = await open(mats, '/review?of=mentions')
    await his.getByText('Rosa Díaz mentioned you').click()
    await his.waitForURL(new RegExp(conversation))
    await his.locator('.hc-comment-text', { hasText: 'Please look' }).waitFor()
  })

  test('it is assigned and marked as reviewed by keys, and the list shows it', async () => {
    const page = await open(rosa, `/conversations?flag=person_asked`)
    await page.getByRole('list', { name: 'Conversations, newest first' }).waitFor()
    for (const key of ['j', 'a']) await page.keyboard.press(key)
    await page.getByText('Assigned to you').waitFor()
    await page.keyboard.press('e')
    await page.getByText('Marked as reviewed').waitFor()
    await page.goto(`${suite.app().base}/console/demo/conversations/${conversation}`)
    await page.getByRole('button', { name: 'Assigned to Rosa Díaz' }).waitFor()
    await page.getByRole('button', { name: 'Review status: Done' }).waitFor()
  })

  test('two judge by the criteria, unseen by one another, and the figures say how far they agree', async () => {
    const [first] = (await mats.call(reviewOperations.getReviewSettings)).criteria
    await mats.call(reviewOperations.giveVerdicts, {
      params: { conversation },
      body: { verdicts: [{ criterion: first?.id ?? '', verdict: 'bad' }] },
    })
    const page = await open(rosa, `/conversations/${conversation}?review`)
    const criterion = page.getByRole('group', { name: first?.name ?? '' })
    expect(await criterion.getByText('Mats Lindgren').count()).toBe(0)
    await criterion.getByRole('button', { name: 'Good' }).click()
    await criterion.getByText('Mats Lindgren').waitFor()
    await expectAccessible(staff, 'verdicts')
    await page.goto(`${suite.app().base}/console/demo/review?of=agreement`)
    await page.getByRole('heading', { name: 'To talk about' }).waitFor()
    await page
      .getByRole('table', { name: 'By reviewers' })
      .getByText('Mats Lindgren, Rosa Díaz')
      .or(page.getByText('Rosa Díaz, Mats Lindgren'))
      .first()
      .waitFor()
    await expectAccessible(staff, 'agreement')
  })

  test('a manager sets how many are sampled and what is judged; a reviewer only reads it', async () => {
    const page = await open(mats, '/review', phone)
    await page.getByRole('button', { name: 'Settings' }).tap()
    await page.getByLabel('Sampling rate').fill('100')
    await page.getByRole('button', { name: 'Add a criterion' }).tap()
    await page
      .getByLabel(/^Criterion \d/)
      .last()
      .fill('Asked no question twice')
    await expectAccessible(staff, 'settings')
    await page.getByRole('button', { name: 'Save' }).tap()
    await page.getByText('Saved').waitFor()
    const settings = await mats.call(reviewOperations.getReviewSettings)
    expect(settings.sampleRate).toBe(100)
    expect(settings.criteria.at(-1)?.name).toBe('Asked no question twice')
    await staff.leave()
    const hers = await open(rosa, '/review?of=sampled')
    await hers.getByRole('list', { name: 'Sample' }).getByRole('link').first().waitFor()
    await hers.getByRole('button', { name: 'Settings' }).click()
    await hers.getByText('Managers and owners change these.').waitFor()
    expect(await hers.getByRole('button', { name: 'Save' }).count()).toBe(0)
  })
})
