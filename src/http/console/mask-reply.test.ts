import { expect, test } from 'vitest'
import { json, text } from '../reply.ts'
import { maskReply } from './mask-reply.ts'

function shown(value: object): unknown {
  return JSON.parse(maskReply(json(200, value)).body)
}

test('whoever may not see personal data sees neither names nor addresses of customers, in fields and in what was said', () => {
  const conversation = {
    id: '019a9f5c-5a71-7c3e-8f52-3d1f0f5a2b11',
    customer: { name: 'Ada Byron', email: 'ada@example.com', phone: null },
    messages: [{ parts: [{ type: 'text', text: 'I am Ada Byron, ada@example.com, +44 7700 900123' }] }],
    at: '2026-11-27T16:30:00Z',
    reference: 'HF-7K3M9Q',
  }
  expect(shown(conversation)).toStrictEqual({
    ...conversation,
    customer: { name: 'A. B.', email: 'a…@e….com', phone: null },
    messages: [{ parts: [{ type: 'text', text: 'I am A. B., a…@e….com, … 23' }] }],
  })
})

test('colleagues stay whom they are', () => {
  const assignee = { id: '1', name: 'Robin Reviewer', email: 'robin@harbour.example', role: 'reviewer' }
  expect(shown({ assignee })).toStrictEqual({ assignee })
})

test('nothing leaves as a file', () => {
  expect(maskReply(text(200, 'text/csv', 'HF-1,Ada Byron,ada@example.com\n'))).toMatchObject({ status: 403 })
})
