import { z } from 'zod'
import { limitNames, readLimits } from './limit-variable.ts'
import { parseInstant } from './shared/instant.ts'
import { logLevels } from './shared/logger.ts'

const integer = (low: number, high: number, example: string) =>
  z
    .string()
    .refine((text) => /^\d{1,6}$/.test(text) && Number(text) >= low && Number(text) <= high, {
      error: `has to be a whole number from ${low} to ${high}, for instance ${example}`,
    })
    .transform(Number)

const url = (protocols: readonly string[], example: string) =>
  z.string().refine((text) => isUrl(text, protocols), { error: `has to be a URL such as ${example}` })

const hosts = (example: string) =>
  z
    .string()
    .regex(/^[\w.-]+(,[\w.-]+)*$/, `has to be names without ports, for instance ${example},10.0.0.5`)
    .default('')
    .transform((text) => text.split(',').filter((name) => name !== ''))

const modelName = /^(rules|openai:\S+)$/
const modelPrice = /^(openai:[^\s=]+)=(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/

/** Every variable there is, with what to write instead of a value that cannot be used. */
export const environment = z
  .object({
    NODE_ENV: z.string().optional(),
    PORT: integer(0, 65_535, '3000').default(3000),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, 'has to be an address to listen on, for instance 127.0.0.1 or 0.0.0.0')
      .default('127.0.0.1'),
    PUBLIC_URL: url(['http:', 'https:'], 'https://book.example.com').optional(),
    DEMO: z.enum(['on', 'off'], { error: 'has to be on or off: off writes no demo business into the database' }).default('on'),
    DATA_DIR: z.string().default('./var'),
    DATABASE_URL: url(
      ['postgres:', 'postgresql:'],
      'postgres://user:password@host:5432/database; unset it to use the built-in database',
    ).optional(),
    DATABASE_POOL: integer(2, 1_000, '10, the most connections of this process').default(10),
    REPLICA_DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/database').optional(),
    REPLICA_MAX_LAG: integer(1, 3_600, '5, the seconds a replica may be behind').default(5),
    DRAIN_GRACE: integer(0, 5, '3, the seconds a proxy needs to notice').default(0),
    REDIS_URL: url(['redis:', 'rediss:'], 'redis://host:6379').optional(),
    SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@host:587; unset it to keep mail in DATA_DIR/outbox').optional(),
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/, 'has to be an address, for instance "Harbour & Pine <hello@example.com>"')
      .optional(),
    MODEL: z
      .string()
      .refine((text) => text.split(',').every((name) => modelName.test(name.trim())), {
        error: 'has to be rules, openai:ID, or several of them in the order they are tried: "openai:gpt-5.2,rules"',
      })
      .optional(),
    MODEL_PRICES: z
      .string()
      .refine((text) => text.split(',').every((one) => modelPrice.test(one.trim())), {
        error:
          'has to be models with their price for a million tokens in and out, in US dollars: "openai:gpt-5.2=1.75/14,openai:small=0.25/2"',
      })
      .transform((text) => new Map(text.split(',').map(readModelPrice)))
      .default(new Map()),
    OPENAI_API_KEY: z.string().optional(),
    OPENAI_BASE_URL: url(['http:', 'https:'], 'http://127.0.0.1:11434/v1').optional(),
    SECRET: z
      .string()
      .min(32, 'has to have 32 characters or more: `openssl rand -base64 33` makes one; unset it to have one made and kept in DATA_DIR')
      .optional(),
    SECRET_PREVIOUS: z.string().min(32, 'has to be the SECRET there was before; unset it once that is given up').optional(),
    OAUTH_ISSUER: url(['http:', 'https:'], 'https://login.example.com').optional(),
    MCP_TENANT: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'has to be the short name of a business, for instance demo')
      .default('demo'),
    MCP_KEY: z.string().startsWith('hk_', 'has to be a key as `node src/main.ts keys create` makes them').optional(),
    MCP_HOSTS: hosts('book.example.com'),
    METRICS_TOKEN: z
      .string()
      .regex(/^[\x21-\x7e]{16,}$/, 'has to have 16 characters or more and no spaces: `openssl rand -hex 24` makes one')
      .optional(),
    OTEL_EXPORTER_OTLP_ENDPOINT: url(['http:', 'https:'], 'http://localhost:4318').optional(),
    LIMITS: z
      .string()
      .refine((text) => readLimits(text) !== undefined, {
        error: `has to be limits with their number, such as address=24000,holdsPerAddress=100; there are ${limitNames.join(', ')}`,
      })
      .transform(readLimits)
      .optional(),
    LOGIN_HOSTS: hosts('login.intern.example'),
    WEBHOOK_HOSTS: hosts('crm.intern.example'),
    LOG_LEVEL: z.enum(logLevels, { error: `has to be one of ${logLevels.join(', ')}` }).default('info'),
    TRUST_PROXY: integer(0, 20, '1, the number of proxies in front').default(0),
    CLOCK_START: z
      .string()
      .refine((text) => parseInstant(text) !== undefined, {
        error: 'has to be an instant such as 2026-11-24T09:00:00Z; unset it for the real time',
      })
      .transform((text) => parseInstant(text))
      .optional(),
  })
  .superRefine((env, context) => {
    if (env.CLOCK_START !== undefined && env.NODE_ENV === 'production') {
      context.addIssue({
        code: 'custom',
        path: ['CLOCK_START'],
        message: 'moves the time of the whole product and is refused when NODE_ENV=production: unset it',
      })
    }
    if (env.MODEL?.includes('openai:') === true && env.OPENAI_API_KEY === undefined && env.OPENAI_BASE_URL === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['MODEL'],
        message: 'names an OpenAI model, and neither OPENAI_API_KEY nor OPENAI_BASE_URL is set: set one, or MODEL=rules',
      })
    }
  })

function readModelPrice(text: string): [string, readonly [number, number]] {
  const [, model = '', input, output] = modelPrice.exec(text.trim()) ?? []
  return [model, [Number(input), Number(output)]]
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol)
}
