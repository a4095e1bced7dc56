import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen, type Listener } from '../../src/http/listener.ts'

const head = 'Host: localhost\r\n'
let listener: Listener
const muchEnded = Promise.withResolvers<'whole' | 'cut'>()
beforeAll(async () => {
  // Short, and longer than a busy machine keeps an honest request waiting; a connection is cut last of all, after it was told why.
  const wishes = { headersTimeout: 700, requestTimeout: 900, connectionsCheckingInterval: 50, unreadMs: 1_500 }
  listener = await listen(0, '127.0.0.1', wishes)
  listener.serve((request, response) => {
    if (request.url === '/much') {
      response.once('close', () => muchEnded.resolve(response.writableFinished ? 'whole' : 'cut'))
      return void response.end(Buffer.alloc(40_000_000))
    }
    // Longer than any bound of a connection that is quiet.
    if (request.url === '/late') return void setTimeout(() => response.end('late'), 2_000)
    request.resume().once('end', () => response.end('whole'))
  })
})
afterAll(() => listener.close(0))

interface Spoken {
  readonly socket: Socket
  /** What came, once the server has ended it. */
  readonly ended: Promise<string>
}

/** `then` is said again and again, as slowly as it may seem alive. */
function speak(first: string, then = ''): Spoken {
  const socket = connect(listener.port, '127.0.0.1')
  let text = ''
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1'))).on('error', () => {})
  socket.write(first)
  const dripping = setInterval(() => socket.writable && then !== '' && socket.write(then), 40)
  const ended = new Promise<string>((resolve) => socket.once('close', () => resolve(text)))
  void ended.then(() => clearInterval(dripping))
  return { socket, ended }
}

const statusOf = (text: string): string => /^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? text

test('a request that comes byte by byte is cut off, and others are answered meanwhile', async () => {
  const slow = [
    speak(''),
    speak(`GET / HTTP/1.1\r\n${head}`, 'X: y\r\n'),
    speak(`POST / HTTP/1.1\r\n${head}Content-Length: 5000\r\n\r\n`, 'x'),
    speak(`POST / HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\n\r\n`, '1\r\nx\r\n'),
  ]
  expect(statusOf(await speak(`GET / HTTP/1.1\r\n${head}Connection: close\r\n\r\n`).ended)).toBe('200')
  for (const { ended } of slow) expect(statusOf(await ended)).toBe('408')
})

test('an answer that takes long is not cut off', async () => {
  expect(await speak(`GET /late HTTP/1.1\r\n${head}Connection: close\r\n\r\n`).ended).toContain('late')
})

test('who asks for much and reads nothing is cut off', async () => {
  const { socket } = speak(`GET /much HTTP/1.1\r\n${head}\r\n`)
  socket.pause()
  expect(await muchEnded.promise).toBe('cut')
  socket.destroy()
})

test.each([
  ['two lengths', 'Content-Length: 4\r\nContent-Length: 5\r\n'],
  ['a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n'],
  ['chunks that are none', 'Transfer-Encoding: xchunked\r\n'],
  ['chunks twice', 'Transfer-Encoding: chunked, chunked\r\n'],
  ['a length that is no number', 'Content-Length: 0x4\r\n'],
  ['a line that goes on', 'X: a\r\n b: c\r\n'],
  ['a space before a colon', 'Content-Length : 4\r\n'],
  ['a NUL', 'X: a\0b\r\n'],
  ['bare line feeds', 'X: a\nY: b\n'],
])('a request that two readers could take for two is refused: %s', async (_name, fields) => {
  const text = await speak(`POST / HTTP/1.1\r\n${head}${fields}\r\nabcd`).ended
  expect(text).toMatch(/^HTTP\/1\.1 400 /)
  expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1)
})

test('too many headers, too long ones and too long addresses are refused', async () => {
  const many = Array.from({ length: 101 }, (_, at) => `X${at}: y\r\n`).join('')
  expect(statusOf(await speak(`GET / HTTP/1.1\r\n${head}${many}\r\n`).ended)).toBe('431')
  expect(statusOf(await speak(`GET / HTTP/1.1\r\n${head}X: ${'y'.repeat(17_000)}\r\n\r\n`).ended)).toBe('431')
  expect(statusOf(await speak(`GET /${'y'.repeat(17_000)} HTTP/1.1\r\n${head}\r\n`).ended)).toBe('431')
  expect(statusOf(await speak('GET / HTTP/1.1\r\n\r\n').ended)).toBe('400')
})
