import type pg from 'pg'
import { startClock, clockAhead, type Clock, type EpochMs } from '../shared/clock.ts'
import { hmac } from '../shared/ids.ts'
import { everyOf, type Secrets } from '../shared/secrets.ts'

type HasPool = { readonly pool: pg.Pool }

/**
 * Whether every process over this database has the same secret: the first one to come says which it is, by a fingerprint that gives
 * nothing of it away; who has that one as the older of two puts its newer one in its place. Throws, naming the remedy, when this one has another.
 */
export async function agreeOnSecret({ pool }: HasPool, secrets: Secrets): Promise<void> {
  const [ours = '', before = ours] = everyOf(secrets).map(fingerprintOf)
  const { rows } = await pool.query<{ known: string }>(
    `INSERT INTO installation AS i (id, secret_fingerprint) VALUES (1, $1)
     ON CONFLICT (id) DO UPDATE SET
       secret_fingerprint = CASE i.secret_fingerprint WHEN $2 THEN $1 ELSE i.secret_fingerprint END,
       secret_since = CASE WHEN i.secret_fingerprint = $2 AND $1 <> $2 THEN now() ELSE i.secret_since END
     RETURNING secret_fingerprint AS known`,
    [ours, before],
  )
  if (rows[0]?.known !== ours) throw new Error(otherSecret)
}

/** Undefined while no process has said which it is. */
export async function isOurSecret({ pool }: HasPool, secrets: Secrets): Promise<boolean | undefined> {
  const { rows: tables } = await pool.query<{ there: boolean }>(`SELECT to_regclass('installation') IS NOT NULL AS there`)
  if (tables[0]?.there !== true) return undefined
  const { rows } = await pool.query<{ known: string }>('SELECT secret_fingerprint AS known FROM installation')
  const [row] = rows
  return row && everyOf(secrets).some((secret) => row.known === fingerprintOf(secret))
}

/** From now on this is the secret; what the former one had signed is void. */
export async function replaceSecret({ pool }: HasPool, secret: Secrets): Promise<void> {
  await pool.query(
    `INSERT INTO installation (id, secret_fingerprint) VALUES (1, $1)
     ON CONFLICT (id) DO UPDATE SET secret_fingerprint = excluded.secret_fingerprint, secret_since = now()`,
    [fingerprintOf(secret)],
  )
}

/**
 * The clock of a time that was set: of several processes told to start at the same instant the first decides which moment that was, so
 * that all of them have the same time. Another instant begins anew. Asks for `agreeOnSecret` to have been called.
 */
export async function agreeOnClock({ pool }: HasPool, clockStart: EpochMs): Promise<Clock> {
  const { rows } = await pool.query<{ offsetMs: number }>(
    `UPDATE installation SET clock_start = $1::timestamptz, clock_offset_ms = CASE WHEN clock_start = $1::timestamptz THEN clock_offset_ms ELSE $2 END
     WHERE id = 1 RETURNING clock_offset_ms AS "offsetMs"`,
    [Temporal.Instant.fromEpochMilliseconds(clockStart).toString(), startClock(clockStart).offsetMs],
  )
  const [agreed] = rows
  if (agreed === undefined) throw new Error('the processes of this database have agreed on nothing yet')
  return clockAhead(agreed.offsetMs)
}

function fingerprintOf(secret: Secrets): string {
  return hmac(secret, 'which secret this is').toString('base64url')
}

const otherSecret = [
  'This process has another SECRET than the first one over this database had: what one of them signs (offers of times, links in mails,',
  'sign-ins) the other would not know. Set SECRET to the same value everywhere; a process without one keeps its own in DATA_DIR/secret.',
  'To change it: give the former one as SECRET_PREVIOUS beside the new SECRET (docs/running.md).',
  'If the former one is lost or to be given up: `node src/main.ts secret replace` takes this one, and what was signed before is void.',
].join('\n')
