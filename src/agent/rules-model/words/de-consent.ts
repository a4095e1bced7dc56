import type { ConsentWords } from './consent-words.ts'
import { phraseList } from './phrase-list.ts'

/** German agreement and refusal. A phrase belongs here only when it cannot mean anything else after "Soll ich?". */
export const deConsent: ConsentWords = {
  yes: list(`
    ja, jaa, jap, jep, jo, joa, jawohl, jupp, yes, yep, klar, na klar, ja klar, klaro, sicher, ja sicher, natürlich,
    natuerlich, selbstverständlich, selbstverstaendlich, auf jeden fall, unbedingt, gern, gerne, ja gern, ja gerne, sehr gern, sehr gerne,
    aber gern, aber gerne, aber ja, jawoll, in ordnung, das ist in ordnung, geht in ordnung, einverstanden, ich bin einverstanden,
    bin einverstanden, ich stimme zu, stimme zu, bestätigt, bestaetigt, bestätigen, bestaetigen, ich bestätige, ich bestaetige, genau, genau so,
    stimmt, stimmt so, das stimmt, das stimmt so, korrekt, das ist korrekt, richtig, das ist richtig, alles richtig, alles korrekt, so ist es,
    passt, passt so, das passt, das passt so, passt mir, das passt mir, passt perfekt, das passt perfekt, das passt gut, passt gut, machen sie das,
    machen sie das so, machen sie es, mach das, machs, so machen wir das, so machen wir's, machen wir so, bitte machen, tun sie das,
    abgemacht, gebongt, geht klar, klingt gut, das klingt gut, hört sich gut an, hoert sich gut an, sieht gut aus, das wäre gut,
    ja doch, ja bitte, ich bitte darum, sie können, sie dürfen,
    stimmt alles, alles stimmt, ist richtig so, ist in ordnung, passt scho, passt schon, isch guet, isch guät, guet so, ist ok, ist okay
  `),
  nods: list('ok, okay, okey, alles klar, perfekt'),
  no: list(`
    nein, nee, ne, nö, noe, nein danke, no, nicht, bitte nicht, lieber nicht, doch nicht, lieber doch nicht, jetzt nicht, heute nicht, auf keinen fall,
    keinesfalls, auf gar keinen fall, niemals, stopp, stop, halt, abbrechen, abbruch, vergessen sie es, vergessen sie's, vergiss es, lassen sie es,
    lassen sie das, lass es, lieber lassen, lassen wir es, lassen wir das, ich will nicht, ich möchte nicht, ich moechte nicht, ich möchte das nicht,
    das möchte ich nicht, das will ich nicht, ich will das nicht, will ich nicht, möchte ich nicht, ich habe es mir anders überlegt, hab's mir anders überlegt, ich habe meine meinung geändert,
    nicht einverstanden, ich lehne ab, abgelehnt, ablehnen, natürlich nicht, bestimmt nicht, sicher nicht, tun sie das nicht, machen sie das nicht,
    mach das nicht, kein interesse, kein bedarf, 👎
  `),
  doIt: {
    book: list(`
      buchen, bitte buchen, buchen sie, buchen sie es, buchen sie ihn, buchen sie sie, buchen sie das, buchen sie den termin, buch es, buch das, buch ihn, buche es, buche das,
      buche den termin, jetzt buchen, verbindlich buchen, fest buchen, so buchen, termin buchen, den termin buchen, ich buche, ich buche das, ich buche den termin, ich buche es, das buche ich, ich möchte buchen, ich möchte das buchen,
      ich möchte den termin buchen, ich will buchen, ich will das buchen, sie können buchen, sie können es buchen, sie können das buchen, sie können den termin buchen, sie dürfen buchen,
      reservieren, bitte reservieren, reservieren sie, reservieren sie es, reservieren sie den termin, reservieren sie das, den nehme ich, die nehme ich, das nehme ich, nehme ich, nehm ich, den nehm ich, ich nehme ihn, ich nehme es,
      ich nehme sie, ich nehme den termin, ich nehme das, bestätigen sie, bestätigen sie es, bestätigen sie das, bestätigen sie den termin, bestätigen sie die buchung, ich bestätige den termin, ich bestätige die buchung,
      bestätige, buchung bestätigen, termin bestätigen, tragen sie mich ein, trag mich ein, machen sie den termin fest, termin festmachen, festmachen, fix machen,
      fix buchen, gleich buchen, buchen s', buchen s, buchen s' das, gern buchen, gerne buchen
    `),
    move: list(`
      verschieben, bitte verschieben, verschieben sie, verschieben sie es, verschieben sie ihn, verschieben sie sie, verschieben sie das, verschieben sie den termin, verschieben sie die buchung,
      verschiebe ihn, verschieb ihn, verschieb es, termin verschieben, den termin verschieben, ich möchte verschieben, ich möchte den termin verschieben, sie können verschieben, sie können ihn verschieben, sie können den termin verschieben,
      verlegen, bitte verlegen, verlegen sie ihn, verlegen sie den termin, umbuchen, bitte umbuchen, buchen sie um, buchen sie ihn um, buchen sie es um, buchen sie den termin um, ändern, bitte ändern, ändern sie es, ändern sie das, ändern sie den termin,
      bestätigen sie, bestätigen sie das, bestätigen sie die änderung, änderung bestätigen
    `),
    cancel: list(`
      absagen, bitte absagen, sagen sie ab, sagen sie ihn ab, sagen sie es ab, sagen sie das ab, sagen sie den termin ab, sagen sie bitte ab, sagen sie ihn bitte ab, sagen sie den termin bitte ab, sag ab, sag ihn ab, termin absagen, den termin absagen, ich möchte absagen, ich möchte den termin absagen,
      ich will absagen, ich sage ab, sie können absagen, sie können ihn absagen, sie können den termin absagen, stornieren, bitte stornieren, stornieren sie, stornieren sie es, stornieren sie sie, stornieren sie ihn, stornieren sie das, stornieren sie die buchung,
      stornieren sie den termin, storniere es, buchung stornieren, die buchung stornieren, termin stornieren, den termin stornieren, ich möchte stornieren, ich will stornieren, sie können stornieren, ich storniere,
      bestätigen sie, bestätigen sie das, bestätigen sie die stornierung, stornierung bestätigen, absage bestätigen
    `),
  },
  dontDoIt: {
    book: list(`
      nicht buchen, bitte nicht buchen, buchen sie nicht, buchen sie es nicht, buchen sie das nicht, buchen sie ihn nicht, buch es nicht, nicht bestätigen, nicht reservieren, reservieren sie nicht,
      absagen, stornieren, cancel, geben sie ihn frei, geben sie es frei, geben sie den termin frei, freigeben, ich nehme ihn nicht, ich nehme es nicht, nehme ich nicht, den nehme ich nicht
    `),
    move: list(`
      nicht verschieben, bitte nicht verschieben, verschieben sie nicht, verschieben sie ihn nicht, verschieben sie es nicht, verschieben sie den termin nicht, nicht ändern, ändern sie nichts, nicht umbuchen, so lassen, lassen sie es so, lassen sie ihn so, lassen sie es so wie es ist,
      lassen sie alles wie es ist, alles so lassen, beim alten lassen, lassen sie es beim alten, ich behalte den alten, ich behalte den alten termin, alten termin behalten, den alten termin behalten, behalten, ich behalte ihn
    `),
    cancel: list(`
      nicht absagen, bitte nicht absagen, sagen sie nicht ab, sagen sie ihn nicht ab, sagen sie es nicht ab, sagen sie den termin nicht ab, nicht stornieren, bitte nicht stornieren, stornieren sie nicht, stornieren sie ihn nicht, stornieren sie es nicht, stornieren sie den termin nicht,
      ich behalte ihn, ich behalte den termin, ich behalte meinen termin, termin behalten, den termin behalten, behalten, ich möchte ihn behalten, ich möchte den termin behalten, ich komme doch, so lassen, lassen sie es so
    `),
  },
  politeness: list(`
    bitte, bitte schön, bitteschön, bitte sehr, danke, danke schön, dankeschön, danke sehr, danke ihnen, vielen dank, besten dank, herzlichen dank, lieben dank, vielen lieben dank, merci, super, toll, prima, perfekt,
    wunderbar, ausgezeichnet, großartig, grossartig, sehr gut, gut, schön, sehr schön, spitze, klasse, fein, cool, hervorragend, ausgezeichnet, hallo, hi, oh, ah, ach, also, dann, jetzt, nun, so, mal, doch, das ist super, das ist toll, das ist perfekt, das wäre super, das wäre toll,
    das wäre perfekt, das wäre schön, das wäre nett, das ist nett, sehr nett, sehr freundlich, freut mich, ich freue mich, entschuldigung, für mich, tatsächlich, liebe grüße, viele grüße,
    ok, okay, merci vielmal, vielmal, servus, grüezi, grüß gott, guten tag, guten morgen, guten abend, moin
  `),
  notMeant: list('ja ja, ja jo, jo ja, ja schon, ja toll, ja super'),
}

// Umlauts are typed as they are, without their dots, or with an e.
function list(phrases: string): readonly string[] {
  const spelled = phraseList(phrases).flatMap((phrase) => [
    phrase,
    phrase.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue').replaceAll('ß', 'ss'),
  ])
  return [...new Set(spelled)]
}
