import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Reply {
  readonly status: number
  readonly body: string
}

/** Sends one request and answers with its reply; one at a time on each connection. */
export type Send = (request: string) => Promise<Reply>

/**
 * So many kept-alive HTTP/1.1 connections, written by hand: on two cores a full client would take from the servers what is to be measured.
 * Replies need a Content-Length, or come in chunks: those are handed on with their marks.
 */
export async function openConnections(port: number, count: number): Promise<{ send: readonly Send[]; close: () => void }> {
  const sockets = await Promise.all(Array.from({ length: count }, () => open(port)))
  return { send: sockets.map(sender), close: () => sockets.forEach((socket) => socket.destroy()) }
}

export function postJson(path: string, body: unknown, headers = ''): string {
  const text = JSON.stringify(body)
  return `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${headers}Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`
}

export function get(path: string, headers = ''): string {
  return `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n${headers}\r\n`
}

async function open(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  await once(socket, 'connect')
  return socket
}

function sender(socket: Socket): Send {
  let received = ''
  let waiting: { resolve: (reply: Reply) => void; reject: (why: Error) => void } | undefined
  // latin1: one character per byte, so that lengths are byte counts.
  socket.setEncoding('latin1')
  socket.on('data', (chunk: string) => {
    received += chunk
    const end = received.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = received.slice(0, end)
    const length = /content-length: (\d+)/i.exec(head)?.[1]
    const isChunked = length === undefined && /transfer-encoding: chunked/i.test(head)
    if (length === undefined && !isChunked) return waiting?.reject(new Error(`A reply without Content-Length:\n${received}`))
    if (isChunked ? !received.endsWith('\r\n0\r\n\r\n') : received.length < end + 4 + Number(length)) return
    const reply = { status: Number(received.slice(9, 12)), body: received.slice(end + 4) }
    received = ''
    waiting?.resolve(reply)
  })
  socket.on('error', (why) => waiting?.reject(why))
  socket.on('close', () => waiting?.reject(new Error('The server closed the connection')))
  return (request) => {
    if (socket.closed) return Promise.reject(new Error('The server closed the connection while nothing was sent'))
    const { promise, resolve, reject } = Promise.withResolvers<Reply>()
    waiting = { resolve, reject }
    socket.write(request)
    return promise
  }
}
