import { anyOf, at, between, day, either, morning, none, unsure, saidIn, type Case } from '../expected.ts'

const F = day('Fri 2026-11-20')

/** Everyday requests, written last. First run: 32 of 33, none silently wrong. */
export const everyday: readonly Case[] = saidIn({ locale: 'nl-NL', timeZone: 'Europe/Amsterdam' }, [
  [
    'Hallo, ik wil graag highlights, het liefst donderdag of vrijdag na 16 uur',
    either(between('Thu 2026-11-19', '16:00', '24:00'), between('Fri 2026-11-20', '16:00', '24:00')),
  ],
  ['hebben jullie 24 november tussen 8 en 10 nog iets?', between('Tue 2026-11-24', '08:00', '10:00')],
  ['24-11 van 8 tot 10 uur', between('Tue 2026-11-24', '08:00', '10:00')],
  ['di 24/11 vanaf 8u', between('Tue 2026-11-24', '08:00', '24:00')],
  [
    'ma 23/11 of di 24/11 telkens vanaf 17u',
    either(between('Mon 2026-11-23', '17:00', '24:00'), between('Tue 2026-11-24', '17:00', '24:00')),
    { locale: 'nl-BE', timeZone: 'Europe/Brussels' },
  ],
  ['dinsdag over een week om 11 uur', at('Tue 2026-12-01', '11:00')],
  ['morgen over een week', day('Thu 2026-11-26')],
  ['paaszaterdag', anyOf(none, unsure, day('Sat 2027-03-27'))],
  ['OLV Hemelvaart', day('Sun 2027-08-15'), { locale: 'nl-BE', timeZone: 'Europe/Brussels' }],
  ['vrijdag om 9 uur, Maria is mijn naam', at('Fri 2026-11-20', '09:00')],
  ['is er vrijdag om 9 uur nog plek', at('Fri 2026-11-20', '09:00')],
  ['vrijdag zijn we met zijn drieën', anyOf(F, unsure)],
  ['vrijdag komen we met drie personen', F],
  ['het wordt vrijdag', F],
  ['indien mogelijk vrijdag', F],
  ['als het kan vrijdag om 9 uur', at('Fri 2026-11-20', '09:00')],
  ['vrijdag, als jullie iets hebben', F],
  ['vrijdag, als er nog plek is', F],
  ['vrijdag om 9 uur als dat schikt', at('Fri 2026-11-20', '09:00')],
  ['vrijdag graag zonder wachten', anyOf(F, unsure)],
  ['ik heb zaterdag vrij dus zaterdag', anyOf(day('Sat 2026-11-21'), unsure)],
  ['kan ik donderdag terecht bij de tandarts?', day('Thu 2026-11-19')],
  ['de tandarts vrijdag om 10 uur', at('Fri 2026-11-20', '10:00')],
  ['afspraak voor vrijdag', F],
  ['een afspraak inplannen voor vrijdag 14 uur', at('Fri 2026-11-20', '14:00')],
  ['graag reserveren voor zaterdagochtend', morning('Sat 2026-11-21')],
  ['ik heb een knipbeurt nodig voor zaterdag', unsure],
  ['rond een uur of 4', at('Wed 2026-11-18', '16:00')],
  ['vrijdag een uur of 10', at('Fri 2026-11-20', '10:00')],
  ['tegen een uur of half drie', unsure],
  ['om een uur', at('Wed 2026-11-18', '13:00')],
  ['om één uur of twee uur', either(at('Wed 2026-11-18', '13:00'), at('Wed 2026-11-18', '14:00'))],
  ['vrijdag duurt het lang?', anyOf(F, unsure)],
])
