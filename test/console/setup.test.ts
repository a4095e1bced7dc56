import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogueEdit } from '../../src/booking/index.ts'
import { setupOperations } from '../../src/http/contract/console/setup.ts'
import { problemOf } from '../http/support/client.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { connectCurrent } from '../mcp/support/clients.ts'
import { first } from '../support/core.ts'
import { signInAs, type StaffClient } from './support/sign-in-as.ts'

let app: TestApp
let owner: StaffClient
let manager: StaffClient
let reviewer: StaffClient
beforeAll(async () => {
  app = await startTestApp()
  owner = await signInAs(app, 'owner', { name: 'Olive' })
  manager = await signInAs(app, 'manager', { name: 'Max' })
  reviewer = await signInAs(app, 'reviewer', { name: 'Rita' })
})
afterAll(() => app.close())

const read = async () => (await manager.call(setupOperations.getCatalogue)).catalogue
const policy = async (by: StaffClient, words: string, basedOn?: number) => {
  const { policies, version } = await read()
  const body = { basedOn: basedOn ?? version, edit: { kind: 'policies', policies: { ...policies, lateness: words } } as const }
  return by.send('POST', '/setup/changes', { body })
}

describe('setting up', () => {
  test('a manager changes the catalogue, an owner the business, a reviewer neither', async () => {
    expect((await policy(manager, 'Come when you can.')).status).toBe(200)
    expect((await policy(reviewer, 'Never')).status).toBe(403)
    expect((await reviewer.send('GET', '/setup/catalogue')).status).toBe(403)
    const { name, timeZone, locales, currency, contact, version } = await read()
    const edit = { kind: 'business', business: { name: 'Harbour', timeZone, locales, currency, contact } } as const
    expect((await manager.send('POST', '/setup/business', { body: { basedOn: version, edit } })).status).toBe(403)
    const saved = await owner.call(setupOperations.changeBusiness, { body: { basedOn: version, edit } })
    expect(saved.changes).toMatchObject([{ part: 'business', fields: [{ field: 'name', before: name, after: 'Harbour' }] }])
    // The owner's edits do not go through the manager's door.
    expect((await manager.send('POST', '/setup/changes', { body: { basedOn: saved.version, edit } })).status).toBe(400)
  })

  test('customers see it with the next request', async () => {
    const { theme, version } = await read()
    expect(theme).toEqual({})
    const edit = { kind: 'theme', theme: { accent: '#7a1f5c', radius: 6 } } as const
    await owner.call(setupOperations.changeBusiness, { body: { basedOn: version, edit } })
    const tenant = await app.send('GET', '/')
    expect(JSON.parse(tenant.text)).toMatchObject({ theme: { accent: '#7a1f5c', radius: 6 } })
  })

  test('who saves second is told by whom and what, by a 409', async () => {
    const { version } = await read()
    expect((await policy(owner, 'Ring us.', version)).status).toBe(200)
    const refused = problemOf(await policy(manager, 'Write to us.', version))
    expect(refused).toMatchObject({ status: 409, code: 'catalogue_changed' })
    expect(refused.about).toMatchObject({
      versions: [{ by: 'Olive', number: version + 1 }],
      changes: [{ part: 'policies', fields: [{ field: 'lateness', after: 'Ring us.' }] }],
    })
  })

  test('what is wrong is told by field and code, for the page to word', async () => {
    const { version } = await read()
    const edit = { kind: 'resource', resource: { slug: 'New Room', name: '', kind: 'room', parentId: 999, capacity: 0, timeZone: 'Moon' } }
    const refused = problemOf(await manager.send('POST', '/setup/changes', { body: { basedOn: version, edit } }))
    expect(refused).toMatchObject({ status: 400, code: 'catalogue_invalid' })
    expect(refused.fieldErrors).toEqual({
      name: 'missing',
      slug: 'slug_form',
      capacity: 'out_of_range',
      timeZone: 'zone_unknown',
      parentId: 'parent_unknown',
    })
  })

  test('a preview says what would be gained and lost, in days of the business’s zone', async () => {
    const { resources } = await read()
    const greta = resources.find(({ slug }) => slug === 'greta')
    const schedule = {
      kind: 'weekly' as const,
      weekdays: [2],
      rrule: null,
      startMinute: 600,
      endMinute: 720,
      validFrom: null,
      validUntil: null,
    }
    const preview = await manager.call(setupOperations.previewCatalogue, {
      body: {
        edit: { kind: 'timetable', owner: { resourceId: greta?.id ?? 0, serviceId: null }, schedules: [schedule], overrides: [] },
        from: '2026-03-09',
      },
    })
    const kept = preview.slots.filter(({ change }) => change === 'kept').map(({ start }) => start)
    expect(first(kept)).toBe('2026-03-10T10:00:00Z')
    expect(kept.every((start) => start.startsWith('2026-03-10T1'))).toBe(true)
    expect(first(preview.services)).toMatchObject({ name: 'Consultation call', gained: 0 })
    expect(first(preview.services).lost).toBeGreaterThan(50)
  })

  test('the history has everybody’s saves with what they changed, and an owner brings an earlier one back', async () => {
    const { version, policies } = await read()
    await policy(manager, 'A mistake.')
    const { versions } = await manager.call(setupOperations.listVersions, { query: {} })
    expect(first(versions)).toMatchObject({ number: version + 1, by: 'Max', changes: [{ part: 'policies' }] })
    expect((await manager.send('POST', `/setup/versions/${version}/restore`, { body: { basedOn: version + 1 } })).status).toBe(403)
    const params = { number: String(version) }
    const { changes } = await manager.call(setupOperations.compareVersion, { params })
    expect(changes).toMatchObject([{ part: 'policies', fields: [{ field: 'lateness', before: 'A mistake.' }] }])
    await owner.call(setupOperations.restoreVersion, { params, body: { basedOn: version + 1 } })
    expect((await read()).policies).toEqual(policies)
    expect(problemOf(await owner.send('GET', '/setup/versions/999999')).code).toBe('version_not_found')
    expect(problemOf(await owner.send('GET', '/setup/versions/x')).code).toBe('version_not_found')
  })

  test('a save is in the audit log, a preview is not', async () => {
    const lines = await app.database.pool.query<{ operation: string }>('SELECT DISTINCT operation FROM staff_audit WHERE tenant_id = 1')
    const operations = lines.rows.map(({ operation }) => operation)
    expect(operations).toEqual(expect.arrayContaining(['changeCatalogue', 'changeBusiness', 'restoreVersion']))
    expect(operations).not.toContain('previewCatalogue')
  })
})

describe('a conversation', () => {
  test('knows the version it was answered under, and a reviewer sees that version as it was', async () => {
    const talk = await app.startConversation()
    const before = (await read()).version
    await app.say(talk, { text: 'How long is a haircut?' })
    const { services } = await read()
    const haircut = services.find(({ slug }) => slug === 'haircut')
    if (haircut === undefined) throw new Error('no haircut')
    const { priceVersion: _price, archived: _archived, ...draft } = haircut
    const edit: CatalogueEdit = { kind: 'service', service: { ...draft, durationMinutes: 50 } }
    expect((await manager.send('POST', '/setup/changes', { body: { basedOn: before, edit } })).status).toBe(200)
    const answer = await app.say(talk, { text: 'How long is a haircut?' })
    expect(JSON.stringify(answer)).toContain('50 minutes')
    const turns = await app.database.pool.query<{ version: number }>(
      'SELECT catalogue_version::int AS version FROM turn WHERE tenant_id = 1 AND conversation_id = $1 ORDER BY started_at',
      [talk.id],
    )
    expect(turns.rows.map(({ version }) => version)).toEqual([before, before + 1])
    const seen = await reviewer.call(setupOperations.getVersion, { params: { number: String(before) } })
    expect(seen.catalogue.services.find(({ slug }) => slug === 'haircut')?.durationMinutes).toBe(45)
    expect(seen.catalogue.version).toBe(before)
  })
})

describe('an assistant', () => {
  test('is answered under a version, too', async () => {
    const assistant = await connectCurrent({ url: `${app.base}/mcp` })
    await assistant.call('checkAvailability', { service: 'haircut', when: 'tomorrow' })
    await assistant.close()
    await app.app.mcp.reads.settled()
    const { version } = await read()
    const turns = await app.database.pool.query<{ version: number }>(
      `SELECT t.catalogue_version::int AS version FROM turn t JOIN conversation c ON c.tenant_id = t.tenant_id AND c.id = t.conversation_id
       WHERE t.tenant_id = 1 AND c.channel = 'mcp'`,
    )
    expect(turns.rows).toEqual([{ version }])
  })
})

describe('keys for assistants', () => {
  test('are made, shown once, listed without themselves, and revoked', async () => {
    const body = { name: 'Desk', scopes: ['read', 'hold', 'read'] as ('read' | 'hold')[], trusted: false }
    const { id, key } = await owner.call(setupOperations.createAssistantKey, { body })
    const listed = await owner.send('GET', '/setup/keys')
    expect(listed.text).not.toContain(key)
    expect(JSON.parse(listed.text)).toMatchObject({ keys: [{ id, name: 'Desk', scopes: ['read', 'hold'], revokedAt: null }] })
    expect(await app.app.keys.find(1, key)).toMatchObject({ id })
    await owner.call(setupOperations.revokeAssistantKey, { params: { key: id } })
    expect(await app.app.keys.find(1, key)).toBeUndefined()
    expect(problemOf(await owner.send('POST', `/setup/keys/${id}/revoke`)).code).toBe('key_not_found')
    expect((await manager.send('GET', '/setup/keys')).status).toBe(403)
  })
})
