import { afternoon, anyOf, at, between, daily, day, days, either, exactly, morning, none, saidIn, unsure, type Case } from '../expected.ts'

const mexico = { locale: 'es-MX', timeZone: 'America/Mexico_City' }
const easter = { now: '2027-03-24T16:45' }

/** A fifth batch, of what is asked every day: first run 30 of 30. */
export const regulars: readonly Case[] = saidIn({ locale: 'es-ES', timeZone: 'Europe/Madrid' }, [
  ['Buenas tardes, querría un corte y mechas el jueves por la tarde, ¿es posible?', afternoon('Thu 2026-11-19')],
  ['¿tendrían algo en la semana del 14 de diciembre?', anyOf(unsure, days('Mon 2026-12-14', 'Sun 2026-12-20'))],
  ['el próximo lunes a las 9', at('Mon 2026-11-23', '09:00')],
  ['jueves 26 de noviembre sobre las 18:30 para 2', at('Thu 2026-11-26', '18:30')],
  ['cuanto antes mejor', anyOf(unsure, exactly('2026-11-18T10:20', '2026-11-25T10:20'))],
  ['mejor el viernes que el jueves', anyOf(unsure, day('Fri 2026-11-20'))],
  ['mañana entre las 12 y las 14', between('Thu 2026-11-19', '12:00', '14:00')],
  ['pasado mañana a última hora', unsure],
  ['el miércoles 25 por la mañana', morning('Wed 2026-11-25')],
  ['martes o miércoles de la semana que viene', either(day('Tue 2026-11-24'), day('Wed 2026-11-25'))],
  ['¿les va bien mañana a las 16?', at('Thu 2026-11-19', '16:00')],
  ['viernes noche, dos personas, 21:30', at('Fri 2026-11-20', '21:30')],
  [
    'estoy libre todos los días a partir de las 17',
    anyOf(unsure, between('Wed 2026-11-18', '17:00', '24:00'), daily('Wed 2026-11-18', 'Wed 2026-11-25', '17:00', '24:00')),
  ],
  ['los viernes no trabajo', anyOf(unsure, day('Fri 2026-11-20'))],
  ['el 8 de enero de 2027 a las 10', at('Fri 2027-01-08', '10:00')],
  ['este domingo', day('Sun 2026-11-22')],
  ['el sábado a las nueve', at('Sat 2026-11-21', '09:00')],
  ['el jueves 11:45', at('Thu 2026-11-19', '11:45')],
  ['jueves 15h – 17h', between('Thu 2026-11-19', '15:00', '17:00')],
  ['mañana, da igual la hora', day('Thu 2026-11-19')],
  ['mañana por la mañana no puedo, por la tarde sí', anyOf(unsure, afternoon('Thu 2026-11-19'))],
  ['el domingo a las 2:30 de la madrugada', none, easter],
  ['el domingo a las 3:30 de la madrugada', at('Sun 2027-03-28', '03:30'), easter],
  ['viernes santo', day('Fri 2027-03-26'), easter],
  ['vale, perfecto', none],
  ['muchas gracias, buen día', none],
  ['el sábado a las 11 de la mañana', at('Sat 2026-11-21', '11:00'), mexico],
  ['mañana 4:30 pm', at('Thu 2026-11-19', '16:30'), mexico],
  ['el próximo sábado en la mañana', either(morning('Sat 2026-11-21'), morning('Sat 2026-11-28')), mexico],
  ['de hoy a mañana', anyOf(unsure, days('Wed 2026-11-18', 'Thu 2026-11-19')), mexico],
])
