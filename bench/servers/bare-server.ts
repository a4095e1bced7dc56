/** The limit: an Express route that runs the one statement on `pg` and answers with what it gave. No checks, no words, no alternatives. */
import { once } from 'node:events'
import express from 'express'
import pg from 'pg'
import { PLACE_HOLD } from '../../src/booking/sql/place-hold.ts'
import { LIST_CLAIMS } from '../../src/booking/sql/list-claims.ts'
import { uuidV7 } from '../../src/shared/ids.ts'

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 16 })
const routes = express()

// The values are made by whoever measures; only the hold's id is new each time.
routes.post('/holds', express.json(), async (request, response) => {
  const values: unknown[] = request.body.values
  const { rows } = await pool.query({ name: 'place_hold', text: PLACE_HOLD, values: values.with(2, uuidV7(Date.now())) })
  response.status(201).json(rows[0])
})

routes.get('/claims', async (request, response) => {
  const { tenant, resources, from, to } = request.query
  const values = [tenant, String(resources).split(',').map(Number), from, to, 0]
  const { rows } = await pool.query({ name: 'list_claims', text: LIST_CLAIMS, values })
  response.json(rows[0])
})

const server = routes.listen(0, '127.0.0.1')
await once(server, 'listening')
const address = server.address()
process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : undefined })}\n`)

const stop = () => void pool.end().then(() => process.exit(0))
process.once('SIGTERM', stop)
process.stdin.resume().once('end', stop)
