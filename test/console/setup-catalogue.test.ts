import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CatalogueDocument, CatalogueEdit, CatalogueRefusal, SaveCatalogue, SavedCatalogue } from '../../src/booking/index.ts'
import type { Result } from '../../src/shared/result.ts'
import { ada, coreOver, createTestCore, DAY, first, must, slotsOf, TEST_NOW, type TestCore } from '../support/core.ts'

let t: TestCore
beforeAll(async () => void (t = await createTestCore()))
afterAll(() => t.close())

const read = () => t.core.catalogue.read(t.tenant)
const latest = async () => (await t.core.findTenant('demo')) ?? t.tenant

async function save(edit: CatalogueEdit, input: Partial<SaveCatalogue> = {}): Promise<Result<SavedCatalogue, CatalogueRefusal>> {
  return t.core.catalogue.save(t.tenant, edit, { basedOn: (await read()).version, staffId: null, ...input })
}

function serviceEdit(catalogue: CatalogueDocument, slug: string, change: object): CatalogueEdit {
  const service = catalogue.services.find((one) => one.slug === slug)
  if (service === undefined) throw new Error(`no ${slug}`)
  const { priceVersion: _price, archived: _archived, ...draft } = service
  return { kind: 'service', service: { ...draft, ...change } }
}

function resourceEdit(catalogue: CatalogueDocument, slug: string, change: object): CatalogueEdit {
  const resource = catalogue.resources.find((one) => one.slug === slug)
  if (resource === undefined) throw new Error(`no ${slug}`)
  const { archived: _archived, ...draft } = resource
  return { kind: 'resource', resource: { ...draft, ...change } }
}

const idOf = (catalogue: CatalogueDocument, slug: string) =>
  [...catalogue.resources, ...catalogue.services].find((one) => one.slug === slug)?.id ?? 0

async function book(slotId: string, partySize?: number) {
  const hold = must(
    await t.core.placeHold(await latest(), { slotId, holder: { channel: 'rest' }, ...(partySize === undefined ? {} : { partySize }) }),
  )
  return must(await t.core.confirmBooking(await latest(), { holdId: hold.id, customer: ada, consent: { kind: 'api' }, channel: 'rest' }))
}

describe('saving', () => {
  test('raises the version by one, however many rows it writes, and keeps the whole under both numbers', async () => {
    const before = await read()
    const edit = serviceEdit(before, 'haircut', {
      name: 'Cut and finish',
      keywords: ['cut'],
      requirements: before.services[0]?.requirements ?? [],
    })
    const saved = must(await save(edit))
    expect(saved.version).toBe(before.version + 1)
    expect(saved.changes).toMatchObject([{ part: 'service', name: 'Cut and finish', what: 'changed' }])
    const old = must(await t.core.catalogue.getVersion(t.tenant, before.version))
    expect(old.catalogue).toEqual(before)
    expect(must(await t.core.catalogue.getVersion(t.tenant, saved.version)).catalogue.services[0]?.name).toBe('Cut and finish')
    expect((await latest()).services[0]?.name).toBe('Cut and finish')
  })

  test('what is as it was writes nothing and is no version', async () => {
    const before = await read()
    const saved = must(await save(serviceEdit(before, 'massage', {})))
    expect(saved).toMatchObject({ version: before.version, changes: [] })
  })

  test('a new service is sold at once, in another process too', async () => {
    const other = coreOver(t.database, t.clock)
    const stale = await other.findTenant('demo')
    if (stale === undefined) throw new Error('no demo')
    const haircut = (await read()).services[0]
    const draft = { ...serviceEdit(await read(), 'haircut', {}) }
    if (draft.kind !== 'service' || haircut === undefined) throw new Error('no draft')
    const { id: _id, ...service } = draft.service
    must(await save({ kind: 'service', service: { ...service, slug: 'beard-trim', name: 'Beard trim', durationMinutes: 20 } }))
    const found = await other.findSlots(stale, { service: 'beard-trim', from: t.clock.now(), to: t.clock.now() + 3 * DAY, limit: 5 })
    expect(must(found).slots).toHaveLength(5)
    expect((await other.findTenant('demo'))?.services.map(({ slug }) => slug)).toContain('beard-trim')
  })

  test('what is wrong is told by field, all of it at once, and nothing is written', async () => {
    const before = await read()
    const refused = await save(
      serviceEdit(before, 'massage', { name: ' ', durationMinutes: 0, minParty: 3, maxParty: 2, requirements: [] }),
    )
    expect(refused).toMatchObject({ ok: false, error: { code: 'catalogue_invalid' } })
    if (refused.ok || refused.error.code !== 'catalogue_invalid') return
    expect(refused.error.issues.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'name missing',
      'durationMinutes out_of_range',
      'maxParty party_order',
      'requirements needs_resource',
    ])
    expect(await read()).toEqual(before)
  })

  test('two people change the same service: the second is told what the first did, and nothing is overwritten', async () => {
    const opened = await read()
    must(await save(serviceEdit(opened, 'colour', { durationMinutes: 150 })))
    const second = await save(serviceEdit(opened, 'colour', { description: 'Mine' }), { basedOn: opened.version })
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'catalogue_changed', changes: [{ part: 'service', fields: [{ field: 'durationMinutes', before: 120, after: 150 }] }] },
    })
    expect((await read()).services.find(({ slug }) => slug === 'colour')).toMatchObject({ durationMinutes: 150 })
  })

  test('two people change different things at the same moment: both stand', async () => {
    const { version, policies } = await read()
    const opened = await read()
    const input = { basedOn: version, staffId: null }
    const both = await Promise.all([
      t.core.catalogue.save(t.tenant, serviceEdit(opened, 'colour', { gridMinutes: 30 }), input),
      t.core.catalogue.save(t.tenant, { kind: 'policies', policies: { ...policies, dogs: 'Dogs are welcome.' } }, input),
    ])
    expect(both.map(({ ok }) => ok)).toEqual([true, true])
    const now = await read()
    expect(now.policies).toMatchObject({ dogs: 'Dogs are welcome.' })
    expect(now.services.find(({ slug }) => slug === 'colour')).toMatchObject({ gridMinutes: 30 })
    expect(now.version).toBe(version + 2)
  })

  test('restoring brings back what was, archives what came later and leaves both in the history', async () => {
    const before = await read()
    must(
      await save({ kind: 'resource', resource: { slug: 'zoe', name: 'Zoe', kind: 'person', parentId: null, capacity: 1, timeZone: null } }),
    )
    must(await save(serviceEdit(await read(), 'massage', { priceMinor: 7_000 })))
    const { version } = await read()
    const restored = must(await t.core.catalogue.restore(t.tenant, before.version, { basedOn: version, staffId: null }))
    const now = restored.catalogue
    expect(now.services.find(({ slug }) => slug === 'massage')).toMatchObject({ priceMinor: 6_500, priceVersion: 3 })
    expect(now.resources.find(({ slug }) => slug === 'zoe')).toMatchObject({ archived: true })
    const [newest] = await t.core.catalogue.listVersions(t.tenant, { limit: 1 })
    expect(newest).toMatchObject({ number: version + 1, restoredFrom: before.version })
    expect(await t.core.catalogue.restore(t.tenant, before.version, { basedOn: version, staffId: null })).toMatchObject({
      error: { code: 'catalogue_changed' },
    })
  })
})

describe('what was offered before a change', () => {
  test('at another price it is not held any more, by no process, and other times are named', async () => {
    const slot = first(await slotsOf({ ...t, tenant: await latest() }, 'consultation-call', { fromDays: 1 }))
    const other = coreOver(t.database, t.clock)
    const stale = await other.findTenant('demo')
    if (stale === undefined) throw new Error('no demo')
    must(await save(serviceEdit(await read(), 'consultation-call', { priceMinor: 2_000 })))
    for (const [core, tenant] of [
      [other, stale],
      [t.core, await latest()],
    ] as const) {
      const refused = await core.placeHold(tenant, { slotId: slot.id, holder: { channel: 'rest' } })
      expect(refused).toMatchObject({ ok: false, error: { code: 'slot_expired' } })
      if (!refused.ok && refused.error.code === 'slot_expired') expect(first(refused.error.alternatives).price?.amountMinor).toBe(2_000)
    }
  })

  test('a hold keeps the price and the end it was placed with, also when its service is not sold any more', async () => {
    const tenant = await latest()
    const slot = first(await slotsOf({ ...t, tenant }, 'consultation-call', { fromDays: 2 }))
    const hold = must(await t.core.placeHold(tenant, { slotId: slot.id, holder: { channel: 'rest' } }))
    const id = idOf(await read(), 'consultation-call')
    must(await save({ kind: 'service_archived', id, archived: true }))
    const booking = must(
      await t.core.confirmBooking(await latest(), { holdId: hold.id, customer: ada, consent: { kind: 'api' }, channel: 'rest' }),
    )
    expect(booking).toMatchObject({ start: slot.start, end: slot.end, price: { amountMinor: 2_000 } })
    expect((await latest()).services.map(({ slug }) => slug)).not.toContain('consultation-call')
    expect(
      await t.core.findSlots(await latest(), { service: 'consultation-call', from: slot.start, to: slot.end, limit: 1 }),
    ).toMatchObject({
      error: { code: 'service_not_found' },
    })
    must(await save({ kind: 'service_archived', id, archived: false }))
  })

  test('the currency waits for what is held at a price', async () => {
    const tenant = await latest()
    const slot = first(await slotsOf({ ...t, tenant }, 'haircut', { fromDays: 3 }))
    const hold = must(await t.core.placeHold(tenant, { slotId: slot.id, holder: { channel: 'rest' } }))
    const { name, timeZone, locales, contact } = await read()
    const edit: CatalogueEdit = { kind: 'business', business: { name, timeZone, locales, contact, currency: 'EUR' } }
    expect(await save(edit)).toMatchObject({ error: { code: 'prices_held', until: hold.expiresAt } })
    must(await t.core.releaseHold(tenant, hold.id, 'rest'))
    const saved = must(await save(edit))
    expect(saved.catalogue.services.find(({ slug }) => slug === 'haircut')?.priceVersion).toBeGreaterThan(1)
    must(await save({ kind: 'business', business: { name, timeZone, locales, contact, currency: 'GBP' } }))
  })
})

describe('what is booked', () => {
  test('keeps its resource: archiving is refused and says which bookings', async () => {
    const tenant = await latest()
    const slot = first(await slotsOf({ ...t, tenant }, 'haircut', { fromDays: 1, resources: ['amara'] }))
    const { reference } = await book(slot.id)
    const id = idOf(await read(), 'amara')
    const refused = await save({ kind: 'resource_archived', id, archived: true })
    expect(refused).toMatchObject({ error: { code: 'resource_in_use', resource: 'Amara', times: { first: [{ reference }], count: 1 } } })
    expect((await latest()).resources.has(id)).toBe(true)
  })

  test('a resource that nobody has booked goes, out of every pool, and can come back', async () => {
    const id = idOf(await read(), 'ben')
    const saved = must(await save({ kind: 'resource_archived', id, archived: true }))
    expect(saved.catalogue.services.flatMap(({ requirements }) => requirements.flatMap(({ resourceIds }) => resourceIds))).not.toContain(id)
    expect((await latest()).resources.has(id)).toBe(false)
    must(await save({ kind: 'resource_archived', id, archived: false }))
    expect((await latest()).resources.has(id)).toBe(true)
  })

  test('a service is not left short, and nothing below is left in the air', async () => {
    const catalogue = await read()
    for (const [slug, code] of [
      ['projector', undefined],
      ['spa', 'has_parts'],
      ['studio', 'needed_by'],
    ] as const) {
      const answer = await save({ kind: 'resource_archived', id: idOf(catalogue, slug), archived: true })
      if (code === undefined) expect(answer.ok).toBe(true)
      else
        expect(answer).toMatchObject({
          error: { code: 'catalogue_invalid', issues: expect.arrayContaining([expect.objectContaining({ code })]) },
        })
    }
  })

  test('seats can be taken away down to those in use: who has one keeps one', async () => {
    const tenant = await latest()
    const slot = first(await slotsOf({ ...t, tenant }, 'yoga-class', { fromDays: 1 }))
    await book(slot.id)
    const second = await book(slot.id, 2)
    const third = await book(slot.id, 3)
    // The third has places 4 to 6; what is in use are four.
    must(await t.core.cancelBooking(tenant, { bookingId: second.id, consent: { kind: 'api' }, channel: 'rest' }))
    const yoga = idOf(await read(), 'yoga-class')
    must(await save(serviceEdit(await read(), 'yoga-class', { maxParty: 1 })))
    expect(yoga).toBeGreaterThan(0)
    const tooFew = await save(resourceEdit(await read(), 'yoga-places', { capacity: 3 }))
    expect(tooFew).toMatchObject({ error: { code: 'resource_in_use', times: { first: [{ reference: third.reference }] } } })
    must(await save(resourceEdit(await read(), 'yoga-places', { capacity: 4 })))
    const units = await t.database.pool.query<{ unit: number }>(
      `SELECT unit FROM claim WHERE tenant_id = 1 AND resource_id = $1 AND state = 'booked' AND starts_at <= $2 AND ends_at > $2 ORDER BY unit`,
      [idOf(await read(), 'yoga-places'), new Date(slot.start).toISOString()],
    )
    expect(units.rows.map(({ unit }) => unit)).toEqual([1, 2, 3, 4])
    expect((await slotsOf({ ...t, tenant: await latest() }, 'yoga-class', { fromDays: 1 })).map(({ start }) => start)).not.toContain(
      slot.start,
    )
  })

  test('new hours that leave bookings outside are refused with them, and saved once somebody says that they stay', async () => {
    const catalogue = await read()
    const id = idOf(catalogue, 'amara')
    const owner = { resourceId: id, serviceId: null }
    const edit: CatalogueEdit = {
      kind: 'timetable',
      owner,
      schedules: [],
      overrides: [{ dateFrom: '2026-03-01', dateUntil: '2026-03-31', windows: [], reason: 'Away' }],
    }
    const refused = await save(edit)
    expect(refused).toMatchObject({ error: { code: 'bookings_outside', times: { count: 1, first: [{ service: 'Cut and finish' }] } } })
    const saved = must(await save(edit, { acceptOutside: true }))
    expect(saved.changes).toMatchObject([{ part: 'hours', name: 'Amara', of: 'resource' }])
    // What is outside already is not asked about again.
    must(await save({ ...edit, overrides: [{ dateFrom: '2026-03-01', dateUntil: '2026-03-30', windows: [], reason: 'Away' }] }))
  })
})

describe('the preview', () => {
  test('shows what a change of hours gains and loses, and writes nothing', async () => {
    const before = await read()
    const studio = idOf(before, 'greta')
    const edit: CatalogueEdit = {
      kind: 'timetable',
      owner: { resourceId: studio, serviceId: null },
      schedules: [
        { kind: 'weekly', weekdays: [2], rrule: null, startMinute: 9 * 60, endMinute: 10 * 60, validFrom: null, validUntil: null },
        { kind: 'weekly', weekdays: [2], rrule: null, startMinute: 18 * 60, endMinute: 20 * 60, validFrom: null, validUntil: null },
      ],
      overrides: [],
    }
    const range = { from: TEST_NOW + 7 * DAY, to: TEST_NOW + 14 * DAY }
    const preview = must(await t.core.catalogue.preview(t.tenant, { edit, ...range }))
    expect(preview.services.map(({ name }) => name)).toEqual(['Consultation call'])
    const kept = preview.slots.filter(({ change }) => change === 'kept')
    const gained = preview.slots.filter(({ change }) => change === 'gained')
    expect(kept.length).toBeGreaterThan(0)
    expect(gained.every(({ start }) => new Date(start).getUTCHours() >= 18)).toBe(true)
    expect(preview.services[0]).toMatchObject({ gained: gained.length, lost: preview.slots.length - kept.length - gained.length })
    expect(await read()).toEqual(before)
    must(await save(edit, { acceptOutside: true }))
    const after = must(await t.core.findSlots(await latest(), { service: 'consultation-call', ...range, limit: 1_000 })).slots.map(
      ({ start }) => start,
    )
    expect(after).toEqual(preview.slots.filter(({ change }) => change !== 'lost').map(({ start }) => start))
  })

  test('tells of bookings that would be outside before anything is saved', async () => {
    const catalogue = await read()
    const edit: CatalogueEdit = {
      kind: 'timetable',
      owner: { resourceId: null, serviceId: idOf(catalogue, 'yoga-class') },
      schedules: [],
      overrides: [],
    }
    const preview = must(await t.core.catalogue.preview(t.tenant, { edit, from: TEST_NOW, to: TEST_NOW + 7 * DAY }))
    expect(preview.outside.count).toBe(2)
  })

  test('an RRULE that cannot be read, or would be counted out by the second, is refused by its field', async () => {
    for (const rrule of ['FREQ=SECONDLY', 'every day', 'FREQ=WEEKLY;BYHOUR=1,2,3', 'FREQ=DAILY;RSCALE=X']) {
      const edit: CatalogueEdit = {
        kind: 'timetable',
        owner: { resourceId: idOf(await read(), 'greta'), serviceId: null },
        schedules: [{ kind: 'rrule', weekdays: [], rrule, startMinute: 0, endMinute: 60, validFrom: null, validUntil: null }],
        overrides: [],
      }
      expect(await t.core.catalogue.preview(t.tenant, { edit, from: TEST_NOW, to: TEST_NOW + DAY })).toMatchObject({
        error: { code: 'catalogue_invalid', issues: [{ field: 'schedules.0.rrule', code: 'rrule_unreadable' }] },
      })
    }
  })
})

describe('a business from nothing', () => {
  test('is sold from as soon as it has somebody, hours and a service', async () => {
    const made = { slug: 'barber', name: 'Barber', timeZone: 'Europe/Berlin', currency: 'EUR', locales: ['de'], email: '' }
    const tenant = must(await t.core.catalogue.createTenant(made))
    expect(await t.core.catalogue.createTenant(made)).toMatchObject({ error: { code: 'slug_taken' } })
    expect(await t.core.catalogue.createTenant({ ...made, slug: 'console', timeZone: 'Mars/Base' })).toMatchObject({
      error: { issues: [{ code: 'zone_unknown' }, { code: 'slug_form' }] },
    })
    const edit = async (one: CatalogueEdit) =>
      must(await t.core.catalogue.save(tenant, one, { basedOn: (await t.core.catalogue.read(tenant)).version, staffId: null }))
    await edit({ kind: 'resource', resource: { slug: 'kim', name: 'Kim', kind: 'person', parentId: null, capacity: 1, timeZone: null } })
    await edit({
      kind: 'timetable',
      owner: { resourceId: 1, serviceId: null },
      schedules: [
        { kind: 'weekly', weekdays: [1, 2, 3, 4, 5], rrule: null, startMinute: 540, endMinute: 1020, validFrom: null, validUntil: null },
      ],
      overrides: [],
    })
    const template = (await read()).services[0]
    if (template === undefined) throw new Error('no template')
    const { id: _id, priceVersion: _price, archived: _archived, ...service } = template
    const requirements = [{ label: 'Wer', quantity: 1, takes: 'one' as const, optional: false, resourceIds: [1] }]
    await edit({ kind: 'service', service: { ...service, name: 'Schnitt', slug: 'schnitt', requirements } })
    const ready = await t.core.findTenant('barber')
    if (ready === undefined) throw new Error('no barber')
    const slot = first(await slotsOf({ ...t, tenant: ready }, 'schnitt', { fromDays: 1 }))
    expect(must(await t.core.placeHold(ready, { slotId: slot.id, holder: { channel: 'rest' } })).proposal.price?.currency).toBe('EUR')
    expect((await t.core.catalogue.listVersions(ready, { limit: 10 })).map(({ number }) => number)).toEqual([4, 3, 2, 1])
  })

  test('does not see another business’s versions', async () => {
    const barber = await t.core.findTenant('barber')
    if (barber === undefined) throw new Error('no barber')
    const { version } = await read()
    expect(await t.core.catalogue.getVersion(barber, version)).toMatchObject({ error: { code: 'version_not_found' } })
  })
})
