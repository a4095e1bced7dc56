/**
 * Words for times in our other languages that `foreign.ts` does not go by: left over beside a time they mean that half of it was said
 * in a language we did not read.
 */
export const strangers = (
  'nachste nachsten uhr abend nachmittag vormittag freitag sonntag wochenende avond middag ochtend volgende ' +
  'prochain prochaine semaine soir matin hier midi hoy ayer noche proximo proxima semana mediodia sabado domingo ' +
  'segunda terca quarta quinta sexta ontem noite manha mattina pomeriggio ieri sabato domenica prossimo prossima settimana'
).split(' ')
