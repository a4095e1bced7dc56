import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOperations } from '../../src/http/contract/console/audit.ts'
import { staffOperations } from '../../src/http/contract/console/staff.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { clientOf, signInAs, type StaffClient } from './support/sign-in-as.ts'

let app: TestApp
let owner: StaffClient
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false, limits: { signIn: 10_000 } } })
  owner = await signInAs(app, 'owner', { name: 'Olive Owner' })
})
afterAll(() => app.close())

const read = (query: object = {}) => owner.call(auditOperations.listAudit, { query })

describe('the audit log', () => {
  test('has a line for every change: who, what, on which id, and what came of it', async () => {
    const who = await signInAs(app, 'reviewer')
    await owner.call(staffOperations.changePerson, { params: { id: who.me.id }, body: { masked: true } })
    const invited = await owner.call(staffOperations.invite, { body: { email: 'm@harbour.example', role: 'manager' } })
    await owner.send('POST', `/people/${owner.me.id}/deactivate`)
    const { lines } = await read({ member: owner.me.id, limit: 3 })
    expect(lines.map(({ operation, subject, status, member }) => [operation, subject, status, member?.name])).toEqual([
      ['deactivatePerson', owner.me.id, 409, 'Olive Owner'],
      ['invite', invited.id, 201, 'Olive Owner'],
      ['changePerson', who.me.id, 200, 'Olive Owner'],
    ])
    expect(lines[0]?.address).toMatch(/^[\w-]{20,}$/)
  })

  test('has who was refused for their role, sign-ins, failures and sign-outs, and no mail address or password', async () => {
    const who = await signInAs(app, 'reviewer')
    await who.send('POST', '/invitations', { body: { email: 'never@harbour.example', role: 'owner' } })
    await who.send('POST', '/sign-out')
    await clientOf(app.base, 'demo', '').send('POST', '/sign-in', { body: { email: who.me.email, password: 'a wrong passphrase' } })
    const { lines } = await read({ limit: 4 })
    expect(lines.map(({ operation, status, member }) => [operation, status, member?.id ?? null])).toEqual([
      ['signIn', 401, null],
      ['signOut', 204, who.me.id],
      ['invite', 403, who.me.id],
      ['acceptInvitation', 200, who.me.id],
    ])
    const all = JSON.stringify((await read({ limit: 200 })).lines)
    expect(all).not.toContain('@')
    expect(all).not.toContain('passphrase')
  })

  test('is read by pages, newest first, without gaps or repeats', async () => {
    for (let i = 0; i < 7; i++) await owner.send('PATCH', '/me', { body: { name: 'Olive Owner' } })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await read({ operation: 'changeMe', limit: 3, ...(cursor === undefined ? {} : { cursor }) })
      seen.push(...page.lines.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(seen).toHaveLength(7)
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => Number(b) - Number(a)))
  })

  test('is filtered by subject and time, and names what there is', async () => {
    const who = await signInAs(app, 'reviewer')
    await owner.call(staffOperations.changePerson, { params: { id: who.me.id }, body: { role: 'manager' } })
    expect((await read({ subject: who.me.id })).lines.map(({ operation }) => operation)).toEqual(['changePerson'])
    expect((await read({ to: '2020-01-01T00:00:00Z' })).lines).toEqual([])
    const { operations } = await owner.call(auditOperations.listAuditOperations)
    expect(operations).toEqual(expect.arrayContaining(['acceptInvitation', 'changePerson']))
    expect(operations).toEqual([...new Set(operations)])
  })

  test('takes whatever stands in an address for an id, as text', async () => {
    expect((await owner.send('POST', '/people/%00%0A<b>nobody/deactivate')).status).toBe(404)
    expect((await read({ operation: 'deactivatePerson', limit: 1 })).lines[0]).toMatchObject({ subject: '<b>nobody', status: 404 })
    expect((await owner.send('GET', '/audit?subject=%00')).status).toBe(400)
  })

  test('is neither changed nor emptied; only an erasure takes a person out of a line that stays', async () => {
    const { pool } = app.database
    await expect(pool.query('DELETE FROM staff_audit')).rejects.toThrow('neither changed nor removed')
    await expect(pool.query("UPDATE staff_audit SET subject = 'x'")).rejects.toThrow('neither changed nor removed')
    await expect(pool.query('TRUNCATE staff_audit')).rejects.toThrow('neither changed nor removed')
    const client = await pool.connect()
    try {
      await client.query("BEGIN; SET LOCAL holdfast.erasing = 'on'")
      const erased = await client.query("UPDATE staff_audit SET subject = NULL, address = '' WHERE operation = 'changePerson'")
      expect(erased.rowCount).toBeGreaterThan(0)
      await expect(client.query("UPDATE staff_audit SET operation = 'nothing'")).rejects.toThrow('neither changed nor removed')
    } finally {
      await client.query('ROLLBACK')
      client.release()
    }
  })
})
