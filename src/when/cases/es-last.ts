import { afternoon, anyOf, at, between, daily, day, either, morning, saidIn, unsure, type Case } from '../expected.ts'

/** A seventh batch, when all else was mended: first run 10 of 14, two silently wrong. */
export const last: readonly Case[] = saidIn({ locale: 'es-ES', timeZone: 'Europe/Madrid' }, [
  ['ey, ¿libre el martes tarde?', afternoon('Tue 2026-11-24')],
  ['para el jueves 3 de diciembre, 12:15', at('Thu 2026-12-03', '12:15')],
  ['el viernes a mediados de la tarde', unsure],
  ['la semana del 7, cualquier mañana', anyOf(unsure, daily('Mon 2026-12-07', 'Sun 2026-12-13', '06:00', '12:00'))],
  ['sábado 28 antes de las 11', between('Sat 2026-11-28', '00:00', '11:00')],
  [
    'mañana o pasado, a partir de las 18',
    anyOf(either(between('Thu 2026-11-19', '18:00', '24:00'), between('Fri 2026-11-20', '18:00', '24:00')), unsure),
  ],
  ['el lunes nada más levantarme', unsure],
  ['el viernes cuando anochezca', unsure],
  ['vengo del distrito 14, jueves a las 10', at('Thu 2026-11-19', '10:00')],
  ['el mismo día una hora después', unsure],
  ['las trece treinta del próximo miércoles', at('Wed 2026-11-25', '13:30')],
  ['ponme a las 4 menos 10 el jueves', at('Thu 2026-11-19', '15:50')],
  [
    'el jueves por la mañana o el viernes entero',
    anyOf(unsure, either(morning('Thu 2026-11-19'), day('Fri 2026-11-20')), either(morning('Thu 2026-11-19'), morning('Fri 2026-11-20'))),
  ],
  ['a principios de diciembre, un viernes', unsure],
])
