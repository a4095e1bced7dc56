import { afternoon, anyOf, at, between, daily, day, either, morning, saidIn, unsure, type Case } from '../expected.ts'

/** A seventh batch, when all else was mended: first run 11 of 14, two silently wrong. */
export const last: readonly Case[] = saidIn({ locale: 'it-IT', timeZone: 'Europe/Rome' }, [
  ['ehi, libero martedì pome?', afternoon('Tue 2026-11-24')],
  ['per giovedì 3 dicembre, 12:15', at('Thu 2026-12-03', '12:15')],
  ['venerdì a metà del pomeriggio', unsure],
  ['la settimana del 7, una mattina qualsiasi', anyOf(unsure, daily('Mon 2026-12-07', 'Sun 2026-12-13', '06:00', '12:00'))],
  ['sabato 28 prima delle 11', between('Sat 2026-11-28', '00:00', '11:00')],
  [
    'domani o dopodomani, dalle 18 in poi',
    either(between('Thu 2026-11-19', '18:00', '24:00'), between('Fri 2026-11-20', '18:00', '24:00')),
  ],
  ['lunedì appena sveglio', unsure],
  ['venerdì quando fa buio', unsure],
  ['abito al civico 14, giovedì alle 10', at('Thu 2026-11-19', '10:00')],
  ["lo stesso giorno un'ora dopo", unsure],
  ['le tredici e trenta di mercoledì prossimo', at('Wed 2026-11-25', '13:30')],
  ['giovedì alle 4 meno 10', at('Thu 2026-11-19', '15:50')],
  [
    'giovedì mattina o venerdì tutto il giorno',
    anyOf(unsure, either(morning('Thu 2026-11-19'), day('Fri 2026-11-20')), either(morning('Thu 2026-11-19'), morning('Fri 2026-11-20'))),
  ],
  ['ai primi di dicembre, un venerdì', unsure],
])
