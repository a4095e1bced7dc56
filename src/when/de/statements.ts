import { createStatements } from '../germanic/statements.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** "Freitag bin ich in Berlin", "Samstag feiert meine Oma", "um 9 ist mir zu früh". */
export const germanStatements = createStatements({
  subjects: set('ich ichs wir mein meine meinen meiner unser unsere unserer mir uns er'),
  speakers: set('ich wir'),
  verbs: /(?:e|en)$|^(?:bin|sind|hab|war|hatt|muss|muß|soll|darf|fahr|geh|flieg|feier|arbeit|komm)/,
  asking: set(
    'kann können könnte könnten möchte möchten mag will wollen wollte wollten würd würde würden hätt hätte hätten wär wäre wären geht gehts ging ginge passt passts passte brauch brauche brauchen bräucht bräuchte bräuchten ' +
      'such suche suchen nehm nehme nehmen komm komme kommen käme kämen dürfte dürften bevorzuge bevorzugen wünsche wünschen buche buchen dachte dachten reserviere reservieren tät täte tue hoffe hoffen schaue sehen freue freuen frage fragen ' +
      'heiße schreibe bitte bitten gerne meine melde rufe denke finde erreiche schlage meinte meinten sagte sagten braucht benötigt benötige sucht nimmt wünscht bräuchte käme klingt reicht interessiert lasse plane sage sagen nochmal eine einen keine heute morgen gehe verschiebe verschieben tausche ändere storniere gestern glaube interessiere',
  ),
  judging: set('ist wird wäre fällt liegt steht'),
  possessives: set('mein meine unser unsere'),
  articles: set('der die das ein eine'),
  theirVerbs: /t$/,
  noVerbs: set('mit seit statt nicht samt damit bitte zeit'),
  capitals: true,
  fine: /^(?:frei|freie[nrs]?|zeit|gut|super|perfekt|ok|okay|oke|möglich|flexibel|verfügbar|prima|top|ideal|toll|recht|optimal|platz|was|etwas|offen|geöffnet|auf|machbar|klasse|besten|besser|wunderbar|bestens|lieber|liebsten|egal|spitze|fein|passend|günstig|termine?|terminlich|sie|ihr|euch|ihnen|du|dir|noch|jemand|nötig|gewünscht|wunschtermin|dran|da|urlaubsfrei|home|homeoffice|wieder|okey|fix|geil|cool|schön|super|lieb|drin|los|absagen|verschieben|verlegen|stornieren|prinzipiell|grundsätzlich|allerdings|erreichbar|zuhause|daheim)$/,
  tooMuch: set('zu raus fertig los weg steht'),
  // "… keinen Termin mehr" as well.
  no: set('nein nee nö ne nope nix mehr'),
  breaks: set('und aber denn weil also dass sondern'),
  conditions: set('wenn sobald bevor nachdem solange'),
  having: set('hab habe haben'),
  appointment: /^termine?$/,
  changing: /absag|verschieb|stornier|verleg|änder|cancel|umbuch|verschoben/,
  times:
    /tags?$|woch|^(?:mo|di|mi|do|fr|sa|so|heute|morgen|übermorgen|wochenende|uhr|vormittags?|nachmittags?|abends?|mittags?|früh|woche|monat|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)$/,
})
