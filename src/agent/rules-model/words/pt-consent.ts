import type { ConsentWords } from './consent-words.ts'
import { phraseList as list } from './phrase-list.ts'

/** Portuguese agreement and refusal, of Portugal and Brazil. */
export const ptConsent: ConsentWords = {
  yes: list(`
    sim, simm, sim sim, claro, claro que sim, com certeza, certamente, certo, está certo, tá certo, está correto, correto, exato, exatamente, isso, isso mesmo, é isso, é isso mesmo, combinado, de acordo, estou de acordo,
    concordo, aceito, aceite, confirmo, eu confirmo, confirmado, confirmada, confirme, confirma, confirmar, pode ser, pode, pode sim, podes, pode fazer, pode avançar, avance, avançar, pode seguir, vá em frente, vai em frente, força, bora, faça, faça isso, faça favor,
    está bem, está bom, tá bom, tá bem, está ótimo, fechado, perfeito sim, serve, serve perfeitamente, por mim sim, por mim tudo bem, tudo certo, quero sim, sim quero, sem dúvida,
    está combinado, está tudo certo, tá tudo certo, está tudo bem, por mim está bem, está perfeito, tá perfeito, por mim pode ser, vamos nessa, com certeza sim
  `),
  nods: list('ok, okay, okey, oki, beleza, perfeito, tá'),
  no: list(`
    não, nao, não não, não obrigado, não obrigada, agora não, hoje não, melhor não, de jeito nenhum, de maneira nenhuma, claro que não, nem pensar, deixe estar, deixa estar, deixe para lá, deixa pra lá, deixa para lá, esqueça, esquece,
    afinal não, mudei de ideias, mudei de ideia, não quero, já não quero, não quero mais, não faça, não faça isso, não faça nada, pare, stop, recuso, não aceito, não concordo, prefiro não, prefiro que não, não me serve, não serve, não pode, 👎
  `),
  doIt: {
    book: list(`
      reserve, reserva, reservar, pode reservar, podes reservar, pode reservar sim, reserve por favor, reserve isso, reserve esse, reserve esse horário, faça a reserva, faz a reserva, quero reservar, pode marcar, marque, marca, marcar, marque isso, quero marcar,
      pode agendar, agende, agendar, agenda, pode confirmar, confirme a reserva, confirmo a reserva, confirma a reserva, confirme a marcação, confirmo a marcação, fico com ele, fico com esse, fico com esse horário, quero esse, quero esse horário, vou querer,
      marca aí, está bem assim, tá bom assim, agenda aí, reserva aí, pode marcar sim, pode agendar sim, marque então, pode marcar já
    `),
    move: list(`
      mude, muda, pode mudar, podes mudar, mude a reserva, mude a marcação, mude a hora, mude o horário, pode alterar, altere, altera, altere a reserva, altere a marcação, remarque, remarca, pode remarcar, pode adiar, adie, faça a mudança, faça a alteração,
      confirmo a mudança, confirmo a alteração, confirme a alteração, confirme a mudança
    `),
    cancel: list(`
      cancele, cancela, cancelar, pode cancelar, podes cancelar, cancele a reserva, cancele a marcação, cancele a minha reserva, cancele minha reserva, pode desmarcar, desmarque, desmarca, desmarcar, anule, pode anular, anule a reserva, quero cancelar, quero desmarcar,
      confirmo o cancelamento, confirme o cancelamento
    `),
  },
  dontDoIt: {
    book: list(`
      não reserve, não reserves, não reserve nada, não marque, não marques, não marque nada, não confirme, não confirmes, não agende, cancele, cancela, cancelar, pode cancelar, anule, liberte o horário, libere o horário, solte o horário
    `),
    move: list(`
      não mude, não mudes, não mude nada, não altere, não altere nada, não remarque, deixe como está, deixa como está, fica como está, mantenha, mantenha o horário, mantenha a hora, mantém, mantenha como está, fico com o antigo, fico com o anterior
    `),
    cancel: list(`
      não cancele, não canceles, não cancele nada, não cancelar, não desmarque, não desmarques, não anule, mantenha a reserva, mantenha a marcação, mantenha a minha reserva, mantém a reserva, quero manter, quero mantê-la, prefiro manter, fico com a reserva, mantenho a reserva
    `),
  },
  politeness: list(`
    por favor, se faz favor, se fizer favor, faz favor, faxavor, pf, pfv, pff, obrigado, obrigada, muito obrigado, muito obrigada, brigado, brigada, valeu, perfeito, ótimo, excelente, maravilha, fixe, legal, bom, boa, bem, muito bem, então, ah, oh, ai, oi, olá, bom dia, boa tarde, boa noite,
    pois, agora, já, desculpe, desculpa, senhor, senhora, para mim, agradeço, muito agradecido, muito agradecida, show, seria ótimo, seria perfeito, na verdade, afinal, mesmo,
    ok, okay, beleza, tá, óptimo, optimo, vamos lá
  `),
  notMeant: list(`pois sim, sim pois, claro claro, tá tá, sim sim tá`),
}
