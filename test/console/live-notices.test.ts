import { afterAll, beforeAll, expect, test } from 'vitest'
import { liveOperations } from '../../src/http/contract/console/live.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { mailsTo } from './support/mails.ts'
import { signInAs, type StaffClient } from './support/sign-in-as.ts'

let app: TestApp
let manager: StaffClient
let reviewer: StaffClient
beforeAll(async () => {
  app = await startTestApp()
  manager = await signInAs(app, 'manager', { email: 'kim@harbour.example' })
  reviewer = await signInAs(app, 'reviewer', { email: 'robin@harbour.example' })
})
afterAll(() => app.close())

const askForPerson = async () => {
  const talk = await app.startConversation()
  await app.say(talk, { text: 'I am Ada Byron, ada@example.com, and I want to talk to a person' })
  return talk
}
const handoffMails = async (address: string) =>
  (await mailsTo(app, address)).filter(({ subject }) => /waiting for a person/.test(subject ?? ''))

test('who leads is mailed when somebody asks for a person, once, with a link and nothing of what was said; reviewers who want it are too', async () => {
  const first = await askForPerson()
  const [mail, ...more] = await handoffMails('kim@harbour.example')
  expect(more).toEqual([])
  expect(mail?.text).toContain(`/console/demo/live/${first.id}`)
  expect(`${mail?.subject} ${mail?.text} ${mail?.html}`).not.toMatch(/Ada|ada@/)
  expect(await handoffMails('robin@harbour.example')).toEqual([])
  await reviewer.call(liveOperations.setOwnNotice, { body: { mailed: true } })
  await manager.call(liveOperations.setOwnNotice, { body: { mailed: false } })
  await askForPerson()
  expect(await handoffMails('robin@harbour.example')).toHaveLength(1)
  expect(await handoffMails('kim@harbour.example')).toHaveLength(1)
})

test('asking again while nobody has come tells nobody anew', async () => {
  const before = (await handoffMails('robin@harbour.example')).length
  const talk = await askForPerson()
  await app.say(talk, { text: 'is there a human please' })
  expect(await handoffMails('robin@harbour.example')).toHaveLength(before + 1)
})
