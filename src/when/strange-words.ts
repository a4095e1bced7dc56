import { strangers } from './romance/strangers.ts'

// What makes a time of what stands beside it, in each of the languages people type whatever the page's language is.
const german =
  'uhr vormittag vormittags nachmittag nachmittags abend abends morgens mittags nachts freitag sonntag dienstag heute übermorgen nächste nächsten nächster kommenden woche wochen wochenende zwischen halb viertel dreiviertel ' +
  'gegen spätestens frühestens jeden monat monats januar februar märz oktober dezember weihnachten weihnachtstag weihnachtsfeiertag silvester tag tage jänner um vom zum am bis früh nach ab guten mittag'
const dutch =
  "uur ochtend ochtends middag namiddag voormiddag avond avonds vanavond vanmiddag vanochtend overmorgen vrijdag zondag maandag volgende volgend komende komend tussen tijdens vanaf tot voor kwart week weken maand eind einde begin smiddags sochtends savonds 's of om behalve maart mei december"
const french =
  'a heure heures matin soir midi demain dec jeu janvier fevrier avril juin juillet aout decembre mois sauf avant apres entre jusque partir veille semaine prochain prochaine aujourd ce dem aprem du au le ou'
const spanish =
  'las tarde noche madrugada hoy ayer manana semana proximo despues antes hasta desde partir enero febrero marzo abril mayo junio julio septiembre octubre noviembre diciembre dia dias sabado'
const portuguese =
  'as manha noite segunda terca quarta quinta sexta sex dia depois ate amanha hoje ontem janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro vem feira dias'
const italian =
  'mattina mattinata pomeriggio sera stasera sabato domenica oggi ieri domani settimana dopo fino oltre gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre ven dal il alle prox'
const english =
  'fri sat sun mon tue tues wed thu thur tmrw tmr tomoz noon half thirty first second third at after before until till by open w c'
const others =
  'jutro pojutrze poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela idag imorgon mandag tirsdag tisdag onsdag torsdag fredag lördag lørdag söndag søndag yarın bugün cuma pazartesi salı çarşamba perşembe cumartesi saat o zítra pátek sutra'

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')

/** Words of other languages about time, without their accents; a language's own words are for it to leave out. */
const strangeWords: ReadonlySet<string> = new Set(
  [german, dutch, french, spanish, portuguese, italian, english, others]
    .flatMap((words) => words.split(' '))
    .concat(strangers)
    .map(plain),
)

/** Whether a word that a language does not know says when in another one: "morgen ochtend" is no German for a whole day. */
export function isStrange(word: string): boolean {
  return strangeWords.has(plain(word))
}
