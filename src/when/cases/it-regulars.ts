import { afternoon, anyOf, at, between, daily, day, days, either, exactly, morning, none, saidIn, unsure, type Case } from '../expected.ts'

const easter = { now: '2027-03-24T16:45' }

/** A fifth batch, of what is asked every day: first run 30 of 30. */
export const regulars: readonly Case[] = saidIn({ locale: 'it-IT', timeZone: 'Europe/Rome' }, [
  ['Buonasera, vorrei un taglio e piega giovedì pomeriggio, è possibile?', afternoon('Thu 2026-11-19')],
  ['avreste qualcosa nella settimana del 14 dicembre?', anyOf(unsure, days('Mon 2026-12-14', 'Sun 2026-12-20'))],
  ['lunedì prossimo alle 9', at('Mon 2026-11-23', '09:00')],
  ['giovedì 26 novembre verso le 18:30 per 2', at('Thu 2026-11-26', '18:30')],
  ['prima è meglio è', anyOf(unsure, exactly('2026-11-18T10:20', '2026-11-25T10:20'))],
  ['meglio venerdì di giovedì', anyOf(unsure, day('Fri 2026-11-20'))],
  ['domani tra le 12 e le 14', between('Thu 2026-11-19', '12:00', '14:00')],
  ['dopodomani a fine giornata', unsure],
  ['mercoledì 25 mattina', morning('Wed 2026-11-25')],
  ['martedì o mercoledì della settimana prossima', either(day('Tue 2026-11-24'), day('Wed 2026-11-25'))],
  ['va bene domani alle 16?', at('Thu 2026-11-19', '16:00')],
  ['venerdì sera, due persone, 20:30', at('Fri 2026-11-20', '20:30')],
  [
    'sono libero tutti i giorni dalle 17',
    anyOf(unsure, between('Wed 2026-11-18', '17:00', '24:00'), daily('Wed 2026-11-18', 'Wed 2026-11-25', '17:00', '24:00')),
  ],
  ['il venerdì non lavoro', anyOf(unsure, day('Fri 2026-11-20'))],
  ['l’8 gennaio 2027 alle 10', at('Fri 2027-01-08', '10:00')],
  ['questa domenica', day('Sun 2026-11-22')],
  ['sabato alle nove', at('Sat 2026-11-21', '09:00')],
  ['giovedì 11:45', at('Thu 2026-11-19', '11:45')],
  ['giovedì 15-17', between('Thu 2026-11-19', '15:00', '17:00')],
  ['domani, a qualsiasi ora', day('Thu 2026-11-19')],
  ['domani mattina non posso, di pomeriggio sì', anyOf(unsure, afternoon('Thu 2026-11-19'))],
  ['domenica alle 2:30 di notte', none, easter],
  ['venerdì santo', day('Fri 2027-03-26'), easter],
  ['va bene, perfetto', none],
  ['grazie mille, buona giornata', none],
  ['sabato alle 11 di mattina', at('Sat 2026-11-21', '11:00')],
  ['domani alle 4 e mezza del pomeriggio', at('Thu 2026-11-19', '16:30')],
  ['sabato prossimo di mattina', either(morning('Sat 2026-11-21'), morning('Sat 2026-11-28'))],
  ['mercoledì prossimo alle 14', at('Wed 2026-11-25', '14:00')],
  ['avete posto venerdì dopo le 5 di pomeriggio?', between('Fri 2026-11-20', '17:00', '24:00')],
])
