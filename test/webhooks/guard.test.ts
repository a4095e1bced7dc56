import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findOutside, isOutside, type Address } from '../../src/shared/address-guard.ts'
import { post } from '../../src/webhooks/post.ts'
import { must } from '../support/core.ts'
import { openPostRoom, type PostRoom } from './support/post-room.ts'
import { startReceiver, type Receiver } from './support/receiver.ts'

test.each([
  '127.0.0.1',
  '127.8.8.8',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '192.0.0.8',
  '198.18.0.1',
  '224.0.0.1',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::ffff:127.0.0.1',
  '::ffff:a9fe:a9fe',
  '::ffff:0:127.0.0.1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::1',
  '2002:7f00:1::',
  '2001:0:7f00:1::',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'fc00::1',
  'fd12:3456::1',
  'ff02::1',
  '100::1',
  '5f00::1',
  '3fff::1',
  'no address',
])('%s is not out in the world', (address) => {
  expect(isOutside(address)).toBe(false)
})

test.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '2a00:1450:4001::1', '::ffff:8.8.8.8'])('%s is', (address) => {
  expect(isOutside(address)).toBe(true)
})

test('one address among several that is not out in the world is enough to refuse them all', async () => {
  expect(await findOutside('mixed.example', async () => addresses('8.8.8.8', '10.0.0.1'))).toEqual({ kind: 'refused' })
  expect(await findOutside('none.example', async () => [])).toEqual({ kind: 'unknown' })
})

describe('an endpoint', () => {
  let room: PostRoom
  let inside: Receiver
  let names: Map<string, readonly Address[]>
  beforeAll(async () => {
    names = new Map()
    room = await openPostRoom({ webhookHosts: [], lookUp: async (host) => names.get(host) ?? [] })
    inside = await startReceiver()
  })
  afterAll(async () => {
    await inside.close()
    await room.close()
  })

  const create = (url: string) =>
    room.webhooks.createEndpoint(room.tenant.id, { url, description: '', events: ['booking.confirmed'], personalData: true })
  const lastTry = async (id: string) => {
    const { deliveries } = must(await room.webhooks.listDeliveries({ tenantId: room.tenant.id, id }, { limit: 1 }))
    return deliveries[0]?.lastAttempt
  }

  test.each([
    ['http://hooks.example/', 'not_https'],
    ['ftp://hooks.example/', 'not_https'],
    ['file:///etc/passwd', 'not_https'],
    ['not an address', 'not_https'],
    ['https://user:password@hooks.example/', 'has_credentials'],
    ['https://hooks.example:22/', 'port_refused'],
    ['https://hooks.example:80/', 'port_refused'],
    ['https://127.0.0.1/', 'address_refused'],
    ['https://2130706433/', 'address_refused'],
    ['https://0x7f.1/', 'address_refused'],
    ['https://0177.0.0.1/', 'address_refused'],
    ['https://127.0.0.1./', 'address_refused'],
    ['https://[::1]/', 'address_refused'],
    ['https://[::ffff:169.254.169.254]/', 'address_refused'],
    ['https://[fe80::1%25lo]/', 'not_https'],
    ['https://metadata.example/latest/meta-data', 'address_refused'],
    ['https://nobody.example/', 'name_unknown'],
  ])('at %s is refused: %s', async (url, reason) => {
    names.set('hooks.example', addresses('93.184.216.34'))
    names.set('metadata.example', addresses('169.254.169.254'))
    expect(await create(url)).toEqual({ ok: false, error: { code: 'url_refused', reason } })
  })

  test('whose name comes to stand for an address within is not called, and the log says nothing of what is there', async () => {
    names.set('rebound.example', addresses('93.184.216.34'))
    const { endpoint } = must(await create(`https://rebound.example:${inside.port}/`))
    names.set('rebound.example', addresses('127.0.0.1'))
    await room.book()
    await room.settled()
    expect(inside.calls).toEqual([])
    expect(await lastTry(endpoint.id)).toMatchObject({ status: null, error: 'address_refused', answer: null })
    must(await room.webhooks.removeEndpoint({ tenantId: room.tenant.id, id: endpoint.id }))
  })

  test('is called at the address that was checked, whatever its name stands for a moment later', async () => {
    const deps = {
      ...room.options(),
      pool: room.database.pool,
      secret: 'x',
      webhookHosts: [],
      lookUp: async () => addresses('2000::1'),
      settings: { timeOut: 1_500 },
    }
    const outside = await post(deps, { url: `https://localhost:${inside.port}/`, headers: {}, body: '{}' })
    // Nothing answers there from here; the one within, which the machine's own look-up would find, was not asked.
    expect(outside.status).toBe(null)
    expect(['timed_out', 'connection_lost', 'connection_refused', 'tls_failed']).toContain(outside.error)
    expect(inside.connections()).toBe(0)
  })
})

function addresses(...all: readonly string[]): Address[] {
  return all.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
}
