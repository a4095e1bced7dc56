import {
  afternoon,
  anyOf,
  at,
  between,
  daily,
  day,
  days,
  either,
  morning,
  none,
  past,
  saidIn,
  together,
  unsure,
  type Case,
} from '../expected.ts'

const mexico = { locale: 'es-MX', timeZone: 'America/Mexico_City' }

/** A sixth batch, of whole sentences: first run 22 of 25, two silently wrong. */
export const sentences: readonly Case[] = saidIn({ locale: 'es-ES', timeZone: 'Europe/Madrid' }, [
  ['Hola, soy Domingo Pérez y quería una limpieza facial el viernes sobre las 17, gracias.', at('Fri 2026-11-20', '17:00')],
  ['¿Puedo ir con mis dos hijas el sábado por la mañana? Tienen 6 y 9 años.', anyOf(unsure, morning('Sat 2026-11-21'))],
  ['Mi cita era el 3, preferiría el 10 a la misma hora.', unsure],
  ['Celebramos los 40 años de Pablo el sábado 5 de diciembre, mesa para 12 a las 20h.', at('Sat 2026-12-05', '20:00')],
  ['Los jueves salgo a las 18:30, ¿cerráis a las 20?', anyOf(unsure)],
  ['Llámenme al 612 345 678 si queda un hueco mañana por la tarde.', afternoon('Thu 2026-11-19')],
  ['He visto que el lunes cerráis, ¿entonces el martes a las 10?', anyOf(unsure, at('Tue 2026-11-24', '10:00'))],
  ['El coche se tiene que quedar todo el día, lo dejo el jueves a las 8.', at('Thu 2026-11-19', '08:00')],
  ['Los miércoles cuido a los niños, así que mejor el jueves por la tarde.', anyOf(unsure, afternoon('Thu 2026-11-19'))],
  [
    'Puedo cualquier día de la semana que viene salvo el jueves.',
    together(days('Mon 2026-11-23', 'Wed 2026-11-25'), days('Fri 2026-11-27', 'Sun 2026-11-29')),
  ],
  [
    'Es para una depilación, 30 minutos máximo, mañana entre la una y las tres por favor',
    anyOf(unsure, between('Thu 2026-11-19', '13:00', '15:00')),
  ],
  ['¿Recibieron mi correo del 15 de noviembre?', anyOf(past, none, unsure)],
  ['Gracias por lo de ayer, quisiera volver dentro de seis semanas.', anyOf(unsure, day('Wed 2026-12-30'))],
  ['Una mesa esta noche para cuatro, sobre las 21:45, a ser posible en la terraza.', at('Wed 2026-11-18', '21:45')],
  ['Estaré de viaje del 23 al 27, así que después.', unsure],
  ['La semana que viene estoy de vacaciones.', anyOf(unsure)],
  ['Vale, me quedo con la de las 15:15.', anyOf(unsure, at('Wed 2026-11-18', '15:15'))],
  ['Mi marido irá en mi lugar el viernes 27 a las 9.', at('Fri 2026-11-27', '09:00')],
  ['¿Cuánto cuesta el corte de caballero?', none],
  ['Necesito dos turnos de una hora, el martes por la mañana y el martes por la tarde.', unsure],
  ['quiero cancelar', none],
  ['El 24 de diciembre, ¿hasta qué hora abren?', anyOf(unsure, day('Thu 2026-12-24'))],
  [
    '¿Habrá lugar el próximo sábado en la tarde, digamos de 2 a 3?',
    anyOf(either(between('Sat 2026-11-21', '14:00', '15:00'), between('Sat 2026-11-28', '14:00', '15:00')), unsure),
    mexico,
  ],
  ['Me urge para hoy mismo, después de las 6 de la tarde', between('Wed 2026-11-18', '18:00', '24:00'), mexico],
  [
    'La neta cualquier día menos lunes, en la tarde',
    anyOf(unsure, together(daily('Wed 2026-11-18', 'Sun 2026-11-22', '12:00', '18:00'), between('Tue 2026-11-24', '12:00', '18:00'))),
    mexico,
  ],
])
