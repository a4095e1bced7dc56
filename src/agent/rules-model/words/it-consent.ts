import type { ConsentWords } from './consent-words.ts'
import { phraseList as list } from './phrase-list.ts'

/** Italian agreement and refusal. */
export const itConsent: ConsentWords = {
  yes: list(`
    sì, sii, sì sì, va bene, va benissimo, mi va bene, mi va benissimo, per me va bene, va bene così, va bene sì, certo, certo che sì, certamente, sicuro, sicuramente, senz'altro, senza dubbio, assolutamente sì, ovviamente, d'accordo, sono d'accordo, esatto, esattamente, corretto,
    è corretto, giusto, è giusto, confermo, lo confermo, la confermo, confermato, confermata, confermi, conferma, confermare, accetto, accettato, approvo, proceda, procedi, può procedere, procediamo, vada, vada pure, vai, vai pure, faccia, faccia pure, lo faccia, fallo, fai pure,
    volentieri, con piacere, molto volentieri, affare fatto, andata, vabbè sì, sì lo voglio, sì la voglio, sì può, tutto giusto, tutto corretto, tutto ok,
    tutto bene, è perfetto, tutto a posto, tutto esatto, va bene tutto
  `),
  nods: list('ok, okay, okey, perfetto'),
  no: list(`
    no, nope, no no, no grazie, non ora, non adesso, non oggi, meglio di no, assolutamente no, certo che no, ovviamente no, niente affatto, per niente, lasci perdere, lascia perdere, lasci stare, lascia stare, lasciamo perdere, lasciamo stare, come non detto, niente, niente da fare,
    ho cambiato idea, cambio idea, non voglio, non lo voglio, non la voglio, non mi interessa più, non più, non lo faccia, non farlo, non faccia niente, non faccia nulla, si fermi, stop, rifiuto, non accetto, non sono d'accordo, preferisco di no, preferirei di no, non mi va bene, non va bene, 👎
  `),
  doIt: {
    book: list(`
      prenoti, prenota, come no prenoti, come no prenota, lo prenoti, la prenoti, prenotalo, prenotala, prenoti pure, prenota pure, me lo prenoti, me la prenoti, prenotare, può prenotare, puoi prenotare, può prenotarlo, può prenotarla, faccia la prenotazione, fai la prenotazione, voglio prenotare, vorrei prenotare,
      vorrei prenotarlo, confermi la prenotazione, confermo la prenotazione, conferma la prenotazione, confermo l'appuntamento, confermi l'appuntamento, può confermare, lo prendo, la prendo, prendo quello, fissi, lo fissi, fissi l'appuntamento, fissi pure, proceda con la prenotazione
    `),
    move: list(`
      sposti, sposta, lo sposti, la sposti, spostalo, spostala, sposti pure, sposti l'appuntamento, sposti la prenotazione, può spostare, può spostarlo, può spostarla, cambi, lo cambi, la cambi, cambi pure, cambi l'orario, può cambiare, faccia il cambio, confermo lo spostamento,
      confermo il cambio, confermi lo spostamento, confermi il cambio
    `),
    cancel: list(`
      annulli, annulla, lo annulli, la annulli, annullalo, annullala, annulli pure, annulli la prenotazione, annulli l'appuntamento, annullare, può annullare, può annullarlo, può annullarla, disdica, lo disdica, la disdica, disdica pure, disdica la prenotazione, disdica l'appuntamento, disdire,
      cancelli, la cancelli, lo cancelli, cancelli pure, cancelli la prenotazione, cancelli l'appuntamento, può cancellare, voglio annullare, vorrei annullare, voglio disdire, vorrei disdire, confermo l'annullamento, confermo la disdetta, confermo la cancellazione
    `),
  },
  dontDoIt: {
    book: list(`
      non prenoti, non prenotare, non lo prenoti, non la prenoti, non prenoti nulla, non prenoti niente, non confermi, non confermare, annulli, annulla, lo annulli, annullare, cancelli, cancella, lo cancelli, disdica, lasci libero l'orario, liberi l'orario
    `),
    move: list(`
      non sposti, non spostare, non lo sposti, non la sposti, non cambi, non cambi nulla, non cambi niente, lasci tutto com'è, lasci così, lascia così, lo lasci com'è, la lasci com'è, lasci com'è, tengo quello, tengo quello di prima, tengo l'orario vecchio, mantenga l'orario, tenga l'orario di prima
    `),
    cancel: list(`
      non annulli, non annullare, non lo annulli, non la annulli, non annulli nulla, non disdica, non disdire, non cancelli, non cancellare, non la cancelli, la tengo, lo tengo, tengo la prenotazione, tengo l'appuntamento, mantenga la prenotazione, mantenga l'appuntamento,
      voglio tenerla, voglio tenerlo, preferisco tenerla, preferisco tenerlo, mantengo la prenotazione, mantengo l'appuntamento
    `),
  },
  politeness: list(`
    per favore, per piacere, per cortesia, cortesemente, grazie, grazie mille, mille grazie, tante grazie, molte grazie, la ringrazio, ringrazio, perfetto, ottimo, benissimo, bene, molto bene, fantastico, magnifico, splendido, bello, allora, dunque, beh, ah, oh, eh, ciao, salve, buongiorno, buonasera,
    buon giorno, signore, signora, adesso, ora, mi scusi, scusi, scusa, mi dispiace, gentilissimo, gentilissima, molto gentile, sarebbe perfetto, per me, in realtà, alla fine, pure, così,
    ok, okay, buona giornata
  `),
  notMeant: list(`sì sì certo, sì certo certo, sì sì va bene`),
}
