import { afternoon, anyOf, at, between, daily, day, either, none, past, unsure, saidIn, type Case } from '../expected.ts'

const F = day('Fri 2026-11-20')

/** Everyday requests, written last. First run: 35 of 36, none silently wrong. */
export const everyday: readonly Case[] = saidIn({ locale: 'de-DE', timeZone: 'Europe/Berlin' }, [
  [
    'Hallo, ich bräuchte einen Termin für Strähnchen, am besten Donnerstag oder Freitag nach 16 Uhr',
    either(between('Thu 2026-11-19', '16:00', '24:00'), between('Fri 2026-11-20', '16:00', '24:00')),
  ],
  ['Termin für Kontrolle + Zahnreinigung im Januar vormittags', anyOf(unsure, daily('2027-01-01', '2027-01-31', '06:00', '12:00'))],
  ['Ab wann habt ihr Freitag auf?', anyOf(F, unsure)],
  ['Hätten Sie am 24.11. zwischen 8 und 10 noch etwas?', between('Tue 2026-11-24', '08:00', '10:00')],
  ['24.11. 8-10 Uhr', between('Tue 2026-11-24', '08:00', '10:00')],
  ['Di 24.11. ab 8h', between('Tue 2026-11-24', '08:00', '24:00')],
  [
    'Mo 23.11. oder Di 24.11. jeweils ab 17 Uhr',
    either(between('Mon 2026-11-23', '17:00', '24:00'), between('Tue 2026-11-24', '17:00', '24:00')),
  ],
  ['am Dienstag in einer Woche um 11', at('Tue 2026-12-01', '11:00')],
  ['heute in 8 Tagen um 11', at('Wed 2026-11-25', '11:00')],
  ['morgen in einer Woche', day('Thu 2026-11-26')],
  ['Ostersamstag', day('Sat 2027-03-27')],
  ['Pfingstsamstag', anyOf(day('Sat 2027-05-15'), unsure, none)],
  ['am 2. Advent nachmittags', afternoon('Sun 2026-12-06')],
  ['3. Advent', day('Sun 2026-12-13')],
  ['Buß- und Bettag um 10', anyOf(past, at('Wed 2026-11-18', '10:00'))],
  ['Totensonntag', day('Sun 2026-11-22')],
  ['Bettag', anyOf(none, unsure, day('Sun 2027-09-19'))],
  ['Nationalfeiertag', day('Sun 2027-08-01'), { locale: 'de-CH', timeZone: 'Europe/Zurich' }],
  ['Maria Himmelfahrt', day('Sun 2027-08-15'), { locale: 'de-AT', timeZone: 'Europe/Vienna' }],
  ['Maria Empfängnis', day('Tue 2026-12-08')],
  ['Freitag um 9, Maria Himmel mein Name', at('Fri 2026-11-20', '09:00')],
  ['Bei Maria Freitag um 9', anyOf(at('Fri 2026-11-20', '09:00'), unsure)],
  ['Freitag hat Maria Zeit?', F],
  ['ist Freitag um 9 noch was frei', at('Fri 2026-11-20', '09:00')],
  ['Freitag sind wir zu dritt', anyOf(F, unsure)],
  ['Freitag wären wir drei Personen', F],
  ['es wird Freitag', anyOf(F, unsure)],
  ['Wenn möglich Freitag', F],
  ['wenn es geht am Freitag um 9', at('Fri 2026-11-20', '09:00')],
  ['Freitag, wenn ihr da was habt', F],
  ['Freitag, wenn noch was frei ist', F],
  ['Freitag, falls möglich', F],
  ['Freitag um 9 wenns passt', at('Fri 2026-11-20', '09:00')],
  ['Freitag bitte keine laute Musik', anyOf(F, unsure)],
  ['Ich will nicht lange warten, geht Freitag?', anyOf(F, unsure)],
  ['Freitag mit 14 Uhr wäre ich fein', anyOf(at('Fri 2026-11-20', '14:00'), unsure), { locale: 'de-AT', timeZone: 'Europe/Vienna' }],
])
