import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface Line {
  readonly port: number
  /** Breaks off what is open and refuses what comes. */
  readonly cut: () => void
  /** Every byte from the other end comes so much later. */
  readonly slow: (ms: number) => void
  /** Whole and quick again. */
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** A line to a server on this machine that can be cut and made slow. */
export async function layLine(port: () => number): Promise<Line> {
  const sockets = new Set<Socket>()
  let isCut = false
  let delayMs = 0
  const keep = (socket: Socket): Socket => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    return socket
  }
  const server = createServer((near) => {
    keep(near)
    if (isCut) return void near.resetAndDestroy()
    const far = keep(connect(port(), '127.0.0.1'))
    near.on('data', (chunk) => far.write(chunk))
    far.on('data', (chunk) => {
      if (delayMs === 0) near.write(chunk)
      else setTimeout(() => near.write(chunk), delayMs)
    })
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const breakAll = (): void => {
    for (const socket of sockets) socket.resetAndDestroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      isCut = true
      breakAll()
    },
    slow: (ms) => {
      delayMs = ms
    },
    mend: () => {
      isCut = false
      delayMs = 0
    },
    close: () => {
      breakAll()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
