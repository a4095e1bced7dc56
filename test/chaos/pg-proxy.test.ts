import { expect, test } from 'vitest'
import { watchLine } from '../../chaos/stage/pg-proxy.ts'

function message(type: string, body: string): Buffer {
  const text = Buffer.from(body)
  const length = Buffer.alloc(4)
  length.writeInt32BE(text.length + 4)
  return Buffer.concat([Buffer.from(type), length, text])
}

const startup = message('', '\0\0\0\0user\0holdfast\0\0')
const ready = message('Z', 'I')
const row = message('D', 'an answer that ends here')

function line(isDoomed: () => boolean = () => true) {
  let lost = 0
  const watched = watchLine({ isDoomed, lost: () => (lost += 1) })
  watched.fromClient(startup)
  return { ...watched, lost: () => lost }
}

test('the answer of a commit is held back, and lost once the server is ready again', () => {
  const { fromClient, fromServer, lost } = line()
  fromClient(
    Buffer.concat([message('P', 'confirm\0SELECT outcome FROM confirm_booking($1)\0\0\0'), message('B', '\0confirm\0'), message('S', '')]),
  )
  expect(fromServer(row)).toBe(false)
  expect(lost()).toBe(0)
  fromServer(ready)
  expect(lost()).toBe(1)
})

test('a statement that was prepared before is known again by its name, in however small pieces it comes', () => {
  let isDoomed = false
  const { fromClient, fromServer, lost } = line(() => isDoomed)
  const parse = message('P', 'hold\0SELECT * FROM place_hold($1)\0\0\0')
  for (const byte of parse) fromClient(Buffer.from([byte]))
  fromClient(message('B', '\0hold\0'))
  expect(fromServer(ready)).toBe(true)
  isDoomed = true
  for (const byte of message('B', '\0hold\0')) fromClient(Buffer.from([byte]))
  fromServer(ready)
  expect(lost()).toBe(1)
})

test('what commits nothing passes', () => {
  const { fromClient, fromServer, lost } = line()
  fromClient(Buffer.concat([message('Q', 'SELECT 1\0'), message('P', '\0SELECT * FROM hold WHERE id = $1\0'), message('B', '\0\0')]))
  expect(fromServer(Buffer.concat([row, ready]))).toBe(true)
  expect(lost()).toBe(0)
  fromClient(message('Q', 'COMMIT\0'))
  expect(fromServer(ready)).toBe(false)
})
