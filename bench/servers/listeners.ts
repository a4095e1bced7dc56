/**
 * Clients that listen to a stream of events on raw sockets: a full client would take from the servers what is to be measured. Told by its
 * parent where; tells it when all are ready, and for each event, when all have it, at what time each did.
 */
import { connect } from 'node:net'

export interface Listen {
  readonly port: number
  readonly path: string
  readonly count: number
}

/** Milliseconds of the machine's own clock, which all processes share. */
export type Heard = { readonly kind: 'ready' } | { readonly kind: 'heard'; readonly at: readonly number[] }

/** Streams one address may have open, and some less. */
const ofOneAddress = 90

process.on('message', ({ port, path, count }: Listen) => {
  let ready = 0
  let at: number[] = []
  const hear = (text: string): void => {
    if (text.includes('event: ready') && ++ready === count) tell({ kind: 'ready' })
    if (!text.includes('event: slot.taken')) return
    at.push(Number(process.hrtime.bigint()) / 1e6)
    if (at.length < count) return
    tell({ kind: 'heard', at })
    at = []
  }
  for (let index = 0; index < count; index++) {
    const from = `10.77.${port & 255}.${Math.floor(index / ofOneAddress)}`
    const socket = connect(port, '127.0.0.1', () => socket.write(`GET ${path} HTTP/1.1\r\nHost: bench\r\nX-Forwarded-For: ${from}\r\n\r\n`))
    socket.setEncoding('latin1').on('data', hear)
    socket.on('error', (error) => process.stderr.write(`a listener failed: ${error.message}\n`))
  }
})
process.on('disconnect', () => process.exit(0))

function tell(heard: Heard): void {
  process.send?.(heard)
}
