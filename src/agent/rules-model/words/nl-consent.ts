import type { ConsentWords } from './consent-words.ts'
import { phraseList as list } from './phrase-list.ts'

/** Dutch agreement and refusal. A phrase belongs here only when it cannot mean anything else after "Zal ik?". */
export const nlConsent: ConsentWords = {
  yes: list(`
    ja, jaa, jep, jup, yes, jazeker, zeker, ja zeker, zeker weten, natuurlijk, ja natuurlijk, uiteraard, vanzelfsprekend, absoluut, graag, ja graag, heel graag, ja heel graag, akkoord, ga akkoord, ik ga akkoord,
    ik ben akkoord, mee eens, in orde, dat is in orde, is in orde, komt in orde, is goed, dat is goed, ja is goed, ja dat is goed, is prima, dat is prima, prima zo, goed zo, klopt, dat klopt, het klopt, alles klopt, klopt helemaal, correct, dat is correct,
    juist, dat is juist, helemaal goed, bevestigd, bevestigen, ik bevestig, bevestig, doe maar, ja doe maar, doen, doe dat maar, doe dat, doet u maar, doet u dat maar, dat mag, mag, ja dat mag, u mag, gaat uw gang, ga uw gang, ga je gang, past, dat past, past mij, dat past mij,
    dat komt goed uit, komt goed uit, dat komt mij goed uit, past perfect, afgesproken, deal, klinkt goed, dat klinkt goed, ziet er goed uit, dat ziet er goed uit, zo doen we het, laten we dat doen, laten we het doen, jawel,
    da's goed, dat is perfect, dat is oké, das goed, da's prima, dat is oké, is oké, ja maar graag
  `),
  nods: list('ok, oké, okay, okee, perfect, prima'),
  no: list(`
    nee, neen, nee dank u, nee dank je, nee bedankt, nee dankuwel, no, niet, liever niet, toch niet, toch maar niet, doe maar niet, niet doen, nu niet, vandaag niet, nog niet, zeker niet, absoluut niet, beslist niet, in geen geval, nooit, stop, stoppen, ho, afbreken,
    laat maar, laat maar zitten, vergeet het, vergeet het maar, ik wil niet, dat wil ik niet, ik wil het niet, ik wil dat niet, ik heb me bedacht, ik bedenk me, ik ben van gedachten veranderd, niet akkoord, ik ga niet akkoord, geweigerd, weigeren, natuurlijk niet, uiteraard niet,
    geen interesse, geen behoefte, doe dat niet, dat hoeft niet, hoeft niet, 👎
  `),
  doIt: {
    book: list(`
      boek, boeken, boek maar, boek het, boek het maar, boek hem, boek hem maar, boek dat, boek dat maar, boek deze, boek de afspraak, boekt u het, boekt u maar, boekt u de afspraak, graag boeken, u mag boeken, u mag het boeken, u mag de afspraak boeken, u kunt boeken, u kunt het boeken, definitief boeken, afspraak boeken, de afspraak boeken,
      ik boek, ik boek het, ik wil boeken, ik wil het boeken, ik wil de afspraak boeken, reserveer, reserveren, reserveer maar, reserveer het, reserveer het maar, reserveer deze, reserveert u maar, reserveert u het, graag reserveren, ik wil reserveren, leg vast, leg het vast, leg maar vast, leg hem maar vast, vastleggen, graag vastleggen, die neem ik, deze neem ik, neem ik, ik neem hem, ik neem die, ik neem het,
      bevestig het, bevestig de afspraak, bevestig de boeking, bevestig maar, ik bevestig de afspraak, ik bevestig de boeking, afspraak bevestigen, boeking bevestigen, zet het erin, zet hem erin, zet me erin, schrijf me in, plan maar in, plan het in, plan hem in, plan in, inplannen,
      zo is het goed, zo is goed, boek het dan maar, boek dan maar, reserveer dan maar, leg dan maar vast
    `),
    move: list(`
      verzet, verzetten, verzet hem, verzet hem maar, verzet het, verzet het maar, verzet de afspraak, verzet maar, verzet u hem maar, graag verzetten, u mag verzetten, u mag hem verzetten, u mag de afspraak verzetten, u kunt hem verzetten, afspraak verzetten, de afspraak verzetten, ik wil verzetten, ik wil hem verzetten, verplaats, verplaatsen, verplaats hem, verplaats hem maar, verplaats het, verplaats de afspraak, graag verplaatsen,
      wijzig, wijzigen, wijzig het, wijzig het maar, wijzig de afspraak, graag wijzigen, bevestig het, bevestig de wijziging, wijziging bevestigen
    `),
    cancel: list(`
      annuleer, annuleren, annuleer maar, annuleer hem, annuleer hem maar, annuleer het, annuleer het maar, annuleer de afspraak, annuleer de boeking, annuleer mijn afspraak, annuleert u hem, annuleert u het, annuleert u de afspraak, graag annuleren, u mag annuleren, u mag hem annuleren, u mag de afspraak annuleren, u kunt annuleren, u kunt hem annuleren, afspraak annuleren, de afspraak annuleren, boeking annuleren, ik wil annuleren, ik wil hem annuleren,
      zeg af, zeg maar af, zeg hem af, zeg hem maar af, zeg het af, zeg de afspraak af, zegt u hem af, zegt u de afspraak af, afzeggen, graag afzeggen, ik wil afzeggen, ik zeg af, bevestig het, bevestig de annulering, annulering bevestigen, cancel, cancel maar, cancelen
    `),
  },
  dontDoIt: {
    book: list(`
      niet boeken, boek niet, boek het niet, boek hem niet, boek dat niet, boek maar niet, niet reserveren, reserveer niet, reserveer het niet, niet bevestigen, annuleer, annuleren, annuleer maar, cancel, laat los, laat hem los, geef vrij, geef hem vrij, geef hem maar vrij, vrijgeven, die neem ik niet, ik neem hem niet
    `),
    move: list(`
      niet verzetten, verzet niet, verzet hem niet, verzet het niet, verzet de afspraak niet, niet verplaatsen, niet wijzigen, wijzig niet, wijzig niets, laat zo, laat het zo, laat maar zo, laat hem zo, laat alles zo, laat het zoals het is, ik houd de oude, ik houd de oude tijd, ik hou de oude afspraak, houd de oude tijd, de oude houden, behouden, ik behoud hem
    `),
    cancel: list(`
      niet annuleren, annuleer niet, annuleer hem niet, annuleer het niet, annuleer de afspraak niet, niet afzeggen, zeg niet af, zeg hem niet af, zeg de afspraak niet af, ik houd hem, ik hou hem, ik houd de afspraak, ik hou de afspraak, ik houd mijn afspraak, ik hou mijn afspraak, afspraak houden, afspraak behouden, behouden, ik wil hem houden, ik wil de afspraak houden, ik kom toch, laat staan, laat hem staan, laat hem maar staan, laat zo, laat het zo
    `),
  },
  politeness: list(`
    graag, alstublieft, alsjeblieft, aub, a.u.b., svp, dank, dank u, dank u wel, dank je, dank je wel, dankuwel, dankjewel, bedankt, hartelijk dank, heel erg bedankt, hartelijk bedankt, thanks, merci, super, top, geweldig, perfect, fantastisch, uitstekend, heel goed, goed, fijn, heel fijn, mooi, prima, fijn zo, hallo, hoi, o, oh, ah, ach, dan, nu,
    hoor, dat is fijn, dat zou fijn zijn, dat zou mooi zijn, dat zou geweldig zijn, wat fijn, vriendelijk bedankt, sorry, voor mij, zo, even, groetjes,
    ok, oké, okay, okee, zunne, zulle, goeiedag, goedendag, goedemorgen, goedemiddag, dank u zeer
  `),
  notMeant: list(`ja ja, ja hoor ja, ja ja hoor`),
}
