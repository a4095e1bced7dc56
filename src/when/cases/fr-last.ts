import { afternoon, anyOf, at, between, daily, days, either, exactly, saidIn, together, unsure, type Case } from '../expected.ts'

/** A seventh batch, when all else was mended: first run 13 of 14, one silently wrong. */
export const last: readonly Case[] = saidIn({ locale: 'fr-FR', timeZone: 'Europe/Paris' }, [
  ['salut, dispo mardi aprèm ?', afternoon('Tue 2026-11-24')],
  ['pour jeudi 3 décembre, 12 h 15', at('Thu 2026-12-03', '12:15')],
  ['vendredi en milieu d’après-midi', unsure],
  ['la semaine du 7, n’importe quel matin', anyOf(unsure, daily('Mon 2026-12-07', 'Sun 2026-12-13', '06:00', '12:00'))],
  ['samedi 28 avant 11h', between('Sat 2026-11-28', '00:00', '11:00')],
  [
    'demain ou après-demain, à partir de 18h',
    either(between('Thu 2026-11-19', '18:00', '24:00'), between('Fri 2026-11-20', '18:00', '24:00')),
  ],
  ['lundi au saut du lit', unsure],
  ['vendredi quand il fait nuit', unsure],
  ['ma femme accouche en mars, donc avant', anyOf(unsure, days('Wed 2026-11-18', 'Sun 2027-02-28'))],
  ['je viens du 14e arrondissement, jeudi 10h', at('Thu 2026-11-19', '10:00')],
  ['le rdv de 14h est trop court', anyOf(unsure, at('Wed 2026-11-18', '14:00'))],
  ['même jour, une heure après', unsure],
  ['treize heures trente mercredi prochain', at('Wed 2026-11-25', '13:30')],
  [
    'samedi à partir de midi sauf 15h',
    anyOf(unsure, together(between('Sat 2026-11-21', '12:00', '15:00'), exactly('2026-11-21T15:01', '2026-11-22T00:00'))),
  ],
])
