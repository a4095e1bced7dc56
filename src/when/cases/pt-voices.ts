import { anyOf, at, between, day, days, either, exactly, morning, none, past, saidIn, together, unsure, type Case } from '../expected.ts'

const brazil = { locale: 'pt-BR', timeZone: 'America/Sao_Paulo' }
const friday = { now: '2026-11-20T19:30' }
const monday = { now: '2026-11-30T08:15' }

/** A second batch, in other voices, after the first was mended: first run 53 of 60, one silently wrong. */
export const voices: readonly Case[] = saidIn({ locale: 'pt-PT', timeZone: 'Europe/Lisbon' }, [
  // An elderly lady.
  [
    'Bom dia, menina, podia ser quinta-feira da semana que vem, da parte da manhã, por volta das dez e meia?',
    at('Thu 2026-11-26', '10:30'),
  ],
  ['o meu filho leva-me na segunda ao meio-dia menos um quarto', anyOf(unsure, at('Mon 2026-11-23', '11:45'))],
  ['tenho 78 anos e só posso às terças', anyOf(unsure, day('Tue 2026-11-24'))],
  ['quinta depois da missa', unsure],
  ['de amanhã a oito dias', anyOf(unsure, day('Thu 2026-11-26'))],
  ['sexta ao cair da noite', unsure],
  ['no dia de Todos os Santos', day('Mon 2027-11-01')],
  ['às cinco e picos de amanhã', anyOf(unsure, at('Thu 2026-11-19', '17:00'))],
  ['quando Deus quiser', none],
  ['sábado a meio da manhã', unsure],
  // A receptionist.
  ['A dona Ruth pede quinta 26 às 10:15, 3 pessoas', at('Thu 2026-11-26', '10:15'), brazil],
  ['cliente do 21 123 45 67, quer 02/12 entre as 9 e as 10:30', between('Wed 2026-12-02', '09:00', '10:30')],
  ['marcar: ter 01/12 14h', at('Tue 2026-12-01', '14:00'), brazil],
  ['quarto 214, massagem às 16h amanhã', at('Thu 2026-11-19', '16:00')],
  ['prefere dia 3 ou dia 4 de dezembro', either(day('Thu 2026-12-03'), day('Fri 2026-12-04'))],
  ['passar de quinta para sexta, mesma hora', unsure],
  ['processo 2026-1145, dia 27 de novembro às 8h', at('Fri 2026-11-27', '08:00')],
  ['duração 1h30, preço 85 €, segunda 14h30', at('Mon 2026-11-23', '14:30')],
  [
    'quinta não tem, ofereci sexta às 9 ou às 11',
    anyOf(either(at('Fri 2026-11-20', '09:00'), at('Fri 2026-11-20', '11:00')), unsure),
    brazil,
  ],
  ['desmarcar o dia 24 e pôr no dia 27', anyOf(unsure, day('Fri 2026-11-27'))],
  // A teenager.
  ['eae tem vaga amanha tipo 17h?', at('Thu 2026-11-19', '17:00'), brazil],
  [
    'esse fds ou o outro',
    anyOf(unsure, either(days('Sat 2026-11-21', 'Sun 2026-11-22'), days('Sat 2026-11-28', 'Sun 2026-11-29'))),
    brazil,
  ],
  ['qui dps da aula', unsure, brazil],
  ['sei la kkk', none, brazil],
  ['sab 21 10h30 pfv', at('Sat 2026-11-21', '10:30'), brazil],
  ['qto custa 2 horas?', none, brazil],
  ['quarta nao mas quinta 18h sim', anyOf(unsure, at('Thu 2026-11-19', '18:00')), brazil],
  ['chego em 10 min', anyOf(unsure, exactly('2026-11-18T10:30', '2026-11-18T10:31')), brazil],
  ['hj as 4 da tarde', at('Wed 2026-11-18', '16:00'), brazil],
  ['amanha d noite umas 20h', at('Thu 2026-11-19', '20:00'), brazil],
  // A lawyer.
  ['Solicito reunião na segunda-feira, 7 de dezembro de 2026, pelas 9 horas', at('Mon 2026-12-07', '09:00')],
  ['o mais tardar até 4 de dezembro', anyOf(unsure, days('Wed 2026-11-18', 'Fri 2026-12-04'))],
  ['antes de 1 de dezembro', days('Wed 2026-11-18', 'Mon 2026-11-30')],
  ['entre 7 e 11 de dezembro', days('Mon 2026-12-07', 'Fri 2026-12-11')],
  ['no prazo de oito dias', anyOf(unsure, exactly('2026-11-18T10:20', '2026-11-25T10:20'))],
  ['a audiência de 18 de novembro de 2025', past],
  ['a primeira terça-feira do próximo mês', day('Tue 2026-12-01')],
  ['o último dia útil do mês', unsure],
  ['29 de fevereiro de 2027', none],
  ['artigo 483 do código civil', none],
  // Dictated.
  ['consulta quinta-feira três de dezembro às dezasseis e quarenta e cinco', at('Thu 2026-12-03', '16:45')],
  ['sábado nove e meia vírgula duas pessoas', at('Sat 2026-11-21', '09:30')],
  ['amanhã às dezoito horas ponto obrigado', at('Thu 2026-11-19', '18:00')],
  ['terça hum vinte e quatro de novembro às hum três da tarde', at('Tue 2026-11-24', '15:00')],
  ['dia vinte e um às vinte horas', at('Sat 2026-11-21', '20:00'), brazil],
  ['meio-dia e meia de sexta', at('Fri 2026-11-20', '12:30'), brazil],
  ['depois de amanhã às três e vinte e cinco', at('Fri 2026-11-20', '15:25')],
  // Other days.
  ['hoje às 8 da noite', at('Fri 2026-11-20', '20:00'), friday],
  ['próxima sexta às 10', at('Fri 2026-11-27', '10:00'), friday],
  ['amanhã de manhã ou domingo de manhã', either(morning('Sat 2026-11-21'), morning('Sun 2026-11-22')), friday],
  ['esta semana', days('Fri 2026-11-20', 'Sun 2026-11-22'), friday],
  ['no fim do mês', day('Mon 2026-11-30'), monday],
  ['depois de amanhã das 10 às 12', between('Wed 2026-12-02', '10:00', '12:00'), monday],
  ['hoje às sete e meia da manhã', past, monday],
  ['dia 30', day('Mon 2026-11-30'), monday],
  ['sexta-feira, 13h00, pode?', at('Fri 2026-11-20', '13:00')],
  ['na terça, mas só se for depois das cinco', between('Tue 2026-11-24', '17:00', '24:00')],
  [
    'a qualquer hora menos sábado e domingo',
    anyOf(unsure, together(exactly('2026-11-18T10:20', '2026-11-21T00:00'), exactly('2026-11-23T00:00', '2026-11-25T10:20'))),
  ],
  ['quinta-feira sem falta às 11', at('Thu 2026-11-19', '11:00')],
  ['na semana do Natal', anyOf(unsure, days('Mon 2026-12-21', 'Sun 2026-12-27'))],
])
