import { afternoon, anyOf, at, between, daily, day, either, morning, saidIn, unsure, type Case } from '../expected.ts'

const brazil = { locale: 'pt-BR', timeZone: 'America/Sao_Paulo' }

/** A seventh batch, when all else was mended: first run 11 of 14, two silently wrong. */
export const last: readonly Case[] = saidIn({ locale: 'pt-PT', timeZone: 'Europe/Lisbon' }, [
  ['oi, livre terça de tarde?', afternoon('Tue 2026-11-24'), brazil],
  ['para quinta 3 de dezembro, 12h15', at('Thu 2026-12-03', '12:15')],
  ['sexta no meio da tarde', unsure],
  ['na semana do dia 7, qualquer manhã', anyOf(unsure, daily('Mon 2026-12-07', 'Sun 2026-12-13', '06:00', '12:00')), brazil],
  ['sábado 28 antes das 11', between('Sat 2026-11-28', '00:00', '11:00')],
  [
    'amanhã ou depois, a partir das 18h',
    anyOf(either(between('Thu 2026-11-19', '18:00', '24:00'), between('Fri 2026-11-20', '18:00', '24:00')), unsure),
  ],
  ['segunda assim que acordar', unsure],
  ['sexta quando anoitecer', unsure],
  ['sou da zona 14, quinta às 10', at('Thu 2026-11-19', '10:00')],
  ['no mesmo dia uma hora depois', unsure],
  ['treze e trinta da próxima quarta', anyOf(unsure, at('Wed 2026-11-25', '13:30'))],
  ['quinta às 10 pras 4', anyOf(unsure, at('Thu 2026-11-19', '15:50')), brazil],
  [
    'quinta de manhã ou sexta o dia todo',
    anyOf(unsure, either(morning('Thu 2026-11-19'), day('Fri 2026-11-20')), either(morning('Thu 2026-11-19'), morning('Fri 2026-11-20'))),
  ],
  ['no começo de dezembro, numa sexta', unsure],
])
