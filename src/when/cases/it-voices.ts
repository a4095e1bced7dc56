import { anyOf, at, between, day, days, either, exactly, morning, none, past, saidIn, together, unsure, type Case } from '../expected.ts'

const friday = { now: '2026-11-20T19:30' }
const monday = { now: '2026-11-30T08:15' }

/** A second batch, in other voices, after the first was mended: first run 52 of 60, five silently wrong. */
export const voices: readonly Case[] = saidIn({ locale: 'it-IT', timeZone: 'Europe/Rome' }, [
  // An elderly gentleman.
  [
    'Buongiorno signorina, potrebbe andare giovedì della prossima settimana, di mattina, verso le dieci e mezza?',
    at('Thu 2026-11-26', '10:30'),
  ],
  ['mia figlia mi accompagna lunedì alle dodici meno un quarto', at('Mon 2026-11-23', '11:45')],
  ['ho 78 anni e posso solo di martedì', anyOf(unsure, day('Tue 2026-11-24'))],
  ['giovedì dopo la messa', unsure],
  ['domani a otto', day('Thu 2026-11-26')],
  ['venerdì all’imbrunire', unsure],
  ['il giorno dei morti', anyOf(unsure, day('Tue 2027-11-02'))],
  ['alle cinque e qualcosa di domani', anyOf(unsure, at('Thu 2026-11-19', '17:00'))],
  ['quando vuole Dio', none],
  ['sabato a metà mattina', unsure],
  // A receptionist.
  ['La signora Conti chiede giovedì 26 alle 10:15, 3 persone', at('Thu 2026-11-26', '10:15')],
  ['cliente dello 06 1234567, vuole il 02/12 tra le 9 e le 10.30', between('Wed 2026-12-02', '09:00', '10:30')],
  ['appuntamento: mar 01/12 h 14', at('Tue 2026-12-01', '14:00')],
  ['camera 214, massaggio alle 16 domani', at('Thu 2026-11-19', '16:00')],
  ['preferisce il 3 o il 4 dicembre', either(day('Thu 2026-12-03'), day('Fri 2026-12-04'))],
  ['spostare da giovedì a venerdì, stessa ora', unsure],
  ['pratica 2026-1145, il 27 novembre alle 8', at('Fri 2026-11-27', '08:00')],
  ['durata 1h30, prezzo 85 €, lunedì 14:30', at('Mon 2026-11-23', '14:30')],
  [
    'giovedì non c’è posto, ho proposto venerdì alle 9 o alle 11',
    anyOf(either(at('Fri 2026-11-20', '09:00'), at('Fri 2026-11-20', '11:00')), unsure),
  ],
  ['disdire quello del 24 e metterlo il 27', anyOf(unsure, day('Fri 2026-11-27'))],
  // A teenager.
  ['we c’è posto domani tipo alle 17?', at('Thu 2026-11-19', '17:00')],
  ['sto weekend o il prox', anyOf(unsure, either(days('Sat 2026-11-21', 'Sun 2026-11-22'), days('Sat 2026-11-28', 'Sun 2026-11-29')))],
  ['gio dp scuola', unsure],
  ['boh nn so', none],
  ['sab 21 10:30 grz', at('Sat 2026-11-21', '10:30')],
  ['qnt costa x 2 ore?', none],
  ['merc no ma gio alle 18 si', anyOf(unsure, at('Thu 2026-11-19', '18:00'))],
  ['arrivo tra 10 min', exactly('2026-11-18T10:30', '2026-11-18T10:31')],
  ['oggi alle 4', at('Wed 2026-11-18', '16:00')],
  ['dmn sera verso le 8', anyOf(unsure, at('Thu 2026-11-19', '20:00'))],
  // A lawyer.
  ['Chiedo un incontro lunedì 7 dicembre 2026 alle ore 9.00', at('Mon 2026-12-07', '09:00')],
  ['non oltre il 4 dicembre', anyOf(unsure, days('Wed 2026-11-18', 'Fri 2026-12-04'))],
  ['prima del 1° dicembre', days('Wed 2026-11-18', 'Mon 2026-11-30')],
  ['tra il 7 e l’11 dicembre', days('Mon 2026-12-07', 'Fri 2026-12-11')],
  ['entro otto giorni', anyOf(unsure, exactly('2026-11-18T10:20', '2026-11-25T10:20'), exactly('2026-11-18T10:20', '2026-11-26T10:20'))],
  ['l’udienza del 18 novembre 2025', past],
  ['il primo martedì del mese prossimo', day('Tue 2026-12-01')],
  ['l’ultimo giorno lavorativo del mese', unsure],
  ['il 29 febbraio 2027', none],
  ['articolo 2043 del codice civile', none],
  ['dal 30 novembre in avanti', anyOf(unsure, days('Mon 2026-11-30', 'Sun 2026-12-06'), days('Mon 2026-11-30', 'Mon 2026-11-30'))],
  // Dictated.
  ['appuntamento giovedì tre dicembre alle sedici e quarantacinque', at('Thu 2026-12-03', '16:45')],
  ['sabato nove e mezza virgola due persone', at('Sat 2026-11-21', '09:30')],
  ['domani alle diciotto punto grazie', at('Thu 2026-11-19', '18:00')],
  ['martedì ehm ventiquattro novembre alle ehm tre del pomeriggio', at('Tue 2026-11-24', '15:00')],
  ['il ventuno alle venti', at('Sat 2026-11-21', '20:00')],
  ['mezzogiorno e mezzo di venerdì', at('Fri 2026-11-20', '12:30')],
  ['dopodomani alle tre e venticinque', at('Fri 2026-11-20', '15:25')],
  // Other days.
  ['stasera alle 20:30', at('Fri 2026-11-20', '20:30'), friday],
  ['venerdì prossimo alle 10', at('Fri 2026-11-27', '10:00'), friday],
  ['domani mattina o domenica mattina', either(morning('Sat 2026-11-21'), morning('Sun 2026-11-22')), friday],
  ['questa settimana', days('Fri 2026-11-20', 'Sun 2026-11-22'), friday],
  ['a fine mese', day('Mon 2026-11-30'), monday],
  ['dopodomani dalle 10 alle 12', between('Wed 2026-12-02', '10:00', '12:00'), monday],
  ['stamattina alle sette e mezza', past, monday],
  ['il 30', day('Mon 2026-11-30'), monday],
  ['venerdì, ore 13, va bene?', at('Fri 2026-11-20', '13:00')],
  ['martedì, ma solo dopo le cinque', between('Tue 2026-11-24', '17:00', '24:00')],
  [
    'qualsiasi giorno tranne sabato e domenica',
    anyOf(unsure, together(exactly('2026-11-18T10:20', '2026-11-21T00:00'), exactly('2026-11-23T00:00', '2026-11-25T10:20'))),
  ],
  ['la settimana di Natale', anyOf(unsure, days('Mon 2026-12-21', 'Sun 2026-12-27'))],
])
