import { readFileSync, appendFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, test } from 'vitest'
import { createWorld, type World } from '../agent/support/world.ts'
import { rulesTalk } from './support.ts'
let world: World
beforeAll(async () => { world = await createWorld() })
afterAll(() => world.close())
const OUT = '/tmp/b-out.txt'
test('talks', async () => {
  writeFileSync(OUT, '')
  const talks = JSON.parse(readFileSync('/tmp/b-talks.json', 'utf8')) as { locale: string; lines: string[] }[]
  for (const { locale, lines } of talks) {
    const t = await rulesTalk(world, locale)
    appendFileSync(OUT, `\n##### ${locale}\n`)
    for (const line of lines) {
      const turn = await t.say(line)
      appendFileSync(OUT, `> ${line}\n${turn.text}\n   [${turn.cards.map((c) => c.type)}]\n`)
    }
    const bs = await t.bookings()
    appendFileSync(OUT, `== ${bs.map((b) => `${b.service} ${b.status} ${new Date(b.start).toISOString()} ${b.customer.name} ${b.partySize} rev${b.revision}`).join('; ')}\n`)
    const { toolCalls } = await t.transcript()
    for (const c of toolCalls) if (c.fault !== null) appendFileSync(OUT, `FAULT ${c.name}\n`)
    if (bs.length) for (const b of bs) if (b.status==='confirmed') await t.sayAll(locale==='fr'?'annuler ma réservation':locale==='es'?'cancelar mi reserva':locale==='pt'?'cancelar a minha reserva':'annullare la mia prenotazione', locale==='fr'?'oui':'sì')
  }
}, 120000)
