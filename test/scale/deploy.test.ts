import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readConfig } from '../../src/config.ts'
import { environment } from '../../src/environment.ts'

// No image is built here: what can be told from the text alone is.
const root = join(import.meta.dirname, '../..')
const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8')

const service = z.looseObject({
  image: z.string().optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  depends_on: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
})
const composeShape = z.looseObject({ services: z.record(z.string(), service), volumes: z.record(z.string(), z.unknown()) })

let dockerfile: string
let compose: z.output<typeof composeShape>
let bouncer: string
let nginx: string
beforeAll(async () => {
  ;[dockerfile, bouncer, nginx] = (await Promise.all(['Dockerfile', 'deploy/pgbouncer/pgbouncer.ini', 'deploy/nginx.conf'].map(read))) as [
    string,
    string,
    string,
  ]
  compose = composeShape.parse(parse(await read('compose.yaml'), { merge: true }))
})

const setting = (text: string, name: string): number => Number(new RegExp(`^${name} = (\\d+)$`, 'm').exec(text)?.[1])
const apps = (): [string, z.output<typeof service>][] => Object.entries(compose.services).filter(([, { image }]) => image === 'holdfast')

test('the image: every file it copies is there and is sent, it runs as a user of its own, and keeps no secret', async () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources]) => (sources ?? '').split(' '))
  expect(copied.length).toBeGreaterThan(5)
  expect(copied.filter((source) => !existsSync(join(root, source)))).toEqual([])
  const sent = new Set((await read('.dockerignore')).split('\n'))
  expect(copied.filter((source) => !sent.has(`!${source.replace('./', '')}`))).toEqual([])
  // What the second stage takes from the first is of the checkout, or made by `npm ci`.
  const taken = [...dockerfile.matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map(([, path]) => path ?? '')
  expect(taken.filter((path) => !existsSync(join(root, path)) && path !== 'web/dist')).toEqual([])
  expect(dockerfile.lastIndexOf('USER node')).toBeGreaterThan(dockerfile.lastIndexOf('FROM'))
  expect(dockerfile).toMatch(/^HEALTHCHECK/m)
  expect(dockerfile).not.toMatch(/SECRET|PASSWORD|API_KEY|TOKEN/)
})

test('its Node is the one the product is made for', async () => {
  const { dependencies } = z.object({ dependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(await read('package.json')))
  const major = dependencies['node']?.split('.')[0]
  expect([...dockerfile.matchAll(/^FROM node:(\d+)-/gm)].map(([, version]) => version)).toEqual([major, major])
})

test('the topology: a proxy, two that serve, one that works, PgBouncer, PostgreSQL and Redis; all of them looked after', () => {
  expect(Object.keys(compose.services).toSorted()).toEqual(['pgbouncer', 'postgres', 'proxy', 'redis', 'web1', 'web2', 'worker'])
  expect(apps().map(([name, { command }]) => [name, command])).toEqual([
    ['web1', ['web']],
    ['web2', ['web']],
    ['worker', ['worker']],
  ])
  for (const name of ['pgbouncer', 'postgres', 'redis']) expect(compose.services[name]?.healthcheck?.test.length).toBeGreaterThan(0)
  const volumes = Object.values(compose.services).flatMap((one) => one.volumes.map((volume) => volume.split(':')[0] ?? ''))
  for (const volume of volumes) expect(volume.startsWith('.') ? existsSync(join(root, volume)) : volume in compose.volumes).toBe(true)
})

test('every variable is one that is read, and all of them together are a configuration', () => {
  const known = Object.keys(environment.shape)
  const given = { POSTGRES_PASSWORD: 'p', SECRET: 's'.repeat(40), METRICS_TOKEN: 't'.repeat(40), PUBLIC_URL: 'https://book.example' }
  const filled = (text: string): string =>
    text.replace(/\$\{(\w+)(:[?-])?[^}]*\}/g, (_all, name: string, kind: string | undefined) => {
      const value: unknown = Reflect.get(given, name)
      if (value === undefined && kind !== ':-') throw new Error(`${name} is asked for and nobody says so`)
      return String(value ?? '')
    })
  for (const [, app] of apps()) {
    expect(Object.keys(app.environment).filter((name) => !known.includes(name))).toEqual([])
    const config = readConfig({
      NODE_ENV: 'production',
      ...Object.fromEntries(Object.entries(app.environment).map(([name, value]) => [name, filled(value)])),
    })
    expect(config).toMatchObject({ trustProxy: 1, smtpUrl: undefined, model: 'rules', showOutbox: false })
    expect(config.secret).toBe(given.SECRET)
  }
  expect(
    [...dockerfile.matchAll(/(\w+)=\S+/g)].map(([, name]) => name ?? '').filter((name) => /^[A-Z_]+$/.test(name) && !known.includes(name)),
  ).toEqual([])
})

test('ports agree, from what is published down to the database', () => {
  const port = /^EXPOSE (\d+)$/m.exec(dockerfile)?.[1]
  expect(dockerfile).toContain(`PORT=${port}`)
  expect([...nginx.matchAll(/server (\w+):(\d+)/g)].map(([, name, to]) => [name, to])).toEqual([
    ['web1', port],
    ['web2', port],
  ])
  expect(compose.services['proxy']?.ports).toEqual([`${/listen (\d+);/.exec(nginx)?.[1]}:${/listen (\d+);/.exec(nginx)?.[1]}`])
  for (const [, { environment: env }] of apps()) {
    expect(new URL(env['DATABASE_URL']?.replace(/\$\{.*?\}/, 'p') ?? '').host).toBe(`pgbouncer:${setting(bouncer, 'listen_port')}`)
    expect(env['REDIS_URL']).toBe('redis://redis:6379')
  }
  expect(bouncer).toMatch(/^holdfast = host=postgres port=5432 /m)
})

test('connections fit: the pools of all processes into PgBouncer, and its own into PostgreSQL', () => {
  const pools = apps().map(([, { environment: env }]) => Number(env['DATABASE_POOL']))
  // One more of each process while it starts.
  expect(pools.reduce((sum, pool) => sum + pool + 1, 0)).toBeLessThanOrEqual(setting(bouncer, 'max_client_conn'))
  const most = Number(/max_connections=(\d+)/.exec(compose.services['postgres']?.command?.join(' ') ?? '')?.[1])
  expect(setting(bouncer, 'default_pool_size')).toBeLessThan(most)
  expect(bouncer).toMatch(/^pool_mode = transaction$/m)
})

test('streams pass the proxy as they are written, and an address cannot be claimed', () => {
  expect(nginx).toMatch(/proxy_buffering off;/)
  expect(nginx).toMatch(/proxy_set_header x-forwarded-for \$remote_addr;/)
  expect(nginx).not.toContain('proxy_add_x_forwarded_for')
})

test('docs/running.md tells of every variable, and of none that is not read', async () => {
  const page = await read('docs/running.md')
  const told = [...page.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name ?? '')
  expect(told.toSorted()).toEqual(Object.keys(environment.shape).toSorted())
})
