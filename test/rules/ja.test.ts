import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardOf, createWorld, proposalOf, type World } from '../agent/support/world.ts'
import { rulesTalk } from './support.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const japanese = () => rulesTalk(world, 'ja')

test('a whole booking in Japanese by typing, with every detail at its own time', async () => {
  const { say, bookings } = await japanese()
  expect((await say('こんにちは')).text).toMatch(/自動アシスタント/)
  const offered = await say('金曜日の午後にカットをお願いしたいのですが')
  expect(offered.text).toMatch(/「Haircut」.*\n1\. 11月27日金曜日/)
  const [, second] = cardOf(offered, 'slots').slots
  const held = await say('2番目でお願いします')
  expect(proposalOf(held).summary.start).toBe(second?.start)
  expect(held.text).toMatch(/お名前とメールアドレス/)
  expect((await say('山田太郎です')).text).toMatch(/メールアドレスが必要/)
  const asked = await say('taro@example.comです')
  expect(proposalOf(asked)).toMatchObject({ missing: [], customer: { name: '山田太郎', email: 'taro@example.com' } })
  expect(asked.text).toMatch(/山田太郎.*予約してよろしいですか/)
  expect(await bookings()).toEqual([])
  const booked = await say('はい、お願いします')
  expect(booked.text).toMatch(/ご予約が完了しました：「Haircut」、2026年11月27日金曜日/)
  expect(await bookings()).toMatchObject([{ status: 'confirmed', consentKind: 'typed', start: Date.parse(second?.start ?? '') }])
})

test('a question first, then another day and whom it is with', async () => {
  const { say, bookings } = await japanese()
  expect((await say('マッサージはいくらですか？')).text).toMatch(/「Massage」は£65/)
  expect((await say('駐車場はありますか？')).text).toMatch(/英語.*four free spaces/)
  expect(cardOf(await say('木曜日にマッサージをお願いします'), 'slots')).toMatchObject({ service: 'massage' })
  await say('1')
  const slots = cardOf(await say('やっぱり木曜日以外で、Elifさんでお願いします'), 'slots').slots
  expect(slots.every((slot) => !slot.start.startsWith('2026-11-26') && slot.resources.some(({ id }) => id === 'elif'))).toBe(true)
  expect(proposalOf(await say('最後のでお願いします')).summary.start).toBe(slots.at(-1)?.start)
  await say('鈴木花子と申します。メールはhanako@example.comです')
  await say('はい、それでお願いします')
  expect(await bookings()).toMatchObject([{ status: 'confirmed', customer: { name: '鈴木花子', email: 'hanako@example.com' } }])
})

test('「はい、でも16時に」 is a change: nothing is booked, 16 o’clock is on the table', async () => {
  const { sayAll, say, bookings } = await japanese()
  await sayAll('水曜日の午後に電話相談をお願いします', '最初のでお願いします', '佐藤健 sato@example.com')
  const changed = await say('はい、でも16時にしてください')
  expect(await bookings()).toEqual([])
  const held = changed.cards.some((card) => card.type === 'proposal') ? changed : await say('1番で')
  expect(proposalOf(held).summary.start).toBe('2026-11-25T16:00:00Z')
})

test('moving and cancelling in Japanese, with a yes each', async () => {
  const { sayAll, say, bookings } = await japanese()
  await sayAll('木曜日の午前中にBenさんでカットをお願いします', '1', '高橋一郎 jo@example.com', 'はい')
  const moving = await sayAll('予約を金曜日の午後に変更できますか？', '最初のでお願いします')
  expect(proposalOf(moving)).toMatchObject({ action: 'move' })
  expect((await say('はい、変更してください')).text).toMatch(/変更いたしました/)
  expect(await bookings()).toMatchObject([{ revision: 1, status: 'confirmed' }])
  expect(proposalOf(await say('予約をキャンセルしたいのですが'))).toMatchObject({ action: 'cancel' })
  expect((await say('いいえ、やっぱりやめます')).text).toMatch(/そのまま/)
  expect(await bookings()).toMatchObject([{ status: 'confirmed' }])
  expect((await sayAll('やはり予約をキャンセルしてください', 'はい')).text).toMatch(/キャンセルいたしました/)
  expect(await bookings()).toMatchObject([{ status: 'cancelled' }])
})

test.each([
  ['カットの料金を教えてください', /38/],
  ['カラーの所要時間はどのくらいですか？', /2時間/],
  ['どんなメニューがありますか？', /Couple's massage.*170/],
  ['車で行けますか？駐車場は？', /yard/],
  ['住所を教えてください', /Ropewalk/],
  ['営業時間を教えてください', /Monday to Friday/],
  ['キャンセル料はかかりますか？', /24 hours/],
  ['犬を連れて行ってもいいですか？', /Assistance dogs/],
  ['マッサージは誰がしますか？', /Daniel、Elif、Freya/],
  ['カードで払えますか？', /after your visit/],
  ['ロボットですか？', /自動アシスタント/],
  ['冗談を言ってください', /お手伝いできません/],
])('「%s」 is answered from the business’s own data', async (question, answer) => {
  const { say, calls } = await japanese()
  expect((await say(question)).text).toMatch(answer)
  expect((await calls()).every((call) => call.name === 'findServices' || call.name === 'getPolicies')).toBe(true)
})

test.each([
  ['土曜日にカップルマッサージをお願いします', 'couples-massage', 2],
  ['火曜日のヨガに三名で参加したいです', 'yoga-class', 3],
  ['12人でスタジオを借りたいです', 'studio-hire', 12],
  ['できるだけ早く髪を染めたいです', 'colour', 1],
])('「%s」 looks for %s for %i', async (words, service, partySize) => {
  const { say } = await japanese()
  expect(cardOf(await say(words), 'slots')).toMatchObject({ service, partySize })
})

test('a person is asked for on request, and after two messages that make no sense', async () => {
  const { say } = await japanese()
  expect(cardOf(await say('スタッフの方と話したいです'), 'handoff')).toBeDefined()
  const lost = await japanese()
  expect((await lost.say('ふにゃらら')).text).toMatch(/わかりません/)
  expect(cardOf(await lost.say('もげもげ'), 'handoff')).toBeDefined()
})

test('an English conversation goes on in Japanese as soon as the customer writes Japanese', async () => {
  const { say } = await rulesTalk(world)
  expect((await say('hello')).text).toMatch(/automatic assistant/)
  expect((await say('金曜日にマッサージをお願いします')).text).toMatch(/「Massage」/)
})
