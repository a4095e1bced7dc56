import type { ConsentWords } from './consent-words.ts'
import { phraseList as list } from './phrase-list.ts'

/** French agreement and refusal. Hyphens are blanks here: "vas-y" is "vas y". */
export const frConsent: ConsentWords = {
  yes: list(`
    oui, ouais, ouaip, oui oui, si si, d'accord, d accord, dac, entendu, c'est entendu, bien sûr, bien sur, certainement,
    absolument, tout à fait, exactement, exact, volontiers, avec plaisir, ça marche, ca marche, ça roule, ça me va, ca me va,
    cela me va, ça me convient, cela me convient, ça me va bien, ça me va très bien, c'est bon, c'est bon pour moi, c'est parfait, c'est d'accord,
    c'est ok, c'est correct, c'est exact, c'est ça, c'est bien ça, je confirme, je vous confirme, confirmé, confirmez, je suis d'accord, j'accepte, accepté,
    allez y, vas y, allons y, on y va, faites, faites le, faites donc, fais le, faites ça, faites comme ça, validé, je valide, validez, oui je veux bien, je veux bien, va pour ça,
    tout est bon, tout est correct, tout est exact, tout est juste, ça me convient parfaitement, ça me convient très bien, correct, c'est tout bon, oui c'est bien, vous pouvez y aller, tu peux y aller
  `),
  nods: list('ok, okay, okey, parfait'),
  no: list(`
    non, nan, non non, non merci, pas maintenant, pas aujourd'hui, surtout pas, certainement pas, absolument pas, bien sûr que non, jamais de la vie,
    laissez tomber, laisse tomber, laissez, oubliez, oubliez ça, oublie, oubliez cela, tant pis, finalement non, en fait non, arrêtez, stop,
    j'ai changé d'avis, je change d'avis, je ne veux pas, je veux pas, je n'en veux pas, j'en veux pas, je ne veux plus, je n'en veux plus, ne faites pas ça, ne le faites pas,
    ne faites rien, je refuse, je préfère pas, je préfère ne pas, je ne préfère pas, plutôt pas, abandonnez, pas d'accord, je ne suis pas d'accord, ça ne me va pas, ça ne me convient pas, 👎
  `),
  doIt: {
    book: list(`
      réservez, réserve, réservez le, réservez la, réservez moi ça, réservez ça, réservez cela, réserver, on réserve, je réserve, je le réserve, je la réserve,
      je prends, je le prends, je la prends, je prends ça, vous pouvez réserver, tu peux réserver, vous pouvez le réserver, vous pouvez confirmer, confirmez le, confirmez la,
      confirmez la réservation, confirmez ma réservation, confirmez le rendez vous, je confirme la réservation, je confirme le rendez vous, je confirme ma réservation,
      je veux réserver, je voudrais réserver, j'aimerais réserver, je souhaite réserver, allez y réservez, faites la réservation, validez la réservation, je valide la réservation, pour réserver, à réserver
    `),
    move: list(`
      déplacez, déplacez le, déplacez la, déplacez ma réservation, déplacez mon rendez vous, déplacez le rendez vous, déplacez la réservation, changez, changez le, changez la, changez l'heure,
      changez l'horaire, décalez, décalez le, décalez la, reportez, reportez le, reportez la, vous pouvez le déplacer, vous pouvez la déplacer, vous pouvez déplacer, vous pouvez changer, vous pouvez décaler,
      confirmez le, confirmez la, je confirme le changement, confirmez le changement, faites le changement
    `),
    cancel: list(`
      annulez, annulez le, annulez la, annulez ça, annulez cela, annulez ma réservation, annulez la réservation, annulez mon rendez vous, annulez le rendez vous, annulez mon rdv, annuler, j'annule, je l'annule,
      je veux annuler, je voudrais annuler, je souhaite annuler, vous pouvez annuler, vous pouvez l'annuler, je confirme l'annulation, confirmez l'annulation, annule, annule le, annule la
    `),
  },
  dontDoIt: {
    book: list(`
      ne réservez pas, ne réserve pas, ne le réservez pas, ne la réservez pas, ne réservez rien, réservez pas, ne confirmez pas, ne pas réserver, annulez, annulez ça, annulez cela, annule, annuler, j'annule,
      libérez le créneau, libérez le, lâchez le créneau, je ne réserve pas
    `),
    move: list(`
      ne déplacez pas, ne la déplacez pas, ne le déplacez pas, ne changez rien, ne changez pas, ne le changez pas, ne la changez pas, ne décalez pas, gardez le, gardez la, gardez l'ancien, gardez l'ancien horaire,
      gardez l'ancienne heure, laissez comme ça, laissez comme c'est, laissez le, laissez la, je le garde, je la garde, on ne change rien, je garde l'ancien
    `),
    cancel: list(`
      n'annulez pas, n'annulez rien, ne l'annulez pas, n'annule pas, ne pas annuler, annulez pas, gardez le, gardez la, gardez ma réservation, gardez mon rendez vous, je le garde, je la garde,
      je garde ma réservation, je garde mon rendez vous, je veux la garder, je veux le garder, je préfère la garder, je préfère le garder
    `),
  },
  politeness: list(`
    merci, merci beaucoup, merci bien, mille mercis, un grand merci, merci d'avance, je vous remercie, s'il vous plaît, s'il vous plait, s il vous plait, svp, stp, s'il te plaît, s'te plaît, parfait, super, génial, excellent, très bien, bien, bon,
    nickel, impeccable, top, formidable, chouette, cool, bonjour, bonsoir, salut, alors, eh bien, et bien, ah, oh, euh, donc, madame, monsieur, pour moi, désolé, désolée, pardon, excusez moi, finalement, en fait, c'est gentil,
    c'est super, maintenant, ce serait parfait, ça serait parfait, ce sera parfait, avec grand plaisir,
    ok, okay, c'est beau, bonjour madame, bonne journée, bonne soirée
  `),
  notMeant: list(`mais oui, ah bon, oui oui c'est ça`),
}
