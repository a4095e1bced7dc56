import { enNames } from './en-names.ts'
import type { NameWords } from './name-words.ts'
import { whole } from './pattern.ts'

const NEVER = `
  ab aber abend abends abgesagt absagen adresse alle allein alleine alles als also am an andere anderen anderer anderes angebot anruf anrufen antwort april arbeit auch auf aus august außer
  bald balayage beamer beide beiden bei beim bekommen beratung besser bestätigen bestätigt bin bis bist bitte brauche bräuchte buche buchen buchung
  da dabei dafür danach dank danke dann daran das dass davor dazu dein deine dem den denn der des dezember dich die dienstag dies diese diesem diesen dieser dieses dir doch donnerstag dort drei dritte du durch dürfen
  egal eher eigentlich eilig ein eine einem einen einer eines einfach einverstanden email e-mail mail mailadresse er erste ersten erster es etwa etwas euch euer
  falls färben farbe februar flexibel frage fragen frau frei freie freitag freue freund freundin friseur froh früh früher frühestens für
  gar ganz gebe geben gebucht gegen geht genau genommen gern gerne gestern gibt ginge gleich glücklich gruß grüße gut guten gute
  haare haarschnitt hab habe haben halb hallo halt handy handynummer hast hat hätte heute hey hi hier hilfe hin ich ihm ihn ihnen ihr ihre ihrem ihren im immer in inkl interessiert irgendwann ist
  ja januar jede jeden jederzeit jemand jetzt juli juni kann kein keine keinen kennt klar komme kommen können könnte könnten krank kurz kosten kostet
  lang lassen leider letzte letzten letzter lieb lieber los mach mache machen mag mai mal man mann märz massage mehr mein meine meinem meinen meiner mensch mich minute minuten mir mit mittag mittags mittwoch möchte möglich monat montag morgen morgens müde muss müssen
  nach nachmittag nachmittags nachricht nacht name namen nämlich natürlich neben nehme nehmen nein nervös neu neue nicht nichts nie niemand noch november nun nur nummer ob oder offen ohne oktober option
  paar paarmassage parken passt perfekt person personen platz plätze prima preis pro schade schnell schon schwanger sehr sei sein seine seit september sicher sie sind so sofort sogar soll sollte sonntag sonst später spät statt stornieren stunde stunden studio super
  samstag sonnabend tag tage telefon telefonnummer tel termin termine tut tschüss übermorgen überlege um umbuchen und ungefähr uns unser unsere unterwegs verhindert verschieben verspätet versichert viel viele vielen vielleicht vier voll vom von vor vormittag vormittags
  wäre wann war warte warum was wegen weil weit weiß welche welchen welcher wem wen wenig wenn wer werde werden wie wieder will willkommen wir wird wirklich wo woche wochen wochenende wohl wollen worden wünsche würde
  yoga zeit zeiten zu zufrieden zum zur zurück zusammen zwei zweite zweiten zwischen uhr kurs klasse miete mieten ok okay nee nö stimmt klingt richtig falsch korrekt hmm hm äh ähm sorry entschuldigung moment ach oh ah na
`

const DAYS = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonnabend', 'sonntag'].flatMap((day) =>
  ['', 's', 'früh', 'morgen', 'vormittag', 'mittag', 'nachmittag', 'abend'].map((part) => day + part),
)

const REACH = '(?:e-?mail|mail|mailadresse|e-?mail-?adresse|adresse|telefon(?:nummer)?|handy(?:nummer)?|nummer|tel\\.?|kontakt)'

/** German. "Mai", "Frank" and "Lange" stay names where "ich heiße" stands before them. */
export const deNames: NameWords = {
  introductions: [
    { pattern: whole('mein (?:voller |vollständiger )?(?:name|vorname|nachname)(?: ist| wäre| lautet)?\\s*[:,-]?', 'iu'), sure: true },
    { pattern: whole('name(?: ist)?\\s*[:=-]', 'iu'), sure: true },
    { pattern: whole('ich hei(?:ß|ss)e|hei(?:ß|ss)e|ich nenne mich', 'iu'), sure: true },
    { pattern: whole('(?:auf|unter) (?:den namen|dem namen|den name|meinen namen)\\s*:?', 'iu'), sure: true },
    { pattern: whole('(?:buchen|reservieren|eintragen)(?: sie)?(?: (?:es|ihn|das|bitte))* (?:auf|für)(?= \\p{Lu})', 'u'), sure: false },
    { pattern: whole("ich bin'?s,?|ich bin(?: (?:der|die|frau|herr))?", 'iu'), sure: false },
    { pattern: whole('hier (?:ist|spricht|schreibt)(?: (?:der|die|frau|herr))?', 'iu'), sure: false },
    { pattern: whole('das (?:ist|bin)', 'iu'), sure: false },
    { pattern: whole('für (?:frau|herrn?)', 'iu'), sure: false },
  ],
  named: [{ pattern: /^\s*([\p{L}'. -]{2,60}?)[,]? (?:ist mein name|mein name|heiße ich|heisse ich|hier)\s*(?:[.,!]|$)/iu, sure: false }],
  denied: /(?<!\p{L})(?:nicht|statt|anstatt|alte|war|anstelle von)\s*$/iu,
  and: '(?<!\\p{L})und(?!\\p{L})|&',
  corrections: /^\s*(?:nein|nee|sorry|entschuldigung|pardon|korrektur|ich meine|ich meinte|moment|halt|doch|eigentlich)(?!\p{L})/iu,
  leadIns: new RegExp(
    `(?<!\\p{L})(?:(?:und|,) ?)?(?:(?:sie erreichen mich|erreichbar|ich bin erreichbar|schreiben sie mir|bitte) (?:unter|an|per mail an)|(?:meine |die |unter )?${REACH}(?:-?adresse)?(?: ist| lautet|:)?|mailto:)\\s*$`,
    'iu',
  ),
  polite:
    /^(?:klar|gerne?|natürlich|selbstverständlich|hi|hallo|hey|moin|grüß gott|servus|guten tag|guten morgen|guten abend|ja|jo|ja bitte|ja gerne?|ok|okay|danke|danke schön|dankeschön|vielen dank|bitte|bitte schön|bitte sehr|super|perfekt|kein problem|gut|also|so|und|alles klar|viele grüße|liebe grüße|mit freundlichen grüßen|mfg|lg|vg|beste grüße|gruß|schöne grüße|hier|hier sind sie|sicher)?$/iu,
  never: new Set([...NEVER.split(/\s+/u).filter((word) => word !== ''), ...DAYS]),
  particles: enNames.particles,
}
