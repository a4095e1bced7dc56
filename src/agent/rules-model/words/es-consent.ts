import type { ConsentWords } from './consent-words.ts'
import { phraseList as list } from './phrase-list.ts'

/** Spanish agreement and refusal. */
export const esConsent: ConsentWords = {
  yes: list(`
    sí, sip, sí sí, vale, vale sí, claro, claro que sí, por supuesto, desde luego, de acuerdo, conforme, estoy de acuerdo, correcto, es correcto, está correcto, exacto, eso es, así es,
    confirmo, lo confirmo, la confirmo, confirmado, confirmada, confirme, confirmar, acepto, aceptado, aprobado, adelante, hágalo, hazlo, dale, venga, me parece bien, me parece perfecto, me va bien, me viene bien, me queda bien,
    está bien, esta bien, está perfecto, todo correcto, todo bien, sí quiero, sí por favor, sí puede, puede hacerlo, trato hecho, hecho, con mucho gusto, cómo no, sin duda, proceda,
    por supuesto que sí, hágale, órale sí, órale pues sí, de una
  `),
  nods: list('ok, okay, okey, oki, perfecto, listo, sale'),
  no: list(`
    no, nop, nah, no no, no gracias, ahora no, hoy no, mejor no, para nada, de ninguna manera, claro que no, por supuesto que no, en absoluto, ni hablar, déjelo, déjalo, déjelo así, olvídelo, olvídalo, olvide,
    da igual déjelo, al final no, he cambiado de opinión, cambié de opinión, cambie de idea, no quiero, no lo quiero, no la quiero, ya no quiero, ya no lo quiero, ya no la quiero, no lo haga, no lo hagas, no haga nada,
    pare, stop, rechazo, lo rechazo, no acepto, no estoy de acuerdo, prefiero que no, prefiero no, no me va bien, no me viene bien, todavía no gracias, 👎
  `),
  doIt: {
    book: list(`
      reserve, reserva, resérvelo, resérvela, resérvalo, resérvala, resérvemelo, resérvemela, resérveme, reserve eso, reserve esa hora, reservar, reserve ya, haga la reserva, haz la reserva, hágame la reserva,
      puede reservar, puede reservarlo, puede reservarla, puede confirmar, confírmelo, confírmela, confírmalo, confírmala, confirme la reserva, confirme la cita, confirmo la reserva, confirmo la cita, confirmo mi reserva,
      quiero reservar, quiero reservarlo, quiero reservarla, quiero la cita, la quiero, lo quiero, me la quedo, me lo quedo, la cojo, la tomo, agéndelo, agéndela, agende, agéndalo, agéndame, apúnteme, apúntame,
      así está bien, así está perfecto, resérvalo ya, resérvelo ya, reserva ya, resérvemelo ya, apártelo, apártalo, sepárelo
    `),
    move: list(`
      cámbiela, cámbielo, cámbiala, cámbialo, cambie, cambie la cita, cambie la reserva, cambie mi cita, cambie mi reserva, cambie la hora, puede cambiarla, puede cambiarlo, puede cambiar, muévala, muévalo, muévela, mueva la cita,
      mueva mi cita, haga el cambio, confirme el cambio, confirmo el cambio, confírmelo, confírmela, aplácela, aplácelo, retrásela
    `),
    cancel: list(`
      cancele, cancela, cancélela, cancélelo, cancélala, cancélalo, cancele la cita, cancele la reserva, cancele mi cita, cancele mi reserva, cancelar, anule, anúlela, anúlelo, anúlala, anule la cita, anule la reserva, anule mi reserva,
      puede cancelar, puede cancelarla, puede anularla, quiero cancelar, quiero cancelarla, quiero anularla, confirmo la cancelación, confirme la cancelación, confírmelo
    `),
  },
  dontDoIt: {
    book: list(`
      no reserve, no reserves, no lo reserve, no la reserve, no lo reserves, no la reserves, no reserve nada, no confirme, no lo confirme, no la confirme, cancele, cancela, cancélelo, cancélela, cancélalo, cancelar,
      anule, anúlelo, suéltela, suelte la hora, libere la hora
    `),
    move: list(`
      no la cambie, no lo cambie, no la cambies, no cambie nada, no cambie, no la mueva, no lo mueva, déjela como está, déjalo como está, déjela, déjelo como está, la dejo como está, quédese la de antes, mantenga la hora,
      mantenga la cita, me quedo con la de antes, mantenga la anterior
    `),
    cancel: list(`
      no cancele, no canceles, no la cancele, no lo cancele, no la canceles, no cancele nada, no anule, no la anule, no cancelar, mantenga la cita, mantenga la reserva, mantenga mi reserva, mantenga mi cita, mantener la cita,
      la mantengo, quiero mantenerla, la quiero mantener, prefiero mantenerla
    `),
  },
  politeness: list(`
    por favor, porfa, porfavor, por fa, gracias, muchas gracias, mil gracias, muy amable, perfecto, genial, estupendo, fantástico, excelente, muy bien, bien, bueno, buenas, hola, buenos días, buenas tardes, buenas noches, pues, entonces,
    ah, oh, eh, ay, mire, señor, señora, señorita, ahora, lo siento, perdón, perdone, disculpe, qué bien, maravilloso, guay, súper, super, se lo agradezco, sería perfecto, para mí, eso, en realidad, la verdad, muchísimas gracias, usted,
    ok, okay, listo, sale, órale, órale pues, oiga, che
  `),
  notMeant: list(`sí claro sí, sí sí ya, vale ya, venga ya, claro claro, ya ya`),
}
