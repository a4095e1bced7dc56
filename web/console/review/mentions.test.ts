import { expect, test } from 'vitest'
import { matching, mentionedIn, typedMention } from './mentions.ts'

const ann = { id: 'a', name: 'Ann' }
const annLee = { id: 'l', name: 'Ann Lee' }
const joerg = { id: 'j', name: 'Jörg Ötzi' }
const people = [ann, annLee, joerg]

test('the longer of two names that begin alike is meant, and part of a word is no name', () => {
  expect(mentionedIn('@Ann Lee please look, @jörg ötzi too', people)).toEqual(['l', 'j'])
  expect(mentionedIn('@Ann, what do you think?', people)).toEqual(['a'])
  expect(mentionedIn('mail@Annika.example and @Annika', people)).toEqual([])
})

test('a name is looked for while it is written, also after its first word', () => {
  expect(typedMention('Hello @an', 9)).toEqual({ start: 'an', at: 6 })
  expect(typedMention('Hello @ann l', 12)).toEqual({ start: 'ann l', at: 6 })
  expect(typedMention('mail@an', 7)).toBeUndefined()
  expect(typedMention('@ann, and', 9)).toBeUndefined()
})

test('any part of a name finds somebody', () => {
  expect(matching('lee', people)).toEqual([annLee])
  expect(matching('ann', people)).toEqual([ann, annLee])
  expect(matching('öt', people)).toEqual([joerg])
})
