import { createCipheriv, hkdfSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { isSealedAnew, seal, unseal } from './seal.ts'

const text = 'what an authenticator was given'
const now = 'the secret of these days'
const before = 'the secret of former days'

test('what is sealed is read with its secret alone, as the newer or the older of two, and not when a bit of it was changed', () => {
  const sealed = seal({ now, before }, text)
  expect([unseal(now, sealed), unseal({ now: 'another', before: now }, sealed)]).toEqual([text, text])
  expect(() => unseal(before, sealed)).toThrow('another SECRET')
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => unseal(now, changed)).toThrow('Altered')
  }
})

test('what was sealed before there were versions is read, whatever its first byte is, and told from what is sealed now', () => {
  for (const firstByte of [0, 1]) {
    const nonce = Buffer.alloc(12, firstByte)
    const cipher = createCipheriv('aes-256-gcm', new Uint8Array(hkdfSync('sha256', before, '', 'holdfast seal', 32)), nonce)
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    const old = Buffer.concat([nonce, cipher.getAuthTag(), body])
    expect([unseal({ now, before }, old), isSealedAnew(before, old)]).toEqual([text, false])
  }
  expect([isSealedAnew(now, seal(now, text)), isSealedAnew({ now, before }, seal(before, text))]).toEqual([true, false])
})
