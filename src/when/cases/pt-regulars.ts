import { afternoon, anyOf, at, between, daily, day, days, either, exactly, morning, none, saidIn, unsure, type Case } from '../expected.ts'

const brazil = { locale: 'pt-BR', timeZone: 'America/Sao_Paulo' }
const easter = { now: '2027-03-24T16:45' }

/** A fifth batch, of what is asked every day: first run 30 of 30. */
export const regulars: readonly Case[] = saidIn({ locale: 'pt-PT', timeZone: 'Europe/Lisbon' }, [
  ['Boa tarde, queria um corte e madeixas na quinta à tarde, é possível?', afternoon('Thu 2026-11-19')],
  ['teriam alguma coisa na semana de 14 de dezembro?', anyOf(unsure, days('Mon 2026-12-14', 'Sun 2026-12-20'))],
  ['próxima segunda às 9', at('Mon 2026-11-23', '09:00')],
  ['quinta 26 de novembro por volta das 18h30 para 2', at('Thu 2026-11-26', '18:30')],
  ['quanto antes melhor', anyOf(unsure, exactly('2026-11-18T10:20', '2026-11-25T10:20'))],
  ['melhor sexta do que quinta', anyOf(unsure, day('Fri 2026-11-20'))],
  ['amanhã entre as 12h e as 14h', between('Thu 2026-11-19', '12:00', '14:00')],
  ['depois de amanhã ao fim do dia', unsure],
  ['quarta 25 de manhã', morning('Wed 2026-11-25')],
  ['terça ou quarta da semana que vem', either(day('Tue 2026-11-24'), day('Wed 2026-11-25')), brazil],
  ['dá para ser amanhã às 16?', at('Thu 2026-11-19', '16:00')],
  ['sexta à noite, duas pessoas, 20h30', at('Fri 2026-11-20', '20:30')],
  [
    'estou livre todos os dias a partir das 17h',
    anyOf(unsure, between('Wed 2026-11-18', '17:00', '24:00'), daily('Wed 2026-11-18', 'Wed 2026-11-25', '17:00', '24:00')),
  ],
  ['não trabalho à sexta', anyOf(unsure, day('Fri 2026-11-20'))],
  ['8 de janeiro de 2027 às 10h', at('Fri 2027-01-08', '10:00')],
  ['este domingo', day('Sun 2026-11-22')],
  ['sábado às nove', at('Sat 2026-11-21', '09:00')],
  ['quinta 11h45', at('Thu 2026-11-19', '11:45')],
  ['quinta 15h – 17h', between('Thu 2026-11-19', '15:00', '17:00')],
  ['amanhã, tanto faz a hora', day('Thu 2026-11-19')],
  ['amanhã de manhã não posso, à tarde sim', anyOf(unsure, afternoon('Thu 2026-11-19'))],
  ['domingo à 1h30 da manhã', none, easter],
  ['sexta-feira santa', day('Fri 2027-03-26'), easter],
  ['ok, perfeito', none],
  ['muito obrigado, bom dia', none],
  ['sábado às 11 da manhã', at('Sat 2026-11-21', '11:00'), brazil],
  ['amanhã 4 e meia da tarde', at('Thu 2026-11-19', '16:30'), brazil],
  ['próximo sábado de manhã', either(morning('Sat 2026-11-21'), morning('Sat 2026-11-28')), brazil],
  ['quarta-feira que vem às 14', at('Wed 2026-11-25', '14:00'), brazil],
  ['tem horário pra sexta depois das 5 da tarde?', between('Fri 2026-11-20', '17:00', '24:00'), brazil],
])
