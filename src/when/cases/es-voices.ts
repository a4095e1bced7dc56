import { anyOf, at, between, day, days, either, exactly, morning, none, past, saidIn, unsure, type Case } from '../expected.ts'

const mexico = { locale: 'es-MX', timeZone: 'America/Mexico_City' }
const argentina = { locale: 'es-AR', timeZone: 'America/Argentina/Buenos_Aires' }
const friday = { now: '2026-11-20T19:30' }
const monday = { now: '2026-11-30T08:15' }

/** A second batch, in other voices, after the first was mended: first run 53 of 60, three silently wrong. */
export const voices: readonly Case[] = saidIn({ locale: 'es-ES', timeZone: 'Europe/Madrid' }, [
  // An elderly gentleman.
  [
    'Buenos días, señorita, ¿podría ser el jueves de la semana que viene, por la mañanita, sobre las diez y media?',
    at('Thu 2026-11-26', '10:30'),
  ],
  ['mi hija me lleva el lunes a las doce menos cuarto', at('Mon 2026-11-23', '11:45')],
  ['tengo 78 años y solo puedo los martes', anyOf(unsure, day('Tue 2026-11-24'))],
  ['después de la siesta el jueves', unsure],
  ['de mañana en ocho', anyOf(unsure, day('Thu 2026-11-26'))],
  ['el viernes a la caída de la tarde', anyOf(unsure)],
  ['el día de San José', anyOf(unsure, day('Fri 2027-03-19'))],
  ['a las cinco y pico de mañana', anyOf(unsure, at('Thu 2026-11-19', '17:00'))],
  ['la víspera de Navidad', day('Thu 2026-12-24')],
  ['cuando Dios quiera', none],
  // A receptionist.
  ['La señora Ruiz pide el jueves 26 a las 10:15, 3 personas', at('Thu 2026-11-26', '10:15')],
  ['cliente del 91 123 45 67, quiere el 02/12 entre 9 y 10:30', between('Wed 2026-12-02', '09:00', '10:30')],
  ['cita: mar 01/12 14:00', at('Tue 2026-12-01', '14:00')],
  ['habitación 214, masaje a las 16:00 mañana', at('Thu 2026-11-19', '16:00')],
  ['le va bien el 3 o el 4 de diciembre', either(day('Thu 2026-12-03'), day('Fri 2026-12-04'))],
  ['pasar la del jueves al viernes, misma hora', unsure],
  ['expediente 2026-1145, el 27 de noviembre a las 8', at('Fri 2026-11-27', '08:00')],
  ['duración 1h30, precio 85 €, lunes 14:30', at('Mon 2026-11-23', '14:30')],
  [
    'el jueves no hay, le ofrezco el viernes a las 9 o a las 11',
    anyOf(either(at('Fri 2026-11-20', '09:00'), at('Fri 2026-11-20', '11:00')), unsure),
  ],
  ['anular lo del 24 y ponerlo el 27', anyOf(unsure, day('Fri 2026-11-27'))],
  // A teenager.
  ['wena bro ai hueco mañana a las 5?', at('Thu 2026-11-19', '17:00')],
  ['este finde o el otro', anyOf(unsure, either(days('Sat 2026-11-21', 'Sun 2026-11-22'), days('Sat 2026-11-28', 'Sun 2026-11-29')))],
  ['el juev dsps del cole', unsure],
  ['ns jajaja', none],
  ['sab 21 10:30 porfa', at('Sat 2026-11-21', '10:30')],
  ['cuanto cuestan 2 horas?', none],
  ['el miercoles no pero el jueves a las 18 si', anyOf(unsure, at('Thu 2026-11-19', '18:00'))],
  ['en 10 min llego', anyOf(unsure, exactly('2026-11-18T10:30', '2026-11-18T10:31'))],
  ['hoy a las 16', at('Wed 2026-11-18', '16:00')],
  ['mañana a la noche tipo 20hs', at('Thu 2026-11-19', '20:00'), argentina],
  // A lawyer.
  ['Solicito una reunión el lunes 7 de diciembre de 2026 a las 9:00 horas', at('Mon 2026-12-07', '09:00')],
  ['a más tardar el 4 de diciembre', days('Wed 2026-11-18', 'Fri 2026-12-04')],
  ['antes del 1 de diciembre', days('Wed 2026-11-18', 'Mon 2026-11-30')],
  ['entre el 7 y el 11 de diciembre', days('Mon 2026-12-07', 'Fri 2026-12-11')],
  ['en el plazo de ocho días', anyOf(unsure, exactly('2026-11-18T10:20', '2026-11-25T10:20'))],
  ['la vista del 18 de noviembre de 2025', past],
  ['el primer martes del próximo mes', day('Tue 2026-12-01')],
  ['el último día hábil del mes', unsure],
  ['el 29 de febrero de 2027', none],
  ['artículo 1902 del código civil', none],
  // Dictated.
  ['cita jueves tres de diciembre dieciséis cuarenta y cinco', anyOf(at('Thu 2026-12-03', '16:45'), unsure)],
  ['sábado nueve y media coma dos personas', at('Sat 2026-11-21', '09:30')],
  ['mañana a las dieciocho horas punto gracias', at('Thu 2026-11-19', '18:00')],
  ['martes eh veinticuatro de noviembre a las eh tres de la tarde', at('Tue 2026-11-24', '15:00')],
  ['el veintiuno a las veinte horas', at('Sat 2026-11-21', '20:00')],
  ['a las doce y media del viernes', at('Fri 2026-11-20', '12:30')],
  ['a las tres y veinticinco pasado mañana', at('Fri 2026-11-20', '15:25')],
  // Other days and places.
  ['hoy a las 8 de la noche', at('Fri 2026-11-20', '20:00'), friday],
  ['el próximo viernes a las 10', at('Fri 2026-11-27', '10:00'), friday],
  [
    'mañana o el domingo por la mañana',
    anyOf(either(morning('Sat 2026-11-21'), morning('Sun 2026-11-22')), either(day('Sat 2026-11-21'), morning('Sun 2026-11-22')), unsure),
    friday,
  ],
  ['esta semana', days('Fri 2026-11-20', 'Sun 2026-11-22'), friday],
  ['a fin de mes', day('Mon 2026-11-30'), monday],
  ['pasado mañana de 10 a 12', between('Wed 2026-12-02', '10:00', '12:00'), monday],
  ['hoy a las siete y media de la mañana', past, monday],
  ['el día 30', day('Mon 2026-11-30'), monday],
  ['el sábado a media mañana', anyOf(unsure, between('Sat 2026-11-21', '10:00', '12:00'))],
  ['ahorita a las 12', at('Wed 2026-11-18', '12:00'), mexico],
  ['el jueves al ratito de comer', unsure, mexico],
  ['la semana de arriba', unsure, argentina],
  ['el miércoles a las 21hs, para 8', anyOf(at('Wed 2026-11-18', '21:00')), argentina],
])
